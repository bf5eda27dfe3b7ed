"""Reporting a review, and saying that it helped."""

import pytest
from django.test import Client

from reviews.models import Report, Review
from reviews.web import reader as view
from tests.reviews.web.conftest import words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh_throttle():
    view._throttle.forget()


@pytest.fixture
def address(publish):
    """Where one published review is acted upon."""
    return f"/acme/reviews/{publish().public_id}"


def test_every_published_review_can_be_reported_and_found_helpful(client, address):
    html = client.get("/acme/reviews/").content.decode()
    assert f'href="{address}/report/"' in html
    assert f'action="{address}/helpful/"' in html


def test_the_page_offers_the_closed_list_of_reasons(client, address):
    html = client.get(f"{address}/report/").content.decode()
    assert all(f'value="{reason}"' in html for reason in Report.Reason.values)
    assert "The bill was wrong." in html


def test_a_report_is_taken_without_a_cookie(address):
    response = Client(enforce_csrf_checks=True).post(f"{address}/report/", {"reason": "spam"})
    assert "A moderator can see your report." in words(response)
    assert Report.objects.get().reason == "spam"
    assert not response.cookies


def test_a_second_report_is_told_so(client, address):
    client.post(f"{address}/report/", {"reason": "spam"})
    assert "reported this review already" in words(client.post(f"{address}/report/", {"reason": "spam"}))
    assert Report.objects.count() == 1


@pytest.mark.parametrize("reason", ["", "opinion", "\x00", "x" * 5000])
def test_a_reason_outside_the_list_is_refused(client, address, reason):
    response = client.post(f"{address}/report/", {"reason": reason})
    assert response.status_code == 422
    assert "Please choose" in words(response)
    assert not Report.objects.exists()


def test_helpful_is_counted_and_shown(client, address):
    assert "Thank you. It is counted." in words(client.post(f"{address}/helpful/"))
    assert "said so already" in words(client.post(f"{address}/helpful/"))
    assert "Helpful · 1" in words(client.get("/acme/reviews/"))


def test_helpful_takes_no_get(client, address):
    assert client.get(f"{address}/helpful/").status_code == 405


@pytest.mark.parametrize("act", ["report", "helpful"])
def test_what_is_not_public_is_not_found(client, address, act):
    Review.objects.update(status="held")
    assert client.post(f"{address}/{act}/", {"reason": "spam"}).status_code == 404


@pytest.mark.parametrize(
    "wrong", ["nobody/reviews/x", "zenith/reviews/ID", "acme/reviews/%00", "acme/reviews/" + "x" * 900]
)
def test_an_unknown_review_is_not_found(client, address, other_company, wrong):
    path = wrong.replace("ID", Review.objects.get().public_id)
    assert client.get(f"/{path}/report/").status_code == 404
    assert client.post(f"/{path}/helpful/").status_code == 404


def test_one_address_can_act_only_so_often(client, address, monkeypatch):
    monkeypatch.setattr(view._throttle, "limit", 0)
    assert client.post(f"{address}/helpful/").status_code == 429
    assert client.post(f"{address}/report/", {"reason": "spam"}).status_code == 429


def test_too_large_a_body_is_refused(client, address):
    assert client.post(f"{address}/report/", {"reason": "x" * 300_000}).status_code == 413


def test_the_private_page_offers_neither(client, received, acme):
    from reviews.services.hashing import token_hash

    received(status_token_hash=token_hash("secret"))
    Review.objects.update(status="published", body="x")
    assert b"/report/" not in client.get("/reviews/status/secret/").content
