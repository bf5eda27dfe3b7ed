"""The OpenAPI document says what the API does, and the API does what it says."""

import re

import pytest
from django.test import Client
from drf_spectacular.validation import validate_schema
from jsonschema import Draft202012Validator

from reviews.api import problems
from reviews.api.openapi import openapi
from reviews.api.operations import OPERATIONS
from reviews.api.serializers import PreviewSerializer, ReviewSerializer
from reviews.api.urls import urlpatterns
from tests.reviews.api.conftest import Publish

READS = [
    ("/api/v1/companies", "Companies"),
    ("/api/v1/companies/acme", "CompanyDetails"),
    ("/api/v1/companies/acme/rating", "Rating"),
    ("/api/v1/companies/acme/reviews", "Reviews"),
    ("/api/v1/companies/acme/insights", "Insights"),
    ("/api/v1/companies/acme/transparency", "Transparency"),
    ("/api/v1/ratings?company=acme", "Ratings"),
    ("/api/v1/issue-types", "IssueTypes"),
    ("/api/v1/companies/nobody", "Problem"),
]
# The document itself and the page that shows it are about the API, not of it.
ABOUT = {"openapi", "docs"}


def assert_fits(answer, name: str) -> None:
    document = {"$ref": f"#/components/schemas/{name}", "components": openapi()["components"]}
    Draft202012Validator(document).validate(answer.json())


def test_the_document_is_openapi_3_1() -> None:
    assert openapi()["openapi"].startswith("3.1")
    validate_schema(openapi())


def test_it_is_answered_to_anybody(client: Client, db: None) -> None:
    answer = client.get("/api/v1/openapi.json")
    assert answer.json()["paths"].keys() == {path for path, _ in OPERATIONS}
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert client.get("/api/v1/openapi.json", headers={"If-None-Match": answer["ETag"]}).status_code == 304


def test_every_address_is_in_it() -> None:
    named = [pattern for pattern in urlpatterns if pattern.name and pattern.name not in ABOUT]
    served = {re.sub(r"<slug:(\w+)>", r"{\1}", str(pattern.pattern)) for pattern in named}
    assert openapi()["paths"].keys() == {f"/api/v1/{address}" for address in served}


def test_every_operation_has_its_own_name() -> None:
    names = [operation.name for operation in OPERATIONS.values()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(("address", "name"), READS)
@pytest.mark.parametrize("published", [0, 1, 6])
def test_answers_fit_their_schemas(client: Client, publish: Publish, address: str, name: str, published: int) -> None:
    for _ in range(published):
        publish(sentiment=100, resolved="yes", next_steps_explained="no", experienced_on="2026-06-01", outcome="none")
    assert_fits(client.get(address), name)


def test_answers_to_writes_fit_their_schemas(post, client: Client) -> None:
    taken = post({"rating": 2, "issue_type": "billing", "body": "Twice."})
    assert_fits(taken, "Accepted")
    assert_fits(client.get(taken["Location"]), "Submission")
    assert_fits(post({}), "Problem")
    shown = client.post("/api/v1/preview", {"company": "acme", "body": "Damn f—."}, content_type="application/json")
    assert_fits(shown, "Preview")


@pytest.mark.parametrize(("serializer", "name"), [(ReviewSerializer, "NewReview"), (PreviewSerializer, "PreviewTexts")])
def test_every_field_that_is_read_is_described(serializer, name: str) -> None:
    assert set(serializer().fields) == set(openapi()["components"]["schemas"][name]["properties"])


def test_every_status_that_is_answered_is_described() -> None:
    described = {status for operation in OPERATIONS.values() for status in operation.errors} | {400, 429, 503}
    answered = {kind.status for kind in vars(problems).values() if isinstance(kind, problems.Kind)}
    # 403 and 500 are never meant, 405 is about methods that are not in the document, 501 is a widget's.
    assert described == answered - {403, 405, 500, 501}


def test_the_page_shows_it_with_our_own_files_only(client: Client, db: None) -> None:
    answer = client.get("/api/v1/docs")
    page = answer.content.decode()
    assert 'data-openapi="/api/v1/openapi.json"' in page
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)
    assert not re.search(r"<script(?! src=)", page)
    policy = answer["Content-Security-Policy"]
    assert "script-src 'self';" in f"{policy};"
    assert "frame-ancestors 'none'" in policy
    assert not answer.cookies


def test_the_page_is_only_read(client: Client, db: None) -> None:
    assert client.post("/api/v1/docs").status_code == 405
