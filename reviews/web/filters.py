"""Sort and filter reviews by plain addresses. What makes no sense is left out, and the page says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from reviews.models import IssueType, Review, ReviewQuerySet
from reviews.services.intake import clean_text
from reviews.web.stars import LABELS

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

LONGEST_SEARCH = 80

SORTS: dict[str, tuple[StrOrPromise, tuple[str, ...]]] = {
    "newest": (_("Newest first"), ("-submitted_at", "-id")),
    "oldest": (_("Oldest first"), ("submitted_at", "id")),
    "highest": (_("Most stars first"), ("-rating", "-submitted_at", "-id")),
    "lowest": (_("Fewest stars first"), ("rating", "-submitted_at", "-id")),
    "helpful": (_("Most helpful first"), ("-helpful", "-submitted_at", "-id")),
}
_TEXTS: dict[str, StrOrPromise] = {"with": _("With text"), "without": _("Stars only")}

Choices = list[tuple[str, "StrOrPromise"]]


@dataclass(frozen=True, slots=True)
class Filters:
    """What the reader chose. ``chosen`` holds valid values only, ``ignored`` whether others were left out."""

    choices: dict[str, Choices]
    chosen: dict[str, str] = field(default_factory=dict)
    ignored: bool = False

    @property
    def narrows(self) -> bool:
        """Return whether any review may be left out."""
        return any(name != "sort" for name in self.chosen)

    @property
    def query(self) -> str:
        """Return the choices as a query, ready to be followed by a page number."""
        return "".join(f"{urlencode({name: value})}&" for name, value in self.chosen.items())

    def apply(self, reviews: ReviewQuerySet) -> ReviewQuerySet:
        """Return what was asked for, in the order that was asked for."""
        chosen = self.chosen
        if "stars" in chosen:
            reviews = reviews.filter(rating=int(chosen["stars"]))
        if "issue" in chosen:
            reviews = reviews.filter(issue_type__slug=chosen["issue"])
        if "solved" in chosen:
            reviews = reviews.filter(resolved=chosen["solved"])
        if "text" in chosen:
            bare = Q(title="", body="")
            reviews = reviews.filter(bare if chosen["text"] == "without" else ~bare)
        if "q" in chosen:
            reviews = reviews.filter(Q(title__icontains=chosen["q"]) | Q(body__icontains=chosen["q"]))
        return reviews.order_by(*SORTS[chosen.get("sort", "newest")][1])


def read_filters(query: QueryDict, issue_types: Iterable[IssueType]) -> Filters:
    """Return the choices in ``query``; empty ones say nothing, senseless ones are ignored."""
    choices: dict[str, Choices] = {
        "stars": [(str(stars), label) for stars, label in LABELS.items()],
        "issue": [(issue_type.slug, issue_type.name) for issue_type in issue_types],
        "solved": list(Review.YesPartlyNo.choices),
        "text": list(_TEXTS.items()),
        "sort": [(name, label) for name, (label, _order) in SORTS.items()],
    }
    chosen: dict[str, str] = {}
    ignored = False
    for name, offered in choices.items():
        value = query.get(name, "")
        if value in dict(offered):
            chosen[name] = value
        ignored = ignored or (bool(value) and name not in chosen)
    try:
        words = clean_text(query.get("q", ""), limit=LONGEST_SEARCH)
    except ValidationError:
        words, ignored = "", True
    if words:
        chosen["q"] = words
    return Filters(choices=choices, chosen=chosen, ignored=ignored)
