"""Personal data and secrets: the gate opens the rules, Presidio's classes run and weigh them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from moderation.engine.contacts import settle_contacts
from moderation.engine.digits import respell
from moderation.engine.gate import Gate
from moderation.engine.masking import label_spans
from moderation.engine.normalize import Shadow
from moderation.engine.policy import Policy
from moderation.engine.recognizers import RULES
from moderation.engine.verdict import Action, Finding

THRESHOLD = 0.5
_NER_ENTITIES = ("PERSON", "LOCATION")
_LAST_DIGITS = re.compile(
    r"(?:\b(?:ending|ends|ended|last|final)\b[^a-z\d]{0,3}(?:(?:in|with|digits?|four|4|3|are|is|were|"
    r"was|numbers?|of|my|the|card|ssn|account)[\s:=]{1,3}){0,5}"
    r"|[*x#\u2022.\u25cf]{2,}[\s-]{0,2})$"
)
_STARRED = re.compile(r"[\W_x]{0,3}[*x\u2022\u25cf]{3,}")
_ner: list[Any] = []


def set_ner(recognizer: Any | None) -> None:  # noqa: ANN401 - Presidio is not imported yet
    """Plug in a Presidio ``EntityRecognizer`` for PERSON and LOCATION, or none; it never overrides a rule."""
    _ner[:] = [] if recognizer is None else [recognizer]


class _Detector:
    """The registry's recognizers in rule order, with what weighs their results."""

    def __init__(self) -> None:
        from moderation.engine.recognizers import presidio  # noqa: PLC0415 - takes a second, so not at start

        self.registry = presidio.build_registry(RULES)
        self.recognizers: list[Any] = list(self.registry.recognizers)
        self.nlp = presidio.TokenNlpEngine()
        self.enhancer = presidio.WholeWordEnhancer()

    def run(self, text: str, indices: Sequence[int]) -> list[Finding]:
        """Return findings in offsets of ``text`` from the recognizers at ``indices``."""
        results: list[tuple[Any, str]] = []
        unsure: list[tuple[Any, str]] = []
        for i in indices:
            recognizer = self.recognizers[i]
            for result in recognizer.analyze(text, recognizer.supported_entities, None):
                (results if result.score >= THRESHOLD else unsure).append((result, RULES[i].name))
        if unsure:
            hopeful = _hopeful(text, indices)
            unsure = [(r, n) for r, n in unsure if n in hopeful]
        if unsure:
            weighed = self._enhance(text, [r for r, _ in unsure])
            results += [(r, n) for r, (_, n) in zip(weighed, unsure, strict=True) if r.score >= THRESHOLD]
        return [Finding(r.start, r.end, r.entity_type, Action.REMOVE, r.score, name) for r, name in results]

    def _enhance(self, text: str, results: list[Any]) -> list[Any]:
        artifacts = self.nlp.process_text(text, "en")
        weighed: list[Any] = self.enhancer.enhance_using_context(text, results, artifacts, self.recognizers)
        return weighed

    def names_and_places(self, text: str) -> list[Finding]:
        """Return what the optional model finds: full names to remove, places to note."""
        artifacts = self.nlp.process_text(text, "en")
        return [
            _ner_finding(text, result)
            for recognizer in _ner
            for result in recognizer.analyze(text, list(_NER_ENTITIES), artifacts)
            if result.entity_type in _NER_ENTITIES and result.score >= THRESHOLD
        ]


def _hopeful(text: str, indices: Sequence[int]) -> frozenset[str]:
    """Return the names of the rules of which a context word stands in the text: no other unsure hit can be lifted."""
    low = text.lower()
    return frozenset(RULES[i].name for i in indices if any(word in low for word in RULES[i].context))


def _ner_finding(text: str, result: Any) -> Finding:  # noqa: ANN401 - the same
    # Policy: cities and first names alone stay.
    full_name = result.entity_type == "PERSON" and len(text[result.start : result.end].split()) > 1
    action = Action.REMOVE if full_name else Action.NOTE
    return Finding(result.start, result.end, result.entity_type, action, result.score, "model")


@lru_cache(maxsize=1)
def _gate() -> Gate:
    return Gate(RULES)


@lru_cache(maxsize=1)
def _detector() -> _Detector:
    return _Detector()


def detect_pii(shadow: Shadow, policy: Policy, *, gated: bool = True) -> list[Finding]:
    """Return personal data and secrets in ``shadow``, in code points of its original, possibly overlapping.

    ``gated=False`` runs every rule; the answer is the same.
    """
    rules, spelled = _gate().open(shadow.text)
    inner = respell(shadow) if spelled else None
    if inner is not None:
        rules, _ = _gate().open(inner.text)
    if not gated:
        rules = list(range(len(RULES)))
    findings: list[Finding] = []
    if rules:
        text = inner.text if inner is not None else shadow.text
        findings = [f for f in _detector().run(text, rules) if not last_digits(text, f)]
        findings = [_at_original(f, inner, shadow) for f in findings]
    findings += _from_model(shadow, findings)
    return settle_contacts(shadow, _outside_labels(shadow, findings), policy)


def _at_original(finding: Finding, inner: Shadow | None, shadow: Shadow) -> Finding:
    start, end = finding.start, finding.end
    if inner is not None:
        start, end = inner.span(start, end)
    start, end = shadow.span(start, end)
    return Finding(start, end, finding.entity_type, finding.action, finding.score, finding.detector)


def last_digits(text: str, finding: Finding) -> bool:
    """Return whether a finding is only the last digits of something: "ending 4242", "**** 1234"."""
    if finding.end - finding.start > 5 or not text[finding.start : finding.end].isdigit():
        return False
    return bool(_LAST_DIGITS.search(text[max(0, finding.start - 40) : finding.start].lower()))


def _from_model(shadow: Shadow, findings: Sequence[Finding]) -> list[Finding]:
    if not _ner:
        return []
    added = [_at_original(f, None, shadow) for f in _detector().names_and_places(shadow.text)]
    return [a for a in added if not any(a.start < f.end and f.start < a.end for f in findings)]


def _outside_labels(shadow: Shadow, findings: list[Finding]) -> list[Finding]:
    labels = label_spans(shadow.original)
    if not labels:
        return findings
    return [f for f in findings if not any(f.start < end and start < f.end for start, end in labels)]
