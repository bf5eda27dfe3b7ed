"""The API and the widgets skip what only pages need, and nothing that protects them."""

import pytest
from django.test import Client

from config.middleware import LIGHT

READS = ["/api/v1/companies/acme/rating", "/api/v1/companies", "/widgets/v1/acme.svg", "/api/v1/docs"]


@pytest.mark.parametrize("address", READS)
def test_what_protects_every_answer_stays(client: Client, acme, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Content-Security-Policy"].startswith("default-src 'none'")
    assert int(answer["Content-Length"]) == len(answer.content)


@pytest.mark.parametrize("address", READS)
def test_no_session_is_looked_at(client: Client, acme, alice, address: str) -> None:
    client.force_login(alice)
    answer = client.get(address)
    assert not hasattr(answer.wsgi_request, "session")
    assert not answer.cookies


@pytest.mark.parametrize("address", READS)
def test_a_host_that_is_not_ours_is_refused(client: Client, acme, address: str) -> None:
    answer = client.get(address, headers={"Host": "evil.example"})
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json" or address.startswith("/widgets/")


def test_plain_http_is_sent_to_https_where_that_is_wanted(client: Client, acme, settings) -> None:
    settings.SECURE_SSL_REDIRECT = True
    assert client.get(READS[0]).status_code == 301


def test_pages_keep_their_middleware(client: Client, acme) -> None:
    assert hasattr(client.get("/acme/").wsgi_request, "session")
    assert not any("/acme/".startswith(path) for path in LIGHT)
