"""The home page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reviews.web.caching import public_page
from reviews.web.listing import SearchForm, by_category


@require_safe
@public_page
def home(request: HttpRequest) -> HttpResponse:
    """Show what the site does, and the companies."""
    return render(request, "reviews/home.html", {"categories": by_category(), "search": SearchForm()})
