"""Take a review that is sent twice under one key only once, and answer both times the same."""

from __future__ import annotations

import datetime
import json
import secrets
from dataclasses import dataclass

from reviews.models import IdempotencyKey
from reviews.services.hashing import keyed_hash
from reviews.services.submit import find_submission

LIFETIME = datetime.timedelta(hours=24)
# A request that took longer than this has died on the way; its client may try again.
IN_FLIGHT = datetime.timedelta(seconds=60)


class InFlight(Exception):
    """The first request with this key is still being answered."""


class OtherPayload(Exception):
    """This key came with another review before."""


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to submit, or the knowledge that it is done.

    The token is derived from the client's key and a random nonce: the database alone cannot tell it.
    """

    row_id: int
    token: str
    done: bool


def claim(*, company: str, address: str, key: str, payload: object, now: datetime.datetime) -> Claim:
    """Return the claim of one request. Keys of different clients and companies never meet.

    Raises InFlight, OtherPayload.
    """
    key_hash = keyed_hash("idempotency key", company, address, key)
    payload_hash = keyed_hash("idempotent payload", json.dumps(payload, sort_keys=True))
    IdempotencyKey.objects.filter(key_hash=key_hash, claimed_at__lte=now - LIFETIME).delete()
    fresh = {"payload_hash": payload_hash, "nonce": secrets.token_urlsafe(24), "claimed_at": now}
    row, created = IdempotencyKey.objects.get_or_create(key_hash=key_hash, defaults=fresh)
    if row.payload_hash != payload_hash:
        raise OtherPayload
    token = keyed_hash("status token", row.nonce, key)[:48]
    done = not created and (row.done or find_submission(token) is not None)
    if not created and not done:
        _take_over(row, now)
    return Claim(row.pk, token, done)


def finish(claimed: Claim) -> None:
    """Remember that the review was taken in."""
    IdempotencyKey.objects.filter(pk=claimed.row_id).update(done=True)


def release(claimed: Claim) -> None:
    """Forget a request that came to nothing, so that it can be made again."""
    IdempotencyKey.objects.filter(pk=claimed.row_id, done=False).delete()


def purge(*, now: datetime.datetime) -> int:
    """Delete the keys that have expired; return how many."""
    return IdempotencyKey.objects.filter(claimed_at__lte=now - LIFETIME).delete()[0]


def _take_over(row: IdempotencyKey, now: datetime.datetime) -> None:
    """Take the place of a request that died, unless somebody else did or it may still live."""
    dead = IdempotencyKey.objects.filter(pk=row.pk, claimed_at=row.claimed_at, claimed_at__lte=now - IN_FLIGHT)
    if not dead.update(claimed_at=now):
        raise InFlight
