"""Run a handful of programs as one: prefix their lines, stop them together, leave none behind."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import IO

CHILD = Path(__file__).with_name("child.py")
TICK_SECONDS = 0.1
PATIENCE_SECONDS = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One program. ``stops_last`` is for what the others still need while they stop."""

    name: str
    command: Sequence[str]
    stops_last: bool = False


class Supervisor:
    """Start programs, watch them, and stop them all when one ends or a signal asks for it.

    Each program leads its own process group, which is killed as a whole, so that no grandchild outlives it.
    Start from the main thread only: Linux counts the death of the starting *thread* as the parent's death.
    """

    def __init__(self, *, cwd: Path, env: Mapping[str, str], patience: float = PATIENCE_SECONDS) -> None:
        self.cwd = cwd
        self.env = dict(env)
        self.patience = patience
        self._running: dict[str, tuple[Service, subprocess.Popen[bytes]]] = {}
        self._readers: list[threading.Thread] = []
        self._printing = threading.Lock()
        self._stop = threading.Event()
        self._signals = 0

    def listen(self) -> None:
        """Take SIGINT, SIGTERM and SIGHUP as the wish to stop; a second one as the wish to stop at once."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._on_signal)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._signals += 1
        self._stop.set()

    @property
    def stopping(self) -> bool:
        """Return whether somebody asked for the end."""
        return self._stop.is_set()

    def say(self, text: str) -> None:
        """Print whole lines between those of the programs."""
        self._write(f"{text}\n".encode())

    def start(self, service: Service) -> None:
        """Start one program and forward its lines."""
        process = subprocess.Popen(
            _tied_to_us(service.command),
            cwd=self.cwd,
            env=self.env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self._running[service.name] = (service, process)
        assert process.stdout is not None  # noqa: S101 - a pipe was asked for
        reader = threading.Thread(target=self._forward, args=(service.name, process.stdout), daemon=True)
        reader.start()
        self._readers.append(reader)

    def output_of(self, command: Sequence[str]) -> tuple[int, str]:
        """Run a program that ends by itself, and return its exit code and what it printed on its output."""
        with subprocess.Popen(
            _tied_to_us(command), cwd=self.cwd, env=self.env, stdout=subprocess.PIPE, text=True, start_new_session=True
        ) as process:
            while True:
                try:
                    output, _ = process.communicate(timeout=TICK_SECONDS)
                except subprocess.TimeoutExpired:
                    if self.stopping:
                        process.terminate()
                else:
                    return process.returncode, output

    def watch(self, *, until: Callable[[], bool] = lambda: False) -> str | None:
        """Wait for a signal or ``until`` (return None), or for a program to end (return a sentence that names it)."""
        while not self._stop.wait(TICK_SECONDS) and not until():
            for service, process in self._running.values():
                if process.poll() is not None:
                    return f"{service.name} ended with {_ending(process.returncode)}."
        return None

    def stop(self) -> None:
        """Stop everything in order and wait for it; kill what does not stop in time."""
        self._stop.set()
        for last in (False, True):
            self._stop_some([process for service, process in self._running.values() if service.stops_last is last])
        self._running.clear()
        for reader in self._readers:
            reader.join(timeout=1)

    def _stop_some(self, processes: Iterable[subprocess.Popen[bytes]]) -> None:
        processes = list(processes)
        for process in processes:
            if process.poll() is None:
                process.terminate()
        deadline, signals = time.monotonic() + self.patience, self._signals
        while any(process.poll() is None for process in processes):
            if time.monotonic() > deadline or self._signals > max(signals, 1):
                break
            time.sleep(TICK_SECONDS / 4)
        for process in processes:
            _kill_group(process.pid)
            process.wait()

    def _forward(self, name: str, lines: IO[bytes]) -> None:
        prefix = f"{name:>7} | ".encode()
        with lines:
            for line in lines:
                self._write(prefix + line.rstrip(b"\n") + b"\n")

    def _write(self, data: bytes) -> None:
        # Whoever read our lines may have gone; the programs must not block on a full pipe for that.
        with self._printing, contextlib.suppress(OSError, ValueError):
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()


def _tied_to_us(command: Sequence[str]) -> list[str]:
    return [sys.executable, "-I", "-S", str(CHILD), str(os.getpid()), *command]


def _kill_group(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)


def _ending(returncode: int) -> str:
    if returncode < 0:
        return f"signal {signal.Signals(-returncode).name}"
    return f"exit code {returncode}"
