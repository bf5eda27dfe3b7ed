"""The aggregates: integer counts per company x issue type x rating x month x source."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q

from reviews.models.company import Company, IssueType
from reviews.models.review import Review

# What is added to a cell when a review is published, and taken away when it no longer is.
CELL_MEASURES = (
    "count",
    "sentiment_sum",
    "sentiment_count",
    "resolved_yes",
    "resolved_known",
    "next_steps_yes",
    "next_steps_known",
)


class RatingCellQuerySet(models.QuerySet["RatingCell"]):
    """The named queries."""

    def for_company(self, company: Company) -> Self:
        """Keep the cells of one company."""
        return self.filter(company=company)


class RatingCell(models.Model):
    """Counts of published reviews. ``sentiment_sum`` is in thousandths of VADER's compound.

    ``version`` grows with every change of the cell; a company's revision is the sum of its cells' versions,
    so that no single row is written by every publication.
    """

    company = models.ForeignKey(Company, models.CASCADE, related_name="rating_cells")
    issue_type = models.ForeignKey(IssueType, models.PROTECT, related_name="rating_cells")
    rating = models.PositiveSmallIntegerField()
    month = models.DateField()
    source = models.CharField(max_length=10, choices=Review.Source.choices)
    count = models.IntegerField(default=0)
    sentiment_sum = models.BigIntegerField(default=0)
    sentiment_count = models.IntegerField(default=0)
    resolved_yes = models.IntegerField(default=0)
    resolved_known = models.IntegerField(default=0)
    next_steps_yes = models.IntegerField(default=0)
    next_steps_known = models.IntegerField(default=0)
    version = models.BigIntegerField(default=0)

    objects = RatingCellQuerySet.as_manager()

    class Meta:
        ordering = ("company", "issue_type", "rating", "month", "source")
        constraints = [
            models.UniqueConstraint("company", "issue_type", "rating", "month", "source", name="rating_cell_key"),
            models.CheckConstraint(condition=Q(count__gte=0), name="rating_cell_count_not_negative"),
        ]
        # The revision is asked for with every read: the index alone answers it.
        indexes = [models.Index(fields=("company", "version"), name="rating_cell_revision")]

    def __str__(self) -> str:
        return f"{self.company_id}/{self.issue_type_id}/{self.rating}/{self.month:%Y-%m}/{self.source}"
