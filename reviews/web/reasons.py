"""Why a review waits or was declined, in words that its author understands."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from moderation.engine.verdict import Reason

WORDS: dict[Reason, Promise] = {
    Reason.SLUR: _("It seems to contain a slur."),
    Reason.THREAT: _("It seems to threaten somebody with violence."),
    Reason.SELF_HARM: _("It seems to speak of self-harm. If this is about you, please talk to somebody you trust."),
    Reason.DOXXING: _("It seems to expose somebody's private details."),
    Reason.PRIVATE_PERSON: _("It seems to accuse or threaten a private person by name."),
    Reason.MOSTLY_REMOVED: _("So many private details were removed that little else is left."),
    Reason.WATCHED_TERM: _("It contains a term that our moderators look at themselves."),
    Reason.POSSIBLE_SPAM: _("It looks a little like spam."),
    Reason.FAKE_SUPPORT: _("It offers “support” contacts that do not belong to the company."),
    Reason.PROMOTION: _("It promotes something else."),
    Reason.ACCOUNT_SELLER: _("It offers accounts."),
    Reason.RECOVERY_SCHEME: _("It promises to recover money or accounts."),
    Reason.CRYPTO_SCHEME: _("It is about a crypto offer."),
    Reason.GIBBERISH: _("We could find no readable text in it."),
    Reason.LINK_ONLY: _("It is only a link."),
    Reason.REPEATED_TEXT: _("It repeats the same text over and over."),
    Reason.NEAR_DUPLICATE: _("It is nearly the same as another review."),
}

_FROM_PEOPLE: dict[str, Promise] = {
    "appealed": _("You asked a person to look again."),
    "reported": _("Several readers reported it."),
}


def in_words(codes: Iterable[str]) -> list[Promise]:
    """Return a sentence for each known code. A code that this version does not know is left out."""
    known = {reason.value: words for reason, words in WORDS.items()} | _FROM_PEOPLE
    return [known[code] for code in codes if code in known]
