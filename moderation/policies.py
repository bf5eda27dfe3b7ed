"""From the moderators' words in the database to the frozen Policy that the engine judges by."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from django.conf import settings

from moderation.engine.policy import ENGINE_VERSION, Policy, TermAction, WatchedRule
from moderation.models import WatchedTerm
from moderation.names_model import install


def build_policy(
    *, contacts: Iterable[str] = (), names: Iterable[str] = (), issue_keywords: Mapping[str, tuple[str, ...]]
) -> Policy:
    """Return the policy in force: the watched terms of now, with one company's contacts and names.

    Its version is the engine's version and a digest of everything that can change a verdict. Whoever asks for a
    policy is about to judge, so the optional names model is plugged in here. Raises UnusableModel.
    """
    install()
    watched = tuple(
        WatchedRule(term=term.term, action=TermAction(term.action), severity=term.severity, kind=term.kind)
        for term in WatchedTerm.objects.all()
    )
    contacts, names = frozenset(contacts), frozenset(names)
    return Policy(
        version=f"{ENGINE_VERSION}-{_digest(watched, sorted(contacts), sorted(names), settings.PII_NER_ENGINE)}",
        official_contacts=contacts,
        company_names=names,
        watched=watched,
        issue_keywords=issue_keywords,
    )


def _digest(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode("utf-8", "backslashreplace")).hexdigest()[:12]
