"""System checks: what the engine can and cannot see as it is set up."""

from __future__ import annotations

from collections.abc import Sequence

from django.apps.config import AppConfig
from django.conf import settings
from django.core import checks

from moderation.names_model import problem_with


def names_and_places(app_configs: Sequence[AppConfig] | None, **kwargs: object) -> list[checks.CheckMessage]:  # noqa: ARG001
    """Say in one line how names and places are found, or why the named model cannot be used."""
    name: str = settings.PII_NER_ENGINE
    if not name:
        return [
            checks.Info(
                "Names are found by rules alone: self-introductions, sign-offs, named employees; addresses by shape.",
                hint="PII_NER_ENGINE plugs in a model that also finds other names and places.",
                id="moderation.I001",
            )
        ]
    problem = problem_with(name)
    return [checks.Error(problem, hint="See PII_NER_ENGINE in .env.example.", id="moderation.E001")] if problem else []
