"""Angry, sloppy reviews: every planted value goes, everything else that looks alike stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from moderation.engine.pipeline import judge
from moderation.engine.recognizers import RULES
from moderation.engine.verdict import Action, Disposition
from tests.engine.pii_texts import removed

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "data" / "adversarial.jsonl").read_text(encoding="utf-8").splitlines()
]
STRIP = [c for c in CASES if any(s["kind"] != "KEEP" for s in c["spans"])]
KEEP = [c for c in CASES if any(s["kind"] == "KEEP" for s in c["spans"])]
SIZE = 10_000
HOSTILE = {
    "digits": "4" * SIZE,
    "spaced digits": "4 " * (SIZE // 2),
    "dashes": "1-" * (SIZE // 2),
    "labels": "my pin is " * (SIZE // 10),
    "passwords": "password is " * (SIZE // 12),
    "codes": "code code code " * (SIZE // 15),
    "ats": "a@" * (SIZE // 2),
    "dots": "a." * (SIZE // 2),
    "at dots": "x at y dot " * (SIZE // 11),
    "streets": "12 Main " * (SIZE // 8),
    "capitals": "Aa " * (SIZE // 3),
    "names": "my name is " * (SIZE // 11),
    "hex": "a1:" * (SIZE // 3),
    "quotes": '"' * SIZE,
    "brackets": "([" * (SIZE // 2),
    "number words": "one " * (SIZE // 4),
    "phones": "212-555-0142 " * (SIZE // 13),
    "bare numbers": "2125550142 " * (SIZE // 11),
    "cards": "4111111111111111 " * (SIZE // 17),
    "letters": "a" * SIZE,
    "line breaks": "\n" * SIZE,
    "account": "account number A" * (SIZE // 16),
    "gift": "gift card code " * (SIZE // 15),
    "marks": "e\u0308" * (SIZE // 2),
    "secret question": "security question " * (SIZE // 18),
}


def covered(text: str) -> set[int]:
    found = judge({"text": text}).fields["text"].findings
    return {i for f in found if f.action is Action.REMOVE for i in range(f.start, f.end)}


@pytest.mark.parametrize("case", STRIP, ids=lambda c: str(c["id"]))
def test_every_planted_value_is_removed(case):
    gone = covered(case["text"])
    for span in case["spans"]:
        if span["kind"] != "KEEP":
            left = [i for i in range(span["start"], span["end"]) if case["text"][i].isalnum() and i not in gone]
            assert left == [], span["kind"]


@pytest.mark.parametrize("case", KEEP, ids=lambda c: str(c["id"]))
def test_nothing_that_must_stay_is_touched(case):
    gone = covered(case["text"])
    for span in case["spans"]:
        if span["kind"] == "KEEP":
            assert gone.isdisjoint(range(span["start"], span["end"]))


def test_the_set_is_large_enough():
    kinds = [s["kind"] for c in CASES for s in c["spans"]]
    assert len([k for k in kinds if k != "KEEP"]) >= 150
    assert kinds.count("KEEP") >= 100


@pytest.mark.parametrize("name", HOSTILE)
def test_work_grows_linearly_on_hostile_text(name, cpu_ratio):
    text = HOSTILE[name]
    assert cpu_ratio(lambda t: [list(rule.find(t)) for rule in RULES], text[: SIZE // 4], text) < 12


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_gets_a_verdict(name):
    assert judge({"text": HOSTILE[name]}).fields["text"].masked_text


@pytest.mark.parametrize("text", ["\ud800", "\u0308" * 50, "שלום 212-555-0142", "", " ", "\x00", "👩‍👩‍👧"])
def test_strange_text_gets_a_clean_verdict(text):
    assert isinstance(judge({"text": text}).fields["text"].masked_text, str)


def test_a_contact_is_removed_as_often_as_it_is_given():
    assert len(removed("call 212-555-0142 now. " * 100)) == 100


def test_one_megabyte_is_judged():
    lines = (f"Episode {n * 7919 % 10_007} froze at minute {n % 59}, sadly." for n in range(30_000))
    text = "\n".join(lines)[:1_000_000]
    assert len(text) == 1_000_000
    answer = judge({"text": text})
    assert answer.fields["text"].masked_text == text
    assert (answer.disposition, answer.reasons) == (Disposition.PUBLISH, ())
