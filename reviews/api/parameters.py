"""Query parameters: known ones, once each, in UTF-8. A misspelt filter must not silently return everything."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import parse_qsl

from reviews.api.problems import BAD_QUERY, NOT_TEXT, Problem

MAX_PARAMETERS = 20


def read_parameters(query: str, known: Collection[str]) -> dict[str, str]:
    """Return the parameters of a query string by name; raise Problem when one is unknown, repeated or not text.

    The raw query is read here because Django decodes it with whatever charset the client's Content-Type names.
    """
    if not query:
        return {}
    try:
        pairs = parse_qsl(query, keep_blank_values=True, errors="strict", max_num_fields=MAX_PARAMETERS)
    except ValueError:
        raise Problem(BAD_QUERY) from None
    if any("\x00" in part for pair in pairs for part in pair):
        raise Problem(NOT_TEXT)
    found = dict(pairs)
    if not query.isascii() or len(found) != len(pairs) or not found.keys() <= set(known):
        raise Problem(BAD_QUERY)
    return found


def read_limit(value: str | None, *, default: int, maximum: int) -> int:
    """Return a page size between 1 and ``maximum``."""
    if value is None:
        return default
    if not (value.isascii() and value.isdecimal() and len(value) <= 6 and 1 <= int(value) <= maximum):
        raise Problem(BAD_QUERY)
    return int(value)
