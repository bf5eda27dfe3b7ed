"""What the lists and pages of reviews say about one of them."""

from __future__ import annotations

from collections import Counter

from django.contrib.admin.utils import label_for_field
from django.utils import timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext as _

from moderation.engine.verdict import Action
from moderation.reasons import reasons_text
from reviews.models import TEXT_FIELDS, Decision, Finding, Review

_EXCERPT = 90

# Facts that a moderator may weigh. Stars and sentiment are not among them.
FACTS = (
    "company",
    "issue_type",
    "billed_by",
    "contact_method",
    "response_time",
    "next_steps_explained",
    "outcome",
    "resolved",
    "experienced_on",
    "submitted_at",
    "received_at",
    "source",
    "sample",
)


def excerpt(review: Review) -> str:
    """Return the beginning of the masked text."""
    text = " ".join(f"{review.title} {review.body}".split())
    if not text:
        return _("(no text)")
    return text if len(text) <= _EXCERPT else f"{text[: _EXCERPT - 1].rstrip()}…"


def last_decision(review: Review) -> Decision | None:
    """Return the newest decision, from the prefetched ones where there are any."""
    decisions = list(review.decisions.all())
    return decisions[-1] if decisions else None


def why(review: Review) -> str:
    """Return the reasons of the newest decision in words."""
    decision = last_decision(review)
    return (reasons_text(decision.reasons) if decision else "") or _("no reason given")


def findings_summary(review: Review) -> str:
    """Return how many spans of each kind were found."""
    kinds = Counter(kind_text(finding.entity_type) for finding in review.findings.all())
    return ", ".join(f"{number} × {kind}" if number > 1 else kind for kind, number in sorted(kinds.items())) or "—"


def kind_text(entity_type: str) -> str:
    """Return an entity type as words: `US_SSN` becomes `us ssn`."""
    return entity_type.replace("_", " ").lower()


def finding_words(finding: Finding) -> tuple[str, str]:
    """Return the kind of a finding and what was done about it, as words."""
    done = {Action.REMOVE.value: _("removed"), Action.MASK.value: _("masked"), Action.NOTE.value: _("left standing")}
    return kind_text(finding.entity_type), done.get(finding.action, finding.action)


def waiting_time(review: Review, *, depth: int = 2) -> str:
    """Return how long a review has waited, in its ``depth`` largest units."""
    return timesince(review.received_at, timezone.now(), depth=depth)


def stars(review: Review) -> str:
    """Return the stars once a decision stands; before that they must not be able to sway anybody."""
    open_states = {Review.Status.RECEIVED, Review.Status.HELD, Review.Status.QUARANTINED}
    return _("hidden until decided") if review.status in open_states else str(review.rating)


def public_texts(review: Review) -> list[tuple[str, str]]:
    """Return the masked texts as the public would read them, with the names of their fields."""
    return [
        (str(label_for_field(name, Review)), getattr(review, name)) for name in TEXT_FIELDS if getattr(review, name)
    ]


def facts(review: Review) -> list[tuple[str, str]]:
    """Return the structured facts that were given, in words."""
    rows = []
    for name in FACTS:
        display = getattr(review, f"get_{name}_display", None)
        value = display() if display else getattr(review, name)
        if value not in ("", None, False):
            rows.append((str(label_for_field(name, Review)), _("yes") if value is True else value))
    return rows
