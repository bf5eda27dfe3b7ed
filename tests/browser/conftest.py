"""A real browser before the real site: the shipped help pages, and the engine that judges at once."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page

from reviews.models import Review
from reviews.services.screen import screen

CONTENT = Path(__file__).resolve().parents[2] / "reviews" / "content"

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}


@pytest.fixture
def slow_screening(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave what is received waiting, as with a busy worker."""
    monkeypatch.setattr("reviews.services.arrivals.ring", lambda review_ids, **_: True)


@pytest.fixture
def prompt_screening(monkeypatch: pytest.MonkeyPatch) -> None:
    """Judge in the doorbell's place, so that no worker is needed."""

    def ring(review_ids: list[int], **_: object) -> bool:
        screen(review_ids=review_ids, clock=timezone.now)
        return True

    monkeypatch.setattr("reviews.services.arrivals.ring", ring)


@pytest.fixture
def site(transactional_db: None, live_server, settings) -> str:
    """Return the address of a site with the shipped companies and no reviews."""
    cache.clear()
    settings.SITE_URL = live_server.url
    call_command("load_issue_types", str(CONTENT / "issue_types.yaml"), verbosity=0)
    for name in ("netflix.yaml", "bluefinch.yaml"):
        call_command("load_company", str(CONTENT / name), verbosity=0)
    return live_server.url


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport=PHONE)
    opened.set_default_timeout(15_000)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def only_review() -> Review:
    """Return the one review there is."""
    return Review.objects.get()


def axe_script() -> Path | None:
    """Return axe-core: $AXE_SCRIPT, the copy in axe-playwright-python, or one under node_modules."""
    from importlib.util import find_spec

    candidates = [Path(os.environ["AXE_SCRIPT"])] if os.environ.get("AXE_SCRIPT") else []
    spec = find_spec("axe_playwright_python")
    if spec and spec.origin:
        candidates.append(Path(spec.origin).with_name("axe.min.js"))
    candidates.append(CONTENT.parents[1] / "node_modules" / "axe-core" / "axe.min.js")
    return next((path for path in candidates if path.is_file()), None)
