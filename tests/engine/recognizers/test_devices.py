"""Device and car numbers, and model names."""

from __future__ import annotations

import pytest

from moderation.engine.recognizers import devices
from tests.engine.pii_texts import removed

STRIPPED = [
    ("IMEI 490154203237518", "IMEI", "490154203237518"),
    ("serial number SN8829XK01", "SERIAL_NUMBER", "SN8829XK01"),
    ("S/N: 5CD1234XYZ", "SERIAL_NUMBER", "5CD1234XYZ"),
    ("VIN 1HGCM82633A004352", "VIN", "1HGCM82633A004352"),
    ("license plate 7ABC123", "LICENSE_PLATE", "7ABC123"),
    ("number plate is AB12 CDE", "LICENSE_PLATE", "AB12 CDE"),
    ("serial number SN4F7Q22K9 of my tv", "SERIAL_NUMBER", "SN4F7Q22K9"),
    ("SERIAL NUMBER SN4F7Q22K9 OF MY TV", "SERIAL_NUMBER", "SN4F7Q22K9"),
    ("so\nserial number SN4F7Q22K9 of my tv", "SERIAL_NUMBER", "SN4F7Q22K9"),
    ("S/N: C02XK1ABJGH5", "SERIAL_NUMBER", "C02XK1ABJGH5"),
    ("so\nS/N: C02XK1ABJGH5", "SERIAL_NUMBER", "C02XK1ABJGH5"),
    ("IMEI 490154203237518 blocked", "IMEI", "490154203237518"),
    ("IMEI 490154203237518 BLOCKED", "IMEI", "490154203237518"),
    ("so\nIMEI 490154203237518 blocked", "IMEI", "490154203237518"),
    ("imei no 49-015420-323751-8", "IMEI", "49-015420-323751-8"),
    ("IMEI NO 49-015420-323751-8", "IMEI", "49-015420-323751-8"),
    ("so\nimei no 49-015420-323751-8", "IMEI", "49-015420-323751-8"),
    ("VIN 1HGCM82633A004352 car screen", "VIN", "1HGCM82633A004352"),
    ("VIN 1HGCM82633A004352 CAR SCREEN", "VIN", "1HGCM82633A004352"),
    ("so\nVIN 1HGCM82633A004352 car screen", "VIN", "1HGCM82633A004352"),
    ("plate ABC 1234 was in the", "LICENSE_PLATE", "ABC 1234"),
    ("so\nplate ABC 1234 was in the", "LICENSE_PLATE", "ABC 1234"),
    ("my number plate is AB12 CDE", "LICENSE_PLATE", "AB12 CDE"),
    ("MY NUMBER PLATE IS AB12 CDE", "LICENSE_PLATE", "AB12 CDE"),
    ("so\nmy number plate is AB12 CDE", "LICENSE_PLATE", "AB12 CDE"),
    ("licence plate: KA 01 AB 1234", "LICENSE_PLATE", "KA 01 AB 1234"),
    ("LICENCE PLATE: KA 01 AB 1234", "LICENSE_PLATE", "KA 01 AB 1234"),
    ("so\nlicence plate: KA 01 AB 1234", "LICENSE_PLATE", "KA 01 AB 1234"),
    ("ESN NFANDROID2-PRV-SAMSUNGSM12 is what it", "SERIAL_NUMBER", "NFANDROID2-PRV-SAMSUNGSM12"),
    ("ESN NFANDROID2-PRV-SAMSUNGSM12 IS WHAT IT", "SERIAL_NUMBER", "NFANDROID2-PRV-SAMSUNGSM12"),
    ("so\nESN NFANDROID2-PRV-SAMSUNGSM12 is what it", "SERIAL_NUMBER", "NFANDROID2-PRV-SAMSUNGSM12"),
    ("TV serial no. 0AB73CZN500123 is what support", "SERIAL_NUMBER", "0AB73CZN500123"),
    ("TV SERIAL NO. 0AB73CZN500123 IS WHAT SUPPORT", "SERIAL_NUMBER", "0AB73CZN500123"),
    ("so\nTV serial no. 0AB73CZN500123 is what support", "SERIAL_NUMBER", "0AB73CZN500123"),
    ("imei 35-209900-176148-1 blacklisted", "IMEI", "35-209900-176148-1"),
    ("IMEI 35-209900-176148-1 BLACKLISTED", "IMEI", "35-209900-176148-1"),
    ("so\nimei 35-209900-176148-1 blacklisted", "IMEI", "35-209900-176148-1"),
    ("my car's VIN WAUZZZ8K9BA123456 was asked", "VIN", "WAUZZZ8K9BA123456"),
    ("MY CAR'S VIN WAUZZZ8K9BA123456 WAS ASKED", "VIN", "WAUZZZ8K9BA123456"),
    ("so\nmy car's VIN WAUZZZ8K9BA123456 was asked", "VIN", "WAUZZZ8K9BA123456"),
    ("vehicle reg LB07 SEO shows in the", "LICENSE_PLATE", "LB07 SEO"),
    ("so\nvehicle reg LB07 SEO shows in the", "LICENSE_PLATE", "LB07 SEO"),
    ("tv serial 08ZN3CHR300412 unsupported", "SERIAL_NUMBER", "08ZN3CHR300412"),
    ("TV SERIAL 08ZN3CHR300412 UNSUPPORTED", "SERIAL_NUMBER", "08ZN3CHR300412"),
    ("so\ntv serial 08ZN3CHR300412 unsupported", "SERIAL_NUMBER", "08ZN3CHR300412"),
    ("device id a1b2c3d4e5f60718 banned after", "SERIAL_NUMBER", "a1b2c3d4e5f60718"),
    ("DEVICE ID a1b2c3d4e5f60718 BANNED AFTER", "SERIAL_NUMBER", "a1b2c3d4e5f60718"),
    ("so\ndevice id a1b2c3d4e5f60718 banned after", "SERIAL_NUMBER", "a1b2c3d4e5f60718"),
    ("IMEI1 356938035643809 and still", "IMEI", "356938035643809"),
    ("IMEI1 356938035643809 AND STILL", "IMEI", "356938035643809"),
    ("so\nIMEI1 356938035643809 and still", "IMEI", "356938035643809"),
    ("license plate 7ABC123 of your van", "LICENSE_PLATE", "7ABC123"),
    ("so\nlicense plate 7ABC123 of your van", "LICENSE_PLATE", "7ABC123"),
    ("box serial GX1129004417 not on the", "SERIAL_NUMBER", "GX1129004417"),
    ("BOX SERIAL GX1129004417 NOT ON THE", "SERIAL_NUMBER", "GX1129004417"),
    ("IMEI is 868932036356090 and the phone", "IMEI", "868932036356090"),
    ("IMEI IS 868932036356090 AND THE PHONE", "IMEI", "868932036356090"),
    ("my tesla, VIN 5YJ3E1EA7KF317000, shows an", "VIN", "5YJ3E1EA7KF317000"),
    ("MY TESLA, VIN 5YJ3E1EA7KF317000, SHOWS AN", "VIN", "5YJ3E1EA7KF317000"),
    ("my registration plate KX19 ABC was in the", "LICENSE_PLATE", "KX19 ABC"),
    ("serial 5CG0123ABC on my laptop", "SERIAL_NUMBER", "5CG0123ABC"),
    ("SERIAL 5CG0123ABC ON MY LAPTOP", "SERIAL_NUMBER", "5CG0123ABC"),
    ("IMEI number 352099001761481 required for", "IMEI", "352099001761481"),
    ("IMEI NUMBER 352099001761481 REQUIRED FOR", "IMEI", "352099001761481"),
    ("plate number 8XYZ123 of the delivery", "LICENSE_PLATE", "8XYZ123"),
]
KEPT = [
    "Samsung UN55TU7000FXZA",
    "LG OLED55C1",
    "SM-G998B",
    "series 4 episode 12",
    "iPhone 15 Pro",
    "serial killer shows 2024",
    "plate of food 2 times",
    "error 500.-1029 twice",
    "updated to iOS 17.5.1 and app 16.32.2",
    "from 7.99 USD to 17.99 USD in 4 years",
    "Galaxy S23 Ultra SM-S918B, Pixel 7 Pro, PS5 CFI-1215A",
    "ticket 4455667788 still open",
    "Terminal 5, platform 9 3/4, apartment upgrade, card game",
    "https://www.netflix.com/cancelplan shows error 404",
    "It shows 'title not available' (NSES-404) in 3 browsers",
    "السلام عليكم التطبيق ممتاز جدا",
    "Scunthorpe, Penistone, Essex, Sussex, Clitheroe, Dickinson",
    "I am gay and muslim and black and love Heartstopper",
    "sh*t happens",
    "Rs. 649/month, Rs 1,999 per year, PKR 950, IDR 186.000",
    "I've been waiting 45-60 min, 2-3 days, 6+ weeks",
    "S2:E5 and s03 ep 12 and Ep. 4 have no sound",
    "card ending 0005, last four: 4242, •••• 8431, XXXX XXXX XXXX 1111",
    "Ich liebe diese App, leider ist der Ton manchmal asynchron",
    "analysis, assess, bassist, passage, compassion, embarrass",
    "iOS 18.0.1 (22A3370), app 17.12.0, Apple TV 4K (3rd gen)",
    'my 75" QN90B, 65" C2, 13-inch M2, 8K60',
    "192 kbps, 5.1, 7.1.4 Atmos, 48 kHz",
    "👍🏿🙏🏽💯 1️⃣ of 5️⃣",
    "f**k this s**t, b*tch please",
]
HOSTILE = ["imei ", "12-345678-", "1HGCM82633A004352 ", "serial number A1", "plate ", "reg AB12 ", "A1-"]


@pytest.mark.parametrize(("text", "entity_type", "value"), STRIPPED)
def test_it_removes_exactly_the_value(text, entity_type, value):
    assert (entity_type, value) in removed(text)


@pytest.mark.parametrize("text", KEPT)
def test_it_leaves_alike_looking_text(text):
    assert removed(text) == []


@pytest.mark.parametrize(("text", "entity_type", "value"), STRIPPED[::4])
def test_offsets_hold_behind_characters_that_change_length(text, entity_type, value):
    assert (entity_type, value) in removed("Fi\ufb01ne e\u0308 \U0001f44d\U0001f3fd ok!\n" + text)


@pytest.mark.parametrize("unit", HOSTILE)
def test_work_grows_linearly_with_hostile_length(unit, cpu_ratio):
    text = unit * (10_000 // len(unit))
    assert cpu_ratio(lambda t: [list(rule.find(t)) for rule in devices.RULES], text[:2500], text) < 12


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_gets_spans_inside_it(unit):
    text = unit * (2_000 // len(unit))
    assert all(0 <= h.start < h.end <= len(text) for rule in devices.RULES for h in rule.find(text))
