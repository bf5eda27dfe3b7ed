"""How long the server takes for a help page, at 1,000 and at 100,000 reviews: `python -m bench.help_page`.

It fills a database that is made for this and forgotten, and asks Django's test client. "Warm" is what a reader waits
for; "cold" is the first reader after a change of content and reviews, with nothing cached. Prints milliseconds side
by side.
"""

from __future__ import annotations

import datetime
import os
import statistics
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviews.models import Company

SIZES = (1_000, 100_000)
VIEWS = 200
COLD_VIEWS = 30
BODY = "They charged $15.49 twice, then a card [card number removed] was f— refused. Two calls and it was sorted."


def fill(company: Company, size: int) -> None:
    """Write ``size`` published reviews over two years, and set the aggregates to them."""
    from reviews.models import Review
    from reviews.services.recount import repair

    now = datetime.datetime(2026, 6, 15, tzinfo=datetime.UTC)
    issue_types = list(company.issue_types.filter(internal=False))
    waits = Review.ResponseTime.values
    rows = (
        Review(
            company=company,
            issue_type=issue_types[number % len(issue_types)],
            rating=number % 5 + 1,
            title="Charged twice",
            body=BODY,
            resolved=("yes", "no", "")[number % 3],
            response_time=waits[number % len(waits)],
            sentiment=number % 2001 - 1000,
            details_removed=1,
            status=Review.Status.PUBLISHED,
            submitted_at=now - datetime.timedelta(minutes=number * 10),
            received_at=now,
        )
        for number in range(size)
    )
    Review.objects.bulk_create(rows, batch_size=2_000)
    repair()


def milliseconds(view: Callable[[], object], rounds: int, before: Callable[[], object] = lambda: None) -> list[float]:
    """Return how long each call took."""
    times = []
    for _ in range(rounds):
        before()
        began = time.perf_counter()
        view()
        times.append(1000 * (time.perf_counter() - began))
    return times


def measure(size: int) -> tuple[float, float, float, float]:
    """Return p50 and p95, warm and cold, of a page with ``size`` reviews."""
    from django.conf import settings
    from django.core.cache import cache
    from django.core.management import call_command
    from django.test import Client

    from reviews.models import Company

    content = settings.BASE_DIR / "reviews/content"
    call_command("load_issue_types", str(content / "issue_types.yaml"), verbosity=0)
    call_command("load_company", str(content / "netflix.yaml"), verbosity=0)
    fill(Company.objects.get(slug="netflix"), size)
    client = Client(headers={"Accept-Encoding": "gzip"})
    client.get("/netflix/")
    warm = statistics.quantiles(milliseconds(lambda: client.get("/netflix/"), VIEWS), n=20)
    cold = statistics.quantiles(milliseconds(lambda: client.get("/netflix/"), COLD_VIEWS, cache.clear), n=20)
    return warm[9], warm[18], cold[9], cold[18]


def main() -> None:
    """Measure each size on a fresh database and print."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup(set_prefix=False)
    from django.conf import settings
    from django.test.utils import get_runner, setup_test_environment

    setup_test_environment(debug=False)
    runner = get_runner(settings)(verbosity=0, interactive=False)
    print(f"{'reviews':>9} {'warm p50':>9} {'warm p95':>9} {'cold p50':>9} {'cold p95':>9}   ms")
    for size in SIZES:
        databases = runner.setup_databases()
        try:
            print(f"{size:>9,} " + " ".join(f"{value:>9.1f}" for value in measure(size)))
        finally:
            runner.teardown_databases(databases)


if __name__ == "__main__":
    main()
