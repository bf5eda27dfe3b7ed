"""All reviews and all decisions, to look at only."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from moderation.reasons import reasons_text
from reviews.admin import columns
from reviews.admin.base import STYLES, ModelAdmin, ReadOnlyMixin, TabularInline
from reviews.models import TEXT_FIELDS, Decision, Finding, Report, Review


class DecisionInline(ReadOnlyMixin, TabularInline[Decision, Review]):
    """The decisions about one review."""

    model = Decision
    fields = ("made_at", "action", "source", "actor", "reasons_in_words", "policy_version")
    readonly_fields = ("reasons_in_words",)
    extra = 0

    @admin.display(description=_("Reasons"))
    def reasons_in_words(self, decision: Decision) -> str:
        """Return the reasons in words."""
        return reasons_text(decision.reasons) or "—"


class FindingInline(ReadOnlyMixin, TabularInline[Finding, Review]):
    """The spans that were found in one review. None of them holds any text."""

    model = Finding
    fields = ("stage", "field", "entity_type", "action", "detector", "score", "severity", "start", "end")
    extra = 0


@admin.register(Review)
class ReviewAdmin(ReadOnlyMixin, ModelAdmin[Review]):
    """Every review in its public, masked form."""

    list_display = ("excerpt", "company", "issue_type", "status", "source", "stars", "submitted_at")
    list_filter = ("status", "source", ("company", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("company", "issue_type")
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("public_id",)
    search_help_text = _("The public id of a review.")
    inlines = (DecisionInline, FindingInline)
    fields = (
        "public_id",
        "status",
        "stars",
        *TEXT_FIELDS,
        *columns.FACTS,
        "decided_at",
        "published_at",
        "details_removed",
        "words_masked",
    )
    readonly_fields = ("stars",)

    class Media:
        css = STYLES

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """Forbid to look the stars of undecided reviews up through the address of the list."""
        return not lookup.startswith(("rating", "sentiment")) and super().lookup_allowed(lookup, value, request)

    @admin.display(description=_("Review"))
    def excerpt(self, review: Review) -> str:
        """Return the beginning of the masked text."""
        return columns.excerpt(review)

    @admin.display(description=_("Stars"))
    def stars(self, review: Review) -> str:
        """Return the stars, once a decision stands."""
        return columns.stars(review)


@admin.register(Decision)
class DecisionAdmin(ReadOnlyMixin, ModelAdmin[Decision]):
    """The log of decisions."""

    list_display = ("made_at", "review", "company", "action", "source", "actor", "reasons_in_words", "policy_version")
    list_filter = ("action", "source", ("actor", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("review__company", "actor")
    list_per_page = 100
    show_full_result_count = False
    search_fields = ("review__public_id",)
    search_help_text = _("The public id of a review.")
    ordering = ("-made_at", "-id")
    fields = ("review", "action", "source", "actor", "reasons_in_words", "policy_version", "made_at")
    readonly_fields = ("reasons_in_words",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Decision]:
        """Return all decisions with what the list says about them."""
        return super().get_queryset(request).select_related("review__company", "actor")

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """Forbid to look stars up through the reviews that decisions belong to."""
        return "rating" not in lookup and super().lookup_allowed(lookup, value, request)

    @admin.display(description=_("Company"))
    def company(self, decision: Decision) -> str:
        """Return the company's name."""
        return decision.review.company.name

    @admin.display(description=_("Reasons"))
    def reasons_in_words(self, decision: Decision) -> str:
        """Return the reasons in words."""
        return reasons_text(decision.reasons) or "—"


@admin.register(Report)
class ReportAdmin(ReadOnlyMixin, ModelAdmin[Report]):
    """What readers reported, the newest first; nothing about who they are."""

    list_display = ("made_at", "review", "company", "reason")
    list_filter = ("reason",)
    list_select_related = ("review__company",)
    list_per_page = 100
    show_full_result_count = False
    search_fields = ("review__public_id",)
    search_help_text = _("The public id of a review.")
    ordering = ("-made_at", "-id")
    fields = ("review", "reason", "made_at")

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """Forbid to look stars up through the reviews that reports belong to."""
        return "rating" not in lookup and super().lookup_allowed(lookup, value, request)

    @admin.display(description=_("Company"))
    def company(self, report: Report) -> str:
        """Return the company's name."""
        return report.review.company.name
