"""What the recognizers' tests share: a text in, the removed pieces out."""

from __future__ import annotations

from moderation.engine import masking
from moderation.engine.normalize import normalise
from moderation.engine.pii import detect_pii
from moderation.engine.policy import DEFAULT_POLICY, Policy
from moderation.engine.verdict import Action


def removed(text: str, policy: Policy = DEFAULT_POLICY) -> list[tuple[str, str]]:
    """Return ``(entity type, removed characters)`` in order."""
    found = masking.resolve(detect_pii(normalise(text), policy))
    return [(f.entity_type, text[f.start : f.end]) for f in found if f.action is Action.REMOVE]


def masked(text: str, policy: Policy = DEFAULT_POLICY) -> str:
    """Return the text as the public would read it, were personal data the only matter."""
    return masking.apply(text, masking.resolve(detect_pii(normalise(text), policy)))
