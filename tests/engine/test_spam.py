"""Spam is rejected, doubt is held, opinions and warnings are left alone."""

import pytest

from moderation.engine.policy import DEFAULT_POLICY, Policy
from moderation.engine.spam import detect_spam, fingerprint
from moderation.engine.verdict import Action, Disposition, Finding, Reason
from tests.engine.cases import lines, sections

CASES = [(reason, text) for reason, texts in sections("spam.txt").items() for text in texts]
HOLD, REJECT = Disposition.HOLD, Disposition.REJECT


def answers(text, policy=DEFAULT_POLICY, findings=(), recent=()):
    return detect_spam(text, policy, findings, recent)


@pytest.mark.parametrize(("reason", "text"), CASES)
def test_it_rejects_spam(reason, text):
    assert answers(text)[0] == (REJECT, Reason(reason))


@pytest.mark.parametrize(("reason", "text"), CASES)
def test_capitals_do_not_help_a_spammer(reason, text):
    assert answers(text.upper())[0] == (REJECT, Reason(reason))


@pytest.mark.parametrize("text", lines("not_spam.txt"))
def test_it_leaves_a_real_review_alone(text):
    assert answers(text) == []


@pytest.mark.parametrize("text", lines("not_spam.txt"))
def test_it_leaves_a_shouted_review_alone(text):
    assert answers(text.upper()) == []


def test_text_repeated_over_and_over_is_rejected():
    assert answers("Best app ever! " * 10) == [(REJECT, Reason.REPEATED_TEXT)]


def test_a_few_repeats_are_enthusiasm():
    assert answers("Best app ever! " * 3) == []


def test_a_long_real_review_is_not_repeated_text():
    text = " ".join(f"On day {n} the stream stopped at minute {n * 7} and I had to restart it." for n in range(5))
    assert answers(text) == []


def test_a_link_beside_few_words_is_held():
    assert answers("you can read more about it: https://blog.example.com/a") == [(HOLD, Reason.POSSIBLE_SPAM)]


def test_a_link_inside_a_full_opinion_is_left_alone():
    text = "The outage was on https://status.example.com for six hours and nobody in support would admit it to me"
    assert answers(text) == []


def test_the_official_site_is_no_foreign_link():
    policy = Policy(official_contacts=frozenset({"https://www.example.com"}))
    assert answers("https://help.example.com/contact", policy) == []
    assert answers("https://example.com.evil.net/contact", policy)[0][1] is Reason.LINK_ONLY


def test_a_domain_named_like_the_company_is_no_foreign_link():
    policy = Policy(company_names=frozenset({"Acme Films"}))
    assert answers("www.acmefilms.com", policy) == []


def test_a_scheme_that_opens_with_a_warning_is_held():
    text = "Beware of fake agents. Only Alex recovered my stolen money, contact him on telegram, he is legit"
    assert answers(text) == [(HOLD, Reason.POSSIBLE_SPAM)]


def test_a_removed_contact_counts_as_a_contact():
    text = "She is legit. They recovered my lost money with support from"
    phone = Finding(0, 3, "PHONE_NUMBER", Action.REMOVE)
    assert answers(text) == []
    assert answers(text, findings=[phone]) == [(REJECT, Reason.RECOVERY_SCHEME)]


def test_a_near_duplicate_of_a_recent_review_is_held():
    text = "I have paid for this service for ten years and now the app stops every evening at eight"
    assert answers(text, recent=[fingerprint(text)]) == [(HOLD, Reason.NEAR_DUPLICATE)]
    assert answers(text, recent=[fingerprint(text) ^ (2**64 - 1)]) == []


def test_short_praise_is_never_a_duplicate():
    assert fingerprint("good app") is None
    assert answers("good app", recent=[0, 1, 2]) == []


@pytest.mark.parametrize(
    "text", ["", " ", "!!!", "\ud800", "\u0301\u0301", "İ" * 6, "ありがとう", "شكرا جزيلا", "спасибо"]
)
def test_odd_texts_are_not_spam(text):
    assert answers(text) == []


@pytest.mark.parametrize(
    "text", ["thx", "gg", "tbh idk", "schlecht", "Nachtschicht", "strengths", "rhythms", "xxl", "hdmi"]
)
def test_short_and_consonant_rich_words_are_not_gibberish(text):
    assert answers(text) == []


@pytest.mark.parametrize("piece", ["recover ", "a.com ", "www.", "earn 5 ", "i sell netflix ", "x", "@", "1", "dr x "])
def test_long_repeats_are_read_to_the_end(piece):
    assert all(isinstance(reason, Reason) for _, reason in answers((piece * 10_000)[:10_000]))
