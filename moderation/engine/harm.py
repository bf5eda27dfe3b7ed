"""Finds what a person must look at before it is published: threats, self-harm, doxxing, accusations against a person.

Complaints about the company, however harsh, and figures of speech are none of these.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from moderation.engine import harm_rules as rules
from moderation.engine import threat_rules
from moderation.engine.language import lower_in_place
from moderation.engine.linear import Pattern, Screen, compile_screen, lazy_linear
from moderation.engine.normalize import Shadow
from moderation.engine.people import Span, named_people
from moderation.engine.policy import Policy
from moderation.engine.screen import HARM, signs
from moderation.engine.verdict import Action, Finding, Reason

_THREAT = lazy_linear(threat_rules.THREAT)
_NO_THREAT = lazy_linear(f"{threat_rules.FIGURE}|{threat_rules.HYPERBOLE}")
_SELF_HARM = lazy_linear(rules.SELF_HARM)
_NO_SELF_HARM = lazy_linear(rules.NOT_SELF_HARM)
_DOXXING = lazy_linear(rules.DOXXING)
_OWN_FAMILY = lazy_linear(rules.OWN_FAMILY)
_ACCUSE = lazy_linear(rules.ACCUSE)
_NO_CRIME = lazy_linear(rules.NOT_A_CRIME)
_LEGAL = lazy_linear(rules.LEGAL)
_TO_COURT = lazy_linear(rules.TO_COURT)
_IN_COURT = lazy_linear(rules.IN_COURT)
_THING = re.compile(
    r"\b(?:app|it|show|series|feature|update|policy|idea|interface|ui|account|character|button|ads?|season|movie|plan|subscription|"
    r"autoplay|preview|algorithm|login|design)s?\b[^.!?]*$"
)
_PEOPLE = re.compile(
    r"\b(?:you|people|they|he|she|who\w*|guys?|men|women|wom[ae]n|man|muslims?|staff|agents?|ceo|managers?|devs?)\b"
)
_STORY = lazy_linear(rules.STORY)
_OPENING, _CLOSING = "\"\u201c\u2018'", "\"\u201d\u2019'"
_STOP = re.compile(r"[.!?\n]")
_ANOTHER_SUBJECT = re.compile(
    r"\b(?:netflix|they|someone|somebody|it|the app|this app|company|you|hackers?|i|we|nobody|no one|not|never|"
    r"helped|fixed|scammers)\b"
)
_LIVES = re.compile(r"^,? (?:\w+ )?(?:lives|works|resides|can be found|is located)\b (?:at|on|in|near|next|by)\b")
_BACK_REFERENCE = re.compile(
    r"^[^.!?\n]{0,120}[.!?\n]+\s*(?:he|she|this (?:guy|man|woman|thief|person|crook)|that (?:guy|man|woman|thief))\b"
)
_REACH = 100
_Found = tuple[Reason, Finding]
_Skip = Callable[[str, int, int], bool]


def detect_harm(shadow: Shadow, policy: Policy, persons: Sequence[Finding]) -> list[_Found]:
    """Return the reasons for which a person must read a text first, each with a NOTE finding in original offsets.

    ``persons`` are the PERSON findings of the same text. At most one finding a reason; work is linear in the length.
    """
    low = lower_in_place(shadow.text)
    if HARM not in signs(low):
        return []
    met = _suspicions()(low)
    found = [
        (Reason.THREAT, _first(_THREAT, _NO_THREAT, low, _aims_at_thing) if 0 in met else None),
        (Reason.SELF_HARM, _first(_SELF_HARM, _NO_SELF_HARM, low) if 1 in met else None),
        (Reason.DOXXING, _doxxing(shadow, low, persons, policy, seen=2 in met)),
        (Reason.PRIVATE_PERSON, _private_person(shadow, low, persons, policy) if 3 in met else None),
    ]
    return [(reason, _note(shadow, reason, span)) for reason, span in found if span]


@lru_cache(maxsize=1)
def _suspicions() -> Screen:
    blame = f"{rules.ACCUSE}|{rules.LEGAL}|{rules.TO_COURT}"
    return compile_screen([threat_rules.THREAT, rules.SELF_HARM, rules.DOXXING, blame])


def _note(shadow: Shadow, reason: Reason, span: Span) -> Finding:
    return Finding(*shadow.span(*span), reason.name, Action.NOTE, 0.9, "harm")


def _first(pattern: Pattern, except_for: Pattern, low: str, skip: _Skip = lambda *_: False) -> Span | None:
    """Return the first match that no exception overlaps."""
    exceptions: list[Span] | None = None
    for match in pattern.finditer(low):
        if exceptions is None:
            exceptions = [m.span() for m in except_for.finditer(low)]
        start, end = match.span()
        clear = not any(s < end and start < e for s, e in exceptions[:50])
        if clear and not skip(low, start, end):
            return start, end
    return None


def _aims_at_thing(low: str, start: int, end: int) -> bool:
    """Return whether "should be killed" is said of a feature or a show, not of people, or quoted from one."""
    if _is_quoted(low, start, end):
        return True
    if " be " not in low[start:end] and not low.startswith("deserve", start):
        return False
    before = low[max(0, start - 60) : start]
    return bool(_THING.search(before)) and not _PEOPLE.search(before)


def _is_quoted(low: str, start: int, end: int) -> bool:
    """Return whether a span stands in quotation marks in a sentence about a film or show."""
    opened = max(low.rfind(mark, max(0, start - _REACH), start) for mark in _OPENING)
    if opened < 0 or not any(mark in low[end : end + _REACH] for mark in _CLOSING):
        return False
    return bool(_STORY.search(low[max(0, start - _REACH) : end + _REACH]))


def _doxxing(shadow: Shadow, low: str, persons: Sequence[Finding], policy: Policy, *, seen: bool) -> Span | None:
    for match in _DOXXING.finditer(low) if seen else ():
        start, end = match.span()
        if not _OWN_FAMILY.search(low[max(0, start - _REACH) : end]):
            return start, end
    if " lives " in low or " works " in low or " resides " in low:
        for start, end in named_people(shadow, persons, policy.company_names):
            is_full_name = " " in shadow.text[start:end]
            if is_full_name and (tail := _LIVES.match(low[end : end + 60])):
                return start, end + tail.end()
    return None


def _private_person(shadow: Shadow, low: str, persons: Sequence[Finding], policy: Policy) -> Span | None:
    for start, end in named_people(shadow, persons, policy.company_names):
        if _is_blamed(low, start, end):
            return start, end
    return None


def _is_blamed(low: str, start: int, end: int) -> bool:
    before = _STOP.split(low[max(0, start - _REACH) : start])[-1]
    after = _STOP.split(low[end : end + _REACH])[0]
    if any(_accuses(part) for part in _said_of(low, end, after)):
        return True
    by = before.rstrip()
    if by.endswith(" by") and (blame := _ACCUSE.search(by)) and len(by) - blame.end() < 40:
        return True
    if (legal := _last(_LEGAL, before)) is not None and len(before[legal:].split()) <= 4:
        return True
    sent = _last(_TO_COURT, before)
    return sent is not None and len(before[sent:].split()) <= 2 and bool(_IN_COURT.search(after))


def _said_of(low: str, end: int, after: str) -> Iterator[str]:
    """Yield what is said of a person named before ``end``: the rest of the sentence, and a next one on him or her."""
    yield after
    if follow := _BACK_REFERENCE.match(low[end : end + 2 * _REACH]):
        yield _STOP.split(low[end + follow.end() : end + follow.end() + _REACH])[0]


def _accuses(part: str) -> bool:
    blame = _ACCUSE.search(part)
    return blame is not None and not _NO_CRIME.search(part) and not _ANOTHER_SUBJECT.search(part[: blame.start()])


def _last(pattern: Pattern, text: str) -> int | None:
    ends = [match.end() for match in pattern.finditer(text)]
    return ends[-1] if ends else None
