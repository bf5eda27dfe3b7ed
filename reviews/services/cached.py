"""Answers kept until the reviews that they are made of change: the key of each holds the company's revision."""

from __future__ import annotations

from django.conf import settings
from django.core.cache import cache

from reviews.models import Company
from reviews.services.ratings import RatingSummary, revision, summary
from reviews.services.trends import Trend, trends

_KEPT_SECONDS = 300
# Above this many reviews the trends are counted at most so often, however fast reviews come in.
_MANY = 5_000
_MANY_SECONDS = 300


def cached_summary(company: Company) -> RatingSummary:
    """Return the summary of now (1 query, 2 after a change)."""
    now = revision(company)
    key = f"summary:{company.pk}:{now}:{settings.MINIMUM_SAMPLE}"
    found: RatingSummary | None = cache.get(key)
    if found is None:
        found = summary(company)
        # Another review may have been counted between the two queries: keep it under its own revision only.
        cache.set(f"summary:{company.pk}:{found.revision}:{settings.MINIMUM_SAMPLE}", found, _KEPT_SECONDS)
    return found


def cached_trends(company: Company, of: RatingSummary) -> dict[int, Trend]:
    """Return the trends that belong to a summary (no query, 2 after a change)."""
    many = of.native.count > _MANY
    key = f"trends:{company.pk}:{'many' if many else of.revision}:{of.minimum_sample}"
    found: dict[int, Trend] | None = cache.get(key)
    if found is None:
        found = trends(company)
        cache.set(key, found, _MANY_SECONDS if many else _KEPT_SECONDS)
    return found
