"""The desk in a real browser: on a phone, with the keyboard, under the site's own content security policy."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page

from tests.reviews.admin.conftest import HELD, Hold, page_of, status_of

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def context(browser: Browser, live_server: Any, alice: Any) -> Iterator[BrowserContext]:
    client = Client()
    client.force_login(alice)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    context = browser.new_context(viewport={"width": 390, "height": 844}, base_url=live_server.url)
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def violations(page: Page) -> list[str]:
    """Collect what the content security policy refuses."""
    found: list[str] = []
    page.on("console", lambda message: found.append(message.text) if "Content Security" in message.text else None)
    return found


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_runs_off_the_screen_and_nothing_is_refused(page: Page, hold: Hold, width: int) -> None:
    refused = violations(page)
    page.set_viewport_size({"width": width, "height": 844})
    for address in (HELD, page_of(hold("private_person", "mostly_removed", body="word " * 300 + "x" * 300))):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert refused == []


def test_a_review_is_published_with_one_press(page: Page, hold: Hold) -> None:
    review = hold()
    page.goto(HELD)
    page.click(".field-excerpt a")
    page.click("text=Publish")
    assert page.inner_text(".messagelist") == f"Published {review.public_id}."
    assert status_of(review) == "published"


def test_a_rejection_asks_for_its_reason(page: Page, hold: Hold) -> None:
    review = hold()
    page.goto(page_of(review))
    page.click(".desk-danger")
    assert "Choose a reason to reject." in page.inner_text(".errornote")
    page.select_option("#id_reason", "promotion")
    page.click(".desk-danger")
    assert review.decisions.last().reasons == ["promotion"]


def test_many_are_published_from_the_list(page: Page, hold: Hold) -> None:
    reviews = [hold(), hold()]
    page.goto(HELD)
    for box in page.query_selector_all("tbody .action-select"):
        box.check()
    page.select_option("select[name=action]", "publish")
    page.click("button[name=index]")
    assert page.inner_text(".messagelist") == "2 reviews published."
    assert {status_of(review) for review in reviews} == {"published"}


def test_buttons_are_large_enough_for_a_thumb(page: Page, hold: Hold) -> None:
    page.goto(page_of(hold()))
    for button in page.query_selector_all(".desk-buttons .button, .desk-reject select"):
        box = button.bounding_box()
        assert box
        assert box["height"] >= 44
