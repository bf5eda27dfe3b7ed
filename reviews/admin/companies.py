"""Companies with the ways to reach them, and the catalogue of issue types."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db import models
from django.db.models import Count, Min, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from reviews.admin.base import STYLES, ModelAdmin, StackedInline
from reviews.admin.fields import EditorMixin
from reviews.models import Company, ContactRoute, IssueType


class ContactRouteInline(EditorMixin, StackedInline[ContactRoute, Company]):
    """The official ways to reach a company; they decide which contacts in a review are left standing."""

    line_fields = ("steps",)
    model = ContactRoute
    extra = 0
    fieldsets = (
        (None, {"fields": (("kind", "title", "position"), "exists", ("value", "url"))}),
        (_("Details"), {"fields": ("availability", "steps", "note"), "classes": ("collapse",)}),
        (_("Verification"), {"fields": (("source_url", "verified_on"),)}),
    )


@admin.register(Company)
class CompanyAdmin(EditorMixin, ModelAdmin[Company]):
    """The organisations that are reviewed."""

    line_fields = ("names",)
    list_display = ("name", "slug", "category_name", "routes", "oldest_check", "demo")
    list_filter = ("category", "demo")
    search_fields = ("name", "slug", "legal_name")
    inlines = (ContactRouteInline,)
    fieldsets = (
        (None, {"fields": (("name", "slug"), "legal_name", ("category", "category_name"), "website", "summary")}),
        (_("Facts"), {"fields": ("headquarters", "names", "demo")}),
        (_("Issue types"), {"fields": ("issue_types",)}),
    )

    class Media:
        css = STYLES

    def get_queryset(self, request: HttpRequest) -> QuerySet[Company]:
        """Return the companies with a count of their routes and the day of the oldest check."""
        companies: QuerySet[Company] = super().get_queryset(request)
        oldest = Min("contact_routes__verified_on")
        return companies.annotate(route_count=Count("contact_routes"), oldest_check=oldest)

    def get_prepopulated_fields(self, request: HttpRequest, obj: Company | None = None) -> dict[str, Any]:  # noqa: ARG002
        """Suggest an address for a new company; an address that was given out never changes by itself."""
        return {} if obj else {"slug": ("name",)}

    def formfield_for_manytomany(
        self,
        db_field: models.ManyToManyField[Any, Any],
        request: HttpRequest,
        **kwargs: Any,  # noqa: ANN401 - Django's
    ) -> forms.ModelMultipleChoiceField[Any] | None:
        """Offer the issue types as check boxes."""
        kwargs["widget"] = forms.CheckboxSelectMultiple
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    @admin.display(description=_("Contact routes"), ordering="route_count")
    def routes(self, company: Company) -> int:
        """Return how many routes there are."""
        count: int = company.route_count  # type: ignore[attr-defined]
        return count

    @admin.display(description=_("Oldest check"), ordering="oldest_check")
    def oldest_check(self, company: Company) -> object:
        """Return the day on which the longest unchecked route was verified."""
        return company.oldest_check  # type: ignore[attr-defined]


@admin.register(IssueType)
class IssueTypeAdmin(EditorMixin, ModelAdmin[IssueType]):
    """The catalogue of issue types."""

    line_fields = ("keywords",)
    list_display = ("name", "slug", "technical", "internal", "position")
    list_filter = ("technical", "internal")
    search_fields = ("name", "slug")
