"""The gate: one pass over a text tells which rules can find anything in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from moderation.engine.digits import TRIGGER as SPELLED_TRIGGER
from moderation.engine.recognizers.base import Rule

try:
    import re2
except ImportError:  # a platform without wheels: slower, same answers
    re2 = None

_RE2_POINT = re.compile(r"\\x\{([0-9a-f]+)\}")
_PYTHON_POINT = re.compile(r"\\u([0-9a-f]{4})")


class Gate:
    """Tells from cheap necessary triggers which of ``rules`` to run; ``use_re2=False`` forces the fallback."""

    def __init__(self, rules: Sequence[Rule], *, use_re2: bool = True) -> None:
        patterns = [SPELLED_TRIGGER]
        self._wanted: list[tuple[frozenset[int], int]] = []
        seen: dict[str, int] = {SPELLED_TRIGGER: 0}
        for rule in rules:
            indices = [seen.setdefault(p, len(seen)) for p in (*rule.triggers, *([rule.needs] if rule.needs else []))]
            needs = indices.pop() if rule.needs else -1
            self._wanted.append((frozenset(indices), needs))
        patterns = list(seen)
        self._match = _set_matcher(patterns) if use_re2 and re2 is not None else _plain_matcher(patterns)

    def open(self, text: str) -> tuple[list[int], bool]:
        """Return the indices of the rules that may find something, and whether digits are spelled out in words."""
        met = frozenset(self._match(text))
        if not met:
            return [], False
        rules = [
            i
            for i, (triggers, needs) in enumerate(self._wanted)
            if (needs < 0 or needs in met) and not met.isdisjoint(triggers)
        ]
        return rules, 0 in met


def _set_matcher(patterns: Sequence[str]) -> Callable[[str], Sequence[int]]:
    options = re2.Options()
    options.case_sensitive = False
    options.max_mem = 64 << 20  # room for the whole automaton, or RE2 falls back to a slower one
    options.log_errors = False
    matcher = re2.Set.SearchSet(options)
    for pattern in patterns:
        matcher.Add(_PYTHON_POINT.sub(r"\\x{\1}", pattern))
    matcher.Compile()
    match: Callable[[str], Sequence[int]] = matcher.Match
    return match


def _plain_matcher(patterns: Sequence[str]) -> Callable[[str], Sequence[int]]:
    compiled = [
        re.compile(_RE2_POINT.sub(lambda m: f"\\u{int(m.group(1), 16):04x}", p), re.IGNORECASE) for p in patterns
    ]

    def match(text: str) -> Sequence[int]:
        return [i for i, pattern in enumerate(compiled) if pattern.search(text)]

    return match
