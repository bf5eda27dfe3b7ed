"""GET /api/v1/companies and GET /api/v1/issue-types."""

from django.test import Client

from reviews.models import Company, IssueType
from tests.reviews.api.conftest import assert_problem


def test_companies_are_listed_with_where_their_numbers_are(client: Client, acme: Company) -> None:
    (company,) = client.get("/api/v1/companies").json()["results"]
    assert company == {
        "slug": "acme",
        "name": "Acme",
        "category": "tools",
        "category_name": "Tools",
        "summary": "",
        "website": "https://acme.example/",
        "demo": False,
        "url": "http://testserver/api/v1/companies/acme",
        "rating_url": "http://testserver/api/v1/companies/acme/rating",
        "reviews_url": "http://testserver/api/v1/companies/acme/reviews",
        "badge_url": "http://testserver/widgets/v1/acme.svg",
    }


def test_their_addresses_answer(client: Client, acme: Company) -> None:
    (company,) = client.get("/api/v1/companies").json()["results"]
    for name in ("rating_url", "reviews_url", "badge_url"):
        assert client.get(company[name]).status_code == 200


def test_companies_come_in_pages(client: Client, acme: Company, other_company: Company) -> None:
    first = client.get("/api/v1/companies?limit=1").json()
    assert [company["slug"] for company in first["results"]] == ["acme"]
    second = client.get(first["next"]).json()
    assert [company["slug"] for company in second["results"]] == ["zenith"]
    assert second["next"] is None


def test_a_limit_over_one_hundred_is_refused(client: Client, db: None) -> None:
    assert_problem(client.get("/api/v1/companies?limit=101"), 400, "bad_query")


def test_one_query_lists_the_companies(client: Client, acme: Company, django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        client.get("/api/v1/companies")


def test_issue_types_are_listed_in_their_order(client: Client, streaming: IssueType, billing: IssueType) -> None:
    results = client.get("/api/v1/issue-types").json()["results"]
    assert [result["slug"] for result in results] == ["billing", "streaming"]
    assert results[1] == {"slug": "streaming", "name": "Streaming", "description": "", "technical": True}


def test_internal_issue_types_are_not_offered(client: Client, unspecified: IssueType) -> None:
    assert client.get("/api/v1/issue-types").json()["results"] == []
