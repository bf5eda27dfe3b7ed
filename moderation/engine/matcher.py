"""Decides whether one token is a bad word, however it is spelled, and where a text may hold one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import groupby

from moderation.engine.lexicon import SLUR_SEVERITY, Entry, alternation, entries, phrase_pattern, stretch
from moderation.engine.linear import Match, Pattern, compile_linear

SEVERITIES = (SLUR_SEVERITY, 3, 2, 1)
_SPACED = r"\b[a-z$@](?:[ ._*~/,-]{1,3}[a-z0-9$@!]){2,}\b"
_APART = r"f+[ ./-]{1,2}u+c+k|f+u+[ ./-]{1,2}c+k|f+u+c+[ ./-]{1,2}k(?:ing|in|ed|er|ers|s)?\b"
_SPLIT_ROOTS = ("fuck", "shit", "bitch", "cunt", "asshole", "nigger", "faggot")
_LONGEST_COMPOUND = 48
_LEET = str.maketrans("01!|345789$@+", "oiiieastbgsat")
_AMBIGUOUS = str.maketrans("1!|@", "lllo")
_Runs = tuple[int, ...]


def squeeze(word: str) -> tuple[str, _Runs]:
    """Return ``word`` with each run of a letter written once, and how long each run was."""
    runs = [(char, sum(1 for _ in group)) for char, group in groupby(word)]
    return "".join(char for char, _ in runs), tuple(count for _, count in runs)


def _stretches(written: _Runs, form: _Runs) -> bool:
    """Return whether runs ``written`` are those of ``form``, some held longer ("fuuuck"; "woop" is no short slur)."""
    least = 3 if sum(form) < 4 else 0
    return all(w == f or (w > f and w >= least) for w, f in zip(written, form, strict=True))


class _Words:
    """A set of words that is asked for stretched spellings too."""

    def __init__(self, words: Iterable[str]) -> None:
        self._runs: dict[str, list[_Runs]] = {}
        for word in words:
            key, runs = squeeze(word.translate(_LEET))
            self._runs.setdefault(key, []).append(runs)
        self.longest = max(map(len, self._runs), default=0)

    def holds(self, key: str, runs: _Runs) -> bool:
        """Return whether a squeezed word is one of these."""
        return key in self._runs and any(_stretches(runs, form) for form in self._runs[key])


class Matcher:
    """A compiled lexicon. Take the shared one from :func:`matcher`; it holds no text."""

    def __init__(self, lexicon: Iterable[Entry], compiler: Callable[[str], Pattern] = compile_linear) -> None:
        self._lexicon = tuple(lexicon)
        self._allowed_words = frozenset(self._forms(0, "word", kind="allow"))
        self._whole = [(s, _Words(self._forms(s, "word") + self._forms(s, "part"))) for s in SEVERITIES]
        self._inside = [(s, compiler(alternation(map(stretch, f)))) for s in SEVERITIES if (f := self._forms(s, "in"))]
        self._strong = [(s, _Words(self._forms(s, "part") + self._forms(s, "in"))) for s in SEVERITIES if s > 1]
        self._parts = _Words(self._forms(0, "part", kind="part"))
        self._endings = _Words(self._forms(0, "ending"))
        self._leet = [(s, _Words(self._forms(s, "word", leet=True))) for s in SEVERITIES]
        self._flags = {
            f: _Words(w for e in self._lexicon if f in e.flags for w in e.forms) for f in ("foreign", "name")
        }
        self._roots = compiler(alternation(stretch(root) for root in _SPLIT_ROOTS))
        self.candidate_pattern = self._candidate_pattern()
        self.candidates = compiler(self.candidate_pattern)
        self.runs = compiler(_SPACED)
        self.splits = compiler(_split_pattern())
        self.apart = compiler(
            alternation([_SPACED, _split_pattern(), *filter(None, map(self._phrase_pattern, SEVERITIES))])
        )
        self.allowed = compiler(
            "\\b" + alternation(map(phrase_pattern, self._forms(0, "phrase", kind="allow"))) + "\\b"
        )
        self.phrases = [(s, compiler(p)) for s in SEVERITIES if (p := self._phrase_pattern(s))]

    def severity(self, token: str) -> int:
        """Return the severity of a lower-case token, spelled in any way; 0 when it is no bad word."""
        if token in self._allowed_words:
            return 0
        if token.isalpha():
            return self._severity_of(token, leet=False)
        plain = self._severity_of(token.translate(_LEET), leet=True)
        return plain or self._severity_of(token.translate(_AMBIGUOUS).translate(_LEET), leet=True)

    def _severity_of(self, word: str, *, leet: bool) -> int:
        key, runs = squeeze(word)
        for severity, words in self._whole:
            if words.holds(key, runs):
                return severity
        if leet and (found := next((s for s, words in self._leet if words.holds(key, runs)), 0)):
            return found
        inside = next((s for s, pattern in self._inside if pattern.search(word)), 0)
        return max(inside, self._compound(key, runs)) if len(key) <= _LONGEST_COMPOUND else inside

    def _compound(self, key: str, runs: _Runs) -> int:
        """Return the worst severity of a token that falls wholly into parts, one of them strong; 0 otherwise."""
        best: list[int | None] = [0] + [None] * len(key)
        for start, so_far in enumerate(best[:-1]):
            if (so_far := best[start]) is None:
                continue
            for end in range(start + 1, min(start + 15, len(key)) + 1):
                part = self._part_severity(key[start:end], runs[start:end], after_strong=so_far > 0)
                if part is not None:
                    best[end] = max(best[end] or 0, so_far, part)
        return best[-1] or 0

    def _part_severity(self, key: str, runs: _Runs, *, after_strong: bool) -> int | None:
        for severity, words in self._strong:
            if words.holds(key, runs):
                return severity
        if after_strong and self._endings.holds(key, runs):
            return 0
        return 0 if self._parts.holds(key, runs) else None

    def has_flag(self, token: str, flag: str) -> bool:
        """Return whether a lower-case token carries the lexicon's ``flag``."""
        return self._flags[flag].holds(*squeeze(token.translate(_LEET)))

    def spelled_root(self, letters: str) -> Match | None:
        """Return the first strong root in letters that were written apart."""
        return self._roots.search(letters)

    def _forms(self, severity: int, mode: str, *, kind: str = "", leet: bool = False) -> list[str]:
        mine = (e for e in self._lexicon if e.severity == severity and e.mode == mode and kind in {"", e.kind})
        return [form for e in mine if ("leet" in e.flags) == leet for form in e.forms]

    def _phrase_pattern(self, severity: int) -> str:
        forms = self._forms(severity, "phrase")
        return "\\b" + alternation(map(phrase_pattern, forms)) + "\\b" if forms else ""

    def _candidate_pattern(self) -> str:
        """Return a pattern that finds something in every text that holds a bad word, and little elsewhere."""
        loose = {f for e in self._lexicon if _stands_anywhere(e) for f in e.forms if len(f) > 3}
        strict = dict.fromkeys(f for e in self._lexicon if e.severity for f in e.forms if f not in loose)
        cores = sorted(f for f in loose if not any(o != f and o in f for o in loose))
        anchored = "\\b" + alternation(phrase_pattern(f) if " " in f else stretch(f) for f in strict) + "\\b"
        return alternation([*map(stretch, cores), anchored, _SPACED, _split_pattern()])


def _stands_anywhere(entry: Entry) -> bool:
    return entry.mode == "in" or (entry.mode == "part" and entry.severity > 1)


def _split_pattern() -> str:
    """Return a pattern for a strong root with all its letters visible and a sign between some of them."""
    return f"\\b(?:{_APART}|{alternation(map(_signs_between, _SPLIT_ROOTS))})"


def _signs_between(root: str) -> str:
    """Return a pattern for ``root`` with a sign at one place between its letters at least."""
    last = len(root) - 1
    signs = [["[*_.~]" + ("" if i == place else "?") for i in range(last)] + [""] for place in range(last)]
    return "|".join("".join(f"{char}+{sign}" for char, sign in zip(root, row, strict=True)) for row in signs)


@lru_cache(maxsize=1)
def matcher() -> Matcher:
    """Return the compiled lexicon of this process, built at the first call (tens of milliseconds)."""
    return Matcher(entries())
