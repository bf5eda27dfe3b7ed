"""The words for stars, sentiment and reasons, and the small template filters."""

import pytest

from moderation.engine.verdict import Reason
from reviews.templatetags import softmask
from reviews.web.reasons import WORDS, in_words
from reviews.web.stars import LABELS, sentiment_word


def test_the_five_labels_are_those_people_know():
    assert [str(LABELS[stars]) for stars in (5, 4, 3, 2, 1)] == [
        "Excellent",
        "Very good",
        "Average",
        "Poor",
        "Terrible",
    ]


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (1, "positive"),
        (0.4, "positive"),
        (0.39, "rather positive"),
        (0.1, "rather positive"),
        (0.0, "mixed"),
        (-0.1, "mixed"),
        (-0.11, "rather negative"),
        (-0.41, "negative"),
        (-1, "negative"),
    ],
)
def test_sentiment_has_five_words(value, word):
    assert sentiment_word(value) == word


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_its_sentence(reason):
    assert str(WORDS[reason]).endswith(".")


def test_an_unknown_reason_is_left_out():
    assert in_words(["promotion", "from-the-future"]) == [WORDS[Reason.PROMOTION]]


def test_a_title_is_split_at_its_first_colon():
    assert softmask.headline("A: b: c") == 'A<span class="unseen">:</span> <span class="second-line">b: c</span>'


def test_a_title_is_escaped():
    assert softmask.headline("<b>") == "&lt;b&gt;"
    assert "<b>" not in softmask.headline("A: <b>")


@pytest.mark.parametrize(
    ("url", "expected"),
    [("https://www.acme.example/x", "acme.example"), ("https://help.acme.example", "help.acme.example"), ("", "")],
)
def test_a_link_names_its_host(url, expected):
    assert softmask.host(url) == expected


@pytest.mark.parametrize(
    ("url", "expected"), [("https://a.example", "https://a.example"), ("javascript://a/x", ""), ("//a.example", "")]
)
def test_only_web_addresses_become_links(url, expected):
    assert softmask.weblink(url) == expected


def test_a_number_is_dialled_without_its_decoration():
    assert softmask.dialable("+1 (202) 555-0142") == "+12025550142"


@pytest.mark.parametrize(("value", "expected"), [(0.5, "+0.50"), (-0.126, "−0.13"), (0, "+0.00")])
def test_a_sentiment_shows_its_sign(value, expected):
    assert softmask.signed(value) == expected


@pytest.mark.parametrize(("value", "expected"), [(-1, "0%"), (0, "50%"), (1, "100%")])
def test_a_sentiment_has_its_place_on_the_line(value, expected):
    assert softmask.position(value) == expected


def test_bars_of_nothing_are_empty():
    assert [row["share"] for row in softmask.bars(dict.fromkeys((5, 4, 3, 2, 1), 0))["rows"]] == [0] * 5


def test_bars_show_shares_of_the_whole():
    rows = softmask.bars({5: 3, 4: 0, 3: 0, 2: 0, 1: 1})["rows"]
    assert [row["share"] for row in rows] == [75.0, 0.0, 0.0, 0.0, 25.0]


def test_half_stars_are_drawn_as_half():
    assert softmask.stars(2.5)["width"] == 50.0
    assert softmask.stars(None)["width"] == 0


def test_a_mean_of_nothing_is_nothing():
    assert softmask.over(0, 0) == 0
    assert softmask.over(9, 2) == 4.5
