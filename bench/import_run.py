"""Import a CSV file end to end and say what happened: `python -m bench.import_run FILE --company netflix`.

It uses the database and broker of the environment (DATABASE_URL, BROKER_URL), which must be its own to fill: it
migrates, loads the catalogue and the company, starts a Celery worker, imports, waits until nothing waits, and prints
reviews per second, the workers' peak memory, what was published, held and rejected, and what was changed.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

import django
import psutil

CONTENT = Path("reviews/content")


def main() -> None:
    """Run the import and print its figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--company", default="netflix")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--sample", type=int, default=20, help="how many changed texts to print")
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    prepare(options.company)
    worker = start_worker(options.processes)
    memory = Memory(worker)
    try:
        began = time.monotonic()
        imported = import_file(options.file, options.company)
        wait_until_judged()
        seconds = time.monotonic() - began
    finally:
        memory.stop()
        worker.terminate()
        worker.wait(30)
    report(imported, seconds, memory)
    report_changes(options.sample)


def prepare(company: str) -> None:
    """Migrate and load the content."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("load_issue_types", CONTENT / "issue_types.yaml", verbosity=0)
    call_command("load_company", CONTENT / f"{company}.yaml", verbosity=0)


def start_worker(processes: int) -> subprocess.Popen[bytes]:
    """Start a Celery worker as production does, and give it time to connect."""
    command = [sys.executable, "-m", "celery", "-A", "config", "worker", "--loglevel", "WARNING"]
    worker = subprocess.Popen([*command, "--concurrency", str(processes), "--without-gossip", "--without-mingle"])
    time.sleep(5)
    return worker


class Memory(threading.Thread):
    """Sample the resident memory of the worker's processes; keep the highest of any one (bytes)."""

    def __init__(self, worker: subprocess.Popen[bytes]) -> None:
        super().__init__(daemon=True)
        self.process = psutil.Process(worker.pid)
        self.peak = 0
        self.running = True
        self.start()

    def run(self) -> None:
        while self.running:
            for process in (self.process, *self.process.children(recursive=True)):
                try:
                    self.peak = max(self.peak, process.memory_info().rss)
                except psutil.NoSuchProcess:
                    continue
            time.sleep(0.2)

    def stop(self) -> None:
        self.running = False
        self.join()


def import_file(file: Path, company: str) -> object:
    """Import as the command does, and return its result."""
    from django.utils import timezone

    from reviews.models import Company
    from reviews.services.imports import import_reviews

    with file.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as stream:
        return import_reviews(company=Company.objects.get(slug=company), stream=stream, now=timezone.now())


def wait_until_judged() -> None:
    """Return once nothing waits any more."""
    from reviews.models import Review

    while Review.objects.waiting().exists():
        time.sleep(0.1)


def report(imported: object, seconds: float, memory: Memory) -> None:
    """Print the figures as `name value` lines."""
    from reviews.models import Review
    from reviews.services.recount import verify

    total = Review.objects.count()
    statuses = Counter(Review.objects.values_list("status", flat=True))
    print(f"read {imported.read}, queued {imported.queued}, known {imported.known}, refused {len(imported.bad)}")  # type: ignore[attr-defined]
    print(f"seconds {seconds:.1f}")
    print(f"reviews_per_second {total / seconds:.0f}")
    print(f"worker_peak_mb {memory.peak / 1e6:.0f}")
    print(" ".join(f"{status} {count}" for status, count in sorted(statuses.items())))
    print(f"cells_that_differ_from_a_recount {len(verify())}")


def report_changes(sample: int) -> None:
    """Print how many texts were changed, by kind, and some of them as the public reads them."""
    from reviews.models import TEXT_FIELDS, Decision, Finding, Review
    from reviews.services.originals import unseal

    changed = []
    for review in Review.objects.select_related("original").iterator(chunk_size=500):
        texts = unseal(review.original.ciphertext)
        if any(getattr(review, name) != texts.get(name, "") for name in TEXT_FIELDS):
            changed.append(review)
    print(f"texts_changed {len(changed)}")
    kinds = Counter(Finding.objects.exclude(action="note").values_list("entity_type", flat=True))
    print("spans " + ", ".join(f"{kind} {count}" for kind, count in kinds.most_common()))
    reasons = Counter(reason for row in Decision.objects.values_list("reasons", flat=True) for reason in row)
    print("reasons " + ", ".join(f"{reason} {count}" for reason, count in reasons.most_common()))
    for review in random.Random(1).sample(changed, min(sample, len(changed))):  # noqa: S311 - a sample, not a secret
        print("  |", " ".join(review.body.split())[:160])


if __name__ == "__main__":
    main()
