"""Street addresses as far as they go, and numbers before words that also name streets."""

from __future__ import annotations

import pytest

from tests.engine.pii_texts import removed

STRIPPED = [
    (
        "I live at 742 Evergreen Terrace, Springfield, IL 62704",
        "STREET_ADDRESS",
        "742 Evergreen Terrace, Springfield, IL 62704",
    ),
    ("12 Main St Apt 4B, Boston MA 02110", "STREET_ADDRESS", "12 Main St Apt 4B, Boston MA 02110"),
    ("10 High Street, London SW1A 1AA", "STREET_ADDRESS", "10 High Street, London SW1A 1AA"),
    ("my address is 55 oak avenue", "STREET_ADDRESS", "55 oak avenue"),
    ("P.O. Box 1234, Denver, CO 80201", "STREET_ADDRESS", "P.O. Box 1234, Denver, CO 80201"),
    ("Musterstraße 12", "STREET_ADDRESS", "Musterstraße 12"),
    ("postcode EC1A 1BB", "STREET_ADDRESS", "EC1A 1BB"),
]
KEPT = [
    "24 hours drive",
    "5 star way",
    "2 way street",
    "100 percent the way",
    "3 day court case",
    "21 Jump Street",
    "route 66",
    "10 minutes down the road",
    "in London",
    "season 4 place",
    "1 more point",
    "the 2 best shows run again",
]


@pytest.mark.parametrize(("text", "entity_type", "value"), STRIPPED)
def test_it_removes_exactly_the_value(text, entity_type, value):
    assert (entity_type, value) in removed(text)


@pytest.mark.parametrize("text", KEPT)
def test_it_leaves_alike_looking_text(text):
    assert removed(text) == []
