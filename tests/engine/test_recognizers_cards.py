"""Payment cards, with what stands beside them, and numbers that are none."""

from __future__ import annotations

import pytest

from tests.engine.pii_texts import removed

STRIPPED = [
    ("card 4111 1111 1111 1111 ok", "CREDIT_CARD", "4111 1111 1111 1111"),
    ("4111.1111.1111.1111", "CREDIT_CARD", "4111.1111.1111.1111"),
    ("visa4111111111111111", "CREDIT_CARD", "4111111111111111"),
    ("mc 2223003122003222", "CREDIT_CARD", "2223003122003222"),
    ("3782 822463 10005", "CREDIT_CARD", "3782 822463 10005"),
    ("6011_1111_1111_1117", "CREDIT_CARD", "6011_1111_1111_1117"),
    ("4000 0000 0000 0000 006", "CREDIT_CARD", "4000 0000 0000 0000 006"),
    ("card 501800000017 maestro", "CREDIT_CARD", "501800000017"),
    ("４１１１-１１１１-１１１１-１１１１", "CREDIT_CARD", "４１１１-１１１１-１１１１-１１１１"),
    ("my card number is 4532 1234 5678 9012", "CREDIT_CARD", "4532 1234 5678 9012"),
    ("4111 1111 1111 1111 12/27 123", "CARD_EXPIRY", "12/27"),
    ("4111 1111 1111 1111 12/27 123", "CVV", "123"),
    ("4111 1111 1111 1111 expires Nov 2027", "CARD_EXPIRY", "Nov 2027"),
    ("cvv: 1234", "CVV", "1234"),
    ("the three digits on the back are 771", "CVV", "771"),
    ("902 is the cvc", "CVV", "902"),
]
KEPT = [
    "card ending 4242",
    "**** **** **** 1234",
    "xxxx-1234",
    "order 4111-1111",
    "order number 4000123412341234567",
    "1234 5678 9012 3456",
    "0000 0000 0000 0000",
    "my plan expires 05/27",
    "my card expired 05/24 so what",
    "3.14159265358979",
    "asked for the cvv 3 times",
    "20241105123015",
    "paid 4111.11 dollars",
]


@pytest.mark.parametrize(("text", "entity_type", "value"), STRIPPED)
def test_it_removes_exactly_the_value(text, entity_type, value):
    assert (entity_type, value) in removed(text)


@pytest.mark.parametrize("text", KEPT)
def test_it_leaves_alike_looking_text(text):
    assert removed(text) == []


def test_a_card_is_found_when_other_numbers_stand_around_it():
    assert ("CREDIT_CARD", "4111 1111 1111 1111") in removed("12 34 4111 1111 1111 1111 99 88")


def test_two_cards_side_by_side_are_both_removed():
    kinds = [kind for kind, _ in removed("4111 1111 1111 1111 / 5555 5555 5555 4444")]
    assert kinds.count("CREDIT_CARD") == 2
