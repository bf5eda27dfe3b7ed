"""Keep the rating cells equal to the published reviews, in the transaction that changes them."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable

from django.db.models import F

from reviews.models import CELL_MEASURES, RatingCell, Review

CellKey = tuple[int, int, int, datetime.date, str]
KEY_FIELDS = ("company_id", "issue_type_id", "rating", "month", "source")

_KNOWN = (Review.YesPartlyNo.YES, Review.YesPartlyNo.PARTLY, Review.YesPartlyNo.NO)


def measures(review: Review) -> dict[str, int]:
    """Return what one published review adds to its cell."""
    return {
        "count": 1,
        "sentiment_sum": review.sentiment or 0,
        "sentiment_count": int(review.sentiment is not None),
        "resolved_yes": int(review.resolved == Review.YesPartlyNo.YES),
        "resolved_known": int(review.resolved in _KNOWN),
        "next_steps_yes": int(review.next_steps_explained == Review.YesPartlyNo.YES),
        "next_steps_known": int(review.next_steps_explained in _KNOWN),
    }


def cell_key(review: Review) -> CellKey:
    """Return the key of the cell that ``review`` counts in."""
    return (review.company_id, review.issue_type_id, review.rating, review.month, review.source)


def totals(reviews: Iterable[Review]) -> dict[CellKey, dict[str, int]]:
    """Return what ``reviews`` add up to, by cell."""
    cells: dict[CellKey, dict[str, int]] = defaultdict(lambda: dict.fromkeys(CELL_MEASURES, 0))
    for review in reviews:
        cell = cells[cell_key(review)]
        for name, value in measures(review).items():
            cell[name] += value
    return dict(cells)


def count_in(reviews: Iterable[Review]) -> None:
    """Add newly published reviews to their cells. Call it in the transaction that publishes them."""
    _apply(totals(reviews), sign=1)


def count_out(reviews: Iterable[Review]) -> None:
    """Take reviews that are no longer published out of their cells, in the same transaction."""
    _apply(totals(reviews), sign=-1)


def _apply(cells: dict[CellKey, dict[str, int]], *, sign: int) -> None:
    # Always in key order: two transactions that touch the same cells then wait, and never deadlock.
    keys = sorted(cells)
    if sign > 0:
        ensure_cells(keys)
    for key in keys:
        changes = {name: F(name) + sign * value for name, value in cells[key].items() if value}
        RatingCell.objects.filter(**dict(zip(KEY_FIELDS, key, strict=True))).update(**changes, version=F("version") + 1)


def ensure_cells(keys: Iterable[CellKey]) -> None:
    """Create the cells of ``keys`` (in key order) where they do not exist yet, with zeros."""
    cells = [RatingCell(**dict(zip(KEY_FIELDS, key, strict=True))) for key in keys]
    RatingCell.objects.bulk_create(cells, ignore_conflicts=True)
