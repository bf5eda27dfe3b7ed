"""The policy in force: verified contacts, own names, watched terms, and a version that tells them apart."""

import pytest

from moderation.models import WatchedTerm
from reviews.services.policies import policy_for

pytestmark = pytest.mark.django_db


def test_it_holds_the_verified_contacts_and_names(acme):
    policy = policy_for(acme)
    assert policy.official_contacts == {"202-555-0142", "https://acme.example/"}
    assert policy.company_names == {"Acme"}


def test_a_route_that_does_not_exist_is_no_contact(acme):
    acme.contact_routes.update(exists=False, value="")
    assert policy_for(acme).official_contacts == {"https://acme.example/"}


def test_it_holds_the_keywords_of_the_company_s_issue_types(acme):
    assert policy_for(acme).issue_keywords["billing"] == ("charge", "bill")


def test_the_version_is_the_same_for_the_same_policy(acme):
    assert policy_for(acme).version == policy_for(acme).version


def test_the_version_changes_with_a_watched_term(acme):
    before = policy_for(acme).version
    WatchedTerm.objects.create(term="snollygoster", action="hold")
    assert policy_for(acme).version != before
    assert policy_for(acme).watched[0].term == "snollygoster"


def test_the_version_changes_with_a_contact(acme):
    before = policy_for(acme).version
    acme.contact_routes.update(value="202-555-0143")
    assert policy_for(acme).version != before
