"""The privacy preview: what the public would read of a review that is being typed. Nothing is stored or logged."""

from __future__ import annotations

from django.core.exceptions import RequestDataTooBig, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from reviews.http import client_address
from reviews.models import TEXT_FIELDS, Company
from reviews.services.intake import TEXT_LIMITS, clean_text
from reviews.services.preview import preview
from reviews.web.caching import secret_page
from reviews.web.forms import ReviewForm
from reviews.web.listing import company_or_404
from reviews.web.throttle import Throttle

# A person who types without a pause is shown a new preview some forty times a minute.
_throttle = Throttle(limit=120, seconds=60)


# There is no session that a forged request could use, and the answer is a function of the request alone.
@csrf_exempt
@require_POST
@secret_page
def show_preview(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer with the preview alone, or with the whole form around it when a form's button asked."""
    company = company_or_404(slug)
    if not _throttle.allows(client_address(request)):
        return _answer(request, company, {"busy": True}, status=429)
    try:
        texts, complaints = _read(request)
    except RequestDataTooBig:
        return render(request, "413.html", {"company": company}, status=413)
    context = {"preview": preview(company=company, texts=texts), "complaints": complaints}
    return _answer(request, company, context, status=200)


def _read(request: HttpRequest) -> tuple[dict[str, str], dict[str, ValidationError]]:
    """Return the texts that can be judged, and what is wrong with the others."""
    texts, complaints = {}, {}
    for name in TEXT_FIELDS:
        try:
            texts[name] = clean_text(request.POST.get(name, ""), limit=TEXT_LIMITS[name])
        except ValidationError as error:
            complaints[name] = error
    return texts, complaints


def _answer(request: HttpRequest, company: Company, context: dict[str, object], *, status: int) -> HttpResponse:
    if "whole" not in request.POST:
        return render(request, "reviews/_preview.html", context, status=status)
    issue_types = list(company.issue_types.filter(internal=False))
    form = ReviewForm(company=company, issue_types=issue_types, now=timezone.now(), data=request.POST)
    form.keep_quiet()
    context |= {"company": company, "form": form, "previewed": True}
    return render(request, "reviews/review_form.html", context, status=status)
