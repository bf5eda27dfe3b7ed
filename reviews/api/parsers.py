"""JSON as it is meant to be sent: small, in UTF-8, without traps."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import IO, Any, NoReturn

from rest_framework.parsers import BaseParser

from reviews.api.problems import MALFORMED, NOT_TEXT, TOO_LARGE, Problem

MAX_BODY_BYTES = 64 * 1024

_NOT_TEXT = re.compile("[\x00\ud800-\udfff]")


class StrictJSONParser(BaseParser):
    """Parse a JSON body of at most 64 KiB; refuse what other parsers would guess at."""

    media_type = "application/json"

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,  # noqa: ARG002 - DRF's signature
        parser_context: Mapping[str, Any] | None = None,  # noqa: ARG002 - DRF's signature
    ) -> dict[str, Any]:
        """Return the object in ``stream``, whatever charset the client claims: JSON is UTF-8."""
        raw = stream.read(MAX_BODY_BYTES + 1)
        if len(raw) > MAX_BODY_BYTES:
            raise Problem(TOO_LARGE)
        return parse_object(raw)


def parse_object(raw: bytes) -> dict[str, Any]:
    """Return the one JSON object in ``raw``; raise Problem for anything else."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise Problem(NOT_TEXT) from None
    try:
        parsed = json.loads(text, object_pairs_hook=_without_duplicates, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise Problem(MALFORMED) from None
    if not isinstance(parsed, dict):
        raise Problem(MALFORMED)
    if not _is_text_only(parsed):
        raise Problem(NOT_TEXT)
    return parsed


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Build an object; two parsers must never read two different reviews out of one body."""
    built = dict(pairs)
    if len(built) != len(pairs):
        raise ValueError
    return built


def _refuse(constant: str) -> NoReturn:
    """Refuse NaN and the infinities, which are not JSON."""
    raise ValueError(constant)


def _is_text_only(parsed: dict[str, Any]) -> bool:
    """Say whether all strings are free of NUL and lone surrogates, at any depth, without recursion."""
    waiting: list[Any] = [parsed]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(value)
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, str) and _NOT_TEXT.search(value):
            return False
    return True
