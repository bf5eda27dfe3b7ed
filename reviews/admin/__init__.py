"""The moderators' desk and the editors' desk, in Django admin."""

from reviews.admin import archive, companies, help_pages, queue

__all__ = ["archive", "companies", "help_pages", "queue"]
