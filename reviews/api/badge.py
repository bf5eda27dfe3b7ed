"""The rating badge: a small picture that is safe to show on any site. No script, no link, no cookie."""

from __future__ import annotations

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
_NAME_LENGTH = 26  # what fits into the badge in the widest usual font


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
    "light": Theme(paper="#fff", edge="#d5dae1", ink="#17202c", quiet="#4a5566", star="#d27400", empty="#dfe3e9"),
    "dark": Theme(paper="#161b22", edge="#39414c", ink="#f2f5f8", quiet="#b4bdc9", star="#f6b426", empty="#3a424e"),
}


def badge(company: Company, stars: SourceSummary, theme: Theme) -> str:
    """Return the SVG of a company's native rating; every text in it is escaped."""
    average = None if stars.average is None else floatformat(stars.average, 1)
    filled = 0 if stars.average is None else _PITCH * stars.average - (_PITCH - 20) * (stars.average > 4)
    number = "" if average is None else f'<text x="136" y="50.5" class="n">{escape(average)}</text>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
        ' role="img" aria-labelledby="t">'
        f'<title id="t">{escape(_spoken(company, stars, average))}</title>'
        f"<style>{_style(theme)}</style>"
        f'<defs><path id="s" d="{_STAR}"/><clipPath id="c"><path d="M0 0h{filled:.1f}v20H0z"/></clipPath></defs>'
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


def _shortened(name: str) -> str:
    """Return a name that fits."""
    return name if len(name) <= _NAME_LENGTH else f"{name[: _NAME_LENGTH - 1].rstrip()}…"


def _count(stars: SourceSummary) -> str:
    """Return the number of reviews in words; an honest nothing at zero."""
    if not stars.count:
        return _("No reviews yet")
    number = number_format(stars.count, use_l10n=True, force_grouping=True)
    return ngettext("%(number)s review", "%(number)s reviews", stars.count) % {"number": number}


def _caption(company: Company, stars: SourceSummary) -> str:
    """Return the bottom line: how many reviews, where they stand, and whether they are made up."""
    return f"{_('Demo: invented') if company.demo else settings.SITE_NAME} · {_count(stars)}"


def _spoken(company: Company, stars: SourceSummary, average: str | None) -> str:
    """Return what a screen reader says."""
    facts = {"company": company.name, "site": settings.SITE_NAME, "average": average, "count": _count(stars)}
    if average is None:
        spoken = _("%(company)s on %(site)s: no reviews yet") % facts
    else:
        spoken = _("%(company)s on %(site)s: %(average)s out of 5 stars, %(count)s") % facts
    return _("%(spoken)s (a demo with invented reviews)") % {"spoken": spoken} if company.demo else spoken
