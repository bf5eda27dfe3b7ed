"""The models, one module per noun."""

from reviews.models.company import Company, ContactRoute, IssueType
from reviews.models.decision import Decision, Finding
from reviews.models.help_page import FaqEntry, HelpPage, HelpSection
from reviews.models.rating import CELL_MEASURES, RatingCell
from reviews.models.review import TEXT_FIELDS, Review, ReviewOriginal, new_public_id

__all__ = [
    "CELL_MEASURES",
    "TEXT_FIELDS",
    "Company",
    "ContactRoute",
    "Decision",
    "FaqEntry",
    "Finding",
    "HelpPage",
    "HelpSection",
    "IssueType",
    "RatingCell",
    "Review",
    "ReviewOriginal",
    "new_public_id",
]
