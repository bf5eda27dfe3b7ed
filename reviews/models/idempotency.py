"""What makes a review that is sent twice arrive once."""

from __future__ import annotations

from django.db import models


class IdempotencyKey(models.Model):
    """A key that a client sent with a review. Neither the key, the text nor the status token can be read from it."""

    key_hash = models.CharField(max_length=64, unique=True)
    payload_hash = models.CharField(max_length=64)
    nonce = models.CharField(max_length=32)
    claimed_at = models.DateTimeField(db_index=True)
    done = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"idempotency key {self.pk}"
