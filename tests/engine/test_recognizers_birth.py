"""Dates of birth, and every other date."""

from __future__ import annotations

import pytest

from tests.engine.pii_texts import removed

STRIPPED = [
    ("dob 03/14/1985", "DATE_OF_BIRTH", "03/14/1985"),
    ("born on 5 March 1979", "DATE_OF_BIRTH", "5 March 1979"),
    ("date of birth: 1990-07-21", "DATE_OF_BIRTH", "1990-07-21"),
    ("my birthday is July 4, 1976", "DATE_OF_BIRTH", "July 4, 1976"),
]
KEPT = [
    "cancelled on 03/14/2024",
    "born in 1985",
    "on 5 March 1979 the film came out",
    "birthday party cancelled",
    "since July 4, 1976",
]


@pytest.mark.parametrize(("text", "entity_type", "value"), STRIPPED)
def test_it_removes_exactly_the_value(text, entity_type, value):
    assert (entity_type, value) in removed(text)


@pytest.mark.parametrize("text", KEPT)
def test_it_leaves_alike_looking_text(text):
    assert removed(text) == []
