"""The badge in a real browser, on a page of somebody else."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from reviews.api.operations import OPERATIONS
from reviews.services.widgets import SIZES
from tests.reviews.api.conftest import Publish

WIDTH, HEIGHT = SIZES["medium"]

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


def embed(page: Page, address: str, policy: str) -> list[str]:
    """Show a foreign page with the badge, and return what the browser complains about."""
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    html = f'<!doctype html><title>Foreign</title><img src="{address}" width="{WIDTH}" height="{HEIGHT}" alt="Badge">'

    def foreign(route: Any) -> None:
        headers = {"Content-Type": "text/html", "Content-Security-Policy": policy}
        headers["Cross-Origin-Embedder-Policy"] = "require-corp"
        route.fulfill(body=html, headers=headers)

    page.route("http://foreign.test/", foreign)
    page.goto("http://foreign.test/", wait_until="load")
    return complaints


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_badge_shows_on_a_strict_foreign_page(page: Page, live_server, publish: Publish, theme: str) -> None:
    publish(4)
    address = f"{live_server.url}/widgets/v1/acme.svg?theme={theme}"
    assert embed(page, address, f"default-src 'none'; img-src {live_server.url}") == []
    size = page.evaluate("[document.images[0].naturalWidth, document.images[0].naturalHeight]")
    assert size == [WIDTH, HEIGHT]
    assert page.context.cookies() == []


@pytest.mark.django_db(transaction=True)
def test_the_badge_opened_by_itself_draws_stars_and_runs_nothing(page: Page, live_server, publish: Publish) -> None:
    publish(4)
    page.goto(f"{live_server.url}/widgets/v1/acme.svg")
    assert page.title() == "Acme on Softmask: 4.0 out of 5 from 1 review"
    assert page.evaluate("document.querySelectorAll('use').length") == 10
    overflow = "[...document.querySelectorAll('text')].some(t => { const b = t.getBBox(); return b.x + b.width > %d })"
    assert not page.evaluate(overflow % (WIDTH - 8))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("name", ["W" * 60, "株" * 60, "The International Company of Names", "MMMMM WWWWW MMMMM"])
def test_no_name_runs_over_the_edge(page: Page, live_server, acme, name: str) -> None:
    acme.__class__.objects.update(name=name)
    page.goto(f"{live_server.url}/widgets/v1/acme.svg")
    right = page.evaluate("(() => { const b = document.querySelector('.h').getBBox(); return b.x + b.width })()")
    assert right <= WIDTH - 6


@pytest.mark.django_db(transaction=True)
def test_the_docs_page_draws_every_operation_under_its_own_policy(page: Page, live_server) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(f"{live_server.url}/api/v1/docs")
    page.wait_for_selector(".opblock")
    assert page.locator(".opblock").count() == len(OPERATIONS)
    assert complaints == []
