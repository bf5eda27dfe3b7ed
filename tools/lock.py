"""Compile requirements*.in into requirements*.txt: exact versions and hashes for every platform, no addresses."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Lowest supported Python, all platforms in one file, and no address of the index that answered.
OPTIONS = ["--python-version", "3.11", "--universal", "--no-header", "--generate-hashes", "--no-emit-index-url"]
PAIRS = {
    "tools/uv.in": ("tools/uv.txt", []),
    "requirements.in": ("requirements.txt", []),
    # The developers' set contains the site's, at the same versions.
    "requirements-dev.in": ("requirements-dev.txt", ["--constraints", "requirements.txt"]),
}


def command(source: str, target: str, extra: list[str]) -> list[str]:
    """Return the command that compiles one file."""
    uv = Path(sys.executable).with_name("uv")
    return [str(uv), "pip", "compile", "--quiet", source, "--output-file", target, *OPTIONS, *extra]


def main(extra: list[str]) -> int:
    """Compile every file; keep the versions that are pinned unless ``--upgrade`` says otherwise."""
    for source, (target, constraints) in PAIRS.items():
        if subprocess.run(command(source, target, constraints + extra), cwd=ROOT, check=False).returncode:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
