"""Fingerprints: equal for the same words, near for nearly the same, far for others."""

import random

from moderation.engine.fingerprint import NEAR_DISTANCE, fingerprint, is_near

WORDS = [
    f"{a}{b}" for a in ("stream", "bill", "show", "plan", "login", "price", "app", "tv") for b in ("", "s", "ed", "ing")
]


def text_of(seed, length=60):
    rng = random.Random(seed)  # noqa: S311 - test material
    return " ".join(rng.choices(WORDS, k=length))


def distance(one, other):
    return (fingerprint(one) ^ fingerprint(other)).bit_count()


def test_it_is_an_unsigned_64_bit_number():
    assert all(0 <= fingerprint(text_of(seed)) < 2**64 for seed in range(50))


def test_it_is_the_same_in_every_process():
    assert fingerprint("one two three four five six seven eight nine ten eleven twelve") == 0x8EE6A29FED3939F2


def test_case_punctuation_and_spacing_do_not_count():
    text = text_of(1)
    assert distance(text, text.upper().replace(" ", ",  ")) == 0


def test_eleven_words_are_too_few():
    assert fingerprint(text_of(1, length=11)) is None
    assert fingerprint(text_of(1, length=12)) is not None


def test_a_changed_word_in_a_long_text_stays_near():
    near = 0
    for seed in range(100):
        words = text_of(seed).split()
        words[seed % 60] = "different"
        near += distance(text_of(seed), " ".join(words)) <= NEAR_DISTANCE
    assert near >= 95


def test_other_texts_are_far():
    marks = [fingerprint(text_of(seed, length=40)) for seed in range(150)]
    assert not any(is_near(mark, marks[:i]) for i, mark in enumerate(marks))


def test_near_is_counted_in_bits():
    assert is_near(0, [2**NEAR_DISTANCE - 1])
    assert not is_near(0, [2 ** (NEAR_DISTANCE + 1) - 1])
    assert not is_near(0, [])


def test_lone_surrogates_do_no_harm():
    assert fingerprint("\ud800 " * 20) is None
    assert fingerprint("word\ud800 " * 20) is not None
