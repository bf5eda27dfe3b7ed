"""What authors may do with their own review: withdraw it, write it anew, appeal. Each moves it once or not at all."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from django.db import transaction

from moderation.engine.secrets import strip_secrets
from reviews.models import (
    TEXT_FIELDS,
    Appeal,
    Decision,
    Finding,
    NoticeAddress,
    Review,
    ReviewOriginal,
    ReviewQuerySet,
)
from reviews.services.aggregate import count_out
from reviews.services.arrivals import ring_later, seal_texts, strip_texts, stripped_findings
from reviews.services.intake import ReviewInput
from reviews.services.notices import notify
from reviews.services.originals import seal, unseal
from reviews.services.submit import CONSENT_VERSION

# Longest accepted appeal, in code points.
APPEAL_LIMIT = 1000

_FACTS = (
    "rating", "issue_type", "billed_by", "contact_method", "response_time", "next_steps_explained", "outcome",
    "resolved", "experienced_on",
)  # fmt: skip
_UNJUDGED = {
    **dict.fromkeys(TEXT_FIELDS, ""),
    "sentiment": None,
    # Otherwise the new text would be found nearly the same as its own first version.
    "fingerprint": None,
    "details_removed": 0,
    "words_masked": 0,
    "decided_at": None,
    "published_at": None,
    "attempts": 0,
    "lease_token": "",
    "lease_until": None,
}


class TooLate(Exception):
    """The review is no longer where the author saw it: another tab, a worker or a moderator was first."""


class AlreadyAppealed(Exception):
    """An appeal is heard once."""


def withdraw(*, review: Review, now: datetime.datetime) -> None:
    """Take a review off the site and out of the counts, for good, and forget the address for notices.

    Raises TooLate when it is withdrawn or erased already.
    """
    with transaction.atomic():
        _leave(
            review,
            Review.objects.withdrawable(),
            status=Review.Status.WITHDRAWN,
            decided_at=now,
            published_at=None,
            lease_token="",
            lease_until=None,
        )
        NoticeAddress.objects.filter(review=review).delete()
        _record(review, Decision.Action.WITHDRAW, now)


def edit(*, review: Review, entry: ReviewInput, now: datetime.datetime) -> None:
    """Replace what a review says and have it screened from the start. It leaves the site until that is done.

    It goes through the same steps as a new one: secrets stripped, the rest sealed. Raises TooLate when it is being
    checked at this moment, or gone.
    """
    stripped = strip_texts(entry)
    facts = {name: getattr(entry, name) for name in _FACTS}
    with transaction.atomic():
        changes = {**_UNJUDGED, **facts, "received_at": now, "consent_version": CONSENT_VERSION}
        _leave(review, Review.objects.editable(), status=Review.Status.RECEIVED, **changes)
        ReviewOriginal.objects.update_or_create(review=review, defaults={"ciphertext": seal_texts(stripped)})
        Finding.objects.filter(review=review).delete()
        Finding.objects.bulk_create(stripped_findings(review, stripped))
        _record(review, Decision.Action.EDIT, now)
        notify([review.pk])
        ring_later([review.pk])


def appeal(*, review: Review, note: str, now: datetime.datetime) -> None:
    """Ask a person to look at a review that was declined or is held. ``note`` is stripped of secrets and sealed.

    Raises AlreadyAppealed the second time, TooLate when there is nothing to appeal against.
    """
    ciphertext = seal({"note": strip_secrets(note).text})
    with transaction.atomic():
        _leave(review, Review.objects.appealable(), status=Review.Status.HELD, decided_at=now, published_at=None)
        written = Appeal.objects.get_or_create(review=review, defaults={"ciphertext": ciphertext, "made_at": now})
        if not written[1]:
            raise AlreadyAppealed
        before = review.decisions.last()
        _record(review, Decision.Action.APPEAL, now, reasons=["appealed", *(before.reasons if before else ())])


def appeal_note(review: Review) -> str:
    """Return what the author told the moderators, or nothing (1 query)."""
    sealed = Appeal.objects.filter(review=review).values_list("ciphertext", flat=True).first()
    return unseal(sealed)["note"] if sealed else ""


def _leave(review: Review, allowed: ReviewQuerySet, **changes: object) -> None:
    """Apply ``changes`` if the review is among ``allowed``, and take it out of the counts if it was in them."""
    row = Review.objects.select_for_update().get(pk=review.pk)
    if not allowed.filter(pk=row.pk, status=row.status).update(**changes):
        raise TooLate
    if row.status == Review.Status.PUBLISHED:
        count_out([row])
    review.refresh_from_db()


def _record(review: Review, action: Decision.Action, now: datetime.datetime, *, reasons: Sequence[str] = ()) -> None:
    before = review.decisions.last()
    Decision.objects.create(
        review=review,
        source=Decision.Source.AUTHOR,
        action=action,
        reasons=list(reasons),
        policy_version=before.policy_version if before else "",
        made_at=now,
    )
