"""E-mail addresses, plain and written out: "john dot doe at gmail dot com", "john[at]example.com"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moderation.engine.recognizers.base import SURE, Hit, Rule, before, compiled

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,62})"
_PLAIN = compiled(rf"(?<![\w.+-])(?P<v>[\w.!#$%&'*+/=?^`{{|}}~-]{{1,64}}@{_LABEL}(?:\.{_LABEL}){{1,6}})(?![\w@])")
_UNICODE = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_TLD = (
    r"(?:com|net|org|edu|gov|info|biz|co|io|me|uk|us|ca|au|in|de|fr|es|it|nl|ru|br|jp|cn|ie|nz|mx|eu|app|"
    r"dev|tv|example|test|invalid|xyz|online|email|live|pk|ng|za|ph|id|my|sg|ae|pl|se|no|fi|dk|ch|at|be|"
    r"pt|gr|tr|ar|cl|kr|hk|tw|il|sa|eg|ke)"
)
_PROVIDER = (
    r"(?:g\s?mail|googlemail|yahoo|ymail|hot\s?mail|outlook|live|icloud|aol|proton\s?mail|proton|gmx|msn|zoho|yandex|"
    r"fastmail|tutanota|comcast|verizon|btinternet|rediff(?:mail)?|qq|sbcglobal|t-online|mail\w{2,8})"
)
_AT_SIGN = r"\s{0,2}(?:[\[({<*]\s?(?:at|@|a)\s?[\])}>*]|@|&#64;|_at_|-at-|\bat[\s-]sign\b)\s{0,2}"
_DOT_SIGN = r"\s{0,2}(?:[\[({<*]\s?(?:dot|\.|d0t|punkt)\s?[\])}>*]|\bdot\b|\bd0t\b|_dot_|-dot-|\.)\s{0,2}"
_LOCAL = (
    r"[a-z0-9][\w+-]{0,40}(?:(?:\.|\s?[\[({<]\s?(?:dot|\.)\s?[\])}>]\s?|\s(?:dot|underscore|dash|hyphen|"
    r"plus)\s|_)[\w+-]{1,40}){0,4}"
)
_DOTTED = r"[a-z0-9-]{1,40}"
_BRACKETED = compiled(
    rf"(?<![\w.+-])(?P<v>{_LOCAL}{_AT_SIGN}{_DOTTED}(?:{_DOT_SIGN}{_DOTTED}){{0,3}}{_DOT_SIGN}{_TLD})(?!\w)"
)
_SPOKEN = compiled(
    rf"(?<![\w.+-])(?P<local>{_LOCAL})\s{{1,2}}at\s{{1,2}}(?P<domain>{_DOTTED}(?:(?:\.|"
    rf"\s{{1,2}}dot\s{{1,2}}){_DOTTED}){{0,3}})(?P<dot>\s{{1,2}}dot\s{{1,2}}|\s?\[dot\]\s?|"
    rf"\s?\(dot\)\s?|\.)(?P<tld>{_TLD})(?!\w)"
)
_NO_DOT = compiled(
    rf"(?<![\w.+-])(?P<v>{_LOCAL}(?:{_AT_SIGN}|"
    rf"\s{{1,2}}at\s{{1,2}}){_PROVIDER}(?:\s{{0,2}}[.,]?\s{{0,2}}|\s{{1,2}}dot\s{{1,2}})(?:com|net|"
    rf"org|co(?:\.|\sdot\s)uk|de|fr|in))(?!\w)"
)
_GLUED = re.compile(r"(?<![\w.])(?P<v>[a-z0-9][a-z0-9._]{1,40}AT[a-z0-9-]{2,30}(?:DOT[a-z]{2,10}){1,3})(?!\w)")
_BARE_AT = compiled(rf"(?<![\w.+-])(?P<v>[\w.+-]{{2,64}}@{_PROVIDER})(?![\w.@])")
_SPACED = compiled(r"(?<!\S)\w(?:\s\w){2,30}\s?@\s?(?=\w)")
_SHORT_SPOKEN = compiled(
    rf"(?<![\w.+-])(?P<v>(?P<local>{_LOCAL})\s{{1,2}}at\s{{1,2}}(?:g\s?mail|hot\s?mail|yahoo|outlook|icloud))(?!\w)"
)
_SPEAKS_AT = compiled(r"\sat\s{1,2}[ghyoi]")
_PROVIDER_ONLY = compiled(rf"{_PROVIDER}")
_VERBS = frozenset(
    """
    account agents and anyone are arrived available back bought chat complained down everyone everything found
    free go help her here him in info is it just listed live located look looked looking me more movies now on
    one online or ordered out page pages people posted price prices reps seen service shop show shows sign
    signed site someone stop stopped streaming stuff support team that them there this time up us visit was
    watch watched watching worked working you
    """.split()  # noqa: SIM905
)
_MAIL_WORD = re.compile(
    r"\b(?:e-?mail(?:ed|s)?|mail|address|contact|reach|write|inbox|gmail|login|username|user|account|"
    r"log in|sign in|paypal|zelle)\b"
)


_CODE_BEFORE = re.compile(r"\b(?:code|coupon|voucher|promo)\W{1,3}$")


def _spoken_ok(text: str, match: re.Match[str]) -> bool:
    """Tell "john at gmail.com" from "I looked at netflix.com"."""
    local, domain = match.group("local"), match.group("domain").lower()
    last = re.split(r"\W+", local.lower())[-1]
    made_up = bool(re.search(r"[\d_.+]|\sdot\s|\sunderscore\s", local)) and not local.isdigit()
    head = re.split(r"\W+", domain)[0]
    if head == "www" or _CODE_BEFORE.search(before(text, match.start(), 12)):
        return False
    if last in _VERBS and not made_up:
        return False
    if made_up or "dot" in match.group("dot").lower() or _PROVIDER_ONLY.fullmatch(head):
        return True
    return bool(_MAIL_WORD.search(before(text, match.start(), 40)))


def _short_ok(text: str, match: re.Match[str]) -> bool:
    """Tell "john99 at gmail is mine" from "support at yahoo"."""
    last = re.split(r"\W+", match.group("local").lower())[-1]
    around = before(text, match.start(), 40) + text[match.end() : match.end() + 24].lower()
    return last not in _VERBS and bool(re.search(r"[\d_.]", match.group("local")) or _MAIL_WORD.search(around))


def _emails(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_PLAIN, _BRACKETED, _NO_DOT, _GLUED, _BARE_AT):
        for match in pattern.finditer(text):
            yield match.span("v")
    for match in _UNICODE.finditer(text):
        yield match.span()
    for match in _SPACED.finditer(text) if "@" in text else ():
        yield match.span()
    for match in _SHORT_SPOKEN.finditer(text) if _SPEAKS_AT.search(text) else ():
        if _short_ok(text, match):
            yield match.span("v")
    for match in _SPOKEN.finditer(text):
        if _spoken_ok(text, match):
            yield match.span()


def find_emails(text: str) -> Iterator[Hit]:
    """Yield e-mail addresses in every way they are written."""
    for start, end in _emails(text):
        first = start
        while first < end and text[first] in "'\"`*~/=|{}!#$%&?^.-":
            first += 1
        yield Hit(first, end, "EMAIL_ADDRESS", SURE)


RULES = (
    Rule(
        "e-mails",
        ("EMAIL_ADDRESS",),
        (
            r"@",
            r"\sat\s+[a-z0-9-]+(?:\.[a-z]|[\s\[({.,]+(?:dot|com|net|org|co|de|fr|in|uk))",
            r"[\[({<*]\s?at?\s?[\])}>*]",
            r"&#64;|_at_|-at-|\bat[\s-]sign",
            r"\sat\s{1,2}(?:g\s?mail|hot\s?mail|yahoo|outlook|icloud)",
            r"(?-i:[a-z0-9]AT[a-z0-9-]+DOT)",
        ),
        find_emails,
    ),
)
