"""The policy that one company's reviews are judged by."""

from __future__ import annotations

from moderation.engine.policy import Policy
from moderation.policies import build_policy
from reviews.models import Company, IssueType


def policy_for(company: Company) -> Policy:
    """Return the policy of now for ``company``: watched terms, verified contacts, own names (4 queries)."""
    routes = company.contact_routes.filter(exists=True).values_list("value", "url")
    contacts = {contact for route in routes for contact in route if contact} | {company.website} - {""}
    return build_policy(
        contacts=contacts,
        names={company.name, company.legal_name, *company.names} - {""},
        issue_keywords={
            issue.slug: tuple(issue.keywords)
            for issue in IssueType.objects.filter(companies=company).only("slug", "keywords")
        },
    )
