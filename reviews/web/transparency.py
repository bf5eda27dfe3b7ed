"""The transparency pages, for people (HTML) and for programs (JSON, CSV)."""

from __future__ import annotations

import csv
from dataclasses import asdict

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from moderation.reasons import reason_text
from reviews.services.transparency import Figures, figures
from reviews.web.caching import public_page
from reviews.web.listing import company_or_404

_COLUMNS = ("stars", "received", "checking", "published", "held", "declined", "withdrawn", "median_seconds")
# A spreadsheet takes a cell that begins like this for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@require_safe
@public_page
def page(request: HttpRequest, slug: str = "") -> HttpResponse:
    """Show the figures."""
    company = company_or_404(slug) if slug else None
    context = {"company": company, "figures": figures(company)}
    return render(request, "reviews/transparency.html", context)


@require_safe
@public_page
def as_json(request: HttpRequest, slug: str = "") -> HttpResponse:  # noqa: ARG001 - the signature of a view
    """Answer the figures as JSON."""
    company = company_or_404(slug) if slug else None
    found = figures(company)
    document = {
        "company": company.slug if company else None,
        "demo": bool(company and company.demo),
        "verified": False,
        "by_stars": [{name: getattr(row, name) for name in _COLUMNS} for row in found.rows],
        "total": {name: getattr(found.total, name) for name in _COLUMNS if name != "stars"},
        "reasons": [{**asdict(row), "text": reason_text(row.code)} for row in found.reasons],
        "imported": found.imported,
    }
    return JsonResponse(document)


@require_safe
@public_page
def as_csv(request: HttpRequest, slug: str = "") -> HttpResponse:  # noqa: ARG001 - the signature of a view
    """Answer the figures as CSV: one line per measure and number of stars."""
    company = company_or_404(slug) if slug else None
    name = f"transparency-{company.slug}.csv" if company else "transparency.csv"
    response = HttpResponse(
        content_type="text/csv; charset=utf-8", headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
    writer = csv.writer(response)
    writer.writerow(("company", "stars", "measure", "reason", "value"))
    shown = safe_cell(company.name if company else "")
    writer.writerows(
        (shown, stars, measure, safe_cell(reason), value)
        for stars, measure, reason, value in _lines(found=figures(company))
    )
    return response


def _lines(found: Figures) -> list[tuple[int, str, str, int]]:
    lines = [
        (row.stars, measure, "", getattr(row, measure))
        for row in found.rows
        for measure in _COLUMNS[1:]
        if getattr(row, measure) is not None
    ]
    lines += [(stars, row.group, row.code, value) for row in found.reasons for stars, value in row.by_star.items()]
    return lines


def safe_cell(text: str) -> str:
    """Return ``text`` so that no spreadsheet computes it."""
    return f"'{text}" if text.startswith(_FORMULA) else text
