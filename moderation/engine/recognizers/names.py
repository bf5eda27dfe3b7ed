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
    r"(?:my\s(?:full\s|real\s|legal\s)?name\s?(?:is|'?s|:|=|was)|name\s?(?:is|:|'s)|mein\sname\sist|ich\shei\S{1,2}e|me\sllamo|mi\snombre\ses|je\sm'appelle|mi\schiamo|i\s?am\scalled|"
    r"they\scall\sme|signed|i'?m|i\sam|this\sis|"
    r"it'?s|(?:account|card)\s?(?:holder|owner|name)(?:'?s?\sname)?(?:\sis|\s?:)?|name\son\s(?:the\s|"
    r"my\s)?(?:card|account)(?:\sis|\s?:)?|"
    r"registered\s(?:to|under)|under\sthe\sname(?:\sof)?|in\sthe\sname\sof|billed\sto)\s{1,2}"
)
_SIGN_OFF = (
    r"\b(?:regards|sincerely|thanks|thank\syou|thx|cheers|yours(?:\s(?:truly|faithfully|sincerely))?|"
    r"respectfully|best|signed|love|from|"
    r"(?:unhappy|angry|frustrated|disappointed|disgusted|furious|loyal|former)(?:\scustomer|\ssubscriber)?|customer|subscriber|member)[\s,.!:\-–—~]{1,6}"
)
_DASH = r"(?:^|[\s.!?,])(?:[-–—~]|--)\s?"
_JOB = (
    r"agent|reps?|representative|manager|supervisor|employee|technician|tech|operator|advisor|adviser|"
    r"associate|assistant|clerk|cashier|"
    r"driver|courier|specialist|worker|person|guy|lady|woman|man|girl|gentleman|dude|someone|somebody|"
    r"staff|engineer|installer|salesman|"
    r"salesperson|saleswoman|executive|officer|teller|colleague|neighbou?r|landlord|"
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
# What only somebody whom the writer dealt with, or accuses, does: a known given name, then this.
_DID = (
    r"\s(?:(?:who\s|has\s|had\s|just\s|then\s|literally\s|also\s|is\sthe\sone\swho\s){0,2}"
    r"(?:hung\sup|put\sme|told\s(?:me|us)\s(?:to|that|my|i|he|she|it|there|they|no|your|netflix)|promised\s(?:me|us|a\srefund)|assured\s(?:me|us)|"
    r"refused\sto\s(?:help|refund|cancel)|transferred\s(?:me|us)|helped\s(?:me|us)|answered\smy|ignored\s(?:me|my)|"
    r"scammed\s(?:me|us|my)|hacked\s(?:me|my)|robbed\s(?:me|us)|harass(?:ed|es)\sme|threatened\s(?:me|us)|"
    r"(?:stole|took|emptied|drained)\s(?:my|our|money)|lives\s(?:at|on|in)|is\smy\s(?:neighbou?r|ex|boss|landlord)|"
    r"(?:is|was)\sa\s(?:thief|fraud\w*|crook|p(?:a)?edo\w*|rapist|criminal|con\sartist|scammer|stalker)))\b|\s(?:lives|to\scourt)\b"
)
_BLAMES = (
    r"\b(?:sue|suing|charges\sagainst|lawsuit\sagainst|action\sagainst|prosecute|fire|report|arrest|"
    r"where|thief|scammer|crook|going\safter|(?:was|been|is|got)\s(?:handled|served|assisted|helped|taken)\sby|"
    r"(?:agent|rep|representative|supervisor|advis[eo]r|operator|technician)\s(?:was|is))\s"
)
_END = rf"(?![{_UP}{_LOW}])"


# Candidates come first, as capitalised pairs are few and most hold an everyday word; what leads up to them decides.
_CANDIDATE = compiled(rf"(?<![{_UP}{_LOW}'\u2019])(?={_FULL}{_END})", 0)
_REACH = 70
_LEADS_FIRMLY = compiled(rf"(?:{_SPOKE}|\b(?:{_JOB})(?:'s)?\s(?:{_NAMED})\s)\Z")
# Right after the word for an employee, a capitalised pair is their name, known or not.
_STAFF = compiled(
    r"\b(?:agent|rep|representative|manager|supervisor|employee|technician|operator|advis[eo]r|clerk|cashier|"
    r"installer|engineer|teller)\s\Z"
)
_INTRODUCES = compiled(rf"(?<![a-z])(?:{_INTRO})\Z")
# A weak context needs a known given name: "I am Very Disappointed" is no introduction.
_LEADS_WEAKLY = compiled(rf"(?:{_EMPLOYEE})\Z")
_SIGNS = compiled(rf"(?:{_SIGN_OFF}|{_DASH}|\n[^\S\n]*)\Z")
_SIGNED = compiled(r"[\s.!,]*(?:\Z|\n|,)")
_AT_DESK = compiled(_DESK)
_ACTED = compiled(_DID)
_IS_BLAMED = compiled(rf"(?:{_BLAMES})\Z")
_LOOSELY = (
    compiled(
        rf"(?<![A-Za-z])(?i:my\s(?:full\s|real\s|legal\s)?name\s?(?:is|'?s|:)|i\s?am|i'?m|this\sis)\s{{1,2}}{_LOOSE}", 0
    ),
    compiled(rf"(?i:\b(?:{_JOB})\s(?:{_NAMED}))\s{_LOOSE}", 0),
    compiled(rf"(?i:\b(?:regards|sincerely|yours\s\w{{4,10}}),?)\s{{1,3}}{_LOOSE}(?=[\s.!]*$)", 0),
)
_THIRD = re.compile(r"\s[a-z]{3,18}(?![A-Za-z'])")
_FIRM = compiled(r"name|nombre|llamo|hei\S{1,2}e|appelle|chiamo|called|holder|owner|registered|billed|signed")
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


def _in_context(text: str, start: int, end: int, *, known: bool) -> bool:
    """Return whether what stands around a name makes it a private person's; ``known``: its given name is."""
    lead = text[max(0, start - _REACH) : start]
    introduced = _INTRODUCES.search(lead)
    if _LEADS_FIRMLY.search(lead) or _STAFF.search(lead) or (introduced and _FIRM.search(introduced.group())):
        return True
    if not known:
        return False
    if introduced or _LEADS_WEAKLY.search(lead) or _AT_DESK.match(text, end):
        return True
    if _IS_BLAMED.search(lead) or _ACTED.match(text, end):
        return True
    return bool(_SIGNS.search(lead) and _SIGNED.match(text, end))


def find_names(text: str) -> Iterator[Hit]:
    """Yield full names in the contexts that make them a private person's."""
    done = 0
    for match in _CANDIDATE.finditer(text):
        start, end, words = _span(match)
        if start < done or not _is_name(words, known=False):
            continue
        if _in_context(text, start, end, known=_is_name(words, known=True)):
            yield Hit(start, end, "PERSON", SURE)
            done = end


def find_loose_names(text: str) -> Iterator[Hit]:
    """Yield introductions in lower case or capitals throughout, where the given name is a known one."""
    for pattern in _LOOSELY:
        for match in pattern.finditer(text):
            start, end, words = _span(match)
            if _is_name(words, known=True):
                yield Hit(start, _third(text, end, words), "PERSON", SURE)


def _third(text: str, end: int, words: list[str]) -> int:
    """Return where a lower-case name ends: a third word belongs to it after two given names."""
    more = _THIRD.match(text, end) if _plain(words[-1]) in GIVEN else None
    return more.end() if more and _plain(more.group()) not in NEVER else end


_KNOWN = rf"(?:{'|'.join(sorted(GIVEN))})[\s-]"
RULES = (
    Rule(
        "names",
        ("PERSON",),
        (*(lead + _ROUGH for lead in (_INTRO, _SIGN_OFF, _DASH, _EMPLOYEE, _SPOKE, r"\n\s*", _BLAMES)), _DESK, _DID),
        find_names,
        needs=_ROUGH + r"\S*\s(?:\S{1,4}\s){0,2}" + _ROUGH,
    ),
    Rule(
        "loose names",
        ("PERSON",),
        (
            rf"(?:name\s?(?:is|'?s|:)|i\s?am|i'?m|this\sis)\s{{1,2}}{_KNOWN}",
            rf"(?:{_NAMED})\s{_KNOWN}",
            rf"(?:regards|sincerely|yours\s\w{{4,10}}),?\s{{1,3}}{_KNOWN}",
        ),
        find_loose_names,
    ),
)
