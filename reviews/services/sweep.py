"""Find what waits and was forgotten: a lost doorbell, a killed worker, a spent lease."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings

from reviews.models import Review
from reviews.services.doorbell import ring
from reviews.services.screen import Clock, screen
from reviews.services.settle import quarantine_exhausted

# One sweep rings for at most this many batches, so that a long backlog does not fill the broker with bells.
_BATCHES_PER_SWEEP = 50


@dataclass(frozen=True, slots=True)
class SweepResult:
    """How many rows were rung for, and how many were quarantined."""

    rung: int
    quarantined: int


def sweep(*, now: datetime.datetime) -> SweepResult:
    """Ring again for rows that wait longer than a sweep's interval, and quarantine those that failed too often."""
    quarantined = quarantine_exhausted(now=now)
    # What has just arrived has its own doorbell on the way.
    overdue = now - datetime.timedelta(seconds=settings.SWEEP_SECONDS)
    fresh, failed = _waiting(now, received_before=overdue, most=_BATCHES_PER_SWEEP * settings.SCREEN_BATCH_SIZE)
    if fresh:
        ring(fresh)
    if failed:
        ring(failed, batch_size=1)
    return SweepResult(rung=len(fresh) + len(failed), quarantined=quarantined)


def drain(*, clock: Clock) -> Iterator[int]:
    """Judge everything that waits, here and now, without a broker. Yields the number settled after each batch.

    Rows that another worker holds, or on which the engine has just failed, are left to their leases.
    """
    quarantine_exhausted(now=clock())
    size = settings.SCREEN_BATCH_SIZE
    while True:
        fresh, failed = _waiting(clock(), received_before=clock(), most=size)
        batches = [fresh] if fresh else [[review_id] for review_id in failed]
        results = [screen(review_ids=batch, clock=clock) for batch in batches]
        if not any(result.claimed for result in results):
            return
        yield sum(result.settled for result in results)


def _waiting(now: datetime.datetime, *, received_before: datetime.datetime, most: int) -> tuple[list[int], list[int]]:
    """Return the ids that were never tried and those that failed before, oldest first."""
    rows = Review.objects.claimable(now).filter(
        received_at__lte=received_before, attempts__lt=settings.SCREEN_MAX_ATTEMPTS
    )
    rows = rows.order_by("received_at", "id")
    fresh = list(rows.filter(attempts=0).values_list("pk", flat=True)[:most])
    failed = list(rows.filter(attempts__gt=0).values_list("pk", flat=True)[:most])
    return fresh, failed
