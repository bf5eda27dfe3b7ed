"""The shadow text and its offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderation.engine.digits import respell
from moderation.engine.normalize import normalise

ALPHABET = "ab 4１٤é\u0308\u200b\u202eﬁа½™Ⓕ🅵\ud800👍\ufe0fß\n—’"


def pieces(text: str) -> list[tuple[str, str]]:
    shadow = normalise(text)
    return [(c, text[slice(*shadow.span(i, i + 1))]) for i, c in enumerate(shadow.text)]


def test_plain_ascii_is_its_own_shadow():
    shadow = normalise("Hello, 4111!")
    assert shadow.text == "Hello, 4111!"
    assert shadow.span(2, 5) == (2, 5)


@pytest.mark.parametrize(
    ("text", "shadow"),
    [
        ("４１１１", "4111"),
        ("٤١١١", "4111"),
        ("४१११", "4111"),
        ("fück", "fuck"),
        ("fu\u0308ck", "fuck"),
        ("f\u200bu\u2060c\u00adk", "fuck"),
        ("fuсk", "fuck"),
        ("𝐟𝐮𝐜𝐤", "fuck"),
        ("ⓕⓤⓒⓚ", "fuck"),
        ("4️⃣1️⃣", "41"),
        ("a\u00a0b", "a b"),
        ("“it’s”", '"it\'s"'),
        ("10–20", "10-20"),
        ("\ud800x", "\ufffdx"),
        ("ﬁne", "fine"),
        ("ｐａｓｓｗｏｒｄ", "password"),
        ("Ｐ＠ｓｓ", "P@ss"),
        ("🄰🅱", "AB"),
        ("ⅳ", "iv"),
        ("²", "2"),
        ("①", "1"),
        ("۴۱۱۱", "4111"),
        ("๔๑", "41"),
        ("straße", "strasse"),
        ("Łódź", "Lodz"),
        ("smørrebrød", "smorrebrod"),
        ("Ærø", "AEro"),
        ("cœur", "coeur"),
        ("ñandú", "nandu"),
        ("раssword", "password"),
        ("Ρayment", "Payment"),
        ("a\u2003b\u3000c", "a b c"),
        ("a\u2028b\x85c", "a\nb\nc"),
        ("1‐2−3", "1-2-3"),
        ("•one", ".one"),
        ("«no»", '"no"'),
        ("soft\u00adhyphen", "softhyphen"),
        ("\ufeffbyte order", "byte order"),
        ("right\u202eleft", "rightleft"),
        ("variation\ufe0f", "variation"),
        ("z\u0335a\u0336l", "zal"),
    ],
)
def test_it_folds_what_stands_for_plain_characters(text, shadow):
    assert normalise(text).text == shadow


@pytest.mark.parametrize("text", ["сор", "привет", "שלום", "日本語", "Netflix™", "5½", "👍🏽", "\u0308\u0308"])
def test_it_leaves_other_scripts_signs_and_emoji(text):
    assert normalise(text).text.replace("\u200d", "") == text


def test_a_dropped_mark_belongs_to_the_letter_it_sits_on():
    assert pieces("u\u0308x") == [("u", "u\u0308"), ("x", "x")]


def test_each_letter_of_a_ligature_stands_for_the_whole():
    assert pieces("ﬁx") == [("f", "ﬁ"), ("i", "ﬁ"), ("x", "x")]


def test_text_after_a_length_change_keeps_exact_offsets():
    text = "a\u200bb ﬁ u\u0308 end"
    at = normalise(text).text.index("end")
    assert normalise(text).span(at, at + 3) == (len(text) - 3, len(text))


@given(st.text(alphabet=ALPHABET, max_size=60))
def test_spans_are_ordered_and_inside_the_original(text):
    shadow = normalise(text)
    spans = [shadow.span(i, i + 1) for i in range(len(shadow.text))]
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert spans == sorted(spans)


@given(st.text(alphabet=ALPHABET, max_size=60))
def test_ascii_characters_map_to_themselves(text):
    shadow = normalise(text)
    for i, char in enumerate(shadow.text):
        start, end = shadow.span(i, i + 1)
        if end - start == 1 and text[start].isascii():
            assert text[start] == char


@given(st.text(alphabet=ALPHABET.replace("а", ""), max_size=60))  # a look-alike is judged by the letters around it
def test_the_shadow_is_its_own_shadow(text):
    once = normalise(text).text
    assert normalise(once).text == once


@pytest.mark.parametrize("text", ["", "\u0308" * 10_000, "\u200b" * 10_000, "\u202e" + "א" * 10_000, "\ud800" * 10_000])
def test_strange_texts_have_a_shadow(text):
    assert len(normalise(text).text) <= len(text)


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("four one one one", "4111"),
        ("double five, oh, triple two", "550222"),
        ("forty-one eleven", "4111"),
        ("eight hundred five five five", "800555"),
        ("ONE Two tHREE", "123"),
    ],
)
def test_spelled_out_digits_are_read_as_digits(text, digits):
    inner = respell(normalise(text))
    assert inner is not None
    assert inner.text == digits


@pytest.mark.parametrize("text", ["one two", "someone told none", "at one of two", "twenty five dollars"])
def test_a_few_number_words_stay_words(text):
    assert respell(normalise(text)) is None


def test_a_respelled_digit_stands_for_its_word():
    inner = respell(normalise("pin four one double two!"))
    assert inner is not None
    assert inner.text == "pin 4122!"
    assert inner.span(4, 8) == (4, len("pin four one double two"))
