"""An optional model for names and places, plugged into the engine through Presidio's recognizer classes."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.conf import settings

from moderation.engine.pii import set_ner

# What each kind of model needs to be installed.
_PACKAGES = {"spacy": "spacy", "gliner": "gliner", "huggingface": "transformers"}


class UnusableModel(Exception):
    """PII_NER_ENGINE cannot be used; the message says why, in one sentence."""


@cache
def install() -> None:
    """Plug in what PII_NER_ENGINE names, once per process; without one, rules alone find names.

    Raises UnusableModel.
    """
    name: str = settings.PII_NER_ENGINE
    if name:
        set_ner(build(name))


def problem_with(name: str) -> str:
    """Return why ``name`` cannot be used, without loading the model; empty when nothing is seen to be wrong."""
    kind, _, what = name.partition(":")
    if not kind or not what:
        return "PII_NER_ENGINE must be spacy:MODEL, gliner:MODEL, huggingface:MODEL or package.module:factory."
    package = _PACKAGES.get(kind, kind.split(".")[0])
    if find_spec(package) is None:
        return f"PII_NER_ENGINE names {kind}, but the package '{package}' is not installed."
    return ""


def build(name: str) -> Any:  # noqa: ANN401 - a Presidio EntityRecognizer, which is not imported at start
    """Return the recognizer that ``name`` stands for: ``kind:model`` or ``package.module:factory``.

    Raises UnusableModel when it is misspelt, not installed, or fails to load.
    """
    if problem := problem_with(name):
        raise UnusableModel(problem)
    kind, _, what = name.partition(":")
    try:
        builder = _BUILDERS.get(kind)
        recognizer = builder(what) if builder else getattr(import_module(kind), what)()
        recognizer.load()
    except Exception as error:
        raise UnusableModel(f"PII_NER_ENGINE '{name}' failed to load ({type(error).__name__}).") from error
    return recognizer


def _spacy(model: str) -> Any:  # noqa: ANN401 - see build
    import spacy  # noqa: PLC0415 - half a second, and only with this setting
    from presidio_analyzer import EntityRecognizer, RecognizerResult  # noqa: PLC0415 - the same

    entities = {"PERSON": "PERSON", "PER": "PERSON", "GPE": "LOCATION", "LOC": "LOCATION"}

    class SpacyNames(EntityRecognizer):
        """The names and places of a spaCy model."""

        def load(self) -> None:
            """Load the model."""
            self.nlp = spacy.load(model)

        def analyze(self, text: str, entities_wanted: list[str], nlp_artifacts: object = None) -> list[Any]:  # noqa: ARG002
            """Return the model's entities as Presidio results."""
            return [
                RecognizerResult(entities[span.label_], span.start_char, span.end_char, 0.85)
                for span in self.nlp(text).ents
                if entities.get(span.label_) in entities_wanted
            ]

    return SpacyNames(supported_entities=["PERSON", "LOCATION"], name="SpacyNames")


def _gliner(model: str) -> Any:  # noqa: ANN401 - see build
    from presidio_analyzer.predefined_recognizers import GLiNERRecognizer  # noqa: PLC0415 - see _spacy

    mapping = {"person": "PERSON", "name": "PERSON", "location": "LOCATION", "city": "LOCATION"}
    return GLiNERRecognizer(model_name=model, entity_mapping=mapping)


def _huggingface(model: str) -> Any:  # noqa: ANN401 - see build
    from presidio_analyzer.predefined_recognizers import HuggingFaceNerRecognizer  # noqa: PLC0415 - see _spacy

    return HuggingFaceNerRecognizer(model_name=model, supported_entities=["PERSON", "LOCATION"])


_BUILDERS: dict[str, Callable[[str], Any]] = {"spacy": _spacy, "gliner": _gliner, "huggingface": _huggingface}
