"""Compare the rating cells with the published reviews, and put right what differs."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import Aggregate, Count, F, Q, Sum
from django.db.models.functions import Coalesce, TruncMonth

from reviews.models import CELL_MEASURES, RatingCell, Review
from reviews.services.aggregate import KEY_FIELDS, CellKey, ensure_cells

Totals = dict[CellKey, dict[str, int]]

_ZERO = dict.fromkeys(CELL_MEASURES, 0)
_YES, _KNOWN = Review.YesPartlyNo.YES, [choice.value for choice in Review.YesPartlyNo]

# `aggregate.measures`, said to the database.
_RECOUNT: dict[str, Aggregate | Coalesce] = {
    "count": Count("id"),
    "sentiment_sum": Coalesce(Sum("sentiment"), 0),
    "sentiment_count": Count("sentiment"),
    "resolved_yes": Count("id", filter=Q(resolved=_YES)),
    "resolved_known": Count("id", filter=Q(resolved__in=_KNOWN)),
    "next_steps_yes": Count("id", filter=Q(next_steps_explained=_YES)),
    "next_steps_known": Count("id", filter=Q(next_steps_explained__in=_KNOWN)),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One cell that does not equal a recount. ``key`` is (company id, issue type id, rating, month, source)."""

    key: CellKey
    stored: Mapping[str, int]
    counted: Mapping[str, int]


def verify() -> list[Difference]:
    """Return every cell that differs from a recount, both read from one snapshot. Nobody waits."""
    outermost = not connection.in_atomic_block
    with transaction.atomic():
        if connection.vendor == "postgresql" and outermost:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        return _differences()


def repair() -> list[Difference]:
    """Set every cell that differs to its recount, and return what differed before."""
    with transaction.atomic():
        _hold_publishing()
        differences = _differences()
        ensure_cells(difference.key for difference in differences)
        for difference in differences:
            cell = RatingCell.objects.filter(**dict(zip(KEY_FIELDS, difference.key, strict=True)))
            cell.update(**difference.counted, version=F("version") + 1)
    return differences


def _hold_publishing() -> None:
    """Let no transaction change a cell until this one ends, so that rows and cells are seen at one instant.

    SQLite needs nothing: its transactions take the write lock when they begin.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {RatingCell._meta.db_table} IN SHARE ROW EXCLUSIVE MODE")  # noqa: SLF001


def _differences() -> list[Difference]:
    stored, counted = _stored(), _counted()
    return [
        Difference(key=key, stored=stored.get(key, _ZERO), counted=counted.get(key, _ZERO))
        for key in sorted(stored.keys() | counted.keys())
        if stored.get(key, _ZERO) != counted.get(key, _ZERO)
    ]


def _stored() -> Totals:
    rows = RatingCell.objects.order_by().values_list(*KEY_FIELDS, *CELL_MEASURES)
    return {row[: len(KEY_FIELDS)]: dict(zip(CELL_MEASURES, row[len(KEY_FIELDS) :], strict=True)) for row in rows}


def _counted() -> Totals:
    rows = (
        Review.objects.published()
        .order_by()
        .annotate(counted_month=TruncMonth("submitted_at", tzinfo=datetime.UTC))
        .values_list("company_id", "issue_type_id", "rating", "counted_month", "source")
        .annotate(**{f"counted_{name}": measure for name, measure in _RECOUNT.items()})
    )
    totals: Totals = {}
    for company, issue_type, rating, month, source, *values in rows:
        totals[company, issue_type, rating, month.date(), source] = dict(zip(_RECOUNT, values, strict=True))
    return totals
