"""The company's verified contacts stay; fake support is told from a warning about it."""

from __future__ import annotations

import pytest

from moderation.engine.contacts import is_fake_support, phone_key
from moderation.engine.normalize import normalise
from moderation.engine.pii import detect_pii
from moderation.engine.policy import DEFAULT_POLICY, Policy
from tests.engine.pii_texts import masked

POLICY = Policy(
    official_contacts=frozenset(
        {"+1 212-555-0100", "1-800-FLICKET", "help@flick.example", "https://flick.example/help"}
    ),
    company_names=frozenset({"Flick"}),
)


@pytest.mark.parametrize(
    "text",
    [
        "I called 212-555-0100 and nobody answered",
        "call (212) 555 0100",
        "call +1.212.555.0100 now",
        "call 12125550100",
        "call 1-800-354-2538",
        "wrote to help@flick.example twice",
        "support@flick.example never replied",
        "HELP@FLICK.EXAMPLE",
        "go to https://flick.example/help/contact",
        "my name is Flick Customer",
    ],
)
def test_a_verified_contact_stays(text):
    assert masked(text, POLICY) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("call 212-555-0101 now", "call [phone number removed] now"),
        ("mail jane.roe@flick.example", "mail [email address removed]"),
        ("mail help@flick-support.example", "mail [email address removed]"),
        ("0100 212-555-0142", "0100 [phone number removed]"),
    ],
)
def test_every_other_contact_is_removed(text, left):
    assert masked(text, POLICY) == left


def test_a_verified_contact_is_noted():
    (found,) = detect_pii(normalise("dial 212 555 0100 then"), POLICY)
    assert (found.entity_type, found.action.value, found.start, found.end) == ("OFFICIAL_CONTACT", "note", 5, 17)


def fake(text: str, policy: Policy = DEFAULT_POLICY) -> bool:
    return is_fake_support(text, detect_pii(normalise(text), policy), policy)


@pytest.mark.parametrize(
    "text",
    [
        "For any help call our toll free support 1-888-555-0133",
        "Netflix customer care number 1-844-555-0177 call now for refund",
        "Please dial +1 888 555 0144, 24/7 helpline, certified experts",
        "Contact support team at help.refund@example.net for instant assistance",
        "Customer support number is 1 800 555 0199",
        "Dial one eight eight eight five five five oh one three three toll free for help",
    ],
)
def test_support_offered_through_a_strange_contact_is_fake(text):
    assert fake(text)


@pytest.mark.parametrize(
    "text",
    [
        "a scammer called me from 1-888-555-0133, don't call it",
        "Beware: 1-888-555-0133 is a fake Netflix support number",
        "I called support at 1-888-555-0133 and waited 40 minutes",
        "Call me at 212-555-0142, I want my refund",
        "my number is 212-555-0142, support never called back",
        "tried the helpline 1-888-555-0133 three times",
        "Support is useless",
    ],
)
def test_a_warning_or_a_story_is_not_fake_support(text):
    assert not fake(text)


def test_the_company_itself_may_be_called():
    assert not fake("Please call customer support at 212-555-0100", POLICY)


def test_letters_on_a_keypad_are_digits():
    assert phone_key("1-800-FLICKET") == phone_key("+1 (800) 354-2538")
