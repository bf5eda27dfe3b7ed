"""GET /api/v1/companies/{slug}/transparency: the same figures as on the page."""

import pytest
from django.core.cache import cache
from django.test import Client

from reviews.models import Review
from reviews.services.transparency import figures
from tests.reviews.api.conftest import Publish, assert_problem

ADDRESS = "/api/v1/companies/acme/transparency"


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    cache.clear()


def test_it_counts_what_became_of_everything(client: Client, publish: Publish) -> None:
    for status in ("published", "published", "held", "quarantined", "rejected", "received"):
        publish(2, status=status)
    total = client.get(ADDRESS).json()["total"]
    assert {name: total[name] for name in ("received", "published", "held", "declined", "checking")} == {
        "received": 6,
        "published": 2,
        "held": 2,
        "declined": 1,
        "checking": 1,
    }


def test_it_counts_by_star(client: Client, publish: Publish) -> None:
    publish(1)
    publish(5, status="held")
    rows = {row["stars"]: row for row in client.get(ADDRESS).json()["by_star"]}
    assert (rows[1]["published"], rows[5]["held"], rows[3]["received"]) == (1, 1, 0)


def test_reasons_come_with_words_and_stars(client: Client, publish: Publish) -> None:
    review = publish(1, status="held")
    review.decisions.create(
        source="automation", action="hold", reasons=["slur"], policy_version="1", made_at=review.received_at
    )
    (reason,) = client.get(ADDRESS).json()["reasons"]
    assert (reason["group"], reason["code"], reason["count"], reason["by_star"]["1"]) == ("held", "slur", 1, 1)
    assert reason["text"]


def test_it_is_the_service_that_the_page_shows(client: Client, publish: Publish, acme) -> None:
    publish(4)
    publish(3, source=Review.Source.IMPORTED)
    answer, counted = client.get(ADDRESS).json(), figures(acme)
    assert answer["total"]["received"] == counted.total.received == 1
    assert answer["imported"] == counted.imported == 1


def test_an_unknown_company_is_not_found(client: Client, db: None) -> None:
    assert_problem(client.get("/api/v1/companies/nobody/transparency"), 404, "unknown_company")
