"""Sending a review through the form."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from reviews.models import Review
from reviews.services.submit import find_submission
from reviews.web import form_state
from tests.reviews.web.conftest import XSS, words

pytestmark = pytest.mark.django_db


def state_of_age(**age):
    return form_state.issue(slug="acme", now=timezone.now() - datetime.timedelta(**age))


def test_a_review_is_taken_and_its_author_sent_to_the_status_page(send):
    response = send()
    assert response.status_code == 303
    token = response.headers["Location"].removeprefix("/reviews/status/").removesuffix("/")
    review = find_submission(token)
    assert review.status == Review.Status.RECEIVED
    assert (review.rating, review.issue_type.slug) == (2, "billing")


def test_the_answer_is_kept_by_nobody(send):
    assert send().headers["Cache-Control"] == "private, no-store"


def test_every_structured_answer_arrives(send, billing):
    send(
        issue_type="streaming",
        billed_by="partner",
        partner_name="Tallgrass",
        contact_method="phone",
        response_time="no_reply",
        next_steps_explained="no",
        outcome="none",
        resolved="partly",
        device="Perch 2",
        experienced_on="2026-05-03",
    )
    review = Review.objects.get()
    assert (review.billed_by, review.contact_method, review.response_time) == ("partner", "phone", "no_reply")
    assert (review.next_steps_explained, review.outcome, review.resolved) == ("no", "none", "partly")
    assert review.experienced_on == datetime.date(2026, 5, 3)
    assert review.consent_version == "2026-06"


def test_it_needs_no_cookie_and_sets_none(acme, answers):
    strict = Client(enforce_csrf_checks=True)
    response = strict.post("/acme/reviews/", answers)
    assert response.status_code == 303
    assert not response.cookies


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("rating", None, "Please choose from 1 to 5 stars."),
        ("rating", "0", "Please choose from 1 to 5 stars."),
        ("rating", "6", "Please choose from 1 to 5 stars."),
        ("rating", "five", "Please choose from 1 to 5 stars."),
        ("issue_type", "", "Please say what it was about."),
        ("issue_type", "no-such", "Please pick one of the choices listed here."),
        ("issue_type", "\x00", "Please pick one of the choices listed here."),
        ("billed_by", "nobody", "Please pick one of the choices listed here."),
        ("resolved", "maybe", "Please pick one of the choices listed here."),
        ("body", "a\x00b", "characters that are not text"),
        ("body", "x" * 100_000, "at most 5000 are accepted"),
        ("display_name", "x" * 61, "at most 60 are accepted"),
        ("experienced_on", "last week", "year-month-day"),
        ("experienced_on", "2999-01-01", "This day has not come yet."),
        ("experienced_on", "0026-05-31", "too long ago"),
        ("consent", None, "We can only publish a review if you allow it."),
        ("website", "https://spam.example", "A field that people never see was filled in."),
        ("state", "forged", "We could not recognise this form."),
        ("state", None, "We could not recognise this form."),
    ],
)
def test_a_bad_answer_is_explained_and_nothing_is_lost(send, field, value, message):
    response = send(**{"body": "Kept as typed.", field: value})
    assert response.status_code == 422
    assert message in words(response)
    assert field == "body" or "Kept as typed." in response.content.decode()
    assert not Review.objects.exists()


def test_everything_that_was_typed_is_still_there(send):
    html = send(
        consent=None, billed_by="unsure", resolved="partly", experienced_on="2026-05-03", title='Say "no"'
    ).content.decode()
    assert 'name="rating" value="2" required checked' in html
    assert '<option value="billing" selected>' in html
    assert '<option value="unsure" selected>' in html
    assert 'name="resolved" value="partly" checked' in html
    assert 'value="2026-05-03"' in html
    assert 'value="Say &quot;no&quot;"' in html
    assert "They took $15.49 two times." in html


def test_the_message_is_tied_to_its_field(send):
    html = send(issue_type="").content.decode()
    assert '<a href="#id_issue_type">' in html
    assert 'aria-describedby=" id_issue_type-wrong" aria-invalid="true"' in html


def test_a_partner_is_refused_when_no_partner_bills(send):
    response = send(billed_by="company", partner_name="Tallgrass")
    assert response.status_code == 422
    assert "did not say that one sent the bill" in words(response)
    assert 'value="Tallgrass"' in response.content.decode()


def test_a_device_is_refused_when_the_problem_is_not_technical(send):
    response = send(issue_type="billing", device="Perch 2")
    assert response.status_code == 422
    assert "A device belongs to a technical problem." in words(response)


def test_an_issue_type_of_another_company_is_refused(send, acme, streaming):
    acme.issue_types.remove(streaming)
    assert send(issue_type="streaming").status_code == 422


def test_an_expired_form_comes_back_with_a_fresh_state(send):
    response = send(state=state_of_age(hours=25))
    assert "This form was open for more than a day." in words(response)
    state = response.context["form"].next_state
    assert form_state.problem(state, slug="acme", now=timezone.now() + datetime.timedelta(minutes=1)) is None


def test_a_form_sent_within_two_seconds_keeps_its_clock(send):
    state = state_of_age(seconds=1)
    response = send(state=state)
    assert "faster than people type" in words(response)
    assert response.context["form"].next_state == state


def test_the_state_of_another_company_is_refused(send):
    other = form_state.issue(slug="zenith", now=timezone.now() - datetime.timedelta(minutes=1))
    assert send(state=other).status_code == 422


def test_markup_that_comes_back_is_inert(send):
    html = send(consent=None, title=XSS, body=XSS, display_name=XSS, device=XSS, partner_name=XSS).content.decode()
    assert "<script>alert" not in html
    assert "<img src=x" not in html


def test_too_many_reviews_from_one_address_are_asked_to_wait(send, settings):
    settings.REVIEWS_PER_ADDRESS_PER_HOUR = 1
    send()
    response = send(body="Another one.")
    assert response.status_code == 429
    assert 0 < int(response.headers["Retry-After"]) <= 3600
    assert "Nothing is lost: please send this one again in 60 minutes." in words(response)
    assert "Another one." in response.content.decode()
    assert Review.objects.count() == 1


def test_a_body_that_is_too_large_is_told_so(send):
    response = send(body="x" * 300_000)
    assert response.status_code == 413
    assert "That is more than we can take" in words(response)


def test_too_many_fields_are_a_400(client, acme):
    assert client.post("/acme/reviews/", {f"f{n}": "x" for n in range(200)}).status_code == 400


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"rating=%ED%A0%80&body=%ED%A0%80", "application/x-www-form-urlencoded"),
        (b"rating=\xff\xfe&body=\xed\xa0\x80", "application/x-www-form-urlencoded"),
        (b'{"rating": 5}', "application/json"),
        (b"", "application/x-www-form-urlencoded"),
        (b"", "text/plain"),
        (b"--x\r\nbroken", "multipart/form-data; boundary=x"),
        (b"rating=5", "multipart/form-data"),
        (b"rating=5", "application/x-www-form-urlencoded; charset=utf-7"),
        (
            b'--x\r\nContent-Disposition: form-data; name="body"\r\n\r\n\xed\xa0\x80\r\n--x--\r\n',
            "multipart/form-data; boundary=x",
        ),
    ],
)
def test_a_body_that_is_no_form_is_a_client_error(client, acme, body, content_type):
    response = client.generic("POST", "/acme/reviews/", body, content_type=content_type)
    assert 400 <= response.status_code < 500
    assert not Review.objects.exists()


def test_an_unknown_company_takes_no_reviews(send):
    assert send("nobody").status_code == 404


def test_the_page_after_an_error_asks_the_database_twice(send, acme, django_assert_num_queries):
    with django_assert_num_queries(2):
        send(consent=None)
