"""The moderation app: the engine, and the words that moderators watch."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ModerationConfig(AppConfig):
    """Name the app."""

    name = "moderation"
    verbose_name = _("Moderation")
