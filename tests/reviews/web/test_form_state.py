"""The signed state of a form."""

import datetime

import pytest
from django.core import signing

from reviews.web import form_state
from reviews.web.form_state import Problem

NOW = datetime.datetime(2026, 6, 15, 12, 0, tzinfo=datetime.UTC)


def later(**time):
    return NOW + datetime.timedelta(**time)


@pytest.fixture
def state():
    return form_state.issue(slug="acme", now=NOW)


@pytest.mark.parametrize("at", [later(seconds=2), later(hours=1), later(hours=24)])
def test_it_is_good_from_two_seconds_to_a_day(state, at):
    assert form_state.problem(state, slug="acme", now=at) is None


@pytest.mark.parametrize("at", [NOW, later(seconds=1.9), later(minutes=-5)])
def test_it_is_too_young_for_a_person(state, at):
    assert form_state.problem(state, slug="acme", now=at) is Problem.TOO_FAST


def test_it_expires_after_a_day(state):
    assert form_state.problem(state, slug="acme", now=later(hours=24, seconds=1)) is Problem.EXPIRED


def test_it_is_bound_to_its_company(state):
    assert form_state.problem(state, slug="zenith", now=later(minutes=1)) is Problem.FORGED


@pytest.mark.parametrize("forged", ["", "x", ":::", "\x00", "é" * 1000, "a:b:c"])
def test_a_made_up_state_is_forged(forged):
    assert form_state.problem(forged, slug="acme", now=NOW) is Problem.FORGED


def test_a_changed_state_is_forged(state):
    changed = ("x" if state[0] != "x" else "y") + state[1:]
    assert form_state.problem(changed, slug="acme", now=later(minutes=1)) is Problem.FORGED


def test_a_signature_for_another_purpose_is_forged():
    other = signing.dumps({"company": "acme", "shown": NOW.timestamp()}, salt="something else")
    assert form_state.problem(other, slug="acme", now=later(minutes=1)) is Problem.FORGED
