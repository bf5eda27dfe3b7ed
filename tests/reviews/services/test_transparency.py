"""The figures of the transparency pages equal the rows."""

import datetime

import pytest
from django.core.cache import cache

from reviews.models import Decision, Review
from reviews.services.transparency import figures

pytestmark = pytest.mark.django_db

THREAT = "I know where your agents work and I will kill them all."
SPAM = "Call our toll free support number 1-888-555-0199 for instant help from certified technicians."


def row(found, stars):
    return next(row for row in found.rows if row.stars == stars)


def test_each_review_is_counted_where_it_stands(acme, screened, received):
    screened(rating=1)
    screened(THREAT, rating=1)
    screened(SPAM, rating=5)
    received("Waiting.", rating=5)
    found = figures(acme)
    one, five = row(found, 1), row(found, 5)
    assert (one.received, one.published, one.held, one.declined, one.checking) == (2, 1, 1, 0, 0)
    assert (five.received, five.published, five.held, five.declined, five.checking) == (2, 0, 0, 1, 1)
    assert (found.total.received, found.total.published, found.total.held, found.total.declined) == (4, 1, 1, 1)


@pytest.mark.parametrize(
    ("status", "group"),
    [("quarantined", "held"), ("withdrawn", "withdrawn"), ("erased", "withdrawn"), ("received", "checking")],
)
def test_every_state_has_its_group(acme, received, status, group):
    received()
    Review.objects.update(status=status)
    assert getattr(figures(acme).total, group) == 1


def test_received_is_always_the_sum(acme, received):
    for status in Review.Status.values:
        Review.objects.filter(pk=received(status).pk).update(status=status)
    total = figures(acme).total
    assert total.received == total.published + total.held + total.declined + total.withdrawn + total.checking == 7


def test_reasons_are_counted_by_star(acme, screened):
    screened(THREAT, rating=1)
    screened(THREAT + " Really.", rating=2)
    screened(SPAM, rating=5)
    found = {(reason.group, reason.code): reason for reason in figures(acme).reasons}
    assert found["held", "threat"].total == 2
    assert found["held", "threat"].by_star == {5: 0, 4: 0, 3: 0, 2: 1, 1: 1}
    assert found["declined", "fake_support"].by_star[5] == 1


def test_only_the_newest_decision_gives_the_reason(acme, screened, now):
    review = screened(THREAT)
    later = now + datetime.timedelta(hours=1)
    Decision.objects.create(
        review=review, source="automation", action="hold", reasons=["slur"], policy_version="1", made_at=later
    )
    assert [reason.code for reason in figures(acme).reasons] == ["slur"]


def test_a_missing_reason_is_admitted(acme, screened):
    screened(THREAT)
    Decision.objects.update(reasons=[])
    assert [reason.code for reason in figures(acme).reasons] == ["not_recorded"]


def test_the_median_is_of_each_star(acme, received, now):
    for rating, seconds in ((1, 10), (1, 20), (1, 90), (5, 7)):
        review = received(rating=rating)
        published = now + datetime.timedelta(seconds=seconds)
        Review.objects.filter(pk=review.pk).update(status="published", published_at=published)
    found = figures(acme)
    assert [row(found, stars).median_seconds for stars in (1, 5, 3)] == [20, 7, None]
    assert found.total.median_seconds == 15


def test_imports_are_counted_apart(acme, received):
    received(source="imported", import_key="1")
    found = figures(acme)
    assert (found.total.received, found.imported) == (0, 1)


def test_demo_companies_stay_out_of_the_overall_figures(acme, other_company, received):
    received()
    received(company=other_company)
    type(acme).objects.filter(pk=other_company.pk).update(demo=True)
    assert figures(None).total.received == 1
    assert figures(other_company).total.received == 1


def test_they_are_counted_once_in_a_while(acme, received, django_assert_num_queries):
    received()
    with django_assert_num_queries(9):
        figures(acme)
    with django_assert_num_queries(0):
        assert figures(acme).total.received == 1
    received("Another.")
    assert figures(acme).total.received == 1
    cache.clear()
    assert figures(acme).total.received == 2
