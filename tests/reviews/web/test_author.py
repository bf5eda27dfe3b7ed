"""What an author can do from the private page."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from reviews.models import Appeal, NoticeAddress, Review
from reviews.services.aggregate import count_in
from reviews.services.author import appeal_note
from reviews.services.hashing import token_hash
from reviews.services.originals import unseal
from reviews.web import form_state
from tests.reviews.web.conftest import XSS, words

pytestmark = pytest.mark.django_db

PAGE = "/reviews/status/secret/"


@pytest.fixture
def review(received):
    return received(status_token_hash=token_hash("secret"), title="Twice")


@pytest.fixture
def at(review):
    """Return a function that puts the review where it is wanted."""

    def put(status):
        Review.objects.update(status=status, body="A f— bill.", title="Twice", rating=2)
        review.refresh_from_db()
        if status == "published":
            count_in([review])
        return review

    return put


@pytest.fixture
def rewrite(client, review, answers):
    """Return a function that sends the review anew."""
    return lambda **changes: client.post(f"{PAGE}edit/", {**answers, **changes})


def test_withdrawing_needs_no_cookie_and_leads_back(at, answers):
    review = at("published")
    response = Client(enforce_csrf_checks=True).post(f"{PAGE}withdraw/")
    assert (response.status_code, response.headers["Location"]) == (303, PAGE)
    assert not response.cookies
    review.refresh_from_db()
    assert review.status == "withdrawn"


def test_withdrawing_twice_says_where_it_stands(client, at):
    at("published")
    client.post(f"{PAGE}withdraw/")
    response = client.post(f"{PAGE}withdraw/")
    assert response.status_code == 409
    assert "moved on meanwhile" in words(response)
    assert "This review was withdrawn." in words(response)


@pytest.mark.parametrize(
    ("status", "offered"),
    [
        ("received", {"withdraw"}),
        ("quarantined", {"withdraw"}),
        ("published", {"withdraw", "edit"}),
        ("held", {"withdraw", "edit", "appeal"}),
        ("rejected", {"withdraw", "edit", "appeal"}),
        ("withdrawn", set()),
        ("erased", set()),
    ],
)
def test_only_what_is_possible_is_offered(client, at, status, offered):
    at(status)
    html = client.get(PAGE).content.decode()
    assert {act for act in ("withdraw", "edit", "appeal") if f"{PAGE}{act}/" in html} == offered


def test_an_appeal_is_taken(client, at):
    review = at("rejected")
    response = client.post(f"{PAGE}appeal/", {"note": "It was a warning."})
    assert response.status_code == 303
    review.refresh_from_db()
    assert review.status == "held"
    assert appeal_note(review) == "It was a warning."
    text = words(client.get(PAGE))
    assert "We have your appeal." in text
    assert "Tell the moderator your side" not in text


@pytest.mark.parametrize(
    ("note", "message"),
    [
        ("", "in a sentence or two"),
        ("   ", "in a sentence or two"),
        ("x" * 1001, "at most 1000"),
        ("a\x01b", "not text"),
    ],
)
def test_a_note_that_cannot_be_taken_is_explained(client, at, note, message):
    at("rejected")
    response = client.post(f"{PAGE}appeal/", {"note": note})
    assert response.status_code == 422
    assert message in words(response)
    assert not Appeal.objects.exists()


def test_a_note_comes_back_inert(client, at):
    at("rejected")
    html = client.post(f"{PAGE}appeal/", {"note": XSS + "x" * 1000}).content.decode()
    assert "<script>alert" not in html


def test_a_second_appeal_is_too_late(client, at):
    at("held")
    client.post(f"{PAGE}appeal/", {"note": "Please."})
    assert client.post(f"{PAGE}appeal/", {"note": "Please!"}).status_code == 409


def test_the_form_shows_what_the_public_reads(client, at):
    at("published")
    html = client.get(f"{PAGE}edit/").content.decode()
    assert "A f— bill." in html
    assert 'name="rating" value="2" required checked' in html
    assert '<option value="billing" selected>' in html
    assert 'name="email"' not in html


def test_a_new_text_is_checked_again(rewrite, at):
    review = at("published")
    response = rewrite(body="Card 4111 1111 1111 1111, solved.", rating="5")
    assert response.status_code == 303
    review = Review.objects.get(pk=review.pk)
    assert (review.status, review.rating) == ("received", 5)
    assert unseal(review.original.ciphertext)["body"] == "Card [card number removed], solved."


@pytest.mark.parametrize(("field", "value"), [("consent", ""), ("rating", "9"), ("body", "x" * 5001), ("state", "no")])
def test_a_bad_answer_changes_nothing(rewrite, at, field, value):
    review = at("published")
    assert rewrite(**{field: value}).status_code == 422
    review.refresh_from_db()
    assert review.status == "published"


def test_what_is_being_checked_cannot_be_edited(client, rewrite, at):
    at("received")
    assert client.get(f"{PAGE}edit/").status_code == 409
    assert rewrite().status_code == 409


@pytest.mark.parametrize("act", ["withdraw", "appeal", "edit"])
def test_an_unknown_link_can_do_nothing(client, at, act):
    review = at("rejected")
    response = client.post(f"/reviews/status/wrong/{act}/", {"note": "x"})
    assert response.status_code == 404
    review.refresh_from_db()
    assert review.status == "rejected"


@pytest.mark.parametrize("act", ["appeal", "edit"])
def test_too_large_a_body_is_refused(client, at, act):
    at("rejected")
    assert client.post(f"{PAGE}{act}/", {"note": "x" * 300_000}).status_code == 413


@pytest.mark.parametrize("act", ["withdraw", "appeal"])
def test_a_link_alone_changes_nothing(client, at, act):
    at("rejected")
    assert client.get(f"{PAGE}{act}/").status_code == 405


def test_every_answer_stays_out_of_caches(client, at):
    at("published")
    assert client.get(f"{PAGE}edit/").headers["Cache-Control"] == "private, no-store"
    assert client.post(f"{PAGE}withdraw/").headers["Referrer-Policy"] == "no-referrer"


def test_an_address_for_notices_is_kept_sealed(send):
    assert send(email="carol@mail.example").status_code == 303
    assert unseal(NoticeAddress.objects.get().ciphertext)["email"] == "carol@mail.example"


@pytest.mark.parametrize("email", ["no address", "a@b", "x" * 300 + "@mail.example", "a@b.example\nBcc: c@d.example"])
def test_a_bad_address_is_explained(send, email):
    response = send(email=email)
    assert response.status_code == 422
    assert not Review.objects.exists()


def test_an_edit_form_keeps_its_time_trap(rewrite, at):
    at("published")
    state = form_state.issue(slug="acme", now=timezone.now() - datetime.timedelta(seconds=1))
    assert rewrite(state=state).status_code == 422
