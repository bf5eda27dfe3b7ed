"""Fill a database of its own with published reviews: `python -m bench.seed --company netflix --reviews 1000000`.

They stand there without texts, spread over two years, and are counted as `manage.py recount` would count them.
"""

from __future__ import annotations

import argparse
import datetime
import os
from collections.abc import Iterator

MONTHS = 24
BATCH = 20_000


def main() -> None:
    """Write reviews up to the number that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--company", required=True)
    parser.add_argument("--reviews", type=int, required=True)
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()
    from django.db import transaction

    from reviews.models import Company, Review
    from reviews.services.aggregate import count_in

    company = Company.objects.get(slug=options.company)
    issue_types = list(company.issue_types.filter(internal=False))
    have = Review.objects.for_company(company).count()
    with transaction.atomic():
        for batch in batches(have, options.reviews):
            rows = [review(company, issue_types, number) for number in batch]
            Review.objects.bulk_create(rows, batch_size=500)
            count_in(rows)


def batches(start: int, end: int) -> Iterator[range]:
    """Cut a range of numbers into batches."""
    for first in range(start, end, BATCH):
        yield range(first, min(first + BATCH, end))


def review(company, issue_types, number: int):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN201 - models come late
    """Return one published review; one in twenty waits for a moderator."""
    from reviews.models import Review

    then = datetime.datetime(2026, 6, 1, tzinfo=datetime.UTC) - datetime.timedelta(days=number * 7919 % (MONTHS * 30))
    return Review(
        company=company,
        issue_type=issue_types[number % len(issue_types)],
        rating=number * 31 % 5 + 1,
        status=Review.Status.PUBLISHED,
        sentiment=number % 2000 - 1000,
        submitted_at=then,
        received_at=then,
        published_at=then,
    )


if __name__ == "__main__":
    main()
