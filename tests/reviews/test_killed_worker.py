"""Workers are killed with -9 while they judge: nothing is lost, nothing is decided or counted twice.

Real processes, a real broker and a database file of its own, as on a machine that runs out of memory.
"""

import contextlib
import csv
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bench.texts import reviews

pytestmark = [pytest.mark.broker, pytest.mark.slow]

ROOT = Path(__file__).resolve().parent.parent.parent
REVIEWS = 1000


class Site:
    """A migrated database file with one company, and the processes that work on it."""

    def __init__(self, folder: Path, broker_url: str) -> None:
        self.database = folder / "site.sqlite3"
        self.folder = folder
        self.env = {
            **os.environ,
            "DATABASE_URL": f"sqlite:///{self.database}",
            "BROKER_URL": broker_url,
            "SCREEN_BATCH_SIZE": "50",
            "SCREEN_TIME_LIMIT_SECONDS": "10",
            "SCREEN_LEASE_SECONDS": "12",
            "SWEEP_SECONDS": "1",
        }
        self.running: list[subprocess.Popen[bytes]] = []

    def manage(self, *arguments: object) -> str:
        command = [sys.executable, "manage.py", *map(str, arguments)]
        return subprocess.run(command, cwd=ROOT, env=self.env, check=True, capture_output=True, text=True).stdout

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-W", "ignore", "-m", "celery", "-A", "config", *arguments]
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=self.env,
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.running.append(process)
        return process

    def start_worker(self) -> subprocess.Popen[bytes]:
        return self.start("worker", "--concurrency", "2", "--without-gossip", "--without-mingle")

    def start_beat(self) -> None:
        self.start("beat", "--schedule", str(self.folder / "beat"))

    def count(self, query: str) -> int:
        with sqlite3.connect(self.database, timeout=20) as connection:
            return int(connection.execute(query).fetchone()[0])

    def waiting(self) -> int:
        return self.count("SELECT COUNT(*) FROM reviews_review WHERE status = 'received'")

    def leased(self) -> int:
        return self.count("SELECT COUNT(*) FROM reviews_review WHERE status = 'received' AND lease_token <> ''")

    def stop(self) -> None:
        for process in self.running:
            kill_all(process)


def kill_all(process: subprocess.Popen[bytes]) -> None:
    """Kill a worker with its children, as the kernel would: no handler runs."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def until(condition, seconds=90):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.01)


@pytest.fixture
def site(tmp_path, broker_url):
    site = Site(tmp_path, broker_url)
    site.manage("migrate", "--verbosity", "0")
    site.manage("load_issue_types", "reviews/content/issue_types.yaml")
    site.manage("load_company", "reviews/content/netflix.yaml")
    yield site
    site.stop()


@pytest.fixture
def csv_file(tmp_path):
    path = tmp_path / "reviews.csv"
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(["date", "rating", "content"])
        for number, text in enumerate(reviews(REVIEWS)):
            writer.writerow([f"2026-0{number % 6 + 1}-15 12:00:{number % 60:02}", number % 5 + 1, f"{number}: {text}"])
    return path


@pytest.mark.timeout(240)
def test_work_of_killed_workers_is_taken_up_again_and_done_once(site, csv_file):
    site.manage("import_reviews", csv_file, "--company", "netflix")
    total = site.waiting()
    assert total == REVIEWS

    for _ in range(2):
        worker, before = site.start_worker(), site.leased()
        until(lambda before=before: site.leased() > before)
        kill_all(worker)
    assert site.leased() > 0, "the workers were not killed at work"

    site.start_worker()
    site.start_beat()
    until(lambda: not site.waiting())

    assert site.count("SELECT COUNT(*) FROM reviews_review") == total
    assert site.count("SELECT COUNT(*) FROM reviews_decision") == total
    assert site.count("SELECT COUNT(DISTINCT review_id) FROM reviews_decision") == total
    assert site.count("SELECT COUNT(*) FROM reviews_review WHERE status = 'quarantined'") == 0
    assert site.manage("recount") == "The aggregates equal a recount.\n"


@pytest.mark.timeout(240)
def test_a_broker_that_forgot_everything_costs_no_review(site, csv_file):
    site.env["BROKER_URL"] = "redis://127.0.0.1:1/0"
    site.manage("import_reviews", csv_file, "--company", "netflix")
    assert site.waiting() == REVIEWS
    site.manage("drain")
    assert site.waiting() == 0
    assert site.manage("recount") == "The aggregates equal a recount.\n"
