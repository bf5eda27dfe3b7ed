"""Load one company with its help page."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from reviews.management.content import reported
from reviews.services.content import load_company


class Command(BaseCommand):
    """Create or replace a company, its contact routes and its help page from a YAML file."""

    help = "Load a company and its help page from a YAML file; what was edited since is replaced."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the file."""
        parser.add_argument("file", type=Path)

    def handle(self, *, file: Path, **options: Any) -> None:  # noqa: ANN401 - Django's own options
        """Load, or name every bad line."""
        with reported(file):
            self.stdout.write(f"{load_company(file).name} loaded.")
