"""Write what the engine said, in one transaction fenced by the claim's token."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from django.conf import settings
from django.db import transaction

from moderation.engine.verdict import Action, Disposition, Verdict
from reviews.models import TEXT_FIELDS, Decision, Finding, Review
from reviews.services.aggregate import count_in
from reviews.services.notices import notify
from reviews.services.recent import to_row
from reviews.services.rows import save_all

STATUS_AFTER = {
    Disposition.PUBLISH: Review.Status.PUBLISHED,
    Disposition.HOLD: Review.Status.HELD,
    Disposition.REJECT: Review.Status.REJECTED,
}
_ACTION_FOR = {
    Disposition.PUBLISH: Decision.Action.PUBLISH,
    Disposition.HOLD: Decision.Action.HOLD,
    Disposition.REJECT: Decision.Action.REJECT,
}
_CHANGED = (
    *TEXT_FIELDS, "status", "sentiment", "fingerprint", "details_removed", "words_masked", "decided_at",
    "published_at", "lease_token", "lease_until",
)  # fmt: skip


def settle(verdicts: Mapping[int, Verdict], *, token: str, now: datetime.datetime) -> int:
    """Give each review its verdict, if the lease ``token`` still holds it. Return how many were settled."""
    with transaction.atomic():
        rows = list(Review.objects.leased(token).filter(pk__in=verdicts).select_for_update().order_by("id"))
        stripped = _stripped_before(rows)
        for row in rows:
            _take(row, verdicts[row.pk], now, stripped.get(row.pk, 0))
        save_all(rows, _CHANGED)
        Finding.objects.bulk_create(finding for row in rows for finding in _findings(row, verdicts[row.pk]))
        Decision.objects.bulk_create(_decision(row, verdicts[row.pk], now) for row in rows)
        count_in(row for row in rows if row.status == Review.Status.PUBLISHED)
        notify([row.pk for row in rows])
    return len(rows)


def quarantine_exhausted(*, now: datetime.datetime) -> int:
    """Quarantine what failed SCREEN_MAX_ATTEMPTS times and is leased to nobody. Return how many."""
    spent = Review.objects.claimable(now).filter(attempts__gte=settings.SCREEN_MAX_ATTEMPTS)
    with transaction.atomic():
        rows = list(spent.select_for_update().order_by("id")[:1000])
        Review.objects.filter(pk__in=[row.pk for row in rows]).update(
            status=Review.Status.QUARANTINED, decided_at=now, lease_token="", lease_until=None
        )
        Decision.objects.bulk_create(
            Decision(
                review=row,
                source=Decision.Source.AUTOMATION,
                action=Decision.Action.QUARANTINE,
                reasons=["engine_failed"],
                policy_version="",
                made_at=now,
            )
            for row in rows
        )
    return len(rows)


def _stripped_before(rows: Sequence[Review]) -> dict[int, int]:
    """Count what was stripped at submit, by review id."""
    counts: dict[int, int] = {}
    found = Finding.objects.filter(review__in=rows, stage=Finding.Stage.SUBMIT, action=Action.REMOVE)
    for review_id in found.values_list("review_id", flat=True):
        counts[review_id] = counts.get(review_id, 0) + 1
    return counts


def _take(row: Review, verdict: Verdict, now: datetime.datetime, stripped_before: int) -> None:
    for name in TEXT_FIELDS:
        answer = verdict.fields.get(name)
        setattr(row, name, answer.masked_text if answer else "")
    actions = [finding.action for answer in verdict.fields.values() for finding in answer.findings]
    row.details_removed = stripped_before + actions.count(Action.REMOVE)
    row.words_masked = actions.count(Action.MASK)
    row.sentiment = None if verdict.sentiment is None else round(verdict.sentiment.compound * 1000)
    row.fingerprint = to_row(verdict.fingerprint)
    row.status = STATUS_AFTER[verdict.disposition]
    row.decided_at = now
    row.published_at = now if row.status == Review.Status.PUBLISHED else None
    row.lease_token, row.lease_until = "", None


def _findings(row: Review, verdict: Verdict) -> list[Finding]:
    return [
        Finding.from_engine(row, Finding.Stage.SCREEN, name, finding)
        for name, answer in verdict.fields.items()
        for finding in answer.findings
    ]


def _decision(row: Review, verdict: Verdict, now: datetime.datetime) -> Decision:
    return Decision(
        review=row,
        source=Decision.Source.AUTOMATION,
        action=_ACTION_FOR[verdict.disposition],
        reasons=[str(reason) for reason in verdict.reasons],
        policy_version=verdict.policy_version,
        made_at=now,
    )
