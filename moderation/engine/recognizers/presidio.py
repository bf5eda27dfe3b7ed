"""The rules as Presidio recognizers, with a registry, a context enhancer and a model-free NLP engine.

Importing this takes about a second: only ``pii`` does, and only at the first text that needs it.
"""

from __future__ import annotations

import logging
import os
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

# Set before Presidio imports tldextract, which would otherwise fetch a list from the network.
os.environ.setdefault("TLDEXTRACT_PUBLIC_SUFFIX_LIST_URLS", "")
# Its debug lines quote the words around a match.
logging.getLogger("presidio-analyzer").setLevel(logging.WARNING)

from presidio_analyzer import AnalysisExplanation, EntityRecognizer, RecognizerRegistry, RecognizerResult  # noqa: E402
from presidio_analyzer.context_aware_enhancers import LemmaContextAwareEnhancer  # noqa: E402
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine  # noqa: E402

from moderation.engine.recognizers.base import Rule  # noqa: E402

LANGUAGE = "en"
_TOKEN = re.compile(r"\w+|[^\w\s]+|\s+")


class TokenNlpEngine(NlpEngine):
    """Tokens by one regular expression, lower-cased text as the lemma: all that whole-word context needs."""

    def load(self) -> None:
        """Load nothing: there is no model."""

    def is_loaded(self) -> bool:
        """Return True: there is nothing to wait for."""
        return True

    def process_text(self, text: str, language: str) -> NlpArtifacts:
        """Return the tokens of ``text``, every character of it in one of them."""
        matches = list(_TOKEN.finditer(text))
        words = [m.group() for m in matches]
        lemmas = [w.lower() for w in words]
        tokens: Any = words  # Presidio types a spaCy Doc, and reads it as a sequence of strings
        artifacts = NlpArtifacts([], tokens, [m.start() for m in matches], lemmas, self, language)
        keywords: Any = frozenset(w for w in lemmas if w[0].isalnum())  # looked up once per context word
        artifacts.keywords = keywords
        return artifacts

    def process_batch(
        self, texts: Iterable[str], language: str, batch_size: int = 1, n_process: int = 1, **kwargs: object
    ) -> Iterator[tuple[str, NlpArtifacts]]:
        """Yield each text with its artifacts."""
        del batch_size, n_process, kwargs
        for text in texts:
            yield text, self.process_text(text, language)

    def is_stopword(self, word: str, language: str) -> bool:
        """Return False: every word may be context."""
        del word, language
        return False

    def is_punct(self, word: str, language: str) -> bool:
        """Return whether ``word`` has no letter or digit."""
        del language
        return not any(c.isalnum() for c in word)

    def get_supported_entities(self) -> list[str]:
        """Return none: the engine itself finds nothing."""
        return []

    def get_supported_languages(self) -> list[str]:
        """Return the one language code in use."""
        return [LANGUAGE]


class RuleRecognizer(EntityRecognizer):
    """One rule as Presidio knows it."""

    def __init__(self, rule: Rule) -> None:
        super().__init__(list(rule.entities), name=rule.name, supported_language=LANGUAGE, context=list(rule.context))
        self._rule = rule

    def load(self) -> None:
        """Load nothing: the rule is data."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts | None = None
    ) -> list[RecognizerResult]:
        """Return the rule's hits in ``text`` that are of ``entities``."""
        del nlp_artifacts
        metadata = {
            RecognizerResult.RECOGNIZER_NAME_KEY: self._rule.name,
            RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
        }
        return [
            RecognizerResult(
                h.entity_type, h.start, h.end, h.score, AnalysisExplanation(self._rule.name, h.score), metadata
            )
            for h in self._rule.find(text)
            if h.entity_type in entities
        ]


class WholeWordEnhancer(LemmaContextAwareEnhancer):
    """Presidio's enhancer by whole words, with the token looked up by bisection so that long texts stay linear."""

    def __init__(self) -> None:
        super().__init__(
            context_similarity_factor=0.35,
            min_score_with_context_similarity=0.5,
            context_prefix_count=6,
            context_suffix_count=3,
            context_matching_mode="whole_word",
        )

    @staticmethod
    def _find_index_of_match_token(word: str, start: int, tokens: object, tokens_indices: list[int]) -> int:
        del word, tokens
        return bisect_right(tokens_indices, start) - 1


def build_registry(rules: Sequence[Rule]) -> RecognizerRegistry:
    """Return a registry with one recognizer per rule, in the same order."""
    return RecognizerRegistry(recognizers=[RuleRecognizer(rule) for rule in rules], supported_languages=[LANGUAGE])
