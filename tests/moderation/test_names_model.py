"""A model for names and places plugs in by a setting; without one, a check says what is not seen."""

import sys
import types

import pytest
from django.core import checks
from presidio_analyzer import EntityRecognizer, RecognizerResult

from moderation import names_model
from moderation.engine.pii import set_ner
from moderation.engine.pipeline import judge
from moderation.names_model import UnusableModel, build, install, problem_with
from moderation.policies import build_policy

REVIEW = "I was passed on to Wanda Quill in Leeds, mail wanda.quill@example.com, and it was settled."


class Stub(EntityRecognizer):
    """A model that knows one person and one town."""

    def __init__(self):
        super().__init__(["PERSON", "LOCATION"])

    def load(self):
        self.loaded = True

    def analyze(self, text, entities, nlp_artifacts=None):
        known = {"Wanda Quill": "PERSON", "Leeds": "LOCATION", "wanda.quill@example.com": "PERSON"}
        return [
            RecognizerResult(kind, text.index(word), text.index(word) + len(word), 0.9)
            for word, kind in known.items()
            if word in text
        ]


def broken_factory():
    raise OSError("the weights are not there")


@pytest.fixture(autouse=True)
def _fresh_module(monkeypatch):
    module = types.ModuleType("stub_names")
    module.make, module.broken = Stub, broken_factory
    monkeypatch.setitem(sys.modules, "stub_names", module)
    monkeypatch.setattr(names_model, "find_spec", lambda name: name == "stub_names" or None)
    install.cache_clear()
    yield
    install.cache_clear()
    set_ner(None)


def test_without_a_model_such_a_name_is_not_seen():
    assert "Wanda Quill" in judge({"body": REVIEW}).fields["body"].masked_text


@pytest.mark.django_db
def test_whoever_asks_for_a_policy_judges_with_the_model(settings):
    settings.PII_NER_ENGINE = "stub_names:make"
    masked = judge({"body": REVIEW}, build_policy(issue_keywords={})).fields["body"].masked_text
    assert "Wanda Quill" not in masked
    assert "Leeds" in masked


@pytest.mark.django_db
def test_the_model_never_overrides_a_rule(settings):
    settings.PII_NER_ENGINE = "stub_names:make"
    masked = judge({"body": REVIEW}, build_policy(issue_keywords={})).fields["body"].masked_text
    assert "[email address removed]" in masked


@pytest.mark.django_db
def test_the_policy_s_version_tells_the_model(settings):
    before = build_policy(issue_keywords={}).version
    settings.PII_NER_ENGINE = "stub_names:make"
    assert build_policy(issue_keywords={}).version != before


def test_it_is_built_once_in_a_process(settings, monkeypatch):
    built = []
    monkeypatch.setattr(names_model, "build", built.append)
    settings.PII_NER_ENGINE = "stub_names:make"
    install()
    install()
    assert built == ["stub_names:make"]


def test_the_model_is_loaded_before_it_is_used():
    assert build("stub_names:make").loaded


@pytest.mark.parametrize("name", ["spacy", "spacy:", ":x", "huggingface"])
def test_a_misspelt_setting_is_one_clear_sentence(name):
    assert "must be spacy:MODEL" in problem_with(name)


@pytest.mark.parametrize(
    ("name", "package"), [("gliner:m", "gliner"), ("huggingface:m", "transformers"), ("nowhere.module:f", "nowhere")]
)
def test_a_missing_package_is_named(name, package):
    with pytest.raises(UnusableModel, match=f"'{package}' is not installed"):
        build(name)


@pytest.mark.parametrize("name", ["stub_names:broken", "stub_names:missing"])
def test_a_model_that_does_not_load_is_one_clear_sentence(name):
    with pytest.raises(UnusableModel, match="failed to load"):
        build(name)


def messages():
    return [(message.id, message.is_serious()) for message in checks.run_checks(tags=["moderation"])]


def test_the_check_says_what_is_not_seen_without_a_model():
    assert messages() == [("moderation.I001", False)]


def test_the_check_is_silent_with_a_usable_model(settings):
    settings.PII_NER_ENGINE = "stub_names:make"
    assert messages() == []


def test_the_check_refuses_an_unusable_model(settings):
    settings.PII_NER_ENGINE = "gliner:some-model"
    assert messages() == [("moderation.E001", True)]
