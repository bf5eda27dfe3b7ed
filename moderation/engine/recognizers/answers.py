"""Answers to security questions: "mother's maiden name is …", "security answer: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moderation.engine.recognizers.base import SURE, Hit, Rule, compiled
from moderation.engine.recognizers.passwords import PLAIN, STEMS

_WORDS = (
    r"[A-Za-z0-9][\w'-]{1,24}(?:\s(?:[A-Z0-9][\w'-]{1,20}|de|la|von|van|of|the|(?<=the "
    r")[a-z]{2,12})){0,3}(?:\s[a-z]{3,12}(?=\s*(?:[.,;!\n]|$)))?"
)
_QUESTION = (
    r"(?:security|secret|memorable|challenge|secuirty|safety)\s?(?:questions?|answers?|words?|q)(?:'s\s|"
    r"\s)?(?:answers?)?"
    r"|mother'?s?\s?(?:maiden|middle|birth)\sname|mum'?s\smaiden\sname|mom'?s\smaiden\sname|maiden\sname"
    r"|(?:first|childhood|favou?rite)\s(?:pet|dog|cat|teacher|car|school|street|crush|book|colou?r|"
    r"movie|food|friend)(?:'s\sname)?(?:'s)?(?:\sname)?(?:\s(?:was|is)\s(?:named|called))?"
    r"|(?:name\sof\s)(?:my\s)?first\s(?:pet|school|dog|cat|car)|(?:city|town)\s(?:i\swas|of\sbirth|"
    r"where\si\swas)(?:\sborn(?:\sin)?)?"
)
_LINKED = (
    r"(?:[\s,(\"']{0,3}\b(?:is|was|answer|answers|are|to|my|the|which|that|being|it's|its|called|named|"
    r"still|it|s)\b){1,5}[\s:=\"'(,\-]{1,4}"
)
_ANSWER = compiled(
    rf"(?<![a-z])(?P<q>{_QUESTION})(?:{_LINKED}|\s?[:=]\s?[\"']?|\s?\(\s?|"
    rf"\s[\"\u201c]|\?\s{{1,2}}(?=(?-i:[A-Z]))|,\s(?=(?-i:[A-Z][\w'-]{{1,24}},)))(?P<v>(?-i:{_WORDS}))"
)
_ANSWER_TO = compiled(
    rf"(?<![a-z])(?:answer|reply)\s(?:to|for|of)\s(?:(?:my|the|our|his|her)\s)?(?:security|secret|"
    rf"recovery)\squestions?(?:\s?[:=]\s?|\s(?:is|was)\s)[\"']?(?P<v>(?-i:{_WORDS}))"
)
_ASIDE = compiled(
    rf"(?:security|secret)\squestions?\b[^.!\n]{{0,60}}?\banswer(?:ed)?(?:\s(?:is|was|with)|"
    rf"\s?[:=]|(?=\s(?-i:[A-Z])))\s?[\"']?(?P<v>(?-i:{_WORDS}))"
)
_ASKS = frozenset({"name", "mother", "mothers", "first", "your", "favorite", "favourite", "city", "answer"})
_PERSONAL = re.compile(
    r"\b(?:security|secret|question|answer|maiden|verif\w*|told|asked|gave|password|account|memorable)\b"
)


def find_answers(text: str) -> Iterator[Hit]:
    """Yield the answers to security questions."""
    for match in (*_ANSWER.finditer(text), *_ANSWER_TO.finditer(text), *_ASIDE.finditer(text)):
        word = match.group("v").split()[0].lower()
        if word in PLAIN or word in _ASKS or STEMS.search(word) or re.search(r"(?i)questions?\W+are\b", match.group()):
            continue
        question = match.groupdict().get("q", "security").lower()
        around = text[max(0, match.start() - 100) : match.end() + 60].lower()
        if (
            "security" in question
            or "secret" in question
            or "maiden" in question
            or "memorable" in question
            or _PERSONAL.search(around)
        ):
            yield Hit(*match.span("v"), "SECURITY_ANSWER", SURE)


RULES = (
    Rule(
        "security answers",
        ("SECURITY_ANSWER",),
        (
            r"(?:security|secret|memorable|challenge|secuirty|safety)\s?(?:question|answer|word|q)",
            r"(?:mother'?s?|mum'?s|mom'?s)\s(?:maiden|middle|birth)\sname|maiden\sname",
            (
                r"(?:first|childhood|favou?rite)\s(?:pet|dog|cat|teacher|car|school|street|crush|book|colou?r|movie|food|"
                r"friend)|name\sof\s(?:my\s)?first\s|(?:city|town)\s(?:i\swas|of\sbirth|where\si\swas)"
            ),
            r"(?:answer|reply)\s(?:to|for|of)\s(?:(?:my|the|our|his|her)\s)?(?:security|secret|recovery)\squestion",
        ),
        find_answers,
    ),
)
