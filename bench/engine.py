"""How fast the engine judges, next to the stock libraries on the same texts: `python -m bench.engine`.

Prints one line each for `verdict`, `pii`, `profanity` and `sentiment`: name, texts per CPU second on one core, unit,
ratio over the stock library. Both sides run in this process, turn by turn, so that a busy machine slows both.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from bench.texts import reviews

ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Duel:
    """Our function and the stock one for the same job; the stock one may be given only the first ``sample`` texts."""

    name: str
    ours: Callable[[str], object]
    stock: Callable[[str], object]
    sample: int


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=2000, help="texts for our side")
    options = parser.parse_args()
    texts = reviews(options.texts)
    for duel in duels():
        ours, stock = speeds(duel, texts)
        print(f"{duel.name} {ours:.0f} texts/s {ours / stock:.1f}", flush=True)


def duels() -> Iterator[Duel]:
    """Yield the four measurements, each built only when its turn has come."""
    from moderation.engine.normalize import normalise
    from moderation.engine.pii import detect_pii
    from moderation.engine.pipeline import judge
    from moderation.engine.policy import DEFAULT_POLICY
    from moderation.engine.profanity import detect_profanity
    from moderation.engine.sentiment import score

    censor, analyse, polarity = stock_profanity(), stock_pii(), stock_sentiment()

    def stack(text: str) -> object:
        return censor(text), analyse(text), polarity(text)

    yield Duel("verdict", lambda text: judge({"body": text}), stack, 10)
    yield Duel("pii", lambda text: detect_pii(normalise(text), DEFAULT_POLICY), analyse, 400)
    yield Duel("profanity", lambda text: detect_profanity(normalise(text), DEFAULT_POLICY), censor, 10)
    yield Duel("sentiment", lambda text: score(text, {}), polarity, 400)


def speeds(duel: Duel, texts: Sequence[str]) -> tuple[float, float]:
    """Return both sides' texts per CPU second: the best of some turns each, taken alternately."""
    for text in islice(texts, 50):  # fill caches and build what is built lazily, on both sides
        duel.ours(text)
    duel.stock(texts[0])
    sample = texts[: duel.sample]
    turns = [(_speed(duel.ours, texts), _speed(duel.stock, sample)) for _ in range(ROUNDS)]
    return max(ours for ours, _ in turns), max(stock for _, stock in turns)


def _speed(function: Callable[[str], object], texts: Sequence[str]) -> float:
    began = time.process_time()
    for text in texts:
        function(text)
    return len(texts) / (time.process_time() - began)


def stock_profanity() -> Callable[[str], object]:
    """Return better-profanity's censor with its own list."""
    from better_profanity import Profanity

    censor: Callable[[str], object] = Profanity().censor
    return censor


def stock_sentiment() -> Callable[[str], object]:
    """Return VADER's scorer."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    polarity: Callable[[str], object] = SentimentIntensityAnalyzer().polarity_scores
    return polarity


def stock_pii() -> Callable[[str], object]:
    """Return Presidio's analyzer with its default English recognizers, and tokens instead of a language model."""
    os.environ.setdefault("TLDEXTRACT_PUBLIC_SUFFIX_LIST_URLS", "")  # or it asks the network for a list
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry

    from moderation.engine.recognizers.presidio import TokenNlpEngine

    registry = RecognizerRegistry()
    registry.load_predefined_recognizers(languages=["en"])
    engine: Any = AnalyzerEngine(registry=registry, nlp_engine=TokenNlpEngine(), supported_languages=["en"])
    return lambda text: engine.analyze(text, "en")


if __name__ == "__main__":
    main()
