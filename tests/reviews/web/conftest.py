"""What the page tests share: a help page, published reviews without the engine, and a form that is filled in."""

import datetime
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from reviews.models import Company, HelpPage, IssueType, Review
from reviews.services.aggregate import count_in
from reviews.web import form_state
from tests.reviews.conftest import NOW

Publish = Callable[..., Review]
Send = Callable[..., HttpResponse]

XSS = "<script>alert(1)</script><img src=x onerror=alert(2)>"


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def words(response: HttpResponse) -> str:
    """Return what a reader reads: the text without tags, white space folded."""
    parser = _Words()
    parser.feed(response.content.decode())
    return " ".join(" ".join(parser.parts).split())


@pytest.fixture
def help_page(acme: Company) -> HelpPage:
    """Acme's page with two sections, a subsection and a question."""
    page = HelpPage.objects.create(
        company=acme,
        title="Acme customer service: bills and streams",
        intro="Acme sells *everything*.",
        warning="Trust **no** number from a search.",
        trust="We check.",
        disclaimer="We are not Acme.",
        reviewed_on=datetime.date(2026, 6, 1),
    )
    gather = page.sections.create(
        slug="gather", kind="gather", title="What to have ready", body="- the bill", position=1
    )
    page.sections.create(slug="charge", parent=gather, title="A charge", steps=["Sign **in**.", "Look."], position=2)
    page.sections.create(slug="include", kind="include", title="Tell others", body="Say who billed.", position=3)
    page.faq.create(question="Is there a number?", answer="Yes, one.")
    return page


@pytest.fixture
def publish(acme: Company, billing: IssueType) -> Publish:
    """Return a function that writes one published review and counts it."""

    def publish_one(rating: int = 4, *, hours: int = 0, **facts: Any) -> Review:
        at = NOW - datetime.timedelta(hours=hours)
        row = {"company": acme, "issue_type": billing, "body": "The bill was wrong.", "status": "published"}
        review = Review.objects.create(rating=rating, submitted_at=at, received_at=at, **{**row, **facts})
        count_in([review])
        return review

    return publish_one


@pytest.fixture
def answers() -> dict[str, str]:
    """What Carol, a customer of Acme, filled in."""
    state = form_state.issue(slug="acme", now=timezone.now() - datetime.timedelta(minutes=3))
    return {
        "rating": "2",
        "issue_type": "billing",
        "title": "Charged twice",
        "body": "They took $15.49 two times.",
        "display_name": "Carol",
        "consent": "on",
        "state": state,
    }


@pytest.fixture
def send(client: Client, acme: Company, answers: dict[str, str]) -> Send:
    """Return a function that sends Carol's form with changes; None leaves a field out."""

    def send_one(slug: str = "acme", **changes: str | None) -> HttpResponse:
        data = {name: value for name, value in {**answers, **changes}.items() if value is not None}
        return client.post(f"/{slug}/reviews/", data)

    return send_one
