"""Passwords and security answers, and sentences about them."""

from __future__ import annotations

import pytest

from moderation.engine.recognizers import passwords
from tests.engine.pii_texts import removed

STRIPPED = [
    ("my password is hunter2", "PASSWORD", "hunter2"),
    ("password: sunshine", "PASSWORD", "sunshine"),
    ("my password is sunshine, ok", "PASSWORD", "sunshine"),
    ("pw=q1w2e3", "PASSWORD", "q1w2e3"),
    ("changed my password to Summer2024!", "PASSWORD", "Summer2024!"),
    ('password "open sesame please"', "PASSWORD", "open sesame please"),
    ("I used Blue!Dog7 as my password", "PASSWORD", "Blue!Dog7"),
    ("from Old1 to New2? password from Old1x to New2x", "PASSWORD", "New2x"),
    ("mother's maiden name is Featherstone", "SECURITY_ANSWER", "Featherstone"),
    ("security answer: blue harbour", "SECURITY_ANSWER", "blue harbour"),
    ("the answer to my security question is Tallahassee", "SECURITY_ANSWER", "Tallahassee"),
    ("my password is Hunter2!x and it still", "PASSWORD", "Hunter2!x"),
    ("MY PASSWORD IS Hunter2!x AND IT STILL", "PASSWORD", "Hunter2!x"),
    ("so\nmy password is Hunter2!x and it still", "PASSWORD", "Hunter2!x"),
    ("pw: letmein99", "PASSWORD", "letmein99"),
    ("PW: letmein99", "PASSWORD", "letmein99"),
    ("so\npw: letmein99", "PASSWORD", "letmein99"),
    ("Password=Tr0ub4dor&3", "PASSWORD", "Tr0ub4dor&3"),
    ("PASSWORD=Tr0ub4dor&3", "PASSWORD", "Tr0ub4dor&3"),
    ("so\nPassword=Tr0ub4dor&3", "PASSWORD", "Tr0ub4dor&3"),
    ("i changed password to sunshine1987 then it logged", "PASSWORD", "sunshine1987"),
    ("I CHANGED PASSWORD TO sunshine1987 THEN IT LOGGED", "PASSWORD", "sunshine1987"),
    ("so\ni changed password to sunshine1987 then it logged", "PASSWORD", "sunshine1987"),
    ("PASSWORD QWERTY123 DOES NOT WORK", "PASSWORD", "QWERTY123"),
    ("so\nPASSWORD QWERTY123 DOES NOT WORK", "PASSWORD", "QWERTY123"),
    ("pass word is blue-horse-42", "PASSWORD", "blue-horse-42"),
    ("PASS WORD IS blue-horse-42", "PASSWORD", "blue-horse-42"),
    ("so\npass word is blue-horse-42", "PASSWORD", "blue-horse-42"),
    ("hunter22 is my password", "PASSWORD", "hunter22"),
    ("hunter22 IS MY PASSWORD", "PASSWORD", "hunter22"),
    ("so\nhunter22 is my password", "PASSWORD", "hunter22"),
    ("login jane.roe pass Summer2024!", "PASSWORD", "Summer2024!"),
    ("LOGIN JANE.ROE PASS Summer2024!", "PASSWORD", "Summer2024!"),
    ("so\nlogin jane.roe pass Summer2024!", "PASSWORD", "Summer2024!"),
    ("pwd abc12345 doesn't work!!", "PASSWORD", "abc12345"),
    ("PWD abc12345 DOESN'T WORK!!", "PASSWORD", "abc12345"),
    ("so\npwd abc12345 doesn't work!!", "PASSWORD", "abc12345"),
    ("Password was correcthorse77 and someone", "PASSWORD", "correcthorse77"),
    ("PASSWORD WAS correcthorse77 AND SOMEONE", "PASSWORD", "correcthorse77"),
    ("so\nPassword was correcthorse77 and someone", "PASSWORD", "correcthorse77"),
    ("passwort: Sommer!2023 geht nicht", "PASSWORD", "Sommer!2023"),
    ("PASSWORT: Sommer!2023 GEHT NICHT", "PASSWORD", "Sommer!2023"),
    ("so\npasswort: Sommer!2023 geht nicht", "PASSWORD", "Sommer!2023"),
    ("contraseña: Gatito99 no funciona", "PASSWORD", "Gatito99"),
    ("CONTRASEÑA: Gatito99 NO FUNCIONA", "PASSWORD", "Gatito99"),
    ("so\ncontraseña: Gatito99 no funciona", "PASSWORD", "Gatito99"),
    ("use password guest-7781 they said", "PASSWORD", "guest-7781"),
    ("USE PASSWORD guest-7781 THEY SAID", "PASSWORD", "guest-7781"),
    ("so\nuse password guest-7781 they said", "PASSWORD", "guest-7781"),
    ("PW - Tiger$$22 typed it 10", "PASSWORD", "Tiger$$22"),
    ("PW - Tiger$$22 TYPED IT 10", "PASSWORD", "Tiger$$22"),
    ("so\nPW - Tiger$$22 typed it 10", "PASSWORD", "Tiger$$22"),
    ("the password they set for me, Welcome1, is shared", "PASSWORD", "Welcome1"),
    ("THE PASSWORD THEY SET FOR ME, Welcome1, IS SHARED", "PASSWORD", "Welcome1"),
    ("so\nthe password they set for me, Welcome1, is shared", "PASSWORD", "Welcome1"),
    ("My password is iloveyou. Yes that", "PASSWORD", "iloveyou"),
    ("MY PASSWORD IS iloveyou. YES THAT", "PASSWORD", "iloveyou"),
    ("so\nMy password is iloveyou. Yes that", "PASSWORD", "iloveyou"),
    ("username: bramble_bob password: Xy7!kkp tell me why", "PASSWORD", "Xy7!kkp"),
    ("USERNAME: BRAMBLE_BOB PASSWORD: Xy7!kkp TELL ME WHY", "PASSWORD", "Xy7!kkp"),
    ("so\nusername: bramble_bob password: Xy7!kkp tell me why", "PASSWORD", "Xy7!kkp"),
    ('the reset gave me "tmp#8841Q" as temporary password', "PASSWORD", "tmp#8841Q"),
    ('THE RESET GAVE ME "tmp#8841Q" AS TEMPORARY PASSWORD', "PASSWORD", "tmp#8841Q"),
    ('so\nthe reset gave me "tmp#8841Q" as temporary password', "PASSWORD", "tmp#8841Q"),
    ("old password: Biscuit2019! new password:", "PASSWORD", "Biscuit2019!"),
    ("OLD PASSWORD: Biscuit2019! NEW PASSWORD:", "PASSWORD", "Biscuit2019!"),
    ("so\nold password: Biscuit2019! new password:", "PASSWORD", "Biscuit2019!"),
    ("password: Biscuit2019! new password: Biscuit2020! and neither", "PASSWORD", "Biscuit2020!"),
    ("PASSWORD: BISCUIT2019! NEW PASSWORD: Biscuit2020! AND NEITHER", "PASSWORD", "Biscuit2020!"),
    ("so\npassword: Biscuit2019! new password: Biscuit2020! and neither", "PASSWORD", "Biscuit2020!"),
    ("wifi password homehub-2231 is fine on", "PASSWORD", "homehub-2231"),
    ("WIFI PASSWORD homehub-2231 IS FINE ON", "PASSWORD", "homehub-2231"),
    ("so\nwifi password homehub-2231 is fine on", "PASSWORD", "homehub-2231"),
    ("I set my password to P@ssw0rd cause you", "PASSWORD", "P@ssw0rd"),
    ("I SET MY PASSWORD TO P@ssw0rd CAUSE YOU", "PASSWORD", "P@ssw0rd"),
    ("so\nI set my password to P@ssw0rd cause you", "PASSWORD", "P@ssw0rd"),
    ("login: sunny_day_44 / password: rA1nyday and I am still", "PASSWORD", "rA1nyday"),
    ("LOGIN: SUNNY_DAY_44 / PASSWORD: rA1nyday AND I AM STILL", "PASSWORD", "rA1nyday"),
    ("so\nlogin: sunny_day_44 / password: rA1nyday and I am still", "PASSWORD", "rA1nyday"),
    ('the reset gave me "tmp#8841Q" as temporary password', "PASSWORD", "tmp#8841Q"),
    ('THE RESET GAVE ME "tmp#8841Q" AS TEMPORARY PASSWORD', "PASSWORD", "tmp#8841Q"),
    ("so my password Trombone#99 leaked and", "PASSWORD", "Trombone#99"),
    ("SO MY PASSWORD Trombone#99 LEAKED AND", "PASSWORD", "Trombone#99"),
    ("Netflix pw: cheesecake88 (yes change", "PASSWORD", "cheesecake88"),
    ("NETFLIX PW: cheesecake88 (YES CHANGE", "PASSWORD", "cheesecake88"),
    ("password is Lemon_Tree42 and yes I", "PASSWORD", "Lemon_Tree42"),
    ("PASSWORD IS Lemon_Tree42 AND YES I", "PASSWORD", "Lemon_Tree42"),
    ("they emailed a temp password x9KqT2 that your", "PASSWORD", "x9KqT2"),
    ("THEY EMAILED A TEMP PASSWORD x9KqT2 THAT YOUR", "PASSWORD", "x9KqT2"),
]
KEPT = [
    "my password is not working",
    "password is incorrect",
    "the password was changed",
    "password is case sensitive",
    "password sharing crackdown is a joke",
    "forgot my password 3 times",
    "password reset is broken",
    "they changed the password policy",
    "password 2 days ago",
    "my password is ridiculous to reset",
    "the answer is no",
    "security questions are dumb",
    "my favorite movie is gone",
    'they say my password is "wrong"',
    "I forgot my password and the reset link never came",
    "password is wrong every time",
    "my password is not working and neither is the pin",
    "they changed the password policy to require symbols",
    "password must contain 8 characters, a number and a symbol, fine but why",
    "my password is correct and I can prove it",
    "password sharing crackdown is why I left in 2023",
    "I typed my password five times and it says too many attempts",
    "password: yes I reset it, no it did not help",
    "Your password rules are insane: 12 characters, 1 symbol, no spaces",
]
HOSTILE = [
    "password is ",
    "password ",
    "pass: x",
    "is my password ",
    '"password" ',
    "login pass ",
    "A1!",
    "user / pass ",
]


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
    assert cpu_ratio(lambda t: [list(rule.find(t)) for rule in passwords.RULES], text[:2500], text) < 12


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_gets_spans_inside_it(unit):
    text = unit * (2_000 // len(unit))
    assert all(0 <= h.start < h.end <= len(text) for rule in passwords.RULES for h in rule.find(text))
