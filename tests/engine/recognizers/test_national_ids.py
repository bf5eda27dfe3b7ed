"""State numbers of a person, and dates or orders of the same length."""

from __future__ import annotations

import pytest

from moderation.engine.recognizers import national_ids
from tests.engine.pii_texts import removed

STRIPPED = [
    ("ssn 078-05-1120", "US_SSN", "078-05-1120"),
    ("social security number 219099999", "US_SSN", "219099999"),
    ("219 09 9999 is my ssn", "US_SSN", "219 09 9999"),
    ("QQ 12 34 56 C", "UK_NINO", "QQ 12 34 56 C"),
    ("aadhaar 2345 6789 0123", "NATIONAL_ID", "2345 6789 0123"),
    ("passport X12345678", "PASSPORT", "X12345678"),
    ("driver's license D1234567", "DRIVER_LICENSE", "D1234567"),
    ("CPF 111.444.777-35", "NATIONAL_ID", "111.444.777-35"),
    ("My SSN is 078-05-1120 they asked", "US_SSN", "078-05-1120"),
    ("MY SSN IS 078-05-1120 THEY ASKED", "US_SSN", "078-05-1120"),
    ("so\nMy SSN is 078-05-1120 they asked", "US_SSN", "078-05-1120"),
    ("ssn 219 09 9999 why do they", "US_SSN", "219 09 9999"),
    ("SSN 219 09 9999 WHY DO THEY", "US_SSN", "219 09 9999"),
    ("so\nssn 219 09 9999 why do they", "US_SSN", "219 09 9999"),
    ("social security number 219099999 leaked", "US_SSN", "219099999"),
    ("SOCIAL SECURITY NUMBER 219099999 LEAKED", "US_SSN", "219099999"),
    ("so\nsocial security number 219099999 leaked", "US_SSN", "219099999"),
    ("social: 078.05.1120", "US_SSN", "078.05.1120"),
    ("SOCIAL: 078.05.1120", "US_SSN", "078.05.1120"),
    ("so\nsocial: 078.05.1120", "US_SSN", "078.05.1120"),
    ("NI number QQ 12 34 56 C was demanded", "UK_NINO", "QQ 12 34 56 C"),
    ("NI NUMBER QQ 12 34 56 C WAS DEMANDED", "UK_NINO", "QQ 12 34 56 C"),
    ("so\nNI number QQ 12 34 56 C was demanded", "UK_NINO", "QQ 12 34 56 C"),
    ("my nino is qq123456c", "UK_NINO", "qq123456c"),
    ("MY NINO IS qq123456c", "UK_NINO", "qq123456c"),
    ("so\nmy nino is qq123456c", "UK_NINO", "qq123456c"),
    ("national insurance no: AB123456C", "UK_NINO", "AB123456C"),
    ("NATIONAL INSURANCE NO: AB123456C", "UK_NINO", "AB123456C"),
    ("so\nnational insurance no: AB123456C", "UK_NINO", "AB123456C"),
    ("passport number 533380006 uploaded for", "PASSPORT", "533380006"),
    ("PASSPORT NUMBER 533380006 UPLOADED FOR", "PASSPORT", "533380006"),
    ("so\npassport number 533380006 uploaded for", "PASSPORT", "533380006"),
    ("passport no. A1234567 they wanted", "PASSPORT", "A1234567"),
    ("PASSPORT NO. A1234567 THEY WANTED", "PASSPORT", "A1234567"),
    ("so\npassport no. A1234567 they wanted", "PASSPORT", "A1234567"),
    ("my driving licence MORGA657054SM9IJ was rejected", "DRIVER_LICENSE", "MORGA657054SM9IJ"),
    ("MY DRIVING LICENCE MORGA657054SM9IJ WAS REJECTED", "DRIVER_LICENSE", "MORGA657054SM9IJ"),
    ("so\nmy driving licence MORGA657054SM9IJ was rejected", "DRIVER_LICENSE", "MORGA657054SM9IJ"),
    ("driver's license # D1234567 California", "DRIVER_LICENSE", "D1234567"),
    ("DRIVER'S LICENSE # D1234567 CALIFORNIA", "DRIVER_LICENSE", "D1234567"),
    ("so\ndriver's license # D1234567 California", "DRIVER_LICENSE", "D1234567"),
    ("Aadhaar 2345 6789 0124 was asked", "NATIONAL_ID", "2345 6789 0124"),
    ("AADHAAR 2345 6789 0124 WAS ASKED", "NATIONAL_ID", "2345 6789 0124"),
    ("so\nAadhaar 2345 6789 0124 was asked", "NATIONAL_ID", "2345 6789 0124"),
    ("my PAN is ABCDE1234F for the tax", "NATIONAL_ID", "ABCDE1234F"),
    ("MY PAN IS ABCDE1234F FOR THE TAX", "NATIONAL_ID", "ABCDE1234F"),
    ("so\nmy PAN is ABCDE1234F for the tax", "NATIONAL_ID", "ABCDE1234F"),
    ("TFN 123 456 782 they asked", "NATIONAL_ID", "123 456 782"),
    ("TFN 123 456 782 THEY ASKED", "NATIONAL_ID", "123 456 782"),
    ("so\nTFN 123 456 782 they asked", "NATIONAL_ID", "123 456 782"),
    ("drivers licence no 12345678 from NSW", "DRIVER_LICENSE", "12345678"),
    ("DRIVERS LICENCE NO 12345678 FROM NSW", "DRIVER_LICENSE", "12345678"),
    ("so\ndrivers licence no 12345678 from NSW", "DRIVER_LICENSE", "12345678"),
    ("My medicare number is 2123 45670 1", "NATIONAL_ID", "2123 45670 1"),
    ("MY MEDICARE NUMBER IS 2123 45670 1", "NATIONAL_ID", "2123 45670 1"),
    ("so\nMy medicare number is 2123 45670 1", "NATIONAL_ID", "2123 45670 1"),
    ("picture of my passport, number AB1234567, to cancel", "PASSPORT", "AB1234567"),
    ("PICTURE OF MY PASSPORT, NUMBER AB1234567, TO CANCEL", "PASSPORT", "AB1234567"),
    ("so\npicture of my passport, number AB1234567, to cancel", "PASSPORT", "AB1234567"),
    ("my social to the fake agent, 456-78-9123, now what", "US_SSN", "456-78-9123"),
    ("MY SOCIAL TO THE FAKE AGENT, 456-78-9123, NOW WHAT", "US_SSN", "456-78-9123"),
    ("so\nmy social to the fake agent, 456-78-9123, now what", "US_SSN", "456-78-9123"),
    ("S.S.N. 456789123 was visible", "US_SSN", "456789123"),
    ("S.S.N. 456789123 WAS VISIBLE", "US_SSN", "456789123"),
    ("so\nS.S.N. 456789123 was visible", "US_SSN", "456789123"),
    ("my NI no is JG 10 37 59 A and no I will", "UK_NINO", "JG 10 37 59 A"),
    ("MY NI NO IS JG 10 37 59 A AND NO I WILL", "UK_NINO", "JG 10 37 59 A"),
    ("so\nmy NI no is JG 10 37 59 A and no I will", "UK_NINO", "JG 10 37 59 A"),
    ("licence number SMITH 801015 AB9CD rejected by", "DRIVER_LICENSE", "SMITH 801015 AB9CD"),
    ("LICENCE NUMBER SMITH 801015 AB9CD REJECTED BY", "DRIVER_LICENSE", "SMITH 801015 AB9CD"),
    ("so\nlicence number SMITH 801015 AB9CD rejected by", "DRIVER_LICENSE", "SMITH 801015 AB9CD"),
    ("DL# F255-9215-0094 uploaded four", "DRIVER_LICENSE", "F255-9215-0094"),
    ("DL# F255-9215-0094 UPLOADED FOUR", "DRIVER_LICENSE", "F255-9215-0094"),
    ("so\nDL# F255-9215-0094 uploaded four", "DRIVER_LICENSE", "F255-9215-0094"),
    ("Emirates ID 784-1985-1234567-1 isnt supported", "NATIONAL_ID", "784-1985-1234567-1"),
    ("EMIRATES ID 784-1985-1234567-1 ISNT SUPPORTED", "NATIONAL_ID", "784-1985-1234567-1"),
    ("so\nEmirates ID 784-1985-1234567-1 isnt supported", "NATIONAL_ID", "784-1985-1234567-1"),
    ("My NHS number 943 476 5919 has nothing", "NATIONAL_ID", "943 476 5919"),
    ("MY NHS NUMBER 943 476 5919 HAS NOTHING", "NATIONAL_ID", "943 476 5919"),
    ("so\nMy NHS number 943 476 5919 has nothing", "NATIONAL_ID", "943 476 5919"),
    ("CURP BADD110313HCMLNS09 no me deja", "NATIONAL_ID", "BADD110313HCMLNS09"),
    ("CURP BADD110313HCMLNS09 NO ME DEJA", "NATIONAL_ID", "BADD110313HCMLNS09"),
    ("so\nCURP BADD110313HCMLNS09 no me deja", "NATIONAL_ID", "BADD110313HCMLNS09"),
    ("my social insurance number is 130 692 544 and a phishing", "NATIONAL_ID", "130 692 544"),
    ("MY SOCIAL INSURANCE NUMBER IS 130 692 544 AND A PHISHING", "NATIONAL_ID", "130 692 544"),
    ("so\nmy social insurance number is 130 692 544 and a phishing", "NATIONAL_ID", "130 692 544"),
    ("Personalausweis L01X00T47 wird nicht", "NATIONAL_ID", "L01X00T47"),
    ("PERSONALAUSWEIS L01X00T47 WIRD NICHT", "NATIONAL_ID", "L01X00T47"),
    ("so\nPersonalausweis L01X00T47 wird nicht", "NATIONAL_ID", "L01X00T47"),
    ("aadhar card 9999 4105 7058 upload fails", "NATIONAL_ID", "9999 4105 7058"),
    ("AADHAR CARD 9999 4105 7058 UPLOAD FAILS", "NATIONAL_ID", "9999 4105 7058"),
    ("so\naadhar card 9999 4105 7058 upload fails", "NATIONAL_ID", "9999 4105 7058"),
    ("uploaded my driver license (S514-7789-0123) and nobody", "DRIVER_LICENSE", "S514-7789-0123"),
    ("UPLOADED MY DRIVER LICENSE (S514-7789-0123) AND NOBODY", "DRIVER_LICENSE", "S514-7789-0123"),
    ("so\nuploaded my driver license (S514-7789-0123) and nobody", "DRIVER_LICENSE", "S514-7789-0123"),
    ("my passport no is L8988901C and the app", "PASSPORT", "L8988901C"),
    ("MY PASSPORT NO IS L8988901C AND THE APP", "PASSPORT", "L8988901C"),
    ("so\nmy passport no is L8988901C and the app", "PASSPORT", "L8988901C"),
    ("They asked for my PAN card BNZPM2501F to process", "NATIONAL_ID", "BNZPM2501F"),
    ("THEY ASKED FOR MY PAN CARD BNZPM2501F TO PROCESS", "NATIONAL_ID", "BNZPM2501F"),
    ("so\nThey asked for my PAN card BNZPM2501F to process", "NATIONAL_ID", "BNZPM2501F"),
    ("National Insurance PW 34 21 87 B has no business", "UK_NINO", "PW 34 21 87 B"),
    ("NATIONAL INSURANCE PW 34 21 87 B HAS NO BUSINESS", "UK_NINO", "PW 34 21 87 B"),
    ("so\nNational Insurance PW 34 21 87 B has no business", "UK_NINO", "PW 34 21 87 B"),
    ("medicare no. 4321 56789 1 in the phishing", "NATIONAL_ID", "4321 56789 1"),
    ("MEDICARE NO. 4321 56789 1 IN THE PHISHING", "NATIONAL_ID", "4321 56789 1"),
    ("so\nmedicare no. 4321 56789 1 in the phishing", "NATIONAL_ID", "4321 56789 1"),
    ("social security number 900-12-3456 got typed", "US_SSN", "900-12-3456"),
    ("SOCIAL SECURITY NUMBER 900-12-3456 GOT TYPED", "US_SSN", "900-12-3456"),
    ("Passport: GB 123456789 photo page", "PASSPORT", "GB 123456789"),
    ("PASSPORT: GB 123456789 PHOTO PAGE", "PASSPORT", "GB 123456789"),
    ("My driver's licence no. is W0394-56789-12345 Ontario and", "DRIVER_LICENSE", "W0394-56789-12345"),
    ("MY DRIVER'S LICENCE NO. IS W0394-56789-12345 ONTARIO AND", "DRIVER_LICENSE", "W0394-56789-12345"),
    ("they wanted NINO, mine is CE 55 66 77 D, over a plain", "UK_NINO", "CE 55 66 77 D"),
    ("THEY WANTED NINO, MINE IS CE 55 66 77 D, OVER A PLAIN", "UK_NINO", "CE 55 66 77 D"),
    ("gave the scammer my SSN 412-55-9087 thinking it", "US_SSN", "412-55-9087"),
    ("GAVE THE SCAMMER MY SSN 412-55-9087 THINKING IT", "US_SSN", "412-55-9087"),
    ("passport no: C03005988, uploaded", "PASSPORT", "C03005988"),
    ("PASSPORT NO: C03005988, UPLOADED", "PASSPORT", "C03005988"),
    ("check wants my licence number JONES 710238 SM9AD and still", "DRIVER_LICENSE", "JONES 710238 SM9AD"),
    ("CHECK WANTS MY LICENCE NUMBER JONES 710238 SM9AD AND STILL", "DRIVER_LICENSE", "JONES 710238 SM9AD"),
]
KEPT = [
    "order 219099999",
    "passport control took 3 hours",
    "license agreement 2024",
    "social media 24/7",
    "in 2024 05 1120",
]
HOSTILE = ["078-05-1120 ", "AB 12 34 56 C ", "ABCDE1234F ", "ssn ", "passport number ", "licence A", "1 ", "ABCD123456"]


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
    assert cpu_ratio(lambda t: [list(rule.find(t)) for rule in national_ids.RULES], text[:2500], text) < 12


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_gets_spans_inside_it(unit):
    text = unit * (2_000 // len(unit))
    assert all(0 <= h.start < h.end <= len(text) for rule in national_ids.RULES for h in rule.find(text))
