"""The private page of one submission."""

import pytest

from reviews.models import Decision, Review
from reviews.services.hashing import token_hash
from tests.reviews.web.conftest import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def review(received):
    return received(status_token_hash=token_hash("secret"))


@pytest.fixture
def read(client, review):
    """Return a function that reads the page of a review that stands at ``status``."""

    def read_at(status, reasons=(), moderator=None, now=review.received_at):
        Review.objects.update(status=status, body="A f— bill.")
        Decision.objects.create(
            review=review,
            source="moderator" if moderator else "automation",
            actor=moderator,
            action="hold",
            reasons=list(reasons),
            policy_version="1",
            made_at=now,
        )
        return words(client.get("/reviews/status/secret/"))

    return read_at


def test_a_waiting_review_is_being_checked(client, review):
    response = client.get("/reviews/status/secret/")
    assert "Thank you. We have your review." in words(response)
    assert b'data-status="received"' in response.content


def test_what_was_typed_is_not_shown_before_it_is_checked(client, review):
    assert "The bill was wrong." not in words(client.get("/reviews/status/secret/"))


def test_a_published_review_shows_what_everyone_reads(read):
    text = read("published")
    assert "Your review is published." in text
    assert "A f— bill." in text


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("held", "Your review waits for a person."),
        ("quarantined", "That is our fault, not yours."),
        ("rejected", "Your review was not published."),
        ("withdrawn", "This review was withdrawn."),
        ("erased", "This review was erased."),
    ],
)
def test_every_other_state_is_said_in_plain_words_and_shows_no_text(read, status, sentence):
    text = read(status)
    assert sentence in text
    assert "A f— bill." not in text


def test_the_reason_is_given_in_plain_words(read):
    assert "It seems to threaten somebody with violence." in read("held", ["threat"])


def test_an_author_learns_that_software_declined(read):
    assert "Software decided this" in read("rejected", ["promotion"])


def test_an_author_learns_that_a_person_declined(read, alice):
    text = read("rejected", ["promotion"], moderator=alice)
    assert "A moderator decided this" in text
    assert "alice" not in text


def test_it_stays_out_of_caches_logs_and_search_engines(client, review):
    headers = client.get("/reviews/status/secret/").headers
    assert headers["Cache-Control"] == "private, no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Robots-Tag"] == "noindex, nofollow"


def test_a_demo_company_is_labelled_here_too(client, review, acme):
    type(acme).objects.update(demo=True)
    assert "Demo – fictional company" in words(client.get("/reviews/status/secret/"))


@pytest.mark.parametrize("token", ["wrong", "%00", "secret%20", "x" * 3000, "%F0%9F%98%80", "%ED%A0%80"])
def test_an_unknown_link_is_a_friendly_404(client, review, token):
    response = client.get(f"/reviews/status/{token}/")
    assert response.status_code == 404
    assert "We do not know this link" in words(response)
    assert response.headers["Cache-Control"] == "private, no-store"


def test_it_refuses_post(client, review):
    assert client.post("/reviews/status/secret/").status_code == 405


def test_it_asks_the_database_twice(client, review, django_assert_num_queries):
    with django_assert_num_queries(2):
        client.get("/reviews/status/secret/")
