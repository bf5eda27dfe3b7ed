"""GET /api/v1/companies/{slug}/rating."""

import pytest
from django.test import Client

from reviews.api import hot
from reviews.models import Company, IssueType, Review
from tests.reviews.api.conftest import Publish, assert_problem

ADDRESS = "/api/v1/companies/acme/rating"


def test_it_says_an_honest_nothing_at_zero_reviews(client: Client, acme: Company) -> None:
    answer = client.get(ADDRESS).json()
    assert answer["count"] == 0
    assert answer["average"] is None
    assert answer["distribution"] == {"5": 0, "4": 0, "3": 0, "2": 0, "1": 0}
    assert (answer["best"], answer["worst"]) == (5, 1)
    assert answer["issues"] == []


def test_it_averages_and_counts_by_star(client: Client, publish: Publish) -> None:
    for rating in (5, 5, 2):
        publish(rating)
    answer = client.get(ADDRESS).json()
    assert (answer["count"], answer["average"]) == (3, 4.0)
    assert answer["distribution"] == {"5": 2, "4": 0, "3": 0, "2": 1, "1": 0}


def test_it_rounds_to_two_decimals(client: Client, publish: Publish) -> None:
    for rating in (5, 4, 4):
        publish(rating)
    assert client.get(ADDRESS).json()["average"] == 4.33


def test_imported_reviews_stand_apart(client: Client, publish: Publish) -> None:
    publish(5)
    publish(1, source=Review.Source.IMPORTED)
    answer = client.get(ADDRESS).json()
    assert (answer["count"], answer["average"]) == (1, 5.0)
    assert (answer["imported"]["count"], answer["imported"]["average"]) == (1, 1.0)


@pytest.mark.parametrize("status", set(Review.Status) - {Review.Status.PUBLISHED})
def test_only_published_reviews_count(client: Client, publish: Publish, status: str) -> None:
    publish(1, status=status)
    assert client.get(ADDRESS).json()["count"] == 0


def test_below_the_minimum_sample_the_reason_stands_where_the_numbers_would(client: Client, publish: Publish) -> None:
    publish(1, resolved="yes", sentiment=500)
    (issue,) = client.get(ADDRESS).json()["issues"]
    assert (issue["slug"], issue["count"]) == ("billing", 1)
    assert [issue[name] for name in ("average", "sentiment", "resolved_share", "next_steps_share")] == [None] * 4
    assert issue["reason"] == "below_minimum_sample"


def test_at_the_minimum_sample_the_numbers_are_shown(client: Client, publish: Publish, settings) -> None:
    settings.MINIMUM_SAMPLE = 2
    publish(4, sentiment=500, resolved="yes", next_steps_explained="no")
    publish(5, sentiment=-100, resolved="no", next_steps_explained="no")
    answer = client.get(ADDRESS).json()
    (issue,) = answer["issues"]
    assert answer["minimum_sample"] == 2
    assert issue == {
        "slug": "billing",
        "name": "Billing and charges",
        "count": 2,
        "average": 4.5,
        "sentiment": 0.2,
        "resolved_share": 0.5,
        "next_steps_share": 0.0,
        "reason": None,
    }


def test_another_company_stays_out(
    client: Client, publish: Publish, other_company: Company, streaming: IssueType
) -> None:
    publish(1, company=other_company)
    assert client.get(ADDRESS).json()["count"] == 0
    assert client.get("/api/v1/companies/zenith/rating").json()["count"] == 1


def test_it_says_that_a_demo_is_one(client: Client, acme: Company) -> None:
    Company.objects.update(demo=True)
    assert client.get(ADDRESS).json()["company"] == {"slug": "acme", "name": "Acme", "demo": True}


def test_it_names_its_revision_and_its_time(client: Client, publish: Publish) -> None:
    before = client.get(ADDRESS).json()
    publish()
    after = client.get(ADDRESS).json()
    assert after["revision"] > before["revision"]
    assert after["as_of"] >= before["as_of"]
    assert after["as_of"].endswith("Z")


@pytest.mark.parametrize("asked_before", [False, True])
@pytest.mark.parametrize("published_since", [False, True])
def test_one_query_is_enough(
    client: Client, publish: Publish, django_assert_num_queries, asked_before: bool, published_since: bool
) -> None:
    for rating in (1, 2, 3):
        publish(rating)
    if asked_before:
        client.get(ADDRESS)
    if published_since:
        publish(5)
    with django_assert_num_queries(1):
        answer = client.get(ADDRESS).json()
    assert answer["count"] == 3 + published_since


def test_another_revision_is_read_whole_in_the_same_query(client: Client, publish: Publish) -> None:
    publish(1, sentiment=-400)
    client.get(ADDRESS)
    publish(5, source=Review.Source.IMPORTED)
    kept = client.get(ADDRESS).json()
    hot.forget()
    fresh = client.get(ADDRESS).json()
    assert {**kept, "as_of": None} == {**fresh, "as_of": None}


def test_what_is_kept_is_made_anew_after_a_minute(client: Client, publish: Publish, monkeypatch) -> None:
    publish(1)
    client.get(ADDRESS)
    IssueType.objects.update(name="Bills")
    monkeypatch.setattr(hot, "_LIFETIME", -1.0)
    hot.forget()
    assert client.get(ADDRESS).json()["issues"][0]["name"] == "Bills"
    IssueType.objects.update(name="Invoices")
    assert client.get(ADDRESS).json()["issues"][0]["name"] == "Invoices"


def test_a_new_name_shows_at_once(client: Client, acme: Company) -> None:
    client.get(ADDRESS)
    Company.objects.update(name="Acme & Sons")
    assert client.get(ADDRESS).json()["company"]["name"] == "Acme & Sons"


def test_only_so_many_answers_are_kept(client: Client, acme: Company, other_company: Company, monkeypatch) -> None:
    monkeypatch.setattr(hot, "_MOST_KEPT", 1)
    for slug in ("acme", "zenith", "acme"):
        assert client.get(f"/api/v1/companies/{slug}/rating").json()["company"]["slug"] == slug
    assert len(hot._kept) == 1


def test_the_score_leans_on_its_published_prior(client: Client, publish: Publish) -> None:
    assert client.get(ADDRESS).json()["score"] == {"value": None, "prior": {"mean": 3.5, "weight": 10}}
    for _ in range(10):
        publish(5)
    assert client.get(ADDRESS).json()["score"]["value"] == 4.25


def test_it_says_that_nobody_was_verified(client: Client, acme: Company) -> None:
    verification = client.get(ADDRESS).json()["verification"]
    assert verification["verified"] is False
    assert "not verified" in verification["text"]


def test_it_says_what_became_of_all_that_came_in(client: Client, publish: Publish) -> None:
    for status in ("published", "published", "held", "quarantined", "rejected", "received", "withdrawn", "erased"):
        publish(status=status)
    counts = client.get(ADDRESS).json()["moderation"]
    assert counts == {"received": 8, "published": 2, "held": 2, "rejected": 1}


def test_an_answer_of_a_small_company_is_under_two_kilobytes(client: Client, publish: Publish) -> None:
    publish()
    assert len(client.get(ADDRESS).content) < 2048


def test_an_unknown_company_is_not_found(client: Client, acme: Company) -> None:
    assert_problem(client.get("/api/v1/companies/nobody/rating"), 404, "unknown_company")


def test_slugs_are_exact(client: Client, acme: Company) -> None:
    assert_problem(client.get("/api/v1/companies/ACME/rating"), 404, "unknown_company")
