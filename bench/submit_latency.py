"""How long from submitting to published, on a running site: `python -m bench.submit_latency http://127.0.0.1:8000`.

It sends reviews to the demo company through the API, one after another, and asks the status address until the
verdict is there. The site must allow it (REVIEWS_PER_ADDRESS_PER_HOUR). Prints seconds at p50, p95 and the most.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
import urllib.request

BODY = "The technician came {n} minutes late on day {n}, fixed line {n} and charged ${n}.40. Fucking finally."


def main() -> None:
    """Send, wait, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site")
    parser.add_argument("--company", default="bluefinch-demo")
    parser.add_argument("--reviews", type=int, default=60)
    options = parser.parse_args()
    seconds = [once(options.site, options.company, number) for number in range(options.reviews)]
    cuts = statistics.quantiles(seconds, n=20)
    print(f"submit_to_decided p50 {cuts[9]:.2f} s, p95 {cuts[18]:.2f} s, max {max(seconds):.2f} s, n {len(seconds)}")


def once(site: str, company: str, number: int) -> float:
    """Send one review; return the seconds until it is decided."""
    payload = {"rating": number % 5 + 1, "issue_type": "billing", "body": BODY.format(n=number + 2), "consent": True}
    request = urllib.request.Request(  # noqa: S310 - the operator names the site
        f"{site}/api/v1/companies/{company}/reviews",
        data=json.dumps(payload).encode(),
        headers={"Content-Type": "application/json"},
    )
    began = time.monotonic()
    with urllib.request.urlopen(request) as answer:  # noqa: S310
        status_address = answer.headers["Location"]
    while True:
        with urllib.request.urlopen(status_address) as answer:  # noqa: S310
            if json.load(answer)["status"] != "received":
                return time.monotonic() - began
        time.sleep(0.02)


if __name__ == "__main__":
    main()
