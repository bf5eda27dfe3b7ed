"""All published reviews of a company."""

import pytest

from reviews.models import Company
from tests.reviews.web.conftest import XSS, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def read(client, acme):
    """Return a function that reads a page of Acme's reviews."""
    return lambda page="1": words(client.get("/acme/reviews/", {"page": page}))


def test_it_shows_the_structured_facts(read, publish, streaming):
    publish(
        issue_type=streaming,
        billed_by="partner",
        partner_name="Tallgrass",
        contact_method="live_chat",
        response_time="few_days",
        next_steps_explained="partly",
        outcome="refund",
        resolved="yes",
        device="Perch 2",
        experienced_on="2026-05-03",
    )
    text = read()
    for fact in ("Tallgrass", "Live chat", "A few days", "Partly", "A refund", "Yes", "Perch 2", "May 2026"):
        assert fact in text


def test_it_says_what_was_removed_and_softened(read, publish):
    publish(body="This f— card [card number removed]", details_removed=2, words_masked=1)
    text = read()
    assert "2 details removed to protect the reviewer" in text
    assert "1 word softened" in text


def test_covered_spans_are_marked_for_eyes_and_screen_readers(client, publish):
    publish(body="f— you, [card number removed]")
    html = client.get("/acme/reviews/").content.decode()
    assert 'role="img" aria-label="masked word, starts with f">f—</span>' in html
    assert '<span class="removed">[card number removed]</span>' in html


def test_samples_and_imports_are_labelled(read, publish):
    publish(sample=True)
    publish(source="imported")
    text = read()
    assert "Sample" in text
    assert "Imported" in text


@pytest.mark.parametrize("status", ["received", "held", "rejected", "quarantined", "withdrawn", "erased"])
def test_only_published_reviews_are_shown(client, acme, publish, status):
    review = publish(body="Not for all eyes.")
    type(review).objects.update(status=status)
    assert "Not for all eyes." not in words(client.get("/acme/reviews/"))


@pytest.mark.parametrize("field", ["title", "body", "display_name", "partner_name", "device"])
def test_markup_in_a_review_is_inert(client, publish, field):
    publish(billed_by="partner", **{field: XSS})
    html = client.get("/acme/reviews/").content.decode()
    assert "&lt;script&gt;alert(1)" in html
    assert "<script>alert" not in html
    assert "<img src=x" not in html


def test_text_that_runs_the_other_way_stays_in_its_place(client, publish):
    publish(title="\u202eeltit", display_name="\u202eloraC", device="\u202eenohP")
    html = client.get("/acme/reviews/").content.decode()
    assert '<p class="review-title" dir="auto">\u202eeltit</p>' in html
    assert "<bdi>\u202eloraC</bdi>" in html
    assert "<bdi>\u202eenohP</bdi>" in html


def test_pages_are_plain_links(client, publish):
    for number in range(21):
        publish(hours=number, body=f"Review {number}.")
    response = client.get("/acme/reviews/?page=2")
    text = words(response)
    assert "11 to 20 of 21" in text
    assert "Review 10." in text
    assert b'<a rel="prev" href="/acme/reviews/?page=1">' in response.content
    assert b'<a rel="next" href="/acme/reviews/?page=3">' in response.content
    assert b'href="/acme/reviews/?page=2" aria-current="page"' in response.content


@pytest.mark.parametrize("page", ["0", "-1", "2", "five", "", "%00", "9" * 5000, "1e3"])
def test_a_page_that_does_not_exist_is_a_404(client, publish, page):
    publish()
    response = client.get(f"/acme/reviews/?page={page}")
    assert response.status_code == 404


def test_the_number_of_queries_is_constant(client, publish, streaming, django_assert_num_queries):
    for number in range(12):
        publish(hours=number, issue_type=streaming)
    client.get("/acme/reviews/")  # the first reader after a change pays one more
    with django_assert_num_queries(4):
        client.get("/acme/reviews/")


def test_a_demo_company_is_labelled_here_too(read, acme):
    Company.objects.update(demo=True)
    assert "Demo – fictional company" in read()


def test_an_unknown_company_is_a_404(client):
    assert client.get("/nobody/reviews/").status_code == 404


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_other_methods_are_refused(client, acme, method):
    assert getattr(client, method)("/acme/reviews/").status_code == 405
