"""The doorbell: tell the workers which rows wait. Best effort, because the row is the queue."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence

from celery import current_app
from django.conf import settings

logger = logging.getLogger(__name__)

SCREEN_TASK = "reviews.screen"
NOTIFY_TASK = "reviews.notify"

# Half a second is long for a healthy broker and short for a person who waits for an answer.
_TIMEOUT_SECONDS = 0.5
_ONE_TRY = {"max_retries": 1, "interval_start": 0, "interval_step": 0}
_REDIS_TIMEOUTS = {"socket_timeout": _TIMEOUT_SECONDS, "socket_connect_timeout": _TIMEOUT_SECONDS}


def batches(review_ids: Sequence[int], size: int) -> Iterator[list[int]]:
    """Cut ids into lists of at most ``size``."""
    for start in range(0, len(review_ids), size):
        yield list(review_ids[start : start + size])


def ring(review_ids: Sequence[int], *, batch_size: int | None = None, task: str = SCREEN_TASK) -> bool:
    """Tell the workers about these rows, one task per batch. Return whether the broker heard it."""
    size = batch_size or settings.SCREEN_BATCH_SIZE
    try:
        with current_app.connection_for_write(
            connect_timeout=_TIMEOUT_SECONDS, transport_options=_transport_options()
        ) as connection:
            for batch in batches(review_ids, size):
                current_app.send_task(
                    task, kwargs={"review_ids": batch}, connection=connection, retry=False, ignore_result=True
                )
    except Exception as error:  # noqa: BLE001 - whatever a broker's driver raises, the row is safe
        kind = type(error).__name__
        logger.warning("doorbell for %d rows not heard (%s); the sweeper will find them", len(review_ids), kind)
        return False
    return True


def _transport_options() -> dict[str, object]:
    timeouts = _REDIS_TIMEOUTS if settings.BROKER_URL.startswith("redis") else {}
    return {**settings.CELERY_BROKER_TRANSPORT_OPTIONS, **_ONE_TRY, **timeouts}
