"""One page of a company's published reviews."""

from __future__ import annotations

from django.core.paginator import InvalidPage, Page, Paginator
from django.http import Http404
from django.utils.translation import gettext as _

from reviews.models import Company, Review
from reviews.services.ratings import RatingSummary
from reviews.web.filters import Filters

PER_PAGE = 10


def review_page(
    company: Company, summary: RatingSummary, number: str = "1", filters: Filters | None = None
) -> Page[Review]:
    """Return one page, the newest reviews first unless ``filters`` say otherwise (1 query when it is shown).

    Raises Http404 for a page that does not exist. Narrowing filters cost one more query, for the count.
    """
    filters = filters or Filters(choices={})
    reviews = Review.objects.for_company(company).published().select_related("issue_type")
    paginator = Paginator(filters.apply(reviews), PER_PAGE)
    if not filters.narrows:
        # The aggregates know the count; counting the rows again would cost more the more there are.
        paginator.count = summary.native.count + summary.imported.count
    try:
        return paginator.page(number)
    except InvalidPage as error:
        raise Http404(_("There is no such page of reviews.")) from error
