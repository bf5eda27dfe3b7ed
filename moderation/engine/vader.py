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
_COMMON = frozenset({"the", "to", "for", "of"})
_SO = frozenset({"so", "this"})


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
        self.idiom_words = _telling_words([*self.special, *self.boosters])
        self.telling = self.idiom_words.union(self.boosters, self.negations, _SO, {"no", "kind", "least"})
        """Without one of these, and without a word in "n't", no word changes the valence of another."""

    def compound(self, text: str) -> float:
        """Return what ``polarity_scores(text)["compound"]`` returns, in [-1, 1]."""
        if text.isascii():  # the usual case: lower-casing all at once is quicker
            lows = [w if w.isalnum() else _strip(w) for w in text.lower().split()]
        else:
            text = self._describe_emojis(text)
            lows = [_strip(w).lower() for w in text.split()]
        lexicon = self.lexicon
        hits = [i for i, low in enumerate(lows) if low in lexicon]
        if not hits:
            return 0.0
        sentence = _Sentence(self, text.split(), lows)
        valences = list(map(sentence.value, hits))
        if "but" in lows:
            valences = _weigh_around(lows.index("but"), hits, valences)
        total = float(sum(valences))
        if "!" in text or "?" in text:
            total += _emphasis(text) * ((total > 0) - (total < 0))
        return round(total / math.sqrt(total * total + 15), 4)

    def _describe_emojis(self, text: str) -> str:
        emojis = self.emojis
        if emojis.keys().isdisjoint(text):
            return text
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

    __slots__ = ("has_least", "has_no", "is_contracted", "is_mixed_case", "lows", "rules", "words")

    def __init__(self, rules: Vader, words: list[str], lows: list[str]) -> None:
        self.rules = rules
        self.words = words
        self.lows = lows
        self.is_mixed_case: bool | None = None
        self.is_contracted = "n't" in " ".join(lows)
        self.has_no = "no" in lows
        self.has_least = "least" in lows and "least" not in rules.lexicon

    def value(self, i: int) -> float:
        """Return what the lexicon word at ``i`` adds: nothing where it only strengthens or weakens another."""
        lows, rules = self.lows, self.rules
        if self.is_contracted or not rules.telling.isdisjoint(lows[i - 3 if i > 3 else 0 : i + 3]):
            return 0.0 if lows[i] in rules.boosters or self.is_kind_of(i) else self.valence(i)
        valence = rules.lexicon[lows[i]]
        if self.words[i].isupper() and self._shouted(i):
            return valence + rules.caps if valence > 0 else valence - rules.caps
        return valence

    def is_kind_of(self, i: int) -> bool:
        """Return whether "kind" only weakens: "kind of"."""
        lows = self.lows
        return lows[i] == "kind" and i + 1 < len(lows) and lows[i + 1] == "of"

    def valence(self, i: int) -> float:
        """Return the valence of the lexicon word at ``i``, moved by its neighbours."""
        lows, rules = self.lows, self.rules
        lexicon, boosters, negations = rules.lexicon, rules.boosters, rules.negations
        valence = lexicon[lows[i]]
        if self.has_no:
            valence = self._after_no(valence, i)
        if self._shouted(i):
            valence = valence + rules.caps if valence > 0 else valence - rules.caps
        first_is_so = i > 0 and lows[i - 1] in _SO
        for distance in range(1, min(i, 3) + 1):
            far = lows[i - distance]
            if far in lexicon:
                continue
            if far in boosters:
                valence += self._boost(i - distance, valence) * (1.0, 1.0, 0.95, 0.9)[distance]
            if far in negations or "n't" in far or (distance == 3 and first_is_so):
                valence = self._negate(valence, i, distance)
            if distance == 3 and not rules.idiom_words.isdisjoint(lows[i - 3 : i + 3]):
                valence = self._idioms(valence, i)
        return self._least(valence, i) if self.has_least else valence

    def _after_no(self, valence: float, i: int) -> float:
        lows = self.lows
        own = valence
        if lows[i] == "no" and i + 1 < len(lows) and lows[i + 1] in self.rules.lexicon:
            valence = 0.0
        if "no" in lows[max(0, i - 2) : i] or (i > 2 and lows[i - 3] == "no" and lows[i - 1] in {"or", "nor"}):
            valence = own * self.rules.negated_by
        return valence

    def _shouted(self, i: int) -> bool:
        """Return whether a word is in capitals while others are not."""
        if not self.words[i].isupper():
            return False
        if self.is_mixed_case is None:
            self.is_mixed_case = not all(map(str.isupper, self.words))
        return self.is_mixed_case

    def _boost(self, at: int, valence: float) -> float:
        boost = self.rules.boosters[self.lows[at]]
        if valence < 0:
            boost = -boost
        if self._shouted(at):
            boost = boost + self.rules.caps if valence > 0 else boost - self.rules.caps
        return boost

    def _negate(self, valence: float, i: int, distance: int) -> float:
        lows = self.lows
        far = lows[i - distance]
        if distance == 2:
            if far == "never" and lows[i - 1] in _SO:
                return valence * 1.25
            if far == "without" and lows[i - 1] == "doubt":
                return valence
        if distance == 3:
            if (far == "never" and lows[i - 2] in _SO) or lows[i - 1] in _SO:
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
        if i > 0 and lows[i - 1] == "least":
            return valence if i > 1 and lows[i - 2] in {"at", "very"} else valence * self.rules.negated_by
        return valence


def _telling_words(idioms: list[str]) -> frozenset[str]:
    """Return words of which every idiom of several words holds one, without the commonest where it can be helped."""
    phrases = [frozenset(idiom.split()) for idiom in idioms if " " in idiom]
    return frozenset().union(*(words - _COMMON or words for words in phrases))


def _strip(word: str) -> str:
    stripped = word.strip(_PUNCTUATION)
    return word if len(stripped) <= 2 else stripped


def _weigh_around(but: int, places: list[int], valences: list[float]) -> list[float]:
    """Halve what stands before "but" and raise what stands after by half, as the library does it.

    The library looks each value up by equality while it changes the list, so an equal value further left is changed
    in its stead. The heaps find that leftmost place without a search.
    """
    weighed = [value * (0.5 if place < but else 1.5) for place, value in zip(places, valences, strict=True)]
    if len({*valences, *weighed}) == 2 * len(valences):
        return weighed  # the usual case: no two are equal
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
