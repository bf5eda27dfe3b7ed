"""Bring a development site up to date in one process: tables, content, samples, moderator."""

from __future__ import annotations

import hashlib
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from reviews.models import Company

CONTENT = Path(__file__).resolve().parent.parent.parent / "content"
COMPANIES = {"netflix": "netflix.yaml", "bluefinch-demo": "bluefinch.yaml"}


class Command(BaseCommand):
    """Migrate, load the content where it changed, and make sure that there is a moderator."""

    help = "Migrate, load the shipped content where it changed, and make sure that there is a moderator."

    def handle(self, *_args: object, **_options: object) -> None:
        """Run each step; say on the error stream what is done, so that the output holds the password only."""
        self.stderr.style_func = str
        call_command("migrate", verbosity=0, interactive=False)
        if self._is_loaded():
            self.stderr.write("The database is up to date.")
        else:
            self._load()
        if not settings.PRODUCTION:
            call_command("ensure_moderator", stdout=self.stdout)

    def _load(self) -> None:
        self.stderr.write("Loading the help pages and the sample reviews.")
        call_command("load_issue_types", str(CONTENT / "issue_types.yaml"), stdout=self.stderr)
        for name in COMPANIES.values():
            call_command("load_company", str(CONTENT / name), stdout=self.stderr)
        samples = str(CONTENT / "bluefinch_reviews.yaml")
        call_command("load_samples", samples, company="bluefinch-demo", stdout=self.stderr)
        self._stamp.parent.mkdir(exist_ok=True)
        self._stamp.write_text(self._fingerprint())

    def _is_loaded(self) -> bool:
        # Content that did not change is not loaded again: it would undo what a moderator edited in the admin.
        if not self._stamp.is_file() or self._stamp.read_text() != self._fingerprint():
            return False
        return Company.objects.filter(slug__in=COMPANIES).count() == len(COMPANIES)

    @property
    def _stamp(self) -> Path:
        return Path(settings.BASE_DIR) / "var" / "content.sha256"

    def _fingerprint(self) -> str:
        digest = hashlib.sha256(str(settings.DATABASES["default"]["NAME"]).encode())
        for path in sorted(CONTENT.glob("*.yaml")):
            digest.update(path.read_bytes())
        return digest.hexdigest()
