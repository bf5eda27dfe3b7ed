"""The cast of the review tests: two companies, a few issue types, one moderator, and a fixed now."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache

from reviews.models import Company, IssueType, Review
from reviews.services.arrivals import Arrival, receive
from reviews.services.intake import ReviewInput
from reviews.services.screen import screen

NOW = datetime.datetime(2026, 6, 15, 12, 0, tzinfo=datetime.UTC)


@pytest.fixture
def now() -> datetime.datetime:
    return NOW


@pytest.fixture
def billing(db: None) -> IssueType:
    return IssueType.objects.create(slug="billing", name="Billing and charges", keywords=["charge", "bill"])


@pytest.fixture
def streaming(db: None) -> IssueType:
    return IssueType.objects.create(slug="streaming", name="Streaming", technical=True, position=1)


@pytest.fixture
def unspecified(db: None) -> IssueType:
    return IssueType.objects.create(slug="unspecified", name="Not stated", internal=True, position=9)


@pytest.fixture
def acme(billing: IssueType, streaming: IssueType) -> Company:
    """A company with two issue types and one verified phone number."""
    company = Company.objects.create(
        slug="acme", name="Acme", category="tools", category_name="Tools", website="https://acme.example/"
    )
    company.issue_types.set([billing, streaming])
    company.contact_routes.create(
        kind="phone",
        title="Call Acme",
        value="202-555-0142",
        source_url="https://acme.example/help",
        verified_on=NOW.date(),
    )
    return company


@pytest.fixture
def other_company(billing: IssueType) -> Company:
    company = Company.objects.create(slug="zenith", name="Zenith", category="tools", category_name="Tools")
    company.issue_types.set([billing])
    return company


@pytest.fixture
def alice(db: None) -> User:
    """A moderator."""
    return User.objects.create_superuser("alice", password="alice-password")


@pytest.fixture
def bob(db: None) -> User:
    """Another moderator."""
    return User.objects.create_superuser("bob", password="bob-password")


@pytest.fixture(autouse=True)
def empty_cache() -> None:
    """Forget what an earlier test cached: databases that are rolled back use their keys again."""
    cache.clear()


@pytest.fixture(autouse=True)
def bells(monkeypatch: pytest.MonkeyPatch) -> list[list[int]]:
    """Record the doorbells instead of ringing them: most tests have no broker, and none may need one."""
    rung: list[list[int]] = []

    def record(review_ids: list[int], *, batch_size: int | None = None) -> bool:
        rung.append(list(review_ids))
        return True

    monkeypatch.setattr("reviews.services.arrivals.ring", record)
    monkeypatch.setattr("reviews.services.notices.ring", lambda *args, **kwargs: True)
    monkeypatch.setattr("reviews.services.sweep.ring", record)
    return rung


Receive = Callable[..., Review]


@pytest.fixture
def received(acme: Company, billing: IssueType) -> Receive:
    """Return a function that writes one waiting review, as any door would."""

    def receive_one(body: str = "The bill was wrong.", **facts: Any) -> Review:
        arrival = {
            name: facts.pop(name)
            for name in ("source", "sample", "import_key", "submitted_at", "address_hash", "status_token_hash")
            if name in facts
        }
        company = facts.pop("company", acme)
        received_at = facts.pop("received_at", NOW)
        entry = ReviewInput(**{"rating": 3, "issue_type": billing, "body": body, **facts})
        (review,) = receive(company, [Arrival(**{"entry": entry, "submitted_at": NOW, **arrival})], now=received_at)
        return review

    return receive_one


@pytest.fixture
def screened(received: Receive) -> Receive:
    """Return a function that writes one review and lets the real engine judge it."""

    def screen_one(body: str = "The bill was wrong.", **facts: Any) -> Review:
        review = received(body, **facts)
        screen(review_ids=[review.pk], clock=lambda: NOW)
        review.refresh_from_db()
        return review

    return screen_one
