"""The shape of content files: companies with their help pages, the issue-type catalogue, sample reviews."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, HttpUrl, StringConstraints, TypeAdapter, model_validator

from reviews.models import ContactRoute, HelpSection, Review
from reviews.services.intake import TEXT_LIMITS

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=160)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, max_length=20_000)]
Step = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
Link = HttpUrl | Literal[""]


class Content(BaseModel):
    """Refuse what is not named."""

    model_config = ConfigDict(extra="forbid")


class IssueTypeContent(Content):
    """One entry of the catalogue."""

    slug: Slug
    name: Line
    description: Annotated[str, StringConstraints(max_length=240)] = ""
    technical: bool = False
    internal: bool = False
    keywords: list[Annotated[str, StringConstraints(to_lower=True, min_length=2, max_length=60)]] = []


class CompanyContent(Content):
    """The company itself."""

    slug: Slug
    name: Line
    legal_name: str = ""
    category: Slug
    category_name: Line
    website: Link = ""
    summary: Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)] = ""
    headquarters: str = ""
    names: list[Line] = []
    demo: bool = False
    issue_types: list[Slug] = Field(min_length=1)


class RouteContent(Content):
    """One contact route."""

    kind: ContactRoute.Kind
    title: Line
    exists: bool = True
    value: str = ""
    url: Link = ""
    availability: Annotated[str, StringConstraints(max_length=200)] = ""
    steps: list[Step] = []
    note: Prose = ""
    source_url: HttpUrl
    verified_on: datetime.date

    @model_validator(mode="after")
    def _absent_has_no_value(self) -> RouteContent:
        if not self.exists and self.value:
            raise ValueError("a route that does not exist has no value")
        return self


class SubsectionContent(Content):
    """One part of a section."""

    slug: Slug
    title: Line
    body: Prose = ""
    steps: list[Step] = []
    after: Prose = ""


class SectionContent(SubsectionContent):
    """One section of a help page."""

    kind: HelpSection.Kind = HelpSection.Kind.TOPIC
    subsections: list[SubsectionContent] = []


class FaqContent(Content):
    """One question."""

    question: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
    answer: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]


class HelpPageContent(Content):
    """The help page."""

    title: Line
    intro: Prose
    reviewed_on: datetime.date
    warning: Prose = ""
    sections: list[SectionContent]
    faq: list[FaqContent] = []
    trust: Prose = ""
    disclaimer: Prose = ""

    @model_validator(mode="after")
    def _slugs_are_unique(self) -> HelpPageContent:
        slugs = [part.slug for section in self.sections for part in (section, *section.subsections)]
        twice = sorted({slug for slug in slugs if slugs.count(slug) > 1})
        if twice:
            raise ValueError(f"section slugs stand twice: {', '.join(twice)}")
        return self


class CompanyFile(Content):
    """A whole company file."""

    company: CompanyContent
    contact_routes: list[RouteContent]
    help_page: HelpPageContent


class SampleContent(Content):
    """One sample review of a demo company."""

    rating: int = Field(ge=1, le=5, strict=True)
    title: str = Field("", max_length=TEXT_LIMITS["title"])
    body: str = Field("", max_length=TEXT_LIMITS["body"])
    display_name: str = Field("", max_length=TEXT_LIMITS["display_name"])
    partner_name: str = Field("", max_length=TEXT_LIMITS["partner_name"])
    device: str = Field("", max_length=TEXT_LIMITS["device"])
    issue_type: Slug
    billed_by: Review.BilledBy | Literal[""] = ""
    contact_method: Review.ContactMethod | Literal[""] = ""
    response_time: Review.ResponseTime | Literal[""] = ""
    next_steps_explained: Review.YesPartlyNo | Literal[""] = ""
    outcome: Review.Outcome | Literal[""] = ""
    resolved: Review.YesPartlyNo | Literal[""] = ""
    days_ago: int = Field(ge=0, le=3650)


ISSUE_TYPES_FILE = TypeAdapter(list[IssueTypeContent])
COMPANY_FILE = TypeAdapter(CompanyFile)
SAMPLES_FILE = TypeAdapter(list[SampleContent])
