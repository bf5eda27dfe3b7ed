"""VADER's compound score, equal to the library's to the last digit, in time linear in the text.

The library lower-cases and joins the whole text again for each word; here a word is looked up once, and only the few
that carry a valence are looked at closely. Lexicon and constants are those of the installed ``vaderSentiment``.
"""

from __future__ import annotations

import heapq
import math
import string
from functools import lru_cache
from types import ModuleType

_PUNCTUATION = string.punctuation


class Vader:
    """VADER's lexicon and rules. Take the shared one from :func:`vader`; it holds no text."""

    def __init__(self, library: ModuleType) -> None:
        analyzer = library.SentimentIntensityAnalyzer()
        self.lexicon: dict[str, float] = analyzer.lexicon
        self.emojis: dict[str, str] = {k: v for k, v in analyzer.emojis.items() if len(k) == 1}
        self.boosters: dict[str, float] = library.BOOSTER_DICT
        self.special: dict[str, float] = library.SPECIAL_CASES
        self.negations = frozenset(library.NEGATE)
        self.caps: float = library.C_INCR
        self.negated_by: float = library.N_SCALAR

    def compound(self, text: str) -> float:
        """Return what ``polarity_scores(text)["compound"]`` returns, in [-1, 1]."""
        if not text.isascii():
            text = self._describe_emojis(text)
        words = [w if w.isalnum() else _strip(w) for w in text.split()]
        lows = [w.lower() for w in words]
        lexicon = self.lexicon
        hits = [i for i, low in enumerate(lows) if low in lexicon]
        if not hits:
            return 0.0
        return self._from_hits(text, words, lows, hits)

    def _from_hits(self, text: str, words: list[str], lows: list[str], hits: list[int]) -> float:
        sentence = _Sentence(self, words, lows)
        valences = [0.0 if sentence.is_modifier(i) else sentence.valence(i) for i in hits]
        if "but" in lows:
            valences = _weigh_around(lows.index("but"), hits, valences)
        total = float(sum(valences))
        if total > 0:
            total += _emphasis(text)
        elif total < 0:
            total -= _emphasis(text)
        return round(max(-1.0, min(1.0, total / math.sqrt(total * total + 15))), 4)

    def _describe_emojis(self, text: str) -> str:
        emojis = self.emojis
        pieces: list[str] = []
        after_space = True
        for char in text:
            description = emojis.get(char)
            if description is None:
                pieces.append(char)
                after_space = char == " "
            else:
                pieces.append(description if after_space else " " + description)
                after_space = False
        return "".join(pieces)


