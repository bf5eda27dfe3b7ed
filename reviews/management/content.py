"""How the commands that load content files tell what is wrong with one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management.base import CommandError

from reviews.services.content_files import BadContent


@contextmanager
def reported(file: Path) -> Iterator[None]:
    """Turn a bad or missing content file into one clear error that names every bad line."""
    try:
        yield
    except BadContent as error:
        lines = "\n".join(f"  {file}:{line}: {what}" for line, what in error.problems)
        raise CommandError(f"Nothing was loaded:\n{lines}") from error
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}.") from error
