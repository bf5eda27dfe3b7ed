"""What the API answers, as plain data. Only public fields pass through here."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from moderation.reasons import reason_text
from reviews.models import Company, ContactRoute, IssueType, Review
from reviews.services.addresses import address
from reviews.services.batch import Brief
from reviews.services.insights import Course, Month
from reviews.services.preview import Preview
from reviews.services.rated import Rated
from reviews.services.ratings import PRIOR_MEAN, PRIOR_WEIGHT, IssueSummary, SourceSummary
from reviews.services.transparency import Figures

BEST = 5
WORST = 1
BELOW_MINIMUM_SAMPLE = "below_minimum_sample"


def company_document(company: Company) -> dict[str, Any]:
    """Describe a company and where its reviews stand."""
    return {
        "slug": company.slug,
        "name": company.name,
        "category": company.category,
        "category_name": company.category_name,
        "summary": company.summary,
        "website": company.website,
        "demo": company.demo,
        "url": address("api:company", company.slug),
        "rating_url": address("api:rating", company.slug),
        "reviews_url": address("api:reviews", company.slug),
        "badge_url": address("widgets:badge", company.slug),
    }


def issue_type_document(issue_type: IssueType) -> dict[str, Any]:
    """Describe an issue type of the catalogue."""
    return {
        "slug": issue_type.slug,
        "name": issue_type.name,
        "description": issue_type.description,
        "technical": issue_type.technical,
    }


def rating_document(slug: str, found: Rated, now: datetime.datetime) -> dict[str, Any]:
    """Describe what the published reviews say. Imported reviews stand apart: they are not ours to vouch for."""
    summary, moderation = found.summary, found.moderation
    if summary is None or moderation is None:
        raise ValueError("a rating without its summary cannot be described")
    return {
        "company": {"slug": slug, "name": found.head.name, "demo": found.head.demo},
        **source_document(summary.native),
        "best": BEST,
        "worst": WORST,
        "score": score_document(summary.native),
        "imported": source_document(summary.imported),
        "issues": [_issue_document(issue) for issue in summary.issues],
        "verification": {"verified": False, "text": _("Reviews are not verified: each is one person's account.")},
        "moderation": asdict(moderation),
        "minimum_sample": summary.minimum_sample,
        "revision": summary.revision,
        "as_of": now,
    }


def batch_document(entries: Sequence[Brief]) -> dict[str, Any]:
    """Describe the ratings of several companies."""
    return {
        "results": [
            {
                "company": {"slug": entry.slug, "name": entry.name, "demo": entry.demo},
                **source_document(entry.stars),
                "score": score_document(entry.stars),
                "revision": entry.revision,
            }
            for entry in entries
        ],
        "best": BEST,
        "worst": WORST,
    }


def insights_document(company: Company, courses: Sequence[Course]) -> dict[str, Any]:
    """Describe how each issue type went, month by month."""
    return {
        "company": {"slug": company.slug, "name": company.name, "demo": company.demo},
        "issues": [
            {
                "slug": course.slug,
                "name": course.name,
                "count": course.count,
                "months": [_month_document(month) for month in course.months],
            }
            for course in courses
        ],
        "minimum_sample": settings.MINIMUM_SAMPLE,
    }


def transparency_document(company: Company, counted: Figures) -> dict[str, Any]:
    """Describe what came in and what became of it, by star and by reason."""
    total = {name: value for name, value in asdict(counted.total).items() if name != "stars"}
    return {
        "company": {"slug": company.slug, "name": company.name, "demo": company.demo},
        "total": total,
        "by_star": [asdict(row) for row in counted.rows],
        "reasons": [
            {
                "group": row.group,
                "code": row.code,
                "text": str(reason_text(row.code)),
                "count": row.total,
                "by_star": {str(stars): number for stars, number in row.by_star.items()},
            }
            for row in counted.reasons
        ],
        "imported": counted.imported,
    }


def preview_document(shown: Preview) -> dict[str, Any]:
    """Describe what the public would read."""
    return {
        "fields": {
            name: {
                "text": "".join(segment.text for segment in segments),
                "segments": [{"kind": segment.kind.value, "text": segment.text} for segment in segments],
            }
            for name, segments in shown.fields.items()
        },
        "removed": shown.removed,
        "masked": shown.masked,
        "waits": shown.waits,
    }


def company_details(company: Company) -> dict[str, Any]:
    """Describe a company with its official contact routes and the issue types that its form offers."""
    return {
        **company_document(company),
        "contact_routes": [_route_document(route) for route in company.contact_routes.all()],
        "issue_types": [issue_type_document(kind) for kind in company.issue_types.filter(internal=False)],
    }


def review_document(review: Review) -> dict[str, Any]:
    """Describe a published review as the public may read it."""
    return {
        "id": review.public_id,
        "rating": review.rating,
        "title": review.title,
        "body": review.body,
        "display_name": review.display_name,
        "issue_type": {"slug": review.issue_type.slug, "name": review.issue_type.name},
        "source": review.source,
        "sample": review.sample,
        "billed_by": review.billed_by or None,
        "partner_name": review.partner_name or None,
        "contact_method": review.contact_method or None,
        "device": review.device or None,
        "response_time": review.response_time or None,
        "next_steps_explained": review.next_steps_explained or None,
        "outcome": review.outcome or None,
        "resolved": review.resolved or None,
        "experienced_on": review.experienced_on,
        "submitted_at": review.submitted_at,
        "published_at": review.published_at,
        "details_removed": review.details_removed,
        "words_masked": review.words_masked,
    }


def submission_document(review: Review, reasons: list[str]) -> dict[str, Any]:
    """Tell an author how their review stands, and nothing that only moderators may know."""
    # That the engine failed on a text means, for its author, that a person will look at it.
    status = Review.Status.HELD if review.status == Review.Status.QUARANTINED else Review.Status(review.status)
    return {
        "id": review.public_id,
        "status": status.value,
        "reasons": [{"code": code, "text": reason_text(code)} for code in reasons],
        "received_at": review.received_at,
        "decided_at": review.decided_at,
        "published_at": review.published_at,
    }


def source_document(source: SourceSummary) -> dict[str, Any]:
    """Describe the stars of one source; JSON object keys are strings."""
    return {
        "average": _rounded(source.average),
        "count": source.count,
        "distribution": {str(stars): number for stars, number in source.distribution.items()},
    }


def score_document(source: SourceSummary) -> dict[str, Any]:
    """Describe the score together with the prior that it was computed with."""
    return {"value": _rounded(source.score), "prior": {"mean": PRIOR_MEAN, "weight": PRIOR_WEIGHT}}


def _month_document(month: Month) -> dict[str, Any]:
    return {
        "month": f"{month.month:%Y-%m}",
        "count": month.count,
        "average": _rounded(month.average),
        "sentiment": _rounded(month.sentiment),
        "resolved_share": _rounded(month.resolved_share),
        "reason": None if month.enough else BELOW_MINIMUM_SAMPLE,
    }


def _route_document(route: ContactRoute) -> dict[str, Any]:
    return {
        "kind": route.kind,
        "title": route.title,
        "exists": route.exists,
        "value": route.value or None,
        "url": route.url or None,
        "availability": route.availability or None,
        "source_url": route.source_url,
        "verified_on": route.verified_on,
    }


def _issue_document(issue: IssueSummary) -> dict[str, Any]:
    """Describe one issue type; below the minimum sample, the reason stands where the numbers would."""
    return {
        "slug": issue.issue_type.slug,
        "name": issue.issue_type.name,
        "count": issue.count,
        "average": _rounded(issue.average),
        "sentiment": _rounded(issue.sentiment),
        "resolved_share": _rounded(issue.resolved_share),
        "next_steps_share": _rounded(issue.next_steps_share),
        "reason": None if issue.enough else BELOW_MINIMUM_SAMPLE,
    }


def _rounded(number: float | None) -> float | None:
    """Return ``number`` with two decimals: more would claim a precision that a handful of reviews lacks."""
    return None if number is None else round(number, 2)
