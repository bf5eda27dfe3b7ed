"""Authors, readers and moderators at the same instant, on a database that really lets them run side by side."""

import datetime

import pytest
from django.db import connection  # noqa: F401 - the condition below names it

from reviews.models import Decision, RatingCell, Review
from reviews.services.author import AlreadyAppealed, TooLate, appeal, edit, withdraw
from reviews.services.decide import AlreadyDecided, decide
from reviews.services.intake import ReviewInput
from reviews.services.recount import verify
from reviews.services.visitors import NotPublic, found_helpful, report
from tests.reviews.services.test_concurrency import at_once

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="needs PostgreSQL (set DATABASE_URL)"),
]

THREAT = "I know where your agents work and I will kill them all."


def fresh(review):
    return Review.objects.get(pk=review.pk)


def test_two_tabs_withdraw_once(screened, now):
    review = screened()
    results = at_once(*[lambda: withdraw(review=fresh(review), now=now)] * 2)
    assert sorted(type(result).__name__ for result in results) == ["NoneType", "TooLate"]
    assert RatingCell.objects.get().count == 0
    assert verify() == []


def test_an_edit_and_a_withdrawal_leave_no_drift(screened, billing, now):
    for number in range(10):
        review = screened(f"Number {number} was wrong in its own way, as were all the others of that week.")
        entry = ReviewInput(rating=5, issue_type=billing, body="Solved.")
        results = at_once(
            lambda review=review: withdraw(review=fresh(review), now=now),
            lambda review=review, entry=entry: edit(review=fresh(review), entry=entry, now=now),
        )
        assert all(result is None or isinstance(result, TooLate) for result in results), results
        assert fresh(review).status == Review.Status.WITHDRAWN
    assert verify() == []


def test_two_appeals_are_heard_once(screened, now):
    review = screened(THREAT)
    results = at_once(*[lambda: appeal(review=fresh(review), note="Please.", now=now)] * 2)
    assert sorted(type(result).__name__ for result in results) == ["AlreadyAppealed", "NoneType"]
    assert AlreadyAppealed in map(type, results)


def test_an_author_and_a_moderator_do_not_both_win(screened, alice, now):
    for number in range(10):
        review = screened(f"{THREAT} Number {number}.")
        results = at_once(
            lambda review=review: withdraw(review=fresh(review), now=now),
            lambda review=review: decide(review=fresh(review), action=Decision.Action.PUBLISH, actor=alice, now=now),
        )
        assert results[0] is None
        assert isinstance(results[1], Decision | AlreadyDecided), results
        assert fresh(review).status == Review.Status.WITHDRAWN
    assert verify() == []


def test_three_reports_at_once_hold_it_once(screened, now, settings):
    settings.REPORTS_BEFORE_HOLD = 3
    review, later = screened(), now + datetime.timedelta(minutes=1)
    results = at_once(
        *[
            lambda address=address: report(review=fresh(review), reason="spam", address=address, now=later)
            for address in ("192.0.2.1", "192.0.2.2", "192.0.2.3")
        ]
    )
    assert results == [True] * 3
    assert fresh(review).status == Review.Status.HELD
    assert review.decisions.filter(action="hold").count() == 1
    assert verify() == []


def test_helpful_votes_at_once_are_all_counted(screened):
    review = screened()
    calls = [
        lambda address=address: found_helpful(review=fresh(review), address=address)
        for address in ("192.0.2.1", "192.0.2.2", "192.0.2.2", "192.0.2.3")
    ]
    results = at_once(*calls)
    assert NotPublic not in map(type, results)
    assert results.count(True) == 3
    assert fresh(review).helpful == 3
