"""What fails outside any view is answered in the language of its address."""

import json

import pytest
from django.test import Client, RequestFactory

from config.errors import server_error
from config.wsgi import Application


def test_a_bad_host_under_the_api_is_a_problem_document():
    answer = Client(headers={"host": "evil.example:port"}).get("/api/v1/companies")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert json.loads(answer.content)["code"] == "bad_request"


def test_a_bad_host_elsewhere_is_a_page():
    answer = Client(headers={"host": "evil.example:port"}).get("/about/")
    assert (answer.status_code, answer["Content-Type"]) == (400, "text/html; charset=utf-8")


def test_a_failure_under_the_api_is_a_problem_document():
    answer = server_error(RequestFactory().get("/api/v1/companies"))
    assert (answer.status_code, json.loads(answer.content)["code"]) == (500, "failed")


def test_a_failure_elsewhere_is_a_page():
    assert b"<html" in server_error(RequestFactory().get("/about/")).content


@pytest.mark.django_db
@pytest.mark.parametrize("charset", ["bz2_codec", "rot13", "utf-7", "nonsense", "utf-16"])
def test_a_claimed_charset_is_no_way_to_fail(charset):
    environ = RequestFactory().get("/api/v1/issue-types?a=b").environ
    environ["CONTENT_TYPE"] = f"text/plain; charset={charset}"
    statuses = []
    body = Application()(environ, lambda status, headers, exc_info=None: statuses.append(status))
    assert statuses == ["400 Bad Request"]
    assert json.loads(b"".join(body))["code"] == "bad_query"
