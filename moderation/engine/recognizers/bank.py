"""Bank details: IBAN with its checksum, account, routing and sort code, BIC beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moderation.engine.recognizers.base import DIGIT, SURE, Hit, Rule, chain, compiled
from moderation.engine.recognizers.labels import digits, labelled

_IBAN = compiled(r"(?<![A-Za-z0-9])(?P<v>[A-Z]{2}[ \-]?\d{2}(?:[ \-.]?[A-Z0-9]){11,30})(?![A-Za-z0-9])")
_IBAN_LABELLED = compiled(
    r"(?<![a-z])iban(?:\s(?:number|no|is|was|code)){0,3}\s?[:=#]?\s?(?P<v>[A-Z]{2}[ \-]?\d{2}(?:[ "
    r"\-.]?[A-Z0-9]*\d[A-Z0-9]*){2,9})"
)
_IBAN_COUNTRIES = {
    15: "NO",
    16: "BE",
    18: "DK FI NL",
    19: "SI",
    20: "AT EE LT LU",
    21: "CH HR LV",
    22: "BG DE GB IE",
    23: "AE IL",
    24: "CZ ES PK RO SA SE SK",
    25: "PT",
    26: "TR",
    27: "FR GR IT",
    28: "CY HU PL",
    29: "BR",
    31: "MT",
}
_IBAN_LENGTHS = {country: length for length, countries in _IBAN_COUNTRIES.items() for country in countries.split()}


def _mod97(iban: str) -> bool:
    moved = iban[4:] + iban[:4]
    return int("".join(str(int(c, 36)) for c in moved)) % 97 == 1


def find_ibans(text: str) -> Iterator[Hit]:
    """Yield IBANs that pass ISO 13616's check, in any case and grouping, and those named as such."""
    for match in _IBAN.finditer(text):
        raw = match.group("v")
        plain = re.sub(r"[ \-.]", "", raw).upper()
        length = _IBAN_LENGTHS.get(plain[:2])
        if not length or length > len(plain) or not re.search(r"(?:\d[ \-.]?){4}", raw[4:]):
            continue
        if sum(map(str.isdigit, plain[4:length])) >= 8 and _mod97(plain[:length]):
            yield Hit(match.start("v"), match.start("v") + _raw_length(raw, length), "IBAN_CODE", 1.0)
    for match in _IBAN_LABELLED.finditer(text):
        yield Hit(*match.span("v"), "IBAN_CODE", SURE)


def _raw_length(raw: str, size: int) -> int:
    seen = 0
    for i, char in enumerate(raw):
        seen += char.isalnum()
        if seen == size:
            return i + 1
    return len(raw)


_BANK = (
    r"(?:bank|checking|chequing|savings?|current|debit|direct\sdeposit|ach|wire|chase|barclays|hsbc|"
    r"wells\sfargo|lloyds|natwest|citi\w*|santander|monzo)"
)
_ACCOUNT = (
    rf"{_BANK}(?:\s(?:bank|account|acct\.?|acc\.?|a/c|details))*(?:\s?(?:number|no\.?|num|#|nr))?|"
    r"bank\s(?:acc?t?|a/c)|konto(?:nummer|-?nr\.?)"
)
_SORT = r"\d{2}[\s\-./]?\d{2}[\s\-./]?\d{2}"
_AFTER_SORT = compiled(
    rf"(?<![\d\-./]){_SORT}[\s,;:/|&-]{{1,4}}(?:and\s)?(?:(?:account|acct|acc|"
    rf"a/c)\b[\s:#.a-z]{{0,14}})?(?P<v>\d{{8}})(?![\d])"
)
_SORT_BEFORE = compiled(
    r"(?<![\d\-./])(?P<v>\d{2}[\s\-]\d{2}[\s\-]\d{2})[\s,;:/|&-]{1,4}(?:and\s)?(?:(?:account|acct|acc|"
    r"a/c)\b[\s:#.a-z]{0,14})?\d{8}(?!\d)"
)
_SORT_AFTER = compiled(
    r"(?:account|acct|acc|a/c)\b[\s:#.a-z]{0,14}\d{8}[\s,;:/|&-]{1,4}(?:and\s)?(?P<v>\d{2}[\s\-]\d{2}[\s\-]\d{2})(?!\d)"
)
_BIC = compiled(
    r"(?<![a-z])(?:bic|swift)(?:/(?:bic|swift))?(?:\s(?:code|number|is|"
    r"was)){0,3}\s?[:=#]?\s?(?P<v>[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![A-Za-z0-9])"
)
_NOT_BIC = frozenset(
    {
        "SWIFTKEY",
        "STANDARD",
        "RESPONSE",
        "CUSTOMER",
        "DELIVERY",
        "SERVICES",
        "REACTION",
        "SOLUTION",
        "SECURITY",
        "DECISION",
        "APPROVAL",
        "REFUNDED",
    }
)
_IFSC = compiled(r"(?<![A-Za-z0-9])(?P<v>[A-Z]{4}0[A-Z0-9]{6})(?![A-Za-z0-9])")


