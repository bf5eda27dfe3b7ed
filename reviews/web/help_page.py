"""A company's help page."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from reviews.models import Company, HelpPage, HelpSection
from reviews.services.cached import cached_summary
from reviews.web.caching import digest, public_page
from reviews.web.forms import ReviewForm
from reviews.web.insight import insight
from reviews.web.listing import company_or_404, counted_companies
from reviews.web.review_page import review_page
from reviews.web.structured import help_page_data

_RELATED = 6


class Section(NamedTuple):
    """A section of the page and what stands below it."""

    content: HelpSection
    subsections: list[HelpSection]


def _sections(page: HelpPage | None) -> list[Section]:
    if page is None:
        return []
    below: dict[int | None, list[HelpSection]] = defaultdict(list)
    for section in page.sections.all():
        below[section.parent_id].append(section)
    return [Section(section, below[section.pk]) for section in below[None]]


def _related(company: Company) -> list[Company]:
    others = counted_companies().filter(category=company.category).exclude(pk=company.pk)
    return list(others.order_by("name")[:_RELATED])


@require_safe
@public_page
def help_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Show how to reach the company, what helps, and what its customers say."""
    company = company_or_404(slug)
    page: HelpPage | None = getattr(company, "help_page", None)
    sections = _sections(page)
    ratings = cached_summary(company)
    routes, faq = list(company.contact_routes.all()), list(page.faq.all()) if page else []
    related, latest = _related(company), review_page(company, ratings)
    issue_types = list(company.issue_types.filter(internal=False))
    context = {
        "company": company,
        "page": page,
        "routes": routes,
        # What to say in a review stands beside the form, where it helps.
        "sections": [section for section in sections if section.content.kind != HelpSection.Kind.INCLUDE],
        "include": next((s for s in sections if s.content.kind == HelpSection.Kind.INCLUDE), None),
        "faq": faq,
        "related": related,
        "summary": ratings,
        # Asked for only when the part of the page that shows it is not cached.
        "insight": partial(insight, company, ratings),
        "reviews": latest,
        "content_version": digest(company, page, routes, faq, sections),
        "reviews_version": digest(ratings.revision, ratings.minimum_sample, list(latest), issue_types),
        "structured": help_page_data(company, ratings, faq),
        "offered_version": digest(issue_types),
        "form": ReviewForm(company=company, issue_types=issue_types, now=timezone.now()),
    }
    return render(request, "reviews/help_page.html", context)
