"""The home page."""

import pytest

from reviews.models import Company
from tests.reviews.web.conftest import words

pytestmark = pytest.mark.django_db


def test_it_lists_companies_by_category(client, acme, other_company):
    text = words(client.get("/"))
    assert text.index("Tools") < text.index("Acme") < text.index("Zenith")


def test_it_counts_published_reviews_written_here(client, publish):
    publish(5)
    publish(2)
    publish(1, source="imported")
    text = words(client.get("/"))
    assert "3.5 · 2 reviews" in text


def test_it_says_when_a_company_has_no_reviews(client, acme):
    assert "No reviews yet" in words(client.get("/"))


def test_it_labels_a_demo_company(client, acme):
    Company.objects.update(demo=True)
    assert "Demo – fictional company" in words(client.get("/"))


def test_it_works_without_any_company(client):
    assert "There are no companies here yet." in words(client.get("/"))


def test_it_offers_a_search(client):
    assert b'action="/companies/"' in client.get("/").content


def test_it_asks_the_database_once(client, acme, other_company, publish, django_assert_num_queries):
    publish()
    with django_assert_num_queries(1):
        client.get("/")


def test_it_sets_no_cookie(client, acme):
    assert not client.get("/").cookies


def test_proxies_may_keep_it_for_a_minute(client):
    assert client.get("/").headers["Cache-Control"] == "public, max-age=0, s-maxage=60"


def test_it_refuses_post(client):
    assert client.post("/").status_code == 405


def test_it_loads_nothing_from_other_sites(client, acme):
    html = client.get("/").content.decode()
    assert 'src="http' not in html
    assert 'rel="stylesheet" href="http' not in html
