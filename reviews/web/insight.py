"""What reviewers report, as the pages show it: figures, trends and the size of every bar."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.utils.functional import Promise

from reviews.models import Company
from reviews.services.cached import cached_trends
from reviews.services.ratings import IssueSummary, RatingSummary
from reviews.services.trends import Trend

# The chart's drawing: one bar per month, in units of the SVG.
BAR_STEP = 20
BAR_HEIGHT = 60


@dataclass(frozen=True, slots=True)
class Bar:
    """One month's bar."""

    x: int
    y: int
    height: int
    first_day: datetime.date
    count: int
    average: float | None


@dataclass(frozen=True, slots=True)
class Described:
    """One issue type with enough reviews to describe."""

    summary: IssueSummary
    bars: list[Bar]
    typical_wait: Promise | str | None


@dataclass(frozen=True, slots=True)
class Insight:
    """The issue types that can be described, and those that cannot."""

    described: list[Described]
    undescribed: list[IssueSummary]
    scale: int


def insight(company: Company, ratings: RatingSummary) -> Insight:
    """Return the insight of a company (no query, 2 after a change)."""
    trends = cached_trends(company, ratings) if any(issue.enough for issue in ratings.issues) else {}
    enough = [issue for issue in ratings.issues if issue.enough]
    shown = [trends.get(issue.issue_type.pk, Trend()) for issue in enough]
    # One scale for all charts, and never so small that a single review fills one.
    scale = max([ratings.minimum_sample, *(trend.highest for trend in shown)])
    return Insight(
        described=[_described(issue, trend, scale) for issue, trend in zip(enough, shown, strict=True)],
        undescribed=[issue for issue in ratings.issues if not issue.enough],
        scale=scale,
    )


def _described(issue: IssueSummary, trend: Trend, scale: int) -> Described:
    bars = []
    for number, month in enumerate(trend.months):
        height = max(1, round(BAR_HEIGHT * month.count / scale)) if month.count else 0
        bars.append(
            Bar(
                x=number * BAR_STEP + 2,
                y=BAR_HEIGHT - height,
                height=height,
                first_day=month.first_day,
                count=month.count,
                average=month.average,
            )
        )
    wait = trend.typical_wait.label if trend.typical_wait else None
    return Described(summary=issue, bars=bars, typical_wait=wait)
