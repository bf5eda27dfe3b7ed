"""GET /api/v1/submissions/{token}."""

import datetime

import pytest
from django.test import Client

from reviews.models import Decision, Review
from reviews.services.hashing import token_hash
from tests.reviews.api.conftest import Publish, assert_problem
from tests.reviews.conftest import NOW

ADDRESS = "/api/v1/submissions/the-token"


@pytest.fixture
def submission(publish: Publish):
    """Return a function that writes a submission with a known token and an automatic decision."""

    def write(status: str = Review.Status.HELD, reasons: tuple[str, ...] = ("slur",)) -> Review:
        review = publish(1, status=status, status_token_hash=token_hash("the-token"), decided_at=NOW)
        Decision.objects.create(
            review=review,
            source=Decision.Source.AUTOMATION,
            action=Decision.Action.HOLD,
            reasons=list(reasons),
            policy_version="1-abc",
            made_at=NOW,
        )
        return review

    return write


def test_it_tells_the_status_and_the_reasons_in_words(client: Client, submission) -> None:
    review = submission()
    assert client.get(ADDRESS).json() == {
        "id": review.public_id,
        "status": "held",
        "reasons": [{"code": "slur", "text": "Slur"}],
        "received_at": "2026-06-15T12:00:00Z",
        "decided_at": "2026-06-15T12:00:00Z",
        "published_at": "2026-06-15T12:00:00Z",
    }


@pytest.mark.parametrize("status", ["received", "published", "held", "rejected", "withdrawn", "erased"])
def test_a_status_is_told_by_its_name(client: Client, submission, status: str) -> None:
    submission(status, reasons=())
    assert client.get(ADDRESS).json()["status"] == status


def test_a_quarantined_review_is_waiting_for_a_person_too(client: Client, submission) -> None:
    submission(Review.Status.QUARANTINED, reasons=())
    assert client.get(ADDRESS).json()["status"] == "held"


def test_the_last_decision_counts(client: Client, submission, alice) -> None:
    review = submission(Review.Status.REJECTED)
    Decision.objects.create(
        review=review,
        source=Decision.Source.MODERATOR,
        actor=alice,
        action=Decision.Action.REJECT,
        reasons=["promotion"],
        policy_version="1-abc",
        made_at=NOW + datetime.timedelta(hours=1),
    )
    assert [reason["code"] for reason in client.get(ADDRESS).json()["reasons"]] == ["promotion"]


def test_it_names_no_moderator_and_no_text(client: Client, submission, alice) -> None:
    submission()
    content = client.get(ADDRESS).content.decode()
    assert "alice" not in content
    assert "bill was" not in content


def test_a_review_without_a_decision_has_no_reasons(client: Client, publish: Publish) -> None:
    publish(status=Review.Status.RECEIVED, status_token_hash=token_hash("the-token"))
    assert client.get(ADDRESS).json()["reasons"] == []


def test_it_is_private(client: Client, submission) -> None:
    submission()
    answer = client.get(ADDRESS)
    assert answer["Cache-Control"] == "no-store"
    assert not answer.has_header("Access-Control-Allow-Origin")
    assert not answer.cookies


@pytest.mark.parametrize("token", ["another", "x" * 5000, "THE-TOKEN"])
def test_an_unknown_token_is_not_found(client: Client, submission, token: str) -> None:
    submission()
    assert_problem(client.get(f"/api/v1/submissions/{token}"), 404, "unknown_submission")


def test_a_public_id_is_no_token(client: Client, submission) -> None:
    assert_problem(client.get(f"/api/v1/submissions/{submission().public_id}"), 404, "unknown_submission")
