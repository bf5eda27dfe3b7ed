"""What an author can do from the private page: withdraw, write anew, appeal. The link is the permission."""

from __future__ import annotations

from django import forms
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from reviews.models import Review
from reviews.services import author
from reviews.services.intake import clean_text
from reviews.services.submit import find_submission
from reviews.web.caching import secret_page
from reviews.web.forms import ReviewForm
from reviews.web.status import status_page, unknown_link

_CHOICES = ("issue_type", "billed_by", "contact_method", "response_time", "next_steps_explained", "outcome", "resolved")
_TEXTS = ("title", "body", "display_name", "partner_name", "device")


class AppealForm(forms.Form):
    """The author's note to the moderators."""

    note = forms.CharField(
        strip=True,
        error_messages={"required": _("Please say in a sentence or two what the moderator should look at.")},
    )

    def clean_note(self) -> str:
        """Hold the note to the limits of every text."""
        return clean_text(self.cleaned_data["note"], limit=author.APPEAL_LIMIT)


# No cookie rides on these requests, so there is nothing to forge: whoever knows the link may act.
@csrf_exempt
@require_POST
@secret_page
def withdraw(request: HttpRequest, token: str) -> HttpResponse:
    """Take the review back."""
    review = find_submission(token)
    if review is None:
        return unknown_link(request)
    try:
        author.withdraw(review=review, now=timezone.now())
    except author.TooLate:
        return status_page(request, token, late=True)
    return _back(token)


@csrf_exempt
@require_POST
@secret_page
def appeal(request: HttpRequest, token: str) -> HttpResponse:
    """Ask a person to look at the review."""
    review = find_submission(token)
    if review is None:
        return unknown_link(request)
    try:
        form = AppealForm(request.POST)
    except RequestDataTooBig:
        return render(request, "413.html", {"company": review.company}, status=413)
    if not form.is_valid():
        return status_page(request, token, appeal=form)
    try:
        author.appeal(review=review, note=form.cleaned_data["note"], now=timezone.now())
    except (author.TooLate, author.AlreadyAppealed):
        return status_page(request, token, late=True)
    return _back(token)


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@secret_page
def edit(request: HttpRequest, token: str) -> HttpResponse:
    """Show the review in a form, or take its new text."""
    review = find_submission(token)
    if review is None:
        return unknown_link(request)
    if not review.editable:
        return status_page(request, token, late=True)
    if request.method == "POST":
        return _take(request, token, review)
    return _form(request, token, review, _open(review), status=200)


def _take(request: HttpRequest, token: str, review: Review) -> HttpResponse:
    try:
        form = _open(review, request.POST)
    except RequestDataTooBig:
        return render(request, "413.html", {"company": review.company}, status=413)
    if not form.is_valid():
        return _form(request, token, review, form, status=422)
    try:
        author.edit(review=review, entry=form.entry, now=timezone.now())
    except author.TooLate:
        return status_page(request, token, late=True)
    return _back(token)


def _open(review: Review, data: MultiValueDict[str, str] | None = None) -> ReviewForm:
    """Return the form with what the public reads: what was removed is not brought back."""
    offered = list(review.company.issue_types.filter(internal=False))
    initial = {name: getattr(review, name) for name in (*_CHOICES, *_TEXTS)}
    initial |= {"rating": str(review.rating), "issue_type": review.issue_type.slug}
    initial["experienced_on"] = review.experienced_on.isoformat() if review.experienced_on else ""
    return ReviewForm(company=review.company, issue_types=offered, now=timezone.now(), data=data, initial=initial)


def _form(request: HttpRequest, token: str, review: Review, form: ReviewForm, *, status: int) -> HttpResponse:
    context = {"review": review, "company": review.company, "form": form, "token": token}
    return render(request, "reviews/review_edit.html", context, status=status)


def _back(token: str) -> HttpResponse:
    return HttpResponse(status=303, headers={"Location": reverse("web:status", args=[token])})
