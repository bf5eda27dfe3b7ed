"""The moderation queue as a list."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from reviews.models import Company, Finding, IssueType, Review
from tests.reviews.admin.conftest import HELD, Hold
from tests.reviews.conftest import NOW


def rows(answer) -> list[str]:
    return [review.body for review in answer.context["cl"].result_list]


def test_only_held_reviews_wait_here(desk: Client, hold: Hold) -> None:
    hold(body="held")
    for status in set(Review.Status) - {Review.Status.HELD}:
        hold(body=status, status=status)
    assert rows(desk.get(HELD)) == ["held"]


def test_whoever_waits_longest_stands_first(desk: Client, hold: Hold) -> None:
    hold(body="second", received_at=NOW)
    hold(body="first", received_at=NOW - datetime.timedelta(days=3), submitted_at=NOW)
    assert rows(desk.get(HELD)) == ["first", "second"]


def test_a_row_says_what_about_why_and_how_long(desk: Client, hold: Hold) -> None:
    review = hold("slur", "private_person", received_at=timezone.now() - datetime.timedelta(days=2, hours=1))
    for kind in ("CREDIT_CARD", "PROFANITY", "PROFANITY"):
        Finding.objects.create(
            review=review, stage="screen", field="body", start=0, end=4, entity_type=kind, action="mask", score=1
        )
    html = desk.get(HELD).content.decode()
    assert "The agent is a n—." in html
    assert "Acme: Billing and charges" in html
    assert "Slur, Accusation or legal threat against a named private person" in html
    assert "credit card, 2 × profanity" in html
    assert "2\xa0days" in html


def test_a_long_text_is_cut(desk: Client, hold: Hold) -> None:
    hold(body="word " * 100)
    assert "word word…" in desk.get(HELD).content.decode()


def test_a_review_without_text_can_still_be_opened(desk: Client, hold: Hold) -> None:
    review = hold(body="")
    html = desk.get(HELD).content.decode()
    assert "(no text)" in html
    assert f"{HELD}{review.pk}/change/" in html


def test_markup_in_a_review_is_inert(desk: Client, hold: Hold) -> None:
    hold(body="<script>alert(1)</script>", title="<img src=x onerror=alert(1)>")
    html = desk.get(HELD).content.decode()
    assert "<script>alert" not in html
    assert "<img src=x" not in html
    assert "&lt;script&gt;" in html


def test_stars_and_sentiment_are_nowhere(desk: Client, hold: Hold) -> None:
    hold(rating=1, sentiment=-987)
    html = desk.get(HELD).content.decode().lower()
    assert "rating" not in html
    assert "987" not in html


@pytest.mark.parametrize("lookup", ["rating", "rating__exact", "rating__gte", "sentiment__lt"])
def test_stars_cannot_be_looked_up_through_the_address(desk: Client, hold: Hold, lookup: str) -> None:
    hold(rating=1)
    assert desk.get(HELD, {lookup: 3}).status_code == 400


def test_it_filters_by_company_and_issue_type(
    desk: Client, hold: Hold, other_company: Company, streaming: IssueType
) -> None:
    hold(body="acme")
    hold(body="zenith", company=other_company)
    hold(body="streaming", issue_type=streaming)
    assert rows(desk.get(HELD, {"company__id__exact": other_company.pk})) == ["zenith"]
    assert rows(desk.get(HELD, {"issue_type__id__exact": streaming.pk})) == ["streaming"]


def test_it_finds_a_review_by_its_public_id(desk: Client, hold: Hold) -> None:
    hold(body="one")
    wanted = hold(body="two")
    assert rows(desk.get(HELD, {"q": wanted.public_id})) == ["two"]


@pytest.mark.parametrize("query", ["a\x00b", "%00", "\ud83d\ude00", "'\"<>", "x" * 3000])
def test_no_search_breaks_it(desk: Client, hold: Hold, query: str) -> None:
    hold()
    assert desk.get(HELD, {"q": query.encode("utf-8", "surrogatepass")}).status_code == 200


def test_queries_do_not_grow_with_the_queue(desk: Client, hold: Hold, django_assert_max_num_queries) -> None:
    for _ in range(12):
        hold()
    with django_assert_max_num_queries(12):
        assert len(rows(desk.get(HELD))) == 12


def test_an_empty_queue_is_a_page_too(desk: Client, db: None) -> None:
    answer = desk.get(HELD)
    assert answer.status_code == 200
    assert answer.context["title"] == "Moderation queue, oldest first"


def test_nothing_can_be_added_or_deleted_by_a_superuser_either(office: Client, hold: Hold) -> None:
    review = hold()
    assert office.get(f"{HELD}add/").status_code == 403
    assert office.post(f"{HELD}{review.pk}/delete/", {"post": "yes"}).status_code == 403
    assert "delete_selected" not in dict(office.get(HELD).context["action_form"].fields["action"].choices)
    assert Review.objects.filter(pk=review.pk).exists()


def test_pages_carry_no_inline_script_or_style(desk: Client, hold: Hold) -> None:
    hold()
    html = desk.get(HELD).content.decode()
    assert " onclick=" not in html
    assert " style=" not in html
    assert "<style" not in html
