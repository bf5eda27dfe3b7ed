"""What a list may be narrowed down to. A value that means nothing is refused, not ignored."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db.models import Q

from reviews.api.problems import BAD_QUERY, Problem
from reviews.models import Review
from reviews.models.review import ReviewQuerySet
from reviews.services.intake import clean_text

REVIEW_FILTERS = frozenset({"stars", "issue_type", "resolved", "since", "text"})
_SLUG = re.compile(r"[A-Za-z0-9_-]{1,60}")

SHORTEST_SEARCH, LONGEST_SEARCH = 2, 80


def narrowed(rows: ReviewQuerySet, query: Mapping[str, str]) -> ReviewQuerySet:
    """Keep the reviews that every filter in ``query`` lets through; raise Problem for a value without meaning."""
    if "stars" in query:
        rows = rows.filter(rating__in=_stars(query["stars"]))
    if "issue_type" in query:
        rows = rows.filter(issue_type__slug=slug_of(query["issue_type"]))
    if "resolved" in query:
        rows = rows.filter(resolved=_one_of(query["resolved"], Review.YesPartlyNo.values))
    if "since" in query:
        rows = rows.filter(submitted_at__gte=_day(query["since"]))
    if "text" in query:
        words = search_words(query["text"])
        rows = rows.filter(Q(title__icontains=words) | Q(body__icontains=words))
    return rows


def search_words(value: str) -> str:
    """Return words to look for."""
    try:
        words = clean_text(value, limit=LONGEST_SEARCH)
    except ValidationError:
        raise Problem(BAD_QUERY) from None
    if len(words) < SHORTEST_SEARCH:
        raise Problem(BAD_QUERY)
    return words


def slug_of(value: str) -> str:
    """Return a slug that could exist."""
    if not _SLUG.fullmatch(value):
        raise Problem(BAD_QUERY)
    return value


def _stars(value: str) -> list[int]:
    """Return the stars of a list like ``1,2``."""
    return [int(_one_of(part, ("1", "2", "3", "4", "5"))) for part in value.split(",")]


def _one_of(value: str, values: list[str] | tuple[str, ...]) -> str:
    if value not in values:
        raise Problem(BAD_QUERY)
    return value


def _day(value: str) -> datetime.datetime:
    """Return the start of a day, in UTC."""
    try:
        day = datetime.datetime.strptime(value, "%Y-%m-%d").replace(tzinfo=datetime.UTC)
    except ValueError:
        raise Problem(BAD_QUERY) from None
    return day
