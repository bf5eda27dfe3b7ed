"""The engine's answer: what was found, what the public may read, what should happen next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Action(StrEnum):
    """What is done to a detected span."""

    REMOVE = "remove"  # personal data and secrets: replaced by a bracketed label
    MASK = "mask"  # profanity: first character and an em dash
    NOTE = "note"  # seen, left as it stands


class Disposition(StrEnum):
    """What should happen to the whole review."""

    PUBLISH = "PUBLISH"
    HOLD = "HOLD"
    REJECT = "REJECT"


class Reason(StrEnum):
    """The closed list of reasons for HOLD and REJECT. Nothing else may decide about a review."""

    # held for a person
    SLUR = "slur"
    THREAT = "threat"
    SELF_HARM = "self_harm"
    DOXXING = "doxxing"
    PRIVATE_PERSON = "private_person"
    MOSTLY_REMOVED = "mostly_removed"
    WATCHED_TERM = "watched_term"
    POSSIBLE_SPAM = "possible_spam"
    # rejected as spam
    FAKE_SUPPORT = "fake_support"
    PROMOTION = "promotion"
    ACCOUNT_SELLER = "account_seller"
    RECOVERY_SCHEME = "recovery_scheme"
    CRYPTO_SCHEME = "crypto_scheme"
    GIBBERISH = "gibberish"
    LINK_ONLY = "link_only"
    REPEATED_TEXT = "repeated_text"
    NEAR_DUPLICATE = "near_duplicate"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A detected span ``[start, end)`` of one field, in code points of the text that was judged.

    It never carries the text itself. ``score`` is the detector's confidence in [0, 1];
    ``severity`` is 0 (none) to 4 (slur) and set for profanity only.
    """

    start: int
    end: int
    entity_type: str
    action: Action
    score: float = 1.0
    detector: str = ""
    severity: int = 0


@dataclass(frozen=True, slots=True)
class Sentiment:
    """VADER compound score in [-1, 1], the mean over ``sentences`` sentences.

    ``by_issue`` maps an issue-type slug to the mean over the clauses that speak of it.
    """

    compound: float
    sentences: int
    by_issue: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class FieldVerdict:
    """One field as the public may read it, and the non-overlapping findings (sorted) that made it so."""

    masked_text: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The engine's whole answer for one review.

    ``sentiment`` is None when there is no text to score. ``fingerprint`` is a 64-bit unsigned near-duplicate
    fingerprint of the judged text, None when the text is too short to have a meaningful one.
    """

    fields: Mapping[str, FieldVerdict]
    disposition: Disposition
    reasons: tuple[Reason, ...]
    sentiment: Sentiment | None
    policy_version: str
    fingerprint: int | None = None
