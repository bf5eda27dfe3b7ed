"""How fast the rating is read: `python -m bench.api`. Granian with two workers, 16 clients over kept connections.

Prints `name value unit ratio` lines. `rating_200` and `rating_304` are requests per second with the ratio over a bare
Django view on a server of its own, asked turn by turn in the same run. `rating_growth` is the median latency at a
million reviews over that at a thousand. The load generator shares the machine, on both sides alike.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass

import psutil

from bench.load import Run, get, load
from bench.server import OPEN_DOORS, ROOT, fresh_site, serving

PATH = "/api/v1/companies/netflix/rating"
TURNS = 5


@dataclass(frozen=True, slots=True)
class Turns:
    """The runs of one kind of request, and the CPU seconds that the server's processes spent on them."""

    runs: list[Run]
    cpu: float

    @property
    def per_second(self) -> float:
        """Return the requests per second of the best turn."""
        return max(run.per_second for run in self.runs)

    @property
    def per_cpu_second(self) -> float:
        """Return the requests per second of CPU time that the server spent."""
        return sum(run.answers for run in self.runs) / self.cpu

    def percentile(self, percent: float) -> float:
        """Return the median over the turns of one percentile, in milliseconds."""
        return statistics.median(run.percentile(percent) for run in self.runs)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=2.0, help="of each turn")
    parser.add_argument("--reviews", type=int, default=1_000_000, help="the many of `rating_growth`")
    options = parser.parse_args()
    with fresh_site() as environment:
        seed(environment, 1000)
        few = measure(environment, options.seconds)
        for name in ("200", "304"):
            show(f"rating_{name}", few[name].per_second, "requests/s", few["bare"].per_second)
            show(f"rating_{name}_cpu", few[name].per_cpu_second, "requests/cpu-s", few["bare"].per_cpu_second)
        show("bare_view", few["bare"].per_second, "requests/s", few["bare"].per_second)
        show("rating_p95", few["200"].percentile(95), "ms", few["bare"].percentile(95))
        seed(environment, options.reviews)
        many = measure(environment, options.seconds)
        growth = (many["200"].percentile(50) / many["bare"].percentile(50)) / (
            few["200"].percentile(50) / few["bare"].percentile(50)
        )
        print(f"rating_growth {many['200'].percentile(50):.2f} ms {growth:.2f}")


def show(name: str, value: float, unit: str, bare: float) -> None:
    """Print one line."""
    print(f"{name} {value:.1f} {unit} {value / bare:.2f}", flush=True)


def measure(environment: Mapping[str, str], seconds: float) -> dict[str, Turns]:
    """Ask the site and the bare view by turns."""
    bare = {**os.environ, **OPEN_DOORS}
    with serving("config.wsgi:application", environment) as site, serving("bench.bare:application", bare) as plain:
        with urllib.request.urlopen(f"http://127.0.0.1:{site}{PATH}") as answer:
            etag = answer.headers["ETag"]
        kinds = {
            "bare": (plain, get("/"), b"HTTP/1.1 200"),
            "200": (site, get(PATH), b"HTTP/1.1 200"),
            "304": (site, get(PATH, If_None_Match=etag), b"HTTP/1.1 304"),
        }
        runs: dict[str, list[Run]] = {name: [] for name in kinds}
        cpu = dict.fromkeys(kinds, 0.0)
        for _ in range(TURNS):
            for name, (port, request, expected) in kinds.items():
                before = cpu_of(port)
                runs[name].append(load(port, request, expected, seconds=seconds))
                cpu[name] += cpu_of(port) - before
    return {name: Turns(runs[name], cpu[name]) for name in kinds}


def cpu_of(port: int) -> float:
    """Return the CPU seconds that the server on ``port`` and its workers have spent so far."""
    for child in psutil.Process().children():
        if "--port" in child.cmdline() and str(port) in child.cmdline():
            family = [child, *child.children(recursive=True)]
            return sum(sum(process.cpu_times()[:2]) for process in family)
    raise ProcessLookupError("there is no server of ours on this port")


def seed(environment: Mapping[str, str], reviews: int) -> None:
    """Fill the database with that many published reviews of one company, and count them."""
    command = [sys.executable, "-m", "bench.seed", "--company", "netflix", "--reviews", str(reviews)]
    subprocess.run(command, cwd=ROOT, env=dict(environment), check=True, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
