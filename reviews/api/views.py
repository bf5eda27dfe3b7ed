"""The addresses of API v1: each makes one call into the domain and describes what came back."""

from __future__ import annotations

from typing import ClassVar

from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response

from reviews.api import documents
from reviews.api.base import ApiView, PublicView, company_at
from reviews.api.caching import entity_tag, matches, may_match
from reviews.api.pagination import after, page
from reviews.api.parameters import read_limit
from reviews.api.problems import TOO_MANY, UNKNOWN_SUBMISSION, Problem
from reviews.api.serializers import read_review
from reviews.http import client_address
from reviews.models import Company, IssueType, Review
from reviews.services import ratings, submit
from reviews.services.addresses import address

PAGE_SIZE = 20
LARGEST_PAGE = 100


class CompaniesView(PublicView):
    """List the companies by their address name."""

    parameters: ClassVar[frozenset[str]] = frozenset({"limit", "cursor"})

    def get(self, request: Request) -> Response:
        """Answer one page."""
        limit = read_limit(self.query.get("limit"), default=LARGEST_PAGE, maximum=LARGEST_PAGE)
        companies = Company.objects.order_by("slug").filter(slug__gt=self.query.get("cursor", ""))[: limit + 1]
        rows = [documents.company_document(company) for company in companies]
        return self.validated(request, page(request.path, self.query, rows, limit, key="slug"))


class IssueTypesView(PublicView):
    """List the catalogue of issue types that forms may offer."""

    def get(self, request: Request) -> Response:
        """Answer the whole list: it is short."""
        issue_types = IssueType.objects.filter(internal=False)
        rows = [documents.issue_type_document(issue_type) for issue_type in issue_types]
        return self.validated(request, {"results": rows})


class RatingView(PublicView):
    """What a company's published reviews say."""

    def get(self, request: Request, slug: str) -> Response:
        """Answer the summary; 304 costs no more than its revision."""
        company = company_at(slug)
        identity = ("rating", company.pk, company.name, company.demo)
        if may_match(request):
            etag = entity_tag(*identity, ratings.revision(company))
            if matches(request, etag):
                return self.unchanged(etag)
        summary = ratings.summary(company)
        body = documents.rating_document(company, summary, timezone.now())
        return self.changed(body, entity_tag(*identity, summary.revision))


class ReviewsView(PublicView):
    """A company's published reviews, newest first; and the door for new ones."""

    parameters: ClassVar[frozenset[str]] = frozenset({"limit", "cursor"})

    def get(self, request: Request, slug: str) -> Response:
        """Answer one page of published reviews."""
        limit = read_limit(self.query.get("limit"), default=PAGE_SIZE, maximum=LARGEST_PAGE)
        company = company_at(slug)
        # Read before the rows: a review published in between costs one more request, never a stale page.
        etag = entity_tag("reviews", company.pk, sorted(self.query.items()), ratings.revision(company))
        if matches(request, etag):
            return self.unchanged(etag)
        rows = Review.objects.for_company(company).published().select_related("issue_type")
        if "cursor" in self.query:
            rows = after(rows, company, self.query["cursor"])
        rows = rows.order_by("-submitted_at", "-pk")[: limit + 1]
        results = [documents.review_document(review) for review in rows]
        return self.changed(page(request.path, self.query, results, limit), etag)

    def post(self, request: Request, slug: str) -> Response:
        """Take one review in; it is judged afterwards, which its status address tells."""
        company = company_at(slug)
        entry = read_review(request.data, company)
        try:
            submission = submit.submit(
                company=company, entry=entry, address=client_address(request), now=timezone.now()
            )
        except submit.TooManySubmissions as flood:
            raise Problem(TOO_MANY, retry_after=flood.retry_after) from None
        status_url = address("api:submission", submission.status_token)
        body = {"status": Review.Status.RECEIVED.value, "status_url": status_url}
        return Response(body, status=202, headers={"Location": status_url})


class SubmissionView(ApiView):
    """How one submission stands, for whoever holds its token."""

    def get(self, request: Request, token: str) -> Response:  # noqa: ARG002 - the signature of a view
        """Answer the status and, in plain words, the reasons."""
        review = submit.find_submission(token)
        if review is None:
            raise Problem(UNKNOWN_SUBMISSION)
        decision = review.decisions.last()
        return Response(documents.submission_document(review, decision.reasons if decision else []))
