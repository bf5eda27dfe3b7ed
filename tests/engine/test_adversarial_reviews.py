"""Whole reviews as angry, careless and hostile people write them: what goes, what is masked, what is decided.

In the data a value between double braces is removed, one between double angle brackets is masked; every other letter
and digit stays.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from moderation.engine.pipeline import judge
from moderation.engine.policy import Policy
from moderation.engine.verdict import Action, Disposition

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "data" / "hostile_reviews.jsonl").read_text(encoding="utf-8").splitlines()
]
MARK = re.compile(r"\{\{|\}\}|<<|>>")
OPENS = {"{{": Action.REMOVE, "<<": Action.MASK}


def unmarked(marked: str) -> tuple[str, dict[int, Action]]:
    """Return the text without its marks, and what is expected of each letter and digit that is not kept."""
    text, wanted, done = "", {}, 0
    action = None
    for mark in [*MARK.finditer(marked), None]:
        piece = marked[done : mark.start() if mark else None]
        if action:
            wanted.update({len(text) + i: action for i, c in enumerate(piece) if c.isalnum()})
        text += piece
        if mark:
            done, action = mark.end(), OPENS.get(mark.group())
    return text, wanted


def verdict(case: dict[str, object], text: str):
    """Return the engine's verdict on a case's text under its own contacts."""
    return judge({"text": text}, Policy(official_contacts=frozenset(case.get("contacts", ()))))


@pytest.mark.parametrize("case", CASES, ids=[f"{c['kind']}-{i}" for i, c in enumerate(CASES)])
def test_exactly_what_must_go_goes_and_the_rest_stays(case):
    text, wanted = unmarked(case["text"])
    answer = verdict(case, text)
    found = {
        i: f.action
        for f in answer.fields["text"].findings
        if f.action is not Action.NOTE
        for i in range(f.start, f.end)
        if text[i].isalnum()
    }
    assert found == wanted
    assert answer.disposition is Disposition(case["is"])


def test_judging_the_public_text_again_changes_nothing_but_labels():
    for case in CASES[::7]:
        text, _ = unmarked(case["text"])
        once = verdict(case, text).fields["text"].masked_text
        assert verdict(case, once).fields["text"].masked_text == once


def test_every_kind_has_enough_cases():
    kinds = Counter(c["kind"] for c in CASES)
    assert min(kinds[k] for k in ("card", "bank", "id", "secret", "phone", "email", "address", "account", "name")) >= 25
    assert sum(kinds.values()) >= 900
