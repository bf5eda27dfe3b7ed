"""axe-core on every page that only comes about when somebody has done something, at both widths, light and dark."""

import datetime

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from reviews.models import Company, IssueType, Review
from reviews.services.aggregate import count_in
from reviews.services.hashing import token_hash
from tests.browser.conftest import DESK, PHONE, axe_script

pytestmark = [pytest.mark.browser, pytest.mark.slow]

BODY = "They charged [card number removed] twice. f— them. $15.49 each, error NW-2-5."


@pytest.fixture
def lively(site):
    """A company with enough reviews for every figure, one of them held and one its author's."""
    company, billing = Company.objects.get(slug="netflix"), IssueType.objects.get(slug="billing")
    now = timezone.now()
    for number in range(14):
        at = now - datetime.timedelta(days=12 * number)
        review = Review.objects.create(
            company=company,
            issue_type=billing,
            rating=number % 5 + 1,
            title="Charged twice",
            body=BODY,
            resolved="yes",
            response_time="few_days",
            next_steps_explained="no",
            sentiment=-300,
            details_removed=1,
            words_masked=1,
            helpful=number,
            status="published",
            submitted_at=at,
            received_at=at,
            published_at=at,
            decided_at=at,
        )
        count_in([review])
    Review.objects.filter(pk=review.pk).update(status_token_hash=token_hash("mine"))
    Review.objects.create(
        company=company,
        issue_type=billing,
        rating=1,
        body=BODY,
        status="held",
        submitted_at=now,
        received_at=now,
        status_token_hash=token_hash("held"),
    )
    return site


def violations(page):
    """Return what axe finds on the page as it stands."""
    page.evaluate(axe_script().read_text(encoding="utf-8"))  # evaluated, because the policy forbids a script element
    return page.evaluate("axe.run(document).then(result => result.violations.map(v => [v.id, v.nodes[0].html]))")


@pytest.mark.skipif(axe_script() is None, reason="no axe-core here: install axe-playwright-python")
@pytest.mark.parametrize(("size", "scheme"), [(PHONE, "light"), (DESK, "dark")], ids=["phone", "desk in the dark"])
def test_axe_finds_nothing_in_any_state(browser, lively, size, scheme):
    context = browser.new_context(viewport=size, color_scheme=scheme)
    page = context.new_page()
    public_id = Review.objects.filter(status="published").first().public_id
    for address in (
        "/netflix/",
        "/netflix/reviews/?stars=5&q=charged&sort=sideways",
        "/netflix/reviews/?q=nothing-like-it",
        f"/netflix/reviews/{public_id}/report/",
        "/netflix/transparency/",
        "/transparency/",
        "/reviews/status/mine/",
        "/reviews/status/mine/edit/",
        "/reviews/status/held/",
    ):
        page.goto(lively + address)
        page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
        assert violations(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
    page.goto(f"{lively}/netflix/")
    page.get_by_label("What happened?").fill(
        "Fucking 4111 1111 1111 1111. I will kill them all, I know where they work."
    )
    expect(page.locator(".preview")).to_contain_text("[card number removed]")
    assert violations(page) == []
    context.close()


def test_an_author_withdraws_without_javascript(browser, lively):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{lively}/reviews/status/mine/")
    page.get_by_text("Withdraw this review").click()
    page.get_by_role("button", name="Withdraw it for good").click()
    expect(page.get_by_text("This review was withdrawn.")).to_be_visible()
    context.close()


def test_an_author_appeals(page, lively):
    page.goto(f"{lively}/reviews/status/held/")
    page.get_by_text("Tell the moderator your side").click()
    page.get_by_label("What should the moderator know?").fill("It was a figure of speech.")
    page.get_by_role("button", name="Send the appeal").click()
    expect(page.get_by_text("We have your appeal.")).to_be_visible()
