"""What a family file is made of: rules as plain data, so that the secrets pass can run without Presidio."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, cast


class Hit(NamedTuple):
    """A candidate span ``[start, end)`` in the text that was searched; ``score`` in [0, 1]."""

    start: int
    end: int
    entity_type: str
    score: float = 0.9


SURE = 0.9
UNSURE = 0.3  # below the threshold until a context word stands near it


@dataclass(frozen=True, slots=True)
class Rule:
    """One detector.

    ``triggers`` are patterns in RE2 syntax, matched without case: at least one matches every text that ``find`` can
    find something in, or the gate would hide it; so does ``needs``, where given. ``find`` works in time linear in
    the text. ``context`` are the lower-case words that lift an unsure hit above the threshold when one of them stands
    near it.
    """

    name: str
    entities: tuple[str, ...]
    triggers: tuple[str, ...]
    find: Callable[[str], Iterable[Hit]]
    context: tuple[str, ...] = ()
    needs: str = ""


DIGIT = r"[0-9]"
# Digits in a row as identifiers are written; needed by rules whose values have at least so many.
FOUR_DIGITS = r"[0-9](?:[a-z_./-]*\s?[0-9]){3}"
SIX_DIGITS = r"[0-9](?:[ .\-\u2013]?[0-9]){5}"
NINE_DIGITS = r"[0-9](?:[\s._/\-\u2013]{0,3}[0-9]){8}"


class _Lazy:
    """A pattern that is compiled at its first use: the gate keeps most of them from being needed soon."""

    __slots__ = ("_flags", "_pattern", "_source")

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags
        self._pattern: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> object:
        pattern = self._pattern
        if pattern is None:
            pattern = self._pattern = re.compile(self._source, self._flags)
        return getattr(pattern, name)


def compiled(pattern: str, flags: int = re.IGNORECASE | re.ASCII) -> re.Pattern[str]:
    """Return a detector's pattern; ``\\d`` and ``\\w`` see ASCII only, as the shadow text has no other digits."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))


def group_hits(pattern: re.Pattern[str], entity_type: str, score: float = SURE) -> Callable[[str], Iterator[Hit]]:
    """Return a ``find`` that yields group ``v`` of every match, or the whole match when there is no such group."""

    def find(text: str) -> Iterator[Hit]:
        group: str | int = "v" if "v" in pattern.groupindex else 0
        for match in pattern.finditer(text):
            yield Hit(*match.span(group), entity_type, score)

    return find


def chain(*finders: Callable[[str], Iterable[Hit]]) -> Callable[[str], Iterator[Hit]]:
    """Return a ``find`` that yields what each of ``finders`` yields."""

    def find(text: str) -> Iterator[Hit]:
        for finder in finders:
            yield from finder(text)

    return find


def sentence_start(text: str, at: int, reach: int) -> int:
    """Return where the sentence around ``at`` begins, at most ``reach`` characters back."""
    low = max(0, at - reach)
    ends = [text.rfind(mark, low, at) for mark in (". ", "! ", "? ", "\n\n")]
    return max(low, *(end + 1 for end in ends))


def before(text: str, at: int, reach: int = 40) -> str:
    """Return up to ``reach`` characters of the same sentence that stand before ``at``, lower-cased."""
    return text[sentence_start(text, at, reach) : at].lower()


def after(text: str, at: int, reach: int = 30) -> str:
    """Return up to ``reach`` characters that stand after ``at``, lower-cased."""
    return text[at : at + reach].lower()
