"""GET /api/v1/companies/{slug}/reviews."""

import pytest
from django.test import Client

from reviews.models import Company, Review
from tests.reviews.api.conftest import Publish, assert_problem

ADDRESS = "/api/v1/companies/acme/reviews"


def bodies(answer) -> list[str]:
    return [review["body"] for review in answer.json()["results"]]


def test_an_unreviewed_company_has_an_empty_page(client: Client, acme: Company) -> None:
    assert client.get(ADDRESS).json() == {"results": [], "next": None}


def test_the_newest_stands_first(client: Client, publish: Publish) -> None:
    publish(body="old", hours=2)
    publish(body="new", hours=1)
    assert bodies(client.get(ADDRESS)) == ["new", "old"]


@pytest.mark.parametrize("status", set(Review.Status) - {Review.Status.PUBLISHED})
def test_only_published_reviews_are_listed(client: Client, publish: Publish, status: str) -> None:
    publish(status=status)
    assert bodies(client.get(ADDRESS)) == []


def test_another_company_stays_out(client: Client, publish: Publish, other_company: Company) -> None:
    publish(company=other_company)
    assert bodies(client.get(ADDRESS)) == []


def test_a_review_shows_its_public_fields_and_nothing_else(client: Client, publish: Publish) -> None:
    review = publish(
        2,
        display_name="Ann",
        billed_by="partner",
        partner_name="Telco",
        resolved="no",
        address_hash="a" * 64,
        status_token_hash="b" * 64,
        import_key="c" * 64,
        sentiment=-777,
        fingerprint=123456,
        details_removed=1,
        words_masked=1,
    )
    (shown,) = client.get(ADDRESS).json()["results"]
    assert shown == {
        "id": review.public_id,
        "rating": 2,
        "title": "A title",
        "body": "The bill was f— wrong, [card number removed].",
        "display_name": "Ann",
        "issue_type": {"slug": "billing", "name": "Billing and charges"},
        "source": "native",
        "sample": False,
        "billed_by": "partner",
        "partner_name": "Telco",
        "contact_method": None,
        "device": None,
        "response_time": None,
        "next_steps_explained": None,
        "outcome": None,
        "resolved": "no",
        "experienced_on": None,
        "submitted_at": "2026-06-15T12:00:00Z",
        "published_at": "2026-06-15T12:00:00Z",
        "details_removed": 1,
        "words_masked": 1,
    }


def test_markup_in_a_review_stays_text(client: Client, publish: Publish) -> None:
    publish(body="<script>alert(1)</script>")
    answer = client.get(ADDRESS)
    assert answer["Content-Type"] == "application/json"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert bodies(answer) == ["<script>alert(1)</script>"]


def test_pages_neither_skip_nor_repeat(client: Client, publish: Publish) -> None:
    # Two of each hour: ties must not be lost at the edge of a page.
    for number in range(7):
        publish(body=str(number), hours=number // 2)
    seen: list[str] = []
    address = f"{ADDRESS}?limit=3"
    while address:
        answer = client.get(address)
        seen += bodies(answer)
        address = answer.json()["next"]
    assert sorted(seen) == [str(number) for number in range(7)]


def test_the_next_page_is_an_absolute_public_address(client: Client, publish: Publish) -> None:
    publish(hours=1)
    newest = publish(hours=0)
    following = client.get(f"{ADDRESS}?limit=1").json()["next"]
    assert following == f"http://testserver{ADDRESS}?limit=1&cursor={newest.public_id}"


def test_a_publication_in_between_moves_nothing(client: Client, publish: Publish) -> None:
    publish(body="old", hours=3)
    publish(body="middle", hours=2)
    following = client.get(f"{ADDRESS}?limit=1").json()["next"]
    publish(body="new", hours=0)
    assert bodies(client.get(following)) == ["old"]


def test_a_page_turns_even_when_its_last_review_was_withdrawn(client: Client, publish: Publish) -> None:
    publish(body="old", hours=3)
    last = publish(body="middle", hours=2)
    following = client.get(f"{ADDRESS}?limit=1").json()["next"]
    Review.objects.filter(pk=last.pk).update(status=Review.Status.WITHDRAWN)
    assert bodies(client.get(following)) == ["old"]


def test_a_page_holds_twenty_unless_asked(client: Client, publish: Publish) -> None:
    for number in range(22):
        publish(hours=number)
    assert len(bodies(client.get(ADDRESS))) == 20
    assert len(bodies(client.get(f"{ADDRESS}?limit=100"))) == 22


def test_queries_do_not_grow_with_the_page(client: Client, publish: Publish, django_assert_num_queries) -> None:
    for number in range(12):
        publish(hours=number)
    with django_assert_num_queries(3):
        client.get(ADDRESS)
    following = client.get(f"{ADDRESS}?limit=5").json()["next"]
    with django_assert_num_queries(4):
        client.get(following)


@pytest.mark.parametrize("limit", ["0", "101", "-1", "five", "", "1e1", "٣", "9" * 500])
def test_a_limit_is_a_whole_number_from_1_to_100(client: Client, acme: Company, limit: str) -> None:
    assert_problem(client.get(ADDRESS, {"limit": limit}), 400, "bad_query")


@pytest.mark.parametrize("cursor", ["", "nothing", "'; drop table", "9" * 5000])
def test_an_unknown_cursor_is_refused(client: Client, acme: Company, cursor: str) -> None:
    assert_problem(client.get(ADDRESS, {"cursor": cursor}), 400, "bad_query")


def test_a_cursor_that_nobody_gave_leads_nowhere(client: Client, acme: Company) -> None:
    assert_problem(client.get(ADDRESS, {"cursor": "x" * 16}), 404, "not_found")


def test_nor_does_a_cursor_of_another_company(client: Client, publish: Publish, other_company: Company) -> None:
    theirs = publish(company=other_company)
    assert_problem(client.get(ADDRESS, {"cursor": theirs.public_id}), 404, "not_found")


def test_an_unknown_company_is_not_found(client: Client, db: None) -> None:
    assert_problem(client.get("/api/v1/companies/nobody/reviews"), 404, "unknown_company")
