"""The tasks: each fetches nothing but ids and calls one service."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from reviews.services import idempotency
from reviews.services.doorbell import NOTIFY_TASK, SCREEN_TASK
from reviews.services.notices import deliver
from reviews.services.screen import screen
from reviews.services.sweep import sweep


@shared_task(name=SCREEN_TASK)
def screen_reviews(*, review_ids: list[int]) -> None:
    """Judge these reviews, as far as they still wait."""
    screen(review_ids=review_ids)


@shared_task(name=NOTIFY_TASK)
def tell_authors(*, review_ids: list[int]) -> None:
    """Write to the authors of these reviews, as far as there is news for them."""
    deliver(review_ids=review_ids)


@shared_task(name="reviews.forget_keys")
def forget_idempotency_keys() -> None:
    """Delete the keys that have expired."""
    idempotency.purge(now=timezone.now())


@shared_task(name="reviews.sweep")
def sweep_reviews() -> None:
    """Ring again for what was forgotten."""
    sweep(now=timezone.now())
