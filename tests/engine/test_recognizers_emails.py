"""E-mail addresses, plain and written out, and sentences with "at"."""

from __future__ import annotations

import pytest

from tests.engine.pii_texts import removed

STRIPPED = [
    ("jane.doe@example.com", "EMAIL_ADDRESS", "jane.doe@example.com"),
    ("jane dot doe at gmail dot com", "EMAIL_ADDRESS", "jane dot doe at gmail dot com"),
    ("jane[at]example[dot]com", "EMAIL_ADDRESS", "jane[at]example[dot]com"),
    ("jane (at) example.org", "EMAIL_ADDRESS", "jane (at) example.org"),
    ("jane @ example . com", "EMAIL_ADDRESS", "jane @ example . com"),
    ("janeATexampleDOTcom", "EMAIL_ADDRESS", "janeATexampleDOTcom"),
    ("mail janedoe at yahoo.com", "EMAIL_ADDRESS", "janedoe at yahoo.com"),
    ("ｊａｎｅ＠ｅｘａｍｐｌｅ．ｃｏｍ", "EMAIL_ADDRESS", "ｊａｎｅ＠ｅｘａｍｐｌｅ．ｃｏｍ"),
]
KEPT = [
    "looked at netflix.com",
    "watch it at netflix.com",
    "@netflix fix this",
    "great.It works",
    "meet at 5.30",
    "available at example.com",
    "look at that. Come on",
]


@pytest.mark.parametrize(("text", "entity_type", "value"), STRIPPED)
def test_it_removes_exactly_the_value(text, entity_type, value):
    assert (entity_type, value) in removed(text)


@pytest.mark.parametrize("text", KEPT)
def test_it_leaves_alike_looking_text(text):
    assert removed(text) == []
