"""What each address does, for the OpenAPI document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reviews.api.schemas import Schema


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one address. ``parameters`` are (name, schema, what it means) of the query."""

    name: str
    summary: str
    answer: str
    parameters: Sequence[tuple[str, Schema, str]] = ()
    body: str = ""
    success: int = 200
    errors: Sequence[int] = ()


_LIMIT = ("limit", {"type": "integer", "minimum": 1, "maximum": 100}, "Results per page.")
_WORDS: Schema = {"type": "string", "minLength": 2, "maxLength": 80, "pattern": r"^[\x21-\x7e]{2,80}$"}
_SLUG: Schema = {"type": "string", "minLength": 1, "maxLength": 60, "pattern": "^[A-Za-z0-9_-]{1,60}$"}
_YES_NO: Schema = {"type": "string", "enum": ["yes", "partly", "no"]}

OPERATIONS: dict[tuple[str, str], Operation] = {
    ("/api/v1/companies", "GET"): Operation(
        "companies",
        "List companies by slug",
        "Companies",
        parameters=[
            ("q", _WORDS, "Words of a name or category."),
            ("category", _SLUG, "The slug of a category."),
            ("cursor", _SLUG, "From `next` of the page before."),
            _LIMIT,
        ],
    ),
    ("/api/v1/companies/{slug}", "GET"): Operation("company", "Describe one company", "CompanyDetails", errors=[404]),
    ("/api/v1/companies/{slug}/rating", "GET"): Operation(
        "rating", "Say what a company's published reviews say", "Rating", errors=[404]
    ),
    ("/api/v1/companies/{slug}/reviews", "GET"): Operation(
        "reviews",
        "List published reviews, the newest first",
        "Reviews",
        parameters=[
            ("stars", {"type": "string", "pattern": "^[1-5](,[1-5]){0,4}$"}, "Stars, like `1,2`."),
            ("issue_type", _SLUG, "The slug of an issue type."),
            ("resolved", _YES_NO, "Whether the problem was solved."),
            ("since", {"type": "string", "format": "date"}, "Sent on this day (UTC) or later."),
            ("text", _WORDS, "Words of the title or the body."),
            ("cursor", {"type": "string", "pattern": "^[A-Za-z0-9_-]{16}$"}, "From `next` of the page before."),
            _LIMIT,
        ],
        errors=[404],
    ),
    ("/api/v1/companies/{slug}/reviews", "POST"): Operation(
        "send_review", "Send a review", "Accepted", body="NewReview", success=202, errors=[404, 409, 413, 415, 422]
    ),
    ("/api/v1/companies/{slug}/insights", "GET"): Operation(
        "insights", "Say what reviewers report, per issue type and month", "Insights", errors=[404]
    ),
    ("/api/v1/companies/{slug}/transparency", "GET"): Operation(
        "transparency", "Count what came in and what became of it", "Transparency", errors=[404]
    ),
    ("/api/v1/ratings", "GET"): Operation(
        "ratings",
        "Rate up to a hundred companies at once",
        "Ratings",
        parameters=[
            (
                "company",
                {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,60}(,[A-Za-z0-9_-]{1,60}){0,99}$"},
                "Slugs, by commas.",
            )
        ],
    ),
    ("/api/v1/issue-types", "GET"): Operation("issue_types", "List the catalogue of issue types", "IssueTypes"),
    ("/api/v1/preview", "POST"): Operation(
        "preview",
        "Show what the public would read; nothing is stored",
        "Preview",
        body="PreviewTexts",
        errors=[404, 413, 415, 422],
    ),
    ("/api/v1/submissions/{token}", "GET"): Operation(
        "submission", "Say how a submission stands", "Submission", errors=[404]
    ),
}
# Without these an address has nothing to answer.
REQUIRED_PARAMETERS = frozenset({"company"})
