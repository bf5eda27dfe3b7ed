"""The WSGI entry point."""

from __future__ import annotations

import os
from typing import Any

import django
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.utils.http import parse_header_parameters

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")


class Utf8Request(WSGIRequest):
    """A request that is read as UTF-8, whatever charset its Content-Type claims.

    Django would take any codec that Python knows, `bz2_codec` among them, and fail on it before any middleware
    could answer.
    """

    def _set_content_type_params(self, meta: dict[str, Any]) -> None:
        self.content_type, self.content_params = parse_header_parameters(meta.get("CONTENT_TYPE", ""))


class Application(WSGIHandler):
    """Django's WSGI application over UTF-8 requests."""

    request_class = Utf8Request


django.setup(set_prefix=False)
application = Application()
