"""The same table under the names that moderators know: each queue has permissions of its own."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from reviews.models import Review


class HeldReview(Review):
    """A review that waits for a person."""

    class Meta:
        proxy = True
        verbose_name = _("held review")
        verbose_name_plural = _("moderation queue")


class QuarantinedReview(Review):
    """A review that the engine failed on too often."""

    class Meta:
        proxy = True
        verbose_name = _("quarantined review")
        verbose_name_plural = _("quarantined reviews")
