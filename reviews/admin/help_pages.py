"""Help pages: sections with their steps, and questions with their answers, all in Markdown."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from reviews.admin.base import STYLES, ModelAdmin, StackedInline
from reviews.admin.fields import EditorMixin
from reviews.models import FaqEntry, HelpPage, HelpSection


class HelpSectionInline(EditorMixin, StackedInline[HelpSection, HelpPage]):
    """The sections of a page, in their order."""

    line_fields = ("steps",)
    model = HelpSection
    extra = 0
    classes = ("collapse",)
    fields = (("title", "slug"), ("kind", "parent", "position"), "body", "steps", "after")

    def formfield_for_foreignkey(
        self,
        db_field: models.ForeignKey[Any, Any],
        request: HttpRequest,
        **kwargs: Any,  # noqa: ANN401 - Django's
    ) -> forms.ModelChoiceField[Any] | None:
        """Offer the main sections of this page as parents, read once for all forms."""
        if db_field.name == "parent":
            page = request.resolver_match.kwargs.get("object_id") if request.resolver_match else None
            kwargs["queryset"] = HelpSection.objects.filter(page_id=page, parent=None)
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if field is not None and db_field.name == "parent":
            field.choices = list(field.choices)  # type: ignore[arg-type]
        return field


class FaqEntryInline(StackedInline[FaqEntry, HelpPage]):
    """The questions of a page."""

    model = FaqEntry
    extra = 0
    classes = ("collapse",)
    fields = (("question", "position"), "answer")


@admin.register(HelpPage)
class HelpPageAdmin(ModelAdmin[HelpPage]):
    """The pages about companies' customer service."""

    list_display = ("title", "company", "reviewed_on")
    list_select_related = ("company",)
    search_fields = ("title", "company__name")
    autocomplete_fields = ("company",)
    inlines = (HelpSectionInline, FaqEntryInline)
    fieldsets = (
        (None, {"fields": ("company", "title", "reviewed_on"), "description": _("All texts are Markdown.")}),
        (_("Texts"), {"fields": ("intro", "warning", "trust", "disclaimer")}),
    )

    class Media:
        css = STYLES
