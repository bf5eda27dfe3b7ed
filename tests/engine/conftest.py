"""A generous measure of growth, free of clocks that other work on the machine disturbs."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest


@pytest.fixture
def cpu_ratio() -> Callable[[Callable[[str], object], str, str], float]:
    """Return how many times more processor time ``work`` takes on the long text than on the short one."""

    def best(work: Callable[[str], object], text: str) -> float:
        times = []
        for _ in range(3):
            start = time.process_time()
            work(text)
            times.append(time.process_time() - start)
        return min(times)

    def ratio(work: Callable[[str], object], short: str, long: str) -> float:
        work(short)
        # Below two milliseconds the clock's own grain decides, and nothing is slow.
        return best(work, long) / max(best(work, short), 0.002)

    return ratio
