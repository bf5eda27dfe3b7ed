"""Form fields that editors can use without knowing JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.contrib.admin.options import BaseModelAdmin as _Base

    BaseModelAdmin = _Base[Any]
else:
    from django.contrib.admin.options import BaseModelAdmin

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


class EditorMixin(BaseModelAdmin):
    """Edit the JSON lists named in ``line_fields`` one per line, and read addresses as https."""

    line_fields: ClassVar[tuple[str, ...]] = ()

    def formfield_for_dbfield(
        self,
        db_field: models.Field[Any, Any],
        request: HttpRequest,
        **kwargs: Any,  # noqa: ANN401 - Django's
    ) -> forms.Field | None:
        """Return the form field for a model field."""
        if db_field.name in self.line_fields:
            help_text = " ".join(filter(None, (str(db_field.help_text), str(_("One per line.")))))
            return LinesField(required=False, label=capfirst(db_field.verbose_name), help_text=help_text)
        if isinstance(db_field, models.URLField):
            kwargs["assume_scheme"] = "https"
        return super().formfield_for_dbfield(db_field, request, **kwargs)
