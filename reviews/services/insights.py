"""What reviewers report, per issue type and month."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import F, Sum

from reviews.models import Company, RatingCell, Review

_MEASURES = ("count", "sentiment_sum", "sentiment_count", "resolved_yes", "resolved_known")


@dataclass(frozen=True, slots=True)
class Month:
    """One month of one issue type. Below the minimum sample every number but the count is None."""

    month: datetime.date
    count: int
    enough: bool
    average: float | None
    sentiment: float | None
    resolved_share: float | None


@dataclass(frozen=True, slots=True)
class Course:
    """How one issue type went, month by month, the oldest first."""

    slug: str
    name: str
    count: int
    months: Sequence[Month]


def insights(company: Company) -> list[Course]:
    """Return the course of every issue type of a company's native reviews (1 query), the most reported first."""
    rows = (
        RatingCell.objects.for_company(company)
        .filter(source=Review.Source.NATIVE, issue_type__internal=False, count__gt=0)
        .order_by("month")
        .values("issue_type__slug", "issue_type__name", "month")
        .annotate(stars=Sum(F("rating") * F("count")), **{f"total_{name}": Sum(name) for name in _MEASURES})
    )
    by_issue: dict[tuple[str, str], list[Month]] = defaultdict(list)
    for row in rows:
        by_issue[row["issue_type__slug"], row["issue_type__name"]].append(_month(row))
    courses = [
        Course(slug, name, sum(month.count for month in months), months) for (slug, name), months in by_issue.items()
    ]
    return sorted(courses, key=lambda course: (-course.count, course.slug))


def _month(row: Mapping[str, Any]) -> Month:
    count = row["total_count"]
    return Month(
        month=row["month"],
        count=count,
        enough=count >= settings.MINIMUM_SAMPLE,
        average=_mean(row["stars"], count),
        sentiment=_mean(row["total_sentiment_sum"] / 1000, row["total_sentiment_count"]),
        resolved_share=_mean(row["total_resolved_yes"], row["total_resolved_known"]),
    )


def _mean(total: float, sample: int) -> float | None:
    """Return the mean, or None below the minimum sample."""
    return total / sample if sample and sample >= settings.MINIMUM_SAMPLE else None
