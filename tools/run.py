"""Run the whole site on this machine: broker, web server, worker and beat, until Ctrl-C."""

from __future__ import annotations

import fcntl
import os
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import IO

from dotenv import dotenv_values

from tools import broker, ports
from tools.supervisor import Service, Supervisor
from tools.terminal import foreground, make_gave_up

ROOT = Path(__file__).resolve().parent.parent
READY_SECONDS = 90.0


class RunError(Exception):
    """The site cannot run like this. The message is one sentence for the person who typed the command."""


def settings_in(root: Path) -> dict[str, str]:
    """Return what `.env` and the environment say, the environment having the last word."""
    written = {name: value for name, value in dotenv_values(root / ".env").items() if value}
    return written | dict(os.environ)


def number_of(settings: Mapping[str, str], name: str, default: int) -> int:
    """Return a port from the settings."""
    value = settings.get(name) or str(default)
    if not value.isdecimal() or not 0 < int(value) < 65536:
        raise RunError(f"{name}={value} is not a port number.")
    return int(value)


def hold_lock(directory: Path) -> IO[str]:
    """Make sure that this directory runs one site only: two brokers must not share one set of files."""
    directory.mkdir(exist_ok=True)
    lock = (directory / "run.lock").open("a+", encoding="utf-8")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        with lock:
            lock.seek(0)
            raise RunError(f"Softmask already runs from this directory (process {lock.read().strip()}).") from error
    lock.truncate(0)
    lock.write(str(os.getpid()))
    lock.flush()
    return lock


def web_port(settings: Mapping[str, str]) -> int:
    """Return the port of the pages, or say that it is taken."""
    port = number_of(settings, "PORT", 8000)
    if not ports.is_free(port):
        raise RunError(f"Port {port} is taken by another program: stop it, or choose another port with PORT=8001.")
    return port


def broker_port(settings: Mapping[str, str]) -> int | None:
    """Return the embedded broker's port, or None where the settings name a broker of their own."""
    if settings.get("BROKER_URL") or settings.get("BROKER_URL_FILE"):
        return None
    wanted = number_of(settings, "EMBEDDED_BROKER_PORT", 16379)
    if ports.is_free(wanted):
        return wanted
    port = ports.free_port()
    print(f"Port {wanted} is taken by another program, so the broker uses port {port} this time.", flush=True)
    return port


def child_environment(settings: Mapping[str, str], port: int, embedded: int | None) -> dict[str, str]:
    """Return what the programs get to see: our environment and the ports of this run."""
    env = dict(os.environ) | {"PYTHONUNBUFFERED": "1"}
    # The packages are installed without compiled files; without this, every start would compile them anew.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    if embedded is not None:
        env["EMBEDDED_BROKER_PORT"] = str(embedded)
    if os.geteuid() == 0:  # in a container; the worker's advice to use another account is for servers
        env.setdefault("PYTHONWARNINGS", "ignore:You're running the worker with superuser privileges")
    if not settings.get("SITE_URL"):
        env["SITE_URL"] = f"http://{ports.LOOPBACK}:{port}"
    return env


def site_services(port: int, var: Path) -> list[Service]:
    """Return the web server, the worker and beat."""
    binaries = Path(sys.executable).parent
    celery = [str(binaries / "celery"), "-A", "config.celery", "--quiet"]
    granian = [str(binaries / "granian"), "--interface", "wsgi", "--no-ws", "--host", ports.LOOPBACK]
    web = ["--workers", "2", "--blocking-threads", "1"]
    concurrency = max(2, min(4, (os.cpu_count() or 1) - 1))
    quiet_worker = ["--without-gossip", "--without-mingle", "--without-heartbeat"]
    return [
        Service(name="web", command=[*granian, "--port", str(port), *web, "config.wsgi:application"]),
        Service(name="worker", command=[*celery, "worker", "--concurrency", str(concurrency), *quiet_worker]),
        Service(name="beat", command=[*celery, "beat", "--schedule", str(var / "beat"), "--pidfile", ""]),
    ]


def announce(supervisor: Supervisor, port: int, notes: str, answered: threading.Event) -> None:
    """Print the address once the page answers, or when it is high time."""
    deadline = time.monotonic() + READY_SECONDS
    while (status := ports.page_status(port)) is None and not supervisor.stopping and time.monotonic() < deadline:
        time.sleep(0.05)
    answered.set()
    if supervisor.stopping:
        return
    address, line = f"http://{ports.LOOPBACK}:{port}/", "=" * 72
    state = "Softmask is ready:" if status == 200 else f"The first page does not answer well ({status}):"
    lines = [line, f"  {state}  {address}", f"  The desk:            {address}admin/"]
    lines += [f"  {note}" for note in notes.splitlines() if note.strip()]
    supervisor.say("\n".join(["", *lines, "  Ctrl-C stops everything.", line, ""]))


def prepare(supervisor: Supervisor) -> str:
    """Bring the database and its content up to date. Return what the person should read once more: the password."""
    code, notes = supervisor.output_of([sys.executable, "manage.py", "prepare"])
    if code and not supervisor.stopping:
        raise RunError("The database could not be prepared; the lines above say why.")
    return notes


def serve(supervisor: Supervisor, port: int, embedded: int | None, var: Path) -> str | None:
    """Start everything and watch it. Return what went wrong, or None after a wish to stop."""
    gave_up = make_gave_up()
    if embedded is not None:
        supervisor.start(broker.service(embedded, var / "broker"))
        if not broker.wait_for(embedded):
            raise RunError("The embedded broker does not answer; var/broker/broker.log may say why.")
    notes = prepare(supervisor)
    if supervisor.stopping:
        return None
    web, *helpers = site_services(port, var)
    supervisor.start(web)
    answered = threading.Event()
    threading.Thread(target=announce, args=(supervisor, port, notes, answered), daemon=True).start()
    # A small machine does one thing at a time: first the page that somebody waits for, then what works behind it.
    if trouble := supervisor.watch(until=answered.is_set):
        return trouble
    for helper in () if supervisor.stopping else helpers:
        supervisor.start(helper)
    return supervisor.watch(until=gave_up)


def run(root: Path) -> None:
    """Run the site until somebody stops it. Raises RunError when it cannot start or ends by itself."""
    settings, var = settings_in(root), root / "var"
    with hold_lock(var):
        port, embedded = web_port(settings), broker_port(settings)
        supervisor = Supervisor(cwd=root, env=child_environment(settings, port, embedded))
        supervisor.listen()
        try:
            trouble = serve(supervisor, port, embedded, var)
            supervisor.say(f"{trouble} Stopping everything." if trouble else "Stopping.")
        finally:
            supervisor.stop()
        if trouble:
            raise RunError(trouble)


def main() -> int:
    """Run the site in the directory of this file and return an exit code."""
    try:
        with foreground():
            run(ROOT)
    except (RunError, broker.BrokerError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
