"""The company's verified contacts, which stay, and the contacts of fake support, which reject a review."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from moderation.engine.normalize import Shadow
from moderation.engine.policy import Policy
from moderation.engine.verdict import Action, Finding

_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_URL = re.compile(
    r"(?<![\w@.-])(?:https?://)?(?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,5}[a-z]{2,24}(?![\w@])(?:/[^\s<>\"')\]]{0,300})?",
    re.IGNORECASE,
)
_ROLES = frozenset(
    """
    support help info contact service care customercare customerservice privacy press legal billing hello team security
    abuse phishing feedback
    """.split()  # noqa: SIM905 - a word list reads better so
)
CONTACT_TYPES = frozenset({"PHONE_NUMBER", "EMAIL_ADDRESS"})


@dataclass(frozen=True, slots=True)
class Official:
    """A policy's contacts in comparable form: digits, lower-case addresses, bare domains."""

    phones: frozenset[str]
    emails: frozenset[str]
    domains: frozenset[str]
    names: tuple[str, ...]


def phone_key(written: str) -> str:
    """Return the digits that identify a phone however it is written; letters as on a keypad, no country 1 or zeros."""
    digits = re.sub(r"\D", "", re.sub(r"(?i)(?:ext\.?|extension|x)\s?\d+$", "", written).upper().translate(_KEYPAD))
    digits = digits.lstrip("0")
    return digits[1:] if len(digits) == 11 and digits[0] == "1" else digits


