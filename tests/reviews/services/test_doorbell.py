"""The doorbell is best effort: it carries ids only, and a dead broker costs neither the review nor the visitor."""

import json
import logging

import pytest
from celery import current_app

from reviews.services import doorbell
from reviews.services.doorbell import batches, ring


@pytest.fixture
def in_memory_broker(settings):
    """Celery's in-memory transport: real messages, no server."""
    settings.BROKER_URL = "memory://"
    previous = current_app.conf.broker_url
    current_app.conf.broker_url = current_app.conf.broker_write_url = "memory://"
    yield
    current_app.conf.broker_url = current_app.conf.broker_write_url = previous


def heard():
    """Return the bodies of all messages that wait at the in-memory broker."""
    with current_app.connection_for_read() as connection:
        queue = connection.SimpleQueue("celery")
        messages = []
        while queue.qsize():
            message = queue.get(block=False)
            message.ack()
            messages.append(json.loads(message.body))
        queue.close()
    return messages


def test_one_message_per_batch_with_ids_only(in_memory_broker):
    assert ring([1, 2, 3], batch_size=2)
    assert [kwargs for _, kwargs, _ in heard()] == [{"review_ids": [1, 2]}, {"review_ids": [3]}]


def test_the_batch_size_is_a_setting(in_memory_broker, settings):
    settings.SCREEN_BATCH_SIZE = 1
    ring([1, 2])
    assert len(heard()) == 2


def test_a_dead_broker_is_told_and_swallowed(settings, monkeypatch, caplog):
    monkeypatch.setattr(current_app.conf, "broker_write_url", "redis://127.0.0.1:1/0")
    settings.BROKER_URL = "redis://127.0.0.1:1/0"
    with caplog.at_level(logging.WARNING):
        assert not ring([1, 2])
    assert "doorbell for 2 rows not heard" in caplog.text


def test_whatever_a_driver_raises_is_swallowed(monkeypatch):
    def explode(**kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr(doorbell.current_app, "connection_for_write", explode)
    assert not ring([1])


@pytest.mark.parametrize(("ids", "size", "cut"), [([], 2, []), ([1], 2, [[1]]), ([1, 2, 3], 2, [[1, 2], [3]])])
def test_ids_are_cut_into_batches(ids, size, cut):
    assert list(batches(ids, size)) == cut
