"""The OpenAPI 3.1 document of API v1, and the page that shows it."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.openapi import AutoSchema
from rest_framework.request import Request
from rest_framework.response import Response

from reviews.api.base import PublicView
from reviews.api.caching import entity_tag, matches
from reviews.api.embedding import Query, public_read
from reviews.api.operations import OPERATIONS, REQUIRED_PARAMETERS, Operation
from reviews.api.schemas import COMPONENTS, Schema, ref

_ALWAYS = (400, 429, 503)
_RATING = "/api/v1/companies/{slug}/rating"
# Swagger UI draws with styles of its own making; nothing else is wider than on any page.
_DOCS_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = ("RateLimit", "RateLimit-Policy")


class TableSchema(AutoSchema):
    """Describe an operation from the table: the code that answers is plain, so there is nothing to guess from."""

    def get_operation(
        self,
        path: str,
        path_regex: str,  # noqa: ARG002 - the library's signature
        path_prefix: str,  # noqa: ARG002 - the library's signature
        method: str,
        registry: object,  # noqa: ARG002 - the library's signature
    ) -> dict[str, Any] | None:
        """Return the operation, None for an address that is not documented."""
        operation = OPERATIONS.get((path, method))
        return None if operation is None else _described(path, operation)


class _RatingDescription(PublicView):
    """Stand for the rating in the document: the view that answers is none of the framework's."""

    def get(self, request: Request, slug: str) -> Response:  # noqa: ARG002 - what the description is read from
        """Answer that there is nothing here: this view describes, and stands at no address."""
        raise Http404


def with_plain_views(endpoints: list[tuple[str, str, str, Any]]) -> list[tuple[str, str, str, Any]]:
    """Add what the framework cannot see to the addresses that it found."""
    return [*endpoints, (_RATING, _RATING, "GET", _RatingDescription.as_view())]


def with_components(result: dict[str, Any], **facts: object) -> dict[str, Any]:  # noqa: ARG001 - a hook's signature
    """Add the schemas that the operations refer to."""
    result["components"] = {"schemas": COMPONENTS}
    return result


@cache
def openapi() -> dict[str, Any]:
    """Return the document."""
    document: dict[str, Any] = SchemaGenerator().get_schema(public=True)  # type: ignore[no-untyped-call]
    return document


@public_read()
def openapi_view(request: HttpRequest, query: Query) -> HttpResponse:  # noqa: ARG001 - a public read's signature
    """Answer the document."""
    etag = entity_tag(str(openapi()))
    if matches(request, etag):
        return HttpResponse(status=304, headers={"ETag": etag})
    return JsonResponse(openapi(), headers={"ETag": etag})


@require_safe
def docs_view(request: HttpRequest) -> HttpResponse:
    """Show the document."""
    response = render(request, "api/docs.html")
    response["Cache-Control"] = "public, max-age=60"
    response["Content-Security-Policy"] = _DOCS_POLICY
    return response


def _described(path: str, operation: Operation) -> dict[str, Any]:
    found: dict[str, Any] = {
        "operationId": operation.name,
        "summary": operation.summary,
        "parameters": [*_path_parameters(path), *_query_parameters(operation), *_header_parameters(operation)],
        "responses": _responses(operation),
    }
    if operation.body:
        found["requestBody"] = {"required": True, "content": {"application/json": {"schema": ref(operation.body)}}}
    return found


def _path_parameters(path: str) -> list[Schema]:
    pattern: Schema = {"type": "string", "pattern": "^[A-Za-z0-9_-]+$"}
    return [{"name": name, "in": "path", "required": True, "schema": pattern} for name in re.findall(r"{(\w+)}", path)]


def _query_parameters(operation: Operation) -> list[Schema]:
    return [
        {"name": name, "in": "query", "required": name in REQUIRED_PARAMETERS, "description": words, "schema": schema}
        for name, schema, words in operation.parameters
    ]


def _header_parameters(operation: Operation) -> list[Schema]:
    """Return the one header that an address knows."""
    if operation.name != "send_review":
        return []
    key: Schema = {"type": "string", "minLength": 1, "maxLength": 255, "pattern": r"^[\x21-\x7e]{1,255}$"}
    words = "The same key and review get the same answer for 24 hours."
    return [{"name": "Idempotency-Key", "in": "header", "required": False, "description": words, "schema": key}]


def _responses(operation: Operation) -> dict[str, Schema]:
    limits = {name: {"schema": {"type": "string"}} for name in _HEADERS}
    success: Schema = {
        "description": operation.summary,
        "headers": limits,
        "content": {"application/json": {"schema": ref(operation.answer)}},
    }
    problem: Schema = {"description": "Problem", "content": {"application/problem+json": {"schema": ref("Problem")}}}
    refused = {str(status): problem for status in sorted({*_ALWAYS, *operation.errors})}
    return {str(operation.success): success, **refused}
