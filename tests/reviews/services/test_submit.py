"""One visitor's submission: limits, tokens, and what is kept about them."""

import datetime

import pytest

from reviews.models import Review
from reviews.services.intake import ReviewInput
from reviews.services.submit import CONSENT_VERSION, TooManySubmissions, find_submission, submit

pytestmark = pytest.mark.django_db

ADDRESS = "192.0.2.7"


@pytest.fixture
def send(acme, billing, now):
    def send_one(address=ADDRESS, at=now, body="Fine."):
        entry = ReviewInput(rating=4, issue_type=billing, body=body)
        return submit(company=acme, entry=entry, address=address, now=at)

    return send_one


def test_it_writes_one_waiting_review(send):
    submission = send()
    assert list(Review.objects.waiting()) == [submission.review]
    assert submission.review.consent_version == CONSENT_VERSION


def test_the_status_token_finds_the_review(send):
    submission = send()
    assert find_submission(submission.status_token) == submission.review


@pytest.mark.parametrize("token", ["", "wrong", "\x00", "\ud800"])
def test_an_unknown_token_finds_nothing(send, token):
    send()
    assert find_submission(token) is None


def test_the_token_is_stored_as_a_hash_only(send):
    submission = send()
    assert submission.status_token not in repr(Review.objects.values_list().get())


def test_the_address_is_stored_as_a_keyed_hash_only(send, settings):
    first = send().review.address_hash
    settings.HASH_KEY = "another"
    second = send().review.address_hash
    assert ADDRESS not in first
    assert first != second


def test_one_address_may_send_a_few_reviews_an_hour(send, settings, now):
    settings.REVIEWS_PER_ADDRESS_PER_HOUR = 2
    send(at=now)
    send(at=now + datetime.timedelta(minutes=10))
    with pytest.raises(TooManySubmissions) as refusal:
        send(at=now + datetime.timedelta(minutes=20))
    assert refusal.value.retry_after == 40 * 60
    assert Review.objects.count() == 2


def test_an_hour_later_it_may_send_again(send, settings, now):
    settings.REVIEWS_PER_ADDRESS_PER_HOUR = 1
    send(at=now)
    send(at=now + datetime.timedelta(hours=1))
    assert Review.objects.count() == 2


def test_another_address_is_not_limited_by_the_first(send, settings):
    settings.REVIEWS_PER_ADDRESS_PER_HOUR = 1
    send()
    send(address="192.0.2.8")
    assert Review.objects.count() == 2


def test_an_unknown_address_is_not_shared_by_strangers(send, settings):
    settings.REVIEWS_PER_ADDRESS_PER_HOUR = 1
    send(address="")
    send(address="")
    assert Review.objects.count() == 2
