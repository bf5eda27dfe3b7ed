"""The moderators' desk and the editors' desk, in Django admin."""

from django.conf import settings
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from reviews.admin import archive, companies, help_pages, queue

__all__ = ["archive", "companies", "help_pages", "queue"]

admin.site.site_header = admin.site.site_title = settings.SITE_NAME
admin.site.index_title = _("The desk")
