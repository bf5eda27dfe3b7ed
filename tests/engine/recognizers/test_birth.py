"""Dates of birth, and every other date."""

from __future__ import annotations

import pytest

from moderation.engine.recognizers import birth
from tests.engine.pii_texts import removed

STRIPPED = [
    ("dob 03/14/1985", "DATE_OF_BIRTH", "03/14/1985"),
    ("born on 5 March 1979", "DATE_OF_BIRTH", "5 March 1979"),
    ("date of birth: 1990-07-21", "DATE_OF_BIRTH", "1990-07-21"),
    ("my birthday is July 4, 1976", "DATE_OF_BIRTH", "July 4, 1976"),
    ("born 4/7/81 so I am an", "DATE_OF_BIRTH", "4/7/81"),
    ("BORN 4/7/81 SO I AM AN", "DATE_OF_BIRTH", "4/7/81"),
    ("so\nborn 4/7/81 so I am an", "DATE_OF_BIRTH", "4/7/81"),
    ("DOB 1981-07-04", "DATE_OF_BIRTH", "1981-07-04"),
    ("so\nDOB 1981-07-04", "DATE_OF_BIRTH", "1981-07-04"),
    ("my date of birth is 4 July 1981", "DATE_OF_BIRTH", "4 July 1981"),
    ("MY DATE OF BIRTH IS 4 July 1981", "DATE_OF_BIRTH", "4 July 1981"),
    ("so\nmy date of birth is 4 July 1981", "DATE_OF_BIRTH", "4 July 1981"),
    ("d.o.b: 04.07.1981", "DATE_OF_BIRTH", "04.07.1981"),
    ("D.O.B: 04.07.1981", "DATE_OF_BIRTH", "04.07.1981"),
    ("so\nd.o.b: 04.07.1981", "DATE_OF_BIRTH", "04.07.1981"),
    ("my birthday is July 4th, 1981 and they said", "DATE_OF_BIRTH", "July 4th, 1981"),
    ("MY BIRTHDAY IS July 4th, 1981 AND THEY SAID", "DATE_OF_BIRTH", "July 4th, 1981"),
    ("so\nmy birthday is July 4th, 1981 and they said", "DATE_OF_BIRTH", "July 4th, 1981"),
    ("birth date 07041981", "DATE_OF_BIRTH", "07041981"),
    ("BIRTH DATE 07041981", "DATE_OF_BIRTH", "07041981"),
    ("so\nbirth date 07041981", "DATE_OF_BIRTH", "07041981"),
    ("I was born on the 4th of July 1981", "DATE_OF_BIRTH", "4th of July 1981"),
    ("I WAS BORN ON THE 4th of July 1981", "DATE_OF_BIRTH", "4th of July 1981"),
    ("so\nI was born on the 4th of July 1981", "DATE_OF_BIRTH", "4th of July 1981"),
    ("geboren am 04.07.1981", "DATE_OF_BIRTH", "04.07.1981"),
    ("GEBOREN AM 04.07.1981", "DATE_OF_BIRTH", "04.07.1981"),
    ("so\ngeboren am 04.07.1981", "DATE_OF_BIRTH", "04.07.1981"),
    ("DOB: 12-Mar-1979, why do you", "DATE_OF_BIRTH", "12-Mar-1979"),
    ("DOB: 12-Mar-1979, WHY DO YOU", "DATE_OF_BIRTH", "12-Mar-1979"),
    ("so\nDOB: 12-Mar-1979, why do you", "DATE_OF_BIRTH", "12-Mar-1979"),
    ("i was born March 12, 1979 and the app", "DATE_OF_BIRTH", "March 12, 1979"),
    ("I WAS BORN March 12, 1979 AND THE APP", "DATE_OF_BIRTH", "March 12, 1979"),
    ("so\ni was born March 12, 1979 and the app", "DATE_OF_BIRTH", "March 12, 1979"),
    ("my bday is 12/03/79 and I got", "DATE_OF_BIRTH", "12/03/79"),
    ("MY BDAY IS 12/03/79 AND I GOT", "DATE_OF_BIRTH", "12/03/79"),
    ("so\nmy bday is 12/03/79 and I got", "DATE_OF_BIRTH", "12/03/79"),
    ("date of birth (1979.03.12) cannot be", "DATE_OF_BIRTH", "1979.03.12"),
    ("DATE OF BIRTH (1979.03.12) CANNOT BE", "DATE_OF_BIRTH", "1979.03.12"),
    ("so\ndate of birth (1979.03.12) cannot be", "DATE_OF_BIRTH", "1979.03.12"),
    ("My son, born 2nd Feb 2015, saw an 18+", "DATE_OF_BIRTH", "2nd Feb 2015"),
    ("MY SON, BORN 2nd Feb 2015, SAW AN 18+", "DATE_OF_BIRTH", "2nd Feb 2015"),
    ("so\nMy son, born 2nd Feb 2015, saw an 18+", "DATE_OF_BIRTH", "2nd Feb 2015"),
    ("née le 12/03/1979 et on me dit", "DATE_OF_BIRTH", "12/03/1979"),
    ("NÉE LE 12/03/1979 ET ON ME DIT", "DATE_OF_BIRTH", "12/03/1979"),
    ("so\nnée le 12/03/1979 et on me dit", "DATE_OF_BIRTH", "12/03/1979"),
    ("Born: 07.11.1988, still flagged", "DATE_OF_BIRTH", "07.11.1988"),
    ("BORN: 07.11.1988, STILL FLAGGED", "DATE_OF_BIRTH", "07.11.1988"),
    ("so\nBorn: 07.11.1988, still flagged", "DATE_OF_BIRTH", "07.11.1988"),
    ("DOB 7 Nov 88 entered right,", "DATE_OF_BIRTH", "7 Nov 88"),
    ("DOB 7 Nov 88 ENTERED RIGHT,", "DATE_OF_BIRTH", "7 Nov 88"),
    ("so\nDOB 7 Nov 88 entered right,", "DATE_OF_BIRTH", "7 Nov 88"),
    ("my date of birth was set to 1900-01-01 by your own", "DATE_OF_BIRTH", "1900-01-01"),
    ("MY DATE OF BIRTH WAS SET TO 1900-01-01 BY YOUR OWN", "DATE_OF_BIRTH", "1900-01-01"),
    ("so\nmy date of birth was set to 1900-01-01 by your own", "DATE_OF_BIRTH", "1900-01-01"),
    ("her birthday 11/07/2013 is on the", "DATE_OF_BIRTH", "11/07/2013"),
    ("HER BIRTHDAY 11/07/2013 IS ON THE", "DATE_OF_BIRTH", "11/07/2013"),
    ("so\nher birthday 11/07/2013 is on the", "DATE_OF_BIRTH", "11/07/2013"),
    ("DOB on file is 03/09/1991, correct,", "DATE_OF_BIRTH", "03/09/1991"),
    ("DOB ON FILE IS 03/09/1991, CORRECT,", "DATE_OF_BIRTH", "03/09/1991"),
    ("born on 9 March 1991 and treated", "DATE_OF_BIRTH", "9 March 1991"),
    ("BORN ON 9 March 1991 AND TREATED", "DATE_OF_BIRTH", "9 March 1991"),
    ("birthdate 1991/03/09 cannot be", "DATE_OF_BIRTH", "1991/03/09"),
    ("BIRTHDATE 1991/03/09 CANNOT BE", "DATE_OF_BIRTH", "1991/03/09"),
    ("date of birth 17.06.1990 is correct", "DATE_OF_BIRTH", "17.06.1990"),
    ("DATE OF BIRTH 17.06.1990 IS CORRECT", "DATE_OF_BIRTH", "17.06.1990"),
    ("I was born June 17, 1990, the kids", "DATE_OF_BIRTH", "June 17, 1990"),
    ("I WAS BORN June 17, 1990, THE KIDS", "DATE_OF_BIRTH", "June 17, 1990"),
]
KEPT = [
    "cancelled on 03/14/2024",
    "born in 1985",
    "on 5 March 1979 the film came out",
    "birthday party cancelled",
    "since July 4, 1976",
    "born in 1981 and still dancing",
    "on 04/07/2024 I was charged twice",
    "renewed on my birthday, lovely",
    "since 12 March 2019 nothing works",
    "born and raised in Ohio, never had this",
    "born 1988, watching since 1999",
    "my birthday was last week and the app crashed all evening",
]
HOSTILE = ["born ", "born 4/7/81 ", "dob 1", "date of birth ", "July 4 ", "19810704 "]


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
    assert cpu_ratio(lambda t: [list(rule.find(t)) for rule in birth.RULES], text[:2500], text) < 12


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_gets_spans_inside_it(unit):
    text = unit * (2_000 // len(unit))
    assert all(0 <= h.start < h.end <= len(text) for rule in birth.RULES for h in rule.find(text))
