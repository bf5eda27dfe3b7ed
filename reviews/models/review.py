"""One submission, from the moment it is received to the moment the public may read it."""

from __future__ import annotations

import datetime
import secrets
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from reviews.models.company import Company, IssueType

# The free-text fields: stripped of secrets before the first write, judged by the engine, shown masked.
TEXT_FIELDS = ("title", "body", "display_name", "partner_name", "device")


def new_public_id() -> str:
    """Return a random, unguessable public id (16 URL-safe characters, 96 bits)."""
    return secrets.token_urlsafe(12)


# Where an author may still act. What is being checked can be withdrawn, and written anew once that is done.
_EDITABLE = ("published", "held", "rejected")
_APPEALABLE = ("held", "rejected")
_WITHDRAWABLE = ("received", "quarantined", *_EDITABLE)


class ReviewQuerySet(models.QuerySet["Review"]):
    """The named queries. A `status=` filter stands nowhere else."""

    def for_company(self, company: Company) -> Self:
        """Keep the reviews of one company."""
        return self.filter(company=company)

    def published(self) -> Self:
        """Keep what the public may read."""
        return self.filter(status=Review.Status.PUBLISHED)

    def held(self) -> Self:
        """Keep the moderation queue, oldest first."""
        return self.filter(status=Review.Status.HELD).order_by("received_at", "id")

    def quarantined(self) -> Self:
        """Keep what the engine failed on too often."""
        return self.filter(status=Review.Status.QUARANTINED)

    def withdrawable(self) -> Self:
        """Keep what its author may take back."""
        return self.filter(status__in=_WITHDRAWABLE)

    def editable(self) -> Self:
        """Keep what its author may write anew."""
        return self.filter(status__in=_EDITABLE)

    def appealable(self) -> Self:
        """Keep what its author may ask a person about."""
        return self.filter(status__in=_APPEALABLE)

    def waiting(self) -> Self:
        """Keep what was received and not yet judged."""
        return self.filter(status=Review.Status.RECEIVED)

    def claimable(self, now: datetime.datetime) -> Self:
        """Keep what waits and is not leased to a worker at ``now``."""
        return self.waiting().filter(Q(lease_until__isnull=True) | Q(lease_until__lte=now))

    def leased(self, token: str) -> Self:
        """Keep what a worker holds under its lease token and nobody has decided since."""
        return self.waiting().filter(lease_token=token)


