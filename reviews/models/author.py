"""What an author left beside a review: an appeal, and an address for notices. Both are encrypted."""

from __future__ import annotations

from django.db import models

from reviews.models.review import Review


class Appeal(models.Model):
    """An author's note to the moderators, once per review. What it says is sealed like an original."""

    review = models.OneToOneField(Review, models.CASCADE, related_name="appeal")
    ciphertext = models.BinaryField()
    made_at = models.DateTimeField()

    class Meta:
        ordering = ("made_at", "id")

    def __str__(self) -> str:
        return f"appeal for review {self.review_id}"


class NoticeAddress(models.Model):
    """Where an author wants to be told what becomes of a review: the address and the status token, sealed.

    ``told`` names the last notice that was sent, so that a task that runs twice tells once.
    """

    review = models.OneToOneField(Review, models.CASCADE, related_name="notice_address", primary_key=True)
    ciphertext = models.BinaryField()
    told = models.CharField(max_length=60, blank=True, default="")

    def __str__(self) -> str:
        return f"address for notices about review {self.review_id}"
