"""The one way in: secrets stripped, the rest sealed, rows written, then the doorbell.

The form, the API, imports and samples all come through here, so that no door can forget a step.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from django.db import transaction

from moderation.engine.secrets import Stripped, strip_secrets
from reviews.models import TEXT_FIELDS, Company, Finding, Review, ReviewOriginal
from reviews.services.doorbell import ring
from reviews.services.intake import ReviewInput
from reviews.services.originals import seal


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One submission with where it came from. ``import_key`` makes a second arrival of the same row a no-op."""

    entry: ReviewInput
    submitted_at: datetime.datetime
    source: Review.Source = Review.Source.NATIVE
    sample: bool = False
    consent_version: str = ""
    status_token_hash: str = ""
    address_hash: str = ""
    import_key: str | None = None


def receive(company: Company, arrivals: Sequence[Arrival], *, now: datetime.datetime) -> list[Review]:
    """Write ``arrivals`` as RECEIVED rows with sealed originals; ring once they are committed.

    Returns the rows that were written: those whose ``import_key`` was there already are left out.
    """
    stripped = {}
    rows = []
    for arrival in arrivals:
        row = _row(company, arrival, now)
        rows.append(row)
        stripped[row.public_id] = strip_texts(arrival.entry)
    with transaction.atomic():
        written = _insert_new(rows)
        ReviewOriginal.objects.bulk_create(
            ReviewOriginal(review=row, ciphertext=seal_texts(stripped[row.public_id])) for row in written
        )
        Finding.objects.bulk_create(
            finding for row in written for finding in stripped_findings(row, stripped[row.public_id])
        )
        if written:
            ring_later([row.pk for row in written])
    return written


def ring_later(review_ids: list[int]) -> None:
    """Ring for these rows once this transaction is committed."""
    transaction.on_commit(partial(ring, review_ids))


def _row(company: Company, arrival: Arrival, now: datetime.datetime) -> Review:
    entry = arrival.entry
    return Review(
        company=company,
        issue_type=entry.issue_type,
        rating=entry.rating,
        source=arrival.source,
        sample=arrival.sample,
        billed_by=entry.billed_by,
        contact_method=entry.contact_method,
        response_time=entry.response_time,
        next_steps_explained=entry.next_steps_explained,
        outcome=entry.outcome,
        resolved=entry.resolved,
        experienced_on=entry.experienced_on,
        submitted_at=arrival.submitted_at,
        received_at=now,
        consent_version=arrival.consent_version,
        status_token_hash=arrival.status_token_hash,
        address_hash=arrival.address_hash,
        import_key=arrival.import_key,
    )


def _insert_new(rows: Sequence[Review]) -> list[Review]:
    if all(row.import_key is None for row in rows):
        return Review.objects.bulk_create(rows)
    Review.objects.bulk_create(rows, ignore_conflicts=True)
    # Which of them are new is what the database says: another import may run at the same time.
    return list(Review.objects.filter(public_id__in=[row.public_id for row in rows]).order_by("id"))


def strip_texts(entry: ReviewInput) -> dict[str, Stripped]:
    """Take the secrets out of every text that is not empty: the first step of every door."""
    return {name: strip_secrets(text) for name, text in entry.texts.items() if text}


def seal_texts(stripped: dict[str, Stripped]) -> bytes:
    """Return what may be stored of the texts."""
    return seal({name: stripped[name].text for name in TEXT_FIELDS if name in stripped})


def stripped_findings(row: Review, stripped: dict[str, Stripped]) -> list[Finding]:
    """Return unsaved rows for what was taken out."""
    return [
        Finding.from_engine(row, Finding.Stage.SUBMIT, name, finding)
        for name, answer in stripped.items()
        for finding in answer.findings
    ]
