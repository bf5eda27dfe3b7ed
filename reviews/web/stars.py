"""Words for stars and for sentiment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

LABELS: dict[int, StrOrPromise] = {
    5: _("Excellent"),
    4: _("Very good"),
    3: _("Average"),
    2: _("Poor"),
    1: _("Terrible"),
}

# Lower bounds of a mean VADER compound. "Mixed" is wider than VADER's +-0.05 for one text: a mean so near to
# nothing supports no claim.
_SENTIMENTS: tuple[tuple[float, StrOrPromise], ...] = (
    (0.4, _("positive")),
    (0.1, _("rather positive")),
    (-0.1, _("mixed")),
    (-0.4, _("rather negative")),
)


def sentiment_word(sentiment: float) -> StrOrPromise:
    """Return the word for a mean sentiment in [-1, 1]."""
    return next((word for bound, word in _SENTIMENTS if sentiment >= bound), _("negative"))
