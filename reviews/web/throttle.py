"""A limit per address that lives in this process's memory: no row, no cookie, forgotten within a minute."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable


class Throttle:
    """Let each address through ``limit`` times per window of ``seconds``; remember at most ``addresses`` of them."""

    def __init__(
        self, *, limit: int, seconds: float, addresses: int = 10_000, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Start with everybody welcome."""
        self.limit = limit
        self.seconds = seconds
        self.addresses = addresses
        self.clock = clock
        self._windows: OrderedDict[str, tuple[float, int]] = OrderedDict()
        self._lock = threading.Lock()

    def allows(self, address: str) -> bool:
        """Count one request and return whether it is within the limit."""
        now = self.clock()
        with self._lock:
            began, count = self._windows.pop(address, (now, 0))
            if now - began >= self.seconds:
                began, count = now, 0
            self._windows[address] = (began, count + 1)
            while len(self._windows) > self.addresses:
                self._windows.popitem(last=False)
        return count < self.limit

    def forget(self) -> None:
        """Welcome everybody again."""
        with self._lock:
            self._windows.clear()
