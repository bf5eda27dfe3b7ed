"""The tasks only pass ids on."""

import pytest

from reviews.models import Review
from reviews.tasks import screen_reviews, sweep_reviews

pytestmark = pytest.mark.django_db


def test_screening_by_task_publishes(received):
    review = received()
    screen_reviews(review_ids=[review.pk])
    assert list(Review.objects.published()) == [review]


def test_screening_an_unknown_id_is_harmless():
    screen_reviews(review_ids=[987654321])
    assert not Review.objects.exists()


def test_sweeping_by_task_rings_for_old_rows(received, bells):
    review = received()
    sweep_reviews()
    assert bells == [[review.pk]]


def test_tasks_take_ids_and_nothing_else():
    assert screen_reviews.run.__annotations__ == {"review_ids": "list[int]", "return": "None"}
    assert sweep_reviews.run.__annotations__ == {"return": "None"}
