"""Overlaps, labels, and what masking may change: nothing outside a span."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from moderation.engine import masking
from moderation.engine.verdict import Action, Finding

TEXT = "abcdefghijklmnopqrstuvwxyz" * 2
FINDINGS = st.lists(
    st.builds(
        lambda start, width, kind, action: Finding(start, start + width, kind, action),
        st.integers(0, 40),
        st.integers(1, 12),
        st.sampled_from(["CREDIT_CARD", "PHONE_NUMBER", "PROFANITY", "OFFICIAL_CONTACT", "NEW_KIND"]),
        st.sampled_from(list(Action)),
    ),
    max_size=12,
)


def remove(start: int, end: int, kind: str = "PHONE_NUMBER") -> Finding:
    return Finding(start, end, kind, Action.REMOVE)


@given(FINDINGS)
def test_resolved_findings_are_sorted_and_never_overlap(findings):
    resolved = masking.resolve(findings)
    assert all(a.end <= b.start for a, b in pairwise(resolved))


@given(FINDINGS)
def test_every_removed_character_stays_removed(findings):
    asked = {i for f in findings if f.action is Action.REMOVE for i in range(f.start, f.end)}
    got = {i for f in masking.resolve(findings) if f.action is Action.REMOVE for i in range(f.start, f.end)}
    assert got == asked


@given(FINDINGS)
def test_the_order_of_findings_does_not_matter(findings):
    assert masking.resolve(findings) == masking.resolve(reversed(findings))


@given(FINDINGS)
def test_nothing_outside_a_span_changes(findings):
    resolved = masking.resolve(findings)
    masked = masking.apply(TEXT, resolved)
    rest = masked
    done = 0
    for f in resolved:
        before = TEXT[done : f.start]
        assert rest.startswith(before)
        rest = rest[len(before) :].removeprefix(masking.replacement(f, TEXT[f.start : f.end]))
        done = f.end
    assert rest == TEXT[done:]


def test_the_longer_finding_names_the_label():
    assert masking.resolve([remove(0, 8), remove(0, 16, "CREDIT_CARD")])[0].entity_type == "CREDIT_CARD"


def test_the_more_sensitive_of_two_equal_spans_names_the_label():
    assert masking.resolve([remove(0, 8), remove(0, 8, "PASSWORD")])[0].entity_type == "PASSWORD"


def test_a_noted_span_yields_to_a_removed_one():
    assert masking.resolve([Finding(0, 5, "THREAT", Action.NOTE), remove(2, 4)]) == (remove(2, 4),)


def test_profanity_keeps_its_first_visible_character():
    assert masking.apply("oh fucking hell", [Finding(3, 10, "PROFANITY", Action.MASK)]) == "oh f— hell"


def test_every_label_is_recognised_again():
    for label in (*masking.LABELS.values(), masking.OTHER_LABEL):
        assert masking.label_spans(f"x {label} y") == [(2, 2 + len(label))]


def test_an_unknown_kind_still_has_a_label():
    assert masking.apply("abc", [remove(0, 3, "NEW_KIND")]) == masking.OTHER_LABEL
