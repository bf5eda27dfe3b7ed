"""The addresses that other sites embed."""

from __future__ import annotations

from django.urls import path, re_path

from reviews.api import widgets
from reviews.api.base import UnknownAddress
from reviews.api.oembed import oembed_view

app_name = "widgets"
urlpatterns = [
    path("softmask-rating.js", widgets.script_view, name="newest_script"),
    re_path(r"^softmask-rating\.(?P<version>\d{1,4}\.\d{1,4}\.\d{1,4})\.js$", widgets.script_view, name="script"),
    path("oembed", oembed_view, name="oembed"),
    path("<slug:slug>.svg", widgets.badge_view, name="badge"),
    path("<slug:slug>.json", widgets.data_view, name="data"),
    path("<slug:slug>/shields.json", widgets.shields_view, name="shields"),
    path("<slug:slug>/card", widgets.card_view, name="card"),
    re_path(r"^[\s\S]*$", UnknownAddress.as_view()),
]
