"""Spelled-out digits: "four one one one, double five, oh" read as 4111550, with an exact map back."""

from __future__ import annotations

import re

from moderation.engine.normalize import Shadow

_UNITS = {"zero": "0", "oh": "0", "o": "0", "nought": "0", "naught": "0", "nil": "0", "one": "1", "two": "2",
          "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9"}  # fmt: skip
_FROM_TEN = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_FROM_TWENTY = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TEENS = {word: str(n) for n, word in enumerate(_FROM_TEN, 10)}
_TENS = {word: str(n) for n, word in enumerate(_FROM_TWENTY, 2)}
_TENS["fourty"] = "4"
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_WORD = (
    rf"(?:(?:double|triple|treble)[\s-]{{1,2}}(?:{_UNIT})|(?:{'|'.join(_TENS)})(?:[\s-]{{1,2}}(?:one|two|"
    rf"three|four|five|six|"
    rf"seven|eight|nine)(?![a-z]))?|{'|'.join(_TEENS)}|(?:{_UNIT})(?:[\s-]{{1,2}}hundred)?)(?![a-z])"
)
_GAP = r"[\s,.\-/]{1,3}"
_RUN = re.compile(rf"(?<![a-z]){_WORD}(?:{_GAP}{_WORD})+", re.IGNORECASE)
_ONE = re.compile(_WORD, re.IGNORECASE)
TRIGGER = (
    rf"(?:{_UNIT}|{'|'.join(_TENS)}|{'|'.join(_TEENS)}|hundred)[\s,.\-/]{{1,3}}(?:double|triple|treble|"
    rf"{_UNIT}|{'|'.join(_TENS)}|{'|'.join(_TEENS)})"
)
LEAST_DIGITS = 3


def _digits_of(word: str) -> str:
    parts = [p for p in re.split(r"[\s-]+", word.lower()) if p]
    if parts[0] in {"double", "triple", "treble"}:
        return _UNITS[parts[1]] * (2 if parts[0] == "double" else 3)
    if parts[0] in _TENS:
        return _TENS[parts[0]] + (_UNITS[parts[1]] if len(parts) > 1 else "0")
    if parts[0] in _TEENS:
        return _TEENS[parts[0]]
    return _UNITS[parts[0]] + ("00" if len(parts) > 1 else "")


def respell(shadow: Shadow) -> Shadow | None:
    """Return a shadow of ``shadow.text`` with runs of at least three spelled-out digits written as digits.

    Its ``original`` is ``shadow.text``: map a span through both. None when there is no such run.
    """
    text = shadow.text
    pieces: list[str] = []
    starts, origins, widths = [0], [0], [0]
    length = done = 0
    for run in _RUN.finditer(text):
        words = [(m.start(), m.end(), _digits_of(m.group())) for m in _ONE.finditer(text, run.start(), run.end())]
        if sum(len(d) for _, _, d in words) < LEAST_DIGITS:
            continue
        pieces.append(text[done : run.start()])
        length += run.start() - done
        for start, end, written in words:
            for digit in written:  # each digit stands for the whole word, as "double five" has no halves
                starts.append(length)
                origins.append(start)
                widths.append(end - start)
                pieces.append(digit)
                length += 1
        starts.append(length)
        origins.append(run.end())
        widths.append(0)
        done = run.end()
    if not pieces:
        return None
    pieces.append(text[done:])
    return Shadow(text, "".join(pieces), tuple(starts), tuple(origins), tuple(widths))
