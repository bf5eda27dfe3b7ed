"""Crypto wallets, by shape where the shape is unmistakable and by label elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moderation.engine.recognizers.base import DIGIT, SURE, Hit, Rule, compiled

_WALLET = compiled(
    (
        r"(?<![A-Za-z0-9])(?P<v>0x[0-9a-fA-F]{40}|(?:bc1|tb1|ltc1)[a-z0-9]{20,71}|"
        r"BC1[A-Z0-9]{20,71}|(?:bitcoincash:)[a-z0-9]{40,45}|addr1[a-z0-9]{50,100}|"
        r"T[1-9A-HJ-NP-Za-km-z]{33}|r[1-9A-HJ-NP-Za-km-z]{27,34}|[13LMD][1-9A-HJ-NP-Za-km-z]{25,34}|"
        r"4[0-9AB][1-9A-HJ-NP-Za-km-z]{93})(?![A-Za-z0-9])"
    ),
    re.ASCII,
)
_LABELLED = compiled(
    r"(?<![a-z])(?:wallet|btc|bitcoin|eth|ethereum|usdt|sol|solana|doge|ltc|xrp|crypto)(?:\s(?:address|"
    r"wallet|id|to|is|was|my)){0,4}\s?[:=]?\s?(?P<v>(?=[A-Za-z]{0,20}\d)[1-9A-HJ-NP-Za-km-z]{25,64})(?![A-Za-z0-9])"
)


def find_wallets(text: str) -> Iterator[Hit]:
    """Yield wallet addresses; a long word without both letters and digits is none."""
    for match in (*_WALLET.finditer(text), *_LABELLED.finditer(text)):
        value = match.group("v")
        if sum(c.isdigit() for c in value) >= 2 and any(c.islower() for c in value) | any(c.isupper() for c in value):
            yield Hit(*match.span("v"), "CRYPTO", SURE)


RULES = (
    Rule(
        "crypto wallets",
        ("CRYPTO",),
        (
            r"0x[0-9a-f]{40}",
            r"(?:bc1|tb1|ltc1|addr1|bitcoincash:)[a-z0-9]{20}",
            r"[13lmdtr4][1-9a-z]{25}",
            r"[1-9a-z]{25}",
        ),
        find_wallets,
        needs=DIGIT,
    ),
)
