"""How often one address may ask: one atomic count per request, shared by all machines where a store is named.

The store must never be the reason that a rating cannot be read: when it fails, everybody is let through for a while
without asking it again.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from limits.storage import Storage, storage_from_string

from reviews.api.problems import TOO_MANY, Problem
from reviews.http import client_address
from reviews.services.hashing import keyed_hash

logger = logging.getLogger(__name__)

WINDOW = 60
_PAUSE = 5.0
_TIMEOUT = 0.1

_dead_until = 0.0


@dataclass(frozen=True, slots=True)
class Budget:
    """What is left of one policy for one address (below 0: overdrawn), and the seconds until it is renewed."""

    policy: str
    quota: int
    remaining: int
    reset: int

    def write(self, response: HttpResponseBase) -> None:
        """Write the header fields of draft-ietf-httpapi-ratelimit-headers."""
        response["RateLimit-Policy"] = f'"{self.policy}";q={self.quota};w={WINDOW}'
        response["RateLimit"] = f'"{self.policy}";r={max(0, self.remaining)};t={self.reset}'


def spend(request: HttpRequest, policy: str) -> Budget | None:
    """Count one request of its address. None where there is no limit, or nobody to count."""
    quota: int = {"reads": settings.API_READS_PER_MINUTE, "writes": settings.API_WRITES_PER_MINUTE}[policy]
    if quota < 1:
        return None
    now = time.time()
    used = _count(f"{policy}/{_who(client_address(request))}", int(now // WINDOW))
    if used is None:
        return None
    return Budget(policy, quota, quota - used, WINDOW - int(now % WINDOW))


def refuse_if_spent(budget: Budget | None) -> Budget | None:
    """Stop with 429 when nothing was left; return the budget."""
    if budget is not None and budget.remaining < 0:
        raise Problem(TOO_MANY, retry_after=budget.reset)
    return budget


def forget() -> None:
    """Start again with nobody counted."""
    global _dead_until  # noqa: PLW0603 - the one switch of this module
    _dead_until = 0.0
    _store.cache_clear()
    _here.counts.clear()


@lru_cache(maxsize=10_000)
def _who(address: str) -> str:
    """Return an address as the store may know it."""
    return keyed_hash("limit", address)[:24]


class Here:
    """Counts in this process's memory, of one window at a time."""

    def __init__(self) -> None:
        self.window = 0
        self.counts: Counter[str] = Counter()
        self.lock = threading.Lock()

    def count(self, key: str, window: int) -> int:
        """Count one request and return how many there were in its window."""
        with self.lock:
            if window != self.window:
                self.window = window
                self.counts.clear()
            self.counts[key] += 1
            return self.counts[key]


_here = Here()


@cache
def _store(url: str) -> Storage:
    """Return the store that all machines share."""
    store = storage_from_string(url, socket_timeout=_TIMEOUT, socket_connect_timeout=_TIMEOUT)
    if not isinstance(store, Storage):
        raise TypeError("this store cannot be asked from here")
    return store


def _count(key: str, window: int) -> int | None:
    """Return how often this window was entered, this time included."""
    global _dead_until  # noqa: PLW0603 - the one switch of this module
    url: str = settings.RATE_LIMIT_URL
    if not url:
        return _here.count(key, window)
    if time.monotonic() < _dead_until:
        return None
    try:
        return _store(url).incr(f"{key}/{window}", WINDOW)
    except Exception as error:  # noqa: BLE001 - whatever a store's driver raises, the answer matters more
        _dead_until = time.monotonic() + _PAUSE
        logger.warning(
            "The rate limit's store did not answer (%s); nobody is limited for %d s", type(error).__name__, _PAUSE
        )
        return None
