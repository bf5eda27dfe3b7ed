"""GET /widgets/v1/{slug}.svg."""

import re
from xml.etree import ElementTree

import pytest
from django.test import Client

from reviews.models import Company, Review
from reviews.services.widgets import SIZES, THEMES
from tests.reviews.api.conftest import Publish, assert_problem

ADDRESS = "/widgets/v1/acme.svg"
SVG = "{http://www.w3.org/2000/svg}"


def parsed(answer) -> ElementTree.Element:
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/svg+xml; charset=utf-8"
    return ElementTree.fromstring(answer.content)  # noqa: S314 - our own answer


def texts(answer) -> list[str]:
    return ["".join(node.itertext()) for node in parsed(answer).iter(f"{SVG}text")]


def title(answer) -> str:
    return parsed(answer).findtext(f"{SVG}title") or ""


def filled(answer) -> float:
    """Return how many pixels of the row of stars are lit."""
    path = parsed(answer).find(f".//{SVG}clipPath/{SVG}path")
    assert path is not None
    match = re.match(r"M0 0h([\d.]+)v20H0z$", path.attrib["d"])
    assert match
    return float(match[1])


def test_it_is_honest_about_nothing(client: Client, acme: Company) -> None:
    answer = client.get(ADDRESS)
    assert texts(answer) == ["Acme", "Softmask · No reviews yet"]
    assert title(answer) == "Acme on Softmask: No reviews yet"
    assert filled(answer) == 0


def test_it_shows_the_average_and_the_count(client: Client, publish: Publish) -> None:
    for rating in (5, 4, 4):
        publish(rating)
    answer = client.get(ADDRESS)
    assert texts(answer) == ["Acme", "4.3", "Softmask · 3 reviews"]
    assert title(answer) == "Acme on Softmask: 4.3 out of 5 from 3 reviews"


def test_one_review_is_not_reviews(client: Client, publish: Publish) -> None:
    publish(1)
    assert texts(client.get(ADDRESS))[-1] == "Softmask · 1 review"


@pytest.mark.parametrize(("rating", "pixels"), [(1, 23), (2, 46), (3, 69), (4, 92), (5, 115)])
def test_whole_stars_are_lit_whole(client: Client, publish: Publish, rating: int, pixels: float) -> None:
    publish(rating)
    assert filled(client.get(ADDRESS)) == pixels


def test_half_a_star_is_lit_half(client: Client, publish: Publish) -> None:
    publish(2)
    publish(3)
    assert filled(client.get(ADDRESS)) == 2 * 23 + 10


def test_imported_reviews_are_not_ours_to_vouch_for(client: Client, publish: Publish) -> None:
    publish(5, source=Review.Source.IMPORTED)
    assert texts(client.get(ADDRESS))[-1] == "Softmask · No reviews yet"


def test_a_demo_is_labelled(client: Client, publish: Publish) -> None:
    publish(5)
    Company.objects.update(demo=True)
    answer = client.get(ADDRESS)
    assert texts(answer)[-1] == "Demo · 1 invented review"
    assert title(answer) == "Acme on Softmask: 5.0 out of 5 from 1 invented review"


@pytest.mark.parametrize("name", ['<script>alert("x")</script>', "A & B 'C' \"D\" <E>", "]]>--><!--", "x" * 120])
def test_any_name_is_inert(client: Client, acme: Company, name: str) -> None:
    Company.objects.update(name=name)
    answer = client.get(ADDRESS)
    assert name in title(answer)
    assert not [node for node in parsed(answer).iter() if node.tag.removeprefix(SVG) in {"script", "a", "image"}]


def test_a_long_name_is_cut_on_the_picture_only(client: Client, acme: Company) -> None:
    Company.objects.update(name="The International Company of Very Long Names")
    answer = client.get(ADDRESS)
    assert texts(answer)[0] == "The International Comp…"
    assert "Very Long Names" in title(answer)


@pytest.mark.parametrize(("name", "letters"), [("W" * 40, 15), ("i" * 40, 26), ("株" * 40, 14)])
def test_wide_letters_are_cut_earlier(client: Client, acme: Company, name: str, letters: int) -> None:
    Company.objects.update(name=name)
    assert len(texts(client.get(ADDRESS))[0]) <= letters


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES)
def test_it_weighs_at_most_three_kilobytes(client: Client, publish: Publish, theme: str, size: str) -> None:
    publish(3)
    Company.objects.update(name="&" * 120, demo=True)
    assert len(client.get(f"{ADDRESS}?theme={theme}&size={size}").content) <= 3072


@pytest.mark.parametrize("size", SIZES)
def test_it_has_the_size_that_was_asked_for(client: Client, acme: Company, size: str) -> None:
    picture = parsed(client.get(f"{ADDRESS}?size={size}")).attrib
    assert (int(picture["width"]), int(picture["height"])) == SIZES[size]


def test_the_small_one_says_it_in_one_line(client: Client, publish: Publish) -> None:
    publish(4)
    assert texts(client.get(f"{ADDRESS}?size=small")) == ["4.0 1 review"]


def test_the_small_one_labels_a_demo_and_an_honest_nothing(client: Client, publish: Publish) -> None:
    assert texts(client.get(f"{ADDRESS}?size=small")) == ["Softmask · No reviews yet"]
    publish(4)
    Company.objects.update(demo=True)
    assert texts(client.get(f"{ADDRESS}?size=small")) == ["4.0 Demo · 1 invented review"]


def test_the_automatic_theme_follows_the_reader(client: Client, acme: Company) -> None:
    drawn = client.get(f"{ADDRESS}?theme=auto").content.decode()
    assert "@media(prefers-color-scheme:dark)" in drawn
    assert "@media" not in client.get(ADDRESS).content.decode()


@pytest.mark.parametrize("language", ["en", "en-GB", "de", "zh-Hant-TW"])
def test_any_language_may_be_asked_for(client: Client, acme: Company, language: str) -> None:
    assert title(client.get(f"{ADDRESS}?lang={language}")) == "Acme on Softmask: No reviews yet"


def test_themes_differ(client: Client, acme: Company) -> None:
    assert client.get(ADDRESS).content == client.get(f"{ADDRESS}?theme=light").content
    assert client.get(ADDRESS).content != client.get(f"{ADDRESS}?theme=dark").content


@pytest.mark.parametrize(
    "query",
    [
        "theme=pink",
        "theme=",
        "theme=<b>",
        "size=9",
        "theme=dark&theme=light",
        "theme=%ff",
        "lang=",
        "lang=%3Cb%3E",
        "x=1",
    ],
)
def test_other_parameters_are_refused(client: Client, acme: Company, query: str) -> None:
    assert_problem(client.get(f"{ADDRESS}?{query}"), 400, "bad_query")


def test_an_unknown_company_is_not_found(client: Client, db: None) -> None:
    assert_problem(client.get("/widgets/v1/nobody.svg"), 404, "unknown_company")


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_it_is_only_read(acme: Company, method: str) -> None:
    answer = getattr(Client(enforce_csrf_checks=True), method)(ADDRESS)
    assert_problem(answer, 405, "method_not_allowed")
    assert answer["Allow"] == "GET, HEAD, OPTIONS"


def test_it_may_be_shown_anywhere_and_do_nothing(client: Client, acme: Company) -> None:
    answer = client.get(ADDRESS)
    assert answer["Content-Security-Policy"] == "default-src 'none'; style-src 'unsafe-inline'"
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert not answer.cookies


def test_two_queries_are_enough(client: Client, publish: Publish, django_assert_num_queries) -> None:
    publish()
    with django_assert_num_queries(2):
        client.get(ADDRESS)
