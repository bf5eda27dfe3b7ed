"""What every test may ask for: a real broker, a browser. Tests that need one are skipped by name where it is missing.

`BROKER_URL` in the environment names a server to use; otherwise the embedded one is started on a free port.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from django.conf import settings
from playwright.sync_api import Browser, sync_playwright

from tools.broker import BrokerError, server_binary, temporary_broker

CHROMIUM_OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    # Everything comes from the loopback here, which Chromium keeps the pages of other networks away from.
    "--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests",
)
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def pytest_configure() -> None:
    """Hash passwords cheaply: a third of a second for each test user buys no test anything."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def find_chromium() -> str | None:
    """Return the path of a Chromium: $CHROMIUM, or one on the search path."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


def no_broker() -> str | None:
    """Return why no broker can be had, or None."""
    if os.environ.get("BROKER_URL", "").startswith("redis"):
        return None
    try:
        server_binary()
    except BrokerError as error:
        return str(error)
    return None


def own_database(url: str, worker: str) -> str:
    """Return the URL for one of several test processes: each counts on from the database that was named."""
    server, _, number = url.rpartition("/")
    return f"{server}/{int(number) + int(worker.removeprefix('gw'))}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, with the reason, what this machine cannot run."""
    missing_broker = no_broker()
    missing_browser = None if find_chromium() else "no Chromium here: install chromium, or name one with CHROMIUM"
    for item in items:
        if missing_broker and item.get_closest_marker("broker"):
            item.add_marker(pytest.mark.skip(reason=missing_broker))
        if missing_browser and item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason=missing_browser))


@pytest.fixture(autouse=True)
def fresh_memory() -> None:
    """Start every test with nothing kept and nobody counted: both live as long as the process."""
    from reviews.api import hot, limiter

    hot.forget()
    limiter.forget()


@pytest.fixture(scope="session")
def broker_url() -> Iterator[str]:
    """Return the URL of a real Redis or Valkey that this test process has to itself."""
    named = os.environ.get("BROKER_URL", "")
    if named.startswith("redis"):
        yield own_database(named, os.environ.get("PYTEST_XDIST_WORKER", "gw0"))
        return
    with temporary_broker() as url:
        yield url


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of a Chromium. Mark the test `browser`."""
    path = find_chromium()
    assert path, "mark the test `browser`, so that it is skipped here"
    return path


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """Return the one browser of this test process; Playwright cannot be started twice in a thread."""
    # Its event loop runs in this thread from here on, and makes Django take the tests for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=list(CHROMIUM_OPTIONS))
        yield started
        started.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
