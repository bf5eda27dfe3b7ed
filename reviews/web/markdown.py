"""Markdown as safe HTML: HTML in the source is not passed on, and the result is sanitised as well."""

from __future__ import annotations

from functools import lru_cache

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

_PROSE = {"p", "ul", "ol", "li", "strong", "em", "code", "a", "br"}
_DOCUMENT = _PROSE | {"h1", "h2", "h3", "hr", "blockquote"}
_INLINE = {"strong", "em", "code", "a"}
_ATTRIBUTES = {"a": {"href", "title"}}
_SCHEMES = {"https", "http", "mailto", "tel"}

_parser = MarkdownIt("commonmark", {"html": False, "typographer": False})


def _clean(html: str, tags: set[str]) -> SafeString:
    cleaned = nh3.clean(
        html, tags=tags, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel="noopener noreferrer nofollow"
    )
    return mark_safe(cleaned)  # noqa: S308 - sanitised on the line above


@lru_cache(maxsize=2048)
def prose(text: str) -> SafeString:
    """Return paragraphs and lists. Headings become plain text: the page around them owns the outline."""
    return _clean(_parser.render(text), _PROSE)


@lru_cache(maxsize=4096)
def inline(text: str) -> SafeString:
    """Return one line of text with emphasis, code and links."""
    return _clean(_parser.renderInline(text), _INLINE)


@lru_cache(maxsize=32)
def document(text: str) -> SafeString:
    """Return a whole document with its headings."""
    return _clean(_parser.render(text), _DOCUMENT)
