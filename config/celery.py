"""The Celery application. It carries doorbells: ids only, no results, and losing one loses nothing."""

from __future__ import annotations

import os

from celery import Celery
from celery.signals import worker_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("softmask")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_init.connect
def build_the_engine(**kwargs: object) -> None:  # noqa: ARG001 - what Celery's signals send
    """Build the engine before the pool forks: its children share the memory, and no review waits for the import."""
    from moderation.engine.pipeline import warm_up  # noqa: PLC0415 - a second's work that only workers need

    warm_up()
