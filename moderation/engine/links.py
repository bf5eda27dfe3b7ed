"""Web addresses in a text, and which of them are not the company's."""

from __future__ import annotations

import re

from moderation.engine.linear import lazy_linear
from moderation.engine.policy import Policy

_ENDINGS = (
    "com|net|org|info|biz|io|co|me|ly|xyz|online|site|shop|store|top|club|live|tv|app|link|click|ru|cn|in|uk|us|de|fr|"
    "eu|ca|au|vip|pro|win|icu|cc|gg|ai|dev|page|tk|ml|ga|cf|gl|to|ws|work|space|website|agency|finance|trade|money"
)
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"')\]]+"
    rf"|(?<![\w@.-])(?:[a-z0-9](?:[a-z0-9-]{{0,40}}[a-z0-9])?\.){{1,4}}(?:{_ENDINGS})(?:/[^\s<>\"')\]]*)?(?![\w.-]*\w)"
)
MAYBE = rf"https?:|www\.|[a-z0-9]\.(?:{_ENDINGS})\b"
_MAYBE = lazy_linear(MAYBE)
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?")
# Where customers of a streaming service are sent by the service itself; nobody promotes these in a review.
_COMMON_HOSTS = frozenset(
    """
    netflix.com fast.com apple.com amazon.com primevideo.com disneyplus.com hulu.com max.com paramountplus.com
    peacocktv.com spotify.com paypal.com roku.com samsung.com lg.com sony.com playstation.com xbox.com microsoft.com
    downdetector.com trustpilot.com bbb.org ftc.gov consumerfinance.gov imdb.com wikipedia.org
    """.split()  # noqa: SIM905 - a word list reads better so
)
_NO_SPACE_AFTER_STOP = re.compile(
    r"[a-z]{2,}\.(?:in|to|me|us|co|it|app|live|pro|work|link|click|page|store|shop|top|win)$"
)


def foreign_links(low: str, policy: Policy) -> list[str]:
    """Return the hosts linked in a lower-case text that are neither official nor named like the company."""
    if not _MAYBE.search(low):
        return []
    official = {_host(contact.lower()) for contact in policy.official_contacts if "." in contact} | _COMMON_HOSTS
    names = {name.lower().replace(" ", "") for name in policy.company_names}
    hosts = [_host(m.group()) for m in _LINK.finditer(low) if not _NO_SPACE_AFTER_STOP.fullmatch(m.group())]
    return [h for h in hosts if not _is_official(h, official) and _name(h) not in names]


def without_links(low: str) -> str:
    """Return a lower-case text with its web addresses taken out."""
    return _LINK.sub(" ", low)


def _host(link: str) -> str:
    return re.split(r"[/?#:]", _SCHEME.sub("", link.rsplit("@", maxsplit=1)[-1]), maxsplit=1)[0].strip(".")


def _is_official(host: str, official: set[str]) -> bool:
    return any(host == known or host.endswith("." + known) for known in official if known)


def _name(host: str) -> str:
    """Return the label before a host's ending: "example" for help.example.com."""
    labels = host.rsplit(".", 2)
    return labels[-2] if len(labels) > 1 else host
