"""Judge a review: read this first.

Each field is normalised to a shadow text, detectors report spans, overlaps are resolved, the original is masked by
offsets, and the reasons decide. Nothing here knows stars, and sentiment decides nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from moderation.engine import masking, spam
from moderation.engine.contacts import is_fake_support
from moderation.engine.harm import detect_harm
from moderation.engine.normalize import encodable, normalise
from moderation.engine.pii import detect_pii
from moderation.engine.policy import DEFAULT_POLICY, Policy
from moderation.engine.profanity import detect_profanity
from moderation.engine.sentiment import score
from moderation.engine.verdict import Action, Disposition, FieldVerdict, Finding, Reason, Verdict

_RANK = {Disposition.PUBLISH: 0, Disposition.HOLD: 1, Disposition.REJECT: 2}
_NOTED_REASONS = {"SLUR": Reason.SLUR}
LABEL_WEIGHT = 10
"""Visible characters that a label in the input stands for: about a card or phone number."""


@dataclass(frozen=True, slots=True)
class _Field:
    verdict: FieldVerdict
    causes: tuple[tuple[Disposition, Reason], ...]
    removed: int
    visible: int


def judge(
    fields: Mapping[str, str], policy: Policy = DEFAULT_POLICY, *, recent_fingerprints: Collection[int] = ()
) -> Verdict:
    """Return the verdict on one review's free-text ``fields``, the same in any order, process and machine.

    ``recent_fingerprints`` are those of the company's recent reviews. Raises TypeError when a field is not a string;
    any detector's error propagates, and the caller must not publish.
    """
    _check(fields)
    judged = {name: _judge_field(text, policy) for name, text in fields.items()}
    whole = encodable("\n".join(text for text in fields.values() if text.strip()))
    causes = [cause for field in judged.values() for cause in field.causes]
    noted = _shifted(fields, judged)
    causes += spam.detect_spam(whole, policy, noted, recent_fingerprints)
    if _mostly_removed(judged.values()):
        causes.append((Disposition.HOLD, Reason.MOSTLY_REMOVED))
    disposition, reasons = _dispose(causes)
    return Verdict(
        fields=MappingProxyType({name: field.verdict for name, field in judged.items()}),
        disposition=disposition,
        reasons=reasons,
        sentiment=score(whole, policy.issue_keywords) if whole else None,
        policy_version=policy.version,
        fingerprint=spam.fingerprint(whole),
    )


def _check(fields: Mapping[str, str]) -> None:
    for name, text in fields.items():
        if not isinstance(text, str):
            raise TypeError(f"field {name!r} must be a string, not {type(text).__name__}")


def _judge_field(text: str, policy: Policy) -> _Field:
    shadow = normalise(text)
    personal = detect_pii(shadow, policy)
    rude = detect_profanity(shadow, policy)
    persons = [f for f in personal if f.entity_type == "PERSON"]
    harmful = detect_harm(shadow, policy, persons)
    causes = [(Disposition.HOLD, reason) for reason, _ in harmful]
    causes += [(Disposition.HOLD, _NOTED_REASONS[f.entity_type]) for f in rude if f.entity_type in _NOTED_REASONS]
    causes += [
        (Disposition.HOLD, Reason.WATCHED_TERM)
        for f in rude
        if f.entity_type == "WATCHED_TERM" and f.action is Action.NOTE
    ]
    if is_fake_support(text, personal, policy):
        causes.append((Disposition.REJECT, Reason.FAKE_SUPPORT))
    found = masking.resolve([*personal, *rude, *(finding for _, finding in harmful)])
    labels = masking.label_spans(text)
    removed = [f for f in found if f.action is Action.REMOVE]
    hidden = sum(_visible(text[f.start : f.end]) for f in removed)
    shown = _visible(text) - hidden - sum(_visible(text[start:end]) for start, end in labels)
    return _Field(
        FieldVerdict(masking.apply(text, found), found), tuple(causes), hidden + LABEL_WEIGHT * len(labels), shown
    )


def _visible(text: str) -> int:
    return sum(map(str.isalnum, text))


def _mostly_removed(fields: Iterable[_Field]) -> bool:
    fields = list(fields)
    removed = sum(field.removed for field in fields)
    return removed > sum(field.visible for field in fields)


def _shifted(fields: Mapping[str, str], judged: Mapping[str, _Field]) -> list[Finding]:
    """Return all findings in offsets of the fields joined by line breaks, as the spam rules see them."""
    shifted: list[Finding] = []
    at = 0
    for name, text in fields.items():
        if not text.strip():
            continue
        shifted += [replace(f, start=f.start + at, end=f.end + at) for f in judged[name].verdict.findings]
        at += len(text) + 1
    return shifted


def _dispose(causes: Iterable[tuple[Disposition, Reason]]) -> tuple[Disposition, tuple[Reason, ...]]:
    causes = list(causes)
    worst = max((d for d, _ in causes), key=_RANK.__getitem__, default=Disposition.PUBLISH)
    return worst, tuple(sorted({reason for _, reason in causes}))
