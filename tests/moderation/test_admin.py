"""The list of watched terms refuses what would meet ordinary text."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from moderation.admin import COMMON_WORDS, WatchedTermForm
from moderation.models import WatchedTerm

ADDRESS = "/admin/moderation/watchedterm/"


def form(term: str, **facts: object) -> WatchedTermForm:
    return WatchedTermForm({"term": term, "action": "hold", "kind": "spam", "severity": 2, **facts})


@pytest.mark.django_db
@pytest.mark.parametrize(
    "term", ["scamster", "call this number", "b*tch", "f**k", "a$$hat", "ñandú", "株式", "24/7 help!"]
)
def test_a_word_or_phrase_is_accepted(term: str) -> None:
    assert form(term).is_valid(), form(term).errors


@pytest.mark.django_db
@pytest.mark.parametrize("term", ["", "   ", "\t\n", "!!!", "—", "\u200b"])
def test_an_empty_term_is_refused(term: str) -> None:
    assert "term" in form(term).errors


@pytest.mark.django_db
@pytest.mark.parametrize("term", ["a", "ab", "A.", "x!", "i i", "é"])
def test_a_term_that_is_too_short_is_refused(term: str) -> None:
    candidate = form(term)
    assert not candidate.is_valid()
    if any(letter.isascii() and letter.isalpha() for letter in term):
        assert "too short" in candidate.errors["term"][0]


@pytest.mark.django_db
@pytest.mark.parametrize("term", ["the", "THE", " The ", "t h e", "the!", "thé", "ｔｈｅ", "and", "service"])
def test_a_word_that_everybody_uses_is_refused(term: str) -> None:
    assert "nearly every review" in form(term).errors["term"][0]


@pytest.mark.django_db
@pytest.mark.parametrize("action", WatchedTerm.Action.values)
def test_whatever_its_action_is(action: str) -> None:
    assert "term" in form("the", action=action).errors


@pytest.mark.django_db
@pytest.mark.parametrize("term", [r"\bscam\b", "scam.*", "sca(m|n)", "[a-z]am", "^scam", "scam{2}", "scam$", "sca+?m"])
def test_a_pattern_is_refused_with_the_reason(term: str) -> None:
    assert "looks like a pattern" in form(term).errors["term"][0]


@pytest.mark.django_db
def test_white_space_is_made_plain() -> None:
    candidate = form("  call \n this   number ")
    assert candidate.is_valid()
    assert candidate.cleaned_data["term"] == "call this number"


@pytest.mark.django_db
def test_a_term_stands_once_whatever_its_case() -> None:
    WatchedTerm.objects.create(term="scamster", action="hold")
    assert "on the list already" in form("ScamSter").errors["term"][0]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("field", "value"), [("severity", 0), ("severity", 5), ("action", "delete"), ("term", "x" * 81)]
)
def test_other_fields_have_their_limits(field: str, value: object) -> None:
    facts = {"term": "scamster"} | {field: value}
    assert field in form(**facts).errors


def test_common_words_are_bare_letters() -> None:
    assert all(word.isalnum() and word == word.lower() for word in COMMON_WORDS)


@pytest.fixture
def office(client: Client, db: None) -> Client:
    client.force_login(User.objects.create_superuser("alice"))
    return client


def test_a_term_is_added_through_the_desk(office: Client) -> None:
    data = {"term": "scamster", "action": "hold", "kind": "spam", "severity": 3, "note": ""}
    assert office.post(f"{ADDRESS}add/", data).status_code == 302
    assert WatchedTerm.objects.get().term == "scamster"


def test_a_refusal_is_shown_beside_the_term(office: Client) -> None:
    answer = office.post(f"{ADDRESS}add/", {"term": "the", "action": "mask", "kind": "x", "severity": 2})
    assert "nearly every review" in answer.content.decode()
    assert not WatchedTerm.objects.exists()


def test_a_term_can_be_saved_again_unchanged(office: Client) -> None:
    term = WatchedTerm.objects.create(term="scamster", action="hold")
    data = {"term": "scamster", "action": "mask", "kind": "profanity", "severity": 2}
    assert office.post(f"{ADDRESS}{term.pk}/change/", data).status_code == 302
    assert WatchedTerm.objects.get().action == "mask"


def test_markup_in_a_term_is_inert(office: Client) -> None:
    WatchedTerm.objects.create(term="<script>alert(1)</script>", action="hold")
    assert "<script>alert" not in office.get(ADDRESS).content.decode()
