"""Idempotency-Key: a review that is sent twice arrives once."""

import datetime

import pytest
from django.utils import timezone

from reviews.models import IdempotencyKey, Review
from reviews.services import idempotency
from reviews.tasks import forget_idempotency_keys
from tests.reviews.api.conftest import assert_problem

GOOD = {"rating": 2, "issue_type": "billing", "body": "I was billed twice."}
KEY = {"Idempotency-Key": "8e03978e-40d5-43dd-bc93-6894a57f9324"}


def test_the_same_key_and_review_get_the_same_answer(post) -> None:
    first, second = post(GOOD, headers=KEY), post(GOOD, headers=KEY)
    assert (first.status_code, second.status_code) == (202, 202)
    assert first.json() == second.json()
    assert first["Location"] == second["Location"]
    assert Review.objects.count() == 1


def test_the_order_of_names_does_not_matter(post) -> None:
    post(GOOD, headers=KEY)
    assert post(dict(reversed(GOOD.items())), headers=KEY).status_code == 202
    assert Review.objects.count() == 1


def test_the_status_address_answers(post, client) -> None:
    assert client.get(post(GOOD, headers=KEY)["Location"]).json()["status"] == "received"


def test_another_review_under_the_same_key_is_refused(post) -> None:
    post(GOOD, headers=KEY)
    assert_problem(post(GOOD | {"rating": 3}, headers=KEY), 422, "other_payload")
    assert Review.objects.count() == 1


def test_another_key_or_none_is_another_review(post) -> None:
    for headers in (KEY, {"Idempotency-Key": "another"}, {}, {}):
        assert post(GOOD, headers=headers).status_code == 202
    assert Review.objects.count() == 4


def test_keys_of_other_addresses_and_companies_never_meet(post, settings, other_company) -> None:
    settings.TRUSTED_PROXY_COUNT = 1
    for address in ("203.0.113.1", "203.0.113.2"):
        assert post(GOOD, headers={**KEY, "X-Forwarded-For": address}).status_code == 202
    post(GOOD, headers={**KEY, "X-Forwarded-For": "203.0.113.1"}, path="zenith")
    assert Review.objects.count() == 3


def test_a_request_in_flight_is_waited_for(post, monkeypatch) -> None:
    inner = []

    def slow(*args, **facts):
        inner.append(post(GOOD, headers=KEY))
        raise idempotency.InFlight

    monkeypatch.setattr("reviews.api.review_views._submit", slow)
    with pytest.raises(idempotency.InFlight):
        post(GOOD, headers=KEY)
    assert_problem(inner[0], 409, "in_flight")
    assert inner[0]["Retry-After"] == "1"


def test_a_request_that_died_is_taken_over_after_a_minute(post) -> None:
    post(GOOD, headers=KEY)
    Review.objects.all().delete()
    IdempotencyKey.objects.update(done=False)
    assert_problem(post(GOOD, headers=KEY), 409, "in_flight")
    IdempotencyKey.objects.update(claimed_at=timezone.now() - datetime.timedelta(seconds=61))
    assert post(GOOD, headers=KEY).status_code == 202
    assert Review.objects.count() == 1


def test_a_request_that_died_after_its_review_was_written_is_known_by_it(post) -> None:
    first = post(GOOD, headers=KEY)
    IdempotencyKey.objects.update(done=False)
    assert post(GOOD, headers=KEY).json() == first.json()
    assert Review.objects.count() == 1


def test_what_came_to_nothing_may_be_tried_again(post, settings) -> None:
    settings.REVIEWS_PER_ADDRESS_PER_HOUR = 1
    post(GOOD)
    assert_problem(post(GOOD, headers=KEY), 429, "too_many")
    settings.REVIEWS_PER_ADDRESS_PER_HOUR = 5
    assert post(GOOD, headers=KEY).status_code == 202


def test_a_mistake_does_not_use_the_key_up(post) -> None:
    assert_problem(post(GOOD | {"rating": 9}, headers=KEY), 422, "invalid")
    assert post(GOOD, headers=KEY).status_code == 202


def test_a_day_later_the_key_is_new(post) -> None:
    post(GOOD, headers=KEY)
    IdempotencyKey.objects.update(claimed_at=timezone.now() - idempotency.LIFETIME)
    assert post(GOOD | {"rating": 3}, headers=KEY).status_code == 202
    assert Review.objects.count() == 2


@pytest.mark.parametrize("key", ["", "a b", "x" * 256, "\x07", "é"])
def test_a_key_is_short_and_visible(post, key: str) -> None:
    assert_problem(post(GOOD, headers={"Idempotency-Key": key}), 400, "bad_key")
    assert not Review.objects.exists()


def test_the_row_holds_neither_key_text_nor_token(post) -> None:
    token = post(GOOD, headers=KEY)["Location"].rsplit("/", 1)[1]
    (row,) = IdempotencyKey.objects.values()
    stored = " ".join(map(str, row.values()))
    for secret in (token, KEY["Idempotency-Key"], GOOD["body"]):
        assert secret not in stored


def test_expired_keys_are_deleted(post) -> None:
    post(GOOD, headers=KEY)
    forget_idempotency_keys()
    assert IdempotencyKey.objects.exists()
    IdempotencyKey.objects.update(claimed_at=timezone.now() - idempotency.LIFETIME)
    forget_idempotency_keys()
    assert not IdempotencyKey.objects.exists()
