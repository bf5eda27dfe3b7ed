"""The addresses that other sites embed."""

from __future__ import annotations

from django.urls import path

from reviews.api.widgets import badge_view

app_name = "widgets"
urlpatterns = [path("<slug:slug>.svg", badge_view, name="badge")]
