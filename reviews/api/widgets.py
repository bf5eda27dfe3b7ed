"""What other sites embed. Plain Django views: a picture needs no content negotiation."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from reviews.api.badge import THEMES, badge
from reviews.api.base import READS, company_at
from reviews.api.caching import entity_tag, mark_public, matches, may_match
from reviews.api.parameters import read_parameters
from reviews.api.problems import BAD_QUERY, MEDIA_TYPE, NOT_ALLOWED, Problem, document
from reviews.services import ratings

# A picture may style itself and do nothing else, wherever somebody opens it.
_PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


@csrf_exempt  # it reads only: a POST must be told 405, not that a token is missing
def badge_view(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer the rating badge of a company as SVG, or a problem document."""
    try:
        response = _badge_response(request, slug)
    except Problem as problem:
        kind = problem.kind
        response = JsonResponse(document(kind), status=kind.status, content_type=MEDIA_TYPE)
        if kind is NOT_ALLOWED:
            response["Allow"] = ", ".join(sorted(READS))
    mark_public(response)
    response["Content-Security-Policy"] = _PICTURE_POLICY
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def _badge_response(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer 200 or 304; raise Problem for anything else."""
    if request.method not in READS:
        raise Problem(NOT_ALLOWED)
    theme = read_parameters(request.META.get("QUERY_STRING", ""), {"theme"}).get("theme", "light")
    if theme not in THEMES:
        raise Problem(BAD_QUERY)
    company = company_at(slug)
    identity = ("badge", theme, settings.SITE_NAME, company.pk, company.name, company.demo)
    if may_match(request):
        etag = entity_tag(*identity, ratings.revision(company))
        if matches(request, etag):
            return HttpResponse(status=304, headers={"ETag": etag})
    summary = ratings.summary(company)
    return HttpResponse(
        badge(company, summary.native, THEMES[theme]),
        content_type="image/svg+xml; charset=utf-8",
        headers={"ETag": entity_tag(*identity, summary.revision)},
    )
