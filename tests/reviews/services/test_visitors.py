"""Readers report and find helpful: once per address, and one report hides nothing."""

import datetime

import pytest

from reviews.models import Decision, HelpfulVote, RatingCell, Report, Review
from reviews.services.decide import decide
from reviews.services.recount import verify
from reviews.services.visitors import NotPublic, found_helpful, report

pytestmark = pytest.mark.django_db

ADDRESSES = ("192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.4")
SPAM = Report.Reason.SPAM


@pytest.fixture(autouse=True)
def threshold(settings):
    settings.REPORTS_BEFORE_HOLD = 3


@pytest.fixture
def later(now):
    return now + datetime.timedelta(minutes=5)


def status(review):
    return Review.objects.get(pk=review.pk).status


def test_a_report_below_the_threshold_hides_nothing(screened, later):
    review = screened()
    for address in ADDRESSES[:2]:
        assert report(review=review, reason=SPAM, address=address, now=later)
    assert status(review) == Review.Status.PUBLISHED
    assert RatingCell.objects.get().count == 1


def test_enough_reports_hold_it_for_a_person_and_take_it_out_of_the_counts(screened, later):
    review = screened()
    for address in ADDRESSES[:3]:
        report(review=review, reason=SPAM, address=address, now=later)
    assert status(review) == Review.Status.HELD
    decision = review.decisions.last()
    assert (decision.source, decision.action, decision.reasons) == ("automation", "hold", ["reported"])
    assert RatingCell.objects.get().count == 0
    assert verify() == []


def test_one_address_counts_once(screened, later):
    review = screened()
    answers = [report(review=review, reason=SPAM, address=ADDRESSES[0], now=later) for _ in range(4)]
    assert answers == [True, False, False, False]
    assert status(review) == Review.Status.PUBLISHED


def test_a_moderator_s_decision_starts_the_count_anew(screened, alice, later):
    review = screened()
    for address in ADDRESSES[:3]:
        report(review=review, reason=SPAM, address=address, now=later)
    review.refresh_from_db()
    decide(review=review, action=Decision.Action.PUBLISH, actor=alice, now=later + datetime.timedelta(minutes=1))
    report(review=review, reason=SPAM, address=ADDRESSES[3], now=later + datetime.timedelta(minutes=2))
    assert status(review) == Review.Status.PUBLISHED
    assert verify() == []


def test_a_threshold_of_zero_leaves_it_to_the_moderators(screened, later, settings):
    settings.REPORTS_BEFORE_HOLD = 0
    review = screened()
    for address in ADDRESSES:
        report(review=review, reason=SPAM, address=address, now=later)
    assert status(review) == Review.Status.PUBLISHED


@pytest.mark.parametrize("gone", ["received", "held", "rejected", "withdrawn", "erased"])
def test_only_a_published_review_can_be_reported_or_helpful(received, later, gone):
    review = received()
    Review.objects.update(status=gone)
    with pytest.raises(NotPublic):
        report(review=review, reason=SPAM, address=ADDRESSES[0], now=later)
    with pytest.raises(NotPublic):
        found_helpful(review=review, address=ADDRESSES[0])
    assert not Report.objects.exists()
    assert not HelpfulVote.objects.exists()


def test_helpful_is_counted_once_per_address(screened):
    review = screened()
    answers = [found_helpful(review=review, address=address) for address in (*ADDRESSES[:2], ADDRESSES[0])]
    assert answers == [True, True, False]
    assert Review.objects.get().helpful == 2


def test_no_address_is_kept_and_no_reader_can_be_followed(screened, later):
    one, other = screened("First text."), screened("Another matter altogether.")
    for review in (one, other):
        report(review=review, reason=SPAM, address=ADDRESSES[0], now=later)
        found_helpful(review=review, address=ADDRESSES[0])
    hashes = [*Report.objects.values_list("address_hash", flat=True)]
    hashes += HelpfulVote.objects.values_list("address_hash", flat=True)
    assert len(set(hashes)) == 4
    assert all(len(value) == 64 for value in hashes)
