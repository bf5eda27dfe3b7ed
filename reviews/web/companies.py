"""The directory of companies."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reviews.web.caching import public_page
from reviews.web.listing import SearchForm, by_category


@require_safe
@public_page
def companies(request: HttpRequest) -> HttpResponse:
    """List the companies that match ``?q=``, by category."""
    search = SearchForm(request.GET)
    if not search.is_valid():
        return render(request, "reviews/companies.html", {"search": search, "categories": []}, status=400)
    words = search.cleaned_data["q"]
    context = {"search": search, "words": words, "categories": by_category(words)}
    return render(request, "reviews/companies.html", context)
