"""The catalogue and the figures: each view makes one call into the domain and describes what came back."""

from __future__ import annotations

from typing import ClassVar

from django.db.models import Q
from rest_framework.request import Request
from rest_framework.response import Response

from reviews.api import documents
from reviews.api.base import PublicView, company_at
from reviews.api.filters import search_words, slug_of
from reviews.api.pagination import page
from reviews.api.parameters import read_limit
from reviews.api.problems import BAD_QUERY, Problem
from reviews.models import Company, IssueType
from reviews.services.batch import briefs
from reviews.services.insights import insights
from reviews.services.transparency import figures

LARGEST_PAGE = 100
LARGEST_BATCH = 100


class CompaniesView(PublicView):
    """List the companies by their address name."""

    parameters: ClassVar[frozenset[str]] = frozenset({"q", "category", "limit", "cursor"})

    def get(self, request: Request) -> Response:
        """Answer one page."""
        limit = read_limit(self.query.get("limit"), default=LARGEST_PAGE, maximum=LARGEST_PAGE)
        companies = Company.objects.order_by("slug").all()
        if "cursor" in self.query:
            companies = companies.filter(slug__gt=slug_of(self.query["cursor"]))
        if "category" in self.query:
            companies = companies.filter(category=slug_of(self.query["category"]))
        if "q" in self.query:
            words = search_words(self.query["q"])
            companies = companies.filter(
                Q(name__icontains=words) | Q(legal_name__icontains=words) | Q(category_name__icontains=words)
            )
        rows = [documents.company_document(company) for company in companies[: limit + 1]]
        return self.validated(request, page(request.path, self.query, rows, limit, key="slug"))


class CompanyView(PublicView):
    """One company: what it is, and the official ways to reach it."""

    def get(self, request: Request, slug: str) -> Response:
        """Answer the company."""
        return self.validated(request, documents.company_details(company_at(slug)))


class IssueTypesView(PublicView):
    """List the catalogue of issue types that forms may offer."""

    def get(self, request: Request) -> Response:
        """Answer the whole list: it is short."""
        issue_types = IssueType.objects.filter(internal=False)
        rows = [documents.issue_type_document(issue_type) for issue_type in issue_types]
        return self.validated(request, {"results": rows})


class InsightsView(PublicView):
    """What reviewers report, per issue type and month."""

    def get(self, request: Request, slug: str) -> Response:
        """Answer every month there is."""
        company = company_at(slug)
        return self.validated(request, documents.insights_document(company, insights(company)))


class TransparencyView(PublicView):
    """What came in and what became of it: at most five minutes old."""

    def get(self, request: Request, slug: str) -> Response:
        """Answer the counts by star and by reason."""
        company = company_at(slug)
        return self.validated(request, documents.transparency_document(company, figures(company)))


class RatingsView(PublicView):
    """The ratings of up to a hundred companies at once."""

    parameters: ClassVar[frozenset[str]] = frozenset({"company"})

    def get(self, request: Request) -> Response:
        """Answer those that exist."""
        slugs = self.query.get("company", "").split(",")
        if len(slugs) > LARGEST_BATCH:
            raise Problem(BAD_QUERY)
        return self.validated(request, documents.batch_document(briefs(map(slug_of, slugs))))
