"""Authors withdraw, write anew and appeal; each takes effect once, and the counts stay true."""

import datetime

import pytest

from reviews.models import Appeal, Decision, Finding, NoticeAddress, RatingCell, Review
from reviews.services import ratings
from reviews.services.author import AlreadyAppealed, TooLate, appeal, appeal_note, edit, withdraw
from reviews.services.decide import AlreadyDecided, decide
from reviews.services.intake import ReviewInput
from reviews.services.originals import unseal
from reviews.services.recount import verify
from reviews.services.screen import screen

pytestmark = pytest.mark.django_db

THREAT = "I know where your agents work and I will kill them all."
SPAM = "Call our toll free support number 1-888-555-0199 for instant help from certified technicians."
CARD = "4111 1111 1111 1111"


def same(review):
    """Return the review as another tab sees it."""
    return Review.objects.get(pk=review.pk)


@pytest.fixture
def rewrite(billing, now):
    """Return a function that writes a review anew."""

    def rewrite_one(review, body="All is well now.", **facts):
        entry = ReviewInput(**{"rating": 5, "issue_type": billing, "body": body, **facts})
        edit(review=review, entry=entry, now=now + datetime.timedelta(hours=1))

    return rewrite_one


def judge(review, now):
    screen(review_ids=[review.pk], clock=lambda: now + datetime.timedelta(hours=2))
    review.refresh_from_db()


def test_a_withdrawn_review_no_longer_counts_and_the_revision_grows(acme, screened, now):
    review = screened()
    before = ratings.revision(acme)
    withdraw(review=review, now=now)
    assert review.status == Review.Status.WITHDRAWN
    assert RatingCell.objects.get().count == 0
    assert ratings.revision(acme) == before + 1
    assert verify() == []


@pytest.mark.parametrize("status", ["received", "held", "rejected", "quarantined"])
def test_what_was_not_published_is_withdrawn_without_touching_the_counts(received, now, status):
    review = received()
    Review.objects.update(status=status)
    withdraw(review=review, now=now)
    assert review.status == Review.Status.WITHDRAWN
    assert not RatingCell.objects.exists()


@pytest.mark.parametrize("status", ["withdrawn", "erased"])
def test_what_is_gone_cannot_be_withdrawn(received, now, status):
    review = received()
    Review.objects.update(status=status)
    with pytest.raises(TooLate):
        withdraw(review=review, now=now)


def test_two_tabs_withdraw_once(screened, now):
    review = screened()
    withdraw(review=same(review), now=now)
    with pytest.raises(TooLate):
        withdraw(review=review, now=now)
    assert RatingCell.objects.get().count == 0
    assert Decision.objects.filter(action="withdraw").count() == 1


def test_a_worker_that_was_judging_writes_nothing_after_a_withdrawal(received, now, monkeypatch):
    review = received()
    from reviews.services import screen as screening

    judge_it = screening.judge

    def withdrawn_meanwhile(*args, **kwargs):
        withdraw(review=same(review), now=now)
        return judge_it(*args, **kwargs)

    monkeypatch.setattr(screening, "judge", withdrawn_meanwhile)
    assert screen(review_ids=[review.pk], clock=lambda: now).settled == 0
    assert same(review).status == Review.Status.WITHDRAWN
    assert not RatingCell.objects.exists()


def test_a_moderator_who_is_late_is_told(screened, alice, now):
    review = screened(THREAT)
    withdraw(review=same(review), now=now)
    with pytest.raises(AlreadyDecided) as refusal:
        decide(review=review, action=Decision.Action.PUBLISH, actor=alice, now=now)
    assert refusal.value.decision.source == "author"


def test_withdrawing_forgets_the_address_for_notices(screened, now):
    review = screened()
    NoticeAddress.objects.create(review=review, ciphertext=b"x")
    withdraw(review=review, now=now)
    assert not NoticeAddress.objects.exists()


def test_the_decision_names_the_author_and_no_person(screened, now):
    review = screened()
    withdraw(review=review, now=now)
    decision = review.decisions.last()
    assert (decision.source, decision.actor, decision.action) == ("author", None, "withdraw")
    assert decision.policy_version


