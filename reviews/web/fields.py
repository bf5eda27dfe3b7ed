"""Form fields that hold free text and structured answers as visitors give them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from reviews.models import IssueType
from reviews.services.intake import TEXT_LIMITS, clean_text

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_UNKNOWN_CHOICE = _("Please pick one of the choices listed here.")
# Memories of customer service fade; an earlier year is a slip of the keyboard.
_OLDEST_EXPERIENCE = timedelta(days=366 * 20)


class PlainTextField(forms.Field):
    """Free text of a review, kept as typed and held to the limits of every door."""

    def __init__(self, name: str, *, label: StrOrPromise, rows: int = 0) -> None:
        """Make the optional field ``name``, with ``rows`` lines or in one line."""
        super().__init__(required=False, label=label, widget=forms.Textarea if rows else forms.TextInput)
        self.limit = TEXT_LIMITS[name]
        self.rows = rows

    def to_python(self, value: object) -> str:
        """Return the text without outer white space."""
        return clean_text(str(value or ""), limit=self.limit)


class AnswerField(forms.ChoiceField):
    """An optional structured answer."""

    def __init__(self, answers: type[TextChoices], *, label: StrOrPromise) -> None:
        """Offer the values of one of Review's enumerations."""
        super().__init__(
            required=False, label=label, choices=answers.choices, error_messages={"invalid_choice": _UNKNOWN_CHOICE}
        )


class RatingField(forms.TypedChoiceField):
    """One to five stars."""

    def __init__(self, labels: Iterable[tuple[int, StrOrPromise]]) -> None:
        """Offer the stars with their ``labels``, the fewest first."""
        super().__init__(
            label=_("Your rating"),
            choices=list(labels),
            coerce=int,
            error_messages={
                "required": _("Please choose from 1 to 5 stars."),
                "invalid_choice": _("Please choose from 1 to 5 stars."),
            },
        )


class IssueTypeField(forms.ChoiceField):
    """The issue type, among those that the company offers. It asks the database nothing."""

    def __init__(self) -> None:
        """Start without any choices."""
        super().__init__(
            label=_("What was it about?"),
            error_messages={
                "required": _("Please say what it was about. “Something else” is fine."),
                "invalid_choice": _UNKNOWN_CHOICE,
            },
        )
        self.issue_types: dict[str, IssueType] = {}

    def offer(self, issue_types: Iterable[IssueType]) -> None:
        """Accept the slugs of ``issue_types``."""
        self.issue_types = {issue_type.slug: issue_type for issue_type in issue_types}
        self.choices = [(issue_type.slug, issue_type.name) for issue_type in self.issue_types.values()]

    def clean(self, value: Any) -> IssueType:  # noqa: ANN401 - Django's own signature
        """Return the issue type."""
        return self.issue_types[super().clean(value)]


class ExperienceDateField(forms.DateField):
    """The optional day it happened."""

    def __init__(self) -> None:
        """Explain the format that is accepted."""
        super().__init__(
            required=False,
            label=_("When did it happen?"),
            input_formats=["%Y-%m-%d"],
            error_messages={"invalid": _("Please give the date as year-month-day, for example 2026-05-31.")},
        )

    def validate(self, value: date | None) -> None:
        """Refuse days to come, and days too far back to be meant."""
        super().validate(value)
        today = timezone.now().date()
        # A visitor ahead of UTC may already live in our tomorrow.
        if value and value > today + timedelta(days=1):
            raise ValidationError(_("This day has not come yet."), code="future")
        if value and value < today - _OLDEST_EXPERIENCE:
            raise ValidationError(_("This day is too long ago. Please check the year."), code="past")
