"""The moderation app: the engine, and the words that moderators watch."""

from django.apps import AppConfig
from django.core import checks
from django.utils.translation import gettext_lazy as _


class ModerationConfig(AppConfig):
    """Name the app and register its checks."""

    name = "moderation"
    verbose_name = _("Moderation")

    def ready(self) -> None:
        """Register the checks."""
        from moderation.checks import names_and_places  # noqa: PLC0415 - apps load before what they check

        checks.register(names_and_places, "moderation")
