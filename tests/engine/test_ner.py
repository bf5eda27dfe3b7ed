"""An optional model for names and places plugs in, and never overrides a rule."""

from __future__ import annotations

import pytest
from presidio_analyzer import EntityRecognizer, RecognizerResult

from moderation.engine.normalize import normalise
from moderation.engine.pii import detect_pii, set_ner
from moderation.engine.policy import DEFAULT_POLICY
from tests.engine.pii_texts import removed


class Stub(EntityRecognizer):
    """Finds what it is told to find."""

    def __init__(self, **words: str) -> None:
        super().__init__(["PERSON", "LOCATION", "NRP"])
        self.words = words

    def load(self) -> None:
        """Load nothing."""

    def analyze(self, text, entities, nlp_artifacts=None):
        """Return every told word that stands in the text, wanted or not."""
        return [
            RecognizerResult(kind, text.index(word), text.index(word) + len(word), 0.9)
            for kind, word in self.words.items()
            if word in text
        ]


@pytest.fixture(autouse=True)
def _unplugged():
    yield
    set_ner(None)


def test_a_full_name_found_by_the_model_is_removed():
    set_ner(Stub(PERSON="Wanda Quill"))
    assert removed("then Wanda Quill wrote to me") == [("PERSON", "Wanda Quill")]


def test_a_first_name_and_a_place_are_only_noted():
    set_ner(Stub(PERSON="Wanda", LOCATION="Leeds"))
    found = detect_pii(normalise("Wanda from Leeds wrote"), DEFAULT_POLICY)
    assert [(f.entity_type, f.action.value) for f in found] == [("PERSON", "note"), ("LOCATION", "note")]


def test_other_types_are_not_asked_for():
    set_ner(Stub(NRP="Welsh"))
    assert detect_pii(normalise("very Welsh film"), DEFAULT_POLICY) == []


def test_a_rule_is_never_overridden():
    set_ner(Stub(PERSON="jane.doe@example.com wrote"))
    assert removed("jane.doe@example.com wrote") == [("EMAIL_ADDRESS", "jane.doe@example.com")]


def test_offsets_are_those_of_the_original():
    set_ner(Stub(PERSON="Wanda Quill"))
    assert removed("a\u200bb Wanda Quill") == [("PERSON", "Wanda Quill")]


def test_without_a_model_an_unintroduced_name_stays():
    assert removed("then Wanda Quill wrote to me") == []
