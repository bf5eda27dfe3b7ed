"""The companies with their counts, for the home page and the directory."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from django import forms
from django.db.models import F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce
from django.http import Http404
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from reviews.models import Company, Review
from reviews.services.intake import clean_text

_LONGEST_SEARCH = 80


class Category(NamedTuple):
    """A category and its companies."""

    slug: str
    name: str
    companies: list[Company]


class SearchForm(forms.Form):
    """A search for a company."""

    q = forms.CharField(required=False, label=_("Company"), strip=True)

    def clean_q(self) -> str:
        """Return the words to look for."""
        return clean_text(self.cleaned_data["q"], limit=_LONGEST_SEARCH)


def counted_companies() -> QuerySet[Company]:
    """Return all companies with ``review_count`` and ``star_sum`` of their native reviews."""
    native = Q(rating_cells__source=Review.Source.NATIVE)
    stars = F("rating_cells__rating") * F("rating_cells__count")
    return Company.objects.annotate(
        review_count=Coalesce(Sum("rating_cells__count", filter=native), 0),
        star_sum=Coalesce(Sum(stars, filter=native), 0),
    )


def by_category(words: str = "") -> list[Category]:
    """Return the companies that match ``words`` (all of them if empty), by category (1 query)."""
    companies = counted_companies().order_by("category_name", "category", "name")
    if words:
        companies = companies.filter(
            Q(name__icontains=words)
            | Q(legal_name__icontains=words)
            | Q(category_name__icontains=words)
            | Q(summary__icontains=words)
        )
    groups = groupby(companies, key=lambda company: (company.category, company.category_name))
    return [Category(slug, name, list(members)) for (slug, name), members in groups]


def company_or_404(slug: str) -> Company:
    """Return the company with its help page (1 query)."""
    company = Company.objects.select_related("help_page").filter(slug=slug).first()
    if company is None:
        raise Http404(_t("We have no page about this company."))
    return company
