"""Review texts to measure with: made from a seed, about 300 characters each, five in a hundred with personal data."""

from __future__ import annotations

import random

LENGTH = 300
PERSONAL_SHARE = 0.05
_OPENINGS = (
    "I have been a customer for {n} years and", "My family uses this every evening, but", "After the update in {month}",
    "Honestly,", "For the third time this month", "I really wanted to like it, yet", "Since version {n}.{m}",
)  # fmt: skip
_MIDDLES = (
    "the app froze on my television", "support kept me waiting for {n} minutes",
    "I was charged twice for the same month",
    "the picture is great", "error NW-{n}-{m} came back after every restart", "the new plan costs ${n}.99",
    "the second season of my favourite show disappeared", "nobody could tell me why my login stopped working",
    "the agent was friendly and fixed it", "subtitles run {n} seconds late", "cancelling took four pages",
)  # fmt: skip
_ENDINGS = (
    "which is a great shame.", "and I am not happy about it!", "so I will cancel.", "but the films are lovely.",
    "Why is that so hard?", "Very disappointing.", "Otherwise a good service.", "I would still recommend it.",
)  # fmt: skip
_RUDE = ("it is a damn shame", "this is bullshit", "what a shitty idea", "the fucking player stopped again")
_PERSONAL = (
    "Call me at 212-555-01{nn}.", "My e-mail is pat.reader{nn}@example.com.", "I paid with 4111 1111 1111 1111.",
    "My SSN is 536-22-14{nn}.", "My password is Winter{nn}Sun!", "Write to 12 Orchard Street, Albany, NY 122{nn}.",
)  # fmt: skip
_MONTHS = ("January", "March", "June", "October")


def reviews(count: int, *, seed: int = 1) -> list[str]:
    """Return ``count`` texts of close to :data:`LENGTH` characters, the same for the same seed."""
    rng = random.Random(seed)  # noqa: S311 - test material
    return [_review(rng, personal=rng.random() < PERSONAL_SHARE) for _ in range(count)]


def _review(rng: random.Random, *, personal: bool) -> str:
    parts: list[str] = [_filled(rng, rng.choice(_PERSONAL))] if personal else []
    if rng.random() < 0.05:
        parts.append(rng.choice(_RUDE).capitalize() + ".")
    while sum(map(len, parts)) + len(parts) < LENGTH - 60:
        sentence = f"{rng.choice(_OPENINGS)} {rng.choice(_MIDDLES)}, {rng.choice(_ENDINGS)}"
        parts.append(_filled(rng, sentence))
    rng.shuffle(parts)
    return " ".join(parts)


def _filled(rng: random.Random, text: str) -> str:
    number, month = rng.randint(2, 30), rng.choice(_MONTHS)
    return text.format(n=number, m=rng.randint(0, 9), nn=rng.randint(10, 99), month=month)
