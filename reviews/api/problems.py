"""Errors as RFC 9457 problem documents. Every text here is ours: what a client sent is never repeated."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError
from django.http import Http404, UnreadablePostError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rest_framework import exceptions
from rest_framework.response import Response

logger = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem: a stable code for programs, a title and an explanation for people."""

    code: str
    status: int
    title: str | Promise
    detail: str | Promise


_MALFORMED = _("Malformed request")
MALFORMED = Kind("malformed", 400, _MALFORMED, _("The body must be one JSON object in UTF-8, without duplicate names."))
NOT_TEXT = Kind(
    "not_text", 400, _MALFORMED, _("The request contains NUL, a lone surrogate or bytes that are not UTF-8.")
)
UNKNOWN_FIELD = Kind("unknown_field", 400, _MALFORMED, _("The body contains a field that this address does not know."))
BAD_QUERY = Kind("bad_query", 400, _MALFORMED, _("The query is not valid: use each known parameter once, in UTF-8."))
BAD_REQUEST = Kind("bad_request", 400, _MALFORMED, _("The request could not be understood."))
FORBIDDEN = Kind("forbidden", 403, _("Forbidden"), _("You may not do this."))
NOT_FOUND = Kind("not_found", 404, _("Not found"), _("There is nothing at this address."))
UNKNOWN_COMPANY = Kind("unknown_company", 404, _("Not found"), _("There is no company with this name here."))
UNKNOWN_SUBMISSION = Kind("unknown_submission", 404, _("Not found"), _("There is no submission with this token."))
IN_FLIGHT = Kind(
    "in_flight", 409, _("Conflict"), _("The first request with this Idempotency-Key is still being answered.")
)
NOT_ALLOWED = Kind(
    "method_not_allowed", 405, _("Method not allowed"), _("The Allow header lists the methods of this address.")
)
TOO_LARGE = Kind("too_large", 413, _("Content too large"), _("The body is larger than 64 KiB."))
NOT_JSON = Kind("not_json", 415, _("Unsupported media type"), _("Send the body as application/json."))
OTHER_PAYLOAD = Kind("other_payload", 422, _("Key reused"), _("This Idempotency-Key came with another review before."))
BAD_KEY = Kind("bad_key", 400, _MALFORMED, _("An Idempotency-Key is 1 to 255 visible ASCII characters."))
INVALID = Kind("invalid", 422, _("Invalid content"), _("Some fields are not acceptable; see the list of errors."))
TOO_MANY = Kind("too_many", 429, _("Too many requests"), _("Please try again later; see the Retry-After header."))
NO_SUCH_FORMAT = Kind("no_such_format", 501, _("Not implemented"), _("This address answers JSON only."))
FAILED = Kind("failed", 500, _("Failed"), _("Something went wrong on our side, and it is written down there."))
UNAVAILABLE = Kind("unavailable", 503, _("Temporarily unavailable"), _("Please try again in a few seconds."))

# The first match wins: subclasses stand before their parents.
_KINDS: tuple[tuple[type[Exception], Kind], ...] = (
    (exceptions.ParseError, MALFORMED),
    (exceptions.MethodNotAllowed, NOT_ALLOWED),
    (exceptions.UnsupportedMediaType, NOT_JSON),
    (exceptions.ValidationError, INVALID),
    (exceptions.Throttled, TOO_MANY),
    (exceptions.NotFound, NOT_FOUND),
    (exceptions.APIException, BAD_REQUEST),
    (Http404, NOT_FOUND),
    (PermissionDenied, FORBIDDEN),
    (RequestDataTooBig, TOO_LARGE),
    (SuspiciousOperation, BAD_REQUEST),
    (UnreadablePostError, BAD_REQUEST),
    (OperationalError, UNAVAILABLE),
)


class Problem(exceptions.APIException):
    """Stop a view with one of the kinds above."""

    def __init__(self, kind: Kind, *, retry_after: int | None = None) -> None:
        super().__init__(str(kind.detail), kind.code)
        self.kind = kind
        self.status_code = kind.status
        self.retry_after = retry_after


def problem_response(exc: Exception, context: Mapping[str, Any]) -> Response | None:
    """Answer an exception with a problem document; None for an unexpected one, which must stay loud."""
    kind = _kind_of(exc)
    if kind is None:
        return None
    body = document(kind, errors=_field_errors(exc))
    response = Response(body, status=kind.status, content_type=MEDIA_TYPE)
    if kind is NOT_ALLOWED:
        response["Allow"] = ", ".join(context["view"].allowed_methods)
    if kind is UNAVAILABLE:
        logger.error("The database did not answer: %s", type(exc).__name__)
        response["Retry-After"] = "5"
    wait = exc.retry_after if isinstance(exc, Problem) else getattr(exc, "wait", None)
    if wait is not None:
        response["Retry-After"] = str(max(1, int(wait)))
    return response


def document(kind: Kind, *, errors: Sequence[Mapping[str, str]] = ()) -> dict[str, Any]:
    """Return the members of a problem document, with ``errors`` per field where there are any."""
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": str(kind.title),
        "status": kind.status,
        "detail": str(kind.detail),
        "code": kind.code,
    }
    if errors:
        body["errors"] = list(errors)
    return body


def _kind_of(exc: Exception) -> Kind | None:
    """Return the kind that an exception is shown as."""
    if isinstance(exc, Problem):
        return exc.kind
    return next((kind for known, kind in _KINDS if isinstance(exc, known)), None)


def _field_errors(exc: Exception) -> list[dict[str, str]]:
    """Return one entry per field error, with a JSON pointer to the field."""
    if not isinstance(exc, exceptions.ValidationError) or not isinstance(exc.detail, dict):
        return []
    return [
        {"pointer": f"#/{name}", "code": str(getattr(error, "code", "invalid")), "detail": str(error)}
        for name, errors in exc.detail.items()
        for error in errors
    ]
