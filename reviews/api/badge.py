"""The rating badge: a small picture that is safe to show on any site. No script, no link, no cookie."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from html import escape

from reviews.api.facts import Facts
from reviews.services.widgets import SIZES

_PITCH = 23  # pixels from one star to the next
_STAR = "M10 1.6l2.6 5.5 6 .8-4.4 4.2 1.1 6L10 15.2l-5.3 2.9 1.1-6L1.4 7.9l6-.8z"
_NAME_WIDTH = 14.2  # what fits into the badge, in ems
_FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of a badge; text reaches 7:1 and stars 3:1 on the paper."""

    paper: str
    edge: str
    ink: str
    quiet: str
    star: str
    empty: str


LIGHT = Theme(paper="#fff", edge="#d5dae1", ink="#17202c", quiet="#4a5566", star="#d27400", empty="#d3d9e1")
DARK = Theme(paper="#161b22", edge="#39414c", ink="#f2f5f8", quiet="#b4bdc9", star="#f6b426", empty="#465060")


def badge(facts: Facts, *, theme: str, size: str) -> str:
    """Return the SVG of a company's native rating; every text in it is escaped."""
    width, height = SIZES[size]
    inner = SIZES["small" if size == "small" else "medium"]
    drawing = _line(facts) if size == "small" else _card(facts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {inner[0]} {inner[1]}"'
        f' role="img" aria-labelledby="t"><title id="t">{escape(facts.title)}</title>'
        f'<style>text{{{_FONT}}}{_colours(theme)}</style><defs><path id="s" d="{_STAR}"/></defs>'
        f'<rect x=".5" y=".5" width="{inner[0] - 1}" height="{inner[1] - 1}" rx="{9 if size != "small" else 6}"'
        f' class="p"/>{drawing}</svg>'
    )


def _card(facts: Facts) -> str:
    """Return the inside of a badge with name, five stars, number and caption."""
    number = (
        "" if facts.average_text is None else f'<text x="136" y="50.5" class="n">{escape(facts.average_text)}</text>'
    )
    return (
        "<style>.h{font-size:14px;font-weight:600}.n{font-size:18px;font-weight:700}.q{font-size:12px}</style>"
        f'<clipPath id="c"><path d="M0 0h{_lit(facts.average):.1f}v20H0z"/></clipPath>'
        f'<text x="14" y="24" class="h">{escape(_shortened(facts.company.name))}</text>'
        f'<g transform="translate(14 34)"><g class="e">{_row()}</g>'
        f'<g class="s" clip-path="url(#c)">{_row()}</g></g>{number}'
        f'<text x="14" y="69" class="q">{escape(facts.caption)}</text>'
    )


def _line(facts: Facts) -> str:
    """Return the inside of a small badge: one star and one line."""
    number = "" if facts.average_text is None else f'<tspan class="n">{escape(facts.average_text)}</tspan> '
    star = "e" if facts.average_text is None else "s"
    label = facts.caption if facts.average_text is None or facts.company.demo else facts.count_text
    return (
        "<style>text{font-size:12px}.n{font-weight:700}</style>"
        f'<use href="#s" class="{star}" transform="translate(7 5) scale(.9)"/>'
        f'<text x="31" y="18.5" class="q">{number}{escape(label)}</text>'
    )


def _row() -> str:
    """Return five stars."""
    return "".join(f'<use href="#s" x="{_PITCH * place}"/>' for place in range(5))


def _colours(theme: str) -> str:
    """Return the rules that colour a badge; ``auto`` follows the reader's system."""
    if theme == "auto":
        return f"{_rules(LIGHT)}@media(prefers-color-scheme:dark){{{_rules(DARK)}}}"
    return _rules(DARK if theme == "dark" else LIGHT)


def _rules(theme: Theme) -> str:
    """Return the rules of one theme."""
    return (
        f".p{{fill:{theme.paper};stroke:{theme.edge}}}.h,.n{{fill:{theme.ink}}}.q{{fill:{theme.quiet}}}"
        f".s{{fill:{theme.star}}}.e{{fill:{theme.empty}}}"
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
