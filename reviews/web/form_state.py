"""The signed state of a review form. It does for a visitor without cookies what a CSRF token does for others."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum, auto

from django.core import signing

MAX_AGE = timedelta(hours=24)
SHORTEST_VISIT = timedelta(seconds=2)
_SALT = "reviews.web.form_state"


class Problem(Enum):
    """Why a form is not accepted as it came back."""

    FORGED = auto()
    EXPIRED = auto()
    TOO_FAST = auto()


def issue(*, slug: str, now: datetime) -> str:
    """Return the state of a form that is shown at ``now`` for the company ``slug``."""
    return signing.dumps({"company": slug, "shown": now.timestamp()}, salt=_SALT)


def problem(state: str, *, slug: str, now: datetime) -> Problem | None:
    """Return what is wrong with a state that came back at ``now``, or None."""
    try:
        content = signing.loads(state, salt=_SALT)
    except signing.BadSignature:
        return Problem.FORGED
    age = timedelta(seconds=now.timestamp() - content["shown"])
    if content["company"] != slug:
        return Problem.FORGED
    if age > MAX_AGE:
        return Problem.EXPIRED
    return Problem.TOO_FAST if age < SHORTEST_VISIT else None
