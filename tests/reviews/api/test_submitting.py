"""POST /api/v1/companies/{slug}/reviews."""

import datetime
import json

import pytest
from django.test import Client

from reviews.models import Company, IssueType, Review, ReviewOriginal
from reviews.services.intake import TEXT_LIMITS
from tests.reviews.api.conftest import assert_problem

GOOD = {"rating": 2, "issue_type": "billing", "body": "I was billed twice."}
NOBODY_MAY_SEE_THIS = "zebra-crossing-7"


def pointers(problem) -> dict[str, str]:
    return {error["pointer"]: error["code"] for error in problem["errors"]}


def test_a_review_is_accepted_and_tells_where_its_status_is(post) -> None:
    answer = post(GOOD)
    assert answer.status_code == 202
    assert answer.json()["status"] == "received"
    assert answer["Location"] == answer.json()["status_url"]
    assert answer["Location"].startswith("http://testserver/api/v1/submissions/")


def test_the_status_address_answers(post, client: Client) -> None:
    assert client.get(post(GOOD)["Location"]).json()["status"] == "received"


def test_it_writes_one_waiting_review_with_all_its_facts(post, billing: IssueType) -> None:
    facts = {
        "title": "Twice",
        "display_name": "Ann",
        "partner_name": "Telco",
        "device": "TV",
        "billed_by": "partner",
        "contact_method": "live_chat",
        "response_time": "same_day",
        "next_steps_explained": "partly",
        "outcome": "refund",
        "resolved": "yes",
        "experienced_on": "2026-05-01",
    }
    assert post(GOOD | facts).status_code == 202
    review = Review.objects.get()
    assert (review.status, review.source, review.rating) == ("received", "native", 2)
    assert (review.issue_type, review.billed_by, review.outcome) == (billing, "partner", "refund")
    assert review.experienced_on == datetime.date(2026, 5, 1)
    assert ReviewOriginal.objects.filter(review=review).exists()


def test_answers_to_a_write_are_private(post) -> None:
    answer = post(GOOD)
    assert answer["Cache-Control"] == "no-store"
    assert not answer.has_header("Access-Control-Allow-Origin")
    assert not answer.cookies


def test_no_token_of_a_form_is_needed(acme: Company) -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/api/v1/companies/acme/reviews", GOOD, content_type="application/json")
    assert answer.status_code == 202


def test_an_unknown_company_is_not_found(post) -> None:
    assert_problem(post(GOOD, path="nobody"), 404, "unknown_company")


@pytest.mark.parametrize("rating", [0, 6, -1, "five", "5", 4.5, True, None, [], {}, 10**400])
def test_a_rating_is_a_whole_number_from_1_to_5(post, rating) -> None:
    problem = assert_problem(post(GOOD | {"rating": rating}), 422, "invalid")
    assert list(pointers(problem)) == ["#/rating"]
    assert not Review.objects.exists()


@pytest.mark.parametrize("issue_type", ["nothing", "", None, 3, ["billing"], {"slug": "billing"}, "x" * 5000])
def test_an_issue_type_must_be_one_that_the_company_offers(post, issue_type) -> None:
    problem = assert_problem(post(GOOD | {"issue_type": issue_type}), 422, "invalid")
    assert list(pointers(problem)) == ["#/issue_type"]


def test_an_internal_issue_type_is_not_offered(post, acme: Company, unspecified: IssueType) -> None:
    acme.issue_types.add(unspecified)
    problem = assert_problem(post(GOOD | {"issue_type": "unspecified"}), 422, "invalid")
    assert pointers(problem) == {"#/issue_type": "unknown_issue_type"}


def test_an_issue_type_of_another_company_is_not_offered(post, other_company: Company) -> None:
    answer = post(GOOD | {"issue_type": "streaming"}, path="zenith")
    assert pointers(assert_problem(answer, 422, "invalid")) == {"#/issue_type": "unknown_issue_type"}


def test_what_is_missing_is_named_field_by_field(post) -> None:
    problem = assert_problem(post({}), 422, "invalid")
    assert pointers(problem) == {"#/rating": "required", "#/issue_type": "required"}


@pytest.mark.parametrize("words", [{}, {"body": ""}, {"body": "  \n "}])
def test_a_rating_may_stand_without_words(post, words) -> None:
    without = {name: value for name, value in GOOD.items() if name != "body"}
    assert post(without | words).status_code == 202


def test_consent_may_be_said_and_not_refused(post) -> None:
    assert post(GOOD | {"consent": True}).status_code == 202
    problem = assert_problem(post(GOOD | {"consent": False}), 422, "invalid")
    assert pointers(problem) == {"#/consent": "no_consent"}


@pytest.mark.parametrize("body", [None, 5, True, ["text"], {"a": 1}])
def test_a_body_is_a_text(post, body) -> None:
    assert list(pointers(assert_problem(post(GOOD | {"body": body}), 422, "invalid"))) == ["#/body"]


