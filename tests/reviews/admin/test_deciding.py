"""The page on which a person decides about a held review."""

import datetime

import pytest
from django.contrib.auth.models import User
from django.test import Client

from reviews.models import Decision, Finding, RatingCell, Review
from reviews.services.author import appeal
from reviews.services.decide import decide
from tests.reviews.admin.conftest import HELD, Hold, page_of, status_of, told
from tests.reviews.conftest import NOW

PUBLISH = {"action": "publish"}
REJECT = {"action": "reject", "reason": "promotion"}


def test_it_shows_what_the_public_would_read(desk: Client, hold: Hold) -> None:
    html = desk.get(page_of(hold(title="Rude", display_name="Ann"))).content.decode()
    assert "The agent is a n—." in html
    assert "Rude" in html
    assert "Ann" in html


def test_it_says_why_and_how_long(desk: Client, hold: Hold) -> None:
    html = desk.get(page_of(hold("threat"))).content.decode()
    assert "Threat of violence" in html
    assert "waiting for" in html


def test_it_lists_the_findings_without_their_text(desk: Client, hold: Hold) -> None:
    review = hold()
    Finding.objects.create(
        review=review,
        stage="submit",
        field="body",
        start=11,
        end=27,
        entity_type="CREDIT_CARD",
        action="remove",
        score=0.987,
        detector="secrets.card",
    )
    html = desk.get(page_of(review)).content.decode()
    for shown in ("credit card", "removed", "11–27", "0.99", "secrets.card", "Stripped before the first write"):
        assert shown in html


def test_it_shows_the_facts_that_were_given_and_no_others(desk: Client, hold: Hold) -> None:
    answer = desk.get(page_of(hold(resolved="no", outcome="refund", sample=True)))
    facts = dict(answer.context["facts"])
    assert facts["resolved"] == "No"
    assert facts["outcome"] == "A refund"
    assert facts["sample"] == "yes"
    assert "response time" not in facts


def test_stars_and_sentiment_stay_hidden(desk: Client, hold: Hold) -> None:
    answer = desk.get(page_of(hold(rating=1, sentiment=-987)))
    assert "hidden until decided" in answer.content.decode()
    assert "987" not in answer.content.decode()
    assert not {"rating", "sentiment"} & {name for name, _ in answer.context["facts"]}


def test_markup_is_inert(desk: Client, hold: Hold) -> None:
    html = desk.get(page_of(hold(body="</p><script>alert(1)</script>", partner_name="<b>x</b>"))).content.decode()
    assert "<script>alert" not in html
    assert "<b>x</b>" not in html


def test_a_page_costs_a_fixed_number_of_queries(desk: Client, hold: Hold, django_assert_max_num_queries) -> None:
    review = hold()
    for start in range(30):
        Finding.objects.create(
            review=review,
            stage="screen",
            field="body",
            start=start,
            end=start + 1,
            entity_type="X",
            action="note",
            score=1,
        )
    with django_assert_max_num_queries(12):
        desk.get(page_of(review))


def test_publishing_publishes_counts_and_signs(desk: Client, hold: Hold, mona: User) -> None:
    review = hold()
    answer = desk.post(page_of(review), PUBLISH, follow=True)
    decision = review.decisions.last()
    assert status_of(review) == "published"
    assert (decision.actor, decision.action, decision.reasons) == (mona, "publish", [])
    assert RatingCell.objects.get().count == 1
    assert told(answer) == [f"Published {review.public_id}."]


def test_rejecting_keeps_its_reason(desk: Client, hold: Hold, mona: User) -> None:
    review = hold()
    answer = desk.post(page_of(review), REJECT, follow=True)
    decision = review.decisions.last()
    assert status_of(review) == "rejected"
    assert (decision.actor, decision.action, decision.reasons) == (mona, "reject", ["promotion"])
    assert told(answer) == [f"Rejected {review.public_id}."]


def test_a_reason_left_beside_publish_does_not_count(desk: Client, hold: Hold) -> None:
    review = hold()
    desk.post(page_of(review), {"action": "publish", "reason": "promotion"})
    assert review.decisions.last().reasons == []


@pytest.mark.parametrize("reason", [None, "", "because", "<b>", "one_star"])
def test_rejecting_needs_a_reason_of_the_list(desk: Client, hold: Hold, reason: str | None) -> None:
    review = hold()
    answer = desk.post(page_of(review), {"action": "reject"} | ({} if reason is None else {"reason": reason}))
    assert answer.status_code == 422
    assert "errornote" in answer.content.decode()
    assert status_of(review) == "held"


@pytest.mark.parametrize("action", ["", "hold", "delete", "quarantine", "requeue", "PUBLISH"])
def test_no_other_action_exists(desk: Client, hold: Hold, action: str) -> None:
    review = hold()
    assert desk.post(page_of(review), {"action": action}).status_code == 422
    assert status_of(review) == "held"
    assert review.decisions.count() == 1


def test_the_next_review_is_already_there(desk: Client, hold: Hold) -> None:
    first = hold(received_at=NOW - datetime.timedelta(hours=2))
    second = hold(received_at=NOW - datetime.timedelta(hours=1))
    assert desk.post(page_of(first), PUBLISH)["Location"] == page_of(second)


def test_after_the_last_one_the_list_is_shown(desk: Client, hold: Hold) -> None:
    assert desk.post(page_of(hold()), PUBLISH)["Location"] == HELD


def test_the_second_of_two_moderators_is_told_who_and_when(desk: Client, hold: Hold, bob: User) -> None:
    review = hold()
    decide(review=review, action=Decision.Action.REJECT, actor=bob, reasons=["slur"], now=NOW)
    (message,) = told(desk.post(page_of(review), PUBLISH, follow=True))
    assert message == (
        f"Review {review.public_id} was decided by bob on June 15, 2026, noon: Reject. Your decision was not applied."
    )
    assert status_of(review) == "rejected"
    assert review.decisions.count() == 2


def test_whoever_opens_a_decided_review_is_told_too(desk: Client, hold: Hold, bob: User) -> None:
    review = hold()
    decide(review=review, action=Decision.Action.PUBLISH, actor=bob, now=NOW)
    answer = desk.get(page_of(review), follow=True)
    assert answer.redirect_chain == [(HELD, 302)]
    assert "decided by bob" in told(answer)[0]


def test_a_review_that_the_automation_published_names_the_automation(desk: Client, hold: Hold) -> None:
    review = hold(status=Review.Status.PUBLISHED)
    assert "decided by the automation" in told(desk.post(page_of(review), PUBLISH, follow=True))[0]


@pytest.mark.parametrize("key", ["999999", "abc", "0", "9" * 18, "-1", "1_2"])
def test_an_unknown_review_is_not_found(desk: Client, hold: Hold, key: str) -> None:
    hold()
    assert desk.get(f"{HELD}{key}/change/").status_code == 404
    assert desk.post(f"{HELD}{key}/change/", PUBLISH).status_code == 404


def test_a_decision_needs_the_token_of_the_page(hold: Hold, mona: User) -> None:
    review = hold()
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(mona)
    assert strict.post(page_of(review), PUBLISH).status_code == 403
    assert status_of(review) == "held"


def test_what_the_author_appealed_with_is_shown_inert(desk: Client, hold: Hold) -> None:
    review = hold("threat")
    appeal(review=review, note="<script>alert(1)</script> It was a joke.", now=NOW + datetime.timedelta(hours=1))
    html = desk.get(page_of(review)).content.decode()
    assert "It was a joke." in html
    assert "The author appealed, Threat of violence" in html
    assert "<script>alert(1)" not in html
