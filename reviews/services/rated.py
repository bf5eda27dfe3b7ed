"""A company with its rating in one statement, for the address that is asked most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from reviews.models import CELL_MEASURES
from reviews.services.ratings import ISSUE_FIELDS, RatingSummary, summarise

# The revision comes from an index alone. The cells and the counts are read only where the caller holds another
# revision, so that asking again what is unchanged costs the same at a thousand reviews and at a million.
# The cells stand first, because PostgreSQL takes the types of a union's columns from its first two parts.
_STATEMENT = """
WITH head AS (
  SELECT c.id, c.name, c.demo,
    COALESCE((SELECT SUM(version) FROM reviews_ratingcell WHERE company_id = c.id), 0) AS revision
  FROM reviews_company c WHERE c.slug = %s
), waiting AS (
  SELECT h.id, r.status, COUNT(*) AS number
  FROM head h JOIN reviews_review r ON r.company_id = h.id
  WHERE h.revision <> %s AND r.status IN ('received', 'held', 'quarantined', 'rejected', 'withdrawn', 'erased')
  GROUP BY h.id, r.status
)
SELECT 'cell', NULL, NULL, NULL, NULL, s.rating, s.source, i.id, i.slug, i.name, i.technical, i.internal, i.position,
  SUM(s.count), SUM(s.sentiment_sum), SUM(s.sentiment_count), SUM(s.resolved_yes), SUM(s.resolved_known),
  SUM(s.next_steps_yes), SUM(s.next_steps_known), SUM(s.version)
FROM head h JOIN reviews_ratingcell s ON s.company_id = h.id JOIN reviews_issuetype i ON i.id = s.issue_type_id
WHERE h.revision <> %s
GROUP BY s.rating, s.source, i.id, i.slug, i.name, i.technical, i.internal, i.position
UNION ALL
SELECT 'head', id, name, demo, revision,
  NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM head
UNION ALL
SELECT 'status', NULL, status, NULL, number,
  NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM waiting
"""
_CELL = ("rating", "source", *(f"issue_type__{name}" for name in ISSUE_FIELDS))
_SUMS = tuple(f"total_{name}" for name in (*CELL_MEASURES, "version"))

NO_REVISION = -1


@dataclass(frozen=True, slots=True)
class Head:
    """What a company is called, and the revision of its published reviews."""

    company_id: int
    name: str
    demo: bool
    revision: int


@dataclass(frozen=True, slots=True)
class Moderation:
    """How many reviews came in and what became of them, from all sources; those withdrawn or erased came in too."""

    received: int
    published: int
    held: int
    rejected: int


@dataclass(frozen=True, slots=True)
class Rated:
    """A company and, unless the caller knows this revision already, its summary and counts."""

    head: Head
    summary: RatingSummary | None
    moderation: Moderation | None


def rated(slug: str, *, known: int = NO_REVISION) -> Rated | None:
    """Return the company at ``slug`` with its rating (1 query), None where there is no such company."""
    with connection.cursor() as cursor:
        cursor.execute(_STATEMENT, (slug, known, known))
        rows = cursor.fetchall()
    found = next((row for row in rows if row[0] == "head"), None)
    if found is None:
        return None
    head = Head(found[1], found[2], bool(found[3]), int(found[4]))
    if head.revision == known:
        return Rated(head, None, None)
    summary = summarise([_cell(row) for row in rows if row[0] == "cell"])
    others = {row[2]: int(row[4]) for row in rows if row[0] == "status"}
    return Rated(head, summary, _moderation(summary, others))


def _cell(row: Sequence[Any]) -> dict[str, Any]:
    """Name the columns of a cell as `ratings.summary` does; PostgreSQL's sums arrive as decimals."""
    keys = dict(zip(_CELL, row[5:13], strict=True))
    return keys | {name: int(value) for name, value in zip(_SUMS, row[13:], strict=True)}


def _moderation(summary: RatingSummary, others: dict[str, int]) -> Moderation:
    """Return the counts; what is published is known from the cells."""
    published = summary.native.count + summary.imported.count
    return Moderation(
        received=published + sum(others.values()),
        published=published,
        held=others.get("held", 0) + others.get("quarantined", 0),
        rejected=others.get("rejected", 0),
    )
