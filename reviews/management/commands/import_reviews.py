"""Import reviews from a CSV file; the workers moderate them."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from tqdm import tqdm

from reviews.models import Company, IssueType
from reviews.services.csv_rows import UnreadableFile
from reviews.services.imports import ImportResult, import_reviews

_BAD_ROWS_SHOWN = 20


class Command(BaseCommand):
    """Queue a file's reviews for one company. Running it twice adds nothing."""

    help = "Import reviews from a CSV file with at least the columns date, rating, content."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the file and the company."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--company", required=True, help="the company's slug")

    def handle(self, *, file: Path, company: str, **options: Any) -> None:  # noqa: ANN401 - Django's own options
        """Import, then say what was queued and what was refused."""
        try:
            target = Company.objects.get(slug=company)
            # What is not UTF-8 becomes surrogates, which the row's own check refuses by line number.
            with file.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as stream:
                lines = sum(1 for _ in stream)
                stream.seek(0)
                with tqdm(total=max(0, lines - 1), unit=" lines", disable=None) as bar:
                    result = import_reviews(company=target, stream=stream, now=timezone.now(), progress=bar.update)
        except Company.DoesNotExist as error:
            raise CommandError(f"There is no company with the slug '{company}'.") from error
        except IssueType.DoesNotExist as error:
            raise CommandError("The issue types are not loaded: run load_issue_types first.") from error
        except OSError as error:
            raise CommandError(f"The file cannot be read: {error.strerror}.") from error
        except UnreadableFile as error:
            raise CommandError(f"Nothing imported: {error}.") from error
        self._report(result)

    def _report(self, result: ImportResult) -> None:
        for bad in result.bad[:_BAD_ROWS_SHOWN]:
            self.stderr.write(f"line {bad.line}: {bad.why}")
        if len(result.bad) > _BAD_ROWS_SHOWN:
            self.stderr.write(f"… and {len(result.bad) - _BAD_ROWS_SHOWN} more bad rows")
        self.stdout.write(
            f"{result.read} rows read: {result.queued} queued, {result.known} already there, {len(result.bad)} refused."
        )
