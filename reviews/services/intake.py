"""What one submission consists of, and the limits that every door (form, API, import) holds it to."""

from __future__ import annotations

import datetime
import unicodedata
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from reviews.models import TEXT_FIELDS, IssueType

# Longest accepted free text, in code points.
TEXT_LIMITS = {"title": 120, "body": 5000, "display_name": 60, "partner_name": 80, "device": 120}

assert set(TEXT_LIMITS) == set(TEXT_FIELDS)  # noqa: S101 - a field without a limit must not import

# Control characters that carry meaning in text; all others are refused.
_ALLOWED_CONTROLS = frozenset("\t\n\r")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewInput:
    """One validated submission. Texts are as typed; choices are values of Review's enumerations or empty."""

    rating: int
    issue_type: IssueType
    title: str = ""
    body: str = ""
    display_name: str = ""
    partner_name: str = ""
    device: str = ""
    billed_by: str = ""
    contact_method: str = ""
    response_time: str = ""
    next_steps_explained: str = ""
    outcome: str = ""
    resolved: str = ""
    experienced_on: datetime.date | None = None

    @property
    def texts(self) -> dict[str, str]:
        """Return the free-text fields by name."""
        return {name: getattr(self, name) for name in TEXT_FIELDS}


def clean_text(value: str, *, limit: int) -> str:
    """Return ``value`` without outer white space and with ``\\n`` line ends, otherwise as typed.

    Raises ValidationError for NUL and other control characters, lone surrogates, and text longer than ``limit``
    code points. The message never repeats the text.
    """
    text = value.replace("\r\n", "\n").replace("\r", "\n").strip()
    if len(text) > limit:
        raise ValidationError(
            _("This is %(length)d characters long; at most %(limit)d are accepted."),
            code="too_long",
            params={"length": len(text), "limit": limit},
        )
    for character in text:
        category = unicodedata.category(character)
        if category == "Cs" or (category == "Cc" and character not in _ALLOWED_CONTROLS):
            raise ValidationError(_("This contains characters that are not text."), code="not_text")
    return text
