"""Why a review stands where it stands: decisions, and the spans that were found. Neither holds any text."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from moderation.engine.verdict import Finding as EngineFinding
from reviews.models.review import Review


class Decision(models.Model):
    """One append-only row per decision about a review."""

    class Source(models.TextChoices):
        AUTOMATION = "automation", _("Automation")
        MODERATOR = "moderator", _("Moderator")
        AUTHOR = "author", _("Author")

    class Action(models.TextChoices):
        PUBLISH = "publish", _("Publish")
        HOLD = "hold", _("Hold")
        REJECT = "reject", _("Reject")
        QUARANTINE = "quarantine", _("Quarantine")
        WITHDRAW = "withdraw", _("Withdraw")
        EDIT = "edit", _("Edit")
        APPEAL = "appeal", _("Appeal")

    review = models.ForeignKey(Review, models.CASCADE, related_name="decisions")
    source = models.CharField(max_length=10, choices=Source.choices)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="decisions", null=True, blank=True)
    action = models.CharField(max_length=10, choices=Action.choices)
    reasons = models.JSONField(default=list, blank=True, help_text=_("Codes of the closed list."))
    policy_version = models.CharField(max_length=40)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ("made_at", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(source__in=["automation", "author"], actor__isnull=True)
                | models.Q(source="moderator", actor__isnull=False),
                name="decision_by_moderator_names_them",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.action} ({self.source})"


class Finding(models.Model):
    """A span ``[start, end)`` in code points of one field, as the engine saw it. Never its text.

    Findings of stage SUBMIT refer to what was typed, which no longer exists anywhere; those of stage SCREEN
    refer to the encrypted original.
    """

    class Stage(models.TextChoices):
        SUBMIT = "submit", _("Stripped before the first write")
        SCREEN = "screen", _("Found by the worker")

    review = models.ForeignKey(Review, models.CASCADE, related_name="findings")
    stage = models.CharField(max_length=6, choices=Stage.choices)
    field = models.CharField(max_length=20)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    entity_type = models.CharField(max_length=40)
    action = models.CharField(max_length=6)
    score = models.FloatField()
    detector = models.CharField(max_length=60, blank=True)
    severity = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("stage", "field", "start", "id")

    def __str__(self) -> str:
        return f"{self.entity_type} in {self.field} [{self.start}, {self.end})"

    @classmethod
    def from_engine(cls, review: Review, stage: Stage, field: str, finding: EngineFinding) -> Self:
        """Return the unsaved row for what the engine found in one field of ``review``."""
        return cls(
            review=review,
            stage=stage,
            field=field,
            start=finding.start,
            end=finding.end,
            entity_type=finding.entity_type,
            action=finding.action,
            score=finding.score,
            detector=finding.detector,
            severity=finding.severity,
        )
