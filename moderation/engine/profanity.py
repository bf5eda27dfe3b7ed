"""Finds bad words and gives each a severity. What may be masked is in the lexicon, where it is not is here."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from moderation.engine.language import is_foreign, lower_in_place
from moderation.engine.lexicon import SLUR_SEVERITY
from moderation.engine.matcher import Matcher, matcher
from moderation.engine.normalize import Shadow
from moderation.engine.policy import Policy
from moderation.engine.screen import RUDE, signs
from moderation.engine.verdict import Action, Finding
from moderation.engine.watched import watched_findings
from moderation.engine.wordlists import word_list

_TOKEN = re.compile(r"[$@]{0,3}[^\W_]+(?:[@$!|+]{1,4}[^\W_]+)*(?:!\+|[$@+]{1,4})?")
_LONGEST_GATED = 100
"""Longer tokens are looked at without asking the gate, which would find something in them a thousand times."""
_PIECE = re.compile(r"[^!|+]+")
_LETTERS = re.compile(r"[a-z0-9$@!]")
_SUFFIX = re.compile(r"(?:ings?|in|ed|ers?|ty|y|heads?|e?s)(?![a-z])")
_ARTICLES = word_list("before_insult")
_WORD_BEFORE = re.compile(r"([A-Za-z']+)[ ]$")
_CAPITAL_AFTER = re.compile(r"(?:'s)? [A-Z][a-z]")
_Hit = tuple[int, int, int]


def detect_profanity(shadow: Shadow, policy: Policy) -> list[Finding]:
    """Return the bad words of a text, sorted, spans in code points of the original; they do not overlap.

    ``action`` is MASK from ``policy.mask_severity`` on and NOTE below; ``entity_type`` is PROFANITY or SLUR.
    Watched terms are layered over the lexicon: they add findings (WATCHED_TERM with NOTE asks for a hold) or, when
    allowed, drop some.
    """
    found = _lexicon_findings(shadow, policy) if shadow.text else []
    return watched_findings(shadow, policy.watched, found) if policy.watched else found


def _lexicon_findings(shadow: Shadow, policy: Policy) -> list[Finding]:
    low = lower_in_place(shadow.text)
    if RUDE not in signs(low):
        return []
    hits = _Scan(matcher(), shadow, low).hits()
    return [_finding(shadow, hit, policy.mask_severity) for hit in hits]


def _finding(shadow: Shadow, hit: _Hit, mask_severity: int) -> Finding:
    start, end, severity = hit
    kind = "SLUR" if severity == SLUR_SEVERITY else "PROFANITY"
    action = Action.MASK if severity >= mask_severity else Action.NOTE
    return Finding(*shadow.span(start, end), kind, action, 1.0, "lexicon", severity)


class _Scan:
    """One pass over one lower-case text; work is linear in its length."""

    def __init__(self, engine: Matcher, shadow: Shadow, low: str) -> None:
        self.engine = engine
        self.shadow = shadow
        self.text = shadow.text
        self.low = low
        self._foreign: bool | None = None
        self._known: dict[str, int] = {}  # a text repeats its words
        self._flags: dict[tuple[str, str], bool] = {}

    def hits(self) -> list[_Hit]:
        found = self._tokens()
        if self.engine.apart.search(self.low):  # rare: letters or words that stand apart
            found += [*self._spelled(), *self._phrases()]
        allowed = [m.span() for m in self.engine.allowed.finditer(self.low)] if found else []
        found = [h for h in found if not any(s < h[1] and h[0] < e for s, e in _near(allowed, h[0]))]
        return _longest(found)

    def _tokens(self) -> list[_Hit]:
        suspects = self._suspects()
        spans = (match.span() for match in _TOKEN.finditer(self.low) if match.group() in suspects)
        return [hit for span in spans for hit in self._judge(*span)]

    def _suspects(self) -> set[str]:
        """Return the tokens worth a closer look; each is looked at once, however often the text repeats it."""
        tokens = dict.fromkeys(_TOKEN.findall(self.low))
        words = [token for token in tokens if len(token) <= _LONGEST_GATED]
        starts = list(accumulate((len(word) + 1 for word in words), initial=0))
        matches = self.engine.candidates.finditer("\n".join(words))
        suspects = {words[bisect_right(starts, match.start()) - 1] for match in matches}
        return suspects.union(token for token in tokens if len(token) > _LONGEST_GATED)

    def _judge(self, start: int, end: int) -> list[_Hit]:
        token = self.low[start:end]
        if not token.isalpha() and ("!" in token or "|" in token or "+" in token):
            pieces = [(start + m.start(), start + m.end()) for m in _PIECE.finditer(token)]
            hits = [(s, e, severity) for s, e in pieces if (severity := self._severity(s, e))]
            if hits:
                return hits
        severity = self._severity(start, end)
        return [(start, end, severity)] if severity else []

    def _severity(self, start: int, end: int) -> int:
        token = self.low[start:end]
        if not token.isalpha() and self._is_code(start, end):
            return 0
        severity = self._severity_of(token)
        return 0 if severity and self._excused(start, end, token) else severity

    def _severity_of(self, token: str) -> int:
        severity = self._known.get(token)
        if severity is None:
            severity = self._known[token] = self.engine.severity(token)
        return severity

    def _has_flag(self, token: str, flag: str) -> bool:
        known = self._flags.get((token, flag))
        if known is None:
            known = self._flags[token, flag] = self.engine.has_flag(token, flag)
        return known

    def _is_code(self, start: int, end: int) -> bool:
        """Return whether a token holds too many digits for a word: more than half; half, if in capitals."""
        token = self.text[start:end]
        digits = sum(map(str.isdigit, token)) * 2
        short = len(token) < 4 and any(char in "256789" for char in token)
        return short or digits > len(token) or (digits == len(token) and not token.islower())

    def _excused(self, start: int, end: int, token: str) -> bool:
        """Return whether a bad word is here a name, another language's word, or cut short by the writer's own stars."""
        around = self.text[max(0, start - 1) : start] + self.text[end : end + 1]
        if len(token) < 4 and ("*" in around or "#" in around):
            return True
        if self._has_flag(token, "name") and self._is_name(start, end):
            return True
        accented = not self.shadow.original.isascii() and self._changed(start, end)
        return (accented or self._has_flag(token, "foreign")) and self._in_foreign_text()

    def _changed(self, start: int, end: int) -> bool:
        first, last = self.shadow.span(start, end)
        return self.shadow.original[first:last] != self.text[start:end]

    def _in_foreign_text(self) -> bool:
        if self._foreign is None:
            self._foreign = is_foreign(self.low)
        return self._foreign

    def _is_name(self, start: int, end: int) -> bool:
        word = self.text[start:end]
        if not word.istitle():
            return False
        before = _WORD_BEFORE.search(self.text[max(0, start - 20) : start])
        if before and before.group(1).lower() not in _ARTICLES:
            return True
        return bool(_CAPITAL_AFTER.match(self.text, end))

    def _spelled(self) -> list[_Hit]:
        """Return the roots whose letters stand apart, by spaces, dots, dashes or the like."""
        hits: list[_Hit] = []
        for match in self.engine.runs.finditer(self.low):
            places = [match.start() + m.start() for m in _LETTERS.finditer(match.group())]
            letters = "".join(self.low[p] for p in places)
            root = self.engine.spelled_root(letters)
            if root:
                last = _SUFFIX.match(letters, root.end())
                last_place = places[(last.end() if last else root.end()) - 1]
                hits.append((places[root.start()], last_place + 1, self._severity_of(root.group())))
            elif not letters.isdigit() and (severity := self._severity_of(letters)) > 1:
                hits.append((places[0], places[-1] + 1, severity))
        for match in self.engine.splits.finditer(self.low):
            end = match.end()
            while end < len(self.low) and self.low[end].isalpha():
                end += 1
            severity = self._severity_of("".join(c for c in self.low[match.start() : end] if c.isalpha()))
            if severity > 1:
                hits.append((match.start(), end, severity))
        return hits

    def _phrases(self) -> list[_Hit]:
        hits: list[_Hit] = []
        for severity, pattern in self.engine.phrases:
            for match in pattern.finditer(self.low):
                start, end = match.span(match.lastindex or 0)
                hits.append((start, end, severity))
        return hits


def _near(spans: list[tuple[int, int]], at: int) -> list[tuple[int, int]]:
    index = bisect_right(spans, (at, len(spans) and spans[-1][1]))
    return spans[max(0, index - 1) : index + 2]


def _longest(hits: list[_Hit]) -> list[_Hit]:
    """Return the hits that do not overlap, sorted; of two that do, the longer, and of equal ones the worse."""
    kept: list[_Hit] = []
    for hit in sorted(hits, key=lambda h: (h[0], -h[1], -h[2])):
        if not kept or hit[0] >= kept[-1][1]:
            kept.append(hit)
        elif hit[1] - hit[0] > kept[-1][1] - kept[-1][0]:
            kept[-1] = hit
        elif hit[2] > kept[-1][2]:
            kept[-1] = (*kept[-1][:2], hit[2])
    return kept
