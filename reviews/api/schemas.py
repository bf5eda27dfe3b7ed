"""The shapes of what the API takes and answers, as JSON Schema (the dialect of OpenAPI 3.1)."""

from __future__ import annotations

from typing import Any

from reviews.models import Review
from reviews.services.intake import TEXT_LIMITS

Schema = dict[str, Any]

_TEXT = {"type": "string"}
_COUNT = {"type": "integer", "minimum": 0}
_TIME = {"type": "string", "format": "date-time"}
_DAY = {"type": "string", "format": "date"}
_URL = {"type": "string", "format": "uri"}
_FLAG = {"type": "boolean"}
_SHARE = {"type": ["number", "null"], "minimum": 0, "maximum": 1}
_MEAN = {"type": ["number", "null"], "minimum": 1, "maximum": 5}
_SENTIMENT = {"type": ["number", "null"], "minimum": -1, "maximum": 1}
_REASON = {"type": ["string", "null"], "enum": ["below_minimum_sample", None]}
_NO_CONTROLS = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*$"


def ref(name: str) -> Schema:
    """Return a reference to one of the components."""
    return {"$ref": f"#/components/schemas/{name}"}


def closed(**members: Schema) -> Schema:
    """Return an object that has all of ``members`` and no other."""
    return {
        "type": "object",
        "properties": members,
        "required": list(members),
        "additionalProperties": False,
    }


def optional(schema: Schema) -> Schema:
    """Return ``schema`` or null."""
    if "enum" in schema:
        return {**schema, "type": [schema["type"], "null"], "enum": [*schema["enum"], None]}
    return {**schema, "type": [schema["type"], "null"]}


def listed(schema: Schema) -> Schema:
    """Return a list of ``schema``."""
    return {"type": "array", "items": schema}


def paged(schema: Schema) -> Schema:
    """Return one page of ``schema``."""
    return closed(results=listed(schema), next=optional(_URL))


def one_of(choices: Any) -> Schema:  # noqa: ANN401 - Django's enumerations have no common type that says `values`
    """Return one value of an enumeration."""
    return {"type": "string", "enum": list(choices.values)}


def _sent(name: str) -> Schema:
    return {"type": "string", "maxLength": TEXT_LIMITS[name], "pattern": _NO_CONTROLS}


def _sent_choice(choices: Any) -> Schema:  # noqa: ANN401 - see above
    return {"type": "string", "enum": [*choices.values, ""]}


_STARS = {"type": "integer", "minimum": 1, "maximum": 5}
_NAMED = closed(slug=_TEXT, name=_TEXT, demo=_FLAG)
_SOURCE: dict[str, Schema] = {
    "average": _MEAN,
    "count": _COUNT,
    "distribution": closed(**{str(stars): _COUNT for stars in (5, 4, 3, 2, 1)}),
}
_BY_STAR = closed(**{str(stars): _COUNT for stars in (5, 4, 3, 2, 1)})
_GROUPS: dict[str, Schema] = {
    **dict.fromkeys(("received", "checking", "published", "held", "declined", "withdrawn"), _COUNT),
    "median_seconds": {"type": ["integer", "null"], "minimum": 0},
}
_SCORE = closed(value=_MEAN, prior=closed(mean={"type": "number"}, weight=_COUNT))
_BOUNDS = {"best": {"const": 5}, "worst": {"const": 1}}
_ISSUE_TYPE: dict[str, Schema] = {"slug": _TEXT, "name": _TEXT, "description": _TEXT, "technical": _FLAG}
_COMPANY: dict[str, Schema] = {
    **dict.fromkeys(("slug", "name", "category", "category_name", "summary", "website"), _TEXT),
    "demo": _FLAG,
    **dict.fromkeys(("url", "rating_url", "reviews_url", "badge_url"), _URL),
}
_PIECE = closed(kind={"type": "string", "enum": ["plain", "removed", "masked"]}, text=_TEXT)
_TEXTS: dict[str, Schema] = {name: _sent(name) for name in TEXT_LIMITS}

