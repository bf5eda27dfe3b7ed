"""Bad words: found in any spelling, masked by severity, and never found in words that only look like one."""

from itertools import pairwise

import pytest

from moderation.engine.normalize import normalise
from moderation.engine.policy import DEFAULT_POLICY, Policy
from moderation.engine.profanity import detect_profanity
from moderation.engine.verdict import Action
from tests.engine.cases import lines, pairs


def findings(text, policy=DEFAULT_POLICY):
    return detect_profanity(normalise(text), policy)


def masked(text, policy=DEFAULT_POLICY):
    for found in reversed(findings(text, policy)):
        if found.action is Action.MASK:
            text = f"{text[: found.start + 1]}—{text[found.end :]}"
    return text


@pytest.mark.parametrize(("text", "public"), pairs("profanity_masked.txt"))
def test_it_masks_the_whole_token_and_nothing_else(text, public):
    assert masked(text) == public


@pytest.mark.parametrize("text", lines("profanity_kept.txt"))
def test_it_keeps_a_text_that_only_looks_bad(text):
    assert masked(text) == text


@pytest.mark.parametrize("text", lines("profanity_kept.txt"))
def test_it_keeps_such_a_text_in_capitals_too(text):
    if "Dick" not in text and "Maine" not in text:
        assert masked(text.upper()) == text.upper()


@pytest.mark.parametrize("text", lines("slurs.txt"))
def test_it_masks_a_slur_and_names_it_so(text):
    slurs = [f for f in findings(text) if f.entity_type == "SLUR"]
    assert slurs
    assert all(f.action is Action.MASK and f.severity == 4 for f in slurs)


@pytest.mark.parametrize("text", [text for text, _ in pairs("profanity_masked.txt")])
def test_masking_twice_changes_nothing_more(text):
    once = masked(text)
    assert masked(once) == once


@pytest.mark.parametrize("text", [text for text, _ in pairs("profanity_masked.txt")])
def test_findings_are_sorted_and_do_not_overlap(text):
    found = findings(text * 2)
    assert found == sorted(found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_it_notes_a_mild_word_and_leaves_it():
    (found,) = findings("what the hell")
    assert (found.action, found.severity, found.entity_type) == (Action.NOTE, 1, "PROFANITY")


def test_a_stricter_policy_masks_mild_words():
    assert masked("what the hell", Policy(mask_severity=1)) == "what the h—"


def test_a_laxer_policy_keeps_strong_words():
    assert masked("shit and fuck", Policy(mask_severity=3)) == "shit and f—"


def test_severities_rise_from_mild_to_slur():
    assert [findings(word)[0].severity for word in ("damn", "shit", "fuck", "faggot")] == [1, 2, 3, 4]


def test_offsets_are_those_of_the_original_text():
    text = "so \u200bf\u200bu\u200bck bad"
    (found,) = findings(text)
    assert text[found.start : found.end] == "f\u200bu\u200bck"


def test_offsets_survive_a_ligature_before_the_word():
    text = "ﬁne, but shit"
    (found,) = findings(text)
    assert text[found.start : found.end] == "shit"


def test_the_spelled_word_ends_where_the_word_ends():
    assert masked("f u c k you") == "f— you"
    assert masked("f u c k i n g slow") == "f— slow"


def test_elongated_words_keep_their_double_letters():
    assert masked("asssshole") == "a—"
    assert masked("asess and ases") == "asess and ases"


def test_it_finds_each_of_many():
    assert masked("shit " * 50) == "s— " * 50


def test_an_empty_text_has_no_findings():
    assert findings("") == []


@pytest.mark.parametrize("text", ["\ud800", "\u0301\u0301", "\u202e kcuf", "İ" * 5, "ß" * 9, "\x00shit\x00"])
def test_odd_characters_do_no_harm(text):
    assert all(0 <= finding.start < finding.end <= len(text) for finding in findings(text))


def test_a_capitalised_insult_is_no_first_name():
    assert masked("You are such a Dick") == "You are such a D—"


def test_an_accented_word_of_another_language_stays():
    assert masked("Det är en bra app och jag är nöjd, slut på det") == "Det är en bra app och jag är nöjd, slut på det"


@pytest.mark.parametrize(
    "piece",
    [
        "fuck",
        "f u c k ",
        "a b c d ",
        "shit!",
        "aaaa",
        "$$$$",
        "f-u-",
        "dumb",
        "fuckshit",
        "assass",
        "niggershit ",
        "!|+",
    ],
)
def test_work_grows_with_the_length_only(piece):
    text = (piece * 10_000)[:10_000]
    assert all(f.end <= len(text) for f in findings(text))
