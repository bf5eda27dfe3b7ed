"""Full names in the contexts that make them private, and everyone else."""

from __future__ import annotations

import pytest

from tests.engine.pii_texts import removed

STRIPPED = [
    ("My name is Jane Featherstone", "PERSON", "Jane Featherstone"),
    ("an agent named Gary Oldfield", "PERSON", "Gary Oldfield"),
    ("Regards,\nMartha Kimble", "PERSON", "Martha Kimble"),
    ("i am Steven Gilroy, customer", "PERSON", "Steven Gilroy"),
    ("my name is derek hollis ok", "PERSON", "derek hollis"),
    ("supervisor Brian McAllister refused", "PERSON", "Brian McAllister"),
    ("Sarah Connor from billing", "PERSON", "Sarah Connor"),
    ("MY NAME IS JOHN CARTER", "PERSON", "JOHN CARTER"),
]
KEPT = [
    "spoke with Gary",
    "I am Very Disappointed",
    "This is Netflix Support",
    "Adam Sandler movies",
    "my name is on the account",
    "Thanks Netflix Team",
    "i am so done",
    "agent Smith",
    "my son Tyler",
    "Love Stranger Things",
    "Best Show Ever",
]


@pytest.mark.parametrize(("text", "entity_type", "value"), STRIPPED)
def test_it_removes_exactly_the_value(text, entity_type, value):
    assert (entity_type, value) in removed(text)


@pytest.mark.parametrize("text", KEPT)
def test_it_leaves_alike_looking_text(text):
    assert removed(text) == []
