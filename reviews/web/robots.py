"""What crawlers are asked to leave alone."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from reviews.web.caching import public_page

_LINES = ("User-agent: *", "Disallow: /admin/", "Disallow: /api/", "Disallow: /reviews/status/", "")


@require_safe
@public_page
def robots(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - the signature of a view
    """Answer /robots.txt."""
    return HttpResponse("\n".join(_LINES), content_type="text/plain; charset=utf-8")
