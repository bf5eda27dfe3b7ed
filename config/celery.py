"""The Celery application. It carries doorbells: ids only, no results, and losing one loses nothing."""

from __future__ import annotations

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from django.conf import settings  # noqa: E402 - the settings module is named first

app = Celery("softmask")
app.conf.update(
    broker_url=settings.BROKER_URL,
    broker_connection_retry_on_startup=True,
    task_ignore_result=True,
    task_acks_late=True,
    task_serializer="json",
    accept_content=["json"],
    worker_prefetch_multiplier=1,
    # time limit < lease < visibility timeout: a task is dead before its rows are given to another.
    task_time_limit=settings.SCREEN_TIME_LIMIT_SECONDS,
    broker_transport_options={"visibility_timeout": 300} if settings.BROKER_URL.startswith("redis") else {},
    worker_hijack_root_logger=False,
    timezone="UTC",
    beat_schedule={"sweep": {"task": "reviews.sweep", "schedule": float(settings.SWEEP_SECONDS)}},
)
app.autodiscover_tasks(["reviews"])