def _find_uk(text: str) -> Iterator[Hit]:
    for match in _AFTER_SORT.finditer(text):
        yield Hit(*match.span("v"), "BANK_ACCOUNT", SURE)
    for pattern in (_SORT_BEFORE, _SORT_AFTER):
        for match in pattern.finditer(text):
            yield Hit(*match.span("v"), "SORT_CODE", SURE)


def _find_bic(text: str) -> Iterator[Hit]:
    for match in _BIC.finditer(text):
        value = match.group("v")
        if value.upper() not in _NOT_BIC and (value.isupper() or any(c.isdigit() for c in value)):
            yield Hit(*match.span("v"), "BIC", SURE)
    if re.search(r"(?i)ifsc|bank", text):
        for match in _IFSC.finditer(text):
            if any(c.isdigit() for c in match.group("v")[5:]):
                yield Hit(*match.span("v"), "ROUTING_NUMBER", SURE)


RULES = (
    Rule(
        "iban",
        ("IBAN_CODE",),
        (r"[a-z]{2}[ \-]?\d{2}(?:[ \-.]?[a-z0-9])*(?:[ \-.]?[0-9]){4}", r"iban"),
        find_ibans,
        needs=DIGIT,
    ),
    Rule(
        "bank accounts",
        ("BANK_ACCOUNT",),
        (
            (
                r"bank|checking|chequing|saving|current|debit|deposit|ach|wire|chase|barclays|hsbc|wells|"
                r"lloyds|natwest|citi|santander|monzo|konto"
            ),
        ),
        labelled("BANK_ACCOUNT", _ACCOUNT, rf"{digits(6, 17)}"),
        needs=DIGIT,
    ),
    Rule(
        "routing numbers",
        ("ROUTING_NUMBER",),
        (r"routing|aba|transit|bsb|ach|branch|blz|bankleitzahl",),
        labelled(
            "ROUTING_NUMBER",
            r"(?:aba\s)?routing(?:\s?(?:number|no\.?|num|#|transit))*|aba|transit|bsb|branch\scode|blz|bankleitzahl",
            digits(5, 9),
            reverse=r"routing",
        ),
        needs=DIGIT,
    ),
    Rule(
        "sort codes",
        ("SORT_CODE", "BANK_ACCOUNT"),
        (
            r"sort|s/c",
            r"\d{2}[\s\-./]?\d{2}[\s\-./]?\d{2}[\s,;:/|&a-z#.-]{1,25}\d{8}",
            r"\d{8}[\s,;:/|&a-z-]{1,9}\d{2}[\s\-]\d{2}[\s\-]\d{2}",
        ),
        chain(labelled("SORT_CODE", r"sort(?:ing)?[\s-]?codes?|s/c|sort(?=\s?[:#])", _SORT), _find_uk),
        needs=DIGIT,
    ),
    Rule("bic", ("BIC", "ROUTING_NUMBER"), (r"bic|swift|ifsc|bank",), _find_bic),
)
