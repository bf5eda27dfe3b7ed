"""IP and MAC addresses, and version numbers."""

from __future__ import annotations

import pytest

from moderation.engine.recognizers import network
from tests.engine.pii_texts import removed

STRIPPED = [
    ("203.0.113.77", "IP_ADDRESS", "203.0.113.77"),
    ("2001:db8::8a2e:370:7334", "IP_ADDRESS", "2001:db8::8a2e:370:7334"),
    ("ip 8.8.4.4", "IP_ADDRESS", "8.8.4.4"),
    ("00:1B:44:11:3A:B7", "MAC_ADDRESS", "00:1B:44:11:3A:B7"),
    ("MAC 00:1B:44:11:3A:B7 not connecting", "MAC_ADDRESS", "00:1B:44:11:3A:B7"),
    ("MAC 00:1B:44:11:3A:B7 NOT CONNECTING", "MAC_ADDRESS", "00:1B:44:11:3A:B7"),
    ("so\nMAC 00:1B:44:11:3A:B7 not connecting", "MAC_ADDRESS", "00:1B:44:11:3A:B7"),
    ("my ip 203.0.113.77 was blocked", "IP_ADDRESS", "203.0.113.77"),
    ("MY IP 203.0.113.77 WAS BLOCKED", "IP_ADDRESS", "203.0.113.77"),
    ("so\nmy ip 203.0.113.77 was blocked", "IP_ADDRESS", "203.0.113.77"),
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
HOSTILE = ["1.", "192.168.", "a1:", "00:1B:", "f:", "10.0.0.1 "]


@pytest.mark.parametrize(("text", "entity_type", "value"), STRIPPED)
def test_it_removes_exactly_the_value(text, entity_type, value):
    assert (entity_type, value) in removed(text)


@pytest.mark.parametrize("text", KEPT)
def test_it_leaves_alike_looking_text(text):
    assert removed(text) == []


@pytest.mark.parametrize(("text", "entity_type", "value"), STRIPPED[::4])
def test_offsets_hold_behind_characters_that_change_length(text, entity_type, value):
    assert (entity_type, value) in removed("Fi\ufb01ne e\u0308 \U0001f44d\U0001f3fd ok!\n" + text)


@pytest.mark.parametrize("unit", HOSTILE)
def test_work_grows_linearly_with_hostile_length(unit, cpu_ratio):
    text = unit * (10_000 // len(unit))
    assert cpu_ratio(lambda t: [list(rule.find(t)) for rule in network.RULES], text[:2500], text) < 12


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_gets_spans_inside_it(unit):
    text = unit * (2_000 // len(unit))
    assert all(0 <= h.start < h.end <= len(text) for rule in network.RULES for h in rule.find(text))
