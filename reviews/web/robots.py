"""What crawlers are asked to leave alone."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from reviews.web.caching import public_page

_LINES = ("User-agent: *", "Disallow: /admin/", "Disallow: /api/", "Disallow: /reviews/status/")


@require_safe
@public_page
def robots(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - the signature of a view
    """Answer /robots.txt."""
    lines = (*_LINES, f"Sitemap: {settings.SITE_URL}{reverse('web:sitemap')}", "")
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
