"""What readers may do with a published review: report it, or say that it helped. Once per address, without a cookie."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import F

from reviews.models import Decision, HelpfulVote, Report, Review
from reviews.services.aggregate import count_out
from reviews.services.hashing import keyed_hash
from reviews.services.notices import notify


class NotPublic(Exception):
    """The review is not published, or no longer."""


def report(*, review: Review, reason: Report.Reason, address: str, now: datetime.datetime) -> bool:
    """Write one reader's report; return False if this address reported the review before.

    A report alone hides nothing: REPORTS_BEFORE_HOLD addresses must have reported the review since it was last
    decided about (0: never), and then it waits for a moderator. Raises NotPublic.
    """
    with transaction.atomic():
        row = _locked(review)
        _, new = Report.objects.get_or_create(
            review=row,
            address_hash=_reader(row, address, "report"),
            defaults={"reason": reason, "made_at": now},
        )
        if new:
            _hold_if_enough(row, now)
    return new


def found_helpful(*, review: Review, address: str) -> bool:
    """Count one reader whom the review helped; return False if this address was counted before. Raises NotPublic."""
    with transaction.atomic():
        row = _locked(review)
        _, new = HelpfulVote.objects.get_or_create(review=row, address_hash=_reader(row, address, "helpful"))
        if new:
            Review.objects.filter(pk=row.pk).update(helpful=F("helpful") + 1)
    return new


def _locked(review: Review) -> Review:
    """Return the published row, locked, so that the last two of several reports cannot overlook each other."""
    row = Review.objects.published().select_for_update().filter(pk=review.pk).first()
    if row is None:
        raise NotPublic
    return row


def _reader(review: Review, address: str, purpose: str) -> str:
    """Return a hash that compares readers of this review only: nobody's reading habits can be put together."""
    return keyed_hash(purpose, review.public_id, address)


def _hold_if_enough(row: Review, now: datetime.datetime) -> None:
    fresh = Report.objects.filter(review=row)
    if row.decided_at:
        fresh = fresh.filter(made_at__gt=row.decided_at)
    needed: int = settings.REPORTS_BEFORE_HOLD
    if needed < 1 or fresh.count() < needed:
        return
    held = {"status": Review.Status.HELD, "decided_at": now, "published_at": None}
    if not Review.objects.published().filter(pk=row.pk).update(**held):
        return
    count_out([row])
    before = row.decisions.last()
    Decision.objects.create(
        review=row,
        source=Decision.Source.AUTOMATION,
        action=Decision.Action.HOLD,
        reasons=["reported"],
        policy_version=before.policy_version if before else "",
        made_at=now,
    )
    notify([row.pk])
