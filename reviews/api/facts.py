"""What every widget says about a company, in words that are ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.template.defaultfilters import floatformat
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from reviews.models import Company
from reviews.services.ratings import SourceSummary


@dataclass(frozen=True, slots=True)
class Facts:
    """The figures and the words. ``average`` and ``average_text`` are None without reviews.

    ``spoken`` is what a screen reader says of the stars, ``title`` the same with the company before it,
    ``caption`` the line below: where the reviews stand, and how many.
    """

    company: Company
    average: float | None
    average_text: str | None
    count: int
    count_text: str
    spoken: str
    title: str
    caption: str


def facts_about(company: Company, stars: SourceSummary) -> Facts:
    """Return what the reviews written here say, in the active language."""
    average = None if stars.average is None else floatformat(stars.average, 1)
    count = _count(stars.count, demo=company.demo)
    spoken = count if average is None else _spoken(average, stars.count, demo=company.demo)
    named = {"company": company.name, "site": settings.SITE_NAME, "rating": spoken}
    return Facts(
        company=company,
        average=stars.average,
        average_text=average,
        count=stars.count,
        count_text=count,
        spoken=spoken,
        title=_("%(company)s on %(site)s: %(rating)s") % named,
        caption=f"{_('Demo') if company.demo else settings.SITE_NAME} · {count}",
    )


def _count(count: int, *, demo: bool) -> str:
    """Return the number of reviews in words; an honest nothing at zero."""
    if not count:
        return _("No reviews yet")
    if demo:
        words = ngettext("%(number)s invented review", "%(number)s invented reviews", count)
    else:
        words = ngettext("%(number)s review", "%(number)s reviews", count)
    return words % {"number": number_format(count, use_l10n=True, force_grouping=True)}


def _spoken(average: str, count: int, *, demo: bool) -> str:
    """Return the rating as one says it."""
    return _("%(average)s out of 5 from %(reviews)s") % {"average": average, "reviews": _count(count, demo=demo)}
