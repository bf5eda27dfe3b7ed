"""Whatever is sent, the answer is a problem document and never a failure of ours."""

import contextlib
import json

import pytest
from django.db import OperationalError
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviews.api.parsers import MAX_BODY_BYTES, parse_object
from reviews.api.problems import Problem
from reviews.models import Company, Review
from tests.reviews.api.conftest import assert_problem

GOOD = b'{"rating": 2, "issue_type": "billing", "body": "I was billed twice."}'


@pytest.mark.parametrize(
    "raw",
    [
        b" ",
        b"null",
        b"[]",
        b"5",
        b'"text"',
        b"{",
        b"{'rating': 1}",
        b'{"rating": 1,}',
        b'{"rating": NaN}',
        b'{"rating": -Infinity}',
        b'{"rating": 1, "rating": 5}',
        b'{"a": {"b": 1, "b": 2}}',
        b'{"rating": ' + b"9" * 5000 + b"}",
        b"[" * 60_000,
        b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
        b"\xef\xbb\xbf" + GOOD,
        GOOD + GOOD,
    ],
)
def test_what_is_not_one_json_object_is_malformed(post, raw: bytes) -> None:
    assert_problem(post(raw), 400, "malformed")


@pytest.mark.parametrize(
    "raw",
    [
        b'{"body": "\xff"}',
        b'{"body": "\xc0\x80"}',
        b'{"body": "\xed\xa0\x80"}',
        GOOD.decode().encode("utf-16"),
        b'{"body": "\\u0000"}',
        b'{"body": "\\ud800"}',
        b'{"body": ["\\udfff"]}',
        b'{"\\u0000": 1}',
        b'{"body": {"a": [{"\\ud800": 1}]}}',
    ],
)
def test_what_is_not_text_is_told_so(post, raw: bytes) -> None:
    assert_problem(post(raw), 400, "not_text")


def test_a_pair_of_surrogates_is_one_character(post) -> None:
    assert post(b'{"rating": 5, "issue_type": "billing", "body": "\\ud83d\\ude00"}').status_code == 202


def test_a_body_over_64_kib_is_too_large(post) -> None:
    assert_problem(post(GOOD + b" " * (MAX_BODY_BYTES + 1 - len(GOOD))), 413, "too_large")
    assert_problem(post(b"x" * 10_000_000), 413, "too_large")
    assert not Review.objects.exists()


def test_a_body_of_64_kib_is_accepted(post) -> None:
    assert post(GOOD + b" " * (MAX_BODY_BYTES - len(GOOD))).status_code == 202


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/xml",
        "",
        "nonsense",
        "a" * 5000,
        "application/jsonp",
        "; charset=utf-8",
    ],
)
def test_another_content_type_is_refused(post, content_type: str) -> None:
    assert_problem(post(GOOD, content_type=content_type), 415, "not_json")


@pytest.mark.parametrize("charset", ["latin-1", "utf-16", "bz2_codec", "nonsense", "utf-8"])
def test_json_is_utf_8_whatever_is_claimed(post, charset: str) -> None:
    assert post(GOOD, content_type=f"application/json; charset={charset}").status_code == 202


@pytest.mark.parametrize("method", ["put", "patch", "delete", "trace"])
@pytest.mark.parametrize("address", ["companies", "companies/acme/rating", "companies/acme/reviews", "issue-types"])
def test_other_methods_are_not_allowed(client: Client, acme: Company, method: str, address: str) -> None:
    answer = getattr(client, method)(f"/api/v1/{address}")
    assert_problem(answer, 405, "method_not_allowed")
    assert "GET" in answer["Allow"]


@pytest.mark.parametrize("address", ["companies", "companies/acme/rating", "issue-types"])
def test_reads_take_no_post(client: Client, acme: Company, address: str) -> None:
    answer = client.post(f"/api/v1/{address}", GOOD, content_type="application/json")
    assert_problem(answer, 405, "method_not_allowed")
    assert answer["Allow"] == "GET, HEAD, OPTIONS"


def test_an_invented_method_is_not_repeated(client: Client, acme: Company) -> None:
    answer = client.generic("ZEBRA", "/api/v1/companies")
    assert b"ZEBRA" not in answer.content
    assert_problem(answer, 405, "method_not_allowed")


