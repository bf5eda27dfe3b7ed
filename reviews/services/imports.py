"""Bring reviews in from a file: good rows are queued, bad rows are named, and a second run adds nothing."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from typing import TextIO

from reviews.models import Company, IssueType, Review
from reviews.services.arrivals import Arrival, receive
from reviews.services.csv_rows import BadRow, CsvReview, read_reviews
from reviews.services.hashing import keyed_hash
from reviews.services.intake import ReviewInput

# Imported reviews do not say what they are about.
UNSPECIFIED = "unspecified"

_CHUNK = 500


@dataclass(slots=True)
class ImportResult:
    """How many rows were read, queued, there already; and the bad ones by line."""

    read: int = 0
    queued: int = 0
    known: int = 0
    bad: list[BadRow] = field(default_factory=list)


def import_reviews(
    *, company: Company, stream: TextIO, now: datetime.datetime, progress: Callable[[int], object] = lambda _: None
) -> ImportResult:
    """Queue every good row of a CSV ``stream`` for ``company``. ``progress`` is told of each chunk's row count.

    Raises UnreadableFile, IssueType.DoesNotExist when the catalogue is not loaded.
    """
    unspecified = IssueType.objects.get(slug=UNSPECIFIED)
    result = ImportResult()
    rows = read_reviews(stream)
    while chunk := list(islice(rows, _CHUNK)):
        good = [row for row in chunk if isinstance(row, CsvReview)]
        result.bad += [row for row in chunk if isinstance(row, BadRow)]
        queued = _queue(company, unspecified, good, now)
        result.read += len(chunk)
        result.queued += queued
        result.known += len(good) - queued
        progress(len(chunk))
    return result


def _queue(company: Company, issue_type: IssueType, rows: list[CsvReview], now: datetime.datetime) -> int:
    arrivals = {row_key(row): _arrival(issue_type, row) for row in rows}
    known = set(
        Review.objects.for_company(company).filter(import_key__in=arrivals).values_list("import_key", flat=True)
    )
    new = [arrival for key, arrival in arrivals.items() if key not in known]
    return len(receive(company, new, now=now)) if new else 0


def row_key(row: CsvReview) -> str:
    """Return the keyed hash that tells the same row again."""
    texts = [row.texts[name] for name in sorted(row.texts)]
    return keyed_hash("import", row.submitted_at.isoformat(), str(row.rating), *texts)


def _arrival(issue_type: IssueType, row: CsvReview) -> Arrival:
    return Arrival(
        entry=ReviewInput(
            rating=row.rating,
            issue_type=issue_type,
            title=row.texts["title"],
            body=row.texts["body"],
            display_name=row.texts["display_name"],
        ),
        submitted_at=row.submitted_at,
        source=Review.Source.IMPORTED,
        import_key=row_key(row),
    )
