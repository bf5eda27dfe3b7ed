"""Markdown as safe HTML."""

from html.parser import HTMLParser

import pytest

from reviews.web import markdown

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](data:text/html,<script>)",
    '<a href="#" onclick="x()">x</a>',
    "<style>*{display:none}</style>",
    "![x](https://elsewhere.example/pixel.gif)",
    "<svg/onload=alert(1)>",
    '[x](https://a.example "\\" onmouseover=\\"x")',
]


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: dict[str, str | None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes.update(attrs)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("render", [markdown.prose, markdown.inline, markdown.document])
def test_nothing_that_runs_or_loads_gets_through(render, text):
    tags = _Tags()
    tags.feed(render(text))
    assert tags.names <= {"p", "a"}
    assert tags.attributes.keys() <= {"href", "title", "rel"}
    assert (tags.attributes.get("href") or "https:").startswith("https:")


def test_prose_has_paragraphs_lists_and_emphasis():
    assert markdown.prose("Two\n\n- *a*\n- **b**") == (
        "<p>Two</p>\n<ul>\n<li><em>a</em></li>\n<li><strong>b</strong></li>\n</ul>\n"
    )


def test_a_heading_in_prose_does_not_break_the_outline_of_the_page():
    assert "<h1" not in markdown.prose("# Big")


def test_a_document_keeps_its_headings():
    assert markdown.document("# Big\n\n## Small") == "<h1>Big</h1>\n<h2>Small</h2>\n"


def test_a_line_has_no_paragraph():
    assert markdown.inline("Tap **Help**.") == "Tap <strong>Help</strong>."


def test_a_link_gives_nothing_away():
    assert markdown.inline("[a](https://a.example)") == (
        '<a href="https://a.example" rel="noopener noreferrer nofollow">a</a>'
    )


def test_the_same_text_is_rendered_once():
    markdown.prose.cache_clear()
    markdown.prose("once")
    markdown.prose("once")
    assert markdown.prose.cache_info().hits == 1
