"""Full names given in a self-introduction, a sign-off, or as an employee's; a first name alone stays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moderation.engine.recognizers.base import SURE, Hit, Rule, compiled
from moderation.engine.recognizers.name_words import GIVEN, NEVER

_UP, _LOW = "A-Z\u00c0-\u00de\u0100-\u024f", "a-z\u00df-\u024f"
_PART = rf"[{_UP}][{_LOW}'\u2019]{{1,20}}(?:[-'\u2019][{_UP}]?[{_LOW}]{{1,20}})?"
_MIDDLE = r"(?:\s(?:[A-Z]\.?|van|von|de|der|den|da|di|la|le|bin|al|el|dos|del)){0,2}"
_LAST = rf"(?:O['\u2019][A-Z][a-z]{{2,15}}|(?:Mc|Mac|De|Di|La|Van|Le)[A-Z][a-z]{{2,15}}|{_PART})"
_FULL = rf"(?P<v>(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s)?{_PART}{_MIDDLE}\s{_LAST}(?:\s{_LAST})?)"
_FULL_UPPER = r"[A-Z][A-Z'-]{1,18}(?:\s[A-Z]\.?)?\s[A-Z][A-Z'-]{1,18}"
_LOWER = r"[a-z]{2,14}(?:\s[a-z]\.?)?\s[a-z][a-z'-]{1,18}"
_LOOSE = rf"(?P<v>{_LOWER}|{_FULL_UPPER})(?![A-Za-z])"
# What every full name begins with, for the gate; RE2 writes code points as \x{...}.
_ROUGH = r"(?-i:[A-Z\x{c0}-\x{de}\x{100}-\x{24f}])\S"

_INTRO = (
    r"(?:my\s(?:full\s|real\s|legal\s)?name\s?(?:is|'?s|:|=|was)|name\s?(?:is|:)|i\s?am\scalled|"
    r"they\scall\sme|signed|i'?m|i\sam|this\sis|"
    r"it'?s|(?:account|card)\s?(?:holder|owner|name)(?:'?s?\sname)?(?:\sis|\s?:)?|name\son\s(?:the\s|"
    r"my\s)?(?:card|account)(?:\sis|\s?:)?|"
    r"registered\s(?:to|under)|under\sthe\sname(?:\sof)?|in\sthe\sname\sof|billed\sto)\s{1,2}"
)
_SIGN_OFF = (
    r"\b(?:regards|sincerely|thanks|thank\syou|thx|cheers|yours\s(?:truly|faithfully|sincerely)|"
    r"respectfully|best|signed|love|from|"
    r"(?:unhappy|angry|frustrated|disappointed|disgusted|furious|loyal|former)(?:\scustomer|\ssubscriber)?|customer|subscriber|member)[\s,.!:\-–—~]{1,6}"
)
_DASH = r"(?:^|[\s.!?,])(?:[-–—~]|--)\s?"
_JOB = (
    r"agent|reps?|representative|manager|supervisor|employee|technician|tech|operator|advisor|adviser|"
    r"associate|assistant|clerk|cashier|"
    r"driver|courier|specialist|worker|person|guy|lady|woman|man|girl|gentleman|dude|someone|somebody|"
    r"staff|engineer|installer|salesman|"
    r"salesperson|saleswoman|executive|officer|director|ceo|teller|colleague|neighbou?r|landlord|"
    r"roommate|flatmate|boss|coworker|ex|"
    r"husband|wife|boyfriend|girlfriend|mother|father|mom|mum|dad|brother|sister|son|daughter|uncle|"
    r"aunt|cousin|friend|fiance|partner|"
    r"scammer|thief|hacker|teacher|doctor"
)
_NAMED = (
    r"named|called|by\sthe\sname\sof|who\s(?:said|told\sme|claimed)\s(?:his|her|their)\sname\s(?:was|"
    r"is)|who\scalled\s(?:himself|herself)|"
    r"whose\sname\s(?:is|was)|name\s(?:is|was)"
)
_EMPLOYEE = rf"\b(?:{_JOB})(?:'s)?(?:\s(?:{_NAMED})|,|\s?:|\s\()?\s{{0,2}}[\"']?"
_SPOKE = (
    r"(?:\b(?:spoke|speaking|talked|talking|chatted|chatting|dealt|dealing|transferred|escalated|"
    r"connected|assigned|passed|complained|told|"
    r"helped|assisted|served|hung\sup\son|lied\sto)\s(?:me\s)?(?:with|to|by)|\b(?:his|her|their|"
    r"agent'?s|rep'?s|manager'?s|whose)\s(?:full\s)?name\s"
    r"(?:is|was)|ask(?:ed)?\sfor|email\sfrom|letter\sfrom|call\sfrom|said\s(?:his|her|"
    r"their)\sname\s(?:is|was)|named|called)\s"
)
_DESK = (
    r"(?:,?\s(?:from|in|at|of)\s(?:(?:the|your|their|customer|netflix)\s){0,2}(?:support|billing|"
    r"customer|retention|accounts?|tech|technical|"
    r"sales|service|management|complaints|fraud|helpdesk|help\sdesk|chat|call\scent(?:er|re)|"
    r"refunds?)\b|,?\s\(?the\s(?:agent|rep|manager|"
    r"supervisor|technician|representative|employee)\b|,?\s\(?(?:supervisor|manager|agent|rep|"
    r"representative|team\slead(?:er)?|employee|badge|id)\b)"
)
_END = rf"(?![{_UP}{_LOW}])"


def _after_lead(lead: str, tail: str = "") -> re.Pattern[str]:
    return compiled(rf"(?<![A-Za-z])(?i:{lead}){_FULL}{_END}{tail}", 0)


# A weak context needs a known given name: "I am Very Disappointed" is no introduction.
_INTRODUCED = _after_lead(_INTRO)
_STRONG = (_after_lead(_SPOKE), _after_lead(rf"\b(?:{_JOB})(?:'s)?\s(?:{_NAMED})\s"))
_WEAK = (
    compiled(rf"(?i:{_SIGN_OFF}){_FULL}(?=[\s.!,]*(?:$|\n|,))", 0),
    compiled(rf"{_DASH}{_FULL}[\s.!]*$", 0),
    compiled(rf"\n[^\S\n]*{_FULL}[\s.!]*$", 0),
    _after_lead(_EMPLOYEE),
    compiled(rf"(?<![A-Za-z'])(?:{_FULL}){_END}(?i:{_DESK})", 0),
)
_LOOSELY = (
    compiled(
        rf"(?<![A-Za-z])(?i:my\s(?:full\s|real\s|legal\s)?name\s?(?:is|'s|:)|i\s?am|i'?m|this\sis)\s{{1,2}}{_LOOSE}"
    ),
    compiled(rf"(?i:\b(?:{_JOB})\s(?:{_NAMED}))\s{_LOOSE}", 0),
    compiled(rf"(?i:\b(?:regards|sincerely|yours\s\w{{4,10}}),?)\s{{1,3}}{_LOOSE}(?=[\s.!]*$)", 0),
)
_FIRM = compiled(r"name|called|holder|owner|registered|billed|signed", 0)
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr"})


def _plain(word: str) -> str:
    low = word.lower().strip(".'\u2019")
    return low[:-2] if low.endswith(("'s", "\u2019s")) else low


def _span(match: re.Match[str]) -> tuple[int, int, list[str]]:
    """Return the name without a third word that opens the next clause ("John Smith And") or a possessive ending."""
    start, value = match.start("v"), match.group("v")
    words = value.split()
    while len(words) > 2 and _plain(words[-1]) in NEVER:
        words.pop()
        value = value[: value.rindex(words[-1]) + len(words[-1])]
    if value.endswith(("'s", "\u2019s")):
        value = value[:-2]
    return start, start + len(value), words


def _is_name(words: list[str], *, known: bool) -> bool:
    plain = [p for p in map(_plain, words) if p not in _TITLES]
    if len(plain) < 2 or any(p in NEVER for p in plain):
        return False
    return not known or plain[0] in GIVEN or plain[0].split("-")[0] in GIVEN


def find_names(text: str) -> Iterator[Hit]:
    """Yield full names in the contexts that make them a private person's."""
    for pattern in (_INTRODUCED, *_STRONG, *_WEAK, *_LOOSELY):
        for match in pattern.finditer(text):
            firm = pattern in _STRONG or (
                pattern is _INTRODUCED and bool(_FIRM.search(text[match.start() : match.start("v")].lower()))
            )
            start, end, words = _span(match)
            if _is_name(words, known=not firm):
                yield Hit(start, end, "PERSON", SURE)


RULES = (
    Rule(
        "names",
        ("PERSON",),
        (
            *(lead + _ROUGH for lead in (_INTRO, _SIGN_OFF, _DASH, _EMPLOYEE, _SPOKE, r"\n\s*")),
            _DESK,
            rf"(?:name\s?(?:is|'s|:)|i\s?am|i'?m|this\sis)\s{{1,2}}(?:{'|'.join(sorted(GIVEN))})\s",
            rf"(?:{_NAMED})\s(?:{'|'.join(sorted(GIVEN))})\s",
            r"(?:regards|sincerely|yours\s\w{4,10}),?\s",
        ),
        find_names,
        needs=(
            rf"{_ROUGH}\S*\s(?-i:(?:[a-z]{{2,3}}\s)?)|(?:is|'s|:|am|'m|name|named|called|of|"
            rf"was)\s+[a-z]+\s[a-z]|sincerely|regards|yours"
        ),
    ),
)
