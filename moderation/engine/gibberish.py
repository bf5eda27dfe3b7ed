"""Text that says nothing: keys struck at random, or the same words over and over."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from moderation.engine.language import has_small_words
from moderation.engine.linear import lazy_linear

_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"[^\W_]+")
_SHORT_TEXT = 24
_LEAST_REPEATED = 20
_LEAST_CYCLED = 10
_CYCLES = {1: 12, 2: 5}
"""How often a phrase of so many words is said before it is no longer enthusiasm; longer ones four times."""
_LONGEST_READ = 20_000
_LONGEST_WORD = 60
_NO_VOWELS = lazy_linear(r"[bcdfghjklmnpqrstvwxz]{6}")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "poiuytrewq", "lkjhgfdsa", "mnbvcxz")
_ROW_RUN = lazy_linear(
    "|".join(sorted({row[i : i + 4] for row in _ROWS for i in range(len(row) - 3)} - {"rewq", "tree"}))
)
_SAME_LETTER = lazy_linear("|".join(f"{c}{c}{c}" for c in "abcdefghijklmnopqrstuvwxyz"))
_ONE_SIGN = re.compile(r"([^\W\dzZ])\1{14,}")


def is_repeated(text: str) -> bool:
    """Return whether a text is mostly one phrase again and again; a few repeated words are enthusiasm."""
    rough = text.split()
    if len(rough) < _LEAST_CYCLED:
        return False
    if rough[0].lower() in map(str.lower, rough[1:7]) and _is_cycle(_TOKEN.findall(text[:2000].lower())):
        return True
    if len(text) < _SHORT_TEXT * 2:
        return False
    if len(rough) >= _LEAST_REPEATED and len(set(rough)) * 2 > len(rough):
        return False  # the usual case, without a look at each word
    words = _TOKEN.findall(text[:_LONGEST_READ].lower())
    if len(words) < _LEAST_REPEATED:
        return False
    triples = set(zip(words, words[1:], words[2:], strict=False))
    return len(triples) * 10 <= len(words) * 3


def _is_cycle(words: list[str]) -> bool:
    """Return whether words are one phrase of at most six, said over and over and nothing else."""
    for period in range(1, 7):
        if len(words) >= _CYCLES.get(period, 4) * period and words[period:] == words[:-period]:
            return True
    return False


def is_gibberish(text: str) -> bool:
    """Return whether a text's words are keys struck at random; other languages and slang are not."""
    if (knocked := _ONE_SIGN.match(text)) and knocked.end() == len(text.strip()):
        return True
    if " the " in text or " is " in text or " to " in text or has_small_words(text):
        return False  # most texts are let go by the first comparison
    words = [w for w in _WORD.findall(text[:_LONGEST_READ].lower()) if len(w) > 3]
    if not words or not all(map(str.isascii, words)):
        return False
    odd = sum(_is_odd(word[:_LONGEST_WORD]) for word in words)
    return odd > 0 and odd * 10 >= len(words) * 6


def _is_odd(word: str) -> bool:
    if len(set(word)) < 3:
        return False  # laughter: "jajaja", "wkwkwk"
    if len(word) < 6 or _SAME_LETTER.search(word):
        return len(word) in {4, 5} and bool(_ROW_RUN.search(word)) and not _SAME_LETTER.search(word)
    if (_NO_VOWELS.search(word) and _unlikely(word) * 4 >= len(word)) or (
        _ROW_RUN.search(word) and _unlikely(word) >= 1
    ):
        return True
    return _unlikely(word) * 3 >= len(word)


def _unlikely(word: str) -> int:
    """Return how many pairs of neighbouring letters of a word no English word has."""
    likely = _likely_pairs()
    return sum(a + b not in likely for a, b in pairwise(word))


@lru_cache(maxsize=1)
def _likely_pairs() -> frozenset[str]:
    """Return the letter pairs of the words in VADER's lexicon: some thousands of English words, already installed."""
    from moderation.engine.vader import vader  # noqa: PLC0415 - most texts never need it

    counts: dict[str, int] = {}
    for word in vader().lexicon:
        if word.isalpha() and len(word) > 4:
            for a, b in pairwise(word):
                counts[a + b] = counts.get(a + b, 0) + 1
    return frozenset(pair for pair, count in counts.items() if count >= 3)
