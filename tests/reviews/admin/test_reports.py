"""Moderators see what readers report, below the threshold too."""

from django.contrib.auth.models import User
from django.test import Client

from reviews.models import Report, Review
from reviews.services.visitors import report
from tests.reviews.conftest import NOW, Receive

ADDRESS = "/admin/reviews/report/"


def test_a_single_report_is_listed(client: Client, alice: User, screened: Receive) -> None:
    review = screened()
    report(review=review, reason=Report.Reason.SPAM, address="192.0.2.1", now=NOW)
    client.force_login(alice)
    html = client.get(ADDRESS).content.decode()
    assert review.public_id in html
    assert "It is advertising" in html
    assert "192.0.2.1" not in html


def test_nobody_may_change_a_report(client: Client, alice: User, screened: Receive) -> None:
    report(review=screened(), reason=Report.Reason.SPAM, address="192.0.2.1", now=NOW)
    client.force_login(alice)
    page = f"{ADDRESS}{Report.objects.get().pk}/change/"
    assert client.get(page).status_code == 200
    assert client.post(page, {"reason": "fake_support"}).status_code == 403
    assert client.get(f"{ADDRESS}add/").status_code == 403


def test_stars_cannot_be_looked_up_through_reports(client: Client, alice: User, screened: Receive) -> None:
    screened()
    assert Review.objects.exists()
    client.force_login(alice)
    assert client.get(ADDRESS, {"review__rating": "1"}).status_code == 400
