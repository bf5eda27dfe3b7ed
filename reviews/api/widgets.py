"""What other sites embed: the badge, the script and its data, the card, and two formats that tools know."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string

from reviews.api.badge import badge
from reviews.api.embedding import Query, choice, of_company, public_read
from reviews.api.facts import facts_about
from reviews.api.problems import NOT_FOUND, Problem
from reviews.models import Company, Review
from reviews.services import widgets
from reviews.services.addresses import address
from reviews.services.ratings import RatingSummary

# A picture may style itself and do nothing else, wherever somebody opens it.
_PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_FOREVER = "public, max-age=31536000, immutable"
_AN_HOUR = "public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800"
_RECENT = 3
_WORDS = ("average", "average_text", "count", "count_text", "spoken", "caption")

_CARD_STYLE = Path(__file__).with_name("card.css").read_text(encoding="utf-8")
_CARD_HASH = base64.b64encode(hashlib.sha256(_CARD_STYLE.encode()).digest()).decode()
# The only page that others may frame: it runs nothing, sends nothing and loads nothing.
_CARD_POLICY = (
    f"default-src 'none'; style-src 'sha256-{_CARD_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors *"
)

# The lowest mean that earns a colour of shields.io's list.
_COLOURS = ((4.5, "brightgreen"), (4.0, "green"), (3.5, "yellowgreen"), (3.0, "yellow"), (2.0, "orange"), (0, "red"))


@public_read("lang", "theme", "size", policy=_PICTURE_POLICY)
def badge_view(request: HttpRequest, query: Query, slug: str) -> HttpResponse:
    """Answer the rating badge of a company as SVG."""
    theme = choice(query, "theme", widgets.THEMES, "light")
    size = choice(query, "size", widgets.SIZES, "medium")

    def draw(company: Company, summary: RatingSummary) -> HttpResponse:
        picture = badge(facts_about(company, summary.native), theme=theme, size=size)
        return HttpResponse(picture, content_type="image/svg+xml; charset=utf-8")

    return of_company(request, slug, ("badge", theme, size), draw)


@public_read("lang")
def data_view(request: HttpRequest, query: Query, slug: str) -> HttpResponse:  # noqa: ARG001 - a widget's signature
    """Answer what the element shows, in words that are ready."""

    def describe(company: Company, summary: RatingSummary) -> HttpResponse:
        facts = facts_about(company, summary.native)
        words = {name: getattr(facts, name) for name in _WORDS}
        return JsonResponse({"name": company.name, **words, "demo": company.demo, "url": _reviews_of(company)})

    return of_company(request, slug, ("data",), describe)


@public_read("lang")
def shields_view(request: HttpRequest, query: Query, slug: str) -> HttpResponse:  # noqa: ARG001 - a widget's signature
    """Answer the endpoint format of shields.io."""

    def describe(company: Company, summary: RatingSummary) -> HttpResponse:
        facts = facts_about(company, summary.native)
        stars = "" if facts.average_text is None else f"{facts.average_text}/5 · "
        return JsonResponse(
            {
                "schemaVersion": 1,
                "label": settings.SITE_NAME,
                "message": f"{stars}{facts.count_text}",
                "color": _colour(facts.average),
                "cacheSeconds": 300,
            }
        )

    return of_company(request, slug, ("shields",), describe)


@public_read("lang", "theme", policy=_CARD_POLICY)
def card_view(request: HttpRequest, query: Query, slug: str) -> HttpResponse:
    """Answer the card with the rating and the newest reviews: a page for frames."""
    theme = choice(query, "theme", widgets.THEMES, "auto")

    def draw(company: Company, summary: RatingSummary) -> HttpResponse:
        newest = Review.objects.for_company(company).published().select_related("issue_type")
        context = {
            "facts": facts_about(company, summary.native),
            "reviews": newest.order_by("-submitted_at", "-pk")[:_RECENT],
            "theme": theme,
            "style": _CARD_STYLE,
            "site_name": settings.SITE_NAME,
            "reviews_url": _reviews_of(company),
        }
        return HttpResponse(render_to_string("widgets/card.html", context))

    response = of_company(request, slug, ("card", theme, _CARD_HASH), draw)
    response.xframe_options_exempt = True  # Django's own middleware reads it
    return response


@public_read("lang")
def script_view(request: HttpRequest, query: Query, version: str = "") -> HttpResponse:  # noqa: ARG001 - a widget's signature
    """Answer one version of the element for ever, or the newest for an hour."""
    script = widgets.scripts().get(version) if version else widgets.newest_script()
    if script is None:
        raise Problem(NOT_FOUND)
    headers = {"Cache-Control": _FOREVER if version else _AN_HOUR}
    return HttpResponse(script.content, content_type="text/javascript; charset=utf-8", headers=headers)


def _colour(average: float | None) -> str:
    """Return the colour of a mean; grey says nothing about nothing."""
    if average is None:
        return "lightgrey"
    return next(colour for least, colour in _COLOURS if average >= least)


def _reviews_of(company: Company) -> str:
    """Return where the reviews stand."""
    return address("web:reviews", company.slug)
