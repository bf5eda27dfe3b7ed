"""What a browser measures: names, outline, width, weight, stability, and whom it talks to."""

import gzip
from urllib.parse import urlsplit

import pytest
from django.utils import timezone

from reviews.models import Company, IssueType, Review
from reviews.services.aggregate import count_in
from tests.browser.conftest import DESK, PHONE, axe_script

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ADDRESSES = (
    "/",
    "/companies/",
    "/netflix/",
    "/bluefinch-demo/",
    "/netflix/reviews/",
    "/about/",
    "/commenting-policy/",
    "/transparency/",
    "/netflix/transparency/",
    "/nowhere/",
    "/reviews/status/unknown/",
)
KILOBYTE = 1024

OUTLINE = "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(heading => Number(heading.tagName[1]))"
REPEATED_IDS = """() => { const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
    return ids.filter((id, index) => ids.indexOf(id) !== index); }"""
SHIFT = """() => new Promise(resolve => { let total = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => total += entry.value))
        .observe({type: 'layout-shift', buffered: true});
    setTimeout(() => resolve(total), 300); })"""


def test_the_outline_of_every_page_is_in_order(page, site):
    for address in ADDRESSES:
        page.goto(site + address)
        levels = page.evaluate(OUTLINE)
        assert levels.count(1) == 1, address
        assert all(after - before <= 1 for before, after in zip([0, *levels], levels, strict=False)), address
        assert page.evaluate(REPEATED_IDS) == [], address


def test_everything_that_takes_the_focus_has_a_name(context, site):
    page = context.new_page()
    session = context.new_cdp_session(page)
    for address in ADDRESSES:
        page.goto(site + address)
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
        focusable = [
            node for node in nodes if is_focusable(node) and node["role"]["value"] not in {"RootWebArea", "main"}
        ]
        nameless = [node["role"]["value"] for node in focusable if not node.get("name", {}).get("value")]
        assert focusable, address
        assert nameless == [], address


def is_focusable(node):
    return any(part["name"] == "focusable" and part["value"].get("value") for part in node.get("properties", []))


@pytest.mark.parametrize("size", [PHONE, DESK, {"width": 320, "height": 640}], ids=["phone", "desk", "zoomed"])
def test_no_page_scrolls_sideways(browser, site, size):
    publish_one_long_word()
    context = browser.new_context(viewport=size)
    page = context.new_page()
    for address in ADDRESSES:
        page.goto(site + address)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
    context.close()


def publish_one_long_word():
    now = timezone.now()
    review = Review.objects.create(
        company=Company.objects.get(slug="netflix"),
        issue_type=IssueType.objects.get(slug="streaming"),
        rating=3,
        status=Review.Status.PUBLISHED,
        submitted_at=now,
        received_at=now,
        **dict.fromkeys(("title", "body", "display_name", "device"), "W" * 60),
    )
    count_in([review])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser, site, scheme):
    script = axe_script()
    if script is None:
        pytest.skip("no axe-core here: install axe-playwright-python, or name axe.min.js with AXE_SCRIPT")
    context = browser.new_context(viewport=PHONE, color_scheme=scheme)
    page = context.new_page()
    for address in ADDRESSES:
        page.goto(site + address)
        page.evaluate(script.read_text(encoding="utf-8"))  # evaluated, because the policy forbids a script element
        violations = page.evaluate(
            "axe.run(document).then(result => result.violations.map(v => [v.id, v.nodes[0].html]))"
        )
        assert violations == [], address
    context.close()


def test_a_help_page_weighs_little_and_talks_to_nobody_else(page, site):
    answers = []

    def note(answer):
        answers.append(answer)

    page.on("response", note)
    page.goto(f"{site}/netflix/", wait_until="networkidle")
    weight = sum(len(gzip.compress(answer.body())) for answer in answers)
    assert {urlsplit(answer.url).netloc for answer in answers} == {urlsplit(site).netloc}
    assert all(answer.ok for answer in answers)
    assert weight <= 100 * KILOBYTE


def test_nothing_moves_while_a_page_loads(page, site):
    for address in ("/", "/netflix/", "/bluefinch-demo/"):
        page.goto(site + address)
        assert page.evaluate(SHIFT) == 0, address


def test_no_page_makes_the_browser_complain(page, site):
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for address in ADDRESSES[:9]:
        page.goto(site + address)
    assert complaints == []


def test_the_contents_follow_the_reader(browser, site):
    context = browser.new_context(viewport=DESK)
    page = context.new_page()
    page.goto(f"{site}/netflix/")
    page.locator("#phishing").scroll_into_view_if_needed()
    page.evaluate("document.getElementById('phishing').scrollIntoView({behavior: 'instant'})")
    page.wait_for_selector('.contents a[href="#phishing"][aria-current]')
    assert page.locator(".contents [aria-current]").count() == 1
    context.close()


def test_a_question_opens_without_javascript(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/netflix/")
    question = page.locator("details.question").first
    answer = question.locator(".prose")
    assert not answer.is_visible()
    question.locator("summary").click()
    assert answer.is_visible()
    context.close()
