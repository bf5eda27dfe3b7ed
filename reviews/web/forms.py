"""The form that takes a review. It validates and never saves."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import ErrorDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from reviews.models import Company, IssueType, Review
from reviews.services.intake import ReviewInput
from reviews.web import form_state
from reviews.web.fields import AnswerField, ExperienceDateField, IssueTypeField, PlainTextField, RatingField
from reviews.web.stars import LABELS

_STATE_MESSAGES = {
    form_state.Problem.FORGED: _(
        "We could not recognise this form. Nothing is lost: please check it and send it again."
    ),
    form_state.Problem.EXPIRED: _(
        "This form was open for more than a day. Nothing is lost: please check it and send it again."
    ),
    form_state.Problem.TOO_FAST: _("That was faster than people type. Please check your review and send it once more."),
}


class ReviewForm(forms.Form):
    """Everything that a visitor may say about one contact with a company."""

    rating = RatingField(sorted(LABELS.items()))
    issue_type = IssueTypeField()
    title = PlainTextField("title", label=_("Headline"))
    body = PlainTextField("body", label=_("What happened?"), rows=8)
    billed_by = AnswerField(Review.BilledBy, label=_("Who sent the bill?"))
    partner_name = PlainTextField("partner_name", label=_("Which partner?"))
    contact_method = AnswerField(Review.ContactMethod, label=_("How did you get in touch?"))
    response_time = AnswerField(Review.ResponseTime, label=_("How long until they answered?"))
    next_steps_explained = AnswerField(Review.YesPartlyNo, label=_("Did they explain the next steps?"))
    outcome = AnswerField(Review.Outcome, label=_("What did you get?"))
    resolved = AnswerField(Review.YesPartlyNo, label=_("Is the problem solved?"))
    device = PlainTextField("device", label=_("Which device?"))
    experienced_on = ExperienceDateField()
    display_name = PlainTextField("display_name", label=_("Name to show"))
    email = forms.EmailField(
        required=False,
        max_length=254,
        label=_("E-mail for notices"),
        error_messages={"invalid": _("Please check the e-mail address, or leave it out.")},
    )
    consent = forms.BooleanField(
        label=_("You may publish this review under the commenting policy."),
        error_messages={"required": _("We can only publish a review if you allow it. Please tick this box.")},
    )
    # People never see this field; programs fill it in.
    website = forms.CharField(required=False, strip=False)
    state = forms.CharField(required=False, strip=False)

    def __init__(
        self,
        *,
        company: Company,
        issue_types: list[IssueType],
        now: datetime,
        data: MultiValueDict[str, str] | None = None,
        initial: dict[str, str] | None = None,
    ) -> None:
        """Offer ``issue_types`` of ``company``; ``now`` is when the form is shown or came back."""
        super().__init__(data, initial=initial)
        self.company = company
        self.now = now
        offered = self.fields["issue_type"]
        if isinstance(offered, IssueTypeField):
            offered.offer(issue_types)
        self.next_state = form_state.issue(slug=company.slug, now=now)

    def keep_quiet(self) -> None:
        """Show what was typed without a word about mistakes, and let the form's own clock run on."""
        self._errors = ErrorDict()
        self.cleaned_data = {}
        state = str(self.data.get("state", ""))
        if form_state.problem(state, slug=self.company.slug, now=self.now) in {None, form_state.Problem.TOO_FAST}:
            self.next_state = state

    def clean_website(self) -> str:
        """Refuse what only a program fills in."""
        if self.cleaned_data["website"]:
            raise ValidationError(_("A field that people never see was filled in. Please check and send again."))
        return ""

    def clean_state(self) -> str:
        """Refuse a form that was not shown by this page, or too long ago, or hardly a moment ago."""
        state: str = self.cleaned_data["state"]
        problem = form_state.problem(state, slug=self.company.slug, now=self.now)
        if problem is form_state.Problem.TOO_FAST:
            self.next_state = state  # the clock runs on, so that sending it again is enough
        if problem:
            raise ValidationError(_STATE_MESSAGES[problem], code=problem.name.lower())
        return state

    def clean(self) -> dict[str, Any]:
        """Refuse answers to questions that did not apply."""
        answers = self.cleaned_data
        if answers.get("partner_name") and answers.get("billed_by") != Review.BilledBy.PARTNER:
            self.add_error(
                "partner_name",
                _("You named a partner, but did not say that one sent the bill. Please choose that, or empty this."),
            )
        issue_type = answers.get("issue_type")
        if answers.get("device") and issue_type and not issue_type.technical:
            self.add_error(
                "device",
                _("A device belongs to a technical problem. Please choose one of those above, or empty this."),
            )
        return answers

    @property
    def entry(self) -> ReviewInput:
        """Return the validated submission."""
        not_said = {"email", "consent", "website", "state"}
        return ReviewInput(**{name: value for name, value in self.cleaned_data.items() if name not in not_said})
