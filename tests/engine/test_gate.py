"""The gate opens every rule that would find something, with RE2 and without."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from moderation.engine.digits import respell
from moderation.engine.gate import Gate
from moderation.engine.normalize import normalise
from moderation.engine.pii import detect_pii
from moderation.engine.policy import DEFAULT_POLICY
from moderation.engine.recognizers import RULES

LINES = [
    json.loads(line)["text"]
    for line in (Path(__file__).parent / "data" / "adversarial.jsonl").read_text(encoding="utf-8").splitlines()
]
GATE = Gate(RULES)
NOISE = [
    "ok",
    "\n",
    " - ",
    "4",
    "12/27",
    "@",
    "at",
    ": ",
    "#",
    "one two three",
    "is",
    "my",
    "code",
    "é",
    "\u200b",
    "X9",
]


def mixtures(count: int, seed: int) -> list[str]:
    """Return texts cut and spliced from the adversarial set, so that labels and values meet in new ways."""
    rng = random.Random(seed)  # noqa: S311 - texts, not keys
    words = [word for line in LINES for word in line.split(" ")]
    return [
        " ".join(rng.choice(words) if rng.random() < 0.8 else rng.choice(NOISE) for _ in range(rng.randint(2, 7)))
        for _ in range(count)
    ]


@pytest.mark.parametrize("text", LINES)
def test_gated_equals_ungated_on_the_adversarial_set(text):
    shadow = normalise(text)
    assert detect_pii(shadow, DEFAULT_POLICY) == detect_pii(shadow, DEFAULT_POLICY, gated=False)


def missed(text: str) -> list[str]:
    """Return the names of the rules that find something behind a gate that stays shut to them."""
    shadow = normalise(text)
    rules, spelled = GATE.open(shadow.text)
    inner = respell(shadow) if spelled else None
    if inner is not None:
        shadow, (rules, _) = inner, GATE.open(inner.text)
    shut = (rule for i, rule in enumerate(RULES) if i not in rules)
    return [rule.name for rule in shut if any(True for _ in rule.find(shadow.text))]


@pytest.mark.slow
def test_the_gate_shuts_out_no_finding_on_twenty_thousand_mixtures():
    assert {text: names for text in mixtures(20_000, seed=7) if (names := missed(text))} == {}


def test_the_fallback_without_re2_opens_the_same_rules():
    fast, plain = Gate(RULES), Gate(RULES, use_re2=False)
    for text in [*LINES[:60], *mixtures(100, seed=3)]:
        shadow = normalise(text).text
        assert fast.open(shadow) == plain.open(shadow), text


def test_plain_opinions_open_nothing():
    gate = Gate(RULES)
    assert gate.open("great shows but the new menu is slow and ugly") == ([], False)
    assert gate.open("") == ([], False)


def test_spelled_out_digits_are_reported():
    assert Gate(RULES).open("four one one one")[1]
