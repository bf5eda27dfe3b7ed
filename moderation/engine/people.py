"""Finds people who are named in a text, for the rules that protect private persons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from moderation.engine.normalize import Shadow
from moderation.engine.verdict import Finding
from moderation.engine.wordlists import word_list

_ROLE = (
    "agent|manager|supervisor|employee|rep|representative|advisor|adviser|operator|technician|installer|driver|"
    "clerk|cashier|"
    "guy|man|woman|lady|girl|person|worker|colleague|co-?worker|boss|landlord|landlady|neighbou?r|ex|ex-wife|"
    "ex-husband|"
    "ex-boyfriend|ex-girlfriend|roommate|flatmate|director|engineer|staff member|specialist|assistant|scammer|thief|"
    "team leader"
)
_NAME = (
    r"[A-Z][a-z]+(?:['’-][A-Z][a-z]+)?(?: (?:[A-Z]\.? )?(?:(?:de|van|von|bin|al|"
    r"O['’])\s?)?[A-Z][a-z]+(?:['’-][A-Z]?[a-z]+)?)?"
)
_SHAPES = (
    (
        rf"\b(?i:{_ROLE})s?,? [\"“']?"
        rf"(?:(?:whose name (?:is|was)|named|called|by the name of) )?({_NAME})"
    ),
    (
        rf"\b(?:[Nn]amed|[Cc]alled|(?:by|under) the name(?: of)?|(?:his|her) name (?:is|was)|goes by) "
        rf"({_NAME})"
    ),
    (
        rf"\b({_NAME}),? (?:from|in|at|of) (?:the |your |their )?"
        r"(?:customer|support|billing|chat|call|sales|technical|tech|help|accounts|service|live)\b"
    ),
    rf"\b({_NAME}),? (?:the|an?|your|my|our|their|one of your|who works as) (?:\w+ )?(?:{_ROLE})\b",
    r"\b((?:Mr|Mrs|Ms|Miss|Dr|Mister)\.? [A-Z][a-z]+(?: [A-Z][a-z]+)?)\b",
)
_PAIR = re.compile(r"\b([A-Z][a-z]+) (?:[A-Z]\.? )?(?:Mc|Mac|O['’]|De|Van )?[A-Z][a-z]{2,}\b")
_FIRST_NAMES = word_list("first_names")
_SELF = re.compile(
    r"(?:my (?:full )?name(?: is|'s|:)|i(?:'m| am)|this is|call me|regards,?|sincerely,?|yours(?: truly)?,?|"
    r"signed,?|thanks,?|cheers,?)\s*$",
    re.IGNORECASE,
)
_NOT_NAMES = word_list("not_names")
Span = tuple[int, int]


@lru_cache(maxsize=1)
def _shapes() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, _SHAPES))  # slow to compile, and few texts need them


def named_people(shadow: Shadow, persons: Sequence[Finding], company_names: frozenset[str]) -> list[Span]:
    """Return where people are named, in code points of the shadow's text, sorted; the writer and companies left out.

    ``persons`` are PERSON findings in offsets of the original.
    """
    text = shadow.text
    companies = {word for name in company_names for word in name.lower().split()}
    spans = {m.span(1) for shape in _shapes() for m in shape.finditer(text)}
    spans |= {m.span() for m in _PAIR.finditer(text) if m.group(1).lower() in _FIRST_NAMES}
    spans |= {span for span in (_in_shadow(shadow, person) for person in persons) if span}
    return sorted(s for s in spans if not _is_other(text, s, companies))


def _is_other(text: str, span: Span, companies: set[str]) -> bool:
    first = re.split(r"\W+", text[span[0] : span[1]].lower())[0]
    return first in _NOT_NAMES or first in companies or bool(_SELF.search(text[max(0, span[0] - 30) : span[0]]))


def _in_shadow(shadow: Shadow, person: Finding) -> Span | None:
    """Return the shadow's offsets of an original span; the text is looked for, because the map runs one way."""
    if shadow.original == shadow.text or not shadow.starts:
        return person.start, person.end
    at = shadow.text.find(shadow.original[person.start : person.end])
    return (at, at + person.end - person.start) if at >= 0 else None
