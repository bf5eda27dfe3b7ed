"""Sentiment by sentence, averaged, and by issue."""

import inspect

import pytest

from moderation.engine import sentiment
from moderation.engine.sentiment import score, sentences
from moderation.engine.vader import vader

ISSUES = {
    "billing": ("bill", "billing", "charged", "gift card"),
    "streaming": ("stream", "buffering", "video"),
    "login": ("login", "password"),
}


def compound(text):
    return vader().compound(text)


def test_it_is_the_mean_of_the_sentences():
    result = score("The show is great. The app is horrible!", {})
    mean = (compound("The show is great.") + compound("The app is horrible!")) / 2
    assert result.compound == round(mean, 4)
    assert result.sentences == 2


def test_a_neutral_sentence_counts():
    assert score("Great. It is an app.", {}).sentences == 2


@pytest.mark.parametrize("text", ["", "  ", "...", "!?\n--", "\n\n"])
def test_a_text_without_words_has_no_score(text):
    assert score(text, {}) is None


def test_emoji_alone_are_scored():
    assert score("😍", {}).compound > 0 > score("😭", {}).compound


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Wait... what", ["Wait...", "what"]),
        ("Version 1.2 is out", ["Version 1.2 is out"]),
        ("First line\nSecond line", ["First line", "Second line"]),
        ('He said "no." Then left', ['He said "no."', "Then left"]),
        ("No end", ["No end"]),
        (". . .", []),
        ("One.) Two", ["One.)", "Two"]),
        ("One.\"' Two", ["One.\"'", "Two"]),
        ("a.b c", ["a.b c"]),
        ("one.two. three", ["one.two.", "three"]),
        ("What?! No!!", ["What?!", "No!!"]),
        ("wait… no", ["wait…", "no"]),
        ("“Bad.” Good", ["“Bad.”", "Good"]),
        ("a  b\tc.  d", ["a b c.", "d"]),
        ("one.\r\ntwo", ["one.", "two"]),
        ("one.\u00a0two", ["one.", "two"]),
        ("$9.99. Fine", ["$9.99.", "Fine"]),
        ("--- fine ---", ["--- fine ---"]),
        ("fine. ---", ["fine."]),
        ("👍. 👎.", ["👍.", "👎."]),
    ],
)
def test_sentences_end_at_stops_and_line_breaks(text, parts):
    assert sentences(text) == parts


def test_each_issue_gets_the_score_of_its_sentences():
    by_issue = score("Billing is horrible. The video is great.", ISSUES).by_issue
    assert by_issue == {"billing": compound("Billing is horrible."), "streaming": compound("The video is great.")}


def test_two_issues_in_a_sentence_are_told_apart():
    by_issue = score("The stream is great, but billing is a terrible nightmare", ISSUES).by_issue
    assert by_issue["billing"] < 0 < by_issue["streaming"]


def test_a_clause_without_an_issue_belongs_to_the_one_before():
    by_issue = score("My login works, but it is awful", ISSUES).by_issue
    assert set(by_issue) == {"login"}
    assert by_issue["login"] < 0


def test_a_sentence_without_an_issue_counts_for_none():
    assert score("This is awful. My login works great.", ISSUES).by_issue["login"] > 0


def test_an_issue_spoken_of_twice_gets_the_mean():
    by_issue = score("Billing is great. Billing is horrible.", ISSUES).by_issue
    mean = (compound("Billing is great.") + compound("Billing is horrible.")) / 2
    assert by_issue["billing"] == round(mean, 4)


def test_a_keyword_is_a_whole_word_or_phrase():
    assert score("possibilities of livestreaming", ISSUES).by_issue == {}
    assert set(score("My Gift Card is lost", ISSUES).by_issue) == {"billing"}


def test_a_keyword_may_speak_of_two_issues():
    shared = {"one": ("card",), "two": ("card",)}
    assert set(score("a bad card", shared).by_issue) == {"one", "two"}


def test_without_keywords_there_is_no_breakdown():
    assert score("billing is bad", {}).by_issue == {}
    assert score("billing is bad", {"billing": ()}).by_issue == {}


def test_another_keyword_map_is_not_mixed_up():
    for number in range(20):
        assert set(score("the word is bad", {f"issue{number}": ("word",)}).by_issue) == {f"issue{number}"}


def test_stars_cannot_be_given():
    assert list(inspect.signature(sentiment.score).parameters) == ["text", "issue_keywords"]


@pytest.mark.parametrize("text", ["\ud800 bad", "\u0301", "İ is good", "شكرا", "bad\x00"])
def test_odd_texts_do_no_harm(text):
    result = score(text, ISSUES)
    assert result is None or -1 <= result.compound <= 1


@pytest.mark.parametrize("piece", ["good. ", "billing, but ", '" ', ". ", "\n", "billing; ", "...", ")" * 9])
def test_long_repeats_are_read_to_the_end(piece):
    result = score((piece * 10_000)[:10_000], ISSUES)
    assert result is None or -1 <= result.compound <= 1
