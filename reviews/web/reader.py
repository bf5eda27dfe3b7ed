"""What a reader can do with one published review: report it, or say that it helped."""

from __future__ import annotations

from django import forms
from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from reviews.http import client_address
from reviews.models import Company, Report, Review
from reviews.services.visitors import NotPublic, found_helpful, report
from reviews.web.caching import secret_page
from reviews.web.listing import company_or_404
from reviews.web.throttle import Throttle

_throttle = Throttle(limit=30, seconds=60)


class ReportForm(forms.Form):
    """Which rule the review breaks. There is no free text: a report must not become a review."""

    reason = forms.ChoiceField(
        choices=Report.Reason.choices,
        error_messages={
            "required": _("Please choose what is wrong with it."),
            "invalid_choice": _("Please choose one of these."),
        },
    )


def _public_review(slug: str, public_id: str) -> tuple[Company, Review]:
    company = company_or_404(slug)
    reviews = Review.objects.for_company(company).published().select_related("issue_type")
    review = reviews.filter(public_id=public_id).first() if "\x00" not in public_id else None
    if review is None:
        raise Http404(_t("There is no such review."))
    return company, review


# Visitors have no cookie that a forged request could ride on; each address counts once per review.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@secret_page
def report_review(request: HttpRequest, slug: str, public_id: str) -> HttpResponse:
    """Ask what is wrong with a review, or take the answer."""
    company, review = _public_review(slug, public_id)
    context = {"company": company, "review": review, "form": ReportForm()}
    if request.method != "POST":
        return render(request, "reviews/report.html", context)
    if not _throttle.allows(client_address(request)):
        return _busy(request, company, review)
    try:
        form = ReportForm(request.POST)
    except RequestDataTooBig:
        return render(request, "413.html", {"company": company}, status=413)
    if not form.is_valid():
        return render(request, "reviews/report.html", {**context, "form": form}, status=422)
    reason = Report.Reason(form.cleaned_data["reason"])
    try:
        new = report(review=review, reason=reason, address=client_address(request), now=timezone.now())
    except NotPublic as error:
        raise Http404(_t("There is no such review.")) from error
    told = _t("Thank you. A moderator can see your report.") if new else _t("You have reported this review already.")
    return _thanks(request, company, review, told)


@csrf_exempt
@require_POST
@secret_page
def helpful(request: HttpRequest, slug: str, public_id: str) -> HttpResponse:
    """Count that a review helped."""
    company, review = _public_review(slug, public_id)
    if not _throttle.allows(client_address(request)):
        return _busy(request, company, review)
    try:
        new = found_helpful(review=review, address=client_address(request))
    except NotPublic as error:
        raise Http404(_t("There is no such review.")) from error
    told = _t("Thank you. It is counted.") if new else _t("You have said so already. Thank you.")
    return _thanks(request, company, review, told)


def _busy(request: HttpRequest, company: Company, review: Review) -> HttpResponse:
    told = _t("That was a lot within a minute. Please wait a moment.")
    return _thanks(request, company, review, told, status=429)


def _thanks(request: HttpRequest, company: Company, review: Review, told: str, status: int = 200) -> HttpResponse:
    context = {"company": company, "review": review, "told": told}
    return render(request, "reviews/thanks.html", context, status=status)
