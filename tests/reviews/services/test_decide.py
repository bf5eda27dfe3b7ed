"""A moderator decides once; who comes second is told."""

import pytest

from reviews.models import Decision, RatingCell, Review
from reviews.services.decide import AlreadyDecided, NotJudged, decide, requeue
from reviews.services.recount import verify

pytestmark = pytest.mark.django_db

THREAT = "I know where your agents work and I will kill them all."
PUBLISH, REJECT = Decision.Action.PUBLISH, Decision.Action.REJECT


@pytest.fixture
def held(screened):
    review = screened(THREAT)
    assert review.status == Review.Status.HELD
    return review


def test_publishing_makes_it_public_and_counts_it(held, alice, now):
    decide(review=held, action=PUBLISH, actor=alice, now=now)
    assert held.status == Review.Status.PUBLISHED
    assert RatingCell.objects.get().count == 1
    assert verify() == []


def test_rejecting_keeps_it_out_and_counts_nothing(held, alice, now):
    decide(review=held, action=REJECT, actor=alice, reasons=["threat"], now=now)
    assert held.status == Review.Status.REJECTED
    assert not RatingCell.objects.exists()


def test_the_decision_names_the_moderator_and_the_reason(held, alice, now):
    decision = decide(review=held, action=REJECT, actor=alice, reasons=["threat"], now=now)
    assert (decision.source, decision.actor, decision.reasons) == ("moderator", alice, ["threat"])
    assert [d.action for d in held.decisions.all()] == ["hold", "reject"]


def test_the_second_moderator_is_told_who_was_first(held, alice, bob, now):
    decide(review=held, action=PUBLISH, actor=alice, now=now)
    with pytest.raises(AlreadyDecided) as refusal:
        decide(review=held, action=REJECT, actor=bob, reasons=["threat"], now=now)
    assert refusal.value.decision.actor == alice
    held.refresh_from_db()
    assert held.status == Review.Status.PUBLISHED


def test_deciding_twice_counts_once(held, alice, now):
    decide(review=held, action=PUBLISH, actor=alice, now=now)
    with pytest.raises(AlreadyDecided):
        decide(review=held, action=PUBLISH, actor=alice, now=now)
    assert RatingCell.objects.get().count == 1


def test_a_waiting_review_is_not_the_moderator_s_yet(received, alice, now):
    with pytest.raises(AlreadyDecided):
        decide(review=received(), action=PUBLISH, actor=alice, now=now)


def test_a_reason_outside_the_closed_list_is_refused(held, alice, now):
    with pytest.raises(ValueError, match="negative_opinion"):
        decide(review=held, action=REJECT, actor=alice, reasons=["negative_opinion"], now=now)


def test_a_moderator_cannot_hold(held, alice, now):
    with pytest.raises(ValueError, match="publishes or rejects"):
        decide(review=held, action=Decision.Action.HOLD, actor=alice, now=now)


@pytest.fixture
def quarantined(received):
    review = received()
    Review.objects.filter(pk=review.pk).update(status=Review.Status.QUARANTINED, attempts=5)
    return review


def test_a_quarantined_review_is_never_published_unjudged(quarantined, alice, now):
    with pytest.raises(NotJudged):
        decide(review=quarantined, action=PUBLISH, actor=alice, now=now)


def test_a_quarantined_review_may_be_rejected(quarantined, alice, now):
    decide(review=quarantined, action=REJECT, actor=alice, reasons=["gibberish"], now=now)
    assert quarantined.status == Review.Status.REJECTED


def test_a_quarantined_review_may_be_judged_again(quarantined, now):
    assert requeue(review=quarantined, now=now)
    quarantined.refresh_from_db()
    assert (quarantined.status, quarantined.attempts) == (Review.Status.RECEIVED, 0)
    assert not requeue(review=quarantined, now=now)
