"""Dates of birth that are given as such; other dates stay."""

from __future__ import annotations

from moderation.engine.recognizers.base import DIGIT, SURE, Rule, chain, compiled, group_hits
from moderation.engine.recognizers.labels import before_label

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:(?:19|20)\d\d|'?\d\d)"
_WRITTEN = (
    rf"\d{{1,4}}\s?[/.\-\u2013,\\]\s?\d{{1,2}}\s?[/.\-\u2013,\\]\s?\d{{2,4}}|"
    rf"\d{{1,2}}\s\d{{1,2}}\s(?:19|20)?\d\d|{_DAY}[\s\-/]{{1,2}}(?:of\s)?{_MONTH}[\s,\-/]{{0,3}}{_YEAR}?"
    rf"|{_MONTH}[\s\-/]{{1,2}}(?:the\s)?{_DAY}(?:[\s,\-/]{{1,3}}{_YEAR})?"
)
_DATE = rf"(?:{_WRITTEN}|(?:19|20)\d{{6}}|\d{{8}}|\d{{6}})(?![\w/])"
_LINK = (
    r"(?:[\s:=\-,(\"'#]{0,3}\b(?:is|was|are|on|as|the|of|it's|its|my|to|in|set|entered|listed|"
    r"shown|down|file|record|account|profile)\b){0,4}[\s:=\-,(\"'#]{0,4}"
)
_LABEL = (
    r"d\.?\s?o\.?\s?b\b\.?|date\s?of\s?birth|birth\s?dates?|bday|b-day|birthday|birth\s?day|"
    r"geburts(?:datum|tag)|date\sde\snaissance|fecha\sde\snacimiento"
)
_LABELLED = compiled(rf"(?<![a-z])(?:{_LABEL}){_LINK}(?P<v>{_DATE})")
_BORN = compiled(
    rf"(?<![a-z])(?:born|b\.|geboren|n[e\u00e9]e?\sle)(?:\s(?:on|in|the|am|"
    rf"back)){{0,2}}\s?:?\s{{1,2}}(?P<v>(?:{_WRITTEN})(?![\w/]))"
)
_BEFORE = before_label(r"d\.?o\.?b\b|date\sof\sbirth|birth\s?date|birthday|bday", _DATE)

RULES = (
    Rule(
        "dates of birth",
        ("DATE_OF_BIRTH",),
        (r"d\.?\s?o\.?\s?b", r"birth", r"b-?day", r"born|geb|n.e?\sle|naci", r"b\.\s"),
        chain(*(group_hits(p, "DATE_OF_BIRTH", SURE) for p in (_LABELLED, _BORN, _BEFORE))),
        needs=DIGIT,
    ),
)
