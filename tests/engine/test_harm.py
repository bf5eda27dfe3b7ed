"""What is held for a person: threats, self-harm, doxxing, accusations against somebody named."""

import pytest

from moderation.engine.harm import detect_harm
from moderation.engine.normalize import normalise
from moderation.engine.policy import DEFAULT_POLICY, Policy
from moderation.engine.verdict import Action, Finding, Reason
from tests.engine.cases import lines, sections

CASES = [(reason, text) for reason, texts in sections("harm.txt").items() for text in texts]


def reasons(text, policy=DEFAULT_POLICY, persons=()):
    return [reason.value for reason, _ in detect_harm(normalise(text), policy, persons)]


def person(text, name):
    start = text.index(name)
    return Finding(start, start + len(name), "PERSON", Action.REMOVE)


@pytest.mark.parametrize(("reason", "text"), CASES)
def test_it_holds_harm(reason, text):
    assert reason in reasons(text)


@pytest.mark.parametrize(("reason", "text"), CASES)
def test_it_holds_harm_inside_a_longer_review(reason, text):
    long = f"I have been a customer for ten years. {text}. The app froze again and nobody answers."
    assert reason in reasons(long)


@pytest.mark.parametrize("text", lines("harmless.txt"))
def test_it_lets_a_complaint_or_figure_of_speech_pass(text):
    assert reasons(text) == []


@pytest.mark.parametrize(("reason", "text"), CASES)
def test_a_finding_is_a_note_inside_the_text(reason, text):
    for _, found in detect_harm(normalise(text), DEFAULT_POLICY, ()):
        assert found.action is Action.NOTE
        assert 0 <= found.start < found.end <= len(text)


def test_each_reason_is_given_once():
    assert reasons("I will kill you. I will kill you. kys. kys") == ["threat", "self_harm"]


def test_only_the_four_reasons_are_ever_given():
    given = {reason for _, text in CASES for reason, _ in detect_harm(normalise(text), DEFAULT_POLICY, ())}
    assert given == {Reason.THREAT, Reason.SELF_HARM, Reason.DOXXING, Reason.PRIVATE_PERSON}


def test_it_reads_through_look_alikes_and_hidden_characters():
    assert reasons("I will k\u200bill you") == ["threat"]
    assert reasons("I wіll kіll yоu") == ["threat"]


def test_offsets_are_those_of_the_original():
    text = "\u200b\u200bI will kill you"
    ((_, found),) = detect_harm(normalise(text), DEFAULT_POLICY, ())
    assert text[found.start : found.end] == "I will kill you"


def test_a_person_found_elsewhere_counts_as_named():
    text = "Zbigniew Wozniak defrauded my mother"
    assert reasons(text) == []
    assert reasons(text, persons=[person(text, "Zbigniew Wozniak")]) == ["private_person"]


def test_the_writer_is_not_accused():
    text = "My name is Zbigniew Wozniak and somebody stole my card"
    assert reasons(text, persons=[person(text, "Zbigniew Wozniak")]) == []


def test_a_company_is_not_a_private_person():
    policy = Policy(company_names=frozenset({"Ann Taylor"}))
    assert reasons("Ann Taylor stole my money") == ["private_person"]
    assert reasons("Ann Taylor stole my money", policy) == []


def test_an_accusation_in_the_next_sentence_counts():
    assert reasons("I spoke with agent named Ivan. He stole my card.") == ["private_person"]
    assert reasons("I spoke with agent named Ivan. Netflix stole my money.") == []


def test_rudeness_of_a_named_agent_is_a_complaint():
    assert reasons("Agent John Miller was rude, slow and hung up on me") == []


@pytest.mark.parametrize("text", ["", " ", "\ud800", "İİİ", "\u0301", "شكرا", "kill"])
def test_odd_texts_do_no_harm(text):
    assert reasons(text) == []


@pytest.mark.parametrize(
    "piece", ["kill ", "i will find you ", "John Smith stole ", "his address ", "i want to die of "]
)
def test_long_repeats_are_read_to_the_end(piece):
    found = detect_harm(normalise((piece * 10_000)[:10_000]), DEFAULT_POLICY, ())
    assert all(0 <= finding.start < finding.end <= 10_000 for _, finding in found)
