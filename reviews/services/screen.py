"""Judge what waits: claim rows, run the engine outside any transaction, settle under the claim's token."""

from __future__ import annotations

import datetime
import logging
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from moderation.engine.pipeline import judge
from moderation.engine.policy import Policy
from moderation.engine.verdict import Verdict
from reviews.models import Company, Review
from reviews.services.originals import unseal
from reviews.services.policies import policy_for
from reviews.services.recent import recent_fingerprints
from reviews.services.settle import settle

logger = logging.getLogger(__name__)

Clock = Callable[[], datetime.datetime]


@dataclass(frozen=True, slots=True)
class ScreenResult:
    """How many rows were claimed, settled with a verdict, and left because the engine failed on them."""

    claimed: int
    settled: int
    failed: int


def screen(*, review_ids: Sequence[int], clock: Clock = timezone.now) -> ScreenResult:
    """Judge those of ``review_ids`` that wait and nobody holds. Running it twice is harmless.

    A row on which the engine fails keeps its lease and is tried again, alone, when that has run out.
    """
    token = _claim(review_ids, clock())
    claimed = list(Review.objects.leased(token).select_related("company", "original").order_by("id"))
    verdicts = _judge_all(claimed)
    settled = settle(verdicts, token=token, now=clock()) if verdicts else 0
    return ScreenResult(claimed=len(claimed), settled=settled, failed=len(claimed) - len(verdicts))


def _claim(review_ids: Sequence[int], now: datetime.datetime) -> str:
    """Lease rows to a new token and return it. Committed before any work begins."""
    token = secrets.token_hex(16)
    rows = Review.objects.claimable(now).filter(pk__in=review_ids, attempts__lt=settings.SCREEN_MAX_ATTEMPTS)
    if len(review_ids) > 1:
        # A row that failed before may kill its worker: it is only ever claimed alone, and takes nobody along.
        rows = rows.filter(attempts=0)
    with transaction.atomic():
        locked = rows.select_for_update(skip_locked=connection.features.has_select_for_update_skip_locked)
        ids = list(locked.order_by("id").values_list("pk", flat=True))
        Review.objects.filter(pk__in=ids).update(
            lease_token=token,
            lease_until=now + datetime.timedelta(seconds=settings.SCREEN_LEASE_SECONDS),
            attempts=F("attempts") + 1,
        )
    return token


def _judge_all(reviews: Sequence[Review]) -> dict[int, Verdict]:
    """Return the verdicts by review id; where the engine failed there is none."""
    verdicts: dict[int, Verdict] = {}
    policies: dict[int, Policy] = {}
    recents: dict[int, list[int]] = {}
    for review in reviews:
        company: Company = review.company
        try:
            if company.pk not in policies:
                policies[company.pk] = policy_for(company)
                recents[company.pk] = recent_fingerprints(company)
            # An import is one operator's file of other people's old reviews; likeness there is no sign of spam.
            seen = recents[company.pk] if review.source == Review.Source.NATIVE else []
            verdict = judge(unseal(review.original.ciphertext), policies[company.pk], recent_fingerprints=seen)
        except Exception as error:  # noqa: BLE001 - whatever the engine raises, nothing is published
            # The exception's own words may quote the text, so only its kind is written down.
            logger.error("engine failed on review %d (%s)", review.pk, type(error).__name__)
            continue
        verdicts[review.pk] = verdict
        if verdict.fingerprint is not None:
            recents[company.pk].append(verdict.fingerprint)
    return verdicts
