"""Live under `make`: keep a Ctrl-C to ourselves, and notice when make itself was told to end."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


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


def make_gave_up() -> Callable[[], bool]:
    """Return a function that tells whether the make that started us was killed or sent a SIGINT of its own.

    Make answers a SIGINT by waiting for its children, which it does not tell: it expects a terminal to have done
    so. The trace that it leaves, in Linux's /proc, is that it no longer catches the signal. Elsewhere, and where
    something else than make started us, the answer is always no.
    """
    parent = os.getppid()
    if not _catches_sigint(parent) or "make" not in _read(parent, "comm"):
        return lambda: False
    return lambda: os.getppid() != parent or not _catches_sigint(parent)


def _catches_sigint(pid: int) -> bool:
    for line in _read(pid, "status").splitlines():
        name, _, value = line.partition(":")
        if name == "SigCgt":
            return bool(int(value, 16) >> (signal.SIGINT - 1) & 1)
    return False


def _read(pid: int, name: str) -> str:
    try:
        return Path(f"/proc/{pid}/{name}").read_text(encoding="utf-8")
    except OSError:
        return ""
