"""A supervisor of tiny programs, for tests to watch from outside.

    python -m tests.tools.little_site NAME=CODE [NAME=CODE ...]

Each CODE is Python. A name that starts with ``last-`` stops last.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tools.supervisor import Service, Supervisor


def service(argument: str) -> Service:
    name, _, code = argument.partition("=")
    return Service(name=name, command=[sys.executable, "-c", code], stops_last=name.startswith("last-"))


def main() -> int:
    supervisor = Supervisor(cwd=Path.cwd(), env=os.environ, patience=2)
    supervisor.listen()
    try:
        for argument in sys.argv[1:]:
            supervisor.start(service(argument))
        trouble = supervisor.watch()
    finally:
        supervisor.stop()
    supervisor.say(trouble or "asked to stop")
    return 1 if trouble else 0


if __name__ == "__main__":
    sys.exit(main())
