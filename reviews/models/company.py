"""Companies, the official ways to reach them, and the issue types that people report."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class IssueType(models.Model):
    """One kind of problem from the catalogue that all companies pick from."""

    slug = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    description = models.CharField(max_length=240, blank=True)
    technical = models.BooleanField(default=False, help_text=_("Ask for the device."))
    internal = models.BooleanField(default=False, help_text=_("Never offered in a form."))
    keywords = models.JSONField(default=list, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "slug")

    def __str__(self) -> str:
        return self.name


class Company(models.Model):
    """The organisation that is reviewed."""

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    legal_name = models.CharField(max_length=160, blank=True)
    category = models.SlugField(max_length=40)
    category_name = models.CharField(max_length=80)
    website = models.URLField(blank=True)
    summary = models.CharField(max_length=300, blank=True)
    headquarters = models.CharField(max_length=200, blank=True)
    names = models.JSONField(default=list, blank=True, help_text=_("Names that are never personal data."))
    demo = models.BooleanField(default=False, help_text=_("Fictional: labelled as a demo wherever it is shown."))
    issue_types = models.ManyToManyField(IssueType, related_name="companies", blank=True)

    class Meta:
        ordering = ("name",)
        verbose_name_plural = _("companies")

    def __str__(self) -> str:
        return self.name


class ContactRoute(models.Model):
    """One official way to reach the company, or the plain statement that a way does not exist."""

    class Kind(models.TextChoices):
        APP = "app", _("App")
        CHAT = "chat", _("Live chat")
        WEB = "web", _("Website")
        PHONE = "phone", _("Phone")
        EMAIL = "email", _("E-mail")
        POST = "post", _("Post")

    company = models.ForeignKey(Company, models.CASCADE, related_name="contact_routes")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    title = models.CharField(max_length=120)
    exists = models.BooleanField(default=True, help_text=_("Off: the page says that there is no such route."))
    value = models.CharField(max_length=200, blank=True, help_text=_("The phone number or e-mail address."))
    url = models.URLField(blank=True)
    availability = models.CharField(max_length=200, blank=True)
    steps = models.JSONField(default=list, blank=True)
    note = models.TextField(blank=True)
    source_url = models.URLField()
    verified_on = models.DateField()
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "id")
        constraints = [
            models.CheckConstraint(condition=Q(exists=True) | Q(value=""), name="route_absent_has_no_value"),
        ]

    def __str__(self) -> str:
        return self.title
