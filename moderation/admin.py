"""The words that moderators watch, guarded against words that everybody uses."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from moderation.models import WatchedTerm

if TYPE_CHECKING:
    _ModelAdmin = admin.ModelAdmin[WatchedTerm]
    _ModelForm = forms.ModelForm[WatchedTerm]
else:
    _ModelAdmin, _ModelForm = admin.ModelAdmin, forms.ModelForm

SHORTEST_TERM = 3

SEVERITIES = ((1, _("1: mild")), (2, _("2: strong")), (3, _("3: very strong")), (4, _("4: slur")))

# Signs that stand for a letter in a word that its writer censored.
_STAND_INS = "*@$#"

# Words that stand in nearly every review: watching one would hold or mask nearly every review.
COMMON_WORDS = frozenset(
    """
    about after again all also always and another any app are back because bad been before being bill but call called
    can chat could day did does don down each email even every first for from get give given going good got had has
    have help her here him his how into its just know last like long made make many month more most much netflix never
    new not now number off old one only other our out over people phone price review said same say service she should
    some still such support take than thank thanks that the their them then there these they thing this time too two
    use very want was way well were what when where which while who why will with work would year yes yet you your
    """.split()  # noqa: SIM905 - a hundred quoted words read worse
)

_PATTERN_LIKE = re.compile(r"\\|\.[*+]|[*+?]\?|[\[\](){}|^]|\$$")


class WatchedTermForm(_ModelForm):
    """A term with the reasons to refuse one."""

    severity = forms.TypedChoiceField(coerce=int, choices=SEVERITIES, initial=2)

    class Meta:
        model = WatchedTerm
        fields = ("term", "action", "kind", "severity", "note")

    def clean_term(self) -> str:
        """Return the term on one line; refuse one that would meet ordinary text."""
        term = " ".join(self.cleaned_data["term"].split())
        if _PATTERN_LIKE.search(term):
            raise ValidationError(
                _("This looks like a pattern. Write the word itself: spellings are found by themselves.")
            )
        letters = _letters(term)
        if not letters:
            raise ValidationError(_("A term needs letters or digits."))
        length = len(letters) + sum(term.count(sign) for sign in _STAND_INS)
        if length < SHORTEST_TERM and letters.isascii():
            raise ValidationError(_("This term is too short: it would meet too many ordinary words."))
        if letters in COMMON_WORDS:
            raise ValidationError(_("This is a word that nearly every review contains."))
        if WatchedTerm.objects.filter(term__iexact=term).exclude(pk=self.instance.pk).exists():
            raise ValidationError(_("This term is on the list already."))
        return term


def _letters(term: str) -> str:
    """Return the bare letters and digits of a term, without case and accents."""
    decomposed = unicodedata.normalize("NFKD", term.casefold())
    return "".join(letter for letter in decomposed if letter.isalnum())


@admin.register(WatchedTerm)
class WatchedTermAdmin(_ModelAdmin):
    """The list of watched terms."""

    form = WatchedTermForm
    list_display = ("term", "action", "kind", "severity", "note")
    list_filter = ("action", "kind", "severity")
    search_fields = ("term", "note")
