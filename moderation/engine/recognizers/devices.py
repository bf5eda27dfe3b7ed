"""What identifies a person's device or car: IMEI, serial number, VIN, number plate."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moderation.engine.recognizers.base import DIGIT, SURE, Hit, Rule, before, chain, compiled
from moderation.engine.recognizers.cards import luhn
from moderation.engine.recognizers.labels import digits, labelled

_IMEI_LABEL = r"imei(?:/sv|sv|\s?[12])?(?:\s?(?:number|no\.?|#))*|meid|iccid|imsi"
_IMEI_SHAPE = compiled(
    r"(?<![\w-])(?P<v>\d{2}[- ]\d{6}[- ]\d{6}[- ]\d)(?![\w-])|(?<![\w.-])(?P<w>(?:01|35|86|99)\d{13})(?![\w-])"
)


def _find_imei(text: str) -> Iterator[Hit]:
    for match in _IMEI_SHAPE.finditer(text):
        group = "v" if match.group("v") else "w"
        if luhn(re.sub(r"\D", "", match.group(group))):
            yield Hit(*match.span(group), "IMEI", SURE)


_SERIAL_LABEL = (
    r"(?:serial|seriel|serail)(?:\s?(?:number|no\.?|num|nr\.?|#|code))*|s/n|sn(?=\s?[:#=])|"
    r"esn(?:\s?(?:number|no\.?|#))*|device\s?id|hardware\s?id|android\s?id|udid|"
    r"(?:advertising|machine|install(?:ation)?)\s?id|product\skey|licen[sc]e\skey|activation\skey"
)
_SERIAL_VALUE = r"(?=[A-Z-]{0,14}\d)[A-Z0-9](?:[\-_:]?[A-Z0-9]){4,60}(?:=[A-Z0-9]{2,40})?|\d{2,6}(?:\s\d{2,6}){1,4}"


def _serial_like(value: str) -> bool:
    return sum(c.isdigit() for c in value) >= 2 and not re.fullmatch(r"(?:19|20)\d\d", value)


_VIN = compiled(r"(?<![A-Za-z0-9])(?P<v>[A-HJ-NPR-Z0-9]{17})(?![A-Za-z0-9])")
_VIN_VALUES = {
    **{str(d): d for d in range(10)},
    **dict(
        zip(
            "ABCDEFGHJKLMNPRSTUVWXYZ",
            (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9),
            strict=True,
        )
    ),
}
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_CAR_WORD = re.compile(r"\b(?:vin|vehicle|car|truck|chassis)\b")


def vin_check(vin: str) -> bool:
    """Return whether a 17-character VIN passes the check digit of 49 CFR 565."""
    remainder = sum(_VIN_VALUES[c] * w for c, w in zip(vin.upper(), _VIN_WEIGHTS, strict=True)) % 11
    return vin[8].upper() == ("X" if remainder == 10 else str(remainder))


def _find_vins(text: str) -> Iterator[Hit]:
    for match in _VIN.finditer(text):
        value = match.group("v")
        if not any(c.isdigit() for c in value) or not any(c.isalpha() for c in value):
            continue
        if vin_check(value) or _CAR_WORD.search(before(text, match.start(), 40)):
            yield Hit(*match.span("v"), "VIN", SURE)


_PLATE_LABEL = (
    r"(?:licen[sc]e|number|registration|reg|car|vehicle|index|rear|tag)\s?plates?(?:\s?(?:number|no\.?|"
    r"#))*|plates?(?:\s?(?:number|no\.?|#))+|plates?(?=\s?(?:is\b|was\b|:|(?-i:[A-Z]{1,3}[ -]?\d{2,4}\b)))|"
    r"(?:car|vehicle|van|truck)?\s?reg(?:istration)?(?:\s?(?:number|no\.?|#))*(?=\s(?:is|was|"
    r"[A-Z]{1,3}\d)|\s?[:#])|tag\s?(?:number|no\.?|#)|(?:car|vehicle)\sregistration(?:\s(?:number|no\.?))?"
)
_PLATE_VALUE = r"(?=[A-Z \-]{0,8}\d)(?=[\d \-]{0,8}[A-Z])[A-Z0-9]{1,4}(?:[ \-]?(?-i:[A-Z0-9]{1,4})){1,3}"


def _plate_like(value: str) -> bool:
    plain = re.sub(r"[\s-]", "", value)
    return 4 <= len(plain) <= 10 and any(c.isdigit() for c in plain) and any(c.isupper() or c.isdigit() for c in plain)


RULES = (
    Rule(
        "imei",
        ("IMEI",),
        (r"imei|meid|iccid|imsi", r"\d{2}[- ]\d{6}[- ]\d{6}[- ]\d", r"\d{15}"),
        chain(labelled("IMEI", _IMEI_LABEL, rf"{digits(14, 20, '[ .-]')}|[0-9A-F]{{14}}"), _find_imei),
        needs=DIGIT,
    ),
    Rule(
        "serial numbers",
        ("SERIAL_NUMBER",),
        (
            (
                r"ser[ia]{1,2}l|seriel|s/n|\bsn\s?[:#=]|\besn|(?:device|hardware|android|machine|"
                r"advertising|installation|install)\s?id|udid|(?:product|licen[sc]e|activation)\skey"
            ),
        ),
        labelled("SERIAL_NUMBER", _SERIAL_LABEL, _SERIAL_VALUE, accept=_serial_like),
        needs=DIGIT,
    ),
    Rule(
        "vin",
        ("VIN",),
        (r"[a-hj-npr-z0-9]{17}", r"\bvin|chassis"),
        chain(
            _find_vins,
            labelled(
                "VIN",
                r"vin(?:\s?(?:number|no\.?|#))*|chassis(?:\s?(?:number|no\.?))*",
                r"[A-Z0-9]{11,17}",
                accept=_serial_like,
            ),
        ),
        needs=DIGIT,
    ),
    Rule(
        "number plates",
        ("LICENSE_PLATE",),
        (r"plate|reg|tag\s?(?:n|#)",),
        labelled(
            "LICENSE_PLATE",
            _PLATE_LABEL,
            _PLATE_VALUE,
            reverse=r"(?:licen[sc]e|number|car|reg\w*)\s?plate",
            accept=_plate_like,
        ),
        needs=DIGIT,
    ),
)
