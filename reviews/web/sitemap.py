"""The addresses that search engines are invited to."""

from __future__ import annotations

import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from reviews.models import Company
from reviews.web.caching import public_page

_PAGES = ("home", "companies", "transparency", "commenting-policy", "about")
_OF_A_COMPANY = ("help-page", "reviews", "transparency")


@require_safe
@public_page
def sitemap(request: HttpRequest) -> HttpResponse:
    """Answer /sitemap.xml. Demo companies are for looking around, not for searching."""
    entries: list[tuple[str, datetime.date | None]] = [(reverse(f"web:{name}"), None) for name in _PAGES]
    companies = Company.objects.filter(demo=False).order_by("slug").values_list("slug", "help_page__reviewed_on")
    for slug, reviewed_on in companies:
        entries += [
            (reverse(f"web:{name}", args=[slug]), reviewed_on if name == "help-page" else None)
            for name in _OF_A_COMPANY
        ]
    return render(request, "reviews/sitemap.xml", {"entries": entries}, content_type="application/xml")
