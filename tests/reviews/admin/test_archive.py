"""All reviews and all decisions can be looked at, and by nobody changed."""

import pytest
from django.test import Client

from reviews.models import Decision, Review
from tests.reviews.admin.conftest import Hold

REVIEWS = "/admin/reviews/review/"
DECISIONS = "/admin/reviews/decision/"


def test_every_status_is_listed(office: Client, hold: Hold) -> None:
    for status in Review.Status:
        hold(status=status)
    assert len(office.get(REVIEWS).context["cl"].result_list) == len(Review.Status)


@pytest.mark.parametrize("status", ["received", "held", "quarantined"])
def test_stars_stay_hidden_until_decided(office: Client, hold: Hold, status: str) -> None:
    review = hold(status=status)
    assert "hidden until decided" in office.get(REVIEWS).content.decode()
    assert "hidden until decided" in office.get(f"{REVIEWS}{review.pk}/change/").content.decode()


@pytest.mark.parametrize("status", ["published", "rejected", "withdrawn"])
def test_stars_are_shown_afterwards(office: Client, hold: Hold, status: str) -> None:
    review = hold(status=status, rating=4)
    html = office.get(f"{REVIEWS}{review.pk}/change/").content.decode()
    assert "hidden until decided" not in html
    assert '<div class="readonly">4</div>' in html


def test_stars_cannot_be_looked_up(office: Client, hold: Hold) -> None:
    hold()
    assert office.get(REVIEWS, {"rating": 1}).status_code == 400
    assert office.get(DECISIONS, {"review__rating": 1}).status_code == 400


def test_a_review_shows_its_decisions_and_findings(office: Client, hold: Hold) -> None:
    html = office.get(f"{REVIEWS}{hold('threat').pk}/change/").content.decode()
    assert "Threat of violence" in html
    assert "1-abc" in html


def test_keyed_hashes_and_fingerprints_are_not_shown(office: Client, hold: Hold) -> None:
    review = hold(address_hash="a" * 64, status_token_hash="b" * 64, import_key="c" * 64, fingerprint=1234567890123)
    html = office.get(f"{REVIEWS}{review.pk}/change/").content.decode()
    for secret in ("aaaaaaaa", "bbbbbbbb", "cccccccc", "1234567890123"):
        assert secret not in html


def test_markup_is_inert(office: Client, hold: Hold) -> None:
    review = hold(body="<script>alert(1)</script>")
    for address in (REVIEWS, f"{REVIEWS}{review.pk}/change/"):
        assert "<script>alert" not in office.get(address).content.decode()


@pytest.mark.parametrize("listing", [REVIEWS, DECISIONS])
def test_nothing_can_be_added_changed_or_deleted(office: Client, hold: Hold, listing: str) -> None:
    hold()
    key = (Review if listing == REVIEWS else Decision).objects.get().pk
    assert office.get(f"{listing}add/").status_code == 403
    assert office.post(f"{listing}{key}/change/", {"body": "forged", "action": "publish"}).status_code == 403
    assert office.post(f"{listing}{key}/delete/", {"post": "yes"}).status_code == 403
    office.post(listing, {"action": "delete_selected", "_selected_action": [key], "post": "yes"})
    assert (Review.objects.count(), Decision.objects.count()) == (1, 1)
    assert Review.objects.get().body == "The agent is a n—."


def test_decisions_are_told_in_words(office: Client, hold: Hold) -> None:
    hold("doxxing")
    html = office.get(DECISIONS).content.decode()
    assert "Somebody&#x27;s private details exposed" in html
    assert "Acme" in html


@pytest.mark.parametrize("listing", [REVIEWS, DECISIONS])
def test_queries_do_not_grow_with_the_list(
    office: Client, hold: Hold, listing: str, django_assert_max_num_queries
) -> None:
    for _ in range(15):
        hold()
    with django_assert_max_num_queries(10):
        office.get(listing)
