"""POST /api/v1/preview: what the public would read. Nothing is stored."""

import json
import logging

import pytest
from django.test import Client

from reviews.models import Review
from tests.reviews.api.conftest import assert_problem

BODY = "Fucking slow. Call me on 202-555-0187 or use card 4111 1111 1111 1111."


def ask(client: Client, payload) -> object:
    return client.generic("POST", "/api/v1/preview", json.dumps(payload).encode(), content_type="application/json")


def test_it_shows_the_masked_text(client: Client, acme) -> None:
    answer = ask(client, {"company": "acme", "body": BODY}).json()
    text = answer["fields"]["body"]["text"]
    assert text.startswith("F— slow.")
    assert "[card number removed]" in text
    assert "4111" not in text
    assert (answer["removed"], answer["masked"]) == (2, 1)


def test_the_pieces_are_the_text(client: Client, acme) -> None:
    shown = ask(client, {"company": "acme", "body": BODY, "title": "Slow"}).json()["fields"]
    for field in shown.values():
        assert "".join(segment["text"] for segment in field["segments"]) == field["text"]
    assert {segment["kind"] for segment in shown["body"]["segments"]} == {"plain", "removed", "masked"}


def test_it_stores_and_logs_nothing(client: Client, acme, caplog) -> None:
    with caplog.at_level(logging.DEBUG):
        answer = ask(client, {"company": "acme", "body": BODY})
    assert answer["Cache-Control"] == "no-store"
    assert not Review.objects.exists()
    assert "4111" not in caplog.text
    assert "slow" not in caplog.text


def test_nothing_to_show_is_shown_as_nothing(client: Client, acme) -> None:
    assert ask(client, {"company": "acme"}).json() == {"fields": {}, "removed": 0, "masked": 0, "waits": False}


def test_an_unknown_company_is_not_found(client: Client, db: None) -> None:
    assert_problem(ask(client, {"company": "nobody", "body": "x"}), 404, "unknown_company")


@pytest.mark.parametrize("payload", [{}, {"company": ""}, {"company": 3}, {"company": "acme", "body": 5}])
def test_bad_fields_are_named(client: Client, acme, payload) -> None:
    assert_problem(ask(client, payload), 422, "invalid")


def test_an_unknown_field_is_refused(client: Client, acme) -> None:
    assert_problem(ask(client, {"company": "acme", "rating": 5}), 400, "unknown_field")


def test_it_is_only_asked_with_a_body(client: Client, db: None) -> None:
    assert_problem(client.get("/api/v1/preview"), 405, "method_not_allowed")
