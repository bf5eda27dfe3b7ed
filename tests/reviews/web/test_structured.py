"""What search engines read of a help page, and the sitemap."""

import json
import re
from xml.etree import ElementTree

import pytest

from reviews.models import Company
from tests.reviews.web.conftest import XSS

pytestmark = pytest.mark.django_db

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture
def graph(client, help_page):
    """Return a function that reads the page's JSON-LD by type."""

    def read():
        html = client.get("/acme/").content.decode()
        (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
        return {node["@type"]: node for node in json.loads(block)["@graph"]}

    return read


def test_a_rating_comes_from_reviews_written_here(graph, publish):
    publish(4)
    publish(1)
    publish(1, source="imported")
    assert graph()["Organization"]["aggregateRating"] == {
        "@type": "AggregateRating",
        "ratingValue": 2.5,
        "reviewCount": 2,
        "bestRating": 5,
        "worstRating": 1,
    }


def test_without_reviews_there_is_no_rating(graph, publish):
    publish(1, source="imported")
    assert "aggregateRating" not in graph()["Organization"]


def test_a_demo_has_no_rating_and_no_address(graph, publish):
    publish(5)
    Company.objects.update(demo=True)
    assert set(graph()["Organization"]) == {"@type", "name"}


def test_the_way_to_the_page_has_absolute_addresses(graph):
    items = graph()["BreadcrumbList"]["itemListElement"]
    assert [item["item"] for item in items] == [
        "http://testserver/",
        "http://testserver/companies/#tools",
        "http://testserver/acme/",
    ]


def test_the_questions_are_there_with_their_answers(graph):
    (question,) = graph()["FAQPage"]["mainEntity"]
    assert question["name"] == "Is there a number?"
    assert question["acceptedAnswer"]["text"] == "<p>Yes, one.</p>"


def test_a_page_without_questions_claims_none(graph, help_page):
    help_page.faq.all().delete()
    assert "FAQPage" not in graph()


def test_no_text_can_end_the_block(client, graph, help_page):
    hostile = "</script>" + XSS + "\u2028"
    Company.objects.update(name=hostile, category_name=hostile)
    help_page.faq.update(question=hostile, answer=hostile)
    assert graph()["Organization"]["name"] == hostile
    assert b"<script>alert" not in client.get("/acme/").content


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/companies/",
        "/about/",
        "/commenting-policy/",
        "/transparency/",
        "/acme/",
        "/acme/reviews/",
        "/acme/transparency/",
    ],
)
def test_every_page_names_its_one_address(client, help_page, address):
    html = client.get(address + "?utm_source=x").content.decode()
    assert re.findall(r'<link rel="canonical" href="([^"]*)">', html) == [f"http://testserver{address}"]
    assert 'property="og:title" content="' in html
    assert html.count('<meta name="description"') == 1


def test_the_sitemap_lists_pages_and_companies_without_demos(client, help_page, other_company):
    Company.objects.filter(pk=other_company.pk).update(demo=True)
    response = client.get("/sitemap.xml")
    assert response.headers["Content-Type"].startswith("application/xml")
    urls = ElementTree.fromstring(response.content)  # noqa: S314 - our own
    found = {url.find(f"{SITEMAP}loc").text: url.find(f"{SITEMAP}lastmod") for url in urls}
    assert {"http://testserver/", "http://testserver/acme/", "http://testserver/acme/reviews/"} <= set(found)
    assert found["http://testserver/acme/"].text == "2026-06-01"
    assert not [address for address in found if "zenith" in address or "status" in address]


def test_every_address_of_the_sitemap_answers(client, help_page):
    urls = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314 - our own
    for url in urls:
        path = url.find(f"{SITEMAP}loc").text.removeprefix("http://testserver")
        assert client.get(path).status_code == 200, path


def test_the_sitemap_asks_once(client, help_page, django_assert_num_queries):
    with django_assert_num_queries(1):
        client.get("/sitemap.xml")


def test_robots_are_told_of_the_sitemap(client):
    assert "Sitemap: http://testserver/sitemap.xml" in client.get("/robots.txt").content.decode()
