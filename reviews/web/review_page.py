"""One page of a company's published reviews."""

from __future__ import annotations

from django.core.paginator import InvalidPage, Page, Paginator
from django.http import Http404
from django.utils.translation import gettext as _

from reviews.models import Company, Review
from reviews.services.ratings import RatingSummary

PER_PAGE = 10


def review_page(company: Company, summary: RatingSummary, number: str = "1") -> Page[Review]:
    """Return one page, the newest reviews first (1 query when it is shown).

    Raises Http404 for a page that does not exist.
    """
    reviews = Review.objects.for_company(company).published().select_related("issue_type")
    paginator = Paginator(reviews.order_by("-submitted_at", "-id"), PER_PAGE)
    # The aggregates know the count; counting the rows again would cost more the more there are.
    paginator.count = summary.native.count + summary.imported.count
    try:
        return paginator.page(number)
    except InvalidPage as error:
        raise Http404(_("There is no such page of reviews.")) from error
