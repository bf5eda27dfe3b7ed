"""Reviews: reading them, sending one, seeing how it would read, and how it stands."""

from __future__ import annotations

import re
from typing import ClassVar

from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response

from reviews.api import documents
from reviews.api.base import ApiView, PublicView, company_at
from reviews.api.caching import entity_tag, matches
from reviews.api.filters import REVIEW_FILTERS, narrowed
from reviews.api.pagination import after, page
from reviews.api.parameters import read_limit
from reviews.api.problems import BAD_KEY, IN_FLIGHT, OTHER_PAYLOAD, TOO_MANY, UNKNOWN_SUBMISSION, Problem
from reviews.api.serializers import read_preview, read_review
from reviews.http import client_address
from reviews.models import Company, Review
from reviews.services import idempotency, ratings, submit
from reviews.services.addresses import address
from reviews.services.intake import ReviewInput
from reviews.services.preview import preview

PAGE_SIZE = 20
LARGEST_PAGE = 100

_KEY = re.compile(r"[\x21-\x7e]{1,255}")


class ReviewsView(PublicView):
    """A company's published reviews, newest first; and the door for new ones."""

    parameters: ClassVar[frozenset[str]] = REVIEW_FILTERS | {"limit", "cursor"}

    def get(self, request: Request, slug: str) -> Response:
        """Answer one page of published reviews."""
        limit = read_limit(self.query.get("limit"), default=PAGE_SIZE, maximum=LARGEST_PAGE)
        company = company_at(slug)
        rows = narrowed(Review.objects.for_company(company).published().select_related("issue_type"), self.query)
        # Read before the rows: a review published in between costs one more request, never a stale page.
        etag = entity_tag("reviews", company.pk, sorted(self.query.items()), ratings.revision(company))
        if matches(request, etag):
            return self.unchanged(etag)
        if "cursor" in self.query:
            rows = after(rows, company, self.query["cursor"])
        rows = rows.order_by("-submitted_at", "-pk")[: limit + 1]
        results = [documents.review_document(review) for review in rows]
        return self.changed(page(request.path, self.query, results, limit), etag)

    def post(self, request: Request, slug: str) -> Response:
        """Take one review in; it is judged afterwards, which its status address tells."""
        company = company_at(slug)
        entry = read_review(request.data, company)
        key = request.META.get("HTTP_IDEMPOTENCY_KEY")
        token = _submit(request, company, entry) if key is None else _submit_once(request, company, entry, key)
        status_url = address("api:submission", token)
        body = {"status": Review.Status.RECEIVED.value, "status_url": status_url}
        return Response(body, status=202, headers={"Location": status_url})


class PreviewView(ApiView):
    """What the public would read of a text that is not sent yet. Nothing is stored."""

    def post(self, request: Request) -> Response:
        """Answer the masked texts, piece by piece."""
        entry = read_preview(request.data)
        company = company_at(entry.pop("company"))
        return Response(documents.preview_document(preview(company=company, texts=entry)))


class SubmissionView(ApiView):
    """How one submission stands, for whoever holds its token."""

    def get(self, request: Request, token: str) -> Response:  # noqa: ARG002 - the signature of a view
        """Answer the status and, in plain words, the reasons."""
        review = submit.find_submission(token)
        if review is None:
            raise Problem(UNKNOWN_SUBMISSION)
        decision = review.decisions.last()
        return Response(documents.submission_document(review, decision.reasons if decision else []))


def _submit(request: Request, company: Company, entry: ReviewInput, token: str = "") -> str:
    """Submit a review and return its status token."""
    now, client = timezone.now(), client_address(request)
    try:
        return submit.submit(company=company, entry=entry, address=client, now=now, token=token).status_token
    except submit.TooManySubmissions as flood:
        raise Problem(TOO_MANY, retry_after=flood.retry_after) from None


def _submit_once(request: Request, company: Company, entry: ReviewInput, key: str) -> str:
    """Submit a review unless it came before under this key; return its status token either way."""
    if not _KEY.fullmatch(key):
        raise Problem(BAD_KEY)
    claimed = _claim(request, company, key, request.data)
    if claimed.done:
        return claimed.token
    try:
        _submit(request, company, entry, claimed.token)
    except BaseException:
        idempotency.release(claimed)
        raise
    idempotency.finish(claimed)
    return claimed.token


def _claim(request: Request, company: Company, key: str, payload: object) -> idempotency.Claim:
    """Return this request's claim on its key, or stop with 409 or 422."""
    client = client_address(request)
    try:
        return idempotency.claim(company=company.slug, address=client, key=key, payload=payload, now=timezone.now())
    except idempotency.InFlight:
        raise Problem(IN_FLIGHT, retry_after=1) from None
    except idempotency.OtherPayload:
        raise Problem(OTHER_PAYLOAD) from None
