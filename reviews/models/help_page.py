"""A company's help page as content: sections with ordered steps, questions with answers."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from reviews.models.company import Company


class HelpPage(models.Model):
    """The page about one company's customer service. All prose is Markdown."""

    company = models.OneToOneField(Company, models.CASCADE, related_name="help_page")
    title = models.CharField(max_length=160)
    intro = models.TextField()
    warning = models.TextField(blank=True)
    trust = models.TextField(blank=True)
    disclaimer = models.TextField(blank=True)
    reviewed_on = models.DateField(help_text=_("Shown as month and year."))

    def __str__(self) -> str:
        return self.title


class HelpSection(models.Model):
    """One section (no parent) or subsection of a help page: text, ordered steps, more text."""

    class Kind(models.TextChoices):
        GATHER = "gather", _("What to have ready")
        REASONS = "reasons", _("Common reasons")
        TOPIC = "topic", _("Topic")
        SCAM = "scam", _("Scam warning")
        ESCALATION = "escalation", _("Escalation")
        INCLUDE = "include", _("What to include in a review")
        EXPECT = "expect", _("What to expect")

    page = models.ForeignKey(HelpPage, models.CASCADE, related_name="sections")
    parent = models.ForeignKey("self", models.CASCADE, related_name="subsections", null=True, blank=True)
    slug = models.SlugField(max_length=80)
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.TOPIC)
    title = models.CharField(max_length=160)
    body = models.TextField(blank=True)
    steps = models.JSONField(default=list, blank=True)
    after = models.TextField(blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "id")
        constraints = [models.UniqueConstraint("page", "slug", name="section_slug_unique_on_page")]

    def __str__(self) -> str:
        return self.title


class FaqEntry(models.Model):
    """A question that people ask, and its answer in Markdown."""

    page = models.ForeignKey(HelpPage, models.CASCADE, related_name="faq")
    question = models.CharField(max_length=200)
    answer = models.TextField()
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "id")
        verbose_name = _("FAQ entry")
        verbose_name_plural = _("FAQ entries")

    def __str__(self) -> str:
        return self.question
