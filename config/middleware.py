"""Middleware of our own."""

from __future__ import annotations

from collections.abc import Callable

from django.core.handlers.exception import convert_exception_to_response
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.template.response import SimpleTemplateResponse
from django.urls import resolve

LIGHT = ("/api/v1/", "/widgets/v1/")


def light_path(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Answer the API and the widgets without what only pages need: sessions, sign-in, messages, form tokens.

    They read no cookie and set none, and say themselves what a browser may do with them. Everything that stands
    before this middleware still applies to them.
    """
    light = convert_exception_to_response(_answer)

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.path_info.startswith(LIGHT):
            response: HttpResponseBase = light(request)
            return response
        return get_response(request)

    return middleware


def _answer(request: HttpRequest) -> HttpResponseBase:
    """Return what the view of this address answers."""
    request.get_host()  # refuses a host that is not ours
    request.resolver_match = match = resolve(request.path_info)
    response: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
    if isinstance(response, SimpleTemplateResponse):
        response = response.render()
    if not response.streaming and "Content-Length" not in response:
        response["Content-Length"] = str(len(response.content))  # type: ignore[attr-defined] # it does not stream
    response.headers.setdefault("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
    if not getattr(response, "xframe_options_exempt", False):
        response.headers.setdefault("X-Frame-Options", "DENY")
    return response
