"""The closed list of reasons in plain words."""

import pytest

from moderation.engine.verdict import Reason
from moderation.reasons import REASON_CHOICES, REASON_TEXTS, reason_text, reasons_text


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_words_of_its_own(reason: Reason) -> None:
    assert reason_text(reason.value) == str(REASON_TEXTS[reason])
    assert reason_text(reason.value) != reason.value


def test_no_two_reasons_read_the_same() -> None:
    assert len({str(text) for text in REASON_TEXTS.values()}) == len(Reason)


def test_choices_hold_the_whole_list() -> None:
    assert {code for code, _ in REASON_CHOICES} == {reason.value for reason in Reason}


def test_a_code_that_left_the_list_stands_for_itself() -> None:
    assert reason_text("retired_reason") == "retired_reason"


def test_several_reasons_stand_in_one_line() -> None:
    assert reasons_text(["slur", "threat"]) == "Slur, Threat of violence"
    assert reasons_text([]) == ""


def test_no_reason_is_about_stars_or_opinion() -> None:
    words = " ".join(str(text) for text in REASON_TEXTS.values()).lower()
    assert not any(word in words for word in ("star", "rating", "sentiment", "opinion", "negative"))
