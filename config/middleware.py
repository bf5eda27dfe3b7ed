"""Middleware of our own."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import cast

from django.core.handlers.exception import convert_exception_to_response
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.security import SecurityMiddleware
from django.template.response import SimpleTemplateResponse
from django.urls import ResolverMatch, resolve

LIGHT = ("/api/v1/", "/widgets/v1/")


def light_path(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Answer the API and the widgets without what only pages need: sessions, sign-in, messages, form tokens.

    They read no cookie and set none, and say themselves what a browser may do with them.
    """
    light = SecurityMiddleware(convert_exception_to_response(_answer))

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.path_info.startswith(LIGHT):
            return cast("HttpResponseBase", light(request))
        return get_response(request)

    return middleware


@lru_cache(maxsize=4096)
def _resolved(path: str) -> ResolverMatch:
    """Return which view answers an address; the same few are asked over and over."""
    return resolve(path)


def _answer(request: HttpRequest) -> HttpResponseBase:
    """Return what the view of this address answers."""
    request.get_host()  # refuses a host that is not ours
    request.resolver_match = match = _resolved(request.path_info)
    response: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
    if isinstance(response, SimpleTemplateResponse):
        response = response.render()
    if not response.streaming and "Content-Length" not in response:
        response["Content-Length"] = str(len(response.content))  # type: ignore[attr-defined] # it does not stream
    response.headers.setdefault("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
    if not getattr(response, "xframe_options_exempt", False):
        response.headers.setdefault("X-Frame-Options", "DENY")
    return response