COMPONENTS: dict[str, Schema] = {
    "Problem": {
        "type": "object",
        "properties": {
            **dict.fromkeys(("type", "title", "detail", "code"), _TEXT),
            "status": {"type": "integer"},
            "errors": listed(closed(pointer=_TEXT, code=_TEXT, detail=_TEXT)),
        },
        "required": ["type", "title", "status", "detail", "code"],
    },
    "Company": closed(**_COMPANY),
    "CompanyDetails": closed(
        **_COMPANY,
        contact_routes=listed(
            closed(
                kind=_TEXT,
                title=_TEXT,
                exists=_FLAG,
                **{name: optional(_TEXT) for name in ("value", "url", "availability")},
                source_url=_URL,
                verified_on=_DAY,
            )
        ),
        issue_types=listed(closed(**_ISSUE_TYPE)),
    ),
    "Companies": paged(ref("Company")),
    "IssueTypes": closed(results=listed(closed(**_ISSUE_TYPE))),
    "Rating": closed(
        company=_NAMED,
        **_SOURCE,
        **_BOUNDS,
        score=_SCORE,
        imported=closed(**_SOURCE),
        issues=listed(
            closed(
                slug=_TEXT,
                name=_TEXT,
                count=_COUNT,
                average=_MEAN,
                sentiment=_SENTIMENT,
                resolved_share=_SHARE,
                next_steps_share=_SHARE,
                reason=_REASON,
            )
        ),
        verification=closed(verified=_FLAG, text=_TEXT),
        moderation=closed(received=_COUNT, published=_COUNT, held=_COUNT, rejected=_COUNT),
        minimum_sample=_COUNT,
        revision=_COUNT,
        as_of=_TIME,
    ),
    "Ratings": closed(results=listed(closed(company=_NAMED, **_SOURCE, score=_SCORE, revision=_COUNT)), **_BOUNDS),
    "Insights": closed(
        company=_NAMED,
        issues=listed(
            closed(
                slug=_TEXT,
                name=_TEXT,
                count=_COUNT,
                months=listed(
                    closed(
                        month={"type": "string", "pattern": r"^\d{4}-\d{2}$"},
                        count=_COUNT,
                        average=_MEAN,
                        sentiment=_SENTIMENT,
                        resolved_share=_SHARE,
                        reason=_REASON,
                    )
                ),
            )
        ),
        minimum_sample=_COUNT,
    ),
    "Transparency": closed(
        company=_NAMED,
        total=closed(**_GROUPS),
        by_star=listed(closed(stars=_STARS, **_GROUPS)),
        reasons=listed(closed(group=_TEXT, code=_TEXT, text=_TEXT, count=_COUNT, by_star=_BY_STAR)),
        imported=_COUNT,
    ),
    "Review": closed(
        id=_TEXT,
        rating=_STARS,
        title=_TEXT,
        body=_TEXT,
        display_name=_TEXT,
        issue_type=closed(slug=_TEXT, name=_TEXT),
        source=one_of(Review.Source),
        sample=_FLAG,
        billed_by=optional(one_of(Review.BilledBy)),
        partner_name=optional(_TEXT),
        contact_method=optional(one_of(Review.ContactMethod)),
        device=optional(_TEXT),
        response_time=optional(one_of(Review.ResponseTime)),
        next_steps_explained=optional(one_of(Review.YesPartlyNo)),
        outcome=optional(one_of(Review.Outcome)),
        resolved=optional(one_of(Review.YesPartlyNo)),
        experienced_on=optional(_DAY),
        submitted_at=_TIME,
        published_at=optional(_TIME),
        details_removed=_COUNT,
        words_masked=_COUNT,
    ),
    "Reviews": paged(ref("Review")),
    "NewReview": {
        "type": "object",
        "properties": {
            "rating": _STARS,
            "issue_type": {"type": "string", "minLength": 1, "maxLength": 40, "pattern": "^[a-z0-9_-]+$"},
            **_TEXTS,
            "billed_by": _sent_choice(Review.BilledBy),
            "contact_method": _sent_choice(Review.ContactMethod),
            "response_time": _sent_choice(Review.ResponseTime),
            "next_steps_explained": _sent_choice(Review.YesPartlyNo),
            "outcome": _sent_choice(Review.Outcome),
            "resolved": _sent_choice(Review.YesPartlyNo),
            "experienced_on": optional(_DAY),
            "consent": {"const": True},
        },
        "required": ["rating", "issue_type"],
        "additionalProperties": False,
    },
    "Accepted": closed(status={"const": "received"}, status_url=_URL),
    "Submission": closed(
        id=_TEXT,
        status=one_of(Review.Status),
        reasons=listed(closed(code=_TEXT, text=_TEXT)),
        received_at=_TIME,
        decided_at=optional(_TIME),
        published_at=optional(_TIME),
    ),
    "PreviewTexts": {
        "type": "object",
        "properties": {
            "company": {"type": "string", "minLength": 1, "maxLength": 60, "pattern": "^[a-zA-Z0-9_-]+$"},
            **_TEXTS,
        },
        "required": ["company"],
        "additionalProperties": False,
    },
    "Preview": closed(
        fields={"type": "object", "additionalProperties": closed(text=_TEXT, segments=listed(_PIECE))},
        removed=_COUNT,
        masked=_COUNT,
        waits=_FLAG,
    ),
}
