"""A moderator's decision about a review that waits for one."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q

from moderation.engine.verdict import Reason
from reviews.models import Decision, Review
from reviews.services.aggregate import count_in
from reviews.services.notices import notify

_STATUS_AFTER = {
    Decision.Action.PUBLISH: Review.Status.PUBLISHED,
    Decision.Action.REJECT: Review.Status.REJECTED,
}


class AlreadyDecided(Exception):
    """Somebody else got there first. ``decision`` is theirs."""

    def __init__(self, decision: Decision | None) -> None:
        """Keep the decision that stands."""
        super().__init__("this review is decided already")
        self.decision = decision


class NotJudged(Exception):
    """A quarantined review has no masked text: it can be rejected or judged again, never published as it is."""


def decide(
    *,
    review: Review,
    action: Decision.Action,
    actor: User,
    reasons: Sequence[str] = (),
    now: datetime.datetime,
) -> Decision:
    """Publish or reject a held review, or reject a quarantined one, and write who did it.

    Raises AlreadyDecided when the review no longer waits for a person, NotJudged on publishing a quarantined one,
    ValueError for another action or a reason that is not of the closed list. ``review`` is refreshed.
    """
    if action not in _STATUS_AFTER:
        raise ValueError("a moderator publishes or rejects")
    codes = [str(Reason(reason)) for reason in reasons]
    with transaction.atomic():
        _move(review, action, now)
        review.refresh_from_db()
        decision = Decision.objects.create(
            review=review,
            source=Decision.Source.MODERATOR,
            actor=actor,
            action=action,
            reasons=codes,
            policy_version=_last_policy_version(review),
            made_at=now,
        )
        if action == Decision.Action.PUBLISH:
            count_in([review])
        notify([review.pk])
    return decision


def requeue(*, review: Review, now: datetime.datetime) -> bool:
    """Let the engine try a quarantined review again. Return whether it was still quarantined."""
    return bool(
        Review.objects.quarantined()
        .filter(pk=review.pk)
        .update(status=Review.Status.RECEIVED, attempts=0, decided_at=None, lease_until=now)
    )


def _move(review: Review, action: Decision.Action, now: datetime.datetime) -> None:
    waits = Q(status=Review.Status.HELD)
    if action == Decision.Action.REJECT:
        waits |= Q(status=Review.Status.QUARANTINED)
    moved = Review.objects.filter(waits, pk=review.pk).update(
        status=_STATUS_AFTER[action],
        decided_at=now,
        published_at=now if action == Decision.Action.PUBLISH else None,
    )
    if not moved:
        if Review.objects.quarantined().filter(pk=review.pk).exists():
            raise NotJudged
        raise AlreadyDecided(review.decisions.select_related("actor").last())


def _last_policy_version(review: Review) -> str:
    last = review.decisions.last()
    return last.policy_version if last else ""
