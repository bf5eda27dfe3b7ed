"""Create a development moderator."""

from __future__ import annotations

import argparse
import secrets
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    """Create one superuser for a development machine, and print the random password once."""

    help = "Create a development moderator with a random password, printed once."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the name."""
        parser.add_argument("--name", default="moderator")

    def handle(self, *, name: str, **options: Any) -> None:  # noqa: ANN401 - Django's own options
        """Create and tell, or leave an existing one alone."""
        if settings.PRODUCTION:
            raise CommandError("This is for development; in production use createsuperuser.")
        users = get_user_model().objects
        if users.filter(username=name).exists():
            return
        password = secrets.token_hex(8)
        users.create_superuser(username=name, password=password)
        self.stdout.write(f"Moderator created: name {name}, password {password} (shown only now)")
