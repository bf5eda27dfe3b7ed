"""The privacy preview of the form."""

import logging

import pytest

from reviews.models import Review, ReviewOriginal
from reviews.web import preview as view
from tests.reviews.web.conftest import XSS, words

pytestmark = pytest.mark.django_db

CARD = "4111 1111 1111 1111"


@pytest.fixture(autouse=True)
def fresh_throttle():
    view._throttle.forget()


@pytest.fixture
def look(client, acme):
    """Return a function that asks for a preview of typed fields."""
    return lambda slug="acme", **typed: client.post(f"/{slug}/preview/", typed)


@pytest.fixture
def press(client, acme, answers):
    """Return a function that presses the Preview button of Carol's form."""
    return lambda **changes: client.post("/acme/preview/", {**answers, "whole": "1", **changes})


def test_it_shows_what_everyone_would_read(look):
    html = look(body=f"They fucking charged {CARD}.", title="Twice").content.decode()
    assert '<span class="removed">[card number removed]</span>' in html
    assert '<span class="masked"' in html
    assert CARD not in html
    assert "Twice" in html


def test_it_counts_what_is_covered(look):
    response = look(body=f"Fucking {CARD}")
    assert "1 private detail is taken out. 1 word is softened." in words(response)
    assert b'data-preview-answer="1 private detail is taken out. 1 word is softened."' in response.content


def test_a_clean_text_is_told_so(look):
    assert "Nothing is removed or softened." in words(look(body="They were kind."))


def test_a_text_for_a_person_is_told_kindly_and_others_are_not(look):
    assert "a person would read this" in words(look(body="I know where your agents work and I will kill them all."))
    assert "a person would read this" not in words(look(body="Worst company ever."))


def test_it_is_a_fragment_that_nobody_keeps(look):
    response = look(body="x")
    assert b"<html" not in response.content
    assert response.headers["Cache-Control"] == "private, no-store"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert not response.cookies


def test_nothing_typed_is_stored_or_logged(look, caplog):
    caplog.set_level(logging.DEBUG)
    look(body="Unrepeatable words.", title=f"Card {CARD}")
    assert not Review.objects.exists()
    assert not ReviewOriginal.objects.exists()
    assert not [r for r in caplog.records if "Unrepeatable" in r.getMessage() or "4111" in r.getMessage()]


@pytest.mark.parametrize("field", ["title", "body", "display_name", "partner_name", "device"])
def test_markup_is_inert(look, field):
    html = look(**{field: XSS}).content.decode()
    assert "&lt;script&gt;" in html
    assert "<script>" not in html
    assert "<img" not in html


@pytest.mark.parametrize(
    ("typed", "message"),
    [("x" * 5001, "at most 5000 are accepted"), ("x" * 100_000, "at most 5000"), ("a\x00b", "not text")],
)
def test_a_text_that_cannot_be_taken_is_explained(look, typed, message):
    response = look(body=typed, title="Still shown")
    assert response.status_code == 200
    assert message in words(response)
    assert "Still shown" in words(response)


@pytest.mark.parametrize("typed", ["\u202etxet", "e\u0301" * 500, "\U0001f469\u200d\U0001f467", "[" * 3000, "—" * 2000])
def test_hostile_unicode_is_shown_as_it_is(look, typed):
    response = look(body=typed)
    assert response.status_code == 200
    assert typed in response.content.decode()


def test_an_empty_form_gets_a_hint(look):
    assert "Your words will stand here" in words(look())


def test_too_large_a_body_is_refused(look):
    assert look(body="x" * 300_000).status_code == 413


def test_a_body_that_is_no_form_is_an_empty_form(client, acme):
    assert client.generic("POST", "/acme/preview/", b"{}", content_type="application/json").status_code == 200


def test_one_address_can_ask_only_so_often(look, monkeypatch):
    monkeypatch.setattr(view._throttle, "limit", 1)
    look(body="x")
    response = look(body="x")
    assert response.status_code == 429
    assert "Please wait a moment" in words(response)


def test_it_takes_no_get(client, acme):
    assert client.get("/acme/preview/").status_code == 405


def test_an_unknown_company_has_no_preview(look):
    assert look("nobody").status_code == 404


def test_the_button_shows_the_form_again_with_everything_typed(press):
    response = press(body=f"Charged {CARD}")
    html = response.content.decode()
    assert response.status_code == 200
    assert '<span class="removed">[card number removed]</span>' in html
    assert 'name="rating" value="2" required checked' in html
    assert 'value="Charged twice"' in html
    assert not Review.objects.exists()


def test_the_button_does_not_nag_about_what_is_missing(press):
    response = press(rating="", consent="", issue_type="")
    assert "Please choose from 1 to 5 stars." not in words(response)
    assert b'role="alert"' not in response.content


def test_a_previewed_form_can_be_sent_at_once(press, answers):
    form = press().context["form"]
    assert form.next_state == answers["state"]


def test_a_forged_state_is_replaced(press):
    assert press(state="forged").context["form"].next_state != "forged"
