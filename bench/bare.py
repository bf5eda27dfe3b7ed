"""The least that Django can answer: one view, no middleware, no database. What everything else is compared with."""

from __future__ import annotations

import django
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest, HttpResponse
from django.urls import path


def view(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - the signature of a view
    """Answer."""
    return HttpResponse("ok", headers={"Content-Length": "2"})


settings.configure(ROOT_URLCONF=__name__, SECRET_KEY="bare", ALLOWED_HOSTS=["*"], MIDDLEWARE=[])  # noqa: S106 - signs nothing
django.setup(set_prefix=False)
urlpatterns = [path("", view)]
application = WSGIHandler()
