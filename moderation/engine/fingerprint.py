"""A 64-bit fingerprint by which near-duplicates are told: close texts differ in few bits."""

from __future__ import annotations

from collections.abc import Collection
from zlib import crc32

NEAR_DISTANCE = 10
"""Two fingerprints at most this many bits apart stand for the same text, give or take a few words."""
_LEAST_WORDS = 12
_BUCKETS = 16
_SIGNS = bytes(range(33)) + b"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
_TO_SPACES = bytes.maketrans(_SIGNS, b" " * len(_SIGNS))
_MIX = 0x9E3779B97F4A7C15


def fingerprint(text: str) -> int | None:
    """Return an unsigned 64-bit fingerprint of a text, None below twelve words: short praise is the same by nature.

    Case, punctuation and white space do not count. It is a min-hash over pairs of words: 16 buckets of 4 bits, each
    the hash of the smallest pair in it, so a changed word moves only the buckets that its two pairs ruled.
    """
    words = text.lower().encode("utf-8", "replace").translate(_TO_SPACES).split()
    if len(words) < _LEAST_WORDS:
        return None
    pairs = sorted(map(crc32, words[1:], map(crc32, words)), reverse=True)
    return _pack({pair & 15: pair for pair in pairs})


def _pack(smallest: dict[int, int]) -> int:
    """Return the buckets' hashes side by side; an empty bucket borrows from the next full one."""
    packed = 0
    for bucket in range(_BUCKETS):
        steps = 0
        while (value := smallest.get((bucket + steps) % _BUCKETS)) is None:
            steps += 1
        mixed = ((value + steps) * _MIX) & 0xFFFFFFFFFFFFFFFF
        packed = packed << 4 | mixed >> 60
    return packed


def is_near(mark: int, others: Collection[int]) -> bool:
    """Return whether a fingerprint is within :data:`NEAR_DISTANCE` bits of one of ``others``; linear in them."""
    return mark in others or any((mark ^ other).bit_count() <= NEAR_DISTANCE for other in others)
