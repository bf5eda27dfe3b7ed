"""Tells spam from opinion. An opinion is never spam, however harsh; nor is a warning about somebody else's scam.

What is plain is rejected, what is uncertain is held for a person. Fake support contacts are found elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from moderation.engine.fingerprint import fingerprint, is_near
from moderation.engine.gibberish import is_gibberish, is_repeated
from moderation.engine.language import lower_in_place, without_surrogates
from moderation.engine.linear import Screen, compile_screen, lazy_linear
from moderation.engine.links import foreign_links, without_links
from moderation.engine.policy import Policy
from moderation.engine.screen import LINK, SPAM, signs
from moderation.engine.spam_rules import ADVICE, COMPLAINS, CONTACT, OFFICIAL_HELP, PITCHES, PRAISE, PULLS, REPORT
from moderation.engine.verdict import Action, Disposition, Finding, Reason

__all__ = ["detect_spam", "fingerprint"]

_WORD = re.compile(r"[^\W_]+")
_ADVICE = lazy_linear(ADVICE)
_REPORT = lazy_linear(REPORT)
_CONTACT = lazy_linear(CONTACT)
_PULLS = lazy_linear(PULLS)
_PRAISE = lazy_linear(PRAISE)
_OFFICIAL_HELP = lazy_linear(OFFICIAL_HELP)
_PITCHES = tuple((reason, lazy_linear(pattern)) for reason, pattern in PITCHES)
_COMPLAINS = lazy_linear(COMPLAINS)
_FEW_WORDS = 3
_SHORT_WITH_LINK = 8
_REMOVED_CONTACTS = frozenset({"PHONE_NUMBER", "EMAIL_ADDRESS", "PHONE", "EMAIL"})
_Answer = tuple[Disposition, Reason]


@lru_cache(maxsize=1)
def _any_pitch() -> Screen:
    return compile_screen(["|".join(pattern for _, pattern in PITCHES)])


def detect_spam(
    text: str,
    policy: Policy,
    findings: Sequence[Finding],
    recent_fingerprints: Collection[int] = (),
    mark: int | None = None,
) -> list[_Answer]:
    """Return what should happen to a text that looks like spam, the plainest reason first; empty for a real review.

    ``findings`` are those of the same text. ``recent_fingerprints`` are 64-bit marks of recent reviews, from
    :func:`fingerprint`; ``mark`` is the text's own, where the caller knows it. Work is linear in the
    text and in the number of marks.
    """
    text = without_surrogates(text)
    answers = _pitches(text, policy, findings)
    rest = _without_removed(text, findings)
    if is_repeated(rest):
        answers.append((Disposition.REJECT, Reason.REPEATED_TEXT))
    elif is_gibberish(rest):
        answers.append((Disposition.REJECT, Reason.GIBBERISH))
    if recent_fingerprints and mark is None:
        mark = fingerprint(text)
    if mark is not None and is_near(mark, recent_fingerprints):
        answers.append((Disposition.HOLD, Reason.NEAR_DUPLICATE))
    return answers


def _without_removed(text: str, findings: Sequence[Finding]) -> str:
    """Return the text without what is removed: a spelled-out number repeats words, a token is no gibberish."""
    pieces: list[str] = []
    done = 0
    for finding in findings:
        if finding.action is Action.REMOVE:
            pieces.append(text[done : finding.start])
            done = finding.end
    return "".join([*pieces, text[done:]]) if pieces else text


def _pitches(text: str, policy: Policy, findings: Sequence[Finding]) -> list[_Answer]:
    low = lower_in_place(text)
    met = signs(low)
    if SPAM not in met:
        return []
    links = foreign_links(low, policy) if LINK in met else []
    words = len(_WORD.findall(without_links(low))) if links else 0
    if links and words <= _FEW_WORDS and not _COMPLAINS.search(low):
        return [(Disposition.REJECT, Reason.LINK_ONLY)]
    reason = _pitch(low)
    if reason is None and not links:
        return []
    contact = bool(links) or bool(_CONTACT.search(low)) or any(f.entity_type in _REMOVED_CONTACTS for f in findings)
    return _weigh(low, reason, words=words, contact=contact)


def _weigh(low: str, reason: Reason | None, *, words: int, contact: bool) -> list[_Answer]:
    """Judge a text with a pitch or a link; ``words`` stand around its links."""
    if _ADVICE.search(low) or _REPORT.search(low):
        return _despite_warning(low, reason, contact=contact)
    if reason is Reason.RECOVERY_SCHEME and not contact and _OFFICIAL_HELP.search(low):
        return []
    return [(Disposition.REJECT, reason)] if reason else _linked(low, words=words)


def _pitch(low: str) -> Reason | None:
    """Return the kind of scheme or promotion that a lower-case text reads like."""
    if not _any_pitch()(low):
        return None
    return next((reason for reason, pattern in _PITCHES if pattern.search(low)), None)


def _despite_warning(low: str, reason: Reason | None, *, contact: bool) -> list[_Answer]:
    """Judge a text that warns: people warn about schemes, and schemes open with a warning about others."""
    if reason is not Reason.RECOVERY_SCHEME or not contact or not _PRAISE.search(low):
        return []
    return [(Disposition.HOLD, Reason.POSSIBLE_SPAM)] if _ADVICE.search(low) else [(Disposition.REJECT, reason)]


def _linked(low: str, *, words: int) -> list[_Answer]:
    """Judge a link beside no known pitch: pulled towards it is promotion, a bare address in few words is uncertain."""
    if _PULLS.search(low):
        return [(Disposition.REJECT, Reason.PROMOTION)]
    if words < _SHORT_WITH_LINK and ("://" in low or "www." in low):
        return [(Disposition.HOLD, Reason.POSSIBLE_SPAM)]
    return []
