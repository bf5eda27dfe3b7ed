"""The rating: the address that is asked most, so it is a plain view that keeps its last answers at hand."""

from __future__ import annotations

import time
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from rest_framework.renderers import JSONRenderer

from reviews.api.caching import entity_tag, matches
from reviews.api.documents import rating_document
from reviews.api.embedding import Query, public_read
from reviews.api.problems import UNKNOWN_COMPANY, Problem
from reviews.services.rated import NO_REVISION, Head, Rated, rated

# An answer is computed anew at every publication, and at the latest after this time.
_LIFETIME = 60.0
_MOST_KEPT = 2000


@dataclass(frozen=True, slots=True)
class Kept:
    """One answer as bytes, with what it was made from."""

    head: Head
    minimum_sample: int
    until: float
    etag: str
    body: bytes


_kept: dict[str, Kept] = {}


def forget() -> None:
    """Drop every kept answer."""
    _kept.clear()


@public_read()
def rating_view(request: HttpRequest, query: Query, slug: str) -> HttpResponse:  # noqa: ARG001 - a public read's signature
    """Answer the summary of a company's published reviews, after one look at their revision."""
    answer = _current(slug)
    headers = {"ETag": answer.etag}
    if matches(request, answer.etag):
        return HttpResponse(status=304, headers=headers)
    return HttpResponse(answer.body, content_type="application/json", headers=headers)


def _current(slug: str) -> Kept:
    """Return the answer of this moment (1 query)."""
    kept = _kept.get(slug)
    fresh = kept is not None and kept.until > time.monotonic() and kept.minimum_sample == settings.MINIMUM_SAMPLE
    found = rated(slug, known=kept.head.revision if kept and fresh else NO_REVISION)
    if found is None:
        raise Problem(UNKNOWN_COMPANY)
    if kept is not None and fresh and kept.head == found.head:
        return kept
    if found.summary is None:  # renamed meanwhile
        found = rated(slug) or found
    while len(_kept) >= _MOST_KEPT:
        _kept.pop(next(iter(_kept)), None)
    _kept[slug] = made = _made(slug, found)
    return made


def _made(slug: str, found: Rated) -> Kept:
    """Describe a company's rating."""
    body = rating_document(slug, found, timezone.now())
    validator = {name: value for name, value in body.items() if name != "as_of"}
    return Kept(
        head=found.head,
        minimum_sample=settings.MINIMUM_SAMPLE,
        until=time.monotonic() + _LIFETIME,
        etag=entity_tag(JSONRenderer().render(validator)),
        body=JSONRenderer().render(body),
    )