class _Sentence:
    """The words of one sentence, and the rules that read a word's neighbours."""

    __slots__ = ("is_mixed_case", "lows", "rules", "words")

    def __init__(self, rules: Vader, words: list[str], lows: list[str]) -> None:
        self.rules = rules
        self.words = words
        self.lows = lows
        self.is_mixed_case: bool | None = None

    def is_modifier(self, i: int) -> bool:
        """Return whether a word only strengthens or weakens others."""
        lows = self.lows
        return lows[i] in self.rules.boosters or (lows[i] == "kind" and i + 1 < len(lows) and lows[i + 1] == "of")

    def valence(self, i: int) -> float:
        """Return the valence of the lexicon word at ``i``, moved by its neighbours."""
        lows, lexicon = self.lows, self.rules.lexicon
        valence = own = lexicon[lows[i]]
        if lows[i] == "no" and i + 1 < len(lows) and lows[i + 1] in lexicon:
            valence = 0.0
        if self._follows_no(i):
            valence = own * self.rules.negated_by
        if self._shouted(i):
            valence = valence + self.rules.caps if valence > 0 else valence - self.rules.caps
        for distance in range(1, min(i, 3) + 1):
            if lows[i - distance] not in lexicon:
                valence += self._boost(i - distance, valence) * (1.0, 1.0, 0.95, 0.9)[distance]
                valence = self._negate(valence, i, distance)
                if distance == 3:
                    valence = self._idioms(valence, i)
        return self._least(valence, i)

    def _follows_no(self, i: int) -> bool:
        lows = self.lows
        if i > 0 and "no" in lows[max(0, i - 2) : i]:
            return True
        return i > 2 and lows[i - 3] == "no" and lows[i - 1] in {"or", "nor"}

    def _shouted(self, i: int) -> bool:
        """Return whether a word is in capitals while others are not."""
        if not self.words[i].isupper():
            return False
        if self.is_mixed_case is None:
            self.is_mixed_case = not all(map(str.isupper, self.words))
        return self.is_mixed_case

    def _boost(self, at: int, valence: float) -> float:
        boost = self.rules.boosters.get(self.lows[at], 0.0)
        if not boost:
            return 0.0
        if valence < 0:
            boost = -boost
        if self._shouted(at):
            boost = boost + self.rules.caps if valence > 0 else boost - self.rules.caps
        return boost

    def _negate(self, valence: float, i: int, distance: int) -> float:
        lows = self.lows
        far = lows[i - distance]
        if distance == 2:
            if far == "never" and lows[i - 1] in {"so", "this"}:
                return valence * 1.25
            if far == "without" and lows[i - 1] == "doubt":
                return valence
        if distance == 3:
            if (far == "never" and lows[i - 2] in {"so", "this"}) or lows[i - 1] in {"so", "this"}:
                return valence * 1.25
            if far == "without" and "doubt" in {lows[i - 2], lows[i - 1]}:
                return valence
        return valence * self.rules.negated_by if far in self.rules.negations or "n't" in far else valence

    def _idioms(self, valence: float, i: int) -> float:
        special, boosters = self.rules.special, self.rules.boosters
        third, second, first, here = self.lows[i - 3 : i + 1]
        second_first, third_second = f"{second} {first}", f"{third} {second}"
        triple = f"{third} {second} {first}"
        for words in (f"{first} {here}", f"{second_first} {here}", second_first, triple, third_second):
            if words in special:
                valence = special[words]
                break
        after = self.lows[i + 1 : i + 3]
        if after:
            valence = special.get(f"{here} {after[0]}", valence)
        if len(after) == 2:
            valence = special.get(f"{here} {after[0]} {after[1]}", valence)
        for words in (triple, third_second, second_first):
            valence += boosters.get(words, 0.0)
        return valence

    def _least(self, valence: float, i: int) -> float:
        lows = self.lows
        if i > 0 and lows[i - 1] == "least" and "least" not in self.rules.lexicon:
            return valence if i > 1 and lows[i - 2] in {"at", "very"} else valence * self.rules.negated_by
        return valence


def _strip(word: str) -> str:
    stripped = word.strip(_PUNCTUATION)
    return word if len(stripped) <= 2 else stripped


def _weigh_around(but: int, places: list[int], valences: list[float]) -> list[float]:
    """Halve what stands before "but" and raise what stands after by half, as the library does it.

    The library looks each value up by equality while it changes the list, so an equal value further left is changed
    in its stead. The heaps find that leftmost place without a search.
    """
    at: dict[float, list[int]] = {}
    for k, value in enumerate(valences):
        at.setdefault(value, []).append(k)
    now = list(valences)
    for k in range(len(now)):
        value = now[k]
        if not value:
            continue
        heap = at[value]
        while now[heap[0]] != value:
            heapq.heappop(heap)
        first = heap[0]
        changed = value * (0.5 if places[first] < but else 1.5)
        now[first] = changed
        heapq.heappush(at.setdefault(changed, []), first)
    return now


def _emphasis(text: str) -> float:
    questions = text.count("?")
    asked = 0.0 if questions < 2 else questions * 0.18 if questions <= 3 else 0.96
    return min(text.count("!"), 4) * 0.292 + asked


@lru_cache(maxsize=1)
def vader() -> Vader:
    """Return this process's scorer; the first call reads the installed lexicon (tens of milliseconds)."""
    from vaderSentiment import vaderSentiment  # noqa: PLC0415 - imported late: it costs time and not every command scores

    return Vader(vaderSentiment)
