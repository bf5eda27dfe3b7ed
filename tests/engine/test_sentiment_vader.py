"""The linear rewrite scores exactly as the library does."""

import random

import pytest
from vaderSentiment import vaderSentiment

from moderation.engine.vader import Vader, vader

LIBRARY = vaderSentiment.SentimentIntensityAnalyzer()
MODIFIERS = (  # noqa: SIM905 - words read better than a list of strings
    "but BUT But not no No NO never so this least at very VERY kind of without doubt or nor isn't ain't don't none "
    "sort just enough almost hardly good GOOD good! (bad) bad bad, BAD!!! great horrible the shit the bomb bad ass "
    "to die for yeah right kiss of death beating heart bus stop hand to mouth :) :( ;-) :D <3 lol LOL ok a it was is "
    "💘 x💘😁 😁, … — ?? !! ??? !!!! 10/10 e-mail kind-of sort-of can't stand fed up café ÉTÉ straße İstanbul"
).split(" ")
HARD = [
    "good but good but good bad but bad",
    "good good but good good",
    "no good no bad or nor no great",
    "at least it is good",
    "the least good, very least bad",
    "never so good, never this bad, so this good",
    "without a doubt good, without doubt bad",
    "GOOD but BAD",
    "VERY GOOD",
    "very GOOD!!!!!!",
    "what???? good? bad??",
    "😀😀 good 😡",
    "!!!!",
    "",
    "   ",
    "kind of good and kind bad",
    "only just enough good",
    "Σίγουρα good ΚΑΛΌΣ",
    "\u00a0good\u2003bad\n\ngood",
    "it is not good",
    "it isn't good",
    "it couldn't've been good",
    "GOOD and bad and NOT good",
    "not very good",
    "not very really good",
    "not very really truly good",
    "never good",
    "never so good",
    "never ever so good",
    "without doubt good",
    "without any doubt good",
    "kind good",
    "kind of",
    "so kind of you",
    "this good",
    "so very good",
    "so this is good",
    "no",
    "no good",
    "no no good",
    "no, thanks",
    "least good",
    "at least good",
    "very least good",
    "but good",
    "good but",
    "good good but good",
    "bad but bad but good",
    "great but great",
    "but but good",
    "great! but bad?",
    "good?",
    "good??",
    "good???",
    "good????",
    "good!?!?!?",
    "!good!",
    "(good)",
    "good's",
    ":) but :(",
    "D: and :D",
    "yeah right good",
    "the shit good",
    "that is the shit",
    "bus stop good",
    "kiss of death good",
    "to die for good",
    "the best beating heart ever",
    "EXTREMELY good",
    "extremely GOOD",
    "EXTREMELY GOOD",
    "marginally bad",
    "just enough good",
    "good " * 50,
    "good but bad " * 20,
]


def sentence(rng, length):
    lexicon = list(LIBRARY.lexicon)
    words = (rng.choice(MODIFIERS) if rng.random() < 0.6 else rng.choice(lexicon) for _ in range(length))
    return " ".join(word.upper() if rng.random() < 0.1 else word for word in words)


def expected(text):
    return LIBRARY.polarity_scores(text)["compound"]


@pytest.mark.parametrize("text", HARD)
def test_it_agrees_on_the_rules_corner_cases(text):
    assert vader().compound(text) == expected(text)


def test_it_agrees_on_thousands_of_texts():
    rng = random.Random(20)  # noqa: S311 - test material
    texts = [sentence(rng, rng.randint(1, 30)) for _ in range(4_000)]
    assert [t for t in texts if vader().compound(t) != expected(t)] == []


def test_it_agrees_on_every_word_of_the_lexicon():
    assert [w for w in LIBRARY.lexicon if vader().compound(f"so {w} now") != expected(f"so {w} now")] == []


def test_it_agrees_on_every_emoji():
    assert [e for e in LIBRARY.emojis if vader().compound(f"it {e}!") != expected(f"it {e}!")] == []


def test_it_agrees_on_a_long_text():
    rng = random.Random(7)  # noqa: S311 - test material
    text = sentence(rng, 400)
    assert vader().compound(text) == expected(text)


def test_the_scorer_is_shared():
    assert vader() is vader()
    assert isinstance(vader(), Vader)


@pytest.mark.parametrize("piece", ["good but bad ", "no ", "GOOD ", "a!", "💘", "so this good ", "😁 but "])
def test_long_repeats_are_read_to_the_end(piece):
    assert -1 <= vader().compound((piece * 10_000)[:10_000]) <= 1
