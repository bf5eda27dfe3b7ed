"""Secrets that open an account: PINs, one-time and service codes, passwords, security answers, API tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moderation.engine.recognizers.base import DIGIT, SURE, Hit, Rule, before, chain, compiled
from moderation.engine.recognizers.labels import EDGE, END, UNIT, before_label, digits, labelled

_PIN = (
    r"(?:\w{3,10}\s)?p\.?i\.?n\.?(?:[\s-]?(?:codes?|numbers?|no))?|pin(?:s|code|codes)|pass\s?codes?|"
    r"lock\s?codes?|screen\s?lock"
)
_PIN_VALUE = digits(4, 8)

_KIND = (
    r"one[\s-]?time|verif(?:y|ication|ying|ied|icaton)?|authenti?cation|authori[sz]ation|auth|2fa|mfa|"
    r"two[\s-]?factor|2[\s-]?step|two[\s-]?step|"
    r"security|log[\s-]?in|sign[\s-]?in|access|activation|service|reset|recovery|"
    r"back[\s-]?up|sms|text|"
    r"unlock|household|temporary|travel|safety|6[\s-]?digit|six[\s-]?digit|4[\s-]?digit|four[\s-]?digit|"
    r"8[\s-]?digit|5[\s-]?digit|"
    r"secret|pairing|tv|link(?:ing)?|account|support|caller|call[\s-]?in|pass"
)
_STRONG = (
    rf"otps?|o\.t\.p\.?|totp|(?:{_KIND})\s?-?(?:pass)?(?:code|codes|cod|otp|pin|key)|"
    rf"one[\s-]?time\s?(?:pass(?:word|code)|code|pin)|verif(?:y|ication)\s?#|authenticator"
)
_CODE_VALUE = (
    rf"(?:[A-Z]-)?{digits(4, 9)}|(?=[A-Z]{{0,9}}\d)[A-Z0-9]{{5,10}}(?:-[A-Z0-9]{{3,6}}){{0,2}}|"
    r"(?-i:[A-Z0-9]{3,6}(?:-[A-Z0-9]{3,6}){1,4})"
)
_GAP_WORDS = r"(?:[\s,:;=\"'(\-\u2013\u2014]{1,3}[a-z']{1,14}){0,10}[\s,:;=\"'(\-\u2013\u2014.]{1,4}"
_STRONG_FAR = compiled(
    rf"(?<![a-z0-9])(?:{_STRONG})(?![a-z]){_GAP_WORDS}{EDGE}(?P<v>\d{{3}}[\s-]\d{{3}}|"
    rf"\d\d[\s-]\d\d[\s-]\d\d|\d(?:[\s-]\d){{3,7}}|\d{{4,8}}){END}{UNIT}"
)
_WEAK = compiled(
    rf"(?<![a-z0-9])(?P<kind>[a-z0-9]{{1,12}}[\s-]{{1,2}})?codes?(?![a-z]){_GAP_WORDS}{EDGE}"
    rf"(?P<v>\d{{3}}[\s-]\d{{3}}|\d\d[\s-]\d\d[\s-]\d\d|\d(?:[\s-]\d){{3,7}}|\d{{4,8}}){END}{UNIT}"
)
_NOT_SECRET = re.compile(
    r"\b(?:error|err|zip|post|postal|area|country|dial(?:ing)?|promo|promotion(?:al)?|discount|coupon|"
    r"offer|status|exit|http|"
    r"return|product|item|fault|dress|qr|bar|source|referral|bug|reason|response|sort|bank|swift|model|"
    r"movie|gift|redeem|"
    r"voucher|card|tracking|color|colour|hex|order|booking|routing|branch|ifsc|stop|crash|failure|"
    r"message|msg|problem|issue)s?[\s-]*$"
)
_SENT = re.compile(
    r"\b(?:sent|send|sends|sending|text(?:ed|s)?|sms|e-?mail(?:ed)?|enter(?:ed|ing)?|typed?|verif\w*|"
    r"log\s?in|sign\s?in|otp|authenticat\w*|phone|"
    r"got|received|gave|give|read|told|asked|ask|tell|my|share[d]?|the code (?:is|was|it)|caller|call)\b"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_LEAD = re.compile(r"\b(?:in|since|by|until|till|for|from|of|before|after|year|back in|around)\s*$")


def _code_hits(pattern: re.Pattern[str], text: str, *, weak: bool) -> Iterator[Hit]:
    for match in pattern.finditer(text):
        at = match.start("v")
        if _YEAR.fullmatch(match.group("v")) and _YEAR_LEAD.search(text[max(0, at - 12) : at].lower()):
            continue
        head = match.group().lower()
        if re.search(r"\b(?:error|err)\b", head) or (weak and not _weak_ok(text, match)):
            continue
        yield Hit(*match.span("v"), "ONE_TIME_CODE", SURE)


def _weak_ok(text: str, match: re.Match[str]) -> bool:
    """Decide on a bare "code": never an error, promotion or postal code, and only where one was sent or entered."""
    kind = match.group("kind") or ""
    if _NOT_SECRET.search(before(text, match.start(), 16) + kind.lower()):
        return False
    if re.fullmatch(r"codes?(?:\s?[:=]|\sis)\s?(?:\d{6}|\d{3}[\s-]\d{3})", match.group().lower()):
        return not re.search(r"\b(?:error|err|zip|promo|gift|coupon|fault)", before(text, match.start(), 60))
    around = before(text, match.start(), 60) + match.group().lower()
    wanted = _SENT.search(around) or _TO_ENTER.match(text, match.end())
    return bool(wanted) and not re.search(r"\b(?:error|zip|promo|gift|coupon|episode)\b", around)


_USED = compiled(
    r"\b(?:use|used|enter|entered|type|typed|gave|give|quote|quoted)\s(?:the\s|code\s|them\s|him\s|her\s){0,2}"
    r"(?P<v>\d{3}[\s-]\d{3}|\d{4,8})\s(?:to|and|when|for|as)\s(?:verify|verification|log\s?in|sign\s?in|confirm|authenticate|activate)"
)


_GOOGLE = compiled(r"(?<![\w-])(?P<v>(?-i:G)-\d{6})(?![\w-])")
_TO_ENTER = re.compile(
    r"[\s,\"')]{1,3}(?:(?:sent|texted|e-?mailed)\b|"
    r"(?:they|to|you|he|she)\s(?:log|sign|verify|said|sent|texted|gave|told|unlock)\b)"
)


def _find_far(text: str) -> Iterator[Hit]:
    yield from _code_hits(_STRONG_FAR, text, weak=False)
    yield from _code_hits(_WEAK, text, weak=True)
    for match in _GOOGLE.finditer(text):
        yield Hit(*match.span("v"), "ONE_TIME_CODE", SURE)
    for match in _USED.finditer(text):
        yield Hit(*match.span("v"), "ONE_TIME_CODE", SURE)


def _has_digit(value: str) -> bool:
    return any(c.isdigit() for c in value) and not re.fullmatch(r"\d{1,3}[a-z]{1,2}", value, re.IGNORECASE)


_BACKWARD_CODE = before_label(
    rf"{_STRONG}|(?<=your\s)\w{{2,15}}\s(?:{_STRONG}|code)|code\s(?:to\s(?:sign|log|verify|enter|unlock|confirm)|they|he|she|it|you|i\s|netflix\s|that\s|was\s|sent|from)|(?:code)(?=[.,!)]|$)",
    r"\d{3}[\s-]\d{3}|\d\d[\s-]\d\d[\s-]\d\d|\d(?:[\s-]\d){3,7}|\d{4,8}",
)


def _find_backward(text: str) -> Iterator[Hit]:
    for match in _BACKWARD_CODE.finditer(text):
        head = before(text, match.start(), 25)
        if not _YEAR_LEAD.search(head) and not re.search(r"\b(?:error|err|zip|status)\b", head + match.group().lower()):
            yield Hit(*match.span("v"), "ONE_TIME_CODE", SURE)


_TOKEN = compiled(
    r"(?<![\w])(?P<v>sk-[\w-]{16,200}|[sprw]k_(?:live|test)_\w{8,200}|gh[opusr]_\w{16,255}|"
    r"github_pat_\w{20,255}|xox[abeprs]-[\w-]{10,200}"
    r"|A[KS]IA[A-Z0-9]{16}|AIza[\w-]{30,40}|eyJ[\w-]{8,2000}\.[\w-]{8,4000}(?:\.[\w-]{0,2000})?|"
    r"glpat-[\w-]{16,100}|npm_\w{30,60}"
    r"|SG\.[\w-]{16,64}\.[\w-]{16,64}|hf_\w{20,60}|ya29\.[\w-]{20,300}|pypi-[\w-]{30,300}|"
    r"dop_v1_[0-9a-f]{60,70}|whsec_\w{20,60})(?![\w])",
    re.ASCII,
)
_KEY_LABEL = (
    r"api[\s_-]?(?:key|token|secret)s?|(?:session|access|auth|refresh|bearer|oauth|csrf|secret|"
    r"id)[\s_-]?(?:token|key|cookie)s?|"
    r"session[\s_-]?id|sessid|jsessionid|phpsessid|authorization|bearer|(?:private|client)[\s_-]?(?:key|"
    r"secret)|cookie|token|netflixid|securenetflixid|aws_(?:secret_access_key|access_key_id|session_token)|secret\saccess\skey"
)
_KEY_VALUE = r"(?:[\w+/=.%~:|-]{12,2000})"


def _token_like(value: str) -> bool:
    mixed = any(c.isdigit() for c in value) and any(c.isalpha() for c in value)
    return (mixed and "://" not in value) or (value.isdigit() and len(value) >= 16)


_SERVICE = r"service\s?codes?|customer\s?service\s?code|support\s?(?:code|pin)|phone\s?code|call\s?code"

RULES = (
    Rule(
        "pins",
        ("PIN",),
        (r"p\.?i\.?n", r"pass\s?code", r"lock"),
        labelled("PIN", _PIN, _PIN_VALUE, reverse=r"(?:\w{3,10}\s)?pin(?:s|\s?code|\s?number)?|passcode|lock\s?code"),
        needs=DIGIT,
    ),
    Rule(
        "one-time codes",
        ("ONE_TIME_CODE",),
        (
            r"cod",
            r"\b(?:use|enter|type|gave|give|quote)d?\s[a-z\s]*[0-9]",
            r"otp|o\.t\.p",
            r"one[\s-]?time",
            r"verif",
            r"authenticator",
            r"g-[0-9]{6}",
            r"pin|key",
        ),
        chain(
            labelled("ONE_TIME_CODE", rf"{_STRONG}|{_SERVICE}", _CODE_VALUE, accept=_has_digit),
            _find_far,
            _find_backward,
        ),
        needs=DIGIT,
    ),
    Rule(
        "api tokens",
        ("API_TOKEN",),
        (
            r"sk-|[sprw]k_|gh[opusr]_|github_pat|xox|a[ks]ia|aiza|eyj|glpat|npm_|sg\.|hf_|ya29|pypi-|dop_v1|whsec_",
            r"key|token|secret|sess|cookie|bearer|authorization|netflixid",
        ),
        chain(
            lambda text: (Hit(*m.span("v"), "API_TOKEN", 1.0) for m in _TOKEN.finditer(text)),
            labelled("API_TOKEN", _KEY_LABEL, _KEY_VALUE, accept=_token_like),
        ),
    ),
)
