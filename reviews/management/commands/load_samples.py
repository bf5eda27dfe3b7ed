"""Queue the sample reviews of a demo company."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from reviews.management.content import reported
from reviews.models import Company
from reviews.services.content import load_samples


class Command(BaseCommand):
    """Send labelled samples through the real pipeline, each once."""

    help = "Queue a demo company's sample reviews from a YAML file."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the file and the company."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--company", required=True, help="the demo company's slug")

    def handle(self, *, file: Path, company: str, **options: Any) -> None:  # noqa: ANN401 - Django's own options
        """Queue, or name every bad line."""
        target = Company.objects.filter(slug=company).first()
        if target is None:
            raise CommandError(f"There is no company with the slug '{company}'.")
        if not target.demo:
            raise CommandError(f"'{company}' is not a demo company: real companies get real reviews only.")
        with reported(file):
            queued = load_samples(file, company=target, now=timezone.now())
        self.stdout.write(f"{queued} sample reviews queued.")
