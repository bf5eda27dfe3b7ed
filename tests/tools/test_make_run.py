"""The whole site as a newcomer starts it: real broker, web server, worker and beat in a directory of their own."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tools import ports, setup
from tools.measure_start import processes_in

ROOT = Path(__file__).resolve().parent.parent.parent
PARTS = ("config", "moderation", "reviews", "templates", "tools", "manage.py")

pytestmark = [
    pytest.mark.broker,
    pytest.mark.slow,
    pytest.mark.timeout(240),
    pytest.mark.skipif(sys.platform != "linux", reason="counts processes by their directory, which only Linux tells"),
]


class Site:
    """One running site."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.port = ports.free_port()
        own = {"PORT": str(self.port), "EMBEDDED_BROKER_PORT": str(ports.free_port())}
        foreign = ("BROKER_URL", "SITE_URL", "SECRET_KEY", "DATA_KEYS", "HASH_KEY", "ENVIRONMENT", "DATABASE_URL")
        env = {name: value for name, value in os.environ.items() if name not in foreign}
        self.log = (directory / "log").open("w+")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tools.run"], cwd=directory, env=env | own, stdout=self.log, stderr=self.log
        )

    def lines(self) -> str:
        return (self.directory / "log").read_text()

    def wait_for(self, condition, what: str) -> None:
        deadline = time.monotonic() + 120
        while not condition():
            assert self.process.poll() is None, self.lines()
            assert time.monotonic() < deadline, f"{what} did not happen:\n{self.lines()}"
            time.sleep(0.1)

    def published(self, slug: str) -> int:
        address = f"http://{ports.LOOPBACK}:{self.port}/api/v1/companies/{slug}/rating"
        with urllib.request.urlopen(address, timeout=20) as answer:
            return json.load(answer)["count"]

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        self.log.close()
        for pid in processes_in(self.directory):
            psutil.Process(pid).kill()


@pytest.fixture
def site(tmp_path) -> Iterator[Site]:
    for part in PARTS:
        source = ROOT / part
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, tmp_path / part)
    setup.ensure_env(tmp_path)
    running = Site(tmp_path)
    yield running
    running.end()


def test_the_site_starts_shows_judged_samples_and_ends_without_a_trace(site):
    site.wait_for(lambda: "Softmask is ready:" in site.lines(), "the first page")
    assert f"http://127.0.0.1:{site.port}/" in site.lines()
    assert site.lines().count("Moderator created: name moderator, password ") == 1
    site.wait_for(lambda: site.published("bluefinch-demo") > 10, "judging the samples")
    assert site.published("netflix") == 0
    site.process.send_signal(signal.SIGINT)
    assert site.process.wait(timeout=30) == 0
    assert processes_in(site.directory) == []


def test_nothing_lives_on_when_the_supervisor_is_killed(site):
    site.wait_for(lambda: len(processes_in(site.directory)) >= 7, "starting every program")
    time.sleep(1)
    site.process.kill()
    site.process.wait()
    deadline = time.monotonic() + 20
    while processes_in(site.directory) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert processes_in(site.directory) == []
