"""The client's address is what the nearest trusted proxy saw, and nothing that a client claims."""

import pytest
from django.test import RequestFactory

from reviews.http import client_address


@pytest.fixture
def address(settings):
    def seen(proxies, forwarded=None, peer="10.0.0.1"):
        settings.TRUSTED_PROXY_COUNT = proxies
        headers = {} if forwarded is None else {"HTTP_X_FORWARDED_FOR": forwarded}
        return client_address(RequestFactory().get("/", REMOTE_ADDR=peer, **headers))

    return seen


def test_without_proxies_the_header_is_ignored(address):
    assert address(0, "192.0.2.9") == "10.0.0.1"


def test_behind_one_proxy_the_last_entry_counts(address):
    assert address(1, "203.0.113.5, 192.0.2.9") == "192.0.2.9"


def test_behind_two_proxies_the_second_last_counts(address):
    assert address(2, "6.6.6.6, 192.0.2.9, 10.0.0.2") == "192.0.2.9"


@pytest.mark.parametrize("forwarded", [None, "", " , "])
def test_a_missing_header_falls_back_to_the_peer(address, forwarded):
    assert address(1, forwarded) == "10.0.0.1"


def test_too_short_a_chain_is_not_trusted(address):
    assert address(2, "6.6.6.6") == "10.0.0.1"
