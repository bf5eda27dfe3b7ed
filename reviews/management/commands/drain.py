"""Judge everything that waits, without a broker."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from reviews.models import Review
from reviews.services.sweep import drain


class Command(BaseCommand):
    """Judge all waiting reviews in this process. Safe beside running workers."""

    help = "Judge every review that waits, here and now, without the broker."

    def handle(self, **options: Any) -> None:  # noqa: ANN401 - Django's own options
        """Drain and say how many were judged and how many still wait."""
        judged = sum(drain(clock=timezone.now))
        self.stdout.write(f"{judged} judged, {Review.objects.waiting().count()} still waiting.")
