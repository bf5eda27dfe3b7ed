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
        self._opens.append([])  # the pattern that always matches
        patterns = list(seen)
        self._match = _set_matcher(patterns) if use_re2 and re2 is not None else _plain_matcher(patterns)

    def open(self, text: str) -> tuple[list[int], bool]:
        """Return the indices of the rules that may find something, and whether digits are spelled out in words."""
        met = self._match(text)
        wanted = {i for trigger in met for i in self._opens[trigger]}
        return sorted(i for i in wanted if self._needs[i] < 0 or self._needs[i] in met), 0 in met


def _set_matcher(patterns: Sequence[str]) -> Callable[[str], Sequence[int]]:
    options = re2.Options()
    options.case_sensitive = False
    options.max_mem = 64 << 20  # room for the whole automaton, or RE2 falls back to a slower one
    options.log_errors = False
    matcher = re2.Set.SearchSet(options)
    for pattern in patterns:
        matcher.Add(_PYTHON_POINT.sub(r"\\x{\1}", pattern))
    matcher.Add("")
    matcher.Compile()
    everything = range(len(patterns) + 1)

    def match(text: str) -> Sequence[int]:
        # The last pattern always matches, so no answer means that RE2 ran out of memory: then open every rule.
        return matcher.Match(text) or everything

    return match


def _plain_matcher(patterns: Sequence[str]) -> Callable[[str], Sequence[int]]:
    compiled = [
        re.compile(_RE2_POINT.sub(lambda m: f"\\u{int(m.group(1), 16):04x}", p), re.IGNORECASE) for p in patterns
    ]

    def match_each(text: str) -> Sequence[int]:
        return [i for i, pattern in enumerate(compiled) if pattern.search(text)]

    return match_each
