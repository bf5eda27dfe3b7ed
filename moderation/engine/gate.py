"""The gate: one pass over a text tells which rules can find anything in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from moderation.engine.digits import TRIGGER as SPELLED_TRIGGER
from moderation.engine.linear import HAS_RE2, Screen, compile_screen
from moderation.engine.recognizers.base import Rule

_RE2_POINT = re.compile(r"\\x\{([0-9a-f]+)\}")
_PYTHON_POINT = re.compile(r"\\u([0-9a-f]{4})")
MEMORY = 16 << 20
"""Bytes that each of the three automata may grow to."""


class Gate:
    """Tells from cheap necessary triggers which of ``rules`` to run; ``use_re2=False`` forces the fallback."""

    def __init__(self, rules: Sequence[Rule], *, use_re2: bool = True) -> None:
        seen: dict[str, int] = {SPELLED_TRIGGER: 0}
        self._opens: list[list[int]] = [[]]
        self._needs: list[int] = []
        for i, rule in enumerate(rules):
            for trigger in (*rule.triggers, rule.needs):
                if trigger and seen.setdefault(trigger, len(seen)) == len(self._opens):
                    self._opens.append([])
            self._needs.append(seen[rule.needs] if rule.needs else -1)
            for trigger in rule.triggers:
                self._opens[seen[trigger]].append(i)
        patterns = list(seen)
        self._match = _set_matcher(patterns) if use_re2 and HAS_RE2 else _plain_matcher(patterns)

    def open(self, text: str) -> tuple[list[int], bool]:
        """Return the indices of the rules that may find something, and whether digits are spelled out in words."""
        met = self._match(text)
        if not met:
            return [], False
        wanted = {i for trigger in met for i in self._opens[trigger]}
        return sorted(i for i in wanted if self._needs[i] < 0 or self._needs[i] in met), 0 in met


def _kind(pattern: str) -> int:
    """Return which automaton a pattern belongs to: capitals, digits, or plain words."""
    if "(?-i:" in pattern:
        return 0
    return 1 if "\\d" in pattern or "0-9" in pattern or "1-9" in pattern else 2


def _set_matcher(patterns: Sequence[str]) -> Screen:
    # One automaton for all would be faster still, but its states multiply until RE2 runs out of room and starts anew.
    kinds = [[i for i, p in enumerate(patterns) if _kind(p) == kind] for kind in range(3)]
    written = [_PYTHON_POINT.sub(r"\\x{\1}", p) for p in patterns]
    screens = [
        (compile_screen([written[i] for i in indices], ignore_case=True, memory=MEMORY), indices) for indices in kinds
    ]

    def match(text: str) -> Sequence[int]:
        return [indices[i] for screen, indices in screens for i in screen(text)]

    return match


def _plain_matcher(patterns: Sequence[str]) -> Screen:
    compiled = [
        re.compile(_RE2_POINT.sub(lambda m: f"\\u{int(m.group(1), 16):04x}", p), re.IGNORECASE) for p in patterns
    ]

    def match_each(text: str) -> Sequence[int]:
        return [i for i, pattern in enumerate(compiled) if pattern.search(text)]

    return match_each
