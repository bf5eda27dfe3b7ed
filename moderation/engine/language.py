"""Tells English from other languages in Latin script, as far as a bad word needs it ("slut" is Swedish for "end")."""

from __future__ import annotations

import re

from moderation.engine.linear import lazy_linear
from moderation.engine.wordlists import word_list

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = word_list("english")
_FOREIGN = word_list("other_languages") - _ENGLISH

_SMALL_WORD = lazy_linear(
    "(?i)\\b(?:" + "|".join(sorted(w for w in _ENGLISH | _FOREIGN if w.isascii() and len(w) > 1)) + ")\\b"
)


def lower_in_place(text: str) -> str:
    """Return ``text`` in lower case, the length unchanged."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def without_surrogates(text: str) -> str:
    """Return ``text`` with lone surrogates replaced, the length unchanged: RE2 reads UTF-8, which cannot hold them."""
    if text.isascii():
        return text
    return text.encode("utf-8", "replace").decode("utf-8")


def is_foreign(low: str) -> bool:
    """Return whether a lower-case text reads as another language: more of its small words than of English ones.

    Only the first 2,000 characters are read. A text with fewer than two such words counts as English.
    """
    words = _WORD.findall(low[:2000])
    foreign = sum(word in _FOREIGN for word in words)
    return foreign > 1 and foreign > sum(word in _ENGLISH for word in words)


def has_small_words(text: str) -> bool:
    """Return whether a text holds one of the small words that every real sentence is full of."""
    return bool(_SMALL_WORD.search(text))
