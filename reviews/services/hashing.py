"""Keyed hashes: they let rows be compared without saying what was hashed."""

from __future__ import annotations

import hashlib
import hmac

from django.conf import settings


def keyed_hash(purpose: str, *parts: str) -> str:
    """Return the HMAC-SHA256 (64 hex digits) of ``parts`` under HASH_KEY, apart for each purpose."""
    message = "\x1f".join((purpose, *parts)).encode("utf-8", "surrogatepass")
    return hmac.new(settings.HASH_KEY.encode(), message, hashlib.sha256).hexdigest()


def token_hash(token: str) -> str:
    """Return the SHA-256 (64 hex digits) of a status token: 192 random bits need no key."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
