"""How each issue type went by month, and how long answers typically took. Published reviews written here only."""

from __future__ import annotations

import datetime
from collections import defaultdict
from dataclasses import dataclass, field

from django.conf import settings
from django.db.models import Count, F, Sum

from reviews.models import Company, RatingCell, Review

# The latest months that a trend shows.
MONTHS = 12

# From the quickest answer to none at all: the order that "typical" is the middle of.
_WAITS = [choice.value for choice in Review.ResponseTime]


@dataclass(frozen=True, slots=True)
class Month:
    """One month of one issue type; ``average`` is None below the minimum sample."""

    first_day: datetime.date
    count: int
    average: float | None


@dataclass(frozen=True, slots=True)
class Trend:
    """The latest months of one issue type, the oldest first, without gaps, and the typical wait for an answer.

    ``typical_wait`` is a Review.ResponseTime, None when fewer than the minimum sample said how long it took.
    """

    months: list[Month] = field(default_factory=list)
    typical_wait: Review.ResponseTime | None = None

    @property
    def highest(self) -> int:
        """Return the count of the busiest month."""
        return max((month.count for month in self.months), default=0)


def trends(company: Company) -> dict[int, Trend]:
    """Return the trends of a company by issue type id (2 queries)."""
    months, waits = _months(company), _waits(company)
    return {
        issue_type: Trend(months=months.get(issue_type, []), typical_wait=_typical(waits.get(issue_type, {})))
        for issue_type in months.keys() | waits.keys()
    }


def _months(company: Company) -> dict[int, list[Month]]:
    rows = (
        RatingCell.objects.for_company(company)
        .filter(source=Review.Source.NATIVE, count__gt=0)
        .order_by()
        .values_list("issue_type_id", "month")
        .annotate(number=Sum("count"), stars=Sum(F("rating") * F("count")))
    )
    found: dict[int, dict[datetime.date, Month]] = defaultdict(dict)
    for issue_type, month, number, stars in rows:
        average = stars / number if number >= settings.MINIMUM_SAMPLE else None
        found[issue_type][month] = Month(first_day=month, count=number, average=average)
    # One end for all issue types, so that their charts can be compared.
    newest = max((month for months in found.values() for month in months), default=None)
    if newest is None:
        return {}
    shown = _until(newest)
    return {
        issue_type: [months.get(day) or Month(first_day=day, count=0, average=None) for day in shown]
        for issue_type, months in found.items()
    }


def _until(newest: datetime.date) -> list[datetime.date]:
    """Return the first days of the latest months, the oldest first."""
    number = newest.year * 12 + newest.month - 1
    return [datetime.date(month // 12, month % 12 + 1, 1) for month in range(number - MONTHS + 1, number + 1)]


def _waits(company: Company) -> dict[int, dict[str, int]]:
    """Count the answers to "how long until they answered?"."""
    reviews = Review.objects.for_company(company).published().filter(source=Review.Source.NATIVE)
    rows = reviews.exclude(response_time="").order_by().values_list("issue_type_id", "response_time")
    waits: dict[int, dict[str, int]] = defaultdict(dict)
    for issue_type, wait, number in rows.annotate(number=Count("id")):
        waits[issue_type][wait] = number
    return waits


def _typical(counts: dict[str, int]) -> Review.ResponseTime | None:
    """Return the middle answer, the slower one of two."""
    total = sum(counts.values())
    if not total or total < settings.MINIMUM_SAMPLE:
        return None
    passed = 0
    for wait in _WAITS:
        passed += counts.get(wait, 0)
        if passed * 2 > total:
            return Review.ResponseTime(wait)
    return None
