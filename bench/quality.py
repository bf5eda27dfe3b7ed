"""Print how right the engine is on labelled texts: ``python -m bench.quality --data DIR``.

DIR may hold presidio_synthetic_v2.json, netflix_play_store_reviews.csv, hatecheck_dev.csv and
surge_profanity_en.csv; a file that is missing is passed over by name. The adversarial set is the project's own.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from moderation.engine.pipeline import judge
from moderation.engine.verdict import Action, Finding

ADVERSARIAL = Path(__file__).parent.parent / "tests" / "engine" / "data" / "adversarial.jsonl"
WANTED = {"CREDIT_CARD": 0.99, "PHONE_NUMBER": 0.85, "EMAIL_ADDRESS": 1, "US_SSN": 1, "IBAN_CODE": 1, "IP_ADDRESS": 1}
LEFT = frozenset({"GPE", "NRP", "DATE_TIME", "AGE", "TITLE", "ORGANIZATION", "DOMAIN_NAME"})
MASKED_SEVERITY = 2.0


def findings(text: str, *actions: Action) -> list[Finding]:
    """Return the findings of ``actions`` in one text."""
    return [f for f in judge({"text": text}).fields["text"].findings if f.action in actions]


def covers(found: Iterable[Finding], text: str, start: int, end: int) -> bool:
    """Return whether every letter and digit of ``[start, end)`` lies in a finding."""
    gone = {i for f in found for i in range(f.start, f.end)}
    return all(i in gone or not text[i].isalnum() for i in range(start, end))


def adversarial() -> None:
    """Print the coverage of must-strip spans and the damage to must-keep spans."""
    strip, covered, keep, damaged = Counter[str](), Counter[str](), 0, 0
    for case in map(json.loads, ADVERSARIAL.read_text(encoding="utf-8").splitlines()):
        found = findings(case["text"], Action.REMOVE)
        for span in case["spans"]:
            start, end = span["start"], span["end"]
            if span["kind"] == "KEEP":
                keep += 1
                damaged += any(f.start < end and start < f.end for f in found)
            else:
                strip[span["kind"]] += 1
                covered[span["kind"]] += covers(found, case["text"], start, end)
    for kind, count in sorted(strip.items()):
        print(f"adversarial {kind:18} {covered[kind]:4} of {count}")
    print(f"adversarial must-strip covered {covered.total()} of {strip.total()}, must-keep damaged {damaged} of {keep}")


def presidio_synthetic(path: Path) -> None:
    """Print the recall per type, and the removed spans that touch nothing personal."""
    total, hit, removed, needless = Counter[str](), Counter[str](), 0, 0
    for row in json.loads(path.read_text(encoding="utf-8")):
        text = row["full_text"]
        found = findings(text, Action.REMOVE)
        personal = [s for s in row["spans"] if s["entity_type"] not in LEFT]
        for span in personal:
            total[span["entity_type"]] += 1
            hit[span["entity_type"]] += covers(found, text, span["start_position"], span["end_position"])
        removed += len(found)
        needless += sum(not _touches(f, personal) for f in found)
    for kind, count in total.most_common():
        wanted = f"  (wanted {WANTED[kind]})" if kind in WANTED else ""
        print(f"presidio_synthetic {kind:18} {hit[kind] / count:.3f} of {count}{wanted}")
    print(f"presidio_synthetic removed spans that touch no personal one: {needless} of {removed}")


def _touches(found: Finding, spans: Iterable[dict[str, Any]]) -> bool:
    return any(found.start < s["end_position"] and s["start_position"] < found.end for s in spans)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def netflix(path: Path) -> None:
    """Print every piece that is removed from real reviews with what stands around it, to read through."""
    rows = _rows(path)
    changed = 0
    for row in rows:
        text = row["content"]
        found = findings(text, Action.REMOVE)
        changed += bool(found)
        for f in found:
            context = (
                text[max(0, f.start - 40) : f.start] + ">>" + text[f.start : f.end] + "<<" + text[f.end : f.end + 20]
            )
            print(f"netflix {f.entity_type:18} {context!r}")
    print(f"netflix {changed} of {len(rows)} reviews have something removed")


def hatecheck(path: Path) -> None:
    """Print precision and recall of masked profanity and slurs, row by row."""
    rows = _rows(path)
    pairs = [(row["profane"] == "1", bool(findings(row["text"], Action.MASK))) for row in rows]
    both = sum(a and b for a, b in pairs)
    masked, profane = sum(b for _, b in pairs), sum(a for a, _ in pairs)
    print(f"hatecheck precision {both / max(1, masked):.3f} recall {both / max(1, profane):.3f}")


def surge(path: Path) -> None:
    """Print which share of the listed words is masked, by the raters' severity."""
    seen: dict[bool, list[bool]] = {True: [], False: []}
    for row in _rows(path):
        severe = float(row["severity_rating"]) >= MASKED_SEVERITY
        seen[severe].append(bool(findings(row["text"], Action.MASK)))
    for severe, name in ((True, "severe"), (False, "mild")):
        print(f"surge {name} masked {sum(seen[severe])} of {len(seen[severe])}")


TABLES = {
    "presidio_synthetic_v2.json": presidio_synthetic,
    "netflix_play_store_reviews.csv": netflix,
    "hatecheck_dev.csv": hatecheck,
    "surge_profanity_en.csv": surge,
}


def main() -> None:
    """Print every table whose file is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="directory of the labelled texts")
    directory: Path = parser.parse_args().data
    adversarial()
    for name, table in TABLES.items():
        if (directory / name).exists():
            table(directory / name)
        else:
            print(f"{name} is not in {directory}: passed over")


if __name__ == "__main__":
    main()
