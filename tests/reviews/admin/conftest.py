"""The cast at the desk: Alice is a superuser, Mona a moderator, Victor may look only, Charlie is nobody here."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from reviews.admin.proxies import HeldReview, QuarantinedReview
from reviews.models import Company, Decision, IssueType, Review
from tests.reviews.conftest import NOW

HELD = "/admin/reviews/heldreview/"
QUARANTINED = "/admin/reviews/quarantinedreview/"

Hold = Callable[..., Review]


def page_of(review: Review, queue: str = HELD) -> str:
    return f"{queue}{review.pk}/change/"


def staff(name: str, *codenames: str) -> User:
    user = User.objects.create_user(name, is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


@pytest.fixture(autouse=True)
def quick_passwords(settings) -> None:
    """A password that is slow to hash guards nothing here."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def mona(db: None) -> User:
    return staff(
        "mona",
        "view_heldreview",
        "change_heldreview",
        "view_quarantinedreview",
        "change_quarantinedreview",
        "view_review",
    )


@pytest.fixture
def victor(db: None) -> User:
    return staff("victor", "view_heldreview", "view_review", "view_decision")


@pytest.fixture
def desk(client: Client, mona: User) -> Client:
    """A browser in which Mona is signed in."""
    client.force_login(mona)
    return client


@pytest.fixture
def office(client: Client, alice: User) -> Client:
    """A browser in which Alice, the superuser, is signed in."""
    client.force_login(alice)
    return client


@pytest.fixture
def hold(acme: Company, billing: IssueType) -> Hold:
    """Return a function that writes one held review with the automatic decision behind it."""

    def hold_one(*reasons: str, status: str = Review.Status.HELD, **facts: Any) -> Review:
        row = {
            "company": acme,
            "issue_type": billing,
            "rating": 1,
            "body": "The agent is a n—.",
            "submitted_at": NOW,
            "received_at": NOW,
            **facts,
        }
        review = Review.objects.create(status=status, **row)
        Decision.objects.create(
            review=review,
            source=Decision.Source.AUTOMATION,
            action=Decision.Action.HOLD if status == Review.Status.HELD else Decision.Action.QUARANTINE,
            reasons=list(reasons or ("slur",)),
            policy_version="1-abc",
            made_at=NOW,
        )
        return review

    return hold_one


@pytest.fixture
def quarantine(hold: Hold) -> Hold:
    """Return a function that writes one review that the engine failed on."""

    def quarantine_one(**facts: Any) -> Review:
        return hold("slur", status=Review.Status.QUARANTINED, **{"body": "", "attempts": 5, **facts})

    return quarantine_one


def told(response: Any) -> list[str]:
    """Return the messages that a followed answer shows."""
    return [str(message) for message in response.context["messages"]]


def status_of(review: Review) -> str:
    return Review.objects.values_list("status", flat=True).get(pk=review.pk)


__all__ = ["HELD", "QUARANTINED", "HeldReview", "QuarantinedReview", "page_of", "staff", "status_of", "told"]
