"""The rating badge: a small picture that is safe to show on any site. No script, no link, no cookie."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from html import escape

from django.conf import settings
from django.template.defaultfilters import floatformat
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from reviews.models import Company
from reviews.services.ratings import SourceSummary

WIDTH, HEIGHT = 232, 80
_PITCH = 23  # pixels from one star to the next
_STAR = "M10 1.6l2.6 5.5 6 .8-4.4 4.2 1.1 6L10 15.2l-5.3 2.9 1.1-6L1.4 7.9l6-.8z"
_NAME_WIDTH = 14.2  # what fits into the badge, in ems


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of a badge; text reaches 7:1 and stars 3:1 on the paper."""

    paper: str
    edge: str
    ink: str
    quiet: str
    star: str
    empty: str


THEMES = {
    "light": Theme(paper="#fff", edge="#d5dae1", ink="#17202c", quiet="#4a5566", star="#d27400", empty="#d3d9e1"),
    "dark": Theme(paper="#161b22", edge="#39414c", ink="#f2f5f8", quiet="#b4bdc9", star="#f6b426", empty="#465060"),
}


def badge(company: Company, stars: SourceSummary, theme: Theme) -> str:
    """Return the SVG of a company's native rating; every text in it is escaped."""
    average = None if stars.average is None else floatformat(stars.average, 1)
    number = "" if average is None else f'<text x="136" y="50.5" class="n">{escape(average)}</text>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
        ' role="img" aria-labelledby="t">'
        f'<title id="t">{escape(_spoken(company, stars, average))}</title>'
        f"<style>{_style(theme)}</style>"
        f'<defs><path id="s" d="{_STAR}"/>'
        f'<clipPath id="c"><path d="M0 0h{_lit(stars.average):.1f}v20H0z"/></clipPath></defs>'
        f'<rect x=".5" y=".5" width="{WIDTH - 1}" height="{HEIGHT - 1}" rx="9" fill="{theme.paper}"'
        f' stroke="{theme.edge}"/>'
        f'<text x="14" y="24" class="h">{escape(_shortened(company.name))}</text>'
        f'<g transform="translate(14 34)"><g fill="{theme.empty}">{_row()}</g>'
        f'<g fill="{theme.star}" clip-path="url(#c)">{_row()}</g></g>{number}'
        f'<text x="14" y="69" class="q">{escape(_caption(company, stars))}</text></svg>'
    )


def _row() -> str:
    """Return five stars."""
    return "".join(f'<use href="#s" x="{_PITCH * place}"/>' for place in range(5))


def _style(theme: Theme) -> str:
    """Return the few rules for the texts."""
    return (
        "text{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}"
        f".h{{font-size:14px;font-weight:600;fill:{theme.ink}}}"
        f".n{{font-size:18px;font-weight:700;fill:{theme.ink}}}"
        f".q{{font-size:12px;fill:{theme.quiet}}}"
    )


def _lit(average: float | None) -> float:
    """Return how many pixels of the row are lit; a part of a star is a part of its body, not of its margin."""
    if average is None:
        return 0
    whole = int(average)
    return _PITCH * whole + (1.4 + 17.2 * (average - whole) if average > whole else 0)


def _shortened(name: str) -> str:
    """Return a name that fits in the usual fonts; a picture cannot measure its text."""
    width = 0.0
    for place, letter in enumerate(name):
        width += _width(letter)
        if width > _NAME_WIDTH:
            return f"{name[: place - 1].rstrip()}…"
    return name


def _width(letter: str) -> float:
    """Return about how wide a letter is, in ems."""
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    if letter in "MWmw@%":
        return 0.92
    return 0.7 if letter.isupper() else 0.56


def _count(stars: SourceSummary, *, demo: bool) -> str:
    """Return the number of reviews in words; an honest nothing at zero."""
    if not stars.count:
        return _("No reviews yet")
    number = number_format(stars.count, use_l10n=True, force_grouping=True)
    if demo:
        words = ngettext("%(number)s invented review", "%(number)s invented reviews", stars.count)
    else:
        words = ngettext("%(number)s review", "%(number)s reviews", stars.count)
    return words % {"number": number}


def _caption(company: Company, stars: SourceSummary) -> str:
    """Return the bottom line: how many reviews, where they stand, and whether they are made up."""
    return f"{_('Demo') if company.demo else settings.SITE_NAME} · {_count(stars, demo=company.demo)}"


def _spoken(company: Company, stars: SourceSummary, average: str | None) -> str:
    """Return what a screen reader says."""
    facts = {"company": company.name, "site": settings.SITE_NAME, "average": average}
    facts["count"] = _count(stars, demo=company.demo)
    if average is None:
        return _("%(company)s on %(site)s: no reviews yet") % facts
    return _("%(company)s on %(site)s: %(average)s out of 5 stars, %(count)s") % facts
