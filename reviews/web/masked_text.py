"""A published text as HTML, with what was removed or masked marked for eyes and for screen readers."""

from __future__ import annotations

import re

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

# `[card number removed]`, and a single sign with an em dash that stands for a whole word: `f—`.
_COVERED = re.compile(r"(?P<label>\[[A-Za-z][A-Za-z ,/'-]{1,50} removed\])|(?<![\w—])(?P<first>[\w@$*!#])—(?![\w—])")


def _marked(match: re.Match[str]) -> SafeString:
    if match["label"]:
        return format_html('<span class="removed">{}</span>', match["label"])
    spoken = _("masked word, starts with %(letter)s") % {"letter": match["first"]}
    return format_html('<span class="masked" role="img" aria-label="{}">{}</span>', spoken, match[0])


def as_html(text: str) -> SafeString:
    """Return ``text`` escaped, its covered spans marked, its line ends left to the style sheet."""
    parts: list[str] = []
    position = 0
    for match in _COVERED.finditer(text):
        parts += (conditional_escape(text[position : match.start()]), _marked(match))
        position = match.end()
    parts.append(conditional_escape(text[position:]))
    return mark_safe("".join(parts))  # noqa: S308 - every part is escaped above
