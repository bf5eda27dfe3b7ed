"""The pages that are documents: about, and the commenting policy."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from reviews.web import markdown
from reviews.web.caching import public_page

_CONTENT = Path(__file__).resolve().parent.parent / "content"


@lru_cache
def _text(name: str) -> str:
    return (_CONTENT / name).read_text(encoding="utf-8")


def _document(request: HttpRequest, *, name: str, title: str) -> HttpResponse:
    context = {"title": title, "document": markdown.document(_text(name))}
    return render(request, "reviews/document.html", context)


@require_safe
@public_page
def about(request: HttpRequest) -> HttpResponse:
    """Say who runs the site and what it is not."""
    return _document(request, name="about.md", title=_("About"))


@require_safe
@public_page
def commenting_policy(request: HttpRequest) -> HttpResponse:
    """Say what is removed, masked, held and declined."""
    return _document(request, name="commenting_policy.md", title=_("Commenting policy"))
