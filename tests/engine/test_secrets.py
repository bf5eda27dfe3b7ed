"""Secrets stripped before the first write."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderation.engine.secrets import strip_secrets

SECRETS = [
    ("my card 4111 1111 1111 1111 is fine", "my card [card number removed] is fine"),
    ("cvv 123", "cvv [card security code removed]"),
    ("password is Hunter2", "password is [password removed]"),
    ("pin: 4821.", "pin: [PIN removed]."),
    ("otp four eight two nine one three", "otp [code removed]"),
    ("card ４１１１１１１１１１１１１１１１", "card [card number removed]"),
    ("security answer: Rover", "security answer: [security answer removed]"),
    ("4111 1111 1111 1111 exp 12/27", "[card number removed] exp [card expiry date removed]"),
]


@pytest.mark.parametrize(("text", "stripped"), SECRETS)
def test_it_replaces_a_secret_by_a_label(text, stripped):
    assert strip_secrets(text).text == stripped


@pytest.mark.parametrize(("text", "stripped"), SECRETS)
def test_stripping_twice_changes_nothing_more(text, stripped):
    again = strip_secrets(stripped)
    assert again.text == stripped
    assert again.findings == ()


@pytest.mark.parametrize("text", ["call 212-555-0142", "jane@example.com", "error NW-2-5", "card ending 4242", ""])
def test_it_leaves_everything_else(text):
    assert strip_secrets(text).text == text


def test_findings_are_offsets_of_the_text_that_was_given():
    text = "ok 👍🏽 pin ４８２１!"
    (found,) = strip_secrets(text).findings
    assert text[found.start : found.end] == "４８２１"


def test_it_names_the_type_and_never_the_value_when_it_is_no_string():
    with pytest.raises(TypeError, match="not bytes") as caught:
        strip_secrets(b"4111 1111 1111 1111")
    assert "4111" not in str(caught.value)


@given(st.text(alphabet="4111 pincv:is-/27password\u200b", max_size=80))
def test_stripping_is_idempotent(text):
    once = strip_secrets(text).text
    assert strip_secrets(once).text == once


def test_it_needs_no_slow_import():
    code = (
        "import sys; from moderation.engine.secrets import strip_secrets; strip_secrets('pin 4821');"
        "print('presidio_analyzer' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
