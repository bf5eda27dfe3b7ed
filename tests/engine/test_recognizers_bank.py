"""Bank details, and numbers without a bank."""

from __future__ import annotations

import pytest

from tests.engine.pii_texts import removed

STRIPPED = [
    ("IBAN GB82 WEST 1234 5698 7654 32", "IBAN_CODE", "GB82 WEST 1234 5698 7654 32"),
    ("de89370400440532013000", "IBAN_CODE", "de89370400440532013000"),
    ("routing number 021000021", "ROUTING_NUMBER", "021000021"),
    ("sort code 12-34-56", "SORT_CODE", "12-34-56"),
    ("bank account 9876543210", "BANK_ACCOUNT", "9876543210"),
    ("swift code DEUTDEFF500", "BIC", "DEUTDEFF500"),
]
KEPT = [
    "bank holiday 2024",
    "Android OS 15 and now Netflix",
    "is 90 percent shows that are bad",
    "sort by 12-34",
    "swift response",
    "current plan 15.99",
]


@pytest.mark.parametrize(("text", "entity_type", "value"), STRIPPED)
def test_it_removes_exactly_the_value(text, entity_type, value):
    assert (entity_type, value) in removed(text)


@pytest.mark.parametrize("text", KEPT)
def test_it_leaves_alike_looking_text(text):
    assert removed(text) == []
