"""Ctrl-C at a real terminal, under make: everything ends and make reports no error."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = """
import os, sys
from pathlib import Path
from tools.supervisor import Service, Supervisor
from tools.terminal import foreground, make_gave_up
gave_up = make_gave_up()
with foreground():
    supervisor = Supervisor(cwd=Path.cwd(), env=os.environ)
    supervisor.listen()
    supervisor.start(Service(name="one", command=["sleep", "60"]))
    supervisor.say("ready " + str(os.getpid()))
    supervisor.watch(until=gave_up)
    supervisor.stop()
"""


def outside_make() -> dict[str, str]:
    """Return our environment as it was before `make test`, which would make ours a sub-make that says so."""
    return {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}}


class Terminal:
    """A shell's view of one command at a terminal of its own."""

    def __init__(self, command: list[str], cwd: Path) -> None:
        self.pid, self.screen = pty.fork()
        if self.pid == 0:
            os.chdir(cwd)
            os.execvpe(command[0], command, outside_make())  # noqa: S606 - no shell is the point
        self.text = ""

    def read_until(self, words: str) -> None:
        deadline = time.monotonic() + 20
        while words not in self.text:
            assert time.monotonic() < deadline, self.text
            self._read(0.1)

    def _read(self, seconds: float) -> bool:
        if not select.select([self.screen], [], [], seconds)[0]:
            return True
        try:
            data = os.read(self.screen, 4096)
        except OSError:  # how Linux says that nobody is left at the terminal
            return False
        self.text += data.decode(errors="replace")
        return bool(data)

    def press_ctrl_c(self) -> None:
        os.write(self.screen, b"\x03")

    def end(self) -> int:
        while self._read(5):
            pass
        os.close(self.screen)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


@pytest.fixture
def makefile(tmp_path):
    (tmp_path / "program.py").write_text(PROGRAM)
    path = tmp_path / "Makefile"
    path.write_text(f"run:\n\t@PYTHONPATH={ROOT} exec {sys.executable} {tmp_path}/program.py\n\t@echo came back\n")
    return path


# pty.fork in a process with threads: the child only execs.
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_ctrl_c_ends_everything_and_make_reports_no_error(makefile):
    terminal = Terminal(["make", "run"], makefile.parent)
    terminal.read_until("ready ")
    time.sleep(0.2)
    terminal.press_ctrl_c()
    assert terminal.end() == 0
    assert "came back" in terminal.text
    assert "***" not in terminal.text
    supervisor = int(terminal.text.split("ready ")[1].split()[0])
    assert not psutil.pid_exists(supervisor)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what another process catches")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_signal_to_make_alone_ends_everything_too(makefile, number):
    with subprocess.Popen(
        ["make", "run"],
        cwd=makefile.parent,
        env=outside_make(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    ) as make:
        supervisor = psutil.Process(int(make.stdout.readline().removeprefix("ready ")))
        make.send_signal(number)
        _gone, left = psutil.wait_procs([supervisor], timeout=10)
        for process in left:
            process.kill()
    assert left == []


def test_without_a_terminal_nothing_changes(tmp_path):
    code = "from tools.terminal import foreground\nwith foreground(): print(os.getpgrp() == int(os.environ['GROUP']))"
    answer = subprocess.run(
        [sys.executable, "-c", f"import os; {code}"],
        cwd=ROOT,
        env=os.environ | {"GROUP": str(os.getpgrp())},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout == "True\n"
