"""Notices by e-mail: told once, ids only, and never in a review's way."""

import logging

import pytest

from reviews.models import Decision, NoticeAddress, Review
from reviews.services import notices
from reviews.services.decide import decide
from reviews.services.doorbell import NOTIFY_TASK
from reviews.services.intake import ReviewInput
from reviews.services.screen import screen
from reviews.services.submit import submit

pytestmark = pytest.mark.django_db

THREAT = "I know where your agents work and I will kill them all."
EMAIL = "carol@mail.example"


@pytest.fixture
def rung(monkeypatch):
    """Record what the workers are told."""
    calls = []
    monkeypatch.setattr(notices, "ring", lambda ids, **how: calls.append((ids, how)))
    return calls


@pytest.fixture
def sent(acme, billing, now):
    """Return a function that sends Carol's review with her address."""

    def send(body="The bill was wrong.", email=EMAIL):
        entry = ReviewInput(rating=2, issue_type=billing, body=body)
        return submit(company=acme, entry=entry, address="", email=email, now=now)

    return send


def test_the_address_and_the_token_are_sealed(sent):
    token = sent().status_token
    ciphertext = bytes(NoticeAddress.objects.get().ciphertext)
    assert EMAIL.encode() not in ciphertext
    assert token.encode() not in ciphertext


def test_without_an_address_nobody_is_told(sent, rung, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        sent(email="")
    assert not NoticeAddress.objects.exists()
    assert rung == []


def test_each_step_rings_with_ids_only_after_the_commit(sent, rung, alice, now, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        review = sent(THREAT).review
        assert rung == []
    with django_capture_on_commit_callbacks(execute=True):
        screen(review_ids=[review.pk], clock=lambda: now)
    with django_capture_on_commit_callbacks(execute=True):
        decide(review=review, action=Decision.Action.PUBLISH, actor=alice, now=now)
    assert rung == [([review.pk], {"task": NOTIFY_TASK})] * 3


@pytest.mark.parametrize(
    ("status", "subject"),
    [
        ("received", "We have your review of Acme"),
        ("published", "Your review of Acme is published"),
        ("held", "Your review of Acme waits for a person"),
        ("rejected", "Your review of Acme was not published"),
    ],
)
def test_a_notice_says_where_the_review_stands(sent, mailoutbox, status, subject):
    submission = sent()
    Review.objects.update(status=status)
    assert notices.deliver(review_ids=[submission.review.pk]) == 1
    (mail,) = mailoutbox
    assert (mail.subject, mail.to) == (subject, [EMAIL])
    assert f"http://testserver/reviews/status/{submission.status_token}/" in mail.body


@pytest.mark.parametrize("status", ["quarantined", "withdrawn", "erased"])
def test_other_states_are_no_news(sent, mailoutbox, status):
    review = sent().review
    Review.objects.update(status=status)
    assert notices.deliver(review_ids=[review.pk]) == 0
    assert mailoutbox == []


def test_a_task_that_runs_twice_tells_once(sent, mailoutbox):
    review = sent().review
    notices.deliver(review_ids=[review.pk])
    assert notices.deliver(review_ids=[review.pk]) == 0
    assert len(mailoutbox) == 1


def test_nothing_the_author_wrote_is_in_the_mail(sent, mailoutbox, now):
    review = sent("<script>alert(1)</script> Unrepeatable words.").review
    screen(review_ids=[review.pk], clock=lambda: now)
    notices.deliver(review_ids=[review.pk])
    assert "Unrepeatable" not in mailoutbox[0].body
    assert "<" not in mailoutbox[0].body


def test_a_dead_mail_server_harms_nothing_and_is_tried_again(sent, mailoutbox, monkeypatch, caplog):
    review = sent().review
    caplog.set_level(logging.INFO)

    def dead(**mail):
        raise OSError(f"refused {EMAIL}")

    with monkeypatch.context() as broken:
        broken.setattr(notices, "send_mail", dead)
        assert notices.deliver(review_ids=[review.pk]) == 0
    assert EMAIL not in caplog.text
    assert "OSError" in caplog.text
    assert notices.deliver(review_ids=[review.pk]) == 1


def test_a_lost_key_harms_nothing(sent, mailoutbox):
    review = sent().review
    NoticeAddress.objects.update(ciphertext=b"unreadable")
    assert notices.deliver(review_ids=[review.pk]) == 0
