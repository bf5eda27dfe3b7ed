"""Account ids, logins and gift cards, and the plain words around them."""

from __future__ import annotations

import pytest

from tests.engine.pii_texts import removed

STRIPPED = [
    ("account number is 8839201175", "ACCOUNT_ID", "8839201175"),
    ("Account #A-4471-2290", "ACCOUNT_ID", "A-4471-2290"),
    ("customer id CUST0099812", "ACCOUNT_ID", "CUST0099812"),
    ("membership number: 4400 8812 3391", "ACCOUNT_ID", "4400 8812 3391"),
    ("username is angry_viewer88", "USERNAME", "angry_viewer88"),
    ("gamertag: xXslayerXx99", "USERNAME", "xXslayerXx99"),
    ("gift card 7KJ9-22QX-PL3M", "GIFT_CARD", "7KJ9-22QX-PL3M"),
    ("redeem code 48213377905", "GIFT_CARD", "48213377905"),
]
KEPT = [
    "account ending 4242",
    "my account since 2011",
    "account **** 1234",
    "2 accounts 4 screens",
    "gift card $50",
    "gift card 100 dollars",
    "user 1 of 4",
    "username and password fail",
    "order 8839201175",
    "handle 1080p",
    "profile 2 is gone",
    "account on 2024-11-02",
]


@pytest.mark.parametrize(("text", "entity_type", "value"), STRIPPED)
def test_it_removes_exactly_the_value(text, entity_type, value):
    assert (entity_type, value) in removed(text)


@pytest.mark.parametrize("text", KEPT)
def test_it_leaves_alike_looking_text(text):
    assert removed(text) == []
