"""A site of its own for a measurement: Granian on a free loopback port, a fresh database, the shipped companies."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tools.ports import free_port

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "reviews" / "content"
# Nobody is turned away, yet everybody is counted: the limiter is a part of what is measured.
OPEN_DOORS = {
    "ENVIRONMENT": "development",
    "DEBUG": "false",
    "SECRET_KEY": "measured-" + "k" * 50,
    "DATA_KEYS": "c29mdG1hc2stdGVzdHMtb25seS1rZXktMDEyMzQ1Njc=",
    "HASH_KEY": "measured",
    "BROKER_URL": "memory://",
    "API_READS_PER_MINUTE": "100000000",
    "API_WRITES_PER_MINUTE": "100000000",
    "REVIEWS_PER_ADDRESS_PER_HOUR": "100000000",
    "LOG_LEVEL": "ERROR",
}


@contextmanager
def fresh_site() -> Iterator[dict[str, str]]:
    """Yield the environment of a site with its own database, tables and companies."""
    with tempfile.TemporaryDirectory() as directory:
        environment = {**os.environ, **OPEN_DOORS, "DATABASE_URL": f"sqlite:///{directory}/site.sqlite3"}
        manage(environment, "migrate", "--verbosity", "0")
        manage(environment, "load_issue_types", str(CONTENT / "issue_types.yaml"))
        for name in ("netflix", "bluefinch"):
            manage(environment, "load_company", str(CONTENT / f"{name}.yaml"))
        yield environment


def manage(environment: Mapping[str, str], *arguments: str) -> None:
    """Run one management command."""
    command = [sys.executable, "manage.py", *arguments]
    subprocess.run(
        command, cwd=ROOT, env=dict(environment), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


@contextmanager
def serving(application: str, environment: Mapping[str, str], *, workers: int = 2) -> Iterator[int]:
    """Yield the port on which Granian serves a WSGI application."""
    port = free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--workers", str(workers), "--no-access-log"]
    command += ["--log-level", "error", "--host", "127.0.0.1", "--port", str(port), application]
    with subprocess.Popen(command, cwd=ROOT, env={**environment, "SITE_URL": f"http://127.0.0.1:{port}"}) as server:
        try:
            wait_until_it_answers(port)
            yield port
        finally:
            server.terminate()
            server.wait(20)


def wait_until_it_answers(port: int, *, seconds: float = 60) -> None:
    """Return once the server answers anything at all."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("the server did not start")
