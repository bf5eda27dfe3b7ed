"""What is kept and what is compressed: public pages are, private ones never."""

import gzip

import pytest

from reviews.services.hashing import token_hash
from reviews.web.caching import digest

pytestmark = pytest.mark.django_db

GZIP = {"Accept-Encoding": "gzip"}


@pytest.mark.parametrize("address", ["/acme/", "/acme/reviews/?q=bill", "/transparency/", "/"])
def test_a_public_page_is_compressed_for_who_can_read_that(client, help_page, publish, address):
    for hours in range(5):
        publish(hours=hours)
    plain, small = client.get(address), client.get(address, headers=GZIP)
    assert small.headers["Content-Encoding"] == "gzip"
    assert len(small.content) < len(plain.content) / 2
    assert gzip.decompress(small.content)[:15] == b"<!doctype html>"
    assert "Accept-Encoding" in small.headers["Vary"]
    assert "Content-Encoding" not in plain.headers


def test_a_private_page_never_is(client, received, acme):
    received(status_token_hash=token_hash("secret"))
    response = client.get("/reviews/status/secret/", headers=GZIP)
    assert "Content-Encoding" not in response.headers


@pytest.mark.parametrize("address", ["/acme/preview/", "/acme/reviews/"])
def test_a_page_with_typed_text_never_is(client, acme, address):
    response = client.post(address, {"body": "typed " * 200, "whole": "1"}, headers=GZIP)
    assert "Content-Encoding" not in response.headers


def test_a_digest_sees_every_column(acme, help_page):
    before = digest(acme, [help_page], 1)
    assert digest(acme, [help_page], 1) == before
    assert digest(acme, [help_page], 2) != before
    help_page.trust = "Changed."
    assert digest(acme, [help_page], 1) != before
