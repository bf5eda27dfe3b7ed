"""Phone numbers: national and international shapes, vanity numbers, and bare digits where someone speaks of calling."""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers

from moderation.engine.recognizers.base import DIGIT, SURE, UNSURE, Hit, Rule, after, before, compiled
from moderation.engine.recognizers.labels import UNIT

_SEP = r"[\s.\-_*~/\\|\u2014()\[\]:+]"
_RUN = compiled(rf"(?<![\w.,$&=%])[+(]{{0,3}}\d(?:{_SEP}{{0,3}}\d){{6,}}")
_EXTENSION = compiled(r"[\s,;]{0,2}(?:x|ext\.?|extn\.?|extension|#)\s?:?\s?\d{1,6}(?!\w)")
_VANITY = compiled(
    (
        r"(?<![\w-])\+?(?:1[\s.\-]{0,2})?\(?8(?:00|33|44|55|66|77|"
        r"88)\)?[\s.\-]{1,2}(?=[A-Z0-9-]{7,14}(?![\w]))(?=[\d-]{0,8}[A-Z])[A-Z0-9]{1,8}(?:-[A-Z0-9]{2,8})?(?!\w)"
    ),
    re.ASCII,
)
_CONTEXT = tuple(
    """
    answer answering call callback called caller calling calls cel cell cellphone contact desk dial dialed
    dialled digits fax helpline home hotline landline message messages mob mobile number office ph phone
    phonecall phoned phones phoning rang handy handynummer telefon telefonnummer
    reach reached registered ring signal sms tel telegram telephone text
    texted texting toll tollfree viber voicemail whats whatsapp
    """.split()  # noqa: SIM905 - a word list reads better so
)
_SPEAKS = re.compile(
    r"\b(?:call(?:ed|s|ing|er|back)?|phon(?:e|ed|es|ing)|cell(?:phone)?|mobile|mob|text(?:ed|ing)?|sms|"
    r"whats\s?app|dial(?:l?ed|l?ing)?|"
    r"tel(?:ephone)?|ring(?:ing|s)?|rang|fax|office|desk|answering|answers|messages? (?:to|at|on)|"
    r"registered|helpline|hotline|telegram|viber|landline|voicemail|toll[\s-]?free|ph|"
    r"reach(?:ed)?\s(?:me|us|him|her|out)|"
    r"contact(?:ed)?|telefon\w*|handy\w*|anrufen|rufen|my number|his number|"
    r"her number|the number|number is|support number|customer "
    r"(?:care|service|support))\b|\b(?:my|his|her|phone|cell)\s?#"
)
_NOT_PHONE = re.compile(
    r"\b(?:order|ticket|case|ref(?:erence)?|tracking|invoice|confirmation|transaction|txn|receipt|error|"
    r"err|version|ver|build|firmware|model|"
    r"serial|sku|isbn|imei|upc|flight|season|code|complaint|incident|claim|account|acct|routing|"
    r"acc)\b(?:\s?(?:number|no\.?|id|code|nr|#))?"
    r"\s{0,2}(?:is|was|:|#|=|-)?[\s#:(]{0,3}$"
)
_NANP = re.compile(r"(?:\+?1)?[2-9]\d{2}[2-9]\d{6}")
_NANP_INSIDE = re.compile(
    r"(?<!\d)(?:\+?1(?=\()|\+?\d{1,3}[\s.\-]{1,3})?\(?[2-9]\d{2}\)?\D{1,3}[2-9]\d{2}\D{1,3}\d{4}(?!\d)"
)
_NANP_SHAPE = re.compile(
    r"[+(]{0,2}(?:1\D{1,3}|1(?=\())?\(?\d{3}\D{1,3}\d{3}\D{1,3}\d{4}|[+(]{0,2}1\D{0,3}\d{3}\D{0,3}\d{3}\D{0,3}\d{4}|"
    r"1?\D{0,2}\(\d{3}\)\D{0,2}\d{3}\D{0,2}\d{4}"
)
_OTHER_NUMBER = re.compile(r"(\w+)\s(?:number|no\.?|num|id|#)\W{0,3}(?:is|was)?\W{0,3}$")
_PHONE_KIND = re.compile(
    r"my|his|her|their|the|this|that|your|a|ph|mob|handy|whats|app|sms|otp|phone|cell|mobile|telephone|tel|contact|support|care|"
    r"service|helpline|hotline|whatsapp|"
    r"landline|home|work|office|fax|free|toll|call|called|personal|same|wrong|right|correct|scam|fake|"
    r"another|other|new|old|direct|callback"
)
_DATE = re.compile(
    r"(?:(?:19|20)\d\d[./\-\s](?:0?[1-9]|1[0-2])[./\-\s][0-3]?\d|[0-3]?\d[./\-](?:0?[1-9]|"
    r"1[0-2])[./\-](?:(?:19|20)\d\d|[0-4]\d)|"
    r"(?:0?[1-9]|1[0-2])[./\-][0-3]?\d[./\-](?:(?:19|20)\d\d|[0-4]\d))(?![.\-/]?\d)"
)
_IP = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")


def _valid(number: str, region: str | None) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number, region))
    except phonenumbers.NumberParseException:
        return False


def _tidy(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] == "(" and ")" not in text[start:end]:
        start += 1
    return start, end


def _international(digits: str, raw: str) -> bool:
    if raw.startswith(("+", "(+")):
        return 8 <= len(digits) <= 15
    if digits.startswith(("00", "011")):
        rest = digits[3:] if digits.startswith("011") else digits[2:]
        return 9 <= len(rest) <= 15 and rest[0] != "0" and (digits != raw or _valid("+" + rest, None))
    return False


