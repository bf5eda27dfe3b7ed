"""The ratings of several companies at once, for lists on other sites."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Sum

from reviews.models import Company, RatingCell, Review
from reviews.services.ratings import STARS, SourceSummary


@dataclass(frozen=True, slots=True)
class Brief:
    """One company's native stars."""

    slug: str
    name: str
    demo: bool
    stars: SourceSummary
    revision: int


def briefs(slugs: Iterable[str]) -> list[Brief]:
    """Return the ratings of the companies that exist, by slug (2 queries, however many companies)."""
    companies = list(Company.objects.filter(slug__in=set(slugs)).only("slug", "name", "demo").order_by("slug"))
    counts: dict[int, dict[int, int]] = defaultdict(lambda: dict.fromkeys(STARS, 0))
    revisions: dict[int, int] = defaultdict(int)
    cells = RatingCell.objects.filter(company__in=companies).order_by()
    for row in cells.values("company_id", "rating", "source").annotate(total=Sum("count"), changes=Sum("version")):
        revisions[row["company_id"]] += row["changes"]
        if row["source"] == Review.Source.NATIVE:
            counts[row["company_id"]][row["rating"]] += row["total"]
    return [
        Brief(company.slug, company.name, company.demo, _stars(counts[company.pk]), revisions[company.pk])
        for company in companies
    ]


def _stars(distribution: dict[int, int]) -> SourceSummary:
    count = sum(distribution.values())
    stars = sum(rating * number for rating, number in distribution.items())
    return SourceSummary(count=count, average=stars / count if count else None, distribution=distribution)
