"""Decisions from the desk: one service call each, and every outcome told in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.helpers import ActionForm
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import localize
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from moderation.reasons import REASON_CHOICES
from reviews.models import Decision, Review
from reviews.services.decide import AlreadyDecided, NotJudged, decide

_EMPTY = ("", gettext_lazy("Reason to reject…"))
_REASONED = (_EMPTY, *REASON_CHOICES)


class ReasonActionForm(ActionForm):
    """The bar over a list: the action, and the reason that a rejection needs."""

    reason = forms.ChoiceField(label=gettext_lazy("Reason:"), choices=_REASONED, required=False)


class DecisionForm(forms.Form):
    """One decision: publish, or reject with a reason of the closed list."""

    action = forms.ChoiceField(choices=[(a, a) for a in (Decision.Action.PUBLISH, Decision.Action.REJECT)])
    reason = forms.ChoiceField(label=gettext_lazy("Reason to reject"), choices=_REASONED, required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for a reason where there must be one; a publication has none."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("action") == Decision.Action.REJECT:
            if not cleaned.get("reason") and "reason" not in self.errors:
                self.add_error("reason", _("Choose a reason to reject."))
        else:
            cleaned["reason"] = ""
        return cleaned

    @property
    def reasons(self) -> tuple[str, ...]:
        """Return the chosen reason, if there is one."""
        reason = self.cleaned_data["reason"]
        return (reason,) if reason else ()


def decide_and_tell(request: HttpRequest, review: Review, action: Decision.Action, reasons: Sequence[str] = ()) -> bool:
    """Decide about a review and return whether it took effect; tell the moderator when it did not, and why."""
    if not isinstance(request.user, User):
        return False
    try:
        decide(review=review, action=action, actor=request.user, reasons=reasons, now=timezone.now())
    except AlreadyDecided as conflict:
        messages.warning(request, conflict_text(review, conflict.decision))
    except NotJudged:
        messages.error(
            request,
            _("Review %(id)s has never been judged: it cannot be published as it is.") % {"id": review.public_id},
        )
    else:
        return True
    return False


def conflict_text(review: Review, decision: Decision | None) -> str:
    """Say who decided first, and when."""
    if decision is None:
        return _("Review %(id)s no longer waits for a decision.") % {"id": review.public_id}
    facts = {
        "id": review.public_id,
        "who": decision.actor.get_username() if decision.actor else _("the automation"),
        "when": localize(timezone.localtime(decision.made_at)),
        "what": decision.get_action_display(),
    }
    return _("Review %(id)s was decided by %(who)s on %(when)s: %(what)s. Your decision was not applied.") % facts
