"""The script and its data, the card, and the formats that tools know."""

import gzip
import re

import pytest
from django.test import Client

from reviews.models import Company, Review
from reviews.services import widgets
from tests.reviews.api.conftest import Publish, assert_problem

DATA = "/widgets/v1/acme.json"
CARD = "/widgets/v1/acme/card"
SHIELDS = "/widgets/v1/acme/shields.json"
SCRIPT = f"/widgets/v1/softmask-rating.{widgets.newest_script().version}.js"
OEMBED = "/widgets/v1/oembed?url=http://testserver/acme/"
ALL = [DATA, CARD, SHIELDS, SCRIPT, "/widgets/v1/softmask-rating.js", OEMBED, "/widgets/v1/acme.svg"]
OF_THE_COMPANY = [DATA, CARD, SHIELDS]


@pytest.mark.parametrize("address", ALL)
def test_any_site_may_use_it_and_nobody_is_followed(client: Client, acme: Company, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer["Cache-Control"].startswith("public, max-age=")
    assert not answer.cookies
    assert not answer.has_header("Vary")


@pytest.mark.parametrize("address", ALL)
def test_no_widget_carries_structured_data(client: Client, publish: Publish, address: str) -> None:
    publish()
    assert b"ld+json" not in client.get(address).content
    assert b"schema.org" not in client.get(address).content


@pytest.mark.parametrize("address", set(ALL) - {CARD})
def test_nothing_but_the_card_may_be_framed(client: Client, acme: Company, address: str) -> None:
    assert client.get(address)["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("address", [DATA, SHIELDS, CARD, "/widgets/v1/acme.svg"])
def test_what_is_unchanged_is_a_304_and_a_publication_changes_it(
    client: Client, publish: Publish, address: str
) -> None:
    etag = client.get(address)["ETag"]
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 304
    publish()
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 200


@pytest.mark.parametrize("address", ALL)
@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_it_is_only_read(acme: Company, address: str, method: str) -> None:
    answer = getattr(Client(enforce_csrf_checks=True), method)(address)
    assert_problem(answer, 405, "method_not_allowed")


@pytest.mark.parametrize("address", [a.replace("acme", "nobody") for a in [*OF_THE_COMPANY, OEMBED]])
def test_an_unknown_company_is_not_found(client: Client, db: None, address: str) -> None:
    assert_problem(client.get(address), 404, "unknown_company")


@pytest.mark.parametrize("address", ALL)
def test_unknown_parameters_are_refused(client: Client, acme: Company, address: str) -> None:
    assert_problem(client.get(f"{address}{'&' if '?' in address else '?'}colour=red"), 400, "bad_query")


@pytest.mark.parametrize("path", ["", "nothing/here", "softmask-rating.9.9.9.js", "softmask-rating.1.js", "acme.png"])
def test_other_addresses_are_not_found(client: Client, acme: Company, path: str) -> None:
    assert_problem(client.get(f"/widgets/v1/{path}"), 404, "not_found")


def test_the_data_is_ready_to_be_shown(client: Client, publish: Publish) -> None:
    for rating in (5, 4, 4):
        publish(rating)
    answer = client.get(DATA).json()
    assert answer == {
        "name": "Acme",
        "average": pytest.approx(4.333, abs=0.001),
        "average_text": "4.3",
        "count": 3,
        "count_text": "3 reviews",
        "spoken": "4.3 out of 5 from 3 reviews",
        "caption": "Softmask · 3 reviews",
        "demo": False,
        "url": "http://testserver/acme/reviews/",
    }


def test_the_data_is_honest_about_nothing(client: Client, acme: Company) -> None:
    answer = client.get(DATA).json()
    assert (answer["average"], answer["average_text"], answer["spoken"]) == (None, None, "No reviews yet")


def test_the_script_weighs_at_most_five_kilobytes_gzipped(client: Client) -> None:
    assert len(gzip.compress(client.get(SCRIPT).content)) <= 5 * 1024


def test_a_version_is_kept_for_ever_and_the_newest_for_an_hour(client: Client) -> None:
    assert client.get(SCRIPT)["Cache-Control"] == "public, max-age=31536000, immutable"
    assert client.get("/widgets/v1/softmask-rating.js")["Cache-Control"].startswith("public, max-age=3600,")
    assert client.get(SCRIPT).content == client.get("/widgets/v1/softmask-rating.js").content
    assert client.get(SCRIPT)["Content-Type"] == "text/javascript; charset=utf-8"


def test_the_script_depends_on_nothing_and_writes_no_markup(client: Client) -> None:
    script = client.get(SCRIPT).content.decode()
    assert not re.search(
        r"innerHTML|insertAdjacentHTML|document\.write|eval\(|import[ (]|localStorage|cookie\s*=", script
    )


def test_the_card_may_be_framed_by_anybody_and_do_nothing(client: Client, publish: Publish) -> None:
    publish()
    answer = client.get(CARD)
    policy = answer["Content-Security-Policy"]
    assert not answer.has_header("X-Frame-Options")
    assert "frame-ancestors *" in policy
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert not re.search(rb"<(script|form|input|img|link|iframe)", answer.content)


def test_the_card_shows_the_newest_reviews_as_the_public_reads_them(client: Client, publish: Publish) -> None:
    for hours in range(5):
        publish(4, hours=hours, title=f"Number {hours}")
    page = client.get(CARD).content.decode()
    assert re.findall(r"Number \d", page) == ["Number 0", "Number 1", "Number 2"]
    assert '<span class="removed">[card number removed]</span>' in page
    assert "4.0</span>" in page


def test_the_card_escapes_what_people_type(client: Client, publish: Publish) -> None:
    publish(title="<script>alert(1)</script>", body='"><img src=x onerror=alert(2)>')
    Company.objects.update(name="</style><script>alert(3)</script>")
    assert not re.search(rb"<(script|img)", client.get(CARD).content)


def test_the_card_labels_samples_and_imports(client: Client, publish: Publish) -> None:
    publish(sample=True)
    publish(source=Review.Source.IMPORTED)
    page = client.get(CARD).content.decode()
    assert "Sample</span>" in page
    assert "Imported</span>" in page


@pytest.mark.parametrize("status", ["held", "rejected", "received"])
def test_the_card_shows_published_reviews_only(client: Client, publish: Publish, status: str) -> None:
    publish(title="Secret title", status=status)
    assert "Secret title" not in client.get(CARD).content.decode()


@pytest.mark.parametrize("theme", widgets.THEMES)
def test_the_card_takes_a_theme(client: Client, acme: Company, theme: str) -> None:
    assert f'data-theme="{theme}"' in client.get(f"{CARD}?theme={theme}").content.decode()


def test_three_queries_are_enough_for_a_card(client: Client, publish: Publish, django_assert_num_queries) -> None:
    publish()
    with django_assert_num_queries(3):
        client.get(CARD)


@pytest.mark.parametrize(
    ("rating", "colour"), [(5, "brightgreen"), (4, "green"), (3, "yellow"), (2, "orange"), (1, "red")]
)
def test_shields_tell_the_rating_in_colour(client: Client, publish: Publish, rating: int, colour: str) -> None:
    publish(rating)
    answer = client.get(SHIELDS).json()
    assert (answer["schemaVersion"], answer["label"], answer["color"]) == (1, "Softmask", colour)
    assert answer["message"] == f"{rating}.0/5 · 1 review"


def test_shields_are_grey_about_nothing(client: Client, acme: Company) -> None:
    answer = client.get(SHIELDS).json()
    assert (answer["message"], answer["color"]) == ("No reviews yet", "lightgrey")


def test_oembed_answers_the_card(client: Client, acme: Company) -> None:
    answer = client.get(OEMBED).json()
    assert (answer["version"], answer["type"], answer["provider_name"]) == ("1.0", "rich", "Softmask")
    assert answer["html"] == widgets.card_html(acme)
    assert (answer["width"], answer["height"]) == (widgets.CARD_WIDTH, widgets.CARD_HEIGHT)


def test_oembed_keeps_within_the_room_there_is(client: Client, acme: Company) -> None:
    answer = client.get(f"{OEMBED}&maxwidth=200&maxheight=9000").json()
    assert (answer["width"], answer["height"]) == (200, widgets.CARD_HEIGHT)
    assert 'width="200"' in answer["html"]


def test_oembed_knows_the_page_of_reviews_too(client: Client, acme: Company) -> None:
    assert client.get("/widgets/v1/oembed?url=http://testserver/acme/reviews/").status_code == 200


@pytest.mark.parametrize(
    "url",
    [
        "http://elsewhere.example/acme/",
        "http://testserver/",
        "http://testserver/about/",
        "x",
        "http://[",
        "//testserver/acme/",
    ],
)
def test_oembed_knows_no_other_page(client: Client, acme: Company, url: str) -> None:
    assert_problem(client.get("/widgets/v1/oembed", {"url": url}), 404, "unknown_company")


@pytest.mark.parametrize(
    "query", ["", "url=", "url=http://testserver/acme/&maxwidth=wide", "url=http://testserver/acme/&maxwidth=0"]
)
def test_oembed_needs_an_address(client: Client, acme: Company, query: str) -> None:
    assert_problem(client.get(f"/widgets/v1/oembed?{query}"), 400, "bad_query")


def test_oembed_speaks_json_only(client: Client, acme: Company) -> None:
    assert_problem(client.get(f"{OEMBED}&format=xml"), 501, "no_such_format")
