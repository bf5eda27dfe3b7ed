"""Scores how a review sounds: VADER by sentence, averaged, and by issue where a review speaks of several.

Stars are never an input, and the score decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from moderation.engine.language import without_surrogates
from moderation.engine.linear import Pattern, compile_linear
from moderation.engine.vader import vader
from moderation.engine.verdict import Sentiment

_SENTENCE_END = re.compile(r"[.!?…][\"')\]”’]*+(?!\S)")
_SAYS_SOMETHING = re.compile(r"[A-Za-z0-9]|[^\x00-\x7f\s]")
_CLAUSE_START = re.compile(
    r"[;,]\s+(?:and|but|so|yet|while|whereas|although|though|however)\b|;|\s(?=(?:but|although|though|however|whereas)\s)",
    re.IGNORECASE,
)
_IssueKeywords = Mapping[str, tuple[str, ...]]
_Compiled = tuple[Pattern | None, Mapping[str, tuple[str, ...]]]
_MOST_MAPS = 8
_NO_ISSUES: Mapping[str, float] = MappingProxyType({})
_cache: dict[int, tuple[_IssueKeywords, _Compiled]] = {}


def score(text: str, issue_keywords: _IssueKeywords) -> Sentiment | None:
    """Return the mean compound score of a text's sentences, None when it has none; work is linear in its length.

    ``issue_keywords`` maps an issue-type slug to lower-case words or phrases. ``by_issue`` holds the mean over the
    clauses that speak of an issue; a clause that names none belongs to the one before it in the same sentence.
    """
    parts = _sentences(without_surrogates(text))
    if not parts:
        return None
    if not text.isascii():  # the library looks for a blank before an emoji
        parts = [" ".join(part.split()) for part in parts]
    scores = list(map(vader().compound, parts))
    by_issue = _by_issue(parts, scores, issue_keywords) if issue_keywords else _NO_ISSUES
    return Sentiment(round(sum(scores) / len(scores), 4), len(scores), by_issue)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, white space made plain; those without a letter, digit or emoji are left out."""
    return [" ".join(part.split()) for part in _sentences(text)]


def _sentences(text: str) -> list[str]:
    """Return the sentences of a text: each ends with a word that ends in a stop, and with its line."""
    found: list[str] = []
    for line in text.split("\n"):
        start = 0
        for end in [match.end() for match in _SENTENCE_END.finditer(line)]:
            found.append(line[start:end])
            start = end
        found.append(line[start:])
    return [part for part in found if _SAYS_SOMETHING.search(part)]


def _by_issue(parts: list[str], scores: list[float], issue_keywords: _IssueKeywords) -> Mapping[str, float]:
    any_keyword, issues_of = _compiled(issue_keywords)
    if any_keyword is None:
        return _NO_ISSUES
    found: dict[str, list[float]] = {}
    for part, whole in zip(parts, scores, strict=True):
        segments = list(_segments(" ".join(part.split()), any_keyword, issues_of))
        for segment, slugs in segments:
            value = whole if len(segments) == 1 else vader().compound(segment)
            for slug in slugs:
                found.setdefault(slug, []).append(value)
    return MappingProxyType({slug: round(sum(v) / len(v), 4) for slug, v in sorted(found.items())})


def _segments(
    sentence: str, any_keyword: Pattern, issues_of: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the stretches of a sentence that speak of different issues, and each one's issue slugs."""
    pieces: list[str] = []
    current: tuple[str, ...] = ()
    for clause in _clauses(sentence):
        slugs = _issues(clause, any_keyword, issues_of)
        if slugs and current and slugs != current:
            yield "".join(pieces), current
            pieces = []
        current = slugs or current
        pieces.append(clause)
    if current:
        yield "".join(pieces), current


def _clauses(sentence: str) -> Iterator[str]:
    start = 0
    for match in _CLAUSE_START.finditer(sentence):
        yield sentence[start : match.start()]
        start = match.start()
    yield sentence[start:]


def _issues(clause: str, any_keyword: Pattern, issues_of: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    words = (match.group() for match in any_keyword.finditer(clause.lower()))
    return tuple(sorted({slug for word in words for slug in issues_of.get(word, ())}))


def _compiled(issue_keywords: _IssueKeywords) -> _Compiled:
    """Return the keywords' pattern, remembered by identity because one policy serves many texts."""
    known = _cache.get(id(issue_keywords))
    if known is None or known[0] is not issue_keywords:
        if len(_cache) >= _MOST_MAPS:
            _cache.clear()
        known = _cache[id(issue_keywords)] = (issue_keywords, _compile(issue_keywords))
    return known[1]


def _compile(issue_keywords: _IssueKeywords) -> _Compiled:
    issues_of: dict[str, tuple[str, ...]] = {}
    for slug, words in issue_keywords.items():
        for word in words:
            issues_of[word] = (*issues_of.get(word, ()), slug)
    ordered = sorted(issues_of, key=len, reverse=True)
    if not ordered:
        return None, {}
    return compile_linear(r"\b(?:" + "|".join(map(re.escape, ordered)) + r")\b"), issues_of
