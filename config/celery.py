"""The Celery application. It carries doorbells: ids only, no results, and losing one loses nothing."""

from __future__ import annotations

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("softmask")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
