"""What was received, published, held and declined, by reason and by star: the figures that anybody may check."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.cache import cache
from django.db.models import Count

from reviews.models import Company, Decision, Review, ReviewQuerySet
from reviews.services.ratings import STARS

# A figure may be this many seconds old. It is added up from all reviews.
FRESH_SECONDS = 300
# The latest publications of each star that the median is taken of.
MEDIAN_OF = 1_000

Status = Review.Status
# What a visitor calls each state. A review that the engine failed on waits for a person as well.
GROUPS: dict[str, tuple[str, ...]] = {
    "checking": (Status.RECEIVED,),
    "published": (Status.PUBLISHED,),
    "held": (Status.HELD, Status.QUARANTINED),
    "declined": (Status.REJECTED,),
    "withdrawn": (Status.WITHDRAWN, Status.ERASED),
}
NO_REASON = "not_recorded"


@dataclass(frozen=True, slots=True)
class StarRow:
    """The counts of one number of stars. ``received`` is the sum of the others."""

    stars: int
    received: int
    checking: int
    published: int
    held: int
    declined: int
    withdrawn: int
    median_seconds: int | None


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """How many reviews are held or declined for one reason now, by stars (5 to 1). One review may have several."""

    group: str
    code: str
    total: int
    by_star: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that a transparency page shows. Written here only; imports are counted in ``imported``."""

    rows: list[StarRow]
    total: StarRow
    reasons: list[ReasonRow]
    imported: int


def figures(company: Company | None) -> Figures:
    """Return the figures of a company, or of all that are not demos (9 queries, at most every five minutes)."""
    key = f"transparency:{company.pk if company else 'all'}"
    found: Figures | None = cache.get(key)
    if found is None:
        found = _count(company)
        cache.set(key, found, FRESH_SECONDS)
    return found


def _count(company: Company | None) -> Figures:
    reviews = Review.objects.all()
    reviews = reviews.for_company(company) if company else reviews.filter(company__demo=False)
    native = reviews.filter(source=Review.Source.NATIVE)
    counts: Counter[tuple[int, str]] = Counter()
    for rating, status, number in native.order_by().values_list("rating", "status").annotate(number=Count("id")):
        counts[rating, status] = number
    medians = {stars: _median(native, stars) for stars in STARS}
    return Figures(
        rows=[_row(stars, counts, [stars], medians[stars]) for stars in STARS],
        total=_row(0, counts, STARS, _median(native, None)),
        reasons=_reasons(native),
        imported=reviews.filter(source=Review.Source.IMPORTED).count(),
    )


def _row(stars: int, counts: Counter[tuple[int, str]], ratings: Iterable[int], median: int | None) -> StarRow:
    ratings = tuple(ratings)
    groups: dict[str, Any] = {
        name: sum(counts[rating, status] for rating in ratings for status in statuses)
        for name, statuses in GROUPS.items()
    }
    return StarRow(stars=stars, received=sum(groups.values()), median_seconds=median, **groups)


def _median(native: ReviewQuerySet, stars: int | None) -> int | None:
    """Return the median of the latest publications' waits in whole seconds, or None when there are none."""
    published = native.published().filter(published_at__isnull=False)
    if stars:
        published = published.filter(rating=stars)
    times = published.order_by("-id").values_list("received_at", "published_at")[:MEDIAN_OF]
    waits = [(end - start).total_seconds() for start, end in times if end]
    return round(statistics.median(waits)) if waits else None


def _reasons(native: ReviewQuerySet) -> list[ReasonRow]:
    """Count the reasons of the newest decision of each review that is held or declined."""
    last: dict[int, tuple[str, int, list[str]]] = {}
    decisions = Decision.objects.filter(review__in=native.appealable()).order_by("review_id", "made_at", "id")
    for pk, status, rating, codes in decisions.values_list("review_id", "review__status", "review__rating", "reasons"):
        last[pk] = (status, rating, codes)
    counts: Counter[tuple[str, str, int]] = Counter()
    for status, rating, codes in last.values():
        group = "held" if status == Status.HELD else "declined"
        counts.update((group, code, rating) for code in codes or [NO_REASON])
    rows = []
    for group, code in sorted({(group, code) for group, code, _ in counts}):
        by_star = {stars: counts[group, code, stars] for stars in STARS}
        rows.append(ReasonRow(group=group, code=code, total=sum(by_star.values()), by_star=by_star))
    return sorted(rows, key=lambda row: (row.group, -row.total, row.code))
