"""Every door comes through `receive`: what it writes, and what it never writes."""

import pytest
from django.db import connection

from reviews.models import Finding, Review, ReviewOriginal
from reviews.services.originals import unseal

pytestmark = pytest.mark.django_db

CARD = "4111 1111 1111 1111"


def test_a_review_is_written_as_received_and_without_public_text(received):
    review = received("Charged twice.", title="Twice")
    assert review.status == Review.Status.RECEIVED
    assert (review.title, review.body) == ("", "")


def test_the_original_is_sealed_and_can_be_opened_again(received):
    review = received("Charged twice.", title="Twice")
    assert b"Charged" not in bytes(review.original.ciphertext)
    assert unseal(review.original.ciphertext) == {"title": "Twice", "body": "Charged twice."}


def test_a_card_number_is_gone_before_the_first_write(received):
    review = received(f"My card {CARD} was charged.")
    assert unseal(review.original.ciphertext)["body"] == "My card [card number removed] was charged."


@pytest.mark.parametrize("field", ["title", "body", "display_name", "partner_name", "device"])
def test_a_card_number_in_any_text_field_is_gone(received, field):
    review = received(**{"body": "Hello.", field: CARD})
    assert CARD not in "".join(unseal(review.original.ciphertext).values())


def test_what_was_stripped_is_remembered_without_its_text(received):
    review = received(f"My card {CARD} was charged.")
    finding = Finding.objects.get(review=review)
    assert (finding.stage, finding.entity_type, finding.action) == ("submit", "CREDIT_CARD", "remove")
    assert (finding.start, finding.end) == (8, 8 + len(CARD))


def test_the_doorbell_rings_once_the_row_is_committed(received, bells, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        review = received()
        assert bells == []
    assert bells == [[review.pk]]


def test_the_same_import_key_is_written_once(received):
    received(import_key="k1")
    with pytest.raises(ValueError, match="not enough values"):
        received(import_key="k1")
    assert Review.objects.count() == 1


def test_two_companies_may_use_the_same_import_key(received, other_company):
    received(import_key="k1")
    received(import_key="k1", company=other_company)
    assert Review.objects.count() == 2


def test_public_ids_are_random(received):
    first, second = received(), received()
    assert first.public_id != second.public_id
    assert len(first.public_id) == 16


def test_no_plain_text_reaches_any_column(received):
    received("A zebra crossed the invoice.")
    with connection.cursor() as cursor:
        for table in (Review._meta.db_table, ReviewOriginal._meta.db_table, Finding._meta.db_table):
            cursor.execute(f"SELECT * FROM {table}")  # noqa: S608 - our own table names
            assert "zebra" not in repr([[bytes(c) if isinstance(c, memoryview) else c for c in r] for r in cursor])
