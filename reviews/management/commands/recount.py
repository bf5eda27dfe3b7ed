"""Compare the aggregates with the published reviews."""

from __future__ import annotations

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from reviews.services import recount
from reviews.services.recount import Difference


class Command(BaseCommand):
    """Verify the aggregates; with --repair, set what differs."""

    help = "Verify that the rating cells equal a recount of the published reviews."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take --repair."""
        parser.add_argument("--repair", action="store_true", help="set the cells that differ to the recount")

    def handle(self, *, repair: bool, **options: Any) -> None:  # noqa: ANN401 - Django's own options
        """Say which cells differ; exit with an error when they do and were not repaired."""
        differences = recount.repair() if repair else recount.verify()
        for difference in differences:
            self.stdout.write(describe(difference))
        if not differences:
            self.stdout.write("The aggregates equal a recount.")
        elif repair:
            self.stdout.write(f"{len(differences)} cells repaired.")
        else:
            raise CommandError(f"{len(differences)} cells differ; --repair sets them to the recount.")


def describe(difference: Difference) -> str:
    """Return one line that names a cell and what differs in it."""
    company, issue_type, rating, month, source = difference.key
    changes = ", ".join(
        f"{name} {difference.stored[name]} should be {counted}"
        for name, counted in difference.counted.items()
        if counted != difference.stored[name]
    )
    return f"company {company}, issue type {issue_type}, {rating} stars, {month:%Y-%m}, {source}: {changes}"
