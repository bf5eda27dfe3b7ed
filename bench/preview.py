"""How long the privacy preview takes for 2,000 characters: `python -m bench.preview`.

It asks Django's test client for previews of ever-changing texts, on a database that is made for this and forgotten.
Prints milliseconds at p50 and p95.
"""

from __future__ import annotations

import os
import statistics
import time

LENGTH = 2_000
SENTENCES = (
    "They charged $15.49 on 4111 1111 1111 1111 and nobody could say why. ",
    "I waited {n} minutes in the fucking chat, then a first name called Dana closed it. ",
    "Error NW-2-5 came back after the update, on the television in the kitchen. ",
    "My number is 202-555-0187, they never called. The refund took {n} days. ",
    "The agent was kind, explained the next steps and sent a confirmation within the hour. ",
)


def text(number: int) -> str:
    """Return a text of LENGTH characters that no other number gives."""
    parts: list[str] = []
    while sum(map(len, parts)) < LENGTH:
        parts.append(SENTENCES[(number + len(parts)) % len(SENTENCES)].format(n=number + len(parts)))
    return "".join(parts)[:LENGTH]


def ask(rounds: int) -> list[float]:
    """Return how many milliseconds each preview took."""
    from django.conf import settings
    from django.core.management import call_command
    from django.test import Client

    content = settings.BASE_DIR / "reviews/content"
    call_command("load_issue_types", str(content / "issue_types.yaml"), verbosity=0)
    call_command("load_company", str(content / "netflix.yaml"), verbosity=0)
    client = Client()
    client.post("/netflix/preview/", {"body": text(0)})
    times = []
    for number in range(1, rounds + 1):
        # Each from an address of its own, so that the limit per address does not answer instead.
        address = f"10.0.{number // 250}.{number % 250}"
        body = text(number)
        began = time.perf_counter()
        answer = client.post("/netflix/preview/", {"body": body}, REMOTE_ADDR=address)
        times.append(1000 * (time.perf_counter() - began))
        if answer.status_code != 200:
            raise SystemExit(f"the preview answered {answer.status_code}")
    return times


def main(rounds: int = 200) -> None:
    """Set up, ask, print."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup(set_prefix=False)
    from django.conf import settings
    from django.test.utils import get_runner, setup_test_environment

    setup_test_environment(debug=False)
    runner = get_runner(settings)(verbosity=0, interactive=False)
    databases = runner.setup_databases()
    try:
        times = ask(rounds)
    finally:
        runner.teardown_databases(databases)
    cuts = statistics.quantiles(times, n=20)
    print(f"preview_2000_characters_ms p50 {cuts[9]:.1f}, p95 {cuts[18]:.1f}, max {max(times):.1f}, n {len(times)}")


if __name__ == "__main__":
    main()
