"""The first command: a Python, an environment, pinned packages, secrets; and one sentence where that is impossible."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from tools import setup

ROOT = Path(__file__).resolve().parent.parent.parent
SEARCH = ROOT / "tools/find_python.sh"


@pytest.fixture
def machine(tmp_path):
    """Return a function that puts fake programs on an otherwise empty search path and looks for a Python."""
    bin_directory = tmp_path / "bin"
    bin_directory.mkdir()

    def search(named: str = "", **programs: str) -> subprocess.CompletedProcess[str]:
        for name, script in programs.items():
            path = bin_directory / name
            path.write_text(f"#!/bin/sh\n{script}\n")
            path.chmod(0o755)
        env = {"PATH": str(bin_directory), "PYTHON": named}
        command = ["/bin/sh", str(SEARCH)]
        return subprocess.run(command, env=env, cwd=tmp_path, capture_output=True, text=True, check=False)

    return search


def python(version: str, *, complete: bool = True) -> str:
    """Return a shell script that answers as this Python would."""
    recent = tuple(map(int, version.split("."))) >= (3, 11)
    return f"""case "$2" in
        *sys.exit*) exit {0 if recent else 1} ;;
        *ensurepip*) exit {0 if complete else 1} ;;
        *print*) echo {version} ;;
    esac"""


def sentences(answer: subprocess.CompletedProcess[str]) -> list[str]:
    return answer.stderr.splitlines()


def test_a_recent_python_is_found(machine):
    answer = machine(python3=python("3.13"))
    assert answer.returncode == 0
    assert answer.stdout.strip().endswith("/bin/python3")


def test_a_complete_one_is_preferred_to_a_newer_one_without_venv(machine):
    answer = machine(**{"python3.13": python("3.13", complete=False), "python3.11": python("3.11")})
    assert answer.stdout.strip().endswith("/bin/python3.11")


def test_a_shim_that_does_not_run_is_passed_over(machine):
    answer = machine(**{"python3.13": "echo not installed >&2; exit 127", "python3": python("3.12")})
    assert answer.stdout.strip().endswith("/bin/python3")


def test_no_python_gets_one_sentence(machine):
    answer = machine()
    assert answer.returncode == 1
    assert len(sentences(answer)) == 1
    assert "needs Python 3.11 or newer, and no Python was found: install one" in answer.stderr


def test_an_old_python_gets_one_sentence_that_names_its_version(machine):
    answer = machine(python3=python("3.9"))
    assert answer.returncode == 1
    assert len(sentences(answer)) == 1
    assert "needs Python 3.11 or newer, and the newest one found is 3.9" in answer.stderr


def test_a_python_without_venv_gets_one_sentence_that_names_the_package(machine):
    answer = machine(python3=python("3.11", complete=False))
    assert answer.returncode == 1
    assert len(sentences(answer)) == 1
    assert "apt install python3.11-venv" in answer.stderr


def test_a_named_python_is_the_only_candidate(machine):
    answer = machine(named="my-python", python3=python("3.13"))
    assert answer.returncode == 1
    assert sentences(answer) == ["PYTHON=my-python does not run: name a Python 3.11 or newer."]


def test_make_says_the_sentence_and_fails(tmp_path):
    answer = subprocess.run(
        ["make", "run", "PYTHON=no-such-python"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 2
    assert sentences(answer)[0] == "PYTHON=no-such-python does not run: name a Python 3.11 or newer."


@pytest.fixture
def checkout(tmp_path):
    """A directory with everything that set-up reads, and an environment that runs."""
    (tmp_path / "tools").mkdir()
    for name in (setup.UV_REQUIREMENTS, *setup.REQUIREMENTS.values()):
        (tmp_path / name).write_text(f"{name}\n")
    (tmp_path / ".venv/bin").mkdir(parents=True)
    (tmp_path / ".venv/bin/python").symlink_to(sys.executable)
    return tmp_path


class Commands(list[list[str]]):
    """The commands that were asked for. One that has a word in ``failing`` fails."""

    def __init__(self) -> None:
        super().__init__()
        self.failing: set[str] = set()


@pytest.fixture
def commands(monkeypatch):
    """Record the commands instead of running them."""
    recorded = Commands()

    def run(*command, cwd, **variables):
        recorded.append([str(part) for part in command])
        return not recorded.failing & set(recorded[-1])

    monkeypatch.setattr(setup, "run", run)
    monkeypatch.delenv("PYTHON", raising=False)
    return recorded


def test_uv_installs_the_pinned_requirements(checkout, commands):
    assert setup.main("run", checkout) == 0
    pip, uv = commands
    assert pip[1:4] == ["-m", "pip", "install"]
    assert pip[-1] == "tools/uv.txt"
    assert Path(uv[0]).name == "uv"
    assert uv[-1] == "requirements.txt"
    assert "--require-hashes" in pip
    assert "--require-hashes" in uv


def test_the_directory_of_the_data_is_made(checkout, commands):
    setup.main("run", checkout)
    assert (checkout / "var").is_dir()


def test_the_second_time_nothing_is_installed(checkout, commands):
    setup.main("run", checkout)
    commands.clear()
    assert setup.main("run", checkout) == 0
    assert commands == []


def test_changed_requirements_are_installed(checkout, commands):
    setup.main("run", checkout)
    commands.clear()
    (checkout / "requirements.txt").write_text("another==1\n")
    setup.main("run", checkout)
    assert len(commands) == 2


def test_the_developers_set_serves_the_site_too(checkout, commands):
    setup.main("dev", checkout)
    commands.clear()
    setup.main("run", checkout)
    assert commands == []


def test_the_sites_set_does_not_serve_the_developers(checkout, commands):
    setup.main("run", checkout)
    commands.clear()
    setup.main("dev", checkout)
    assert commands[-1][-1] == "requirements-dev.txt"


def test_pip_takes_over_where_uv_cannot_be_installed_and_says_so(checkout, commands, capsys):
    commands.failing.add("tools/uv.txt")
    assert setup.main("run", checkout) == 0
    assert commands[-1][1:4] == ["-m", "pip", "install"]
    assert commands[-1][-1] == "requirements.txt"
    assert "uv could not be installed, so pip installs the packages" in capsys.readouterr().out


def test_packages_that_cannot_be_installed_get_one_sentence_and_no_stamp(checkout, commands, capsys):
    commands.failing.add("requirements.txt")
    assert setup.main("run", checkout) == 1
    assert "The packages of requirements.txt could not be installed" in capsys.readouterr().err
    assert not setup.is_installed(checkout, "run")


def test_an_environment_whose_python_is_gone_is_made_anew(checkout, commands):
    (checkout / ".venv/bin/python").unlink()
    setup.ensure_venv(checkout)
    assert commands == [[sys.executable, "-m", "venv", ".venv"]]


def test_a_machine_that_cannot_make_an_environment_gets_one_sentence(checkout, commands, capsys):
    (checkout / ".venv/bin/python").unlink()
    commands.failing.add("venv")
    assert setup.main("run", checkout) == 1
    assert "-venv installed?" in capsys.readouterr().err


def test_secrets_are_written_once_for_this_user_only(tmp_path):
    setup.ensure_env(tmp_path)
    path = tmp_path / ".env"
    written = path.read_text()
    setup.ensure_env(tmp_path)
    assert path.read_text() == written
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_secrets_are_of_the_right_kind_and_differ_each_time():
    one, other = setup.random_secrets(), setup.random_secrets()
    Fernet(one["DATA_KEYS"])
    assert one["ENVIRONMENT"] == "development"
    assert len(one["SECRET_KEY"]) >= 50
    assert not set(one.values()) & set(other.values()) - {"development"}


def test_the_written_file_satisfies_the_settings(tmp_path):
    env = {name: value for name, value in os.environ.items() if name not in setup.random_secrets()}
    code = "from config import settings; print(settings.ENVIRONMENT, len(settings.DATA_KEYS))"
    command = [sys.executable, "-c", code]
    answer = subprocess.run(
        command, cwd=ROOT, env=env | setup.random_secrets(), capture_output=True, text=True, check=True
    )
    assert answer.stdout.split() == ["development", "1"]
