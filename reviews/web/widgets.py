"""How to show a company's rating on another site: live previews, and codes to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csp.constants import SELF
from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from reviews.services import widgets
from reviews.web.caching import public_page
from reviews.web.listing import company_or_404

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_TITLES: dict[str, tuple[StrOrPromise, StrOrPromise]] = {
    "badge": (
        _("The badge"),
        _("A picture. It works wherever pictures work: in shops, forums, e-mails and under any content policy."),
    ),
    "element": (
        _("The element"),
        _("A script of our own, locked to its hash. Where it may not run, the badge inside it shows instead."),
    ),
    "card": (
        _("The card"),
        _("A frame with the rating and the newest reviews. It runs no script, so it can do nothing on your page."),
    ),
}


@csp_update({"frame-src": [SELF]})  # type: ignore[arg-type] # it takes any view, and says one without arguments
@require_safe
@public_page
def widget_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the widgets of one company as they are, with the code of each."""
    company = company_or_404(slug)
    offers = [(*_TITLES[code.key], code) for code in widgets.embed_codes(company)]
    context = {
        "company": company,
        "offers": offers,
        "script": widgets.newest_script(),
        "card_size": (widgets.CARD_WIDTH, widgets.CARD_HEIGHT),
        "medium": widgets.SIZES["medium"],
        "sizes": [(size, *pixels) for size, pixels in widgets.SIZES.items()],
    }
    return render(request, "reviews/widgets.html", context)
