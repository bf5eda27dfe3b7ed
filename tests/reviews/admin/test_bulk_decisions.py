"""Decisions about many reviews at once, from the list."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from reviews.models import Decision, RatingCell, Review
from reviews.services.decide import decide
from tests.reviews.admin.conftest import HELD, QUARANTINED, Hold, status_of, told
from tests.reviews.conftest import NOW


def act(browser: Client, action: str, *reviews: Review, queue: str = HELD, **extra: str):
    chosen = {"_selected_action": [review.pk for review in reviews]}
    return browser.post(queue, {"action": action, **chosen, **extra}, follow=True)


def test_many_are_published_at_once(desk: Client, hold: Hold, mona: User) -> None:
    reviews = [hold() for _ in range(3)]
    assert told(act(desk, "publish", *reviews)) == ["3 reviews published."]
    assert {status_of(review) for review in reviews} == {"published"}
    assert RatingCell.objects.get().count == 3
    assert Decision.objects.filter(actor=mona, action="publish").count() == 3


def test_only_the_chosen_ones_are(desk: Client, hold: Hold) -> None:
    chosen, other = hold(), hold()
    assert told(act(desk, "publish", chosen)) == ["1 review published."]
    assert status_of(other) == "held"


def test_many_are_rejected_for_one_reason(desk: Client, hold: Hold) -> None:
    reviews = [hold(), hold()]
    assert told(act(desk, "reject", *reviews, reason="gibberish")) == ["2 reviews rejected."]
    assert {tuple(review.decisions.last().reasons) for review in reviews} == {("gibberish",)}


@pytest.mark.parametrize("reason", ["", "one_star", "<b>"])
def test_rejecting_without_a_reason_of_the_list_decides_nothing(desk: Client, hold: Hold, reason: str) -> None:
    review = hold()
    act(desk, "reject", review, reason=reason)
    assert status_of(review) == "held"


def test_a_missing_reason_is_asked_for(desk: Client, hold: Hold) -> None:
    assert told(act(desk, "reject", hold())) == ["Choose a reason to reject. Nothing was decided."]


def test_conflicts_are_told_and_the_others_take_effect(
    desk: Client, hold: Hold, bob: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken, free = hold(), hold()
    # Bob is faster: his decision lands between the list being read and ours being applied.
    real = decide

    def late(*, review: Review, **facts):
        if review.pk == taken.pk:
            real(review=Review.objects.get(pk=taken.pk), action=Decision.Action.REJECT, actor=bob, now=NOW)
        return real(review=review, **facts)

    monkeypatch.setattr("reviews.admin.deciding.decide", late)
    messages = told(act(desk, "publish", taken, free))
    assert "was decided by bob" in messages[0]
    assert messages[1] == "1 review published."
    assert (status_of(taken), status_of(free)) == ("rejected", "published")


def test_looking_is_not_deciding(client: Client, victor: User, hold: Hold) -> None:
    client.force_login(victor)
    review = hold()
    act(client, "publish", review)
    assert status_of(review) == "held"


def test_nothing_can_be_deleted_in_bulk(office: Client, hold: Hold) -> None:
    review = hold()
    act(office, "delete_selected", review, post="yes")
    assert Review.objects.filter(pk=review.pk).exists()


def test_quarantined_reviews_go_back_to_the_engine(desk: Client, quarantine: Hold) -> None:
    review = quarantine()
    assert told(act(desk, "judge_again", review, queue=QUARANTINED)) == ["1 review will be judged again."]
    review.refresh_from_db()
    assert (review.status, review.attempts) == ("received", 0)


def test_quarantined_reviews_can_be_rejected(desk: Client, quarantine: Hold) -> None:
    review = quarantine()
    act(desk, "reject", review, queue=QUARANTINED, reason="gibberish")
    assert status_of(review) == "rejected"


def test_quarantined_reviews_cannot_be_published_from_the_list(desk: Client, quarantine: Hold) -> None:
    review = quarantine()
    act(desk, "publish", review, queue=QUARANTINED)
    assert status_of(review) == "quarantined"
