"""Numbers that a state gives a person: SSN, NINO, passports, licences and their like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moderation.engine.recognizers.base import (
    DIGIT,
    FOUR_DIGITS,
    NINE_DIGITS,
    SURE,
    UNSURE,
    Hit,
    Rule,
    before,
    chain,
    compiled,
)
from moderation.engine.recognizers.labels import digits, labelled

_SSN = compiled(r"(?<![\w\-./$])(?P<v>\d{3}(?P<s>\s?[-.\u2013_/]\s?|\s)\d{2}(?P=s)\d{4})(?![\w])(?!-\d)(?!\.\d)")
_SSN_LABEL = (
    r"ssn'?s?|s\.s\.n\.?|ss\s?(?:#|number|no)|social\s?security(?:\s?(?:number|no\.?|num|#|card))?|"
    r"social(?=\s(?:is|was|number|no)|\s?[:#])|itin|tax\s?(?:payer)?\s?id|tin"
)
_SSN_WORD = re.compile(r"\b(?:ssn|social|security|itin|tax)\b")


def find_ssn(text: str) -> Iterator[Hit]:
    """Yield social security numbers in the shape 3-2-4; with spaces only beside a word for it or an issued range."""
    for match in _SSN.finditer(text):
        sure = match.group("s").strip() in {"-", "."} and not match.group("v").startswith("000")
        named = bool(_SSN_WORD.search(before(text, match.start(), 50)))
        yield Hit(*match.span("v"), "US_SSN", SURE if sure or named else UNSURE)


_NINO = compiled(
    r"(?<![A-Za-z0-9])(?P<v>[A-CEGHJ-PQR-TW-Z][A-CEGHJ-NPQR-TW-Z](?:[ \-.]?\d{2}){3}[ \-.]?[A-D])(?![A-Za-z0-9])"
)
_NINO_LABEL = r"n\.?i\.?(?:no)?\s?(?:number|no\.?|#)|nino|national\sinsurance(?:\s(?:number|no\.?|#))?"
_CPF = compiled(r"(?<![\w.])(?P<v>\d{3}\.\d{3}\.\d{3}-\d{2})(?!\w)")
_FISCAL = compiled(r"(?<![A-Za-z0-9])(?P<v>[A-Z]{6}\d{2}[ABCDEHLMPRST]\d{2}[A-Z]\d{3}[A-Z])(?![A-Za-z0-9])")
_CURP = compiled(r"(?<![A-Za-z0-9])(?P<v>[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d)(?![A-Za-z0-9])")
_PAN = compiled(r"(?<![A-Za-z0-9])(?P<v>(?-i:[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z]))(?![A-Za-z0-9])")
_PAN_NAMED = compiled(r"(?<![a-z])pan\W(?:(?:card|number|no\.?|is|was)\W{1,2}){0,3}#?(?P<v>[A-Z]{5}\d{4}[A-Z])(?!\w)")
_DNI = compiled(r"(?<![A-Za-z0-9])(?P<v>(?:\d{8}|[XYZ]-?\d{7})-?[TRWAGMYFPDXBNJZSQVHLCKE])(?![A-Za-z0-9])")


def _find_shapes(text: str) -> Iterator[Hit]:
    for match in _NINO.finditer(text):
        yield Hit(*match.span("v"), "UK_NINO", SURE)
    for pattern in (_CPF, _FISCAL, _CURP, _PAN, _PAN_NAMED):
        for match in pattern.finditer(text):
            yield Hit(*match.span("v"), "NATIONAL_ID", SURE)
    for match in _DNI.finditer(text):
        raw = re.sub(r"-", "", match.group("v").upper())
        number = int("XYZ".find(raw[0]) * 10_000_000 + int(raw[1:-1])) if raw[0] in "XYZ" else int(raw[:-1])
        if "TRWAGMYFPDXBNJZSQVHLCKE"[number % 23] == raw[-1]:
            yield Hit(*match.span("v"), "NATIONAL_ID", SURE)


_ID_LABEL = (
    r"national\s?(?:id(?:entity|entification)?|identification)(?:\s?(?:card|number|no\.?|#))*|"
    r"(?:government|govt|state|citizen|resident)\s?id(?:\s?(?:card|number|no\.?|#))*|"
    r"identity\s(?:card|number)(?:\sn(?:umber|o))?|"
    r"id\scard(?:\s(?:number|no\.?))?|personal\s(?:id|identification)\snumber|aadh?aa?r(?:\s?(?:card|"
    r"number|no\.?|#))*|pan\s?(?:card|number|no\.?)+|voter\sid|s\.?i\.?n\.?\s?(?:number|no\.?|#)|"
    r"social\sinsurance(?:\s(?:number|no\.?|#))?|tfn|tax\sfile(?:\snumber)?|medicare(?:\s(?:card|number|"
    r"no\.?|id))*|nhs\s?(?:number|no\.?|#)+|cpf|rfc|curp|dni|nie|nif|pesel|bsn|cnp|nric|"
    r"mykad|hkid|alien\s(?:registration\s)?number|a-number|green\scard(?:\s(?:number|no\.?))?|"
    r"uscis\s?(?:number|#)|cnic|emirates\sid|pps(?:n|\snumber)|ein|vat\s(?:number|no\.?|id)|utr|"
    r"(?:personal)?ausweis(?:nummer|nr\.?)?|steuer-?(?:id|nummer)"
)
_ALNUM = (
    r"(?=[A-Z]{0,6}[\s.\-/]?\d)(?=(?:[\s.\-/]?[A-Z0-9]){0,9}?\d(?:[\s.\-/]?[A-Z0-9]){3})[A-Z0-9](?:[.\-/ "
    r"]?[A-Z0-9]){5,17}"
)


def identifier(value: str) -> bool:
    """Return whether a value holds at least four digits: a number, not words."""
    return sum(c.isdigit() for c in value) >= 4


_NUMBER = r"(?:[A-Z]{1,9}[\-\s]?)?\d(?:[\s.\-/]?\d|[\-]?[A-Z](?![a-z]{2})){4,17}"
_LICENCE = (
    r"(?:driv(?:er|ing|ers|er's|ers')[\s']{0,2})(?:licen[sc]e|permit)(?:\s?(?:number|no\.?|num|#|id))*|"
    r"licen[sc]e\s?(?:number|no\.?|num|#)(?!\splate)|(?:dl|d\.l\.)\s?(?:number|no\.?|#|:)+|licen[sc]e(?=\s?[:#])"
)

RULES = (
    Rule(
        "ssn",
        ("US_SSN",),
        (NINE_DIGITS,),
        chain(find_ssn, labelled("US_SSN", _SSN_LABEL, digits(9, 9), reverse=r"ssn|social\ssecurity|social")),
        ("ssn", "social", "ss", "security", "itin"),
        needs=DIGIT,
    ),
    Rule(
        "nino and other shapes",
        ("UK_NINO", "NATIONAL_ID"),
        (
            r"[a-z]{2}(?:[ \-.]?\d{2}){3}[ \-.]?[a-d]",
            r"\d{3}\.\d{3}\.\d{3}-\d",
            r"[a-z]{6}\d{2}[a-z]\d{2}[a-z]",
            r"[a-z]{5}\d{4}[a-z]",
            r"[a-z]{4}\d{6}[a-z]{6}",
            r"\d{7}-?[a-z]",
        ),
        _find_shapes,
        needs=DIGIT,
    ),
    Rule(
        "labelled nino",
        ("UK_NINO",),
        (r"\b(?:n\.?i\.?(?:no)?\s?(?:n|#)|nino|national\sinsurance)",),
        labelled("UK_NINO", _NINO_LABEL, r"[A-Z]{2}(?:[ \-.]?\d{2}){3}[ \-.]?[A-Z]?"),
        needs=DIGIT,
    ),
    Rule(
        "national ids",
        ("NATIONAL_ID",),
        (rf"\b(?:{_ID_LABEL})",),
        labelled("NATIONAL_ID", _ID_LABEL, _NUMBER, accept=identifier),
        needs=FOUR_DIGITS,
    ),
    Rule(
        "passports",
        ("PASSPORT",),
        (r"passport",),
        labelled(
            "PASSPORT",
            r"passports?(?:\s?(?:number|no\.?|num|#|card|book))*",
            _NUMBER,
            reverse="passport",
            accept=identifier,
        ),
        needs=DIGIT,
    ),
    Rule(
        "driving licences",
        ("DRIVER_LICENSE",),
        (r"licen[sc]e|permit|d\.?l\.?\s?(?:n|#|:)",),
        labelled(
            "DRIVER_LICENSE",
            _LICENCE,
            rf"[A-Z]{{5}}\s?\d{{6}}\s?[A-Z0-9]{{5,7}}|[A-Z]{{1,5}}9{{0,3}}\d[A-Z0-9-]{{4,16}}|{_NUMBER}",
            accept=identifier,
        ),
        needs=DIGIT,
    ),
)
