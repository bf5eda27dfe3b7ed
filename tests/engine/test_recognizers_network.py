"""IP and MAC addresses, and version numbers."""

from __future__ import annotations

import pytest

from tests.engine.pii_texts import removed

STRIPPED = [
    ("203.0.113.77", "IP_ADDRESS", "203.0.113.77"),
    ("2001:db8::8a2e:370:7334", "IP_ADDRESS", "2001:db8::8a2e:370:7334"),
    ("ip 8.8.4.4", "IP_ADDRESS", "8.8.4.4"),
    ("00:1B:44:11:3A:B7", "MAC_ADDRESS", "00:1B:44:11:3A:B7"),
]
KEPT = [
    "version 120.0.109.99",
    "firmware 15.0.1.2",
    "15.0.1.2",
    "app 8.142.0.201",
    "at 12:30:45",
    "1::2 odds",
    "update 192.0.2.1 broke it",
]


@pytest.mark.parametrize(("text", "entity_type", "value"), STRIPPED)
def test_it_removes_exactly_the_value(text, entity_type, value):
    assert (entity_type, value) in removed(text)


@pytest.mark.parametrize("text", KEPT)
def test_it_leaves_alike_looking_text(text):
    assert removed(text) == []
