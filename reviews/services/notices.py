"""Tell authors by e-mail where their review stands, if they left an address. Failing to tell harms no review."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reviews.models import NoticeAddress, Review
from reviews.services.doorbell import NOTIFY_TASK, ring
from reviews.services.originals import seal, unseal

logger = logging.getLogger(__name__)

_SENTENCES: dict[str, Promise] = {
    Review.Status.RECEIVED: gettext_lazy("We have your review of %(company)s"),
    Review.Status.PUBLISHED: gettext_lazy("Your review of %(company)s is published"),
    Review.Status.HELD: gettext_lazy("Your review of %(company)s waits for a person"),
    Review.Status.REJECTED: gettext_lazy("Your review of %(company)s was not published"),
}


def keep_address(review: Review, *, email: str, token: str) -> None:
    """Seal the address for notices with the status token, of which the database has only a hash otherwise."""
    NoticeAddress.objects.create(review=review, ciphertext=seal({"email": email, "token": token}))


def notify(review_ids: Sequence[int]) -> None:
    """Have the authors told once this transaction is committed (1 query). The message carries ids only."""
    ids = list(NoticeAddress.objects.filter(pk__in=review_ids).order_by("pk").values_list("pk", flat=True))
    if ids:
        transaction.on_commit(partial(ring, ids, task=NOTIFY_TASK), robust=True)


def deliver(*, review_ids: Sequence[int]) -> int:
    """Write to these authors, as far as there is news for them. Return to how many. Running it twice tells once."""
    addresses = NoticeAddress.objects.filter(pk__in=review_ids).select_related("review__company").order_by("pk")
    return sum(_tell(address) for address in addresses)


def _tell(address: NoticeAddress) -> bool:
    review = address.review
    sentence = _SENTENCES.get(review.status)
    if sentence is None:
        return False
    news = f"{review.status} {(review.decided_at or review.received_at).isoformat()}"
    mine = NoticeAddress.objects.filter(pk=address.pk)
    if not mine.exclude(told=news).update(told=news):
        return False
    try:
        _send(address, str(sentence) % {"company": review.company.name})
    except Exception as error:  # noqa: BLE001 - whatever a mail server or a lost key does, the review is not harmed
        logger.warning("notice for review %d not sent (%s)", review.pk, type(error).__name__)
        mine.filter(told=news).update(told=address.told)
        return False
    return True


def _send(address: NoticeAddress, sentence: str) -> None:
    sealed = unseal(address.ciphertext)
    facts = {
        "sentence": sentence,
        "link": settings.SITE_URL + reverse("web:status", args=[sealed["token"]]),
        "site": settings.SITE_NAME,
    }
    body = _(
        "%(sentence)s.\n\nSee where it stands, and what you can do:\n%(link)s\n\n"
        "The link is private: whoever has it can act for you. Nobody answers at this address.\n\n%(site)s\n"
    )
    send_mail(subject=sentence, message=body % facts, from_email=None, recipient_list=[sealed["email"]])
