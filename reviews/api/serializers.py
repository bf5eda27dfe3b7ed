"""A review as a program sends it. Messages never repeat what was sent."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from reviews.api.problems import MALFORMED, UNKNOWN_FIELD, Problem
from reviews.models import Company, IssueType, Review
from reviews.services.intake import TEXT_LIMITS, ReviewInput, clean_text

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# The world's earliest time zone is 14 hours ahead of UTC: there it may be tomorrow already.
_EARLIEST_ZONE = datetime.timedelta(hours=14)


_STARS = frozenset({1, 2, 3, 4, 5})


class StarsField(serializers.Field[int, Any, int, Any]):
    """A whole number from 1 to 5 (JSON knows no difference between 5 and 5.0), and nothing that resembles one."""

    default_error_messages: ClassVar[dict[str, StrOrPromise]] = {"invalid": _("Give a whole number from 1 to 5.")}

    def to_internal_value(self, data: object) -> int:
        """Return the stars."""
        if isinstance(data, bool) or not isinstance(data, int | float) or data not in _STARS:
            self.fail("invalid")
        return int(data)

    def to_representation(self, value: int) -> int:
        """Return the stars."""
        return value


class PlainTextField(serializers.Field[str, Any, str, Any]):
    """Free text as typed, within the limit that every door holds it to."""

    default_error_messages: ClassVar[dict[str, StrOrPromise]] = {
        "invalid": _("Give a text."),
        "blank": _("This text may not be empty."),
    }

    def __init__(self, *, limit: int, required: bool = True) -> None:
        super().__init__(required=required)
        self.limit = limit

    def to_internal_value(self, data: object) -> str:
        """Return the cleaned text; empty only where the field may be left out."""
        if not isinstance(data, str):
            self.fail("invalid")
        text = clean_text(data, limit=self.limit)
        if self.required and not text:
            self.fail("blank")
        return text

    def to_representation(self, value: str) -> str:
        """Return the text."""
        return value


class OneOfField(serializers.Field[str, Any, str, Any]):
    """One value of a closed list, or nothing where the field may be left out."""

    default_error_messages: ClassVar[dict[str, StrOrPromise]] = {
        "invalid_choice": _("This is not one of the accepted values.")
    }

    def __init__(self, *, values: list[str], required: bool = True) -> None:
        super().__init__(required=required)
        self.values = frozenset(values)

    def to_internal_value(self, data: object) -> str:
        """Return the value."""
        if isinstance(data, str) and (data in self.values or (data == "" and not self.required)):
            return data
        return self.fail("invalid_choice")

    def to_representation(self, value: str) -> str:
        """Return the value."""
        return value


class ReviewSerializer(serializers.Serializer[ReviewInput]):
    """Validate one review of one company into a ReviewInput."""

    rating = StarsField()
    issue_type = PlainTextField(limit=40)
    title = PlainTextField(limit=TEXT_LIMITS["title"], required=False)
    body = PlainTextField(limit=TEXT_LIMITS["body"], required=False)
    display_name = PlainTextField(limit=TEXT_LIMITS["display_name"], required=False)
    partner_name = PlainTextField(limit=TEXT_LIMITS["partner_name"], required=False)
    device = PlainTextField(limit=TEXT_LIMITS["device"], required=False)
    billed_by = OneOfField(values=Review.BilledBy.values, required=False)
    contact_method = OneOfField(values=Review.ContactMethod.values, required=False)
    response_time = OneOfField(values=Review.ResponseTime.values, required=False)
    next_steps_explained = OneOfField(values=Review.YesPartlyNo.values, required=False)
    outcome = OneOfField(values=Review.Outcome.values, required=False)
    resolved = OneOfField(values=Review.YesPartlyNo.values, required=False)
    experienced_on = serializers.DateField(required=False, allow_null=True)
    consent = serializers.BooleanField(required=False, write_only=True)

    def validate_consent(self, agreed: bool) -> bool:
        """Refuse a review whose author said no to its publication."""
        if not agreed:
            raise serializers.ValidationError(_("Without the author's consent nothing can be published."), "no_consent")
        return agreed

    def validate_issue_type(self, slug: str) -> IssueType:
        """Return the issue type, if this company offers it."""
        offered: QuerySet[IssueType] = self.context["company"].issue_types.filter(internal=False)
        found = offered.filter(slug=slug).first()
        if found is None:
            raise serializers.ValidationError(_("This company does not offer this issue type."), "unknown_issue_type")
        return found

    def validate_experienced_on(self, day: datetime.date | None) -> datetime.date | None:
        """Refuse a day that is in the future everywhere on Earth."""
        if day is not None and day > (timezone.now() + _EARLIEST_ZONE).date():
            raise serializers.ValidationError(_("This day is in the future."), "future")
        return day


def read_review(data: dict[str, Any] | list[Any], company: Company) -> ReviewInput:
    """Return the submission in a parsed body; raise Problem or ValidationError when there is none."""
    if isinstance(data, list):  # the parser lets objects through only
        raise Problem(MALFORMED)
    serializer = ReviewSerializer(data=data, context={"company": company})
    if not data.keys() <= serializer.fields.keys():
        raise Problem(UNKNOWN_FIELD)
    serializer.is_valid(raise_exception=True)
    return ReviewInput(**{name: value for name, value in serializer.validated_data.items() if name != "consent"})


class PreviewSerializer(serializers.Serializer[dict[str, str]]):
    """Validate the texts of one preview."""

    company = PlainTextField(limit=60)
    title = PlainTextField(limit=TEXT_LIMITS["title"], required=False)
    body = PlainTextField(limit=TEXT_LIMITS["body"], required=False)
    display_name = PlainTextField(limit=TEXT_LIMITS["display_name"], required=False)
    partner_name = PlainTextField(limit=TEXT_LIMITS["partner_name"], required=False)
    device = PlainTextField(limit=TEXT_LIMITS["device"], required=False)


def read_preview(data: dict[str, Any] | list[Any]) -> dict[str, str]:
    """Return the company's slug and the texts in a parsed body; raise Problem or ValidationError."""
    if isinstance(data, list):  # the parser lets objects through only
        raise Problem(MALFORMED)
    serializer = PreviewSerializer(data=data)
    if not data.keys() <= serializer.fields.keys():
        raise Problem(UNKNOWN_FIELD)
    serializer.is_valid(raise_exception=True)
    return dict(serializer.validated_data)
