"""Workers and moderators at the same instant, on a database that really lets them run side by side."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from reviews.models import Decision, RatingCell, Review
from reviews.services.decide import AlreadyDecided, decide
from reviews.services.recount import repair, verify
from reviews.services.screen import screen

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="needs PostgreSQL (set DATABASE_URL)"),
]


def at_once(*calls):
    """Run the calls in threads that start together, and return their results or exceptions in order."""
    barrier = threading.Barrier(len(calls))

    def run(call):
        barrier.wait()
        try:
            return call()
        except Exception as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def test_many_workers_on_the_same_rows_settle_each_once(received, now):
    ids = [received(rating=number % 5 + 1).pk for number in range(40)]
    results = at_once(*[lambda: screen(review_ids=ids, clock=lambda: now)] * 4)
    assert sum(result.settled for result in results) == 40
    assert Decision.objects.count() == 40
    assert verify() == []


def test_workers_on_different_rows_of_the_same_cells_do_not_deadlock(received, now):
    ids = [received(rating=number % 5 + 1).pk for number in range(80)]
    shares = [ids[0::4], ids[1::4][::-1], ids[2::4], ids[3::4][::-1]]
    at_once(*[lambda share=share: screen(review_ids=share, clock=lambda: now) for share in shares])
    assert sum(RatingCell.objects.values_list("count", flat=True)) == 80
    assert verify() == []


def test_two_moderators_at_once_make_one_decision(screened, alice, bob, now):
    review = screened("I know where your agents work and I will kill them all.")
    publish, reject = Decision.Action.PUBLISH, Decision.Action.REJECT
    results = at_once(
        lambda: decide(review=Review.objects.get(pk=review.pk), action=publish, actor=alice, now=now),
        lambda: decide(review=Review.objects.get(pk=review.pk), action=reject, actor=bob, now=now),
    )
    assert {type(result) for result in results} == {Decision, AlreadyDecided}
    assert review.decisions.filter(source="moderator").count() == 1


def test_a_repair_beside_publishing_leaves_no_drift(received, now):
    ids = [received(rating=number % 5 + 1).pk for number in range(60)]
    at_once(
        lambda: [screen(review_ids=[one], clock=lambda: now) for one in ids],
        lambda: [repair() for _ in range(10)],
        lambda: [verify() for _ in range(10)],
    )
    assert verify() == []
