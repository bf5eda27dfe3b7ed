"""The lexicon's own files: well formed, reviewed, and without contradictions."""

import pytest

from moderation.engine import lexicon
from moderation.engine.lexicon import entries, installed_words, parse_entries, phrase_pattern, read_review, stretch
from moderation.engine.linear import compile_linear
from moderation.engine.matcher import Matcher, matcher
from moderation.engine.normalize import normalise
from moderation.engine.policy import DEFAULT_POLICY
from moderation.engine.profanity import detect_profanity


def severity_of(text):
    return max((f.severity for f in detect_profanity(normalise(text), DEFAULT_POLICY)), default=0)


def test_every_installed_word_is_decided_by_the_lexicon_or_the_review():
    review = read_review()
    assert [w for w in installed_words() if w not in review and not severity_of(w)] == []


@pytest.mark.parametrize("word", sorted(read_review()))
def test_the_review_says_what_the_engine_does(word):
    assert severity_of(word) == read_review()[word]


def test_most_words_left_to_the_review_are_dropped():
    verdicts = list(read_review().values())
    assert verdicts.count(0) > len(verdicts) * 0.7


def test_severities_and_kinds_are_the_known_ones():
    assert {e.kind for e in entries()} == {"profanity", "slur", "part", "allow"}
    assert all(e.severity == 4 for e in entries() if e.kind == "slur")
    assert all(1 <= e.severity <= 3 for e in entries() if e.kind == "profanity")
    assert all(e.severity == 0 for e in entries() if e.kind in {"part", "allow"})


def test_modes_and_flags_are_the_known_ones():
    assert {e.mode for e in entries()} == {"in", "part", "ending", "word", "phrase"}
    assert {f for e in entries() for f in e.flags} == {"foreign", "name", "leet"}


def test_forms_are_lower_case_and_not_empty():
    assert all(form and form == form.lower().strip() for e in entries() for form in e.forms)


def test_every_form_is_found_with_its_severity_or_a_worse_one():
    engine = matcher()
    weak = [
        form
        for e in entries()
        if e.severity and e.mode in {"word", "part", "in"} and "leet" not in e.flags
        for form in e.forms
        if engine.severity(form) < e.severity
    ]
    assert weak == []


def test_the_gate_opens_for_every_form():
    engine = matcher()
    forms = [f.replace("*", "") for e in entries() if e.severity and "leet" not in e.flags for f in e.forms]
    assert [f for f in forms if not engine.candidates.search(f"so {f} bad")] == []


def test_identity_words_are_not_in_the_lexicon():
    words = (
        "gay lesbian queer trans transgender black white jew jewish muslim arab asian mexican disabled autistic blind"
    )
    assert [w for w in words.split() if severity_of(w)] == []


def test_a_malformed_line_is_named_by_its_number_only():
    with pytest.raises(ValueError, match=r"line 2 is malformed") as error:
        list(parse_entries(["# fine", "secret words here"]))
    assert "secret" not in str(error.value)


def test_a_slash_adds_an_ending():
    (entry,) = parse_entries(["2 | profanity | word | bad/s/der | note"])
    assert entry.forms == ("bad", "bads", "badder")


def test_without_better_profanity_the_own_lexicon_still_stands(monkeypatch):
    monkeypatch.setattr(lexicon, "find_spec", lambda name: None)
    assert lexicon.installed_words() == ()
    assert lexicon.kept_words() == ()


def test_stretch_lets_letters_repeat_and_turn_to_signs():
    pattern = compile_linear(stretch("shit"))
    assert pattern.fullmatch("shhhh1tt")
    assert not pattern.fullmatch("sit")


def test_stretch_keeps_a_double_letter_double():
    assert not compile_linear(stretch("pussy")).fullmatch("pusy")


def test_a_short_word_is_stretched_by_two_letters_or_not_at_all():
    pattern = compile_linear(stretch("wop"))
    assert not pattern.fullmatch("woop")
    assert pattern.fullmatch("wooop")


def test_a_phrase_allows_spaces_and_hyphens_and_marks_one_word():
    match = compile_linear(phrase_pattern("dumb *ass")).search("so dumb-ass")
    assert match is not None
    assert match.span(1) == (8, 11)


def test_a_compound_needs_a_strong_part_and_nothing_left_over():
    engine = matcher()
    assert engine.severity("shitdick") == 2
    assert engine.severity("shitake") == 0
    assert engine.severity("buttface") == 0


def test_the_worst_part_of_a_compound_counts():
    assert matcher().severity("dumbcuntface") == 3


def test_the_standard_library_finds_the_same():
    slow = Matcher(entries(), lambda pattern: compile_linear(pattern, force_standard=True))
    texts = ["what the fuuuck", "f u c k", "clean words only", "dumb-ass bitchesss", "fu ck", "sh*it"]
    fast = matcher()
    for text in texts:
        assert bool(slow.candidates.search(text)) == bool(fast.candidates.search(text))
        assert [m.span() for m in slow.splits.finditer(text)] == [m.span() for m in fast.splits.finditer(text)]
