"""The verdict: what is published, held, rejected, and that it is the same however one asks."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

from moderation.engine.fingerprint import fingerprint
from moderation.engine.pipeline import judge, warm_up
from moderation.engine.policy import DEFAULT_POLICY, Policy, TermAction, WatchedRule
from moderation.engine.verdict import Disposition, Reason

HARSH = "This company is garbage, the worst support I ever had, I will report you and cancel everything."


def verdict(text: str, policy: Policy = DEFAULT_POLICY):
    return judge({"text": text}, policy)


def test_a_harsh_complaint_is_published_as_written():
    answer = verdict(HARSH)
    assert answer.disposition is Disposition.PUBLISH
    assert answer.reasons == ()
    assert answer.fields["text"].masked_text == HARSH


def test_a_secret_is_replaced_and_the_rest_stays():
    answer = verdict("They charged 4111 1111 1111 1111 twice, error NW-2-5, and nobody at the desk wants to help me")
    assert answer.fields["text"].masked_text.startswith("They charged [card number removed] twice, error NW-2-5")
    assert answer.disposition is Disposition.PUBLISH


def test_fake_support_is_rejected():
    answer = verdict("For any help call our toll free customer support number 1-888-555-0133 right now")
    assert answer.disposition is Disposition.REJECT
    assert Reason.FAKE_SUPPORT in answer.reasons


def test_a_warning_about_a_scammer_is_published_without_the_number():
    answer = verdict("Warning to everyone: a scammer called me from 1-888-555-0133 pretending to be them, dont call it")
    assert answer.disposition is Disposition.PUBLISH
    assert "0133" not in answer.fields["text"].masked_text


@pytest.mark.parametrize("text", ["212-555-0142 jane@example.com", "card [card number removed] [PIN removed]"])
def test_mostly_removed_text_is_held(text):
    answer = verdict(text)
    assert answer.disposition is Disposition.HOLD
    assert Reason.MOSTLY_REMOVED in answer.reasons


def test_rejection_outweighs_a_hold():
    answer = verdict("call our support helpline 1-888-555-0133 1-888-555-0134 1-888-555-0135 1-888-555-0136")
    assert answer.disposition is Disposition.REJECT


def test_reasons_are_sorted_and_stand_once():
    answer = verdict("call our support helpline 1-888-555-0133, our support helpline 1-888-555-0134")
    assert list(answer.reasons) == sorted(set(answer.reasons))


def test_judging_the_masked_text_again_changes_nothing():
    first = verdict("my password is Hunter2! and card 4111111111111111, call me 212-555-0142 you fucking idiots")
    again = verdict(first.fields["text"].masked_text)
    assert again.fields["text"].masked_text == first.fields["text"].masked_text


def test_each_field_is_masked_by_itself():
    answer = judge({"title": "call 212-555-0142", "body": "nothing here to see, all good with the service"})
    assert answer.fields["title"].masked_text == "call [phone number removed]"
    assert answer.fields["body"].findings == ()


def test_an_empty_review_has_no_sentiment():
    answer = judge({"title": "", "body": " "})
    assert answer.sentiment is None
    assert answer.fingerprint is None


def test_a_field_that_is_no_string_is_named_without_its_content():
    with pytest.raises(TypeError, match="field 'body' must be a string, not bytes") as caught:
        judge({"body": b"4111 1111 1111 1111"})
    assert "4111" not in str(caught.value)


def test_an_error_in_a_detector_reaches_the_caller(monkeypatch):
    monkeypatch.setattr("moderation.engine.pipeline.detect_profanity", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        verdict("fine")


def test_a_watched_term_holds():
    policy = Policy(watched=(WatchedRule("zorblax", TermAction.HOLD),))
    answer = verdict("the new zorblax menu is slow and it crashes every evening", policy)
    assert answer.disposition is Disposition.HOLD
    assert Reason.WATCHED_TERM in answer.reasons


def test_stars_are_no_part_of_the_question():
    assert list(inspect.signature(judge).parameters) == ["fields", "policy", "recent_fingerprints"]
    assert not any("rating" in name or "star" in name for name in Policy.__dataclass_fields__)


def test_a_rating_among_the_fields_is_refused():
    with pytest.raises(TypeError):
        judge({"body": HARSH, "rating": 1})


def test_the_policy_version_is_told():
    assert verdict("ok", Policy(version="p7")).policy_version == "p7"


def loaded_by(code: str) -> set[str]:
    """Return the top-level modules that a fresh process has loaded after ``code``."""
    command = [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules)"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_the_engine_loads_neither_presidio_nor_a_lexicon():
    loaded = loaded_by("import moderation.engine.pipeline")
    assert loaded.isdisjoint({"presidio_analyzer", "vaderSentiment", "spacy"})


def test_warming_up_loads_everything():
    loaded = loaded_by("from moderation.engine.pipeline import warm_up; warm_up()")
    assert {"presidio_analyzer", "vaderSentiment.vaderSentiment"} <= loaded


def test_warming_up_twice_does_no_harm():
    warm_up()
    warm_up()
    assert verdict(HARSH).disposition is Disposition.PUBLISH


@pytest.mark.parametrize("blank", ["", " ", "\n\t", "\u00a0"])
def test_a_blank_field_changes_nothing_of_the_rest(blank):
    alone = verdict(HARSH)
    beside = judge({"title": blank, "text": HARSH})
    assert beside.fields["text"] == alone.fields["text"]
    assert (beside.sentiment, beside.fingerprint, beside.reasons) == (alone.sentiment, alone.fingerprint, alone.reasons)


def test_a_near_duplicate_of_a_recent_review_is_held():
    mark = fingerprint(HARSH)
    assert verdict(HARSH).fingerprint == mark
    assert judge({"text": HARSH}, recent_fingerprints=[mark]).reasons == (Reason.NEAR_DUPLICATE,)
    assert judge({"text": HARSH}, recent_fingerprints={mark ^ (2**64 - 1)}).reasons == ()


def test_a_short_text_is_no_duplicate_of_anything():
    assert judge({"text": "good app"}, recent_fingerprints=[0, 1, 2]).reasons == ()


def test_a_scheme_with_its_contact_in_another_field_is_rejected():
    answer = judge({"title": "She is legit. They recovered my lost money with support from", "body": "212-555-0142"})
    assert answer.disposition is Disposition.REJECT


@pytest.mark.parametrize(
    ("title", "body", "held"),
    [
        ("212-555-0142", "jane@example.com", True),
        ("212-555-0142", "nobody answers when I call them about my bill", False),
        ("[phone number removed]", "[email address removed]", True),
        ("[phone number removed]", "nobody answers when I call them about my bill", False),
        ("", "", False),
        ("!!!", "???", False),
    ],
)
def test_what_was_removed_is_weighed_over_all_fields(title, body, held):
    assert (Reason.MOSTLY_REMOVED in judge({"title": title, "body": body}).reasons) is held
