"""Device and car numbers, and model names."""

from __future__ import annotations

import pytest

from tests.engine.pii_texts import removed

STRIPPED = [
    ("IMEI 490154203237518", "IMEI", "490154203237518"),
    ("serial number SN8829XK01", "SERIAL_NUMBER", "SN8829XK01"),
    ("S/N: 5CD1234XYZ", "SERIAL_NUMBER", "5CD1234XYZ"),
    ("VIN 1HGCM82633A004352", "VIN", "1HGCM82633A004352"),
    ("license plate 7ABC123", "LICENSE_PLATE", "7ABC123"),
    ("number plate is AB12 CDE", "LICENSE_PLATE", "AB12 CDE"),
]
KEPT = [
    "Samsung UN55TU7000FXZA",
    "LG OLED55C1",
    "SM-G998B",
    "series 4 episode 12",
    "iPhone 15 Pro",
    "serial killer shows 2024",
    "plate of food 2 times",
]


@pytest.mark.parametrize(("text", "entity_type", "value"), STRIPPED)
def test_it_removes_exactly_the_value(text, entity_type, value):
    assert (entity_type, value) in removed(text)


@pytest.mark.parametrize("text", KEPT)
def test_it_leaves_alike_looking_text(text):
    assert removed(text) == []