class Review(models.Model):
    """A review. The text columns hold masked text only, and are empty until the engine has judged."""

    class Status(models.TextChoices):
        RECEIVED = "received", _("Received")
        PUBLISHED = "published", _("Published")
        HELD = "held", _("Held")
        REJECTED = "rejected", _("Rejected")
        QUARANTINED = "quarantined", _("Quarantined")
        WITHDRAWN = "withdrawn", _("Withdrawn")
        ERASED = "erased", _("Erased")

    class Source(models.TextChoices):
        NATIVE = "native", _("Written here")
        IMPORTED = "imported", _("Imported")

    class BilledBy(models.TextChoices):
        COMPANY = "company", _("The company itself")
        PARTNER = "partner", _("Another company (a partner)")
        UNSURE = "unsure", _("Not sure")

    class ContactMethod(models.TextChoices):
        PHONE = "phone", _("Phone call")
        IN_APP_CALL = "in_app_call", _("Call through the app")
        LIVE_CHAT = "live_chat", _("Live chat")
        EMAIL = "email", _("E-mail")
        HELP_CENTER = "help_center", _("Help center articles")
        STORE = "store", _("In a store")
        SOCIAL = "social", _("Social media")
        NONE = "none", _("I did not contact them")

    class ResponseTime(models.TextChoices):
        UNDER_10_MINUTES = "under_10_minutes", _("Within 10 minutes")
        UNDER_1_HOUR = "under_1_hour", _("Within an hour")
        SAME_DAY = "same_day", _("The same day")
        FEW_DAYS = "few_days", _("A few days")
        OVER_A_WEEK = "over_a_week", _("More than a week")
        NO_REPLY = "no_reply", _("Never answered")

    class YesPartlyNo(models.TextChoices):
        YES = "yes", _("Yes")
        PARTLY = "partly", _("Partly")
        NO = "no", _("No")

    class Outcome(models.TextChoices):
        REFUND = "refund", _("A refund")
        CANCELLATION = "cancellation", _("A cancellation")
        ACCOUNT_CORRECTION = "account_correction", _("An account correction")
        TECHNICAL_FIX = "technical_fix", _("A technical fix")
        OTHER = "other", _("Something else")
        NONE = "none", _("Nothing")

    public_id = models.CharField(max_length=16, unique=True, default=new_public_id, editable=False)
    company = models.ForeignKey(Company, models.PROTECT, related_name="reviews")
    issue_type = models.ForeignKey(IssueType, models.PROTECT, related_name="reviews")
    source = models.CharField(max_length=10, choices=Source.choices, default=Source.NATIVE)
    sample = models.BooleanField(default=False, help_text=_("Written for a demo company, and labelled so."))
    rating = models.PositiveSmallIntegerField()

    # What the public sees: masked text. No constraint may ever touch these columns, because a database
    # prints the whole row when a check fails.
    title = models.TextField(blank=True, default="")
    body = models.TextField(blank=True, default="")
    display_name = models.TextField(blank=True, default="")
    partner_name = models.TextField(blank=True, default="")
    device = models.TextField(blank=True, default="")

    billed_by = models.CharField(max_length=10, choices=BilledBy.choices, blank=True, default="")
    contact_method = models.CharField(max_length=12, choices=ContactMethod.choices, blank=True, default="")
    response_time = models.CharField(max_length=16, choices=ResponseTime.choices, blank=True, default="")
    next_steps_explained = models.CharField(max_length=6, choices=YesPartlyNo.choices, blank=True, default="")
    outcome = models.CharField(max_length=20, choices=Outcome.choices, blank=True, default="")
    resolved = models.CharField(max_length=6, choices=YesPartlyNo.choices, blank=True, default="")
    experienced_on = models.DateField(null=True, blank=True)

    status = models.CharField(max_length=12, choices=Status.choices, default=Status.RECEIVED, editable=False)
    submitted_at = models.DateTimeField(help_text=_("When the author sent it; for an import, its own date."))
    received_at = models.DateTimeField(help_text=_("When it reached this site."))
    decided_at = models.DateTimeField(null=True, blank=True, editable=False)
    published_at = models.DateTimeField(null=True, blank=True, editable=False)
    consent_version = models.CharField(max_length=20, blank=True, default="", editable=False)
    status_token_hash = models.CharField(max_length=64, blank=True, default="", editable=False)
    address_hash = models.CharField(max_length=64, blank=True, default="", editable=False)
    import_key = models.CharField(max_length=64, null=True, blank=True, editable=False)  # noqa: DJ001 - unique when set

    # VADER's compound in thousandths (-1000 to 1000), of the original; null when there is nothing to score.
    sentiment = models.SmallIntegerField(null=True, blank=True, editable=False)
    fingerprint = models.BigIntegerField(null=True, blank=True, editable=False)
    details_removed = models.PositiveSmallIntegerField(default=0, editable=False)
    words_masked = models.PositiveSmallIntegerField(default=0, editable=False)

    helpful = models.PositiveIntegerField(default=0, editable=False, help_text=_("How many readers it helped."))

    # The claim: who works on this row, until when, and how often it was tried.
    lease_token = models.CharField(max_length=32, blank=True, default="", editable=False)
    lease_until = models.DateTimeField(null=True, blank=True, editable=False)
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)

    objects = ReviewQuerySet.as_manager()

    class Meta:
        ordering = ("-submitted_at", "-id")
        constraints = [
            models.CheckConstraint(condition=Q(rating__gte=1, rating__lte=5), name="review_rating_1_to_5"),
            models.UniqueConstraint("company", "import_key", name="review_imported_once"),
            models.UniqueConstraint(
                "status_token_hash", name="review_status_token_unique", condition=~Q(status_token_hash="")
            ),
        ]
        indexes = [
            models.Index(fields=("company", "status", "-submitted_at", "-id"), name="review_public_list"),
            models.Index(fields=("received_at", "id"), name="review_waiting", condition=Q(status="received")),
            models.Index(fields=("received_at",), name="review_queue", condition=Q(status="held")),
            models.Index(fields=("address_hash", "received_at"), name="review_by_address"),
        ]

    def __str__(self) -> str:
        return self.public_id

    @property
    def withdrawable(self) -> bool:
        """Return whether the author may take it back."""
        return self.status in _WITHDRAWABLE

    @property
    def editable(self) -> bool:
        """Return whether the author may write it anew."""
        return self.status in _EDITABLE

    @property
    def appealable(self) -> bool:
        """Return whether the author may ask a person about it, if they have not before."""
        return self.status in _APPEALABLE

    @property
    def month(self) -> datetime.date:
        """Return the first day of the month that this review counts in (UTC)."""
        return self.submitted_at.astimezone(datetime.UTC).date().replace(day=1)


class ReviewOriginal(models.Model):
    """What was typed, without its secrets, encrypted. It stands in a row of its own so that no constraint
    on a review can ever print it."""

    review = models.OneToOneField(Review, models.CASCADE, related_name="original", primary_key=True)
    ciphertext = models.BinaryField()

    def __str__(self) -> str:
        return f"original of review {self.review_id}"
