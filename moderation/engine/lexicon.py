"""The lexicon of bad words: read once, lazily, and compiled to a few linear patterns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

_FOLDER = Path(__file__).parent / "lexicons"
_LOOKS = {
    "a": "a4@", "b": "b8", "e": "e3", "g": "g9", "i": "i1!|", "l": "l1!|", "o": "o0@", "s": "s5$", "t": "t7+",
}  # fmt: skip
SLUR_SEVERITY = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the lexicon. ``forms`` are lower case; ``mode`` and ``flags`` are explained in the file's head."""

    severity: int
    kind: str
    mode: str
    flags: frozenset[str]
    forms: tuple[str, ...]


def parse_entries(lines: Iterable[str]) -> Iterator[Entry]:
    """Yield the entries of a lexicon file; raise ValueError, with the line's number, for a malformed one."""
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            severity, kind, mode, forms, _note = (cell.strip() for cell in line.split(" | ", 4))
            mode, *flags = mode.split(",")
            words = tuple(dict.fromkeys(w for form in forms.split(",") for w in _expand(form.strip())))
            yield Entry(int(severity), kind, mode, frozenset(flags), words)
        except ValueError:
            raise ValueError(f"lexicon line {number} is malformed") from None


def _expand(form: str) -> Iterator[str]:
    root, *suffixes = form.split("/")
    yield root
    yield from (root + suffix for suffix in suffixes)


@lru_cache(maxsize=1)
def entries() -> tuple[Entry, ...]:
    """Return the project's own entries, and the words of better-profanity that its review keeps."""
    own = parse_entries((_FOLDER / "english.txt").read_text(encoding="utf-8").splitlines())
    return (*own, *kept_words())


def kept_words() -> tuple[Entry, ...]:
    """Return the installed better-profanity words that the review keeps; nothing when it is not installed."""
    installed = set(installed_words())
    review = read_review()
    by_kind: dict[tuple[int, str], list[str]] = {}
    for word, severity in review.items():
        if severity and word in installed:
            by_kind.setdefault((severity, "word" if word.isalnum() else "phrase"), []).append(word)
    return tuple(Entry(s, "profanity", mode, frozenset(), tuple(words)) for (s, mode), words in sorted(by_kind.items()))


def read_review() -> dict[str, int]:
    """Return the reviewed severity of each better-profanity word that the own lexicon does not decide; 0 is dropped."""
    review: dict[str, int] = {}
    severity = 0
    for line in (_FOLDER / "better_profanity_review.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            severity = int(line.strip("[]").split()[-1])
        elif not line.startswith("#"):
            review.update((word.strip(), severity) for word in line.split(",") if word.strip())
    return review


def installed_words() -> tuple[str, ...]:
    """Return better-profanity's own list in lower case, read from the installed package without importing it."""
    spec = find_spec("better_profanity")
    if spec is None or not spec.submodule_search_locations:
        return ()
    path = Path(spec.submodule_search_locations[0]) / "profanity_wordlist.txt"
    return tuple(w.strip().lower() for w in path.read_text(encoding="utf-8").splitlines() if w.strip())


def stretch(form: str, *, looks: bool = True) -> str:
    """Return a pattern for ``form`` with its letters repeated at will and, if ``looks``, written in leet.

    A doubled letter stays at least doubled. Forms of three letters need three of a letter, not two ("woop" is no slur).
    """
    out = []
    run = 0
    for index, char in enumerate(form):
        if index + 1 < len(form) and form[index + 1] == char:
            run += 1
            continue
        sign = "[" + _LOOKS[char] + "]" if looks and char in _LOOKS else ("\\" if not char.isalnum() else "") + char
        more = f"(?:{sign}{sign}+)?" if len(form) < 4 and run == 0 else f"{sign}*"
        out.append(sign * (run + 1) + more)
        run = 0
    return "".join(out)


def phrase_pattern(form: str) -> str:
    """Return a pattern for the words of ``form`` in a row; the word marked with an asterisk becomes a group."""
    words = (f"({stretch(w[1:], looks=False)})" if w.startswith("*") else stretch(w, looks=False) for w in form.split())
    return "[ \\t_-]{1,3}".join(words)


def alternation(patterns: Iterable[str]) -> str:
    """Return one group of ``patterns``, which must not be empty."""
    return "(?:" + "|".join(patterns) + ")"
