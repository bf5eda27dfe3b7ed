"""What the public templates need beyond Django's own tags."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django import template
from django.core.paginator import Page
from django.forms import BoundField
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from moderation.reasons import reason_text
from reviews.models import IssueType
from reviews.services.preview import Kind, Segment
from reviews.services.transparency import NO_REASON
from reviews.web import markdown, masked_text
from reviews.web.stars import LABELS, sentiment_word

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

register = template.Library()

# From how many seconds on a unit is used, and its size.
_UNITS = (
    (172_800, 86_400, gettext_lazy("%d days")),
    (7_200, 3_600, gettext_lazy("%d hours")),
    (120, 60, gettext_lazy("%d minutes")),
)


@register.filter
def headline(title: str) -> SafeString:
    """Set what follows the first colon of a title as its second line."""
    name, colon, rest = title.partition(": ")
    if not colon:
        return format_html("{}", title)
    return format_html('{}<span class="unseen">:</span> <span class="second-line">{}</span>', name, rest)


@register.filter
def prose(text: str) -> SafeString:
    """Render Markdown paragraphs and lists."""
    return markdown.prose(text)


@register.filter
def line(text: str) -> SafeString:
    """Render one line of Markdown."""
    return markdown.inline(str(text))


@register.filter
def covered(text: str) -> SafeString:
    """Render a published text with its removed and masked spans marked."""
    return masked_text.as_html(text)


@register.filter
def as_read(segment: Segment) -> SafeString:
    """Render one piece of a preview the way a published text is rendered."""
    return conditional_escape(segment.text) if segment.kind is Kind.PLAIN else masked_text.as_html(segment.text)


@register.filter
def host(url: str) -> str:
    """Return the host of an address, without ``www.``."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


@register.filter
def weblink(url: str) -> str:
    """Return an address that a link may hold, or nothing."""
    return url if urlsplit(url).scheme in {"http", "https"} else ""


@register.filter
def dialable(number: str) -> str:
    """Return a phone number as a tel: link wants it."""
    return "".join(sign for sign in number if sign.isdigit() or sign == "+")


@register.filter
def sentiment(value: float) -> StrOrPromise:
    """Return the word for a mean sentiment in [-1, 1]."""
    return sentiment_word(value)


@register.filter
def signed(value: float) -> str:
    """Return a sentiment with its sign and two decimals."""
    return f"{value:+.2f}".replace("-", "−")


@register.filter
def position(value: float) -> str:
    """Return where in [-1, 1] a value stands, as a percentage for an SVG."""
    return f"{(value + 1) * 50:.0f}%"


@register.filter
def percent(share: float) -> int:
    """Return a share in [0, 1] as a whole percentage."""
    return round(share * 100)


@register.filter
def over(total: int, count: int) -> float:
    """Return a mean, 0 for nothing."""
    return total / count if count else 0.0


@register.filter
def duration(seconds: int | None) -> str:
    """Return a length of time in its largest unit that is not too coarse, a dash for none."""
    if seconds is None:
        return "–"
    unit, words = next(
        ((size, words) for least, size, words in _UNITS if seconds >= least), (1, gettext_lazy("%d seconds"))
    )
    return str(words) % round(seconds / unit)


@register.filter
def reason(code: str) -> str:
    """Return the plain words for why a review is held or declined."""
    return _("No reason was recorded") if code == NO_REASON else reason_text(code)


@register.inclusion_tag("reviews/_stars.html")
def stars(value: float | None) -> dict[str, Any]:
    """Draw a rating out of five stars."""
    return {"value": value or 0, "width": round((value or 0) * 20, 1)}


@register.inclusion_tag("reviews/_bars.html")
def bars(distribution: dict[int, int]) -> dict[str, Any]:
    """Draw the five labelled bars, the best first."""
    total = sum(distribution.values())
    rows = [
        {"stars": n, "label": LABELS[n], "count": count, "share": round(100 * count / total, 1) if total else 0}
        for n, count in distribution.items()
    ]
    return {"rows": rows}


@register.inclusion_tag("reviews/_field_text.html")
def text_field(field: BoundField, hint: str = "") -> dict[str, Any]:
    """Draw a field of free text."""
    return {"field": field, "hint": hint, "rows": getattr(field.field, "rows", 0)}


@register.inclusion_tag("reviews/_field_select.html")
def select_field(field: BoundField, hint: str = "") -> dict[str, Any]:
    """Draw a field with a list of choices."""
    offered: dict[str, IssueType] = getattr(field.field, "issue_types", {})
    technical = {slug for slug, issue_type in offered.items() if issue_type.technical}
    return {"field": field, "hint": hint, "technical": technical}


@register.inclusion_tag("reviews/_field_choice.html")
def choice_field(field: BoundField, hint: str = "") -> dict[str, Any]:
    """Draw a field with a few choices side by side."""
    return {"field": field, "hint": hint}


@register.filter
def page_numbers(page: Page[Any]) -> Iterator[int | str]:
    """Return the page numbers worth a link, with ellipses between them."""
    return page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