@pytest.mark.parametrize("name", TEXT_LIMITS)
def test_every_text_has_its_limit(post, name: str) -> None:
    assert post(GOOD | {name: "x" * TEXT_LIMITS[name]}).status_code == 202
    problem = assert_problem(post(GOOD | {name: "x" * (TEXT_LIMITS[name] + 1)}), 422, "invalid")
    assert pointers(problem) == {f"#/{name}": "too_long"}


@pytest.mark.parametrize("name", TEXT_LIMITS)
def test_control_characters_are_refused(post, name: str) -> None:
    problem = assert_problem(post(GOOD | {name: "a\x07b"}), 422, "invalid")
    assert pointers(problem) == {f"#/{name}": "not_text"}


@pytest.mark.parametrize(
    "text", ["\u202eabc", "a\u200bb", "👩\u200d👩\u200d👧", "e\u0301", "\U000e0041", "<b>&amp;</b>", "日本語"]
)
def test_odd_text_that_is_text_is_welcome(post, text: str) -> None:
    assert post(GOOD | {"body": text}).status_code == 202


@pytest.mark.parametrize(
    "name", ["billed_by", "contact_method", "response_time", "next_steps_explained", "outcome", "resolved"]
)
@pytest.mark.parametrize("value", ["elephant", 1, None, ["yes"], True])
def test_a_choice_is_one_of_its_list(post, name: str, value) -> None:
    assert list(pointers(assert_problem(post(GOOD | {name: value}), 422, "invalid"))) == [f"#/{name}"]


def test_a_choice_may_be_left_empty(post) -> None:
    assert post(GOOD | {"resolved": "", "outcome": "", "experienced_on": None}).status_code == 202


@pytest.mark.parametrize(
    "day", ["2026-02-30", "yesterday", "01/02/2026", 20260101, [], "9999-12-31", "2026-01-01T00:00"]
)
def test_a_day_is_a_real_one_and_not_in_the_future(post, day) -> None:
    problem = assert_problem(post(GOOD | {"experienced_on": day}), 422, "invalid")
    assert list(pointers(problem)) == ["#/experienced_on"]


def test_several_errors_are_told_at_once(post) -> None:
    problem = assert_problem(post({"rating": 9, "issue_type": "billing", "body": 5, "resolved": "?"}), 422, "invalid")
    assert set(pointers(problem)) == {"#/rating", "#/body", "#/resolved"}


@pytest.mark.parametrize(
    "body",
    [
        {**GOOD, NOBODY_MAY_SEE_THIS: 1},
        {**GOOD, "rating": NOBODY_MAY_SEE_THIS},
        {**GOOD, "issue_type": NOBODY_MAY_SEE_THIS},
        {**GOOD, "outcome": NOBODY_MAY_SEE_THIS},
        {**GOOD, "experienced_on": NOBODY_MAY_SEE_THIS},
        {**GOOD, "body": NOBODY_MAY_SEE_THIS * 500},
        {**GOOD, "title": [NOBODY_MAY_SEE_THIS]},
    ],
)
def test_no_error_repeats_what_was_sent(post, body) -> None:
    answer = post(body)
    assert 400 <= answer.status_code < 500
    assert NOBODY_MAY_SEE_THIS not in answer.content.decode()


@pytest.mark.parametrize("name", ["status", "source", "sample", "sentiment", "public_id", "company", "website", ""])
def test_an_unknown_field_is_refused_not_dropped(post, name: str) -> None:
    assert_problem(post(GOOD | {name: "x"}), 400, "unknown_field")
    assert not Review.objects.exists()


def test_a_flood_is_told_when_to_come_back(post, settings) -> None:
    settings.REVIEWS_PER_ADDRESS_PER_HOUR = 1
    assert post(GOOD).status_code == 202
    answer = post(GOOD)
    assert_problem(answer, 429, "too_many")
    assert 0 < int(answer["Retry-After"]) <= 3600
    assert Review.objects.count() == 1


def test_addresses_behind_a_proxy_are_told_apart(post, settings) -> None:
    settings.REVIEWS_PER_ADDRESS_PER_HOUR = 1
    settings.TRUSTED_PROXY_COUNT = 1
    assert post(GOOD, headers={"X-Forwarded-For": "203.0.113.1"}).status_code == 202
    assert post(GOOD, headers={"X-Forwarded-For": "203.0.113.2"}).status_code == 202
    assert post(GOOD, headers={"X-Forwarded-For": "203.0.113.1"}).status_code == 429


def test_a_query_on_a_write_is_refused(post, client: Client) -> None:
    raw = json.dumps(GOOD)
    answer = client.post("/api/v1/companies/acme/reviews?limit=3", raw, content_type="application/json")
    assert_problem(answer, 400, "bad_query")
