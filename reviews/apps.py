"""The reviews app: companies, help pages, reviews, and everything that happens to them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReviewsConfig(AppConfig):
    """Name the app."""

    name = "reviews"
    verbose_name = _("Reviews")
