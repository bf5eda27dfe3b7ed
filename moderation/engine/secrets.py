"""Secrets stripped in the web request, before the first durable write: the same rules, without Presidio's import."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from moderation.engine import masking
from moderation.engine.digits import respell
from moderation.engine.gate import Gate
from moderation.engine.normalize import Shadow, normalise
from moderation.engine.pii import THRESHOLD, last_digits
from moderation.engine.policy import DEFAULT_POLICY, Policy
from moderation.engine.recognizers import SECRET_ENTITIES, SECRET_RULES
from moderation.engine.verdict import Action, Finding


@dataclass(frozen=True, slots=True)
class Stripped:
    """``text`` without secrets; ``findings`` in code points of the text that was given, sorted, never overlapping."""

    text: str
    findings: tuple[Finding, ...] = ()


@lru_cache(maxsize=1)
def _gate() -> Gate:
    return Gate(SECRET_RULES)


def find_secrets(shadow: Shadow) -> list[Finding]:
    """Return the secrets in ``shadow`` in code points of its original, possibly overlapping."""
    rules, spelled = _gate().open(shadow.text)
    inner = respell(shadow) if spelled else None
    text = inner.text if inner is not None else shadow.text
    if inner is not None:
        rules, _ = _gate().open(text)
    findings = []
    for rule in (SECRET_RULES[i] for i in rules):
        for hit in rule.find(text):
            if hit.entity_type not in SECRET_ENTITIES or hit.score < THRESHOLD:
                continue
            found = Finding(hit.start, hit.end, hit.entity_type, Action.REMOVE, hit.score, rule.name)
            if not last_digits(text, found):
                span = inner.span(hit.start, hit.end) if inner is not None else (hit.start, hit.end)
                findings.append(Finding(*shadow.span(*span), hit.entity_type, Action.REMOVE, hit.score, rule.name))
    return findings


def strip_secrets(text: str, policy: Policy = DEFAULT_POLICY) -> Stripped:
    """Return ``text`` with complete card numbers, codes, PINs, passwords, answers and tokens replaced by labels.

    Stripping twice changes nothing more. Raises TypeError when ``text`` is not a string.
    """
    del policy  # a secret is a secret under every policy
    if not isinstance(text, str):
        raise TypeError(f"text must be a string, not {type(text).__name__}")
    found: list[Finding] = []
    current = text
    shadow = normalise(current)
    labels = masking.label_spans(text)
    found = [f for f in find_secrets(shadow) if not any(f.start < e and s < f.end for s, e in labels)]
    if not found:
        return Stripped(text)
    findings = masking.resolve(found)
    return Stripped(masking.apply(text, findings), findings)
