"""What the engine failed on: nothing of it can be shown, it is judged again or rejected."""

from django.test import Client

from tests.reviews.admin.conftest import QUARANTINED, Hold, page_of, status_of, told


def test_only_quarantined_reviews_are_listed(desk: Client, hold: Hold, quarantine: Hold) -> None:
    hold()
    review = quarantine()
    assert [row.pk for row in desk.get(QUARANTINED).context["cl"].result_list] == [review.pk]


def test_its_page_says_that_there_is_nothing_to_read(desk: Client, quarantine: Hold) -> None:
    html = desk.get(page_of(quarantine(), QUARANTINED)).content.decode()
    assert "There is no text that can be shown." in html
    assert 'value="publish"' not in html
    assert 'value="requeue"' in html


def test_it_can_be_judged_again(desk: Client, quarantine: Hold) -> None:
    review = quarantine()
    answer = desk.post(page_of(review, QUARANTINED), {"action": "requeue"}, follow=True)
    assert told(answer) == ["1 review will be judged again."]
    assert status_of(review) == "received"


def test_it_can_be_rejected(desk: Client, quarantine: Hold) -> None:
    review = quarantine()
    desk.post(page_of(review, QUARANTINED), {"action": "reject", "reason": "gibberish"})
    assert status_of(review) == "rejected"


def test_it_is_never_published_as_it_is(desk: Client, quarantine: Hold) -> None:
    review = quarantine()
    (message,) = told(desk.post(page_of(review, QUARANTINED), {"action": "publish"}, follow=True))
    assert "has never been judged" in message
    assert status_of(review) == "quarantined"


def test_a_held_review_cannot_be_sent_back(desk: Client, hold: Hold) -> None:
    review = hold()
    desk.post(page_of(review, QUARANTINED), {"action": "requeue"})
    assert status_of(review) == "held"


def test_queries_do_not_grow(desk: Client, quarantine: Hold, django_assert_max_num_queries) -> None:
    for _ in range(10):
        quarantine()
    with django_assert_max_num_queries(10):
        desk.get(QUARANTINED)
