"""Which web addresses a text holds, and which of them are not the company's."""

import pytest

from moderation.engine.links import foreign_links, without_links
from moderation.engine.policy import DEFAULT_POLICY, Policy

COMPANY = Policy(
    official_contacts=frozenset({"https://www.example.com", "help@example.com"}),
    company_names=frozenset({"Acme Films"}),
)


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("", []),
        ("no address at all", []),
        ("see https://spam.test/page?id=1", ["spam.test"]),
        ("see http://www.spam.test", ["spam.test"]),
        ("www.cheap-films.com now", ["cheap-films.com"]),
        ("cheap-films.com", ["cheap-films.com"]),
        ("two: one.com, two.org", ["one.com", "two.org"]),
        ("deep.sub.domain.net", ["deep.sub.domain.net"]),
        ("me@mail.com", []),
        ("version 1.2.3", []),
        ("costs 9.99", []),
        ("great.it works", []),
        ("i gave up.in the end", []),
        ("https://user@spam.test/x", ["spam.test"]),
        ("https://spam.test:8080/x", ["spam.test"]),
    ],
)
def test_it_finds_the_hosts(text, hosts):
    assert foreign_links(text, DEFAULT_POLICY) == hosts


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("https://example.com", False),
        ("https://www.example.com/help", False),
        ("https://help.example.com", False),
        ("https://example.com.evil.net", True),
        ("https://evil-example.com", True),
        ("acmefilms.com", False),
        ("acmefilms.org", False),
        ("acme-films.xyz", True),
    ],
)
def test_those_of_the_company_are_left_out(text, foreign):
    assert bool(foreign_links(text, COMPANY)) is foreign


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("see https://spam.test/page now", "see   now"),
        ("www.one.com", " "),
        ("nothing to take", "nothing to take"),
    ],
)
def test_a_text_without_its_links(text, rest):
    assert without_links(text) == rest
