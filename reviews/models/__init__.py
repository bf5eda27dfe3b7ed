"""The models, one module per noun."""

from reviews.models.author import Appeal, NoticeAddress
from reviews.models.company import Company, ContactRoute, IssueType
from reviews.models.decision import Decision, Finding
from reviews.models.help_page import FaqEntry, HelpPage, HelpSection
from reviews.models.idempotency import IdempotencyKey
from reviews.models.rating import CELL_MEASURES, RatingCell
from reviews.models.review import TEXT_FIELDS, Review, ReviewOriginal, ReviewQuerySet, new_public_id
from reviews.models.visitor import HelpfulVote, Report

__all__ = [
    "CELL_MEASURES",
    "TEXT_FIELDS",
    "Appeal",
    "Company",
    "ContactRoute",
    "Decision",
    "FaqEntry",
    "Finding",
    "HelpPage",
    "HelpSection",
    "HelpfulVote",
    "IdempotencyKey",
    "IssueType",
    "NoticeAddress",
    "RatingCell",
    "Report",
    "Review",
    "ReviewOriginal",
    "ReviewQuerySet",
    "new_public_id",
]
