"""Where things stand, as other sites write it."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse


def address(name: str, *args: str) -> str:
    """Return the absolute public address of a named view."""
    return f"{settings.SITE_URL}{reverse(name, args=args)}"
