"""The directory of companies."""

import pytest

from reviews.models import Company
from tests.reviews.web.conftest import XSS, words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def companies(acme, other_company):
    Company.objects.create(slug="bank", name="Big Bank", category="money", category_name="Money", summary="Cards.")


def test_it_lists_all_companies(client):
    text = words(client.get("/companies/"))
    assert all(name in text for name in ("Acme", "Zenith", "Big Bank"))


@pytest.mark.parametrize("query", ["acm", "ACME", " acme "])
def test_it_finds_a_company_by_a_part_of_its_name(client, query):
    text = words(client.get("/companies/", {"q": query}))
    assert "Acme" in text
    assert "Big Bank" not in text


@pytest.mark.parametrize("query", ["money", "cards"])
def test_it_finds_a_company_by_category_or_summary(client, query):
    text = words(client.get("/companies/", {"q": query}))
    assert "Big Bank" in text
    assert "Zenith" not in text


def test_it_says_when_nothing_matches(client):
    assert "We have no page about “nobody” yet." in words(client.get("/companies/", {"q": "nobody"}))


def test_the_search_is_kept_and_inert(client):
    html = client.get("/companies/", {"q": XSS}).content.decode()
    assert "&lt;script&gt;" in html
    assert "<script>alert" not in html


@pytest.mark.parametrize("query", ["%00", "a%00b", "x" * 81, "%1b"])
def test_a_search_that_is_no_text_is_refused_in_words(client, query):
    response = client.get(f"/companies/?q={query}")
    assert response.status_code == 400
    assert b'class="wrong"' in response.content


def test_broken_utf8_finds_nothing(client):
    assert client.get("/companies/?q=%ED%A0%80").status_code == 200


def test_it_asks_the_database_once(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        client.get("/companies/?q=a")
