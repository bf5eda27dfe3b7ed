"""Build what `make run` and `make test` stand on: `.venv`, the pinned requirements, and a `.env` of random secrets.

Runs on the standard library alone, because it runs first. A second run only compares hashes.
"""

from __future__ import annotations

import base64
import hashlib
import os
import secrets
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UV_REQUIREMENTS = Path("tools/uv.txt")
REQUIREMENTS = {"run": Path("requirements.txt"), "dev": Path("requirements-dev.txt")}
# What serves each purpose: the developers' requirements contain the site's.
SERVED_BY = {"run": ("run", "dev"), "dev": ("dev",)}
OWN_VERSION = f"{sys.version_info[0]}.{sys.version_info[1]}"


class SetupError(Exception):
    """Something is missing on this machine. The message is one sentence for the person who typed the command."""


def say(message: str) -> None:
    """Print one line at once."""
    print(message, flush=True)


def run(*command: str | Path, cwd: Path, **variables: str) -> bool:
    """Run a command and return whether it succeeded."""
    return (
        subprocess.run([str(part) for part in command], cwd=cwd, env=os.environ | variables, check=False).returncode
        == 0
    )


def venv_answers(python: Path) -> bool:
    """Return whether the environment's Python runs and is the one that was asked for, if one was."""
    code = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        answer = subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.returncode == 0 and (not os.environ.get("PYTHON") or answer.stdout.strip() == OWN_VERSION)


def ensure_venv(root: Path) -> Path:
    """Return the environment's Python; make the environment first where there is none that works."""
    python = root / ".venv" / "bin" / "python"
    if venv_answers(python):
        return python
    say(f"Making a virtual environment in .venv with Python {sys.version.split()[0]}.")
    shutil.rmtree(root / ".venv", ignore_errors=True)
    if not run(sys.executable, "-m", "venv", ".venv", cwd=root):
        raise SetupError(f"The virtual environment could not be made: is python{OWN_VERSION}-venv installed?")
    return python


def fingerprint(root: Path, purpose: str) -> str:
    """Return a hash of everything that decides what gets installed."""
    digest = hashlib.sha256()
    for path in (UV_REQUIREMENTS, REQUIREMENTS[purpose]):
        digest.update((root / path).read_bytes())
    return digest.hexdigest()


def stamp(root: Path, purpose: str) -> Path:
    """Return the file that remembers what was installed for ``purpose``."""
    return root / ".venv" / f".installed-{purpose}"


def is_installed(root: Path, purpose: str) -> bool:
    """Return whether the environment holds exactly the pinned requirements."""
    return any(
        stamp(root, server).is_file() and stamp(root, server).read_text() == fingerprint(root, server)
        for server in SERVED_BY[purpose]
    )


def install_with_uv(root: Path, python: Path, requirements: Path) -> bool:
    """Install with uv, itself installed by pip at a pinned version. Return whether that worked."""
    if not run(python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", UV_REQUIREMENTS, cwd=root):
        say("uv could not be installed, so pip installs the packages, which takes longer.")
        return False
    quiet = () if sys.stderr.isatty() else ("--quiet",)
    arguments = ("pip", "install", *quiet, "--python", python, "--require-hashes", "-r", requirements)
    if not run(python.with_name("uv"), *arguments, cwd=root, UV_PYTHON_DOWNLOADS="never"):
        say("uv could not install the packages, so pip tries, which takes longer.")
        return False
    return True


def ensure_installed(root: Path, python: Path, purpose: str) -> None:
    """Install the pinned requirements unless a stamp says that they are installed."""
    if is_installed(root, purpose):
        return
    requirements, started = REQUIREMENTS[purpose], time.monotonic()
    say(f"Installing {requirements} into .venv (once; about a minute).")
    if not install_with_uv(root, python, requirements) and not run(
        python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", requirements, cwd=root
    ):
        raise SetupError(f"The packages of {requirements} could not be installed; the lines above say why.")
    stamp(root, purpose).write_text(fingerprint(root, purpose))
    say(f"Installed in {time.monotonic() - started:.0f} s.")


def random_secrets() -> dict[str, str]:
    """Return the variables of a fresh development set-up."""
    return {
        "ENVIRONMENT": "development",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "DATA_KEYS": base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),  # one Fernet key
        "HASH_KEY": secrets.token_urlsafe(32),
    }


def ensure_env(root: Path) -> None:
    """Write `.env` once, for this user's eyes only. One that exists is never touched."""
    path = root / ".env"
    if path.exists():
        return
    lines = ["# Development secrets of this directory, made once. `.env.example` says what else can be set."]
    lines += [f"{name}={value}" for name, value in random_secrets().items()]
    path.touch(mode=0o600, exist_ok=False)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    say("Wrote .env with random development secrets.")


def main(purpose: str, root: Path = ROOT) -> int:
    """Set everything up for ``purpose`` (``run`` or ``dev``) and return an exit code."""
    try:
        python = ensure_venv(root)
        ensure_installed(root, python, purpose)
        ensure_env(root)
        (root / "var").mkdir(exist_ok=True)  # where SQLite and the broker keep their files
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "run"))
