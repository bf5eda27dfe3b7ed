"""Keep a Ctrl-C to ourselves, so that `make` ends by our exit code and not by the signal."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def foreground() -> Iterator[None]:
    """Be the terminal's only foreground process for the length of the block; without a terminal, do nothing.

    A terminal sends Ctrl-C to every process of the foreground group. `make` would be among them and report an
    error, although everything stopped as asked.
    """
    if not sys.stdin.isatty() or os.getpgrp() == os.getpid():
        yield
        return
    terminal, group = sys.stdin.fileno(), os.getpgrp()
    # Changing the foreground group from the background raises SIGTTOU; Ctrl-Z would stop us and leave make waiting.
    for number in (signal.SIGTTOU, signal.SIGTSTP):
        signal.signal(number, signal.SIG_IGN)
    os.setpgid(0, 0)
    os.tcsetpgrp(terminal, os.getpgrp())
    try:
        yield
    finally:
        os.tcsetpgrp(terminal, group)
