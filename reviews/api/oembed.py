"""oEmbed: a blog that is given a company's address shows its card."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import Resolver404, resolve

from reviews.api.base import company_at
from reviews.api.caching import entity_tag, matches
from reviews.api.embedding import Query, public_read
from reviews.api.parameters import read_limit
from reviews.api.problems import BAD_QUERY, NO_SUCH_FORMAT, UNKNOWN_COMPANY, Problem
from reviews.models import Company
from reviews.services import widgets
from reviews.services.addresses import address

# The pages whose address stands for a company.
_PAGES = frozenset({"web:help-page", "web:reviews"})
_CACHE_SECONDS = 3600


@public_read("lang", "url", "format", "maxwidth", "maxheight")
def oembed_view(request: HttpRequest, query: Query) -> HttpResponse:
    """Answer the card of the company whose page ``url`` names, as oEmbed 1.0 says it."""
    if query.get("format", "json") != "json":
        raise Problem(NO_SUCH_FORMAT)
    company = _company_of(query.get("url", ""))
    width = _least(query.get("maxwidth"), widgets.CARD_WIDTH)
    height = _least(query.get("maxheight"), widgets.CARD_HEIGHT)
    body = _rich(company, width, height)
    etag = entity_tag("oembed", sorted(body.items()))
    if matches(request, etag):
        return HttpResponse(status=304, headers={"ETag": etag})
    return JsonResponse(body, headers={"ETag": etag})


def _rich(company: Company, width: int, height: int) -> dict[str, object]:
    """Return the members of a rich answer."""
    return {
        "version": "1.0",
        "type": "rich",
        "title": widgets.spoken_name(company),
        "provider_name": settings.SITE_NAME,
        "provider_url": settings.SITE_URL,
        "html": widgets.card_html(company, width=width, height=height),
        "width": width,
        "height": height,
        "thumbnail_url": address("widgets:badge", company.slug),
        "thumbnail_width": widgets.SIZES["medium"][0],
        "thumbnail_height": widgets.SIZES["medium"][1],
        "cache_age": _CACHE_SECONDS,
    }


def _company_of(url: str) -> Company:
    """Return the company whose page stands at ``url`` on this site."""
    if not url:
        raise Problem(BAD_QUERY)
    if not url.startswith(f"{settings.SITE_URL}/"):
        raise Problem(UNKNOWN_COMPANY)
    try:
        found = resolve(urlsplit(url.removeprefix(settings.SITE_URL)).path)
    except (Resolver404, ValueError):
        raise Problem(UNKNOWN_COMPANY) from None
    if found.view_name not in _PAGES:
        raise Problem(UNKNOWN_COMPANY)
    return company_at(found.kwargs["slug"])


def _least(wanted: str | None, most: int) -> int:
    """Return the size of the card, no larger than was asked for."""
    return min(most, read_limit(wanted, default=most, maximum=100_000))
