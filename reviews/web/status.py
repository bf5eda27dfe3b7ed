"""The private page of one submission."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reviews.models import Appeal, Decision
from reviews.services.submit import find_submission
from reviews.web.caching import secret_page
from reviews.web.reasons import in_words


@require_safe
@secret_page
def status(request: HttpRequest, token: str) -> HttpResponse:
    """Tell the author where their review stands, and why."""
    return status_page(request, token)


def status_page(
    request: HttpRequest, token: str, *, late: bool = False, appeal: forms.Form | None = None
) -> HttpResponse:
    """Return the page as it is now; ``late`` says that what was asked for came too late."""
    review = find_submission(token)
    if review is None:
        return unknown_link(request)
    decision = review.decisions.last()
    appealed = review.appealable and Appeal.objects.filter(review=review).exists()
    context = {
        "review": review,
        "company": review.company,
        "token": token,
        "reasons": in_words(decision.reasons if decision else ()),
        "by_person": bool(decision and decision.source == Decision.Source.MODERATOR),
        "appealed": appealed,
        "may_appeal": review.appealable and not appealed,
        "appeal": appeal,
        "late": late,
    }
    code = 409 if late else 422 if appeal else 200
    return render(request, "reviews/status.html", context, status=code)


def unknown_link(request: HttpRequest) -> HttpResponse:
    """Say that no review has this link."""
    return render(request, "reviews/status_unknown.html", status=404)
