"""Payment cards: complete numbers, and the expiry date and security code that stand beside them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

from moderation.engine.recognizers.base import DIGIT, SURE, Hit, Rule, after, before, compiled
from moderation.engine.recognizers.labels import EDGE, END, UNIT, after_label, before_label, counted

MIN_DIGITS, MAX_DIGITS = 12, 19
_GAP = r"[\s._\-*/\\,|:;+()#=~'\"\[\]\u2014\u2013]"
_RUN = compiled(rf"\d(?:{_GAP}{{0,3}}\d){{{MIN_DIGITS - 1},}}")
_GROUP = re.compile(r"\d+")
_CARD_WORD = re.compile(
    r"\b(?:cards?|cc|visa|master\s?card|mc|amex|american express|discover|maestro|debit|credit|diners|jcb|union\s?pay|"
    r"rupay|pan|card\s?(?:no|num|number|#))\b|(?:card|visa|mastercard|amex|cc)\s?#?:?$"
)
_ORDER_WORD = re.compile(
    r"\b(?:orders?|tickets?|case|ref(?:erence)?|tracking|invoice|confirmation|transaction|txn|receipt|shipment|parcel|"
    r"awb|booking|reservation|imei|serial|esn|isbn|sku|upc|ean|barcode|model)\b[^.!?\n]{0,20}$"
)
_ISSUERS = re.compile(
    r"4|5[0-9]|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)|220[0-4]|3(?:4|7|[0689]|5(?:2[89]|[3-8]\d))|"
    r"2131|1800|6|81|82|9792"
)
_LENGTHS = {"34": {15}, "37": {15}, "30": {14, 16}, "36": {14, 16, 17, 18, 19}, "38": {14, 16}, "39": {14, 16}}
_SHORT = re.compile(r"5[0678]|6")  # Maestro alone has 12 to 18 digits
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_EXPIRY = (
    rf"(?:(?:0?[1-9]|1[0-2])(?:\s?[/\\.\-\u2013|]\s?|\s)(?:20)?[2-4]\d|(?:0[1-9]|1[0-2])[2-4]\d|"
    rf"{_MONTH}[\s,'/\-.]{{1,3}}(?:20)?[2-4]\d)"
)
_EXPIRY_LABEL = (
    r"exp(?:iry|iration|ires|iring|\.)?(?:\s?date)?|valid\s?(?:thru|through|until|till|to)|good\s?(?:thru|"
    r"through)|use\s?by"
)
_EXPIRY_LABELLED = after_label(_EXPIRY_LABEL, _EXPIRY)
_EXPIRY_BARE = compiled(rf"{EDGE}(?P<v>{_EXPIRY}){END}")
_BACK = (
    r"(?:(?:(?:3|4|three|four)[\s-]?)?(?:digits?|numbers?|code)|3|three)\s(?:on|from|at)\s(?:the\s)?(?:back|reverse|"
    r"rear)(?:\sof\s(?:the|my)\s(?:credit\s|debit\s)?card)?"
)
_CVV_LABEL = (
    rf"cvv\d?|cvc\d?|cvn|csc|cid|ccv\d?|cv2|card\sverification(?:\s(?:value|code|number))?|"
    rf"(?:card\s)?sec(?:urity)?\.?\s(?:code|number|digits)|{_BACK}"
)
_CVV = after_label(_CVV_LABEL, r"\d(?:[ \-.]?\d){2,3}")
_CVV_BEFORE = before_label(_CVV_LABEL, r"\d{3,4}", alone=False)
_GLUED_CVV = compiled(r"(?<![a-z0-9])(?:cvv|cvc|cvn|csc)(?P<v>\d{3,4})(?!\w)")
_GLUED_EXPIRY = compiled(r"(?<![a-z])exp(?P<v>(?:0[1-9]|1[0-2])[/-]?[2-4]\d)(?!\w)")
_CVV_BARE = compiled(r"[\s,;:/|\-]{1,4}(?:and\s|then\s|cod?e?\s)?(?P<v>\d{3,4})(?!\w)(?![.,/:\-]\d)" + UNIT)
BESIDE = 90


def luhn(number: str) -> bool:
    """Return whether a string of ASCII digits passes the Luhn check (ISO/IEC 7812-1)."""
    total = 0
    for i, char in enumerate(reversed(number)):
        digit = ord(char) - 48
        total += digit if i % 2 == 0 else (digit * 2 - 9 if digit > 4 else digit * 2)
    return total % 10 == 0


def issued(number: str) -> bool:
    """Return whether a card issuer uses this beginning with this many digits (ISO/IEC 7812 ranges)."""
    if not _ISSUERS.match(number):
        return False
    length = len(number)
    if number[:2] in _LENGTHS:
        return length in _LENGTHS[number[:2]]
    if number[0] == "4":
        return length in {13, 16, 18, 19}
    if number.startswith(("2131", "1800")):
        return length == 15
    return length >= 16 or bool(_SHORT.match(number))


def _sums(digits: str) -> tuple[list[int], list[int]]:
    """Return running Luhn sums with the even, and with the odd positions doubled, so that any window costs one step."""
    plain = [ord(c) - 48 for c in digits]
    twice = [d * 2 - 9 if d > 4 else d * 2 for d in plain]
    odd = accumulate((t if i % 2 else p for i, (p, t) in enumerate(zip(plain, twice, strict=True))), initial=0)
    even = accumulate((p if i % 2 else t for i, (p, t) in enumerate(zip(plain, twice, strict=True))), initial=0)
    return list(even), list(odd)


def _windows(text: str, run: re.Match[str]) -> Iterator[tuple[int, int, str, bool]]:
    """Yield ``(start, end, digits, checked)`` of stretches of whole groups that have a card's length and beginning.

    Of one start those that pass the check come first, the longest first.
    """
    groups = [(m.start(), m.end()) for m in _GROUP.finditer(text, run.start(), run.end())]
    digits = "".join(text[a:b] for a, b in groups)
    sums = _sums(digits)
    ends = dict(zip(accumulate(b - a for a, b in groups), (b for _, b in groups), strict=True))
    at = 0
    for i, (start, stop) in enumerate(groups):
        if not _ISSUERS.match(digits, at) and stop - start < MIN_DIGITS:
            at += stop - start
            continue
        lengths = [n for n in range(MAX_DIGITS, MIN_DIGITS - 1, -1) if at + n in ends]
        passed = {n for n in lengths if (s := sums[(at + n) % 2])[at + n] % 10 == s[at] % 10}
        loose = i == 0 or stop - start >= 4  # among single digits too many windows look like a mistyped card
        for n in sorted(lengths, key=lambda n: n not in passed) if passed or loose else ():
            if n in passed or (loose and n in {15, 16, 19}):
                yield start, ends[at + n], digits[at : at + n], n in passed
        at += stop - start


def _glued(text: str, start: int, end: int) -> bool:
    """Return whether the digits are the inside of a longer word, a decimal or a price."""
    head, tail = text[start - 1 : start], text[end : end + 1]
    if tail.isalpha() or tail == "_" or text[end : end + 2] == ".-":
        return True
    if head.isalpha():
        return not _CARD_WORD.search(text[max(0, start - 12) : start].lower())
    return head in "$€£₹_" if head else False


def _is_card(text: str, start: int, end: int, number: str, checked: bool) -> bool:
    if len(set(number)) == 1:
        return False
    if (checked and not issued(number) and not _near_card(text, start, end)) or _glued(text, start, end):
        return False
    if re.fullmatch(r"\d{1,2}\.\d+", text[start:end]):
        return False
    named = _near_card(text, start, end)
    if not named and _ORDER_WORD.search(before(text, start, 60)):
        return False
    if checked:
        return named or (
            issued(number) and _grouped(text[start:end]) and (len(number) > 12 or text[start:end].isdigit())
        )
    fours = re.fullmatch(r"\d{4}(\D{1,3})\d{4}\D{1,3}\d{4}\D{1,3}\d{4}", text[start:end])
    return named and (bool(fours) or number[0] in "23456")


def _grouped(written: str) -> bool:
    """Return whether digits stand as people write a card, not as a list of dates, prices or counts."""
    sizes = [len(g) for g in _GROUP.findall(written)]
    if len(sizes) == 1 or sizes in ([4, 6, 5], [4, 6, 4]) or (len(sizes) >= 4 and set(sizes[:4]) == {4}):
        return True
    gaps = {re.sub(r"\s+", " ", gap) for gap in re.findall(r"\D+", written)}
    return len(gaps) == 1 and len(set(sizes[:-1])) == 1 and sizes[0] != 2 and sizes[-1] <= sizes[0]


def _near_card(text: str, start: int, end: int) -> bool:
    tail = after(text, end, 24).lstrip(" ,.(:-isamy")
    return bool(_CARD_WORD.search(text[max(0, start - 60) : start].lower())) or bool(_CARD_WORD.match(tail))


def card_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of complete card numbers in order, none overlapping."""
    spans: list[tuple[int, int]] = []
    for run in _RUN.finditer(text):
        done = run.start()
        for start, end, number, checked in _windows(text, run):
            if start >= done and _is_card(text, start, end, number, checked):
                spans.append((start, end))
                done = end
    return spans


