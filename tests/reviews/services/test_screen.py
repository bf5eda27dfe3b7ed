"""Waiting reviews are claimed, judged and settled; whatever goes wrong, nothing is published unjudged."""

import datetime
import logging

import pytest

from moderation.engine import pipeline
from reviews.models import Decision, Finding, Review
from reviews.services import screen as screen_module
from reviews.services.screen import screen

pytestmark = pytest.mark.django_db


def run(*reviews, at):
    return screen(review_ids=[review.pk for review in reviews], clock=lambda: at)


def test_a_harmless_review_is_published_as_written(screened, now):
    review = screened("The bill was wrong, then it was fixed.", title="Fixed")
    assert review.status == Review.Status.PUBLISHED
    assert (review.title, review.body) == ("Fixed", "The bill was wrong, then it was fixed.")
    assert review.published_at == now


def test_profanity_is_soft_masked_and_the_rest_kept(screened):
    review = screened("This is fucking slow.")
    assert (review.status, review.body) == ("published", "This is f— slow.")
    assert review.words_masked == 1


def test_a_phone_number_is_removed_and_counted(screened):
    review = screened("Call me at 202-555-0187 please, thanks for the help.")
    assert "555" not in review.body
    assert "[phone number removed]" in review.body
    assert review.details_removed == 1


def test_the_company_s_own_number_stays(screened):
    assert "202-555-0142" in screened("I called 202-555-0142 twice and they were helpful.").body


def test_what_was_stripped_at_submit_counts_as_removed(screened):
    review = screened("They charged 4111 1111 1111 1111 twice, I want my money back.")
    assert review.details_removed == 1
    assert "[card number removed]" in review.body


def test_a_threat_is_held(screened):
    review = screened("I know where your agents work and I will kill them all.")
    assert review.status == Review.Status.HELD
    assert review.published_at is None


def test_a_decision_says_who_why_and_by_which_policy(screened, now):
    review = screened("I know where your agents work and I will kill them all.")
    decision = Decision.objects.get(review=review)
    assert (decision.source, decision.action, decision.made_at) == ("automation", "hold", now)
    assert "threat" in decision.reasons
    assert decision.policy_version


def test_findings_hold_offsets_into_the_original_and_no_text(screened):
    review = screened("This is fucking slow.")
    finding = Finding.objects.get(review=review)
    assert (finding.field, finding.start, finding.end, finding.stage) == ("body", 8, 15, "screen")


def test_sentiment_is_scored_on_the_original(screened):
    assert screened("I love it, fucking great service!").sentiment > 500
    assert screened("").sentiment is None


def test_screening_twice_changes_nothing(received, now):
    review = received("This is fucking slow.")
    assert run(review, at=now).settled == 1
    assert run(review, at=now).claimed == 0
    assert Decision.objects.count() == Finding.objects.count() == 1


def test_a_leased_review_is_left_to_its_worker(received, now):
    review = received()
    Review.objects.filter(pk=review.pk).update(lease_token="other", lease_until=now + datetime.timedelta(seconds=1))
    assert run(review, at=now).claimed == 0


def test_a_spent_lease_is_taken_over(received, now):
    review = received()
    Review.objects.filter(pk=review.pk).update(lease_token="dead", lease_until=now, attempts=1)
    assert run(review, at=now).settled == 1


def test_a_worker_that_lost_its_lease_writes_nothing(received, now, monkeypatch):
    review = received()

    def judged_by_somebody_else_meanwhile(*args, **kwargs):
        Review.objects.filter(pk=review.pk).update(lease_token="thief")
        return pipeline.judge(*args, **kwargs)

    monkeypatch.setattr(screen_module, "judge", judged_by_somebody_else_meanwhile)
    assert run(review, at=now).settled == 0
    review.refresh_from_db()
    assert (review.status, review.body) == (Review.Status.RECEIVED, "")


class EngineBroke(Exception):
    """What a defect in the engine would raise."""


@pytest.fixture
def broken_on(monkeypatch):
    """Let the engine fail on texts that contain a word."""

    def break_on(word):
        def fragile(fields, *args, **kwargs):
            if any(word in text for text in fields.values()):
                raise EngineBroke(f"cannot judge: {fields}")
            return pipeline.judge(fields, *args, **kwargs)

        monkeypatch.setattr(screen_module, "judge", fragile)

    return break_on


def test_an_engine_error_never_publishes(received, now, broken_on):
    broken_on("poison")
    review = received("poison")
    assert run(review, at=now).failed == 1
    review.refresh_from_db()
    assert (review.status, review.attempts, review.body) == (Review.Status.RECEIVED, 1, "")


def test_an_engine_error_stops_nobody_else(received, now, broken_on):
    broken_on("poison")
    poison, healthy = received("poison"), received("healthy")
    assert run(poison, healthy, at=now).settled == 1
    healthy.refresh_from_db()
    assert healthy.status == Review.Status.PUBLISHED


def test_an_engine_error_is_logged_without_any_text(received, now, broken_on, caplog):
    broken_on("poison")
    with caplog.at_level(logging.DEBUG):
        run(received("poison of zebra"), at=now)
    assert "EngineBroke" in caplog.text
    assert "zebra" not in caplog.text


def test_an_unreadable_original_never_publishes(received, now):
    review = received()
    review.original.ciphertext = b"not a token"
    review.original.save()
    assert run(review, at=now).failed == 1
    review.refresh_from_db()
    assert review.status == Review.Status.RECEIVED


def test_what_failed_before_is_only_claimed_alone(received, now):
    failed, fresh = received(), received()
    Review.objects.filter(pk=failed.pk).update(attempts=1, lease_until=now)
    assert run(failed, fresh, at=now).claimed == 1
    assert run(failed, at=now).claimed == 1


def test_what_failed_too_often_is_not_claimed(received, now, settings):
    review = received()
    Review.objects.filter(pk=review.pk).update(attempts=settings.SCREEN_MAX_ATTEMPTS)
    assert run(review, at=now).claimed == 0


def test_the_same_text_twice_is_a_near_duplicate(screened):
    body = "The agent explained every line of the invoice to me and the refund arrived within two working days."
    assert screened(body).status == Review.Status.PUBLISHED
    assert screened(body).status == Review.Status.HELD


def test_likeness_is_no_reason_between_imported_reviews(screened):
    body = "The agent explained every line of the invoice to me and the refund arrived within two working days."
    assert screened(body, source="imported", import_key="1").status == Review.Status.PUBLISHED
    assert screened(body, source="imported", import_key="2").status == Review.Status.PUBLISHED


@pytest.mark.parametrize("body", ["The bill was wrong.", "I will kill your agents.", "fuck this"])
def test_stars_never_matter(screened, body):
    outcomes = {
        (review.status, review.body, tuple(review.decisions.get().reasons))
        for review in (screened(body, rating=rating) for rating in (1, 2, 3, 4, 5))
    }
    assert len(outcomes) == 1
