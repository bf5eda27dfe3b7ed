"""Filters and the helpful button in a real browser."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from reviews.models import Company, IssueType, Review
from reviews.services.aggregate import count_in

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def reviewed(site):
    for rating, body in ((1, "Alpha"), (5, "Bravo")):
        review = Review.objects.create(
            company=Company.objects.get(slug="netflix"),
            issue_type=IssueType.objects.get(slug="billing"),
            rating=rating,
            body=body,
            status=Review.Status.PUBLISHED,
            submitted_at=timezone.now(),
            received_at=timezone.now(),
        )
        count_in([review])
    return site


def test_a_filter_changes_the_list_in_place_and_can_be_undone(page, reviewed):
    page.goto(f"{reviewed}/netflix/reviews/")
    page.evaluate("window.stayed = true")
    page.get_by_label("Stars", exact=True).select_option("5")
    expect(page.locator(".review-body")).to_have_text(["Bravo"])
    expect(page).to_have_url(re.compile(r"\?stars=5$"))
    assert page.evaluate("window.stayed") is True
    page.go_back()
    expect(page.locator(".review-body")).to_have_count(2)


def test_helpful_is_counted_without_leaving_the_page(page, reviewed):
    page.goto(f"{reviewed}/netflix/")
    page.get_by_role("button", name="Helpful").first.click()
    expect(page.get_by_text("Thank you. It is counted.")).to_be_focused()
    expect(page).to_have_url(re.compile("/netflix/$"))
    assert sum(Review.objects.values_list("helpful", flat=True)) == 1


def test_filters_and_reports_work_without_javascript(browser, reviewed):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{reviewed}/netflix/reviews/")
    page.get_by_label("Words in the review").fill("alpha")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".review-body")).to_have_text(["Alpha"])
    page.get_by_role("link", name="Report").click()
    page.get_by_label("It is advertising").check()
    page.get_by_role("button", name="Send the report").click()
    expect(page.get_by_text("A moderator can see your report.")).to_be_visible()
    assert context.cookies() == []
    context.close()
