"""Judge a review: read this first.

Each field is normalised to a shadow text, detectors report spans, overlaps are resolved, the original is masked by
offsets, and the reasons decide. Nothing here knows stars, and sentiment decides nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from moderation.engine import masking, screen
from moderation.engine.contacts import is_fake_support
from moderation.engine.fingerprint import fingerprint
from moderation.engine.harm import detect_harm
from moderation.engine.linear import compile_pending
from moderation.engine.normalize import encodable, normalise
from moderation.engine.pii import detect_pii
from moderation.engine.policy import DEFAULT_POLICY, Policy
from moderation.engine.profanity import detect_profanity
from moderation.engine.sentiment import score
from moderation.engine.spam import detect_spam
from moderation.engine.verdict import Action, Disposition, FieldVerdict, Finding, Reason, Verdict

_RANK = {Disposition.PUBLISH: 0, Disposition.HOLD: 1, Disposition.REJECT: 2}
LABEL_WEIGHT = 10
"""Visible characters that a label in the input stands for: about a card or phone number."""
_Cause = tuple[Disposition, Reason]


class _Field(NamedTuple):
    text: str
    verdict: FieldVerdict
    causes: Sequence[_Cause]
    labels: Sequence[tuple[int, int]]


def judge(
    fields: Mapping[str, str], policy: Policy = DEFAULT_POLICY, *, recent_fingerprints: Collection[int] = ()
) -> Verdict:
    """Return the verdict on one review's free-text ``fields``, the same in any order, process and machine.

    ``recent_fingerprints`` are those of the company's recent reviews. Raises TypeError when a field is not a string;
    any detector's error propagates, and the caller must not publish.
    """
    _check(fields)
    judged = {name: _judge_field(text, policy) for name, text in fields.items()}
    written = [field for field in judged.values() if field.text.strip()]
    whole = encodable("\n".join([field.text for field in written]))
    causes = [cause for field in written for cause in field.causes]
    mark = fingerprint(whole)
    causes += detect_spam(whole, policy, _shifted(written), () if mark is None else recent_fingerprints, mark)
    if _mostly_removed(written):
        causes.append((Disposition.HOLD, Reason.MOSTLY_REMOVED))
    disposition, reasons = _dispose(causes) if causes else (Disposition.PUBLISH, ())
    screen.forget()
    return Verdict(
        fields=MappingProxyType({name: field.verdict for name, field in judged.items()}),
        disposition=disposition,
        reasons=reasons,
        sentiment=score(whole, policy.issue_keywords) if whole else None,
        policy_version=policy.version,
        fingerprint=mark,
    )


def warm_up() -> None:
    """Build everything that is otherwise built at the first text that needs it: automata, patterns, Presidio."""
    judge({"body": "What a bloody nuisance: write to pat.reader@example.com, and never call 212-555-0142 again!"})
    compile_pending()


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
    causes: list[_Cause] = [(Disposition.HOLD, reason) for reason, _ in harmful]
    for finding in rude:
        if finding.entity_type == "SLUR":
            causes.append((Disposition.HOLD, Reason.SLUR))
        elif finding.entity_type == "WATCHED_TERM" and finding.action is Action.NOTE:
            causes.append((Disposition.HOLD, Reason.WATCHED_TERM))
    if is_fake_support(text, personal, policy):
        causes.append((Disposition.REJECT, Reason.FAKE_SUPPORT))
    found = masking.resolve([*personal, *rude, *(finding for _, finding in harmful)])
    return _Field(text, FieldVerdict(masking.apply(text, found), found), causes, masking.label_spans(text))


def _mostly_removed(fields: Sequence[_Field]) -> bool:
    """Return whether more of the visible characters was removed than stays; a label counts for what it stands for."""
    removed = kept = 0
    for text, verdict, _, labels in fields:
        hidden = sum(_visible(text[f.start : f.end]) for f in verdict.findings if f.action is Action.REMOVE)
        removed += hidden + LABEL_WEIGHT * len(labels)
        kept -= hidden + sum(_visible(text[start:end]) for start, end in labels)
    return removed > 0 and removed > kept + sum(_visible(field.text) for field in fields)


def _visible(text: str) -> int:
    return sum(map(str.isalnum, text))


def _shifted(fields: Sequence[_Field]) -> list[Finding]:
    """Return all findings in offsets of the fields joined by line breaks, as the spam rules see them."""
    shifted: list[Finding] = []
    at = 0
    for text, verdict, _, _ in fields:
        shifted += [
            Finding(f.start + at, f.end + at, f.entity_type, f.action, f.score, f.detector, f.severity)
            for f in verdict.findings
        ]
        at += len(text) + 1
    return shifted


def _dispose(causes: Sequence[_Cause]) -> tuple[Disposition, tuple[Reason, ...]]:
    worst = max((d for d, _ in causes), key=_RANK.__getitem__, default=Disposition.PUBLISH)
    return worst, tuple(sorted({reason for _, reason in causes}))
