"""Patterns that match in linear time: google-re2 where it is installed, the standard library where it is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

try:
    import re2
except ImportError:  # pragma: no cover - the fallback is tested by compiling with force_standard
    re2 = None


class Match(Protocol):
    """The part of a match object that detectors use."""

    def start(self) -> int:
        """Return the first offset."""

    def end(self) -> int:
        """Return the offset after the last."""

    def group(self) -> str:
        """Return the matched text."""

    def span(self, group: int = 0, /) -> tuple[int, int]:
        """Return both offsets of a group."""

    @property
    def lastindex(self) -> int | None:
        """Return the number of the last group that took part."""


class Pattern(Protocol):
    """The part of a compiled pattern that detectors use."""

    def search(self, text: str) -> Match | None:
        """Return the first match."""

    def fullmatch(self, text: str) -> Match | None:
        """Return the match of the whole text."""

    def finditer(self, text: str) -> Iterator[Match]:
        """Return the matches that do not overlap, from left to right."""


def compile_linear(pattern: str, *, force_standard: bool = False) -> Pattern:
    """Compile ``pattern``, which must use only syntax that RE2 and ``re`` read alike; raise ``re.error`` otherwise.

    ``\\b`` and ``\\w`` are ASCII in both. Patterns given here must have no nested unbounded repeats, so that the
    standard engine stays close to linear too.
    """
    if re2 is None or force_standard:
        return re.compile(pattern, re.ASCII)
    options = re2.Options()
    options.log_errors = False
    options.max_mem = 64 << 20
    compiled: Pattern = re2.compile(pattern, options)
    return compiled
