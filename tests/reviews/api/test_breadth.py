"""Searching companies, one company, insights, several ratings at once, and the filters of reviews."""

import datetime

import pytest
from django.test import Client

from reviews.models import Company, IssueType, Review
from tests.reviews.api.conftest import Publish, assert_problem
from tests.reviews.conftest import NOW


def slugs(answer) -> list[str]:
    return [company["slug"] for company in answer.json()["results"]]


def titles(client: Client, query: str) -> list[str]:
    answer = client.get(f"/api/v1/companies/acme/reviews?{query}")
    assert answer.status_code == 200
    return [review["title"] for review in answer.json()["results"]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=acm", ["acme"]),
        ("q=tools", ["acme", "zenith"]),
        ("q=nothing", []),
        ("category=tools", ["acme", "zenith"]),
        ("category=toys", []),
        ("category=tools&q=zen", ["zenith"]),
        ("q=%25%25", []),
    ],
)
def test_companies_can_be_looked_for(
    client: Client, acme: Company, other_company: Company, query: str, found: list[str]
) -> None:
    assert slugs(client.get(f"/api/v1/companies?{query}")) == found


@pytest.mark.parametrize("query", ["q=", "q=a", f"q={'a' * 81}", "category=", "q=a%07b"])
def test_a_search_needs_words(client: Client, db: None, query: str) -> None:
    assert_problem(client.get(f"/api/v1/companies?{query}"), 400, "bad_query")


def test_a_search_is_kept_in_the_next_page(client: Client, acme: Company, other_company: Company) -> None:
    following = client.get("/api/v1/companies?q=tools&limit=1").json()["next"]
    assert slugs(client.get(following.removeprefix("http://testserver"))) == ["zenith"]


def test_a_company_tells_its_official_routes_and_issue_types(client: Client, acme: Company) -> None:
    answer = client.get("/api/v1/companies/acme").json()
    (route,) = answer["contact_routes"]
    assert (route["kind"], route["value"], route["verified_on"]) == ("phone", "202-555-0142", "2026-06-15")
    assert [kind["slug"] for kind in answer["issue_types"]] == ["billing", "streaming"]
    assert answer["rating_url"] == "http://testserver/api/v1/companies/acme/rating"


def test_internal_issue_types_are_not_told(client: Client, acme: Company, unspecified: IssueType) -> None:
    acme.issue_types.add(unspecified)
    kinds = client.get("/api/v1/companies/acme").json()["issue_types"]
    assert "unspecified" not in [kind["slug"] for kind in kinds]


@pytest.mark.parametrize("path", ["companies/nobody", "companies/nobody/insights"])
def test_an_unknown_company_is_not_found(client: Client, db: None, path: str) -> None:
    assert_problem(client.get(f"/api/v1/{path}"), 404, "unknown_company")


def test_insights_go_month_by_month(client: Client, publish: Publish, streaming: IssueType, settings) -> None:
    settings.MINIMUM_SAMPLE = 2
    before = NOW - datetime.timedelta(days=40)
    publish(1, submitted_at=before)
    publish(2, sentiment=200, resolved="yes")
    publish(5, sentiment=400, resolved="no")
    publish(3, issue_type=streaming)
    billing, other = client.get("/api/v1/companies/acme/insights").json()["issues"]
    assert (billing["slug"], billing["count"], other["slug"]) == ("billing", 3, "streaming")
    assert [month["month"] for month in billing["months"]] == ["2026-05", "2026-06"]
    assert billing["months"][0]["average"] is None
    assert billing["months"][0]["reason"] == "below_minimum_sample"
    assert billing["months"][1] == {
        "month": "2026-06",
        "count": 2,
        "average": 3.5,
        "sentiment": 0.3,
        "resolved_share": 0.5,
        "reason": None,
    }


def test_insights_leave_imports_out(client: Client, publish: Publish) -> None:
    publish(1, source=Review.Source.IMPORTED)
    assert client.get("/api/v1/companies/acme/insights").json()["issues"] == []


def test_several_ratings_come_at_once(client: Client, publish: Publish, other_company: Company) -> None:
    publish(4)
    publish(2)
    publish(1, company=other_company, source=Review.Source.IMPORTED)
    acme, zenith = client.get("/api/v1/ratings?company=zenith,acme,nobody").json()["results"]
    assert (acme["company"]["slug"], acme["average"], acme["count"]) == ("acme", 3.0, 2)
    assert (zenith["company"]["slug"], zenith["average"], zenith["count"]) == ("zenith", None, 0)
    single = client.get("/api/v1/companies/acme/rating").json()
    assert {name: acme[name] for name in ("score", "distribution", "revision")} == {
        name: single[name] for name in ("score", "distribution", "revision")
    }


@pytest.mark.parametrize("number", [1, 30])
def test_two_queries_are_enough_for_any_number(
    client: Client, billing: IssueType, django_assert_num_queries, number: int
) -> None:
    Company.objects.bulk_create(Company(slug=f"c{n}", name=f"C {n}") for n in range(number))
    with django_assert_num_queries(2):
        answer = client.get(f"/api/v1/ratings?company={','.join(f'c{n}' for n in range(number))}")
    assert len(answer.json()["results"]) == number


@pytest.mark.parametrize("query", ["", "company=", "company=a,,b", "company=a%20b", f"company={','.join(['a'] * 101)}"])
def test_a_list_of_companies_is_one_to_a_hundred_slugs(client: Client, db: None, query: str) -> None:
    assert_problem(client.get(f"/api/v1/ratings?{query}"), 400, "bad_query")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("stars=1", ["one"]),
        ("stars=1,5", ["one", "five"]),
        ("issue_type=streaming", ["five"]),
        ("issue_type=nothing", []),
        ("resolved=yes", ["five"]),
        ("since=2026-06-15", ["one"]),
        ("since=2026-06-14", ["one", "five"]),
        ("text=ONE", ["one"]),
        ("text=crash", ["five"]),
        ("text=%25", None),
        ("text=100%25", []),
        ("stars=5&text=one", []),
    ],
)
def test_reviews_can_be_narrowed_down(client: Client, publish: Publish, streaming: IssueType, query, found) -> None:
    publish(1, title="one")
    publish(5, hours=24, title="five", body="It crashed.", issue_type=streaming, resolved="yes")
    if found is None:
        assert_problem(client.get(f"/api/v1/companies/acme/reviews?{query}"), 400, "bad_query")
    else:
        assert titles(client, query) == found


@pytest.mark.parametrize(
    "query",
    [
        "stars=",
        "stars=6",
        "stars=1,,2",
        "stars=a",
        "resolved=maybe",
        "since=today",
        "since=2026-02-30",
        "text=a",
        "text=",
    ],
)
def test_a_filter_without_meaning_is_refused(client: Client, acme: Company, query: str) -> None:
    assert_problem(client.get(f"/api/v1/companies/acme/reviews?{query}"), 400, "bad_query")


def test_a_filter_finds_published_reviews_only(client: Client, publish: Publish) -> None:
    publish(1, title="secret words", status=Review.Status.HELD)
    assert titles(client, "text=secret") == []


def test_filters_stay_while_pages_are_turned(client: Client, publish: Publish) -> None:
    for hours in range(4):
        publish(1 + hours % 2, hours=hours, title=str(hours))
    first = client.get("/api/v1/companies/acme/reviews?stars=1&limit=1").json()
    second = client.get(first["next"].removeprefix("http://testserver")).json()
    assert [review["title"] for review in first["results"] + second["results"]] == ["0", "2"]
    assert second["next"] is None
