"""Patterns that match in linear time: google-re2 where it is installed, the standard library where it is not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

try:
    import re2
except ImportError:  # pragma: no cover - the fallback is tested by compiling with force_standard
    re2 = None

HAS_RE2 = re2 is not None
PATTERN_MEMORY = 64 << 20
"""Bytes that the automata of one pattern may grow to."""
SCREEN_MEMORY = 32 << 20
"""Bytes that the automaton of one screen may grow to."""
_lazy: list[_Lazy] = []


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


Screen = Callable[[str], Sequence[int]]
"""Returns the numbers of the patterns that occur in a text."""


def compile_linear(pattern: str, *, force_standard: bool = False) -> Pattern:
    """Compile ``pattern``, which must use only syntax that RE2 and ``re`` read alike; raise ``re.error`` otherwise.

    ``\\b`` and ``\\w`` are ASCII in both. Patterns given here must have no nested unbounded repeats, so that the
    standard engine stays close to linear too.
    """
    if re2 is None or force_standard:
        return re.compile(pattern, re.ASCII)
    options = re2.Options()
    options.log_errors = False
    options.max_mem = PATTERN_MEMORY
    compiled: Pattern = re2.compile(pattern, options)
    return compiled


def compile_screen(
    patterns: Sequence[str], *, ignore_case: bool = False, memory: int = SCREEN_MEMORY, force_standard: bool = False
) -> Screen:
    """Return a function that looks for all ``patterns`` in one pass over a text and returns the numbers of those met.

    Where the text drives the automaton out of its memory, it returns all of them: look closely, miss nothing.
    """
    if re2 is None or force_standard:
        return _standard_screen(patterns, re.ASCII | (re.IGNORECASE if ignore_case else re.NOFLAG))
    options = re2.Options()
    options.case_sensitive = not ignore_case
    options.log_errors = False
    options.max_mem = memory
    automaton = re2.Set.SearchSet(options)
    for pattern in (*patterns, ""):  # the last one always matches, so that no answer means no memory
        automaton.Add(pattern)
    automaton.Compile()
    match, always = automaton.Match, len(patterns)
    everything = range(always)

    def screen(text: str) -> Sequence[int]:
        met = match(text)
        return everything if not met else [i for i in met if i != always] if len(met) > 1 else ()

    return screen


def _standard_screen(patterns: Sequence[str], flags: int) -> Screen:
    compiled = [re.compile(pattern, flags) for pattern in patterns]
    return lambda text: [i for i, pattern in enumerate(compiled) if pattern.search(text)]


class _Lazy:
    """A pattern that is compiled at its first use or by :func:`compile_pending`, whichever is sooner."""

    __slots__ = ("_compiled", "_source")

    def __init__(self, source: str) -> None:
        self._source = source
        self._compiled: Pattern | None = None
        _lazy.append(self)

    def compiled(self) -> Pattern:
        """Return the pattern, compiled now if it was not yet."""
        if self._compiled is None:
            self._compiled = compile_linear(self._source)
        return self._compiled

    def search(self, text: str) -> Match | None:
        """Return the first match."""
        return self.compiled().search(text)

    def fullmatch(self, text: str) -> Match | None:
        """Return the match of the whole text."""
        return self.compiled().fullmatch(text)

    def finditer(self, text: str) -> Iterator[Match]:
        """Return the matches that do not overlap, from left to right."""
        return self.compiled().finditer(text)


def lazy_linear(pattern: str) -> Pattern:
    """Return ``pattern`` as from :func:`compile_linear`, but compiled only when it is needed: imports stay quick."""
    return _Lazy(pattern)


def compile_pending() -> None:
    """Compile every lazy pattern now, before a process forks or its first text waits for it."""
    for pattern in _lazy:
        pattern.compiled()
