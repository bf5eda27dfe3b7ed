"""Fingerprints of a company's latest reviews, for telling near-duplicates. Unsigned in the engine, signed in rows."""

from __future__ import annotations

from reviews.models import Company, Review

# Enough to catch a campaign, few enough to compare in microseconds.
RECENT = 500

_SIGN = 1 << 63


def to_row(fingerprint: int | None) -> int | None:
    """Return a 64-bit unsigned fingerprint as the signed integer that databases hold."""
    return None if fingerprint is None else fingerprint - _SIGN


def from_row(value: int) -> int:
    """Return the unsigned fingerprint of a database value."""
    return value + _SIGN


def recent_fingerprints(company: Company) -> list[int]:
    """Return the fingerprints of the company's latest native reviews (at most 500)."""
    rows = Review.objects.for_company(company).filter(source=Review.Source.NATIVE, fingerprint__isnull=False)
    values = rows.order_by("-id").values_list("fingerprint", flat=True)[:RECENT]
    return [from_row(value) for value in values if value is not None]
