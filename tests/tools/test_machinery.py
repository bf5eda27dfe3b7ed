"""The test suite's own machinery: no sockets to the world, a broker per process, no bell of a running site."""

from __future__ import annotations

import socket

import pytest
import pytest_socket
import redis
from django.conf import settings

from tests.conftest import own_database


@pytest.mark.filterwarnings("ignore:A test tried to use socket")
def test_no_test_reaches_the_world():
    with pytest.raises(pytest_socket.SocketConnectBlockedError), socket.socket() as client:
        client.connect(("192.0.2.1", 80))


def test_no_test_rings_the_bell_of_a_running_site():
    assert not settings.BROKER_URL.endswith(f":{settings.EMBEDDED_BROKER_PORT}/0")


@pytest.mark.broker
def test_the_broker_of_the_tests_takes_messages(broker_url):
    with redis.Redis.from_url(broker_url) as client:
        client.lpush("softmask-test", "bell")
        assert client.rpop("softmask-test") == b"bell"


def test_each_process_has_a_database_of_its_own():
    assert own_database("redis://127.0.0.1:6379/9", "gw0") == "redis://127.0.0.1:6379/9"
    assert own_database("redis://127.0.0.1:6379/9", "gw3") == "redis://127.0.0.1:6379/12"
