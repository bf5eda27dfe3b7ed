"""A company's help page."""

import datetime
import re

import pytest

from reviews.models import Company
from reviews.services.author import withdraw
from tests.reviews.web.conftest import XSS, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def read(client, help_page):
    """Return a function that reads Acme's page."""
    return lambda: words(client.get("/acme/"))


def test_it_shows_every_part(read, publish):
    publish()
    text = read()
    parts = [
        "Acme customer service",
        "Reviewed and updated in June 2026",
        "Acme sells everything .",
        "How to reach Acme",
        "Trust no number from a search.",
        "What to have ready",
        "A charge",
        "Questions people ask",
        "Is there a number?",
        "What customers say about Acme",
        "What reviewers report",
        "The bill was wrong.",
        "Tell others",
        "Your rating",
        "Why trust Softmask?",
        "We are not Acme.",
    ]
    positions = [text.rfind(part) for part in parts]  # the last: the contents name some of them too
    assert -1 not in positions
    assert positions[3:] == sorted(positions[3:])


def test_steps_are_an_ordered_list_with_emphasis(client, help_page):
    html = client.get("/acme/").content.decode()
    assert '<ol class="steps"><li>Sign <strong>in</strong>.</li><li>Look.</li></ol>' in html


def test_a_phone_route_can_be_dialled_and_shows_its_proof(client, help_page):
    response = client.get("/acme/")
    assert b'href="tel:2025550142"' in response.content
    assert "Verified on 15 June 2026" in words(response)
    assert b'href="https://acme.example/help"' in response.content


def test_a_route_that_does_not_exist_is_said_plainly(read, acme):
    acme.contact_routes.update(exists=False, value="")
    text = read()
    assert "Call Acme: none" in text
    assert "This route does not exist." in text


def test_an_address_that_is_no_web_address_becomes_no_link(client, help_page, acme):
    acme.contact_routes.update(url="javascript://x/%0aalert(1)", source_url="data:text/html,x")
    html = client.get("/acme/").content.decode()
    assert "javascript:" not in html
    assert "data:text" not in html


def test_the_contents_link_to_every_section(client, help_page):
    html = client.get("/acme/").content.decode()
    for part in ("contact", "gather", "faq", "reviews", "write-a-review"):
        assert f'<a href="#{part}">' in html
        assert f'id="{part}"' in html


def test_no_reviews_is_an_honest_zero(read):
    text = read()
    assert "0 out of 5 stars, based on 0 reviews" in text
    assert "There are no reviews yet." in text
    assert "Nobody has written a review here yet" in text
    assert [text.count(label) > 0 for label in ("Excellent", "Very good", "Average", "Poor", "Terrible")] == [True] * 5


def test_imported_reviews_stay_out_of_the_rating(read, publish):
    publish(4)
    publish(1, source="imported")
    text = read()
    assert "4 out of 5 stars, based on 1 review" in text
    assert "Imported from elsewhere" in text
    assert "1 out of 5 stars, based on 1 review ." in text


def test_a_pattern_below_the_minimum_sample_is_not_described(read, publish, settings):
    settings.MINIMUM_SAMPLE = 3
    for _ in range(2):
        publish(1, resolved="no")
    text = read()
    assert "Fewer than 3 reviews, too few to describe: Billing and charges (2)." in text
    assert "0 %" not in text


def test_a_pattern_with_enough_reviews_is_described(read, publish, settings):
    settings.MINIMUM_SAMPLE = 2
    publish(1, resolved="yes", sentiment=-600)
    publish(2, resolved="no", sentiment=-400)
    text = read()
    assert "Billing and charges 2 reviews" in text
    assert "negative −0.50" in text
    assert "50 %" in text
    assert "too few answers" in text  # nobody said whether the next steps were explained


def test_the_newest_reviews_come_first(read, publish):
    publish(body="older", hours=2)
    publish(body="newer", hours=1)
    text = read()
    assert text.index("newer") < text.index("older")


def test_more_reviews_are_a_link_away(client, help_page, publish):
    for number in range(11):
        publish(hours=number)
    response = client.get("/acme/")
    assert response.content.count(b'<article class="review"') == 10
    assert b'<a rel="next" href="/acme/reviews/?page=2">' in response.content


def test_only_issue_types_of_the_company_are_offered(client, help_page, acme, unspecified):
    acme.issue_types.add(unspecified)
    html = client.get("/acme/").content.decode()
    assert '<option value="billing">' in html
    assert '<option value="streaming" data-technical>' in html
    assert 'value="unspecified"' not in html


