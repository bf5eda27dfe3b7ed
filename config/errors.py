"""What is answered when a request fails outside any view: a problem document under /api/, a page elsewhere."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views import defaults

from reviews.api.problems import BAD_REQUEST, FAILED, MEDIA_TYPE, Kind, document


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400."""
    return _problem(BAD_REQUEST) if _is_api(request) else defaults.bad_request(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500."""
    return _problem(FAILED) if _is_api(request) else defaults.server_error(request)


def _is_api(request: HttpRequest) -> bool:
    return request.path_info.startswith("/api/")


def _problem(kind: Kind) -> HttpResponse:
    return JsonResponse(document(kind), status=kind.status, content_type=MEDIA_TYPE)
