"""The transparency pages."""

import csv
import io

import pytest

from reviews.models import Company, Review
from reviews.templatetags.softmask import duration
from reviews.web.transparency import safe_cell
from tests.reviews.web.conftest import XSS, words

pytestmark = pytest.mark.django_db

THREAT = "I know where your agents work and I will kill them all."


@pytest.mark.parametrize("address", ["/transparency/", "/acme/transparency/"])
def test_it_shows_counts_reasons_and_how_they_are_made(client, screened, address):
    screened(rating=4)
    screened(THREAT, rating=1)
    text = words(client.get(address))
    for part in ("By stars", "By reason", "Threat of violence held 1", "Are the reviews verified? No.", "median"):
        assert part in text


def test_nothing_received_is_said(client, acme):
    assert "No review has been received here yet." in words(client.get("/acme/transparency/"))


def test_a_demo_is_labelled(client, acme):
    Company.objects.update(demo=True)
    assert "This company is invented." in words(client.get("/acme/transparency/"))


def test_json_has_the_same_figures(client, screened):
    screened(rating=4)
    screened(THREAT, rating=1)
    document = client.get("/acme/transparency.json").json()
    assert document["company"] == "acme"
    assert document["verified"] is False
    assert document["total"]["received"] == 2
    assert document["by_stars"][1] == {
        "stars": 4,
        "received": 1,
        "checking": 0,
        "published": 1,
        "held": 0,
        "declined": 0,
        "withdrawn": 0,
        "median_seconds": 0,
    }
    (reason,) = document["reasons"]
    assert (reason["code"], reason["text"], reason["by_star"]["1"]) == ("threat", "Threat of violence", 1)


def test_overall_json_names_no_company(client, screened):
    screened()
    assert client.get("/transparency.json").json()["company"] is None


def test_csv_has_one_line_per_figure(client, screened):
    screened(rating=4)
    screened(THREAT, rating=1)
    response = client.get("/acme/transparency.csv")
    assert response.headers["Content-Disposition"] == 'attachment; filename="transparency-acme.csv"'
    lines = list(csv.DictReader(io.StringIO(response.content.decode())))
    assert {"company": "Acme", "stars": "4", "measure": "published", "reason": "", "value": "1"} in lines
    assert {"company": "Acme", "stars": "1", "measure": "held", "reason": "threat", "value": "1"} in lines


@pytest.mark.parametrize("name", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_no_cell_becomes_a_formula(client, acme, screened, name):
    screened()
    Company.objects.update(name=name)
    lines = list(csv.DictReader(io.StringIO(client.get("/acme/transparency.csv").content.decode())))
    assert {line["company"] for line in lines} == {"'" + name}
    assert safe_cell("Acme") == "Acme"


def test_a_name_is_inert(client, acme):
    Company.objects.update(name=XSS)
    assert b"<script>alert" not in client.get("/acme/transparency/").content


@pytest.mark.parametrize("address", ["transparency/", "transparency.json", "transparency.csv"])
def test_an_unknown_company_is_not_found(client, address):
    assert client.get(f"/nobody/{address}").status_code == 404


@pytest.mark.parametrize("address", ["transparency/", "transparency.json", "transparency.csv"])
def test_anybody_may_keep_it_for_a_minute_and_no_cookie_is_set(client, acme, address):
    response = client.get(f"/acme/{address}")
    assert "s-maxage=60" in response.headers["Cache-Control"]
    assert not response.cookies
    assert client.post(f"/acme/{address}").status_code == 405


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(None, "–"), (0, "0 seconds"), (119, "119 seconds"), (120, "2 minutes"), (7200, "2 hours"), (200_000, "2 days")],
)
def test_a_wait_is_said_in_a_fitting_unit(seconds, shown):
    assert duration(seconds) == shown


def test_a_held_text_is_not_on_it(client, screened):
    screened(THREAT)
    assert Review.objects.get().body
    assert "kill" not in words(client.get("/acme/transparency/"))
