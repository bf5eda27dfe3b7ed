"""The plain word lists and what is read from them."""

import pytest

from moderation.engine.language import has_small_words, is_foreign, lower_in_place, without_surrogates
from moderation.engine.wordlists import word_list


@pytest.mark.parametrize("name", ["english", "other_languages", "first_names", "not_names", "before_insult"])
def test_a_list_holds_lower_case_words(name):
    assert word_list(name)
    assert all(word == word.lower() for word in word_list(name))


def test_an_unknown_list_is_an_error():
    with pytest.raises(KeyError):
        word_list("nothing")


@pytest.mark.parametrize(
    "text", ["det är en bra app", "das ist nicht gut", "la app no es muy buena para mi", "ang app na ito"]
)
def test_other_languages_are_told(text):
    assert is_foreign(text)


@pytest.mark.parametrize("text", ["the app is good", "good", "", "slut", "they said por favor and it was fine", "شكرا"])
def test_english_and_single_words_are_not_foreign(text):
    assert not is_foreign(text)


def test_a_real_sentence_has_small_words():
    assert has_small_words("This IS it")
    assert not has_small_words("asdfgh zxcvb")


@pytest.mark.parametrize("text", ["İstanbul", "ẞ", "ABC", "", "ﬁ"])
def test_lower_case_keeps_the_length(text):
    assert len(lower_in_place(text)) == len(text)


@pytest.mark.parametrize("text", ["a\ud800b", "plain", "é💩"])
def test_surrogates_go_and_the_length_stays(text):
    assert len(without_surrogates(text)) == len(text)
    without_surrogates(text).encode()
