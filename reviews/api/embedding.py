"""What every widget and the hottest read share: plain Django views, without content negotiation."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Collection
from functools import wraps
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt

from reviews.api.base import READS, company_at
from reviews.api.caching import PRIVATE, entity_tag, mark_public, matches, may_match
from reviews.api.limiter import Budget, refuse_if_spent, spend
from reviews.api.parameters import read_parameters
from reviews.api.problems import BAD_QUERY, MEDIA_TYPE, NOT_ALLOWED, UNAVAILABLE, Problem, document
from reviews.models import Company
from reviews.services import ratings, widgets
from reviews.services.ratings import RatingSummary

logger = logging.getLogger(__name__)

P = ParamSpec("P")
Query = dict[str, str]
Build = Callable[[Company, RatingSummary], HttpResponse]

NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'"

_METHODS = "GET, HEAD, OPTIONS"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")


def public_read(
    *parameters: str, policy: str = NOTHING_RUNS
) -> Callable[[Callable[Concatenate[HttpRequest, Query, P], HttpResponse]], Callable[..., HttpResponse]]:
    """Make a public, cacheable read out of a view that takes the request and its parameters."""

    def decorate(view: Callable[Concatenate[HttpRequest, Query, P], HttpResponse]) -> Callable[..., HttpResponse]:
        @csrf_exempt  # it reads only: a POST must be told 405, not that a token is missing
        @wraps(view)
        def wrapped(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if request.method == "OPTIONS":
                return HttpResponse(status=204, headers={"Allow": _METHODS, "Cache-Control": PRIVATE})
            budget = spend(request, "reads")
            try:
                refuse_if_spent(budget)
                query = _read(request, parameters)
                if "lang" in parameters:
                    with translation.override(language_of(query)):
                        response = view(request, query, *args, **kwargs)
                else:
                    response = view(request, query, *args, **kwargs)
            except Problem as problem:
                return _refusal(problem, budget)
            except OperationalError as error:
                logger.error("The database did not answer: %s", type(error).__name__)
                return _refusal(Problem(UNAVAILABLE, retry_after=5), budget)
            _finish(response, policy, budget)
            return response

        return wrapped

    return decorate


def of_company(request: HttpRequest, slug: str, variant: Collection[object], build: Build) -> HttpResponse:
    """Answer what ``build`` makes of a company's summary, or 304; ``variant`` tells its answers apart."""
    company = company_at(slug)
    identity = (*variant, translation.get_language(), settings.SITE_NAME, company.pk, company.name, company.demo)
    if may_match(request):
        etag = entity_tag(*identity, ratings.revision(company))
        if matches(request, etag):
            return HttpResponse(status=304, headers={"ETag": etag})
    summary = ratings.summary(company)
    response = build(company, summary)
    response["ETag"] = entity_tag(*identity, summary.revision)
    return response


def choice(query: Query, name: str, values: Collection[str], default: str) -> str:
    """Return one parameter's value, which must be one of ``values``."""
    value = query.get(name, default)
    if value not in values:
        raise Problem(BAD_QUERY)
    return value


def language_of(query: Query) -> str:
    """Return the best language that widgets speak for the one that was asked for."""
    wanted = query.get("lang", "en")
    if not _LANGUAGE.fullmatch(wanted):
        raise Problem(BAD_QUERY)
    short = wanted.split("-")[0].lower()
    return short if short in widgets.LANGUAGES else "en"


def _read(request: HttpRequest, parameters: Collection[str]) -> Query:
    """Return the parameters of a read; refuse other methods."""
    if request.method not in READS:
        raise Problem(NOT_ALLOWED)
    return read_parameters(request.META.get("QUERY_STRING", ""), parameters)


def _refusal(problem: Problem, budget: Budget | None) -> HttpResponse:
    """Answer a problem document."""
    kind = problem.kind
    response = JsonResponse(document(kind), status=kind.status, content_type=MEDIA_TYPE)
    if kind is NOT_ALLOWED:
        response["Allow"] = _METHODS
    if problem.retry_after is not None:
        response["Retry-After"] = str(problem.retry_after)
    _finish(response, NOTHING_RUNS, budget)
    return response


def _finish(response: HttpResponse, policy: str, budget: Budget | None) -> None:
    """Let any site use the answer, and let it do nothing there."""
    lifetime = response.headers.get("Cache-Control")
    mark_public(response)
    if lifetime and response.status_code < 400:
        response["Cache-Control"] = lifetime
    response["Content-Security-Policy"] = policy
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    if budget is not None:
        budget.write(response)
