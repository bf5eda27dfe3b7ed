"""One pass over a lower-case text tells which detectors have any work in it; most texts end most of them here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from moderation.engine import harm_rules, links, spam_rules
from moderation.engine.linear import Screen, compile_screen
from moderation.engine.matcher import matcher

HARM, SPAM, LINK, RUDE = range(4)
"""What a text may hold: each is a necessary condition of the detector that asks for it."""


@lru_cache(maxsize=1)
def _screen() -> Screen:
    return compile_screen([harm_rules.TRIGGER, spam_rules.TRIGGER, links.MAYBE, matcher().candidate_pattern])


@lru_cache(maxsize=2)
def signs(low: str) -> Sequence[int]:
    """Return which of the signs above a lower-case text shows; remembered until :func:`forget`."""
    return _screen()(low)


def forget() -> None:
    """Drop what is remembered of the last texts: nobody's words stay behind."""
    signs.cache_clear()
