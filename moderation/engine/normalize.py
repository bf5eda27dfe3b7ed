"""The shadow text that detectors read, and its exact map back to the text that was written."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

_NON_ASCII = re.compile(r"[^\x00-\x7f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_WORD = re.compile(r"[^\W\d_]+")
_INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u3164\ufeff\uffa0"
    + "".join(map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070))))
)
_SAME_LENGTH = {
    **dict.fromkeys("‐‑‒–−﹣－", "-"),
    **dict.fromkeys("‘’‚‛′`´ʼ＇", "'"),
    **dict.fromkeys("“”„‟″＂«»", '"'),
    **dict.fromkeys("\u2028\u2029\x85", "\n"),
    **dict.fromkeys("•·∙‧", "."),
}
# Compatibility forms that are signs of their own: folding them would glue letters or digits onto a neighbour.
_SIGNS = frozenset("™℠©®℗№℡℻ªº…‥")
_LOOKALIKES = str.maketrans(
    "аАеЕоОрРсСхХуУкКмМтТвВнНіІјЈѕЅԁԛԝһҺαΑβΒεΕηΗιΙκΚμΜνΝοΟρΡτΤυΥχΧγΖ",
    "aAeEoOpPcCxXyYkKmMtTbBhHiIjJsSdqwhHaAbBeEnHiIkKuMvNoOpPtTuYxXyZ",
)
_HAS_LOOKALIKE = re.compile("[" + "".join(map(chr, _LOOKALIKES)) + "]")
_LATIN_SPECIAL = {"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "æ": "ae", "Æ": "AE",
                  "ı": "i", "ħ": "h", "ŧ": "t", "œ": "oe", "Œ": "OE", "ɡ": "g", "ɑ": "a"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shadow:
    """``text`` as detectors read it; ``span`` maps its offsets to those of ``original``."""

    original: str
    text: str
    starts: tuple[int, ...] = ()
    """Shadow offsets at which a new segment begins; empty for identity."""
    origins: tuple[int, ...] = ()
    """Original offsets of the same segments' first characters."""
    widths: tuple[int, ...] = ()
    """Original code points that the segment's single character stands for; 0 for a segment that runs in step."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the original ``[start, end)`` that the shadow's ``[start, end)`` stands for, in code points."""
        if not self.starts or start >= end:
            return (self._first(start), self._first(start)) if start >= end else (start, end)
        return self._first(start), self._last(end - 1)

    def _first(self, index: int) -> int:
        if not self.starts:
            return index
        at = bisect_right(self.starts, index) - 1
        return self.origins[at] + (0 if self.widths[at] else index - self.starts[at])

    def _last(self, index: int) -> int:
        at = bisect_right(self.starts, index) - 1
        return self.origins[at] + (self.widths[at] or index - self.starts[at] + 1)


@lru_cache(maxsize=4096)
def _fold(char: str) -> str:  # noqa: PLR0911 - a table of cases
    """Return the ASCII that a non-ASCII character stands for, the character itself, or "" when it is invisible."""
    if char in _INVISIBLE or 0xFE00 <= ord(char) <= 0xFE0F or 0xE0000 <= ord(char) <= 0xE01EF:
        return ""
    if char in _SAME_LENGTH:
        return _SAME_LENGTH[char]
    category = unicodedata.category(char)
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if category == "Zs":
        return " "
    if category == "Cs":  # a lone surrogate cannot be encoded, and RE2 reads UTF-8
        return "\ufffd"
    if char in _LATIN_SPECIAL:
        return _LATIN_SPECIAL[char]
    if char in _SIGNS or unicodedata.decomposition(char).startswith("<fraction>"):
        return char
    return _fold_compatible(char)


def _fold_compatible(char: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c))
    if plain.isascii() and plain.strip():
        return plain
    name = unicodedata.name(char, "")
    if name.startswith(("NEGATIVE SQUARED LATIN CAPITAL LETTER ", "NEGATIVE CIRCLED LATIN CAPITAL LETTER ")):
        return name[-1]
    return char


def _plain_words(text: str) -> str:
    """Replace Cyrillic and Greek look-alikes in words that also hold a Latin letter; the length stays."""

    def fix(match: re.Match[str]) -> str:
        word = match.group()
        if word.isascii() or not any(c.isascii() or "LATIN" in unicodedata.name(c, "") for c in word):
            return word
        return word.translate(_LOOKALIKES)

    return _WORD.sub(fix, text)


def normalise(text: str) -> Shadow:
    """Return the shadow of ``text``: NFKC letters and digits, no invisible characters, no look-alikes or accents.

    Case and length of plain ASCII stay; work grows linearly with the length.
    """
    if text.isascii():
        return Shadow(text, text)
    source = _plain_words(text) if _HAS_LOOKALIKE.search(text) else text
    return _Builder(text).build(source)


def encodable(text: str) -> str:
    """Return ``text`` with each lone surrogate replaced by U+FFFD, of the same length, so that it can be encoded."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


class _Builder:
    """Collects the pieces of a shadow and the places where its offsets leave those of the original."""

    def __init__(self, original: str) -> None:
        self.original = original
        self.pieces: list[str] = []
        self.length = 0
        self.starts = [0]
        self.origins = [0]
        self.widths = [0]
        self.moved = False

    def build(self, source: str) -> Shadow:
        done = 0
        for match in _NON_ASCII.finditer(source):
            at = match.start()
            if at > done:
                self._emit(source[done:at])
            self._replace(match.group(), at)
            done = at + 1
        self._emit(source[done:])
        text = "".join(self.pieces)
        if not self.moved:
            return Shadow(self.original, text)
        return Shadow(self.original, text, tuple(self.starts), tuple(self.origins), tuple(self.widths))

    def _emit(self, piece: str) -> None:
        if piece:
            self.pieces.append(piece)
            self.length += len(piece)

    def _segment(self, origin: int, width: int) -> None:
        if self.starts[-1] == self.length:  # the segment before has no characters
            self.starts.pop(), self.origins.pop(), self.widths.pop()
        self.starts.append(self.length)
        self.origins.append(origin)
        self.widths.append(width)
        self.moved = True

    def _replace(self, char: str, at: int) -> None:
        if unicodedata.category(char) in {"Mn", "Me"} and self._after_ascii():
            self._absorb(at)
            return
        folded = _fold(char)
        if len(folded) == 1:
            self._emit(folded)
        elif not folded:
            self._segment(at + 1, 0)
        else:
            for letter in folded:  # each letter of "ﬁ" stands for the whole ligature
                self._segment(at, 1)
                self._emit(letter)
            self._segment(at + 1, 0)

    def _after_ascii(self) -> bool:
        return bool(self.pieces) and self.pieces[-1][-1].isascii() and not self.pieces[-1][-1].isspace()

    def _absorb(self, at: int) -> None:
        """Let the character before, which the mark sits on, stand for the mark as well."""
        last = self.pieces[-1]
        first = self._origin_of_last()
        if len(last) > 1:
            self.pieces[-1:] = [last[:-1], last[-1]]
        self.length -= 1
        self._segment(first, at + 1 - first)
        self.length += 1
        self._segment(at + 1, 0)

    def _origin_of_last(self) -> int:
        index = self.length - 1
        i = len(self.starts) - 1
        while self.starts[i] > index:
            i -= 1
        return self.origins[i] + (0 if self.widths[i] else index - self.starts[i])