def _national(digits: str, raw: str) -> bool:
    """Return whether a number stands in a shape that phone numbers alone have."""
    if _NANP.fullmatch(digits) and _NANP_SHAPE.fullmatch(raw):
        return True
    if not digits.startswith("0") or not 9 <= len(digits) <= 12:
        return False
    if len(digits) == len(raw):
        return bool(re.fullmatch(r"07[1-9]\d{8}", digits)) or (
            len(digits) == 11 and digits[1] in "12378" and _valid(digits, "GB")
        )
    groups = re.findall(r"\d+", raw)
    if len(digits) == 12:
        return _valid(digits, "DE")
    if any(_valid(digits, region) for region in ("GB", "AU", "FR", "DE", "IT", "NL", "SE", "IN")):
        return True
    return len(groups) >= 3 or (len(groups) == 2 and len(groups[0]) in {3, 4, 5})


def _spoken(digits: str, raw: str) -> bool:
    """Return whether a number may be a phone when someone speaks of calling it."""
    if digits.startswith("00") or len(digits) > 13 or (len(set(digits)) < 3 and len(digits) < 10):
        return False
    groups = re.findall(r"\d+", raw)
    if len(digits) == 7:
        return len(groups) == 1 or [len(g) for g in groups] == [3, 4] or len(groups) >= 6
    return True


def _other_thing(text: str, start: int, end: int, raw: str) -> bool:
    if _DATE.match(raw) or _IP.fullmatch(raw):
        return True
    if raw.isdigit() and len(raw) == 8 and raw[:2] in {"19", "20"} and raw[4] in "01":
        return True
    return (text[start] != "+" and bool(_NOT_PHONE.search(before(text, start, 36)))) or bool(
        re.match(r"\s{0,2}[$€£%]|[.,]\d|\.-", text[end : end + 3])
    )


_CODE_LEAD = re.compile(r"(?<![A-Za-z])(?!TEL|PH|CELL|MOB|CALL|TEXT)[A-Z]{1,5}-\Z")
_OWN_SIGN = re.compile(r"(?:my|his|her|their|phone|cell|mobile|tel|contact|call|text|ph)\s?#\Z", re.IGNORECASE)


def _numbered(text: str, start: int) -> bool:
    """Return whether digits number an order or the like, end a code ("CR-2024-5581"), or follow another thing's #."""
    if text[start] != "+" and _NOT_PHONE.search(before(text, start, 36)):
        return True
    lead = text[max(0, start - 12) : start]
    return bool(_CODE_LEAD.search(lead)) or (lead.endswith("#") and not _OWN_SIGN.search(lead))


def _score(text: str, start: int, end: int, *, spoken: bool) -> float:
    raw = text[start:end]
    digits = re.sub(r"\D", "", raw)
    if _other_thing(text, start, end, raw) or (len(digits) == 9 and re.fullmatch(r"\d{3}[-. ]\d\d[-. ]\d{4}", raw)):
        return 0
    if _international(digits, raw) or _national(digits, raw):
        return SURE
    if not _spoken(digits, raw) or re.match(UNIT[3:-1], text[end : end + 14].lower()):
        return 0
    other = _OTHER_NUMBER.search(before(text, start, 30))
    if other and not _PHONE_KIND.fullmatch(other.group(1)):
        return 0
    near = before(text, start, 45) + " " + after(text, end, 24).split(".")[0] if spoken else ""
    return SURE if _SPEAKS.search(near) else UNSURE


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield one or two candidates: a run over 15 digits may be two numbers side by side."""
    raw = text[start:end]
    if "\n" in raw:
        lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", raw)]
        if any(sum(map(str.isdigit, raw[a:b])) >= 7 for a, b in lines):
            for first, last in lines:
                if sum(map(str.isdigit, raw[first:last])) >= 7:
                    yield from _split(text, start + first, start + last)
            return
    shaped = [] if raw.startswith("+") else [m.span() for m in _NANP_INSIDE.finditer(raw)]
    if not shaped:
        yield start, end
    done = 0
    for first, last in shaped:
        yield from _rest(raw, start, done, first)
        yield start + first, start + last
        done = last
    if shaped:
        yield from _rest(raw, start, done, len(raw))


def _rest(raw: str, start: int, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Yield what stands before or after a number in the same run when it is long enough to be another."""
    match = re.search(r"[+(]{0,2}\d(?:.*\d)?", raw[low:high], re.DOTALL)
    if match and sum(map(str.isdigit, match.group())) >= 7:
        yield start + low + match.start(), start + low + match.end()


def find_phones(text: str) -> Iterator[Hit]:
    """Yield phone numbers with their extensions; bare digits without a word about calling stay unsure."""
    spoken = bool(_SPEAKS.search(text.lower()))  # once, for a text that is all numbers
    for run in _RUN.finditer(text):
        if text[run.end() : run.end() + 1].isalnum() and not _EXTENSION.match(text, run.end()):
            continue
        if _numbered(text, run.start()):
            continue
        for start, end in _split(text, *run.span()):
            first, last = _tidy(text, start, end)
            score = _score(text, first, last, spoken=spoken)
            if score:
                extension = _EXTENSION.match(text, last)
                yield Hit(first, extension.end() if extension else last, "PHONE_NUMBER", score)
    for match in _VANITY.finditer(text):
        yield Hit(*match.span(), "PHONE_NUMBER", SURE)


RULES = (
    Rule(
        "phones",
        ("PHONE_NUMBER",),
        (rf"\d(?:{_SEP}{{0,3}}\d){{6}}", r"8(?:00|33|44|55|66|77|88)\)?[\s.\-]{1,2}[a-z0-9-]{2}"),
        find_phones,
        _CONTEXT,
        needs=DIGIT,
    ),
)
