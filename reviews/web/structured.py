"""What search engines read: JSON-LD about a company, its rating, the way to the page, and its questions.

It stands in a `<script type="application/ld+json">`. That is a block of data which no browser executes, so the content
security policy does not concern it; it is escaped all the same, so that no text can end the block.
"""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from reviews.models import Company, FaqEntry
from reviews.services.ratings import RatingSummary
from reviews.web import markdown

_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})

Node = dict[str, Any]


def help_page_data(company: Company, ratings: RatingSummary, faq: list[FaqEntry]) -> SafeString:
    """Return the JSON-LD of a help page, ready to stand in its script element."""
    graph = [_organization(company, ratings), _breadcrumbs(company)]
    if faq:
        graph.append(_questions(faq))
    return _script({"@context": "https://schema.org", "@graph": graph})


def _script(document: Node) -> SafeString:
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    return mark_safe(text)  # noqa: S308 - nothing in it can end the element, see _ESCAPES


def _organization(company: Company, ratings: RatingSummary) -> Node:
    """Describe the company; a demo has no rating to show the world, and neither has a company without reviews.

    Imported reviews are not among ``native``, and samples exist for demo companies only.
    """
    node: Node = {"@type": "Organization", "name": company.name}
    if company.legal_name:
        node["legalName"] = company.legal_name
    if company.website and not company.demo:
        node["url"] = company.website
    if ratings.native.average is not None and not company.demo:
        node["aggregateRating"] = {
            "@type": "AggregateRating",
            "ratingValue": round(ratings.native.average, 2),
            "reviewCount": ratings.native.count,
            "bestRating": 5,
            "worstRating": 1,
        }
    return node


def _breadcrumbs(company: Company) -> Node:
    steps = [
        (_("Home"), reverse("web:home")),
        (company.category_name, f"{reverse('web:companies')}#{company.category}"),
        (company.name, reverse("web:help-page", args=[company.slug])),
    ]
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": settings.SITE_URL + path}
        for position, (name, path) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _questions(faq: list[FaqEntry]) -> Node:
    questions = [
        {
            "@type": "Question",
            "name": entry.question,
            "acceptedAnswer": {"@type": "Answer", "text": markdown.prose(entry.answer).strip()},
        }
        for entry in faq
    ]
    return {"@type": "FAQPage", "mainEntity": questions}
