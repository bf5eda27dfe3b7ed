"""A published text as HTML."""

import pytest

from reviews.web.masked_text import as_html


@pytest.mark.parametrize("word", ["f—", "B—", "$—", "é—"])
def test_a_masked_word_is_spoken(word):
    assert as_html(f"you {word} liars") == (
        f'you <span class="masked" role="img" aria-label="masked word, starts with {word[0]}">{word}</span> liars'
    )


@pytest.mark.parametrize("text", ["(f—)", "f—, f—!", "“f—”", "mother-f—"])
def test_a_masked_word_is_found_beside_punctuation(text):
    assert 'class="masked"' in as_html(text)


@pytest.mark.parametrize("text", ["I waited—for hours", "a—b", "wait — what", "——", "—", "no— "])
def test_a_dash_that_a_person_wrote_stays_a_dash(text):
    assert as_html(text) == text


@pytest.mark.parametrize("label", ["[card number removed]", "[e-mail address removed]", "[driver's licence removed]"])
def test_a_removed_detail_is_marked(label):
    assert as_html(f"my {label}.").count('<span class="removed">') == 1


@pytest.mark.parametrize("text", ["[removed]", "[1 removed]", "[so [removed]", "see [1]"])
def test_other_brackets_are_left_alone(text):
    assert as_html(text) == text


def test_markup_is_escaped_around_and_inside_of_marks():
    assert as_html("<b>&f—</b>").startswith("&lt;b&gt;&amp;<span")
    assert "<b>" not in as_html("[<b> removed]")


def test_line_ends_and_other_text_stay_as_they_are():
    assert as_html("one\n\ntwo  three 👩‍👩‍👧 é") == "one\n\ntwo  three 👩‍👩‍👧 é"


def test_a_long_text_is_no_trouble():
    assert as_html("[" * 5000 + "f—" * 5000)