def _domain(written: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", written.strip().lower()).split("/")[0].rstrip(".")


@lru_cache(maxsize=256)
def official(policy_contacts: frozenset[str], names: frozenset[str]) -> Official:
    """Sort a policy's contacts into phones, e-mail addresses and domains."""
    phones, emails, domains = set(), set(), set()
    for contact in policy_contacts:
        plain = re.sub(r"^(?:mailto|tel):", "", contact.strip().lower())
        if "@" in plain:
            emails.add(plain)
        elif "." in plain and re.search(r"[a-z]\.[a-z]", plain):
            domains.add(_domain(plain))
        elif len(phone_key(plain)) >= 3:
            phones.add(phone_key(plain))
    lowered = tuple(sorted(n.lower() for n in names if n.strip()))
    return Official(frozenset(phones), frozenset(emails), frozenset(domains), lowered)


def _same_phone(key: str, phones: frozenset[str]) -> bool:
    """Compare national and international spellings: the shorter is the end of the longer, at most four digits less."""
    if key in phones:
        return True
    return len(key) >= 9 and any(
        len(p) >= 9 and abs(len(p) - len(key)) <= 4 and (p.endswith(key) or key.endswith(p)) for p in phones
    )


def _same_site(domain: str, domains: Iterable[str]) -> bool:
    return any(domain == d or domain.endswith("." + d) for d in domains)


def _official_email(address: str, known: Official) -> bool:
    low = re.sub(r"\s?[\[({]?\s?\bdot\b\s?[\])}]?\s?", ".", address.lower())
    low = re.sub(r"\s?[\[({]\s?at\s?[\])}]\s?|\sat\s", "@", low)
    if low in known.emails:
        return True
    local, _, domain = low.rpartition("@")
    return _same_site(domain, known.domains) and re.sub(r"[\W_]", "", local) in _ROLES


def is_official(entity_type: str, written: str, policy: Policy) -> bool:
    """Return whether a phone or e-mail address, as written, is one of the company's verified contacts."""
    known = official(policy.official_contacts, policy.company_names)
    if entity_type == "PHONE_NUMBER":
        return bool(known.phones) and _same_phone(phone_key(written), known.phones)
    if entity_type == "EMAIL_ADDRESS":
        return bool(known.emails or known.domains) and _official_email(written, known)
    return False


def _note(finding: Finding) -> Finding:
    return Finding(finding.start, finding.end, "OFFICIAL_CONTACT", Action.NOTE, 1.0, "contacts")


def settle_contacts(shadow: Shadow, findings: Sequence[Finding], policy: Policy) -> list[Finding]:
    """Return ``findings`` with the company's verified contacts noted instead of removed, and its names left out."""
    if not policy.official_contacts and not policy.company_names:
        return list(findings)
    known = official(policy.official_contacts, policy.company_names)
    notes = [
        _note(f)
        for f in findings
        if f.entity_type in CONTACT_TYPES and is_official(f.entity_type, _shadow_text(shadow, f), policy)
    ]
    notes += _official_sites(shadow, known) + _written_phones(shadow, known)
    kept = [f for f in findings if not _covered(f, notes) and not _company_name(shadow, f, known)]
    return kept + sorted(set(notes))


def _shadow_text(shadow: Shadow, finding: Finding) -> str:
    original = shadow.original[finding.start : finding.end]
    if original.isascii():
        return original
    from moderation.engine.normalize import normalise  # noqa: PLC0415 - only for the rare non-ASCII contact

    return normalise(original).text


def _covered(finding: Finding, notes: Sequence[Finding]) -> bool:
    return any(n.start <= finding.start and finding.end <= n.end for n in notes)


def _company_name(shadow: Shadow, finding: Finding, known: Official) -> bool:
    if finding.entity_type != "PERSON" or not known.names:
        return False
    words = shadow.original[finding.start : finding.end].lower()
    return any(name in words for name in known.names)


def _official_sites(shadow: Shadow, known: Official) -> list[Finding]:
    if not known.domains or "." not in shadow.text:
        return []
    return [
        Finding(*shadow.span(*m.span()), "OFFICIAL_CONTACT", Action.NOTE, 1.0, "contacts")
        for m in _URL.finditer(shadow.text)
        if _same_site(_domain(m.group()), known.domains)
    ]


def _written_phones(shadow: Shadow, known: Official) -> list[Finding]:
    """Find the verified phones by their digits, also where no rule takes them for a phone."""
    found = []
    for key in known.phones:
        if len(key) >= 7 and sum(c.isdigit() for c in shadow.text) >= min(7, len(key)):
            found += [
                Finding(*shadow.span(*match.span()), "OFFICIAL_CONTACT", Action.NOTE, 1.0, "contacts")
                for match in _phone_pattern(key).finditer(shadow.text)
            ]
    return found


@lru_cache(maxsize=1024)
def _phone_pattern(key: str) -> re.Pattern[str]:
    gap = r"[\s().\-/\u2014]{0,3}"
    return re.compile(rf"(?<!\d)(?:(?:\+|00)\d{{1,3}}{gap})?(?:\+?1{gap})?\(?0?{gap.join(key)}(?!\d)")


_INVITES = re.compile(
    r"\b(?:(?:please|just|kindly|must|should|you can|simply|now|to|always|better)\s(?:\w+\s)?)?(?:call|"
    r"dial|contact|phone|ring|reach|text|whats\s?app|message|email|e-mail|visit|chat with|get in touch)\b"
)
_SUPPORT = re.compile(
    r"\b(?:toll[\s-]?free|help\s?line|help\s?desk|hot\s?line|(?:customer|technical|tech|premium|live|"
    r"official|\w+flix|account|online|phone|24/7)\s(?:support|care|service|help|assistance)|support "
    r"(?:number|team|line|phone|desk|contact|email)|"
    r"our (?:support|team|experts?|technicians?|agents?|specialists?|helpline|number|office|customer)|"
    r"24\s?[/x*]\s?7|24 hours|service number|care number|refund department|certified|instant(?:ly)?|"
    r"for (?:any |all |instant |immediate |quick |more )?(?:help|support|assistance|refunds?|"
    r"queries|issues?|activation|recovery))\b"
)
_WARNS = re.compile(
    r"\b(?:scam\w*|fake|fraud\w*|phish\w*|beware|be careful|careful|warning|warn\w*|avoid|do\s?n[o']?t "
    r"(?:call|dial|trust|answer|use|fall|ring|contact)|dont (?:call|dial|trust|answer|use|fall|ring|"
    r"contact)|never (?:call|dial|answer|trust|use)|not (?:the real|real|legit|official|netflix)|"
    r"called me|calling me|phoned me|rang me|texted me|got a (?:call|text)|received a (?:call|text)|"
    r"call(?:s)? from|text from|pretend\w*|impersonat\w*|spoof\w*|crook\w*|thie(?:f|ves)|watch out|"
    r"stay away|spam\w*|report(?:ed)?)\b"
)
_TELLS = re.compile(
    r"\b(?:i|i've|i'm|i'd|ive|im|we|we've|my|me|us)\b[^.!?]{0,50}$|\b(?:called|calling|rang|tried|"
    r"phoned|contacted|dialed|dialled|texted|emailed)\b[^.!?]{0,40}$|\b(?:call|text|ring|contact|"
    r"reach|phone|email|message|whatsapp)\s(?:me|us|my|him|her)\b[^.!?]{0,30}$"
)
# "E-mail us at" speaks for a company; a customer writes "me".
_US = re.compile(r"\b(?:call|text|ring|contact|reach|phone|e-?mail|message|whats\s?app|dial|mail) us\b[^.!?]{0,20}$")
_SUPPORT_LINK = re.compile(
    r"(?:support|help|service|care|helpline|customer|recover|refund|activate|login)", re.IGNORECASE
)


def _offers(lead: str, tail: str) -> bool:
    around = lead + " " + tail
    if _TELLS.search(lead) and not _US.search(lead):
        return False
    return bool(_SUPPORT.search(around)) and (
        bool(_INVITES.search(around))
        or bool(re.search(r"(?:number|line|care|support|free|service)\W{0,4}(?:is\W)?\W{0,3}$", lead))
    )


def is_fake_support(text: str, findings: Sequence[Finding], policy: Policy) -> bool:
    """Return whether ``text`` offers support through a contact that is not the company's; a warning is none."""
    spots = [(f.start, f.end) for f in findings if f.action is Action.REMOVE and f.entity_type in CONTACT_TYPES]
    spots += _strange_support_links(text, policy)
    if not spots or _WARNS.search(text.lower()):
        return False
    for start, end in spots[:50]:
        lead, tail = text[max(0, start - 110) : start].lower(), text[end : end + 70].lower()
        if _offers(lead, tail):
            return True
    return False


def _strange_support_links(text: str, policy: Policy) -> list[tuple[int, int]]:
    known = official(policy.official_contacts, policy.company_names)
    if not known.domains or "." not in text:
        return []
    return [
        m.span()
        for m in _URL.finditer(text)
        if _SUPPORT_LINK.search(m.group())
        and ("-" in _domain(m.group()) or "://" in m.group())
        and not _same_site(_domain(m.group()), known.domains)
    ]
