"""Measure how long a newcomer waits: clone, `make run` with empty package caches, until the first page answers.

    python3 -m tools.measure_start [REPOSITORY]

Runs on the standard library alone. Everything happens in a temporary directory.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tools import ports

PATIENCE_SECONDS = 300.0


class MeasureError(Exception):
    """The site did not start or did not stop."""


def environment(directory: Path, port: int) -> dict[str, str]:
    """Return an environment with empty caches and free ports, and without what the caller's own set-up adds."""
    foreign = ("VIRTUAL_ENV", "PYTHONDONTWRITEBYTECODE", "DATABASE_URL", "BROKER_URL", "MAKEFLAGS", "MAKELEVEL")
    env = {name: value for name, value in os.environ.items() if name not in foreign}
    caches = {"UV_CACHE_DIR": str(directory / "uv-cache"), "PIP_CACHE_DIR": str(directory / "pip-cache")}
    return env | caches | {"PORT": str(port), "EMBEDDED_BROKER_PORT": str(ports.free_port())}


def seconds_to_page(clone: Path, env: dict[str, str], log: Path) -> float:
    """Run the site until its first page answers with 200, stop it, and return the seconds that the page took."""
    started = time.monotonic()
    with (
        log.open("wb") as lines,
        subprocess.Popen(["make", "run"], cwd=clone, env=env, stdout=lines, stderr=lines) as site,
    ):
        try:
            while ports.page_status(int(env["PORT"])) != 200:
                if site.poll() is not None or time.monotonic() - started > PATIENCE_SECONDS:
                    raise MeasureError(f"No page answered:\n{log.read_text(errors='replace')}")
                time.sleep(0.05)
            return time.monotonic() - started
        finally:
            site.terminate()
            site.wait(timeout=30)


def processes_in(directory: Path) -> list[int]:
    """Return the processes that still work in ``directory`` (Linux; elsewhere none is seen)."""
    found = []
    for link in Path("/proc").glob("[0-9]*/cwd"):
        try:
            where = link.readlink()
        except OSError:
            continue
        if where.is_relative_to(directory):
            found.append(int(link.parent.name))
    return found


def main(repository: str) -> int:
    """Measure a first and two later starts, and print them."""
    with tempfile.TemporaryDirectory(prefix="softmask-start-") as name:
        directory = Path(name).resolve()
        clone, env = directory / "softmask", environment(directory, ports.free_port())
        started = time.monotonic()
        subprocess.run(["git", "clone", "--quiet", repository, str(clone)], check=True)
        print(f"clone          {time.monotonic() - started:6.1f} s")
        for label in ("first start", "second start", "third start"):
            print(f"{label:14} {seconds_to_page(clone, env, directory / 'log'):6.1f} s", flush=True)
            if left := processes_in(clone):
                raise MeasureError(f"Processes were left behind: {left}")
    print("no process was left behind")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "."))
    except MeasureError as error:
        sys.exit(str(error))
