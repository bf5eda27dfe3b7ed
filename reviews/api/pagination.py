"""Pages that neither skip nor repeat a row while others are published."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import Q

from reviews.api.problems import BAD_QUERY, NOT_FOUND, Problem
from reviews.models import Company, Review
from reviews.models.review import ReviewQuerySet

_CURSOR = re.compile(r"[A-Za-z0-9_-]{16}")


def after(rows: ReviewQuerySet, company: Company, cursor: str) -> ReviewQuerySet:
    """Keep the reviews that follow the one whose public id is ``cursor``, newest first.

    The row is looked up whatever its status, so that a page can still be turned when its last review was
    withdrawn meanwhile.
    """
    if not _CURSOR.fullmatch(cursor):
        raise Problem(BAD_QUERY)
    last = Review.objects.for_company(company).filter(public_id=cursor).values("submitted_at", "pk").first()
    if last is None:
        raise Problem(NOT_FOUND)
    moment, key = last["submitted_at"], last["pk"]
    return rows.filter(submitted_at__lte=moment).filter(Q(submitted_at__lt=moment) | Q(pk__lt=key))


def page(
    path: str, query: Mapping[str, str], results: list[dict[str, Any]], limit: int, *, key: str = "id"
) -> dict[str, Any]:
    """Return up to ``limit`` results and the address of the next page; ``results`` may hold one more."""
    following = None
    if len(results) > limit:
        results = results[:limit]
        following = f"{settings.SITE_URL}{path}?{urlencode({**query, 'cursor': results[-1][key]})}"
    return {"results": results, "next": following}
