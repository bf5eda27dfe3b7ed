"""What lets a shared cache carry the public reads: validators, lifetimes, and no cookie anywhere."""

from __future__ import annotations

import hashlib

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.http import parse_etags
from rest_framework.request import Request

PUBLIC = "public, max-age=60, stale-while-revalidate=300, stale-if-error=86400"
PRIVATE = "no-store"

# Part of every validator: raise it when what an address answers changes its shape.
_SHAPE = "1"


def entity_tag(*parts: object) -> str:
    """Return the weak entity tag of what ``parts`` determine (weak: `as_of` differs between equal answers)."""
    text = "\x1f".join(str(part) for part in (_SHAPE, settings.MINIMUM_SAMPLE, *parts))
    return f'W/"{hashlib.blake2b(text.encode(), digest_size=9).hexdigest()}"'


def may_match(request: Request | HttpRequest) -> bool:
    """Say whether the client sent any validator at all."""
    return "HTTP_IF_NONE_MATCH" in request.META


def matches(request: Request | HttpRequest, etag: str) -> bool:
    """Say whether the client already holds what ``etag`` names (RFC 9110's weak comparison)."""
    sent = parse_etags(request.META.get("HTTP_IF_NONE_MATCH", ""))
    return "*" in sent or etag.removeprefix("W/") in {tag.removeprefix("W/") for tag in sent}


def mark_public(response: HttpResponseBase, *, etag: str | None = None) -> None:
    """Let any shared cache keep ``response`` and any site read it, errors not for long."""
    response["Access-Control-Allow-Origin"] = "*"
    response["Cache-Control"] = PUBLIC if response.status_code in {200, 304} else PRIVATE
    if etag is not None:
        response["ETag"] = etag
