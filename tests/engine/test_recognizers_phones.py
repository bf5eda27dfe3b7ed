"""Phone numbers in every style, and numbers that nobody can call."""

from __future__ import annotations

import pytest

from tests.engine.pii_texts import removed

STRIPPED = [
    ("212-555-0142", "PHONE_NUMBER", "212-555-0142"),
    ("(212) 555-0142", "PHONE_NUMBER", "(212) 555-0142"),
    ("+44 20 7946 0958", "PHONE_NUMBER", "+44 20 7946 0958"),
    ("call 2125550142", "PHONE_NUMBER", "2125550142"),
    ("call me 555-0142", "PHONE_NUMBER", "555-0142"),
    ("07700 900123", "PHONE_NUMBER", "07700 900123"),
    ("212.555.0142 x44", "PHONE_NUMBER", "212.555.0142 x44"),
    ("1-800-555-SCAM", "PHONE_NUMBER", "1-800-555-SCAM"),
    ("text five five five oh one four two", "PHONE_NUMBER", "five five five oh one four two"),
    ("phone: 2 1 2 5 5 5 0 1 4 2", "PHONE_NUMBER", "2 1 2 5 5 5 0 1 4 2"),
    ("my mobile is +91 98765 43210", "PHONE_NUMBER", "+91 98765 43210"),
]
KEPT = [
    "order number 114-3941689-8772232",
    "ticket 5550142",
    "2024-11-05",
    "05/06/2024",
    "case 5558812093",
    "paid 1,299.00",
    "error 500.-1029",
    "version 15.0.1.2345",
    "M7111-1331-5059",
    "1080 720 480",
    "2019 2020 2021",
    "call 911",
    "watched 100 200 300 episodes",
    "$2125550142",
    "season 1 2 3 4 5 6 7",
]


@pytest.mark.parametrize(("text", "entity_type", "value"), STRIPPED)
def test_it_removes_exactly_the_value(text, entity_type, value):
    assert (entity_type, value) in removed(text)


@pytest.mark.parametrize("text", KEPT)
def test_it_leaves_alike_looking_text(text):
    assert removed(text) == []
