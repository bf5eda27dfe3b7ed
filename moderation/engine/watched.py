"""Moderators' watched terms, layered over the lexicon: they mask, ask for a hold, or allow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moderation.engine.language import lower_in_place
from moderation.engine.lexicon import SLUR_SEVERITY, alternation
from moderation.engine.linear import Pattern, compile_linear
from moderation.engine.normalize import Shadow, normalise
from moderation.engine.policy import TermAction, WatchedRule
from moderation.engine.verdict import Action, Finding

_Rules = tuple[WatchedRule, ...]
_Compiled = tuple[Pattern | None, tuple[tuple[WatchedRule, Pattern], ...]]
_MOST_POLICIES = 8
_cache: dict[int, tuple[_Rules, _Compiled]] = {}


def watched_findings(shadow: Shadow, rules: _Rules, found: list[Finding]) -> list[Finding]:
    """Return ``found`` with a text's watched terms added, and without what an allowed term covers; sorted.

    A term is met as a whole word or phrase, case and accents apart, with any white space between its words. An allowed
    phrase also silences a watched word inside it.
    """
    low = lower_in_place(shadow.text)
    any_term, patterns = _compiled(rules)
    if any_term is None or not any_term.search(low):
        return found
    allowed: list[tuple[int, int]] = []
    added: list[Finding] = []
    for rule, pattern in patterns:
        spans = [shadow.span(start, end) for start, end in _whole_words(pattern, low)]
        if rule.action is TermAction.ALLOW:
            allowed += spans
        else:
            added += [_finding(rule, *span) for span in spans]
    kept = {f for f in (*found, *added) if not any(s <= f.start and f.end <= e for s, e in allowed)}
    return sorted(kept)


def _whole_words(pattern: Pattern, low: str) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(low):
        start, end = match.span()
        joined_before = start > 0 and low[start - 1].isalnum() and low[start].isalnum()
        joined_after = end < len(low) and low[end].isalnum() and low[end - 1].isalnum()
        if not (joined_before or joined_after):
            yield start, end


def _finding(rule: WatchedRule, start: int, end: int) -> Finding:
    if rule.action is TermAction.HOLD:
        return Finding(start, end, "WATCHED_TERM", Action.NOTE, 1.0, "watched", rule.severity)
    kind = "SLUR" if rule.kind == "slur" or rule.severity >= SLUR_SEVERITY else "PROFANITY"
    return Finding(start, end, kind, Action.MASK, 1.0, "watched", rule.severity)


def _compiled(rules: _Rules) -> _Compiled:
    """Return the patterns of ``rules``, remembered by identity: hashing them for each text would be slow."""
    known = _cache.get(id(rules))
    if known is None or known[0] is not rules:
        if len(_cache) >= _MOST_POLICIES:
            _cache.clear()
        known = _cache[id(rules)] = (rules, _compile(rules))
    return known[1]


def _compile(rules: _Rules) -> _Compiled:
    by_rule = [(rule, _term_pattern(rule.term)) for rule in rules if rule.term.strip()]
    if not by_rule:
        return None, ()
    whole = compile_linear(alternation(dict.fromkeys(pattern for _, pattern in by_rule)))
    return whole, tuple((rule, compile_linear(pattern)) for rule, pattern in by_rule)


def _term_pattern(term: str) -> str:
    return r"\s+".join(re.escape(word) for word in lower_in_place(normalise(term).text).split())
