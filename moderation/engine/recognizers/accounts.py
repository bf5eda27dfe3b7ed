"""Account, customer and membership ids, logins given as such, gift-card codes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moderation.engine.recognizers.base import FOUR_DIGITS, SIX_DIGITS, SURE, Hit, Rule, before, compiled
from moderation.engine.recognizers.labels import END, UNIT, after_label, digits, labelled

_NUMBER = r"(?:\.?\s?(?:number|no\.?|num|nr\.?|#|id|identifier|code|ref(?:erence)?)){1,3}"
_WHO = (
    r"account|acct|acc|a/c|customer|cust|member(?:ship)?|subscriber|subscription|client|user|profile|policy|"
    r"loyalty|rewards?|frequent\sflyer|patient|student|employee|contract|consumer|cardholder|payer|merchant"
)
_LABEL = (
    rf"(?:{_WHO}){_NUMBER}|(?:account|acct\.?|membership|acc\.?|a/c)|(?:uuid|guid|uid|customerid|userid|accountid|"
    rf"memberid|profileid)|(?:agent|rep|badge|staff|operator|advis[eo]r|associate){_NUMBER}|badge|"
    rf"(?:kunden|mitglieds|vertrags)-?(?:nummer|nr\.?)|num[e\u00e9]ro\sde\s(?:client|cliente|cuenta|compte)"
)
_ID = (
    r"(?:(?-i:[A-Z]{1,10})\s|[A-Z]{1,10}[\-_./]?)?\d(?:[\-_./ ]?\d|[\-_]?[A-Z](?![a-z])){4,30}|"
    r"(?=[A-Z]{0,12}\d)[A-Z0-9]{6,32}(?:[\-_][A-Z0-9]{1,12}){0,4}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|"
    r"(?=\w{0,20}\d)\w{12,40}"
)
_TAIL_DIGITS = re.compile(
    r"(?:ending|ends|last|final|\*|x{2,}|•)[^a-z]{0,3}(?:in|with|digits?|four|4|are|is|were|was|\s|:)*$"
)


def _id_like(value: str) -> bool:
    count = sum(c.isdigit() for c in value)
    return (
        count >= 4
        and not re.fullmatch(r"(?:19|20)\d\d", value)
        and not re.fullmatch(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:19|20)\d\d[/.-]\d{1,2}[/.-]\d{1,2}", value)
    )


# Before its label a value is one token: in "BSB 062-000 account" the word is another label.
_ID_BEFORE = _ID.replace(r"(?:(?-i:[A-Z]{1,10})\s|", "(?:", 1)
_find_labelled = labelled(
    "ACCOUNT_ID",
    _LABEL,
    _ID,
    reverse=rf"(?:{_WHO}){_NUMBER}|account",
    reverse_value=_ID_BEFORE,
    accept=_id_like,
)


def find_accounts(text: str) -> Iterator[Hit]:
    """Yield account ids after their label; never the last digits of one, nor a year."""
    for hit in _find_labelled(text):
        head = before(text, hit.start, 24)
        if not _TAIL_DIGITS.search(head) and not re.search(r"\b(?:since|in|until|error|code)\s$", head):
            yield hit


# The login is the next token as it stands; only a shape or a firm link tells it from a sentence about logins.
_LOGIN = compiled(
    r"(?<![a-z0-9_])(?P<label>user\s?-?names?|user\s?id|userid|login(?:\s?(?:name|id|email))?|log-?in|"
    r"logged\sin\sas|log\sin\s(?:as|with)|sign(?:ed)?\sin\sas|screen\s?name|gamer\s?tag|psn(?:\sid)?|"
    r"xbox(?:\slive)?\s(?:id|tag)|steam\sid|(?:my|his|her|their|social|insta|twitter)\s(?:\w{2,10}\s)?handle|nick\s?name|(?:gmail|hotmail|yahoo|e-?mail)(?=\s(?:is|was)\s|:)|"
    r"profile\sname|telegram|whats\s?app|insta(?:gram)?|snap(?:chat)?|discord|skype|twitter|tiktok|"
    r"facebook|cash\s?app|venmo)"
    r"(?P<link>(?:\s(?:is|was|are|for|on|to|my|the|account|netflix|it|me|at|handle|username|name|id|add|"
    r"follow|dm|as|user))*)(?P<sharp>\s?[:=]\s?|\s?-\s)?[\s\"'(]{0,3}(?P<v>[@$]?[\w][\w.+\-]{2,39}(?:#\d{4})?)"
)
_AS_LOGIN = compiled(
    r"(?<=[\w\-]) (?:is|was|as) (?:my|the|our|his|her)\s?(?:\w{2,10}\s)?"
    r"(?:user\s?name|login|handle|gamer\s?tag|screen\s?name|user\s?id)(?!\w)"
)
_LAST_TOKEN = compiled(r"(?<![\w@.])@?\w[\w.\-]{2,39}\Z")
_SOCIAL = re.compile(r"telegram|whats|insta|snap|discord|skype|twitter|tiktok|facebook|cash|venmo")
_ADD = compiled(
    r"(?<![a-z])(?:dm|add|follow|message|msg|contact|text|find|hit)\s(?:me|him|her|us|"
    r"up)(?:\sup)?\s(?:on\s\w{2,12}\s)?(?:at\s|:\s?)?(?P<v>@[\w.]{3,30})"
)
_FIRM = re.compile(r"\b(?:is|was|as)$")
_NOT_LOGIN = re.compile(
    r"(?:and|or|was|were|is|are|not|page|screen|failed|fails|issue|issues|problem|problems|password|"
    r"again|please|with|wrong|incorrect|changed|hacked|invalid|the|for|to|in|on|it|my|support|"
    r"customer|still|already|always|info|details|working)$"
)


def _login_shape(value: str) -> bool:
    core = value.lstrip("@").rstrip(".-")
    if re.fullmatch(r"\d{1,3}|(?:19|20)\d\d|\d+(?:st|nd|rd|th|k|p|x|am|pm|gb|mb|hz|fps|\w?)", core, re.IGNORECASE):
        return False
    return (
        any(c.isdigit() for c in core)
        or "_" in core
        or value.startswith(("@", "$"))
        or bool(re.search(r"[a-z]\.[a-z]|[a-z][A-Z]", core))
    )


def find_logins(text: str) -> Iterator[Hit]:
    """Yield user names and handles that are given as a login."""
    for match in _LOGIN.finditer(text):
        value = match.group("v").rstrip(".-")
        shaped, sharp = _login_shape(value), match.group("sharp") is not None
        if _SOCIAL.search(match.group("label").lower()) and not (
            sharp or value.startswith(("@", "$")) or (shaped and match.group("link"))
        ):
            continue
        if re.search(r"\.(?:com|net|org|tv)$", value.lower()) or not (
            shaped or (sharp and not _NOT_LOGIN.fullmatch(value.lower()))
        ):
            continue
        if shaped or "user" in match.group("label").lower() or sharp:
            yield Hit(match.start("v"), match.start("v") + len(value), "USERNAME", SURE)
    for link in _AS_LOGIN.finditer(text):  # from the link back to the login: from each word on would be slow
        token = _LAST_TOKEN.search(text[max(0, link.start() - 41) : link.start()])
        if token and _login_shape(token.group()):
            yield Hit(link.start() - len(token.group()), link.start(), "USERNAME", SURE)
    for match in _ADD.finditer(text):
        if _login_shape(match.group("v")):
            yield Hit(*match.span("v"), "USERNAME", SURE)


_GIFT = (
    r"gift\s?-?cards?|gift\s?codes?|e-?gift|vouchers?|prepaid(?:\scard)?|redeem(?:ed|ing|able)?|redemption|"
    r"scratch(?:ed)?|itunes\scard|steam\scard|google\splay\scard|amazon\scard|card\scode|claim\scode"
)
_GIFT_VALUE = (
    r"\d{4}(?:[ -]\d{4}){1,4}(?:[ -]\d{1,4})?|"
    r"(?=[A-Z0-9 -]{0,9}\d)[A-Z0-9]{3,6}(?:[\- ](?=[A-Z0-9]*\d|[A-Z]{3,6}\b)[A-Z0-9]{2,6}){1,5}|"
    r"(?=[A-Z]{0,12}\d)[A-Z0-9]{8,25}|[A-Z]{3,5}(?:-[A-Z0-9]{3,6}){1,4}"
)
_GIFT_FAR = compiled(
    rf"(?<![a-z])(?:{_GIFT})(?![a-z])[^.!?\n]{{0,50}}?(?:\b(?:codes?|pin|numbers?|no|claim|"
    rf"serial)\b(?:\s(?:is|was|on\sit|says|reads|on\sthe\sback|of))*|"
    rf"#)\s?[:=#\"'(\-]{{0,2}}\s?(?P<v>(?-i:{_GIFT_VALUE})){END}{UNIT}"
)
_GIFT_NEAR = after_label(_GIFT, rf"(?-i:{_GIFT_VALUE})")
_GIFT_CODE = compiled(
    rf"(?<![\w-])(?P<v>(?-i:[A-Z0-9]{{4,5}}(?:-[A-Z0-9]{{4,5}}){{2,4}}))(?![\w-])[^.!?\n]{{0,40}}(?:{_GIFT})"
)


def find_gift_cards(text: str) -> Iterator[Hit]:
    """Yield codes that are worth money to whoever reads them."""
    for pattern in (_GIFT_FAR, _GIFT_NEAR, _GIFT_CODE):
        for match in pattern.finditer(text):
            value = match.group("v")
            plain = re.sub(r"[\s-]", "", value)
            if len(plain) >= 8 and (any(c.isdigit() for c in plain) or "-" in value):
                yield Hit(*match.span("v"), "GIFT_CARD", SURE)


RULES = (
    Rule(
        "account ids",
        ("ACCOUNT_ID",),
        (
            rf"(?:{_WHO})",
            r"agent|rep|badge|staff|operator|advis|associate|kunden|mitglied|vertrag|num.?ro",
            r"uuid|guid|uid|(?:customer|user|account|member|profile)id",
        ),
        find_accounts,
        needs=FOUR_DIGITS,
    ),
    Rule(
        "bare account numbers",
        ("ACCOUNT_ID",),
        (r"account|acct|a/c|member",),
        labelled(
            "ACCOUNT_ID",
            r"(?:my|his|her|our|the|this)\s(?:\w{2,12}\s)?(?:account|acct|membership|member)",
            digits(6, 17),
            accept=_id_like,
        ),
        needs=SIX_DIGITS,
    ),
    Rule(
        "logins",
        ("USERNAME",),
        (
            (
                r"mail|yahoo|user|log-?\s?in|logged|sign(?:ed)?\sin|screen\s?name|gamer|psn|xbox|steam|handle|nick|"
                r"profile|telegram|whats|insta|snap|discord|"
                r"skype|twitter|tiktok|facebook|cash|venmo|@"
            ),
        ),
        find_logins,
        # A login holds a digit beside something else, or four digits; or a sign, a dot or a capital inside.
        needs=r"(?:[a-z.+\-]|[^\x00-\x7f])[0-9]|[0-9](?:[a-z.+\-]|[^\x00-\x7f])|[0-9]{4}|[_@$:=]|-\s|[a-z]\.[a-z]|(?-i:[a-z][A-Z])",
    ),
    Rule("gift cards", ("GIFT_CARD",), (r"gift|voucher|prepaid|rede(?:em|mpt)|scratch|card|claim",), find_gift_cards),
)
