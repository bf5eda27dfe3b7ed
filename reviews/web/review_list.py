"""All published reviews of a company, and the door for a new one."""

from __future__ import annotations

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from reviews.http import client_address
from reviews.models import Company
from reviews.services.cached import cached_summary
from reviews.services.submit import TooManySubmissions, submit
from reviews.web.caching import PRIVATE, public_page
from reviews.web.filters import read_filters
from reviews.web.forms import ReviewForm
from reviews.web.listing import company_or_404
from reviews.web.review_page import review_page


# Visitors get no cookie that a forged request could ride on; the form's signed state stands in for the token.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def reviews(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the reviews of a company, or take a new one."""
    company = company_or_404(slug)
    return _take(request, company) if request.method == "POST" else _show(request, company)


@public_page
def _show(request: HttpRequest, company: Company) -> HttpResponse:
    ratings = cached_summary(company)
    filters = read_filters(request.GET, company.issue_types.filter(internal=False))
    page = review_page(company, ratings, request.GET.get("page", "1"), filters)
    context = {"company": company, "summary": ratings, "reviews": page, "filters": filters}
    return render(request, "reviews/review_list.html", context)


def _take(request: HttpRequest, company: Company) -> HttpResponse:
    try:
        data = request.POST
    except RequestDataTooBig:
        return render(request, "413.html", {"company": company}, status=413)
    now = timezone.now()
    issue_types = list(company.issue_types.filter(internal=False))
    form = ReviewForm(company=company, issue_types=issue_types, now=now, data=data)
    if not form.is_valid():
        return _again(request, form, status=422)
    try:
        submission = submit(
            company=company,
            entry=form.entry,
            address=client_address(request),
            email=form.cleaned_data["email"],
            now=now,
        )
    except TooManySubmissions as refusal:
        response = _again(request, form, status=429, wait_minutes=-(-refusal.retry_after // 60))
        response.headers["Retry-After"] = str(refusal.retry_after)
        return response
    response = HttpResponse(status=303)
    response.headers["Location"] = reverse("web:status", args=[submission.status_token])
    response.headers["Cache-Control"] = PRIVATE
    return response


def _again(request: HttpRequest, form: ReviewForm, *, status: int, wait_minutes: int = 0) -> HttpResponse:
    """Show the form with everything that was typed."""
    context = {"company": form.company, "form": form, "wait_minutes": wait_minutes}
    response = render(request, "reviews/review_form.html", context, status=status)
    response.headers["Cache-Control"] = PRIVATE
    return response
