"""Passwords and security answers, and sentences about them."""

from __future__ import annotations

import pytest

from tests.engine.pii_texts import removed

STRIPPED = [
    ("my password is hunter2", "PASSWORD", "hunter2"),
    ("password: sunshine", "PASSWORD", "sunshine"),
    ("my password is sunshine, ok", "PASSWORD", "sunshine"),
    ("pw=q1w2e3", "PASSWORD", "q1w2e3"),
    ("changed my password to Summer2024!", "PASSWORD", "Summer2024!"),
    ('password "open sesame please"', "PASSWORD", "open sesame please"),
    ("I used Blue!Dog7 as my password", "PASSWORD", "Blue!Dog7"),
    ("from Old1 to New2? password from Old1x to New2x", "PASSWORD", "New2x"),
    ("mother's maiden name is Featherstone", "SECURITY_ANSWER", "Featherstone"),
    ("security answer: blue harbour", "SECURITY_ANSWER", "blue harbour"),
    ("the answer to my security question is Tallahassee", "SECURITY_ANSWER", "Tallahassee"),
]
KEPT = [
    "my password is not working",
    "password is incorrect",
    "the password was changed",
    "password is case sensitive",
    "password sharing crackdown is a joke",
    "forgot my password 3 times",
    "password reset is broken",
    "they changed the password policy",
    "password 2 days ago",
    "my password is ridiculous to reset",
    "the answer is no",
    "security questions are dumb",
    "my favorite movie is gone",
    'they say my password is "wrong"',
]


@pytest.mark.parametrize(("text", "entity_type", "value"), STRIPPED)
def test_it_removes_exactly_the_value(text, entity_type, value):
    assert (entity_type, value) in removed(text)


@pytest.mark.parametrize("text", KEPT)
def test_it_leaves_alike_looking_text(text):
    assert removed(text) == []
