"""The preview says what the pipeline will do, and leaves nothing behind."""

import logging

import pytest

from reviews.models import TEXT_FIELDS, Finding, Review
from reviews.services.preview import Kind, preview

pytestmark = pytest.mark.django_db

CARD = "4111 1111 1111 1111"
TEXTS = [
    "The bill was wrong.",
    f"They fucking charged {CARD} twice, call me on 202-555-0187.",
    f"My PIN is 4821, card {CARD}, mail jane@doe.example. Shit happens.",
    "Already [card number removed] and f— in here.",
    "Line one\n\nline two \U0001f600 naïve",
    "Call Acme on 202-555-0142.",
]


def joined(segments):
    return "".join(segment.text for segment in segments)


@pytest.mark.parametrize("body", TEXTS)
def test_it_is_exactly_what_is_published_later(acme, screened, body):
    shown = preview(company=acme, texts={"title": "Twice", "body": body})
    review = screened(body, title="Twice")
    assert joined(shown.fields["body"]) == review.body
    assert joined(shown.fields["title"]) == review.title


def test_each_covered_piece_is_named(acme):
    shown = preview(company=acme, texts={"body": f"They fucking charged {CARD}. Mail a@b.example"})
    covered = [(segment.kind, segment.text) for segment in shown.fields["body"] if segment.kind is not Kind.PLAIN]
    assert covered == [
        (Kind.MASKED, "f—"),
        (Kind.REMOVED, "[card number removed]"),
        (Kind.REMOVED, "[email address removed]"),
    ]
    assert (shown.removed, shown.masked) == (2, 1)


def test_a_contact_of_the_company_itself_stays(acme):
    shown = preview(company=acme, texts={"body": "Call Acme on 202-555-0142."})
    assert shown.removed == 0


def test_what_would_wait_for_a_person_is_said(acme):
    assert preview(company=acme, texts={"body": "I know where your agents work and I will kill them all."}).waits
    assert not preview(company=acme, texts={"body": "Worst company ever, I will sue you."}).waits


def test_what_would_be_declined_is_no_threat_in_advance(acme):
    text = "Buy cheap accounts at https://spam.example now! Discount code SAVE, visit https://spam.example"
    assert not preview(company=acme, texts={"body": text}).waits


def test_nothing_typed_is_nothing_shown(acme, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert preview(company=acme, texts=dict.fromkeys(TEXT_FIELDS, "")).fields == {}


def test_nothing_is_written_or_logged(acme, caplog, django_assert_num_queries):
    caplog.set_level(logging.DEBUG)
    with django_assert_num_queries(3) as queries:
        preview(company=acme, texts={"body": f"Secret words, {CARD}"})
    assert all(query["sql"].startswith("SELECT") for query in queries.captured_queries)
    assert not any("Secret words" in record.getMessage() for record in caplog.records if record.name[:6] != "django")
    assert not Review.objects.exists()
    assert not Finding.objects.exists()
