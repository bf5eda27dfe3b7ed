"""The frozen settings that the engine judges by. Stars are not among them, nor anywhere in the engine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

ENGINE_VERSION = "1"


class TermAction(StrEnum):
    """What a moderators' watched term does when it is met."""

    MASK = "mask"
    HOLD = "hold"
    ALLOW = "allow"


@dataclass(frozen=True, slots=True)
class WatchedRule:
    """One moderator-edited word or phrase, layered over the engine's own lexicon."""

    term: str
    action: TermAction
    severity: int = 2
    kind: str = "profanity"


@dataclass(frozen=True, slots=True)
class Policy:
    """Everything that a verdict depends on besides the text.

    ``official_contacts`` holds the company's verified phones, e-mail addresses, web addresses and domains, as written.
    ``company_names`` holds names that are never personal data (the company and its products).
    ``issue_keywords`` maps an issue-type slug to lower-case words or phrases that speak of it.
    ``mask_severity`` is the least severity (1 to 4) that is masked.
    """

    version: str = f"engine-{ENGINE_VERSION}"
    official_contacts: frozenset[str] = frozenset()
    company_names: frozenset[str] = frozenset()
    watched: tuple[WatchedRule, ...] = ()
    issue_keywords: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    mask_severity: int = 2


DEFAULT_POLICY = Policy()
