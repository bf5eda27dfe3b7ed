"""What readers say about a published review: that it breaks the rules, or that it helped. Never who they are."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from reviews.models.review import Review


class Report(models.Model):
    """One reader's report. The hash is keyed for this review alone: it links nobody's reports to each other."""

    class Reason(models.TextChoices):
        PRIVATE_DETAILS = "private_details", _("It shows somebody's private details")
        FAKE_SUPPORT = "fake_support", _("It names a support contact that is not the company's")
        HATE_OR_THREAT = "hate_or_threat", _("It insults a group of people or threatens somebody")
        SPAM = "spam", _("It is advertising, or not about this company")
        PRIVATE_PERSON = "private_person", _("It accuses a private person by name")

    review = models.ForeignKey(Review, models.CASCADE, related_name="reports")
    reason = models.CharField(max_length=16, choices=Reason.choices)
    address_hash = models.CharField(max_length=64)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ("made_at", "id")
        constraints = [models.UniqueConstraint("review", "address_hash", name="report_once_per_address")]

    def __str__(self) -> str:
        return f"{self.reason} on review {self.review_id}"


class HelpfulVote(models.Model):
    """One reader found a review helpful. ``Review.helpful`` is their number."""

    review = models.ForeignKey(Review, models.CASCADE, related_name="helpful_votes")
    address_hash = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint("review", "address_hash", name="helpful_once_per_address")]

    def __str__(self) -> str:
        return f"review {self.review_id} helped"
