"""Tells English from other languages in Latin script, as far as a bad word needs it ("slut" is Swedish for "end")."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(
    "the a an and is are was were it its this that of to in for on with you your i my we they not no but so have has had "
    "be been do does did at by from as or if he she his her them what who how all just can will would get got up out "
    "about me our their there when why these those don t re ve ll".split()
)
_FOREIGN = frozenset(
    # German, Dutch
    "der die das und ist nicht ich ein eine zu mit auf auch sehr aber wie wenn noch nur bei sich hoe het een niet van voor "
    "dat ik zo naar heeft wordt geen wel maar kan niks gut schlecht mehr immer wird sind nach "
    # French, Spanish, Portuguese, Italian
    "le la les des et est pas pour que qui dans une je vous nous avec sur tout plus tres très ça el los las por para "
    "con una es muy pero como más mas todo esta está yo se lo un en del al não nao uma muito com são mais meu minha "
    "il gli che non per di della sono molto anche ma questo "
    # Swedish, Danish, Norwegian, Finnish, Turkish, Indonesian, Polish, Romanian
    "och att det är ar inte jag med för som på pa til af ikke og er den har kan så sa nu men var vi min på efter blir bra "
    "ja on ei se että mutta bir ve bu için çok yang dan ini tidak nya saya di aplikasi nie jest się na to jak si este nu "
    "ca sunt "
    # Tagalog, Malay, Hindi in Latin letters
    "ang ng mga sa po ko ako lang nalang yung kasi naman ba ito niyo nyo paki untuk dengan ada bisa gak hai ka ki ke "
    "nahi bhi kya aur bahut accha acha mein".split()
) - _ENGLISH


def lower_in_place(text: str) -> str:
    """Return ``text`` in lower case, the length unchanged."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def is_foreign(low: str) -> bool:
    """Return whether a lower-case text reads as another language: more of its small words than of English ones.

    Only the first 2,000 characters are read. A text with fewer than two such words counts as English.
    """
    words = _WORD.findall(low[:2000])
    foreign = sum(word in _FOREIGN for word in words)
    return foreign > 1 and foreign > sum(word in _ENGLISH for word in words)
