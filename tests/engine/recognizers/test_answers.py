"""Answers to security questions, and talk about them."""

from __future__ import annotations

import pytest

from moderation.engine.recognizers import answers
from tests.engine.pii_texts import removed

STRIPPED = [
    ("mother's maiden name is Pemberton and they still", "SECURITY_ANSWER", "Pemberton"),
    ("so\nmother's maiden name is Pemberton and they still", "SECURITY_ANSWER", "Pemberton"),
    ("security question answer: Fluffy", "SECURITY_ANSWER", "Fluffy"),
    ("SECURITY QUESTION ANSWER: Fluffy", "SECURITY_ANSWER", "Fluffy"),
    ("so\nsecurity question answer: Fluffy", "SECURITY_ANSWER", "Fluffy"),
    ("my first pet was called Biscuit, thats the security", "SECURITY_ANSWER", "Biscuit"),
    ("MY FIRST PET WAS CALLED Biscuit, THATS THE SECURITY", "SECURITY_ANSWER", "Biscuit"),
    ("so\nmy first pet was called Biscuit, thats the security", "SECURITY_ANSWER", "Biscuit"),
    ("my security answer is blue bicycle", "SECURITY_ANSWER", "blue bicycle"),
    ("MY SECURITY ANSWER IS blue bicycle", "SECURITY_ANSWER", "blue bicycle"),
    ("so\nmy security answer is blue bicycle", "SECURITY_ANSWER", "blue bicycle"),
    ("Secret question: name of first school? Answer St Aldates Primary", "SECURITY_ANSWER", "St Aldates Primary"),
    ("SECRET QUESTION: NAME OF FIRST SCHOOL? ANSWER St Aldates Primary", "SECURITY_ANSWER", "St Aldates Primary"),
    ("so\nSecret question: name of first school? Answer St Aldates Primary", "SECURITY_ANSWER", "St Aldates Primary"),
    ('security answer "Mrs Henderson" was right', "SECURITY_ANSWER", "Mrs Henderson"),
    ('SECURITY ANSWER "Mrs Henderson" WAS RIGHT', "SECURITY_ANSWER", "Mrs Henderson"),
    ('so\nsecurity answer "Mrs Henderson" was right', "SECURITY_ANSWER", "Mrs Henderson"),
    ("name of your first pet: Zorro - I typed that for the security", "SECURITY_ANSWER", "Zorro"),
    ("NAME OF YOUR FIRST PET: Zorro - I TYPED THAT FOR THE SECURITY", "SECURITY_ANSWER", "Zorro"),
    ("so\nname of your first pet: Zorro - I typed that for the security", "SECURITY_ANSWER", "Zorro"),
    ("maiden name: O'Sullivan is apparently", "SECURITY_ANSWER", "O'Sullivan"),
    ("so\nmaiden name: O'Sullivan is apparently", "SECURITY_ANSWER", "O'Sullivan"),
    ("memorable word is platypus and the agent", "SECURITY_ANSWER", "platypus"),
    ("so\nmemorable word is platypus and the agent", "SECURITY_ANSWER", "platypus"),
    ("First school? Hillcrest Elementary. That was my security", "SECURITY_ANSWER", "Hillcrest Elementary"),
    ("FIRST SCHOOL? Hillcrest Elementary. THAT WAS MY SECURITY", "SECURITY_ANSWER", "Hillcrest Elementary"),
    ("so\nFirst school? Hillcrest Elementary. That was my security", "SECURITY_ANSWER", "Hillcrest Elementary"),
    ("answer to my security question is Rumpelstiltskin and your rep", "SECURITY_ANSWER", "Rumpelstiltskin"),
    ("so\nanswer to my security question is Rumpelstiltskin and your rep", "SECURITY_ANSWER", "Rumpelstiltskin"),
    ('security answer "Mrs Henderson" was right', "SECURITY_ANSWER", "Mrs Henderson"),
    ('SECURITY ANSWER "Mrs Henderson" WAS RIGHT', "SECURITY_ANSWER", "Mrs Henderson"),
    ("my mother's maiden name, Castellanos, is what they", "SECURITY_ANSWER", "Castellanos"),
    ("MY MOTHER'S MAIDEN NAME, Castellanos, IS WHAT THEY", "SECURITY_ANSWER", "Castellanos"),
    ("security question answer is Thunderbolt and the form", "SECURITY_ANSWER", "Thunderbolt"),
]
KEPT = [
    "security question was never set up on my account",
    "the secret to a good app is not this",
    "my first pet movie was Beethoven, loved it here",
]
HOSTILE = ["security question ", "maiden name ", "answer is ", "first pet? ", "favourite book ", "secret answer: "]


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
    assert cpu_ratio(lambda t: [list(rule.find(t)) for rule in answers.RULES], text[:2500], text) < 12


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_gets_spans_inside_it(unit):
    text = unit * (2_000 // len(unit))
    assert all(0 <= h.start < h.end <= len(text) for rule in answers.RULES for h in rule.find(text))
