"""Headers of the public reads: cacheable by anybody, readable from any site, free of cookies."""

import pytest
from django.test import Client

from reviews.models import Company
from tests.reviews.api.conftest import Publish, assert_problem

READS = [
    "/api/v1/companies",
    "/api/v1/companies/acme/rating",
    "/api/v1/companies/acme/reviews",
    "/api/v1/issue-types",
    "/widgets/v1/acme.svg",
    "/api/v1/companies/acme",
    "/api/v1/companies/acme/insights",
    "/api/v1/ratings?company=acme",
]
OF_THE_COMPANY = [READS[1], READS[2], READS[4]]


@pytest.mark.parametrize("address", READS)
def test_any_cache_may_keep_it_for_a_minute(client: Client, acme: Company, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "public, max-age=60, stale-while-revalidate=300, stale-if-error=86400"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert not answer.cookies
    assert not answer.has_header("Vary")


@pytest.mark.parametrize("address", READS)
def test_a_client_that_holds_the_newest_gets_304(client: Client, acme: Company, address: str) -> None:
    first = client.get(address)
    second = client.get(address, headers={"If-None-Match": first["ETag"]})
    assert second.status_code == 304
    assert second.content == b""
    assert second["ETag"] == first["ETag"]
    assert second["Cache-Control"] == first["Cache-Control"]
    assert second["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("address", OF_THE_COMPANY)
def test_a_publication_changes_the_validator(client: Client, publish: Publish, address: str) -> None:
    stale = client.get(address)["ETag"]
    publish()
    answer = client.get(address, headers={"If-None-Match": stale})
    assert answer.status_code == 200
    assert answer["ETag"] != stale


@pytest.mark.parametrize("address", OF_THE_COMPANY[::2])
def test_so_does_a_new_name(client: Client, acme: Company, address: str) -> None:
    stale = client.get(address)["ETag"]
    Company.objects.update(name="Acme & Sons")
    assert client.get(address)["ETag"] != stale


@pytest.mark.parametrize("address", OF_THE_COMPANY)
def test_so_does_another_minimum_sample(client: Client, acme: Company, settings, address: str) -> None:
    stale = client.get(address)["ETag"]
    settings.MINIMUM_SAMPLE += 1
    assert client.get(address)["ETag"] != stale


def test_the_lists_validate_by_content(client: Client, acme: Company) -> None:
    stale = client.get("/api/v1/companies")["ETag"]
    Company.objects.update(summary="Now with a summary.")
    assert client.get("/api/v1/companies", headers={"If-None-Match": stale}).status_code == 200


@pytest.mark.parametrize("sent", ["*", 'W/"x", {etag}', "{strong}"])
def test_validators_compare_weakly_and_in_lists(client: Client, acme: Company, sent: str) -> None:
    etag = client.get(READS[1])["ETag"]
    header = sent.format(etag=etag, strong=etag.removeprefix("W/"))
    assert client.get(READS[1], headers={"If-None-Match": header}).status_code == 304


@pytest.mark.parametrize("sent", ["", "nonsense", '"other"', "W/", '"\N{SNOWMAN}"'])
def test_other_validators_get_the_answer(client: Client, acme: Company, sent: str) -> None:
    assert client.get(READS[1], headers={"If-None-Match": sent}).status_code == 200


def test_themes_validate_apart(client: Client, acme: Company) -> None:
    assert client.get("/widgets/v1/acme.svg")["ETag"] != client.get("/widgets/v1/acme.svg?theme=dark")["ETag"]


def test_pages_validate_apart(client: Client, acme: Company) -> None:
    assert client.get(READS[2])["ETag"] != client.get(f"{READS[2]}?limit=3")["ETag"]


@pytest.mark.parametrize("address", READS)
def test_head_answers_the_headers_alone(client: Client, acme: Company, address: str) -> None:
    answer = client.head(address)
    assert answer.status_code == 200
    assert answer.content == b""
    assert answer["ETag"]


@pytest.mark.parametrize(("address", "queries"), [(READS[1], 1), (READS[2], 2), (READS[4], 2)])
def test_a_304_costs_next_to_nothing(
    client: Client, acme: Company, django_assert_num_queries, address: str, queries: int
) -> None:
    etag = client.get(address)["ETag"]
    with django_assert_num_queries(queries):
        assert client.get(address, headers={"If-None-Match": etag}).status_code == 304


def test_errors_are_not_kept_but_may_be_read(client: Client, db: None) -> None:
    answer = client.get("/api/v1/companies/nobody/rating")
    assert_problem(answer, 404, "unknown_company")
    assert answer["Access-Control-Allow-Origin"] == "*"


def test_nothing_in_an_answer_may_run_or_be_framed(client: Client, acme: Company) -> None:
    answer = client.get(READS[1])
    assert answer["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_a_signed_in_visitor_gets_the_same_answer(client: Client, acme: Company, alice) -> None:
    etag = client.get(READS[1])["ETag"]
    client.force_login(alice)
    answer = client.get(READS[1])
    assert answer["ETag"] == etag
    assert not answer.has_header("Vary")
