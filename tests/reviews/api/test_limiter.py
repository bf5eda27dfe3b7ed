"""How often one address may ask, and that a dead store lets everybody through."""

import re
import socket
import time

import pytest
from django.test import Client
from limits.storage import MemoryStorage

from reviews.api import limiter
from tests.reviews.api.conftest import assert_problem

RATING = "/api/v1/companies/acme/rating"
READS = [RATING, "/api/v1/companies", "/widgets/v1/acme.svg"]


@pytest.mark.parametrize("address", READS)
def test_every_answer_says_what_is_left(client: Client, acme, settings, address: str) -> None:
    settings.API_READS_PER_MINUTE = 3
    left = []
    for _ in range(3):
        answer = client.get(address)
        assert answer["RateLimit-Policy"] == '"reads";q=3;w=60'
        match = re.fullmatch(r'"reads";r=(\d+);t=(\d+)', answer["RateLimit"])
        assert match
        assert 0 < int(match[2]) <= 60
        left.append(int(match[1]))
    assert left == [2, 1, 0]


@pytest.mark.parametrize("address", READS)
def test_too_many_reads_are_told_when_to_come_back(client: Client, acme, settings, address: str) -> None:
    settings.API_READS_PER_MINUTE = 1
    client.get(address)
    answer = client.get(address)
    assert_problem(answer, 429, "too_many")
    assert 0 < int(answer["Retry-After"]) <= 60
    assert answer["RateLimit"].startswith('"reads";r=0;')


def test_writes_are_counted_apart(post, client: Client, settings) -> None:
    settings.API_READS_PER_MINUTE = settings.API_WRITES_PER_MINUTE = 1
    client.get(RATING)
    assert post({}).status_code == 422
    assert_problem(post({}), 429, "too_many")


def test_addresses_are_counted_apart(client: Client, acme, settings) -> None:
    settings.API_READS_PER_MINUTE = 1
    settings.TRUSTED_PROXY_COUNT = 1
    for address, status in (("203.0.113.1", 200), ("203.0.113.2", 200), ("203.0.113.1", 429)):
        assert client.get(RATING, headers={"X-Forwarded-For": address}).status_code == status


def test_without_a_limit_nothing_is_counted(client: Client, acme, settings) -> None:
    settings.API_READS_PER_MINUTE = 0
    assert not client.get(RATING).has_header("RateLimit")


def test_a_dead_store_lets_everybody_through_and_is_left_alone(client: Client, acme, settings, caplog) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound and not listening: nobody answers here
        settings.RATE_LIMIT_URL = f"redis://127.0.0.1:{taken.getsockname()[1]}/0"
        settings.API_READS_PER_MINUTE = 1
        began = time.monotonic()
        answers = [client.get(RATING) for _ in range(5)]
    assert {answer.status_code for answer in answers} == {200}
    assert not answers[0].has_header("RateLimit")
    assert time.monotonic() - began < 2
    assert caplog.text.count("rate limit's store") == 1


def test_a_store_that_comes_back_counts_again(client: Client, acme, settings, monkeypatch) -> None:
    settings.RATE_LIMIT_URL = "nonsense://"
    assert not client.get(RATING).has_header("RateLimit")
    monkeypatch.setattr(limiter, "_store", lambda url: MemoryStorage())
    assert not client.get(RATING).has_header("RateLimit")
    monkeypatch.setattr(limiter, "_dead_until", 0.0)
    assert client.get(RATING).has_header("RateLimit")


def test_a_new_minute_is_a_new_count() -> None:
    here = limiter.Here()
    assert [here.count("a", 1), here.count("a", 1), here.count("b", 1), here.count("a", 2)] == [1, 2, 1, 1]
    assert list(here.counts) == ["a"]


@pytest.mark.broker
def test_two_processes_share_one_count(client: Client, acme, settings, broker_url: str) -> None:
    settings.RATE_LIMIT_URL = broker_url
    settings.API_READS_PER_MINUTE = 2
    client.get(RATING)
    limiter.forget()  # as another process would start
    assert ";r=0;" in client.get(RATING)["RateLimit"]
    assert client.get(RATING).status_code == 429


def test_the_store_never_learns_an_address(client: Client, acme, settings) -> None:
    client.get(RATING)
    assert limiter._here.counts
    assert not [key for key in limiter._here.counts if "127.0.0.1" in key]
