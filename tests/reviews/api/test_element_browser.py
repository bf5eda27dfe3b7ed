"""The element and the card in a real browser, on the page of a third party at another port."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page, expect

from reviews.services.widgets import SIZES, newest_script
from tests.reviews.api.conftest import Publish

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

# Counts how far the page moved, from its first paint on.
SHIFT = """new Promise(done => {
  let moved = 0;
  new PerformanceObserver(list => list.getEntries().forEach(entry => { moved += entry.value; }))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(moved), 300);
})"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


@pytest.fixture
def third_party() -> Iterator[Callable[[str, str], str]]:
    """Return a function that serves a page of somebody else under a content policy, and returns its address."""
    shown = {"html": "", "policy": ""}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = f"<!doctype html><title>Shop</title>{shown['html']}<p>After</p>".encode()
            self.send_response(200 if self.path == "/" else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", shown["policy"])
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()

    def serve(html: str, policy: str) -> str:
        shown.update(html=html, policy=policy)
        return f"http://127.0.0.1:{server.server_port}/"

    yield serve
    server.shutdown()
    server.server_close()
    thread.join()


def element(site: str, attributes: str = "", inside: str = "") -> str:
    script = newest_script()
    return (
        f'<softmask-rating company="acme" {attributes}>{inside}</softmask-rating>'
        f'<script src="{site}/widgets/v1/softmask-rating.{script.version}.js" integrity="{script.integrity}"'
        ' crossorigin="anonymous" async></script>'
    )


def badge(site: str) -> str:
    return f'<img src="{site}/widgets/v1/acme.svg" width="232" height="80" alt="Fallback">'


def strict(site: str, *, scripts: bool = True) -> str:
    script = f"script-src {site}; connect-src {site};" if scripts else ""
    return f"default-src 'none'; img-src {site}; {script} frame-src {site}; require-trusted-types-for 'script'"


@pytest.fixture
def complaints(page: Page) -> list[str]:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    return said


def test_it_works_under_a_strict_policy(page: Page, live_server, publish: Publish, third_party, complaints) -> None:
    for rating in (5, 4, 4):
        publish(rating)
    site = live_server.url
    page.goto(third_party(element(site, inside=badge(site)), strict(site)))
    expect(page.get_by_role("img", name="4.3 out of 5 from 3 reviews", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="Acme 4.3 out of 5 from 3 reviews")).to_have_attribute(
        "href", "http://testserver/acme/reviews/"
    )
    assert page.evaluate(SHIFT) == 0
    assert page.context.cookies() == []
    assert [line for line in complaints if "favicon" not in line and "404" not in line] == []


def test_the_badge_inside_shows_where_scripts_may_not_run(
    page: Page, live_server, publish: Publish, third_party
) -> None:
    publish()
    site = live_server.url
    page.goto(third_party(element(site, inside=badge(site)), strict(site, scripts=False)), wait_until="load")
    expect(page.get_by_role("img", name="Fallback")).to_be_visible()
    assert page.evaluate("document.images[0].naturalWidth") == 232


def test_the_badge_inside_stays_when_the_data_cannot_be_had(page: Page, live_server, acme, third_party) -> None:
    site = live_server.url
    page.route("**/acme.json*", lambda route: route.abort())
    page.goto(third_party(element(site, inside=badge(site)), strict(site)), wait_until="load")
    page.wait_for_function("document.querySelector('softmask-rating').shadowRoot !== null")
    expect(page.get_by_role("img", name="Fallback")).to_be_visible()
    assert page.evaluate(SHIFT) == 0


def test_an_unknown_company_shows_nothing_broken(page: Page, live_server, acme, third_party, complaints) -> None:
    html = element(live_server.url).replace('"acme"', '"nobody"')
    page.goto(third_party(html, strict(live_server.url)), wait_until="networkidle")
    page.wait_for_function("document.querySelector('softmask-rating').shadowRoot !== null")
    assert page.evaluate("document.querySelector('softmask-rating').shadowRoot.textContent") == ""
    assert not [line for line in complaints if "Uncaught" in line]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_keeps_to_its_size_and_theme(
    page: Page, live_server, publish: Publish, third_party, size: str, theme: str
) -> None:
    publish(4)
    page.goto(third_party(element(live_server.url, f'size="{size}" theme="{theme}"'), strict(live_server.url)))
    expect(page.get_by_role("img", name="4.0 out of 5 from 1 review")).to_be_visible()
    box = page.locator("softmask-rating").bounding_box()
    assert box
    assert (box["width"], box["height"]) == SIZES[size]
    paper = page.locator("softmask-rating a").evaluate("node => getComputedStyle(node).backgroundColor")
    assert paper == {"light": "rgb(255, 255, 255)", "dark": "rgb(22, 27, 34)"}[theme]
    inner = "node => node.scrollHeight <= node.clientHeight && node.scrollWidth <= node.clientWidth"
    assert page.locator("softmask-rating a").evaluate(inner)


def test_it_follows_its_attributes(page: Page, live_server, publish: Publish, other_company, third_party) -> None:
    publish(4)
    publish(2, company=other_company)
    page.goto(third_party(element(live_server.url), strict(live_server.url)))
    expect(page.get_by_role("img", name="4.0 out of 5 from 1 review")).to_be_visible()
    page.evaluate("document.querySelector('softmask-rating').setAttribute('company', 'zenith')")
    expect(page.get_by_role("img", name="2.0 out of 5 from 1 review")).to_be_visible()


def test_a_name_is_text_whatever_it_holds(page: Page, live_server, acme, third_party, complaints) -> None:
    name = "<img src=x onerror=alert(1)>"
    acme.__class__.objects.update(name=name)
    page.goto(third_party(element(live_server.url), strict(live_server.url)))
    expect(page.locator("softmask-rating b")).to_have_text(name)
    assert page.locator("softmask-rating img").count() == 0


def test_the_card_shows_in_a_frame_and_nothing_else_does(
    page: Page, live_server, publish: Publish, third_party
) -> None:
    publish(title="Framed words")
    site = live_server.url
    frames = f'<iframe id="a" src="{site}/widgets/v1/acme/card"></iframe><iframe id="b" src="{site}/acme/"></iframe>'
    page.goto(third_party(frames, strict(site)), wait_until="load")
    expect(page.frame_locator("#a").get_by_text("Framed words")).to_be_visible()
    assert page.frame_locator("#b").get_by_text("Acme").count() == 0
    assert page.context.cookies() == []
