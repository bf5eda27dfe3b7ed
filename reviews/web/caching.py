"""What browsers and proxies may keep of a page."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]

# A proxy may hold a public page for a minute; a browser asks again, so that an author sees their review at once.
PUBLIC = "public, max-age=0, s-maxage=60"
PRIVATE = "private, no-store"

# Public pages look the same to everybody, so their size tells nobody anything. Pages with a private link or a typed
# text on them are never compressed: there the size could (BREACH).
_gzip = GZipMiddleware(lambda _request: HttpResponse())


def public_page(view: View[P]) -> View[P]:
    """Let any proxy keep the page for a minute, and compress it. Only for pages that look the same to everybody."""

    @wraps(view)
    def wrapped(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if response.status_code == 200:
            response.headers.setdefault("Cache-Control", PUBLIC)
            _gzip.process_response(request, response)
        return response

    return wrapped


def secret_page(view: View[P]) -> View[P]:
    """Keep the page, and its address, out of caches, search engines and other sites' logs."""

    @wraps(view)
    def wrapped(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.headers["Cache-Control"] = PRIVATE
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return wrapped


def digest(*parts: object) -> str:
    """Return a digest of everything that a cached part of a page is made of: rows with all their columns, numbers."""
    return hashlib.blake2b(repr([_plain(part) for part in parts]).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _plain(part: object) -> object:
    if isinstance(part, Model):
        return [getattr(part, column.attname) for column in part._meta.concrete_fields]  # noqa: SLF001 - public in fact
    return [_plain(one) for one in part] if isinstance(part, list | tuple) else part
