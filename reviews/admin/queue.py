"""The moderation queue and the quarantine: what waits for a person, oldest first."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from moderation.reasons import REASON_TEXTS
from reviews.admin import columns
from reviews.admin.base import STYLES, ModelAdmin
from reviews.admin.deciding import DecisionForm, ReasonActionForm, conflict_text, decide_and_tell
from reviews.admin.proxies import HeldReview, QuarantinedReview
from reviews.models import Decision, Review
from reviews.services.author import appeal_note
from reviews.services.decide import requeue

Waiting = HeldReview | QuarantinedReview


class WaitingAdmin(ModelAdmin[Waiting]):
    """A list of reviews to decide, and the page on which that is done. Stars are nowhere on it."""

    action_form = ReasonActionForm
    actions: ClassVar[list[str]] = []  # type: ignore[misc]
    ordering = ("received_at", "id")
    list_per_page = 50
    show_full_result_count = False
    list_select_related = ("company", "issue_type")
    list_filter = (("company", admin.RelatedOnlyFieldListFilter), ("issue_type", admin.RelatedOnlyFieldListFilter))
    search_fields = ("public_id",)
    search_help_text = gettext_lazy("The public id of a review.")
    list_title: Any = ""
    can_publish = True
    can_requeue = False

    class Media:
        css = STYLES

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002 - Django's signature
        """Refuse: reviews come from their authors."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:  # noqa: ARG002 - Django's
        """Refuse: a review is rejected, never deleted."""
        return False

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """Forbid to look stars or sentiment up through the address of the list."""
        return not lookup.startswith(("rating", "sentiment")) and super().lookup_allowed(lookup, value, request)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Show the list under its own name: nobody selects a review to change it."""
        return super().changelist_view(request, {**(extra_context or {}), "title": self.list_title})

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",  # noqa: ARG002 - Django's signature
        extra_context: dict[str, Any] | None = None,  # noqa: ARG002 - Django's signature
    ) -> HttpResponse:
        """Show one review and take the decision about it."""
        # Whoever is late must be told so; hence the lookup is in all reviews, not in those that still wait.
        review = get_object_or_404(
            Review.objects.select_related("company", "issue_type"), pk=object_id if object_id.isdecimal() else None
        )
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        if request.method == "POST":
            return self._take_decision(request, review)
        if not self.get_queryset(request).filter(pk=review.pk).exists():
            messages.warning(request, conflict_text(review, columns.last_decision(review)))
            return HttpResponseRedirect(self._list_address())
        return self._page(request, review, DecisionForm())

    def _take_decision(self, request: HttpRequest, review: Review) -> HttpResponse:
        """Apply what was posted and go to the next review."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        if self.can_requeue and request.POST.get("action") == "requeue":
            self._requeue(request, [review])
            return HttpResponseRedirect(self._next_address(request))
        form = DecisionForm(request.POST)
        if not form.is_valid():
            return self._page(request, review, form, status=422)
        action = Decision.Action(form.cleaned_data["action"])
        if decide_and_tell(request, review, action, form.reasons):
            done = _("Published %(id)s.") if action == Decision.Action.PUBLISH else _("Rejected %(id)s.")
            messages.success(request, done % {"id": review.public_id})
        return HttpResponseRedirect(self._next_address(request))

    def _page(self, request: HttpRequest, review: Review, form: DecisionForm, *, status: int = 200) -> HttpResponse:
        """Return the decision page."""
        context = {
            **self.admin_site.each_context(request),
            "title": _("Decide about a review"),
            "subtitle": review.public_id,
            "opts": self.opts,
            "media": self.media,
            "review": review,
            "why": columns.why(review),
            "waiting": columns.waiting_time(review),
            "texts": columns.public_texts(review),
            "appeal": appeal_note(review),
            "facts": columns.facts(review),
            "findings": [(finding, *columns.finding_words(finding)) for finding in review.findings.all()],
            "decisions": review.decisions.select_related("actor"),
            "form": form,
            "can_decide": self.has_change_permission(request),
            "can_publish": self.can_publish,
            "can_requeue": self.can_requeue,
        }
        return TemplateResponse(request, "admin/reviews/decide.html", context, status=status)

    def _next_address(self, request: HttpRequest) -> str:
        """Return the page of the review that has waited longest, or the empty list."""
        following = self.get_queryset(request).first()
        if following is None:
            return self._list_address()
        return reverse(f"admin:reviews_{self.opts.model_name}_change", args=[following.pk])

    def _list_address(self) -> str:
        """Return the address of the list."""
        return reverse(f"admin:reviews_{self.opts.model_name}_changelist")

    def _decide_all(self, request: HttpRequest, chosen: QuerySet[Waiting], action: Decision.Action) -> None:
        """Decide about each chosen review and say how many decisions took effect."""
        reason = request.POST.get("reason", "")
        if action == Decision.Action.REJECT and reason not in REASON_TEXTS:
            messages.error(request, _("Choose a reason to reject. Nothing was decided."))
            return
        reasons = (reason,) if action == Decision.Action.REJECT else ()
        done = sum(decide_and_tell(request, review, action, reasons) for review in chosen)
        if done:
            told = (
                ngettext("%d review published.", "%d reviews published.", done)
                if action == Decision.Action.PUBLISH
                else ngettext("%d review rejected.", "%d reviews rejected.", done)
            )
            messages.success(request, told % done)

    def _requeue(self, request: HttpRequest, chosen: list[Review]) -> None:
        """Give reviews back to the engine and say how many went."""
        done = sum(requeue(review=review, now=timezone.now()) for review in chosen)
        told = ngettext("%d review will be judged again.", "%d reviews will be judged again.", done)
        messages.success(request, told % done)

    @admin.action(description=gettext_lazy("Publish"), permissions=["change"])
    def publish(self, request: HttpRequest, chosen: QuerySet[Waiting]) -> None:
        """Publish the chosen reviews."""
        self._decide_all(request, chosen, Decision.Action.PUBLISH)

    @admin.action(description=gettext_lazy("Reject, for the reason beside"), permissions=["change"])
    def reject(self, request: HttpRequest, chosen: QuerySet[Waiting]) -> None:
        """Reject the chosen reviews for one reason."""
        self._decide_all(request, chosen, Decision.Action.REJECT)

    @admin.action(description=gettext_lazy("Judge again"), permissions=["change"])
    def judge_again(self, request: HttpRequest, chosen: QuerySet[Waiting]) -> None:
        """Give the chosen reviews back to the engine."""
        self._requeue(request, list(chosen))

    @admin.display(description=gettext_lazy("Review"))
    def excerpt(self, review: Waiting) -> str:
        """Return the beginning of the masked text."""
        return columns.excerpt(review)

    @admin.display(description=gettext_lazy("About"))
    def about(self, review: Waiting) -> str:
        """Return the company and the issue type."""
        return f"{review.company.name}: {review.issue_type.name}"

    @admin.display(description=gettext_lazy("Why it is here"))
    def why(self, review: Waiting) -> str:
        """Return the reasons in words."""
        return columns.why(review)

    @admin.display(description=gettext_lazy("Found"))
    def found(self, review: Waiting) -> str:
        """Return the findings by kind."""
        return columns.findings_summary(review)

    @admin.display(description=gettext_lazy("Waiting"))
    def waiting(self, review: Waiting) -> str:
        """Return how long it has waited."""
        return columns.waiting_time(review, depth=1)


@admin.register(HeldReview)
class HeldReviewAdmin(WaitingAdmin):
    """The moderation queue."""

    actions: ClassVar[list[str]] = ["publish", "reject"]  # type: ignore[misc]
    list_display = ("excerpt", "about", "why", "found", "waiting")
    list_title = gettext_lazy("Moderation queue, oldest first")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Waiting]:  # noqa: ARG002 - Django's signature
        """Return what is held, oldest first, with what the list says about it."""
        return HeldReview.objects.held().prefetch_related("decisions", "findings")  # type: ignore[return-value]


@admin.register(QuarantinedReview)
class QuarantinedReviewAdmin(WaitingAdmin):
    """What the engine failed on: it is judged again, or rejected. Nothing of it can be shown."""

    actions: ClassVar[list[str]] = ["judge_again", "reject"]  # type: ignore[misc]
    list_display = ("public_id", "about", "attempts", "waiting")
    list_title = gettext_lazy("Quarantined reviews, oldest first")
    can_publish = False
    can_requeue = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Waiting]:  # noqa: ARG002 - Django's signature
        """Return what is quarantined, oldest first."""
        return QuarantinedReview.objects.quarantined().order_by("received_at", "pk")  # type: ignore[return-value]
