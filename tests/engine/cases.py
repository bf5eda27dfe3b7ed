"""Reads the example files beside the engine's tests."""

from __future__ import annotations

from pathlib import Path

_DATA = Path(__file__).parent / "data"


def lines(name: str) -> list[str]:
    """Return the examples of a file: its lines without blank ones and comments."""
    text = (_DATA / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("# ")]


def pairs(name: str) -> list[tuple[str, str]]:
    """Return the examples of a file whose lines read "left => right"."""
    split = (line.split(" => ") for line in lines(name))
    return [(left, right) for left, right in split]


def sections(name: str) -> dict[str, list[str]]:
    """Return the examples of a file by the "[section]" that they stand under."""
    found: dict[str, list[str]] = {}
    section: list[str] = []
    for line in lines(name):
        if line.startswith("[") and line.endswith("]"):
            section = found.setdefault(line.strip("[]"), [])
        else:
            section.append(line)
    return found
