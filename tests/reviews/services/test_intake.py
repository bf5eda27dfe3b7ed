"""Texts are accepted as typed, or refused with a reason that does not repeat them."""

import pytest
from django.core.exceptions import ValidationError

from reviews.services.intake import clean_text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  padded  ", "padded"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("tab\there", "tab\there"),
        ("👨‍👩‍👧 e\u0301 שלום \u202e", "👨‍👩‍👧 e\u0301 שלום \u202e".strip()),
        ("", ""),
    ],
)
def test_text_is_kept_as_typed(typed, kept):
    assert clean_text(typed, limit=100) == kept


@pytest.mark.parametrize("typed", ["a\x00b", "a\x1bb", "a\ud800b", "a\x7fb"])
def test_what_is_not_text_is_refused(typed):
    with pytest.raises(ValidationError) as refusal:
        clean_text(typed, limit=100)
    assert refusal.value.code == "not_text"


def test_a_text_at_the_limit_is_accepted():
    assert len(clean_text("\U0001f600" * 10, limit=10)) == 10


def test_a_longer_text_is_refused_without_repeating_it():
    with pytest.raises(ValidationError) as refusal:
        clean_text("zebra" * 3, limit=10)
    assert refusal.value.messages == ["This is 15 characters long; at most 10 are accepted."]
