"""From the help page to a published review, as people do it: by finger, by keyboard, without JavaScript."""

import pytest
from playwright.sync_api import Page, expect

from reviews.models import Review
from tests.browser.conftest import only_review

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# Somebody who types a review needs longer than the time trap.
READING = 2_100


def write_review(page: Page, site: str) -> None:
    """Fill in the form on Netflix's page and send it."""
    page.goto(f"{site}/netflix/#write-a-review")
    page.get_by_label("Terrible").check(force=True)
    page.get_by_label("What was it about?").select_option("billing")
    page.get_by_label("What happened?").fill("They fucking charged 4111 1111 1111 1111 twice. $15.49 each.")
    page.get_by_label("You may publish this review").check()
    page.wait_for_timeout(READING)
    page.get_by_role("button", name="Send the review").click()


@pytest.mark.usefixtures("prompt_screening")
@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_review_is_published_with_its_meaning_and_without_its_secrets(browser, site, javascript):
    context = browser.new_context(java_script_enabled=javascript)
    page = context.new_page()
    write_review(page, site)
    expect(page.get_by_text("Your review is published.")).to_be_visible()
    page.goto(f"{site}/netflix/")
    body = page.locator(".review-body")
    expect(body).to_contain_text("They f— charged [card number removed] twice. $15.49 each.")
    expect(page.locator("#reviews")).to_contain_text("1 out of 5 stars, based on 1 review")
    assert context.cookies() == []
    context.close()


@pytest.mark.usefixtures("slow_screening")
def test_the_status_page_follows_the_review_without_a_reload(page, site):
    write_review(page, site)
    expect(page.get_by_text("Thank you. We have your review.")).to_be_visible()
    Review.objects.filter(pk=only_review().pk).update(status=Review.Status.HELD)
    expect(page.get_by_text("Your review waits for a person.")).to_be_visible()


@pytest.mark.usefixtures("prompt_screening")
def test_the_journey_needs_only_a_keyboard(page, site):
    page.goto(f"{site}/netflix/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    tab_to(page, page.get_by_role("link", name="Write a review"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_label("Terrible"))
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(page.get_by_label("Very good")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.type("Billing and")
    tab_to(page, page.get_by_label("What happened?"))
    page.keyboard.type("Two calls and it was sorted.")
    tab_to(page, page.get_by_label("You may publish this review"))
    page.keyboard.press("Space")
    page.wait_for_timeout(READING)
    tab_to(page, page.get_by_role("button", name="Send the review"))
    page.keyboard.press("Enter")
    expect(page.get_by_text("Your review is published.")).to_be_visible()
    review = only_review()
    assert (review.rating, review.issue_type.slug) == (4, "billing")


def tab_to(page: Page, target) -> None:
    """Press Tab until ``target`` has the focus."""
    for _ in range(120):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail("the keyboard cannot reach it")


def test_a_mistake_moves_the_focus_to_its_explanation(page, site):
    page.goto(f"{site}/netflix/")
    page.get_by_label("What happened?").fill("Kept.")
    page.wait_for_timeout(READING)
    page.get_by_role("button", name="Send the review").click()
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("Please choose from 1 to 5 stars.")
    expect(page.get_by_label("What happened?")).to_have_value("Kept.")


def test_questions_appear_only_when_they_apply(page, site):
    page.goto(f"{site}/netflix/")
    device, partner = page.get_by_label("Which device?"), page.get_by_label("Which partner?")
    expect(device).to_be_hidden()
    expect(partner).to_be_hidden()
    page.get_by_label("What was it about?").select_option("streaming")
    expect(device).to_be_visible()
    page.get_by_label("Who sent the bill?").select_option("partner")
    expect(partner).to_be_visible()
    page.get_by_label("What was it about?").select_option("billing")
    expect(device).to_be_hidden()
    expect(device).to_be_disabled()


def test_every_question_is_there_without_javascript(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/netflix/")
    expect(page.get_by_label("Which device?")).to_be_visible()
    expect(page.get_by_label("Which partner?")).to_be_visible()
    context.close()
