"""Trends by month and the typical wait, each behind the minimum sample."""

import datetime

import pytest

from reviews.models import Review
from reviews.services.aggregate import count_in
from reviews.services.cached import cached_summary, cached_trends
from reviews.services.ratings import summary
from reviews.services.trends import MONTHS, trends

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def minimum(settings):
    settings.MINIMUM_SAMPLE = 3


@pytest.fixture
def publish(acme, billing, now):
    """Return a function that publishes one review."""

    def publish_one(rating=4, *, day="2026-06-10", **facts):
        at = datetime.datetime.fromisoformat(day).replace(tzinfo=datetime.UTC)
        row = {"company": acme, "issue_type": billing, "status": "published", **facts}
        review = Review.objects.create(rating=rating, submitted_at=at, received_at=now, **row)
        count_in([review])
        return review

    return publish_one


def test_the_months_end_with_the_newest_review_and_have_no_gaps(acme, billing, publish):
    publish(day="2026-06-10")
    publish(day="2026-03-01")
    months = trends(acme)[billing.pk].months
    assert len(months) == MONTHS
    assert [str(month.first_day) for month in months][-4:] == ["2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01"]
    assert [month.count for month in months][-4:] == [1, 0, 0, 1]


def test_months_of_another_year_are_in_order(acme, billing, publish):
    publish(day="2026-01-31")
    months = trends(acme)[billing.pk].months
    assert (str(months[0].first_day), str(months[-1].first_day)) == ("2025-02-01", "2026-01-01")


def test_a_mean_needs_the_minimum_sample(acme, billing, publish):
    for rating in (1, 2, 3):
        publish(rating)
    publish(5, day="2026-05-01")
    months = trends(acme)[billing.pk].months
    assert [month.average for month in months][-2:] == [None, 2.0]


@pytest.mark.parametrize(
    ("waits", "typical"),
    [
        (["same_day"] * 2, None),
        (["same_day"] * 3, "same_day"),
        (["under_10_minutes", "same_day", "no_reply"], "same_day"),
        (["under_1_hour", "under_1_hour", "few_days", "few_days"], "few_days"),
        (["no_reply"] * 3, "no_reply"),
        (["", "", "", "same_day"], None),
    ],
)
def test_the_typical_wait_is_the_middle_answer(acme, billing, publish, waits, typical):
    for wait in waits:
        publish(response_time=wait)
    assert trends(acme)[billing.pk].typical_wait == typical


def test_only_published_reviews_written_here_count(acme, publish):
    for number in range(3):
        publish(source="imported", response_time="few_days", import_key=str(number))
    assert trends(acme) == {}


def test_no_reviews_have_no_trends(acme):
    assert trends(acme) == {}


def test_what_is_cached_follows_the_reviews(acme, publish, django_assert_num_queries):
    publish()
    first = cached_summary(acme)
    cached_trends(acme, first)
    with django_assert_num_queries(1):
        cached_trends(acme, cached_summary(acme))
    publish()
    again = cached_summary(acme)
    assert again == summary(acme)
    assert again.native.count == first.native.count + 1
    assert next(iter(cached_trends(acme, again).values())).highest == 2


def test_the_minimum_sample_is_part_of_the_key(acme, publish, settings):
    publish()
    assert not cached_summary(acme).issues[0].enough
    settings.MINIMUM_SAMPLE = 1
    assert cached_summary(acme).issues[0].enough
