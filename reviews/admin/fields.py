"""Form fields that editors can use without knowing JSON."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

LONGEST_LINE = 1000


class LinesField(forms.CharField):
    """A list of strings, edited one per line. White space around a line and empty lines are dropped."""

    def __init__(self, *, rows: int = 4, **kwargs: Any) -> None:  # noqa: ANN401 - Django's
        kwargs.setdefault("help_text", _("One per line."))
        super().__init__(strip=False, widget=forms.Textarea(attrs={"rows": rows, "cols": 80}), **kwargs)

    def prepare_value(self, value: object) -> object:
        """Return the text to edit."""
        return "\n".join(str(line) for line in value) if isinstance(value, list) else value

    def to_python(self, value: object) -> list[str]:  # type: ignore[override]
        """Return the list."""
        lines = value if isinstance(value, list) else (super().to_python(value) or "").splitlines()
        return [line.strip() for line in lines if line.strip()]

    def validate(self, value: list[str]) -> None:
        """Refuse a line that is a whole page."""
        super().validate(value)
        for number, line in enumerate(value, start=1):
            if len(line) > LONGEST_LINE:
                raise ValidationError(_("Line %(number)d is too long."), code="too_long", params={"number": number})

    def run_validators(self, value: object) -> None:
        """Run the validators of a text on each line."""
        for line in self.to_python(value):
            super().run_validators(line)

    def has_changed(self, initial: object, data: object) -> bool:
        """Compare lists, not their texts."""
        return self.to_python(initial or "") != self.to_python(data or "")


def lines_for(names: tuple[str, ...], field: models.Field[Any, Any]) -> LinesField | None:
    """Return the form field for a JSON list named in ``names``, or None for any other field."""
    if field.name not in names:
        return None
    help_text = " ".join(filter(None, (str(field.help_text), str(_("One per line.")))))
    return LinesField(required=False, label=field.verbose_name, help_text=help_text)