def test_related_companies_are_of_the_same_category(read, other_company):
    Company.objects.create(slug="bank", name="Big Bank", category="money", category_name="Money")
    text = read()
    assert "More in Tools" in text
    assert "Zenith" in text
    assert "Big Bank" not in text


def test_a_demo_company_is_labelled(read, acme):
    Company.objects.update(demo=True)
    assert "Demo – fictional company" in read()


def test_a_real_company_is_not_labelled_a_demo(read):
    assert "Demo" not in read()


def test_the_company_without_a_help_page_still_has_contacts_and_a_form(client, acme):
    text = words(client.get("/acme/"))
    assert "Acme customer service" in text
    assert "Call Acme" in text
    assert "Send the review" in text


def test_markdown_from_the_desk_cannot_carry_html(client, help_page):
    help_page.intro = help_page.warning = XSS
    help_page.save()
    help_page.sections.update(body=XSS, steps=[XSS], title=XSS)
    help_page.faq.update(question=XSS, answer=XSS)
    html = client.get("/acme/").content.decode()
    assert "<script>alert" not in html
    assert "<img src=x" not in html


def test_the_number_of_queries_does_not_grow(client, help_page, publish, other_company, django_assert_num_queries):
    for number in range(12):
        publish(hours=number)
        help_page.sections.create(slug=f"s{number}", title="More", position=9)
    with django_assert_num_queries(11):  # the first reader after a change has the summary and the trends counted
        client.get("/acme/")
    with django_assert_num_queries(8):
        client.get("/acme/")


def test_an_unknown_company_is_a_friendly_404(client):
    response = client.get("/nobody/")
    assert response.status_code == 404
    assert "There is no such page" in words(response)


def test_it_sets_no_cookie(client, help_page):
    assert not client.get("/acme/").cookies


def test_nothing_on_it_needs_an_inline_script_or_style(client, help_page, publish):
    publish()
    html = client.get("/acme/").content.decode()
    assert " style=" not in html
    assert "<style" not in html
    scripts = re.findall(r"<script[^>]*>", html)
    assert [script for script in scripts if "src=" not in script] == ['<script type="application/ld+json">']
    assert len(scripts) == 2


def test_the_policy_of_the_page_allows_its_own_files_only(client, help_page):
    policy = client.get("/acme/").headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


def test_the_reviewed_month_comes_from_the_data(read, help_page):
    help_page.reviewed_on = datetime.date(2025, 12, 31)
    help_page.save()
    assert "Reviewed and updated in December 2025" in read()


def test_a_change_of_the_content_shows_at_once(client, help_page):
    client.get("/acme/")
    help_page.sections.filter(slug="gather").update(body="- the contract")
    help_page.faq.update(answer="None at all.")
    text = words(client.get("/acme/"))
    assert "the contract" in text
    assert "None at all." in text


def test_a_new_review_shows_at_once_and_a_withdrawn_one_is_gone(client, help_page, publish, now):
    client.get("/acme/")
    review = publish(2, body="Fresh words.")
    text = words(client.get("/acme/"))
    assert "Fresh words." in text
    assert "2 out of 5 stars, based on 1 review" in text
    withdraw(review=review, now=now)
    text = words(client.get("/acme/"))
    assert "Fresh words." not in text
    assert "0 out of 5 stars, based on 0 reviews" in text


def test_a_change_of_the_issue_types_shows_in_the_form_at_once(client, help_page, billing):
    client.get("/acme/")
    type(billing).objects.update(name="Bills")
    assert ">Bills</option>" in client.get("/acme/").content.decode()


def test_two_readers_get_a_form_with_a_clock_of_its_own(client, help_page):
    states = {client.get("/acme/").context["form"].next_state for _ in range(2)}
    html = client.get("/acme/").content.decode()
    assert html.count('name="state"') == 1
    assert all(states)


def test_a_trend_has_a_chart_with_its_numbers(client, help_page, publish, settings):
    settings.MINIMUM_SAMPLE = 2
    publish(4, response_time="few_days")
    publish(2, response_time="few_days")
    publish(5, hours=24 * 40)
    html = client.get("/acme/").content.decode()
    assert html.count('class="trend-bar"') == 2
    assert '<th scope="row">Jun 2026</th><td>2</td><td>3.0</td>' in html
    assert '<th scope="row">May 2026</th><td>1</td><td>too few</td>' in html
    assert "A few days" in html


def test_below_the_minimum_sample_there_is_no_trend(client, help_page, publish, settings):
    settings.MINIMUM_SAMPLE = 2
    publish(4, response_time="few_days")
    assert b"trend-bar" not in client.get("/acme/").content
