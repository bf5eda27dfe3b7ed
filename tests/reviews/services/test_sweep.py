"""What was forgotten is found: lost doorbells, killed workers, poison."""

import datetime

import pytest
from django.core.management import call_command

from reviews.models import Decision, Review
from reviews.services import screen as screen_module
from reviews.services.screen import screen
from reviews.services.sweep import drain, sweep

pytestmark = pytest.mark.django_db


@pytest.fixture
def later(now, settings):
    """A time at which every lease of ``now`` has run out."""
    return now + datetime.timedelta(seconds=settings.SCREEN_LEASE_SECONDS + settings.SWEEP_SECONDS)


def test_a_lost_doorbell_is_rung_again(received, bells, later):
    review = received()
    assert sweep(now=later).rung == 1
    assert bells[-1] == [review.pk]


def test_a_review_that_has_just_arrived_is_left_to_its_own_doorbell(received, bells, now):
    received()
    assert sweep(now=now).rung == 0


def test_a_review_whose_worker_died_is_rung_for_once_the_lease_is_spent(received, now, later, monkeypatch):
    review = received()
    monkeypatch.setattr(screen_module, "_judge_all", lambda reviews: {})
    screen(review_ids=[review.pk], clock=lambda: now)
    assert sweep(now=now + datetime.timedelta(seconds=20)).rung == 0
    assert sweep(now=later).rung == 1


def test_a_judged_review_is_never_rung_for(screened, later):
    screened()
    assert sweep(now=later).rung == 0


def test_poison_is_quarantined_after_its_attempts_and_says_so(received, settings, later):
    review = received()
    Review.objects.filter(pk=review.pk).update(attempts=settings.SCREEN_MAX_ATTEMPTS)
    assert sweep(now=later).quarantined == 1
    review.refresh_from_db()
    assert review.status == Review.Status.QUARANTINED
    assert Decision.objects.get(review=review).reasons == ["engine_failed"]


def test_poison_reaches_quarantine_by_itself(received, settings, now, monkeypatch):
    def kill(*args, **kwargs):
        raise RuntimeError("boom")

    monkeypatch.setattr(screen_module, "judge", kill)
    review = received()
    for minute in range(settings.SCREEN_MAX_ATTEMPTS + 1):
        at = now + datetime.timedelta(minutes=2 * minute)
        list(drain(clock=lambda at=at: at))
    review.refresh_from_db()
    assert (review.status, review.attempts) == (Review.Status.QUARANTINED, settings.SCREEN_MAX_ATTEMPTS)


def test_drain_judges_everything_that_waits(received, settings, now):
    settings.SCREEN_BATCH_SIZE = 2
    for _ in range(5):
        received()
    assert sum(drain(clock=lambda: now)) == 5
    assert not Review.objects.waiting().exists()


def test_drain_ends_though_the_engine_fails(received, now, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("boom")

    monkeypatch.setattr(screen_module, "judge", fail)
    received()
    assert sum(drain(clock=lambda: now)) == 0


def test_the_drain_command_says_what_it_did(received, now, capsys):
    received()
    call_command("drain")
    assert capsys.readouterr().out == "1 judged, 0 still waiting.\n"
