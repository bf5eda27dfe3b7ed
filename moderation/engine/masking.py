"""Overlaps resolved, and the original masked by offsets; nothing outside a span changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from moderation.engine.verdict import Action, Finding

# Plain English; the pages may translate a label for display, the stored text keeps it. Most sensitive first.
LABELS: Mapping[str, str] = MappingProxyType(
    {
        "CREDIT_CARD": "[card number removed]",
        "CVV": "[card security code removed]",
        "PASSWORD": "[password removed]",
        "PIN": "[PIN removed]",
        "ONE_TIME_CODE": "[code removed]",
        "SECURITY_ANSWER": "[security answer removed]",
        "API_TOKEN": "[access token removed]",
        "CARD_EXPIRY": "[card expiry date removed]",
        "US_SSN": "[social security number removed]",
        "UK_NINO": "[national insurance number removed]",
        "NATIONAL_ID": "[national ID removed]",
        "PASSPORT": "[passport number removed]",
        "DRIVER_LICENSE": "[driving licence number removed]",
        "IBAN_CODE": "[bank account removed]",
        "BANK_ACCOUNT": "[bank account removed]",
        "ROUTING_NUMBER": "[bank routing number removed]",
        "SORT_CODE": "[sort code removed]",
        "BIC": "[bank code removed]",
        "GIFT_CARD": "[gift card code removed]",
        "CRYPTO": "[wallet address removed]",
        "EMAIL_ADDRESS": "[email address removed]",
        "PHONE_NUMBER": "[phone number removed]",
        "STREET_ADDRESS": "[address removed]",
        "DATE_OF_BIRTH": "[date of birth removed]",
        "IMEI": "[device number removed]",
        "SERIAL_NUMBER": "[serial number removed]",
        "VIN": "[vehicle number removed]",
        "LICENSE_PLATE": "[licence plate removed]",
        "ACCOUNT_ID": "[account number removed]",
        "USERNAME": "[username removed]",
        "IP_ADDRESS": "[IP address removed]",
        "MAC_ADDRESS": "[device address removed]",
        "PERSON": "[name removed]",
        "LOCATION": "[place removed]",
    }
)
OTHER_LABEL = "[personal data removed]"
LABEL = re.compile("|".join(re.escape(label) for label in sorted({*LABELS.values(), OTHER_LABEL})))
_RANK = {entity_type: i for i, entity_type in enumerate(LABELS)}
_ACTION_RANK = {Action.REMOVE: 0, Action.MASK: 1, Action.NOTE: 2}
MASK_SIGN = "\u2014"


def label_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of the engine's own labels in ``text``."""
    return [m.span() for m in LABEL.finditer(text)] if " removed]" in text else []


def _join(first: Finding, second: Finding) -> Finding:
    """Return one finding over both spans, named after the longer, then the more sensitive one."""
    winner = min(
        (first, second),
        key=lambda f: (f.start - f.end, _RANK.get(f.entity_type, 99), -f.severity, -f.score, f.entity_type, f.detector),
    )
    return Finding(
        min(first.start, second.start),
        max(first.end, second.end),
        winner.entity_type,
        winner.action,
        winner.score,
        winner.detector,
        max(first.severity, second.severity),
    )


def resolve(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return non-overlapping findings in order: removed before masked before noted.

    Overlapping findings of one action become one over both spans, so that no part of either stays readable.
    """
    ordered = sorted((f for f in findings if f.end > f.start), key=lambda f: (_ACTION_RANK[f.action], f))
    if not ordered:
        return ()
    kept: list[Finding] = []
    for action in (Action.REMOVE, Action.MASK, Action.NOTE):
        kept = _layer(kept, [f for f in ordered if f.action is action], joins=action is not Action.NOTE)
    return tuple(kept)


def _layer(kept: list[Finding], added: list[Finding], *, joins: bool) -> list[Finding]:
    """Merge sorted ``added`` into sorted ``kept``; what overlaps ``kept`` is dropped, what overlaps itself joined."""
    merged: list[Finding] = []
    for finding in added:
        if merged and finding.start < merged[-1].end:
            if joins:
                merged[-1] = _join(merged[-1], finding)
        else:
            merged.append(finding)
    result = list(kept)
    at = 0
    for finding in merged:
        while at < len(kept) and kept[at].end <= finding.start:
            at += 1
        if at == len(kept) or kept[at].start >= finding.end:
            result.append(finding)
    return sorted(result)


def replacement(finding: Finding, original: str) -> str:
    """Return what stands in the masked text for ``original``, the finding's own characters."""
    if finding.action is Action.REMOVE:
        return LABELS.get(finding.entity_type, OTHER_LABEL)
    if finding.action is Action.MASK:
        visible = next((c for c in original if not c.isspace() and c.isprintable()), "")
        return visible + MASK_SIGN
    return original


def apply(text: str, findings: Iterable[Finding]) -> str:
    """Return ``text`` with every removed and masked span replaced; ``findings`` are sorted and do not overlap."""
    pieces: list[str] = []
    done = 0
    for finding in findings:
        if finding.action is Action.NOTE:
            continue
        pieces += text[done : finding.start], replacement(finding, text[finding.start : finding.end])
        done = finding.end
    return "".join((*pieces, text[done:])) if pieces else text
