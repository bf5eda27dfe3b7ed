"""The private page of one submission."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reviews.services.submit import find_submission
from reviews.web.caching import secret_page
from reviews.web.reasons import in_words


@require_safe
@secret_page
def status(request: HttpRequest, token: str) -> HttpResponse:
    """Tell the author where their review stands, and why."""
    review = find_submission(token)
    if review is None:
        return render(request, "reviews/status_unknown.html", status=404)
    decision = review.decisions.last()
    context = {
        "review": review,
        "company": review.company,
        "reasons": in_words(decision.reasons if decision else ()),
        "by_person": bool(decision and decision.actor_id),
    }
    return render(request, "reviews/status.html", context)
