"""Keys struck at random and phrases without end are spam; slang, laughter and other languages are not."""

import pytest

from moderation.engine.gibberish import is_gibberish, is_repeated


@pytest.mark.parametrize(
    "text",
    [
        "asdfghjkl",
        "qwertyuiop",
        "zxcvbnm zxcvbnm",
        "sdfgsdfg hjklhjkl",
        "xkcdqwpt zzqwrtp bnmvcx",
        "fghjfghj rtyurtyu",
        "lkjhgfdsa",
        "qwer asdf zxcv",
        "hjkfdshjk dsfhjkdsf",
        "mnbvcxz lkjhgf poiuyt",
    ],
)
def test_random_keys_are_gibberish(text):
    assert is_gibberish(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ok",
        "jajajajaja",
        "hahahahaha",
        "wkwkwkwkwk",
        "lol",
        "brrrrrr",
        "zzzzzz",
        "hmmmmm",
        "Schlechtschreibung",
        "muy malo",
        "tr\u00e8s mauvais",
        "\u043f\u043b\u043e\u0445\u043e",
        "rubbish",
        "Netflix",
        "subtitles",
        "worst experience",
        "strengths",
        "asdf is what the remote typed to me",
    ],
)
def test_words_are_not_gibberish(text):
    assert not is_gibberish(text)


@pytest.mark.parametrize(
    "text",
    [
        "good " * 60,
        "very bad app " * 20,
        "buy now " * 40,
        "give me my money back " * 12,
        "FIX IT " * 30,
    ],
)
def test_a_phrase_without_end_is_repeated(text):
    assert is_repeated(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no",
        "good good good",
        "very very very very bad",
        "no no no no, this is wrong",
        "The app froze. I restarted it. The app froze again, so I called them and they told me to wait.",
    ],
)
def test_a_few_repeats_are_not(text):
    assert not is_repeated(text)