def test_options_name_the_methods(client: Client, acme: Company) -> None:
    for address, methods in (("reviews", "GET, POST, HEAD, OPTIONS"), ("rating", "GET, HEAD, OPTIONS")):
        answer = client.options(f"/api/v1/companies/acme/{address}")
        assert answer.status_code == 204
        assert answer["Allow"] == methods


@pytest.mark.parametrize(
    "address",
    ["", "nothing", "companies/", "companies/a b/rating", "companies/acme/", "companies/acme/rating/", "%0A/x"],
)
@pytest.mark.parametrize("method", ["get", "post", "delete", "options"])
def test_every_other_address_is_not_found(client: Client, acme: Company, address: str, method: str) -> None:
    assert_problem(getattr(client, method)(f"/api/v1/{address}"), 404, "not_found")


@pytest.mark.parametrize("address", ["/api/v1/companies/%00/rating", "/api/v1/%00"])
def test_nul_in_the_path_is_refused(client: Client, db: None, address: str) -> None:
    assert_problem(client.get(address), 400, "not_text")


@pytest.mark.parametrize(
    "query",
    [
        "unknown=1",
        "limit=1&limit=2",
        "LIMIT=1",
        "format=json",
        "limit",
        "=",
        "&=&",
        "limit=%ff",
        "%ff=1",
        "l%C3%ADmit=1",
    ],
)
def test_a_query_must_be_understood(client: Client, acme: Company, query: str) -> None:
    assert_problem(client.get(f"/api/v1/companies/acme/reviews?{query}"), 400, "bad_query")


@pytest.mark.parametrize("address", ["companies/acme/rating", "issue-types", "submissions/x"])
def test_addresses_without_parameters_take_none(client: Client, acme: Company, address: str) -> None:
    assert_problem(client.get(f"/api/v1/{address}?limit=1"), 400, "bad_query")


def test_nul_in_a_query_is_refused(client: Client, acme: Company) -> None:
    assert_problem(client.get("/api/v1/companies?cursor=%00"), 400, "not_text")


def test_raw_bytes_in_a_query_are_refused(client: Client, acme: Company) -> None:
    answer = client.get("/api/v1/companies", QUERY_STRING="cursor=\xff")
    assert_problem(answer, 400, "bad_query")


def test_a_thousand_parameters_are_refused(client: Client, acme: Company) -> None:
    query = "&".join(f"p{number}=1" for number in range(1000))
    assert_problem(client.get(f"/api/v1/companies?{query}"), 400, "bad_query")


@pytest.mark.parametrize("accept", ["text/html", "image/png", "application/xml", "nonsense", ""])
def test_json_is_answered_whatever_is_accepted(client: Client, acme: Company, accept: str) -> None:
    answer = client.get("/api/v1/companies", headers={"Accept": accept})
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/json"


@pytest.mark.parametrize(
    ("address", "where"),
    [
        ("/api/v1/companies/acme/rating", "reviews.api.hot.rated"),
        ("/api/v1/companies/acme/reviews", "reviews.services.ratings.revision"),
        ("/widgets/v1/acme.svg", "reviews.services.ratings.summary"),
    ],
)
def test_a_database_that_does_not_answer_is_a_temporary_problem(
    client: Client, acme: Company, monkeypatch, caplog: pytest.LogCaptureFixture, address: str, where: str
) -> None:
    def fail(*args, **facts) -> None:
        raise OperationalError("row (secret) is locked")

    monkeypatch.setattr(where, fail)
    answer = client.get(address)
    assert_problem(answer, 503, "unavailable")
    assert answer["Retry-After"] == "5"
    assert "secret" not in caplog.text + answer.content.decode()


def test_an_error_of_ours_stays_loud(client: Client, acme: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args, **facts) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("reviews.api.hot.rated", fail)
    with pytest.raises(ZeroDivisionError):
        client.get("/api/v1/companies/acme/rating")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
FIELDS = ["rating", "issue_type", "body", "title", "resolved", "outcome", "experienced_on", "device", "other"]


@given(raw=st.binary(max_size=200))
def test_the_parser_either_understands_or_explains(raw: bytes) -> None:
    with contextlib.suppress(Problem):
        assert isinstance(parse_object(raw), dict)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=6))
def test_no_body_makes_the_api_fail(client: Client, acme: Company, body) -> None:
    raw = json.dumps(body).encode()
    answer = client.post("/api/v1/companies/acme/reviews", raw, content_type="application/json")
    assert answer.status_code in {202, 400, 422, 429}
