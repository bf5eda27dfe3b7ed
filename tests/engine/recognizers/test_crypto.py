"""Wallets, and long words or numbers."""

from __future__ import annotations

import pytest

from moderation.engine.recognizers import crypto
from tests.engine.pii_texts import removed

STRIPPED = [
    ("0x52908400098527886E0F7030069857D2E4169EE7", "CRYPTO", "0x52908400098527886E0F7030069857D2E4169EE7"),
    ("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "CRYPTO", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"),
    ("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "CRYPTO", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"),
    ("bitcoin wallet 1BoatSLRHtKNngkdXEeobR76b53LETtpyT", "CRYPTO", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT"),
    ("BITCOIN WALLET 1BoatSLRHtKNngkdXEeobR76b53LETtpyT", "CRYPTO", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT"),
    ("so\nbitcoin wallet 1BoatSLRHtKNngkdXEeobR76b53LETtpyT", "CRYPTO", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT"),
]
KEPT = [
    "0xE0210001",
    "bitcoin 100000",
    "Looooooooooooooooooooooooooooong",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1",
]
HOSTILE = ["1", "bc1q", "0x", "0x7", "T", "a1", "wallet "]


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
    assert cpu_ratio(lambda t: [list(rule.find(t)) for rule in crypto.RULES], text[:2500], text) < 12


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_gets_spans_inside_it(unit):
    text = unit * (2_000 // len(unit))
    assert all(0 <= h.start < h.end <= len(text) for rule in crypto.RULES for h in rule.find(text))
