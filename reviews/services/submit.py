"""Take one submission from a visitor, and find it again by its status token."""

from __future__ import annotations

import datetime
import secrets
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction

from reviews.models import Company, Review
from reviews.services.arrivals import Arrival, receive
from reviews.services.hashing import keyed_hash, token_hash
from reviews.services.intake import ReviewInput
from reviews.services.notices import keep_address, notify

# The version of the commenting policy that the author agreed to.
CONSENT_VERSION = "2026-06"

_WINDOW = datetime.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Submission:
    """A written review and the only copy of its status token; the database keeps a hash."""

    review: Review
    status_token: str


class TooManySubmissions(Exception):
    """One address sent more than REVIEWS_PER_ADDRESS_PER_HOUR. ``retry_after`` is in seconds."""

    def __init__(self, retry_after: int) -> None:
        """Keep how long to wait."""
        super().__init__(f"too many submissions; retry after {retry_after} s")
        self.retry_after = retry_after


def submit(
    *, company: Company, entry: ReviewInput, address: str, email: str = "", now: datetime.datetime, token: str = ""
) -> Submission:
    """Write one review as RECEIVED and ring the doorbell. Nothing is judged here but secrets.

    Raises TooManySubmissions. The address is kept as a keyed hash only, the e-mail address for notices sealed.
    ``token`` is the status token where the door has one of its own.
    """
    address_hash = keyed_hash("address", address) if address else ""
    _refuse_floods(address_hash, now)
    token = token or secrets.token_urlsafe(24)
    arrival = Arrival(
        entry=entry,
        submitted_at=now,
        consent_version=CONSENT_VERSION,
        status_token_hash=token_hash(token),
        address_hash=address_hash,
    )
    with transaction.atomic():
        (review,) = receive(company, [arrival], now=now)
        if email:
            keep_address(review, email=email, token=token)
            notify([review.pk])
    return Submission(review=review, status_token=token)


def find_submission(token: str) -> Review | None:
    """Return the review with this status token, or None."""
    reviews = Review.objects.select_related("company", "issue_type")
    return reviews.filter(status_token_hash=token_hash(token)).first()


def _refuse_floods(address_hash: str, now: datetime.datetime) -> None:
    if not address_hash:
        return
    limit: int = settings.REVIEWS_PER_ADDRESS_PER_HOUR
    recent = Review.objects.filter(address_hash=address_hash, received_at__gt=now - _WINDOW)
    # The limit-th newest decides: once it is an hour old, one more is welcome.
    times = recent.order_by("-received_at").values_list("received_at", flat=True)[limit - 1 : limit]
    for oldest in times:
        raise TooManySubmissions(retry_after=max(1, int((oldest + _WINDOW - now).total_seconds())))