def _beside(cards: list[tuple[int, int]], start: int, end: int, reach: int = BESIDE) -> bool:
    at = bisect_left(cards, (start, start))
    return any(start - c[1] <= reach and c[0] - end <= reach for c in cards[max(0, at - 1) : at + 1])


def find_expiry(text: str, cards: list[tuple[int, int]], codes: list[tuple[int, int]]) -> Iterator[Hit]:
    """Yield expiry dates: labelled by a card, card word or security code; unlabelled only right after a number."""
    near = sorted(cards + codes)
    for match in (*_EXPIRY_LABELLED.finditer(text), *_GLUED_EXPIRY.finditer(text)):
        span = match.span("v")
        if _beside(near, *span, 160) or (
            not re.match(r"expires|expiring", match.group().lower())
            and _CARD_WORD.search(before(text, match.start(), 60))
        ):
            yield Hit(*span, "CARD_EXPIRY", SURE)
    for _, end in cards:
        bare = _EXPIRY_BARE.search(text, end, end + 40)
        if bare:
            yield Hit(*bare.span("v"), "CARD_EXPIRY", SURE)


def find_cards(text: str) -> Iterator[Hit]:
    """Yield card numbers, security codes and expiry dates."""
    cards = card_spans(text)
    for span in cards:
        yield Hit(*span, "CREDIT_CARD", 1.0)
    codes = [
        m.span("v")
        for pattern in (_CVV, _CVV_BEFORE, _GLUED_CVV)
        for m in pattern.finditer(text)
        if not counted(text, *m.span("v"))
    ]
    expiries = list(find_expiry(text, cards, codes))
    yield from expiries
    for _, end in cards + [(h.start, h.end) for h in expiries]:
        bare = _CVV_BARE.match(text, end)
        if bare:
            codes.append(bare.span("v"))
    for span in codes:
        yield Hit(*span, "CVV", SURE)


RULES = (
    Rule(
        "cards",
        ("CREDIT_CARD", "CARD_EXPIRY", "CVV"),
        (
            rf"\d(?:{_GAP}{{0,3}}\d){{11}}",
            (
                r"cvv|cvc|cvn|csc|cid|ccv|cv2|verification|sec\.?\s|security\s|digits?\s|(?:numbers?|3|three)\s(?:on|from|at)|"
                r"code\s(?:on|from|at)"
            ),
            r"exp(?:ir|[\s.:/-]|d|[0-9])|valid|good\s?th|use\s?by",
        ),
        find_cards,
        needs=DIGIT,
    ),
)
