"""What the tests of the API share: a strict client, and published reviews without the engine."""

import datetime
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from reviews.models import Company, IssueType, Review
from reviews.services.aggregate import count_in
from tests.reviews.conftest import NOW

Publish = Callable[..., Review]


@pytest.fixture
def publish(acme: Company, billing: IssueType) -> Publish:
    """Return a function that writes one published review and counts it."""

    def publish_one(rating: int = 4, *, hours: int = 0, **facts: Any) -> Review:
        submitted = NOW - datetime.timedelta(hours=hours)
        row = {
            "company": acme,
            "issue_type": billing,
            "title": "A title",
            "body": "The bill was f— wrong, [card number removed].",
            "status": Review.Status.PUBLISHED,
            "submitted_at": submitted,
            "received_at": submitted,
            "published_at": submitted,
            **facts,
        }
        review = Review.objects.create(rating=rating, **row)
        if review.status == Review.Status.PUBLISHED:
            count_in([review])
        return review

    return publish_one


@pytest.fixture
def post(client: Client, acme: Company) -> Callable[..., Any]:
    """Return a function that posts a review of Acme; bytes are sent as they are."""

    def post_one(body: Any = None, *, content_type: str = "application/json", path: str = "acme", **extra: Any) -> Any:
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        return client.generic("POST", f"/api/v1/companies/{path}/reviews", raw, content_type=content_type, **extra)

    return post_one


def assert_problem(response: Any, status: int, code: str) -> dict[str, Any]:
    """Check that an answer is a problem document of one kind, and return it."""
    assert response.status_code == status, response.content
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.headers["Cache-Control"] == "no-store"
    problem: dict[str, Any] = json.loads(response.content)
    assert problem["type"] == "about:blank"
    assert (problem["status"], problem["code"]) == (status, code)
    assert problem["title"]
    assert problem["detail"]
    return problem
