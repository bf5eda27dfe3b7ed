"""The supervisor: what it starts, it also ends, however the end comes."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import psutil
import pytest

SLEEPS = "import os, time; print('pid', os.getpid(), flush=True); time.sleep(60)"
IS_DEAF = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); {SLEEPS}"
HAS_A_CHILD = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {SLEEPS!r}]); {SLEEPS}"
HAS_A_DEAF_CHILD = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {IS_DEAF!r}]); {SLEEPS}"
TELLS_OF_ITS_END = (
    "import os, signal, sys, time\n"
    "signal.signal(signal.SIGTERM, lambda *_: (print('ends at', time.monotonic(), flush=True), sys.exit()))\n" + SLEEPS
)
NEEDS_A_MOMENT_TO_END = (
    "import os, signal, sys, time\n"
    "signal.signal(signal.SIGTERM, lambda *_: (time.sleep(0.5), print('ends at', time.monotonic(), flush=True), "
    "sys.exit()))\n" + SLEEPS
)


class Site:
    """A running little site and the lines that it printed."""

    def __init__(self, *services: str) -> None:
        command = [sys.executable, "-m", "tests.tools.little_site", *services]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.lines: list[str] = []

    def wait_for_pids(self, count: int) -> list[int]:
        pids: list[int] = []
        while len(pids) < count:
            line = self.process.stdout.readline()
            assert line, f"ended early: {self.lines}"
            self.lines.append(line)
            pids += [int(pid) for pid in re.findall(r"pid (\d+)", line)]
        return pids

    def end(self) -> tuple[int, str]:
        rest, _ = self.process.communicate(timeout=20)
        return self.process.returncode, "".join(self.lines) + rest


@pytest.fixture
def little_site() -> Iterator[type[Site]]:
    started: list[Site] = []

    def start(*services: str) -> Site:
        started.append(Site(*services))
        return started[-1]

    yield start
    for site in started:
        site.process.kill()
        site.process.communicate(timeout=20)


def alive(pids: list[int]) -> list[int]:
    return [pid for pid in pids if psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE]


def all_gone(pids: list[int], seconds: float = 5) -> bool:
    deadline = time.monotonic() + seconds
    while alive(pids) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not alive(pids)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_everything_with_exit_code_0(little_site, number):
    site = little_site(f"one={SLEEPS}", f"two={SLEEPS}")
    pids = site.wait_for_pids(2)
    site.process.send_signal(number)
    assert site.end()[0] == 0
    assert alive(pids) == []


def test_grandchildren_end_too(little_site):
    site = little_site(f"one={HAS_A_CHILD}")
    pids = site.wait_for_pids(2)
    site.process.terminate()
    assert site.end()[0] == 0
    assert alive(pids) == []


def test_a_grandchild_that_ignores_the_signal_is_killed(little_site):
    site = little_site(f"one={HAS_A_DEAF_CHILD}")
    pids = site.wait_for_pids(2)
    site.process.terminate()
    site.end()
    assert all_gone(pids)


def test_a_program_that_ignores_the_signal_is_killed_when_patience_ends(little_site):
    site = little_site(f"deaf={IS_DEAF}")
    pids = site.wait_for_pids(1)
    started = time.monotonic()
    site.process.terminate()
    assert site.end()[0] == 0
    assert 1.5 < time.monotonic() - started < 8
    assert alive(pids) == []


def test_a_second_signal_does_not_wait(little_site):
    site = little_site(f"deaf={IS_DEAF}")
    pids = site.wait_for_pids(1)
    started = time.monotonic()
    site.process.send_signal(signal.SIGINT)
    time.sleep(0.3)
    site.process.send_signal(signal.SIGINT)
    site.end()
    assert time.monotonic() - started < 1.8
    assert alive(pids) == []


def test_when_one_program_ends_all_end_and_it_says_which(little_site):
    site = little_site(f"steady={SLEEPS}", "brief=import sys; sys.exit(3)")
    pids = site.wait_for_pids(1)
    code, output = site.end()
    assert code == 1
    assert "brief ended with exit code 3." in output
    assert alive(pids) == []


def test_it_names_the_signal_that_killed_a_program(little_site):
    site = little_site(f"victim={SLEEPS}")
    (pid,) = site.wait_for_pids(1)
    psutil.Process(pid).kill()
    code, output = site.end()
    assert code == 1
    assert "victim ended with signal SIGKILL." in output


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child of its parent's death")
def test_children_end_when_the_supervisor_is_killed(little_site):
    site = little_site(f"one={SLEEPS}", f"two={SLEEPS}")
    pids = site.wait_for_pids(2)
    site.process.kill()
    assert all_gone(pids)


def test_what_the_others_need_stops_last(little_site):
    site = little_site(f"last-broker={TELLS_OF_ITS_END}", f"worker={NEEDS_A_MOMENT_TO_END}")
    site.wait_for_pids(2)
    site.process.terminate()
    _code, output = site.end()
    ends = {name.strip(): float(at) for name, at in re.findall(r"(\S+) \| ends at ([\d.]+)", output)}
    assert ends["worker"] < ends["last-broker"]


def test_each_line_carries_the_name_of_its_program(little_site):
    site = little_site("one=print('a'); print('b')")
    _code, output = site.end()
    assert "    one | a\n    one | b\n" in output


def test_a_line_that_is_no_text_passes_through(little_site):
    code = r"import sys; sys.stdout.buffer.write(bytes([0x41, 0x42]) + b'\n')"
    _code, output = little_site(f"one={code}").end()
    assert "one | AB" in output
