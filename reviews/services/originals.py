"""What was typed, encrypted: the only module that may read or write originals."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


@cache
def _keys(names: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in names])


def seal(texts: Mapping[str, str]) -> bytes:
    """Encrypt the free-text fields of one review under the newest data key."""
    return _keys(tuple(settings.DATA_KEYS)).encrypt(json.dumps(dict(texts)).encode())


def unseal(ciphertext: bytes | memoryview) -> dict[str, str]:
    """Decrypt what `seal` encrypted under any of the data keys.

    Raises cryptography.fernet.InvalidToken when no key fits.
    """
    texts: dict[str, str] = json.loads(_keys(tuple(settings.DATA_KEYS)).decrypt(bytes(ciphertext)))
    return texts
