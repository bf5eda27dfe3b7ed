"""The words that moderators watch, layered over the engine's own lexicon."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class WatchedTerm(models.Model):
    """A moderator-edited word or phrase and what meeting it does."""

    class Action(models.TextChoices):
        MASK = "mask", _("Mask")
        HOLD = "hold", _("Hold for a person")
        ALLOW = "allow", _("Allow")

    term = models.CharField(max_length=80)
    kind = models.CharField(max_length=30, default="profanity")
    severity = models.PositiveSmallIntegerField(default=2)
    action = models.CharField(max_length=6, choices=Action.choices)
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("term",)
        constraints = [
            models.UniqueConstraint(Lower("term"), name="watched_term_once"),
            models.CheckConstraint(condition=Q(severity__gte=1, severity__lte=4), name="watched_term_severity_1_to_4"),
        ]

    def __str__(self) -> str:
        return self.term
