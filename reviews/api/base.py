"""What every API view shares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django.http import HttpRequest
from rest_framework.exceptions import MethodNotAllowed
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer, JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from reviews.api.caching import PRIVATE, entity_tag, mark_public, matches
from reviews.api.limiter import Budget, refuse_if_spent, spend
from reviews.api.parameters import read_parameters
from reviews.api.problems import NOT_FOUND, NOT_TEXT, UNKNOWN_COMPANY, Problem
from reviews.models import Company

READS = frozenset({"GET", "HEAD"})


class JSONOnly(DefaultContentNegotiation):
    """Answer JSON whatever the client accepts, as RFC 9110 allows: a 406 helps nobody."""

    def select_renderer(
        self,
        request: Request,  # noqa: ARG002 - DRF's signature
        renderers: Iterable[BaseRenderer],
        format_suffix: str | None = None,  # noqa: ARG002 - DRF's signature
    ) -> tuple[BaseRenderer, str]:
        """Return the first renderer."""
        renderer = next(iter(renderers))
        return renderer, renderer.media_type


class ApiView(APIView):
    """A view that knows its query parameters, and is private unless it says otherwise."""

    content_negotiation_class = JSONOnly
    http_method_names = ["get", "post", "head", "options"]
    metadata_class = None
    parameters: ClassVar[frozenset[str]] = frozenset()
    query: dict[str, str]
    budget: Budget | None = None

    def initial(self, request: Request, *args: object, **kwargs: object) -> None:
        """Read the query before anything else is done."""
        self.budget = spend(request, "reads" if request.method in READS else "writes")
        refuse_if_spent(self.budget)
        super().initial(request, *args, **kwargs)
        if request.method not in self.allowed_methods:  # before its query, which no method would make right
            raise MethodNotAllowed(str(request.method))
        known = self.parameters if request.method in READS else ()
        self.query = read_parameters(request.META.get("QUERY_STRING", ""), known)

    def options(self, request: HttpRequest, *args: object, **kwargs: object) -> Response:  # noqa: ARG002 - DRF's signature
        """Say which methods there are."""
        return Response(status=204)

    def finalize_response(self, request: Request, response: Response, *args: object, **kwargs: object) -> Response:
        """Forbid caches, and framing or scripts should a browser ever render the answer."""
        answer = super().finalize_response(request, response, *args, **kwargs)
        answer["Cache-Control"] = PRIVATE
        if self.budget is not None:
            self.budget.write(answer)
        answer["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'"
        return answer


class PublicView(ApiView):
    """A view whose reads anybody may cache and embed. Its writes stay private."""

    def finalize_response(self, request: Request, response: Response, *args: object, **kwargs: object) -> Response:
        """Mark reads as public."""
        answer = super().finalize_response(request, response, *args, **kwargs)
        if request.method in READS:
            mark_public(answer)
        return answer

    def unchanged(self, etag: str) -> Response:
        """Answer that the client holds the newest already."""
        return Response(status=304, headers={"ETag": etag})

    def validated(self, request: Request, body: Mapping[str, Any]) -> Response:
        """Answer ``body``, or 304; its validator is made from its own bytes."""
        etag = entity_tag(JSONRenderer().render(body))
        return self.unchanged(etag) if matches(request, etag) else self.changed(body, etag)

    def changed(self, body: Mapping[str, Any], etag: str) -> Response:
        """Answer ``body`` with its validator."""
        return Response(body, headers={"ETag": etag})


class UnknownAddress(ApiView):
    """Answer every address under /api/ that does not exist."""

    def initial(self, request: Request, *args: object, **kwargs: object) -> None:  # noqa: ARG002 - DRF's signature
        """Refuse before the method or the query is looked at."""
        raise Problem(NOT_TEXT if "\x00" in request.path else NOT_FOUND)


def company_at(slug: str) -> Company:
    """Return the company of an address, or stop with 404."""
    company = Company.objects.filter(slug=slug).first()
    if company is None:
        raise Problem(UNKNOWN_COMPANY)
    return company
