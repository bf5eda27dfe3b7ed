"""Labelled values: "my PIN is 1234", "PIN: 1234", "changed it to 1234", "1234 is my PIN"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from moderation.engine.recognizers.base import SURE, Hit, compiled

# What people write between a label and its value. The dot only as an ellipsis, or the next sentence would be read.
_MARK = r"(?:[\s:;=>\-\u2013\u2014\"'`(\[{<#*_~|,/\\]|\.{2,4}|\ufffd)"
_WORDS = (
    r"is|are|was|were|its|it's|be|being|it|this|that|which|the|my|our|his|her|their|your|a(?=\s)|an|to|"
    r"from|of|on|for|and|as|"
    "numbers?|num|no\\.?|nos|nr|n[o\u00b0]|id|code|value|digits?|full|still|now|just|again|also|obviously|literally|"
    "says?|said|reads?|called|here|below|follows|following|ending|set|changed|reset|got|gave|given|sent|texted|emailed|"
    r"i(?=\s)|he|she|they|we|you|me|him|them|us|like|so|only|actually|currently|used|using|entered|"
    r"typed|tried|put|keyed|"
    r"saying|s(?=\s)|profile|adult|kids|main|came|back|up|by|text|sms|mail|email|phone|new|old|current|temp|temporary|will|should|would"
)
_GLUE = rf"(?:{_MARK}{{0,4}}\b(?:{_WORDS})\b){{0,7}}{_MARK}{{0,6}}"
_NEXT = compiled(
    r"\s{0,3}(?:,|;|/|&|\+|\bto\b|\band\b|\bor\b|\bthen\b|->|=>|>|(?<=\d)\s(?=\d{3,5}-\d{3,5}\b))\s{0,3}(?:to\s|then\s|also\s|it\sto\s)?[\"'(]?"
)
UNIT = (
    r"(?!\s{0,2}(?:%|percent|per\s?cent|times?\b|x\s|x$|days?|weeks?|wks?\b|months?|mos?\b|years?|"
    r"yrs?\b|hours?|hrs?\b|min(?:ute)?s?\b"
    r"|sec(?:ond)?s?\b|dollars?|bucks?|usd\b|eur|pounds?|quid|rs\b|inr|cents?|people|users?|members?|screens?|devices?|"
    r"tv'?s?\b|profiles?|accounts?|movies?|films?|shows?|episodes?|eps?\b|seasons?|stars?|reviews?|customers?|calls\b|"
    r"emails?|agents?|reps?\b|attempts?|tries|digits?|characters?|letters?|st\b|nd\b|rd\b|th\b|k\b|p\b|"
    r"mbps|mb\b|gb\b|ghz|am\b|pm\b))"
)
EDGE = r"(?<![\w$\u20ac\u00a3\u20b9.])"
END = r"(?![\w])(?![.,:]\d)(?!\.-\d)"
_AS = (
    r"[\"')\]]{0,2}\s{0,2}[,(=\-\u2013\u2014]?\s{0,2}(?:(?:is|was|as|being|which|that|are|were|for|to|"
    r"be|it's|its)\s{1,2}){0,3}"
    r"(?:(?:the|my|our|your|his|her|their|a|an)\s{1,2}){0,2}(?:(?:new|old|current|full|exact|actual|"
    r"temporary|secret|4|6|four|six)[\s-]{1,2}){0,2}(?:digit\s)?"
)


def digits(low: int, high: int, gap: str = r"[ .\-\u2013]") -> str:
    """Return a pattern for ``low`` to ``high`` digits, each pair with at most one ``gap`` between them."""
    return rf"\d(?:{gap}?\d){{{low - 1},{high - 1}}}"


_COUNTED = compiled(UNIT.replace("(?!", "(?:", 1))


def counted(text: str, start: int, end: int) -> bool:
    """Return whether a short value is a count, "pin 1000 times", by the word after it."""
    return end - start <= 5 and bool(_COUNTED.match(text, end))


def after_label(label: str, value: str) -> re.Pattern[str]:
    """Compile ``label``, words that connect, then ``value`` as group ``v``."""
    return compiled(rf"(?<![A-Za-z0-9_])(?:{label})(?![A-Za-z]){_GLUE}{EDGE}(?P<v>{value}){END}")


def before_label(label: str, value: str, *, alone: bool = True) -> re.Pattern[str]:
    """Compile ``value`` as group ``v``, words that connect, then ``label``: "1234 was my PIN".

    ``alone``: a value begins where a run of digits begins, so that long runs are not tried from every digit.
    """
    lone = r"(?<![0-9][ .\-_/\u2013])" if alone else ""
    return compiled(rf"{EDGE}{lone}(?P<v>{value})(?!\w){_AS}(?:{label})(?![A-Za-z])")


def labelled(
    entity_type: str,
    label: str,
    value: str,
    *,
    reverse: str = "",
    reverse_value: str = "",
    accept: Callable[[str], bool] | None = None,
) -> Callable[[str], Iterator[Hit]]:
    """Return a ``find`` for values after ``label``, further values joined to the first, and before ``reverse``."""
    forward = after_label(label, value)
    more = compiled(rf"(?P<v>{value}){END}{UNIT}")
    backward = before_label(reverse, reverse_value or value) if reverse else None

    def find(text: str) -> Iterator[Hit]:
        for match in forward.finditer(text):
            if not counted(text, *match.span("v")) and (accept is None or accept(match.group("v"))):
                yield Hit(*match.span("v"), entity_type, SURE)
                yield from _joined(text, match.end("v"), more, entity_type, accept)
        for match in backward.finditer(text) if backward else ():
            if accept is None or accept(match.group("v")):
                yield Hit(*match.span("v"), entity_type, SURE)

    return find


def _joined(
    text: str, at: int, more: re.Pattern[str], entity_type: str, accept: Callable[[str], bool] | None
) -> Iterator[Hit]:
    for _ in range(4):
        link = _NEXT.match(text, at)
        match = more.match(text, link.end()) if link else None
        if match is None or (accept and not accept(match.group("v"))):
            return
        yield Hit(*match.span("v"), entity_type, SURE)
        at = match.end("v")
