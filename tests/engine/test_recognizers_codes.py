"""PINs, one-time codes, tokens, and error codes that look like them."""

from __future__ import annotations

import pytest

from tests.engine.pii_texts import removed

STRIPPED = [
    ("my pin is 4821", "PIN", "4821"),
    ("PIN\n0007", "PIN", "0007"),
    ("pin: 1-2-3-4", "PIN", "1-2-3-4"),
    ("4821 is my pin", "PIN", "4821"),
    ("changed pin from 1234 to 9876", "PIN", "9876"),
    ("passcode 829104", "PIN", "829104"),
    ("otp 559013", "ONE_TIME_CODE", "559013"),
    ("verification code they texted me was 482913", "ONE_TIME_CODE", "482913"),
    ("they sent me the code 48 29 13", "ONE_TIME_CODE", "48 29 13"),
    ("your code is G-448291, verification code G-448291", "ONE_TIME_CODE", "G-448291"),
    ("service code 837 291", "ONE_TIME_CODE", "837 291"),
    ("used 310447 as the login code", "ONE_TIME_CODE", "310447"),
    ("api key ABCD1234efgh5678", "API_TOKEN", "ABCD1234efgh5678"),
    ("ghp_0123456789abcdefghijABCDEFGHIJ456789", "API_TOKEN", "ghp_0123456789abcdefghijABCDEFGHIJ456789"),
    ("token=9f8b7c6d5e4f3a2b1c0d", "API_TOKEN", "9f8b7c6d5e4f3a2b1c0d"),
]
KEPT = [
    "error code 1011",
    "code NW-2-5",
    "error code tvq-pb-101",
    "code UI-800-3",
    "zip code area",
    "promo code SAVE2024",
    "asked for my pin 1000 times",
    "the pin fell",
    "M7111-1331-5059",
    "500.-1029",
    "0xE0210001",
    "the verification code took 20 minutes",
    "http status code 5031",
    "verification codes since 2023 fail",
    "pinned 1234 posts",
]


@pytest.mark.parametrize(("text", "entity_type", "value"), STRIPPED)
def test_it_removes_exactly_the_value(text, entity_type, value):
    assert (entity_type, value) in removed(text)


@pytest.mark.parametrize("text", KEPT)
def test_it_leaves_alike_looking_text(text):
    assert removed(text) == []
