"""Load content files into the database. Loading the same file twice changes nothing."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from django.db import transaction

from reviews.models import Company, ContactRoute, FaqEntry, HelpPage, HelpSection, IssueType, Review
from reviews.services.arrivals import Arrival, receive
from reviews.services.content_files import BadContent, read_content
from reviews.services.content_schema import (
    COMPANY_FILE,
    ISSUE_TYPES_FILE,
    SAMPLES_FILE,
    CompanyFile,
    HelpPageContent,
    SampleContent,
)
from reviews.services.hashing import keyed_hash
from reviews.services.intake import ReviewInput, clean_text


def load_issue_types(path: Path) -> int:
    """Create or update the catalogue from a file. Return how many entries it has. Raises BadContent."""
    entries = read_content(path, ISSUE_TYPES_FILE)
    with transaction.atomic():
        for position, entry in enumerate(entries):
            defaults = {**entry.model_dump(exclude={"slug"}), "position": position}
            IssueType.objects.update_or_create(slug=entry.slug, defaults=defaults)
    return len(entries)


def load_company(path: Path) -> Company:
    """Create or replace one company with its contact routes and help page. Raises BadContent."""
    content = read_content(path, COMPANY_FILE)
    issue_types = _issue_types(content.company.issue_types)
    with transaction.atomic():
        company, _ = Company.objects.update_or_create(
            slug=content.company.slug,
            defaults=content.company.model_dump(mode="json", exclude={"slug", "issue_types"}),
        )
        company.issue_types.set(issue_types.values())
        _replace_routes(company, content)
        _replace_page(company, content.help_page)
    return company


def load_samples(path: Path, *, company: Company, now: datetime.datetime) -> int:
    """Queue the sample reviews of a demo company, each once. Return how many were new.

    Raises BadContent, and ValueError for a company that is not a demo: real companies get real reviews only.
    """
    if not company.demo:
        raise ValueError("samples are for demo companies only")
    samples = read_content(path, SAMPLES_FILE)
    issue_types = _issue_types(sample.issue_type for sample in samples)
    arrivals = [_sample(sample, issue_types[sample.issue_type], now) for sample in samples]
    known = set(Review.objects.for_company(company).values_list("import_key", flat=True))
    return len(receive(company, [a for a in arrivals if a.import_key not in known], now=now))


def _issue_types(slugs: Any) -> dict[str, IssueType]:  # noqa: ANN401 - any iterable of slugs
    wanted = set(slugs)
    found = {issue.slug: issue for issue in IssueType.objects.filter(slug__in=wanted)}
    if missing := sorted(wanted - found.keys()):
        raise BadContent([(1, f"issue types that the catalogue does not have: {', '.join(missing)}")])
    return found


def _replace_routes(company: Company, content: CompanyFile) -> None:
    company.contact_routes.all().delete()
    ContactRoute.objects.bulk_create(
        ContactRoute(company=company, position=position, **_route(route.model_dump(mode="json")))
        for position, route in enumerate(content.contact_routes)
    )


def _route(fields: dict[str, Any]) -> dict[str, Any]:
    return {**fields, "verified_on": datetime.date.fromisoformat(fields["verified_on"])}


def _replace_page(company: Company, content: HelpPageContent) -> None:
    page, _ = HelpPage.objects.update_or_create(
        company=company, defaults=content.model_dump(exclude={"sections", "faq"})
    )
    page.sections.all().delete()
    page.faq.all().delete()
    for position, section in enumerate(content.sections):
        parent = HelpSection.objects.create(page=page, position=position, **section.model_dump(exclude={"subsections"}))
        HelpSection.objects.bulk_create(
            HelpSection(page=page, parent=parent, kind=section.kind, position=index, **part.model_dump())
            for index, part in enumerate(section.subsections)
        )
    FaqEntry.objects.bulk_create(
        FaqEntry(page=page, position=position, **entry.model_dump()) for position, entry in enumerate(content.faq)
    )


def _sample(sample: SampleContent, issue_type: IssueType, now: datetime.datetime) -> Arrival:
    facts = sample.model_dump(exclude={"issue_type", "days_ago"})
    texts = {name: clean_text(value, limit=10_000) for name, value in facts.items() if isinstance(value, str)}
    then = now - datetime.timedelta(days=sample.days_ago)
    return Arrival(
        entry=ReviewInput(**{**facts, **texts}, issue_type=issue_type, experienced_on=then.date()),
        submitted_at=then,
        sample=True,
        import_key=keyed_hash("sample", issue_type.slug, texts["title"], texts["body"]),
    )
