"""Who counts as a named person: neither the writer nor a company."""

import pytest

from moderation.engine.normalize import normalise
from moderation.engine.people import named_people


def names(text, companies=frozenset()):
    return [text[start:end] for start, end in named_people(normalise(text), (), companies)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("agent Ivan hung up", ["Ivan"]),
        ("the manager named Peter Stone laughed", ["Peter Stone"]),
        ("a man called Boris", ["Boris"]),
        ("his name is Carl Young", ["Carl Young"]),
        ("Maria from customer support", ["Maria"]),
        ("Kevin, the supervisor, lied", ["Kevin"]),
        ("Mr. Brown was rude", ["Mr. Brown"]),
        ("Dr Green", ["Dr Green"]),
        ("John Smith stole it", ["John Smith"]),
        ("nobody is named here", []),
        ("The app is slow", []),
        ("", []),
    ],
)
def test_it_finds_who_is_named(text, named):
    assert sorted(set(names(text))) == named


@pytest.mark.parametrize(
    "text", ["my name is John Smith", "I am John Smith", "Regards, John Smith", "Thanks, John Smith"]
)
def test_the_writer_is_left_out(text):
    assert names(text) == []


def test_a_company_is_left_out():
    assert names("Ann Taylor again") == ["Ann Taylor"]
    assert names("Ann Taylor again", frozenset({"Ann Taylor"})) == []
