"""The closed list of reasons in plain words, for moderators and for programs."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from moderation.engine.verdict import Reason

REASON_TEXTS: dict[Reason, Promise] = {
    Reason.SLUR: _("Slur"),
    Reason.THREAT: _("Threat of violence"),
    Reason.SELF_HARM: _("Self-harm or suicide"),
    Reason.DOXXING: _("Somebody's private details exposed"),
    Reason.PRIVATE_PERSON: _("Accusation or legal threat against a named private person"),
    Reason.MOSTLY_REMOVED: _("Most of the text had to be removed"),
    Reason.WATCHED_TERM: _("Watched term"),
    Reason.POSSIBLE_SPAM: _("Possible spam"),
    Reason.FAKE_SUPPORT: _("Fake support contact"),
    Reason.PROMOTION: _("Promotion of something else"),
    Reason.ACCOUNT_SELLER: _("Account for sale"),
    Reason.RECOVERY_SCHEME: _("Recovery scheme"),
    Reason.CRYPTO_SCHEME: _("Crypto scheme"),
    Reason.GIBBERISH: _("Gibberish"),
    Reason.LINK_ONLY: _("Nothing but a link"),
    Reason.REPEATED_TEXT: _("Repeated text"),
    Reason.NEAR_DUPLICATE: _("Almost the same as another review"),
}

# The order in which moderators are offered them.
REASON_CHOICES = tuple((reason.value, text) for reason, text in REASON_TEXTS.items())

# What brings a review before a person without the engine.
_FROM_PEOPLE: dict[str, Promise] = {
    "appealed": _("The author appealed"),
    "reported": _("Reported by several readers"),
}

_BY_CODE: dict[str, Promise] = {reason.value: text for reason, text in REASON_TEXTS.items()} | _FROM_PEOPLE


def reason_text(code: str) -> str:
    """Return the words for a code; a code that is no longer on the list stands for itself."""
    return str(_BY_CODE.get(code, code))


def reasons_text(codes: Iterable[str]) -> str:
    """Return the words for several codes, in one line."""
    return ", ".join(reason_text(code) for code in codes)