def test_an_edited_review_leaves_the_site_until_it_is_judged(screened, rewrite, now, bells):
    review = screened()
    rewrite(review)
    assert (review.status, review.body, review.rating) == (Review.Status.RECEIVED, "", 5)
    assert RatingCell.objects.get().count == 0
    assert verify() == []
    judge(review, now)
    assert (review.status, review.body) == (Review.Status.PUBLISHED, "All is well now.")
    assert verify() == []


def test_the_doorbell_rings_for_an_edit(screened, rewrite, bells, django_capture_on_commit_callbacks):
    review = screened()
    with django_capture_on_commit_callbacks(execute=True):
        rewrite(review)
    assert bells[-1] == [review.pk]


def test_the_new_text_is_stripped_of_secrets_and_sealed_anew(screened, rewrite, now):
    review = screened("My name, said twice.")
    rewrite(review, f"Card {CARD} charged.")
    review.original.refresh_from_db()
    assert unseal(review.original.ciphertext) == {"body": "Card [card number removed] charged."}
    assert [finding.stage for finding in Finding.objects.all()] == ["submit"]
    judge(review, now)
    assert review.details_removed == 1


def test_an_edited_review_is_no_duplicate_of_its_own_first_version(screened, rewrite, now):
    body = "They cancelled the plan twice, billed me for a third one, and nobody could say why it went on for weeks."
    review = screened(body)
    rewrite(review, body + " Still.")
    judge(review, now)
    assert review.status == Review.Status.PUBLISHED


def test_an_edit_moves_the_review_to_its_new_cell(screened, rewrite, streaming, now):
    review = screened(rating=1)
    rewrite(review, issue_type=streaming, rating=4)
    judge(review, now)
    cells = {(cell.issue_type.slug, cell.rating): cell.count for cell in RatingCell.objects.all()}
    assert cells == {("billing", 1): 0, ("streaming", 4): 1}
    assert verify() == []


@pytest.mark.parametrize("status", ["received", "quarantined", "withdrawn", "erased"])
def test_what_is_being_checked_or_gone_cannot_be_edited(received, rewrite, status):
    review = received()
    Review.objects.update(status=status)
    with pytest.raises(TooLate):
        rewrite(review)
    review.original.refresh_from_db()
    assert unseal(review.original.ciphertext)["body"] == "The bill was wrong."


def test_of_an_edit_and_a_withdrawal_one_wins(screened, rewrite, now):
    review = screened()
    withdraw(review=same(review), now=now)
    with pytest.raises(TooLate):
        rewrite(review)
    assert same(review).status == Review.Status.WITHDRAWN


def test_a_declined_review_waits_for_a_person_after_an_appeal(screened, now):
    review = screened(SPAM)
    assert review.status == Review.Status.REJECTED
    appeal(review=review, note="That was a warning.", now=now)
    assert review.status == Review.Status.HELD
    decision = review.decisions.last()
    assert (decision.action, decision.source) == ("appeal", "author")
    assert decision.reasons[0] == "appealed"
    assert "fake_support" in decision.reasons


def test_the_note_is_sealed_and_has_no_secrets(screened, now):
    review = screened(THREAT)
    appeal(review=review, note=f"My card is {CARD}, a figure of speech.", now=now)
    assert b"figure" not in bytes(Appeal.objects.get().ciphertext)
    assert appeal_note(review) == "My card is [card number removed], a figure of speech."


def test_an_appeal_is_heard_once(screened, alice, now):
    review = screened(THREAT)
    appeal(review=review, note="Please.", now=now)
    decide(review=review, action=Decision.Action.REJECT, actor=alice, reasons=["threat"], now=now)
    with pytest.raises(AlreadyAppealed):
        appeal(review=review, note="Please!", now=now)
    assert same(review).status == Review.Status.REJECTED
    assert appeal_note(review) == "Please."


@pytest.mark.parametrize("status", ["published", "received", "withdrawn", "quarantined"])
def test_there_must_be_something_to_appeal_against(received, now, status):
    review = received()
    Review.objects.update(status=status)
    with pytest.raises(TooLate):
        appeal(review=review, note="Please.", now=now)
    assert not Appeal.objects.exists()


def test_without_an_appeal_there_is_no_note(screened):
    assert appeal_note(screened()) == ""
