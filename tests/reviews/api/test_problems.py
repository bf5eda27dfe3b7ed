"""From an exception to a problem document."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation, TooManyFieldsSent
from django.db import IntegrityError, OperationalError
from django.http import Http404, UnreadablePostError
from rest_framework import exceptions

from reviews.api import problems
from reviews.api.problems import Kind, Problem, document, problem_response


class View:
    """What the handler asks of a view."""

    allowed_methods = ("GET", "HEAD")


def answer(exc: Exception) -> Any:
    return problem_response(exc, {"view": View()})


@pytest.mark.parametrize(
    ("exc", "kind"),
    [
        (exceptions.ParseError("zebra"), problems.MALFORMED),
        (exceptions.MethodNotAllowed("ZEBRA"), problems.NOT_ALLOWED),
        (exceptions.UnsupportedMediaType("zebra/zebra"), problems.NOT_JSON),
        (exceptions.ValidationError({"rating": ["no"]}), problems.INVALID),
        (exceptions.Throttled(wait=3), problems.TOO_MANY),
        (exceptions.NotFound("zebra"), problems.NOT_FOUND),
        (exceptions.APIException("zebra"), problems.BAD_REQUEST),
        (Http404("zebra"), problems.NOT_FOUND),
        (PermissionDenied("zebra"), problems.FORBIDDEN),
        (RequestDataTooBig("zebra"), problems.TOO_LARGE),
        (TooManyFieldsSent("zebra"), problems.BAD_REQUEST),
        (SuspiciousOperation("zebra"), problems.BAD_REQUEST),
        (UnreadablePostError("zebra"), problems.BAD_REQUEST),
        (OperationalError("zebra"), problems.UNAVAILABLE),
        (Problem(problems.UNKNOWN_COMPANY), problems.UNKNOWN_COMPANY),
    ],
)
def test_every_expected_exception_has_its_kind_and_keeps_its_text_to_itself(exc: Exception, kind: Kind) -> None:
    response = answer(exc)
    assert response.status_code == kind.status
    assert response.data["code"] == kind.code
    assert "zebra" not in str(response.data).lower()


@pytest.mark.parametrize("exc", [ValueError("x"), IntegrityError("row"), RecursionError(), KeyError("x")])
def test_an_unexpected_exception_is_left_to_be_seen(exc: Exception) -> None:
    assert answer(exc) is None


def test_fields_are_pointed_at() -> None:
    detail = {
        "rating": [exceptions.ErrorDetail("Wrong.", "invalid")],
        "body": [exceptions.ErrorDetail("Long.", "too_long")],
    }
    assert answer(exceptions.ValidationError(detail)).data["errors"] == [
        {"pointer": "#/rating", "code": "invalid", "detail": "Wrong."},
        {"pointer": "#/body", "code": "too_long", "detail": "Long."},
    ]


@pytest.mark.parametrize(("seconds", "told"), [(0, "1"), (0.2, "1"), (3600, "3600")])
def test_whoever_must_wait_is_told_whole_seconds(seconds: float, told: str) -> None:
    assert answer(exceptions.Throttled(wait=seconds))["Retry-After"] == told
    assert answer(Problem(problems.TOO_MANY, retry_after=int(seconds)))["Retry-After"] == told


def test_others_need_not_wait() -> None:
    assert not answer(Http404()).has_header("Retry-After")


def test_allowed_methods_are_named() -> None:
    assert answer(exceptions.MethodNotAllowed("POST"))["Allow"] == "GET, HEAD"


def test_a_document_without_field_errors_has_no_list() -> None:
    assert document(problems.NOT_FOUND).keys() == {"type", "title", "status", "detail", "code"}


def test_codes_are_unique() -> None:
    kinds = [kind for kind in vars(problems).values() if isinstance(kind, Kind)]
    assert len({kind.code for kind in kinds}) == len(kinds)
