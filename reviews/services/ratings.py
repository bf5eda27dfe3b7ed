"""Read the aggregates: what a company's page, the API and the widgets show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Sum

from reviews.models import CELL_MEASURES, Company, IssueType, RatingCell, Review

STARS = (5, 4, 3, 2, 1)

# The prior of the score: as if ten reviewers had given three and a half stars.
PRIOR_MEAN = 3.5
PRIOR_WEIGHT = 10

ISSUE_FIELDS = ("id", "slug", "name", "technical", "internal", "position")


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """Count, mean (None at 0 reviews) and distribution (keys 5 to 1) of one source's published reviews."""

    count: int
    average: float | None
    distribution: dict[int, int]

    @property
    def score(self) -> float | None:
        """Return the mean together with the published prior (None at 0 reviews): few reviews move it little."""
        if self.average is None:
            return None
        return (PRIOR_MEAN * PRIOR_WEIGHT + self.average * self.count) / (PRIOR_WEIGHT + self.count)


@dataclass(frozen=True, slots=True)
class IssueSummary:
    """What reviewers report about one issue type. Below the minimum sample every number but the count is None.

    ``sentiment`` is the mean VADER compound in [-1, 1]; the shares are in [0, 1] of those who answered.
    """

    issue_type: IssueType
    count: int
    enough: bool
    average: float | None
    sentiment: float | None
    resolved_share: float | None
    next_steps_share: float | None


@dataclass(frozen=True, slots=True)
class RatingSummary:
    """Everything that the star summary and the insight tables need, from one query."""

    native: SourceSummary
    imported: SourceSummary
    issues: list[IssueSummary]
    minimum_sample: int
    revision: int


# One row per issue type, rating and source: the names of the cells' measures with their sums.
Row = dict[str, Any]


def summary(company: Company) -> RatingSummary:
    """Return the summary of a company's published reviews (1 query). Issue types count native reviews only."""
    rows: list[Row] = list(
        RatingCell.objects.for_company(company)
        .order_by()
        .values("rating", "source", *(f"issue_type__{name}" for name in ISSUE_FIELDS))
        .annotate(**{f"total_{name}": Sum(name) for name in (*CELL_MEASURES, "version")})
    )
    return summarise(rows)


def summarise(rows: Sequence[Row]) -> RatingSummary:
    """Return the summary of one company's rows."""
    native = [row for row in rows if row["source"] == Review.Source.NATIVE]
    return RatingSummary(
        native=_source(native),
        imported=_source(row for row in rows if row["source"] == Review.Source.IMPORTED),
        issues=_issues(native),
        minimum_sample=settings.MINIMUM_SAMPLE,
        revision=sum(row["total_version"] for row in rows),
    )


def revision(company: Company) -> int:
    """Return the company's revision (1 query): it grows with every change of its published reviews."""
    total: int | None = RatingCell.objects.for_company(company).aggregate(total=Sum("version"))["total"]
    return total or 0


def _source(rows: Iterable[Row]) -> SourceSummary:
    distribution = dict.fromkeys(STARS, 0)
    for row in rows:
        distribution[row["rating"]] += row["total_count"]
    count = sum(distribution.values())
    stars = sum(rating * number for rating, number in distribution.items())
    return SourceSummary(count=count, average=stars / count if count else None, distribution=distribution)


def _issues(rows: Iterable[Row]) -> list[IssueSummary]:
    by_issue: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        if row["total_count"] and not row["issue_type__internal"]:
            by_issue[row["issue_type__id"]].append(row)
    issues = [_issue(group) for group in by_issue.values()]
    return sorted(issues, key=lambda issue: (-issue.count, issue.issue_type.position, issue.issue_type.slug))


def _issue(rows: list[Row]) -> IssueSummary:
    total = {name: sum(row[f"total_{name}"] for row in rows) for name in CELL_MEASURES}
    enough = total["count"] >= settings.MINIMUM_SAMPLE
    stars = sum(row["rating"] * row["total_count"] for row in rows)
    return IssueSummary(
        issue_type=IssueType(**{name: rows[0][f"issue_type__{name}"] for name in ISSUE_FIELDS}),
        count=total["count"],
        enough=enough,
        average=stars / total["count"] if enough else None,
        sentiment=_mean(total["sentiment_sum"] / 1000, total["sentiment_count"]),
        resolved_share=_mean(total["resolved_yes"], total["resolved_known"]),
        next_steps_share=_mean(total["next_steps_yes"], total["next_steps_known"]),
    )


def _mean(total: float, sample: int) -> float | None:
    """Return the mean, or None below the minimum sample: few answers among many reviews support no claim."""
    return total / sample if sample and sample >= settings.MINIMUM_SAMPLE else None
