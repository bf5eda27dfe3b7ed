"""One pass over a text tells which detectors have work in it, and nothing of it is remembered."""

import pytest

from moderation.engine import screen
from moderation.engine.pipeline import judge
from moderation.engine.screen import HARM, LINK, RUDE, SPAM, signs
from tests.engine.cases import lines, sections


def cases(name):
    return [text.lower() for texts in sections(name).values() for text in texts]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", set()),
        ("lovely", set()),
        ("very slow and ugly", set()),
        ("they kill every good series", {HARM}),
        ("somebody stole it", {HARM}),
        ("the picture is bullshit", {RUDE}),
        ("a bloody s h i t t y idea", {RUDE}),
        ("www.example.com", {SPAM, LINK}),
        ("read example.org", {SPAM, LINK}),
        ("subscribe", {SPAM}),
        ("free bitcoin", {SPAM}),
        ("version 1.2.3", set()),
    ],
)
def test_it_tells_what_a_text_may_hold(text, shown):
    assert set(signs(text)) == shown


@pytest.mark.parametrize("text", cases("harm.txt"))
def test_every_harmful_text_shows_it(text):
    assert HARM in signs(text)


@pytest.mark.parametrize("text", lines("slurs.txt"))
def test_every_slur_shows(text):
    assert RUDE in signs(text.split(" => ")[0].lower())


def test_a_verdict_leaves_no_text_behind():
    judge({"body": "my neighbour at the door is a nuisance"})
    assert screen.signs.cache_info().currsize == 0


def test_the_same_text_is_read_once():
    screen.forget()
    signs("the same text")
    signs("the same text")
    assert screen.signs.cache_info().hits == 1
