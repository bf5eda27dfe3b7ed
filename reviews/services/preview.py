"""Show what the public would read of a text that is not sent yet. Nothing is written, logged or kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from moderation.engine import masking
from moderation.engine.pipeline import judge
from moderation.engine.secrets import strip_secrets
from moderation.engine.verdict import Action, Disposition, Finding
from reviews.models import Company
from reviews.services.policies import policy_for


class Kind(StrEnum):
    """What became of one piece of a text."""

    PLAIN = "plain"
    REMOVED = "removed"
    MASKED = "masked"


@dataclass(frozen=True, slots=True)
class Segment:
    """One piece as the public would read it. Joined, the pieces of a field are its masked text."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Preview:
    """The pieces of every field that is not empty, how many are covered, and whether a person would read it first."""

    fields: Mapping[str, tuple[Segment, ...]]
    removed: int
    masked: int
    waits: bool


def preview(*, company: Company, texts: Mapping[str, str]) -> Preview:
    """Return what would become of ``texts`` if they were sent now (3 queries, none if all are empty).

    It takes the same two steps as a review: secrets are stripped first, then the engine judges.
    """
    stripped = {name: strip_secrets(text).text for name, text in texts.items() if text}
    if not stripped:
        return Preview(fields={}, removed=0, masked=0, waits=False)
    verdict = judge(stripped, policy_for(company))
    fields = {name: tuple(_segments(text, verdict.fields[name].findings)) for name, text in stripped.items()}
    kinds = [segment.kind for segments in fields.values() for segment in segments]
    return Preview(
        fields=fields,
        removed=kinds.count(Kind.REMOVED),
        masked=kinds.count(Kind.MASKED),
        waits=verdict.disposition is Disposition.HOLD,
    )


def _segments(text: str, findings: tuple[Finding, ...]) -> Iterator[Segment]:
    """Cut ``text`` at its sorted findings, and write what stands in their place."""
    done = 0
    for finding in findings:
        if finding.action is Action.NOTE:
            continue
        yield from _plain(text[done : finding.start])
        kind = Kind.REMOVED if finding.action is Action.REMOVE else Kind.MASKED
        yield Segment(kind, masking.replacement(finding, text[finding.start : finding.end]))
        done = finding.end
    yield from _plain(text[done:])


def _plain(text: str) -> Iterator[Segment]:
    """Cut out the labels that stood in the text before the engine read it: what was stripped as a secret."""
    done = 0
    for start, end in masking.label_spans(text):
        if start > done:
            yield Segment(Kind.PLAIN, text[done:start])
        yield Segment(Kind.REMOVED, text[start:end])
        done = end
    if done < len(text):
        yield Segment(Kind.PLAIN, text[done:])
