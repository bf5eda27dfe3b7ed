"""State numbers of a person, and dates or orders of the same length."""

from __future__ import annotations

import pytest

from tests.engine.pii_texts import removed

STRIPPED = [
    ("ssn 078-05-1120", "US_SSN", "078-05-1120"),
    ("social security number 219099999", "US_SSN", "219099999"),
    ("219 09 9999 is my ssn", "US_SSN", "219 09 9999"),
    ("QQ 12 34 56 C", "UK_NINO", "QQ 12 34 56 C"),
    ("aadhaar 2345 6789 0123", "NATIONAL_ID", "2345 6789 0123"),
    ("passport X12345678", "PASSPORT", "X12345678"),
    ("driver's license D1234567", "DRIVER_LICENSE", "D1234567"),
    ("CPF 111.444.777-35", "NATIONAL_ID", "111.444.777-35"),
]
KEPT = [
    "order 219099999",
    "passport control took 3 hours",
    "license agreement 2024",
    "social media 24/7",
    "in 2024 05 1120",
]


@pytest.mark.parametrize(("text", "entity_type", "value"), STRIPPED)
def test_it_removes_exactly_the_value(text, entity_type, value):
    assert (entity_type, value) in removed(text)


@pytest.mark.parametrize("text", KEPT)
def test_it_leaves_alike_looking_text(text):
    assert removed(text) == []
