"""E-mail addresses, plain and written out, and sentences with "at"."""

from __future__ import annotations

import pytest

from moderation.engine.recognizers import emails
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
    ("mail me at john.smith@example.com", "EMAIL_ADDRESS", "john.smith@example.com"),
    ("MAIL ME AT john.smith@example.com", "EMAIL_ADDRESS", "john.smith@example.com"),
    ("so\nmail me at john.smith@example.com", "EMAIL_ADDRESS", "john.smith@example.com"),
    ("jsmith at-sign example dot com if you care", "EMAIL_ADDRESS", "jsmith at-sign example dot com"),
    ("jsmith at-sign example dot com IF YOU CARE", "EMAIL_ADDRESS", "jsmith at-sign example dot com"),
    ("so\njsmith at-sign example dot com if you care", "EMAIL_ADDRESS", "jsmith at-sign example dot com"),
    ("jane dot roe at example dot org", "EMAIL_ADDRESS", "jane dot roe at example dot org"),
    ("so\njane dot roe at example dot org", "EMAIL_ADDRESS", "jane dot roe at example dot org"),
    ("jane.roe (at) example (dot) org", "EMAIL_ADDRESS", "jane.roe (at) example (dot) org"),
    ("so\njane.roe (at) example (dot) org", "EMAIL_ADDRESS", "jane.roe (at) example (dot) org"),
    ("JANE_ROE@EXAMPLE.COM GET BACK TO", "EMAIL_ADDRESS", "JANE_ROE@EXAMPLE.COM"),
    ("so\nJANE_ROE@EXAMPLE.COM GET BACK TO", "EMAIL_ADDRESS", "JANE_ROE@EXAMPLE.COM"),
    ("jane.roe [at] example [dot] com answer me", "EMAIL_ADDRESS", "jane.roe [at] example [dot] com"),
    ("jane.roe [at] example [dot] com ANSWER ME", "EMAIL_ADDRESS", "jane.roe [at] example [dot] com"),
    ("so\njane.roe [at] example [dot] com answer me", "EMAIL_ADDRESS", "jane.roe [at] example [dot] com"),
    ("so\njane @ example . com", "EMAIL_ADDRESS", "jane @ example . com"),
    ("my email jane.roe＠example.com hacked", "EMAIL_ADDRESS", "jane.roe＠example.com"),
    ("MY EMAIL jane.roe＠example.com HACKED", "EMAIL_ADDRESS", "jane.roe＠example.com"),
    ("so\nmy email jane.roe＠example.com hacked", "EMAIL_ADDRESS", "jane.roe＠example.com"),
    ("hacker changed it to xx99@example.net", "EMAIL_ADDRESS", "xx99@example.net"),
    ("HACKER CHANGED IT TO xx99@example.net", "EMAIL_ADDRESS", "xx99@example.net"),
    ("so\nhacker changed it to xx99@example.net", "EMAIL_ADDRESS", "xx99@example.net"),
    ("j a n e r o e @ example.com", "EMAIL_ADDRESS", "j a n e r o e @ example.com"),
    ("so\nj a n e r o e @ example.com", "EMAIL_ADDRESS", "j a n e r o e @ example.com"),
    ("jane{at}example{dot}com", "EMAIL_ADDRESS", "jane{at}example{dot}com"),
    ("so\njane{at}example{dot}com", "EMAIL_ADDRESS", "jane{at}example{dot}com"),
    ("jane.roe+netflix@mail.example.co.uk isnt recognised", "EMAIL_ADDRESS", "jane.roe+netflix@mail.example.co.uk"),
    ("jane.roe+netflix@mail.example.co.uk ISNT RECOGNISED", "EMAIL_ADDRESS", "jane.roe+netflix@mail.example.co.uk"),
    ("email: jane underscore roe at gmail dot com", "EMAIL_ADDRESS", "jane underscore roe at gmail dot com"),
    ("EMAIL: jane underscore roe at gmail dot com", "EMAIL_ADDRESS", "jane underscore roe at gmail dot com"),
    ("so\nemail: jane underscore roe at gmail dot com", "EMAIL_ADDRESS", "jane underscore roe at gmail dot com"),
    ("janeroe at gmail is my address", "EMAIL_ADDRESS", "janeroe at gmail"),
    ("janeroe at gmail IS MY ADDRESS", "EMAIL_ADDRESS", "janeroe at gmail"),
    ("so\njaneroe at gmail is my address", "EMAIL_ADDRESS", "janeroe at gmail"),
    ("janeroe AT gmail DOT com", "EMAIL_ADDRESS", "janeroe AT gmail DOT com"),
    ("so\njaneroe AT gmail DOT com", "EMAIL_ADDRESS", "janeroe AT gmail DOT com"),
    ("john.smith@example.com 917-555-0133", "EMAIL_ADDRESS", "john.smith@example.com"),
    ("so\njohn.smith@example.com 917-555-0133", "EMAIL_ADDRESS", "john.smith@example.com"),
    ("recovered my bitcoin, contact wizard@example.com", "EMAIL_ADDRESS", "wizard@example.com"),
    ("RECOVERED MY BITCOIN, CONTACT wizard@example.com", "EMAIL_ADDRESS", "wizard@example.com"),
    ("so\nrecovered my bitcoin, contact wizard@example.com", "EMAIL_ADDRESS", "wizard@example.com"),
    ("contact robert.bramble@example.net for the screenshots", "EMAIL_ADDRESS", "robert.bramble@example.net"),
    ("CONTACT robert.bramble@example.net FOR THE SCREENSHOTS", "EMAIL_ADDRESS", "robert.bramble@example.net"),
    ("so\ncontact robert.bramble@example.net for the screenshots", "EMAIL_ADDRESS", "robert.bramble@example.net"),
    ("account is under bramble77(at)example.com and someone", "EMAIL_ADDRESS", "bramble77(at)example.com"),
    ("ACCOUNT IS UNDER bramble77(at)example.com AND SOMEONE", "EMAIL_ADDRESS", "bramble77(at)example.com"),
    ("so\naccount is under bramble77(at)example.com and someone", "EMAIL_ADDRESS", "bramble77(at)example.com"),
    ("Robert.Bramble@EXAMPLE.com never gets", "EMAIL_ADDRESS", "Robert.Bramble@EXAMPLE.com"),
    ("Robert.Bramble@EXAMPLE.com NEVER GETS", "EMAIL_ADDRESS", "Robert.Bramble@EXAMPLE.com"),
    ("so\nRobert.Bramble@EXAMPLE.com never gets", "EMAIL_ADDRESS", "Robert.Bramble@EXAMPLE.com"),
    ("reset goes to bob *at* example *dot* com which is not", "EMAIL_ADDRESS", "bob *at* example *dot* com"),
    ("RESET GOES TO bob *at* example *dot* com WHICH IS NOT", "EMAIL_ADDRESS", "bob *at* example *dot* com"),
    ("so\nreset goes to bob *at* example *dot* com which is not", "EMAIL_ADDRESS", "bob *at* example *dot* com"),
    ("email rb77 @ gmail . com keeps being", "EMAIL_ADDRESS", "rb77 @ gmail . com"),
    ("EMAIL rb77 @ gmail . com KEEPS BEING", "EMAIL_ADDRESS", "rb77 @ gmail . com"),
    ("so\nemail rb77 @ gmail . com keeps being", "EMAIL_ADDRESS", "rb77 @ gmail . com"),
    ("send proof to rob77 at hotmail dot com otherwise", "EMAIL_ADDRESS", "rob77 at hotmail dot com"),
    ("SEND PROOF TO rob77 at hotmail dot com OTHERWISE", "EMAIL_ADDRESS", "rob77 at hotmail dot com"),
    ("so\nsend proof to rob77 at hotmail dot com otherwise", "EMAIL_ADDRESS", "rob77 at hotmail dot com"),
    ("my login email is rob.b77＠example.com and no code", "EMAIL_ADDRESS", "rob.b77＠example.com"),
    ("MY LOGIN EMAIL IS rob.b77＠example.com AND NO CODE", "EMAIL_ADDRESS", "rob.b77＠example.com"),
    ("so\nmy login email is rob.b77＠example.com and no code", "EMAIL_ADDRESS", "rob.b77＠example.com"),
    ("help of a hacker, reach him on cyberwiz@example.com", "EMAIL_ADDRESS", "cyberwiz@example.com"),
    ("HELP OF A HACKER, REACH HIM ON cyberwiz@example.com", "EMAIL_ADDRESS", "cyberwiz@example.com"),
    ("so\nhelp of a hacker, reach him on cyberwiz@example.com", "EMAIL_ADDRESS", "cyberwiz@example.com"),
    ("forward it to maria_ortega99@example.co because I", "EMAIL_ADDRESS", "maria_ortega99@example.co"),
    ("FORWARD IT TO maria_ortega99@example.co BECAUSE I", "EMAIL_ADDRESS", "maria_ortega99@example.co"),
    ("so\nforward it to maria_ortega99@example.co because I", "EMAIL_ADDRESS", "maria_ortega99@example.co"),
    ("e-mail:MARIA@EXAMPLE.ORG; still no", "EMAIL_ADDRESS", "MARIA@EXAMPLE.ORG"),
    ("E-MAIL:MARIA@EXAMPLE.ORG; STILL NO", "EMAIL_ADDRESS", "MARIA@EXAMPLE.ORG"),
    ("so\ne-mail:MARIA@EXAMPLE.ORG; still no", "EMAIL_ADDRESS", "MARIA@EXAMPLE.ORG"),
    ("hijackers replaced my mail with qx7zz(a)example.ru and support", "EMAIL_ADDRESS", "qx7zz(a)example.ru"),
    ("HIJACKERS REPLACED MY MAIL WITH qx7zz(a)example.ru AND SUPPORT", "EMAIL_ADDRESS", "qx7zz(a)example.ru"),
    ("so\nhijackers replaced my mail with qx7zz(a)example.ru and support", "EMAIL_ADDRESS", "qx7zz(a)example.ru"),
    ("gmail mariaortega99@gmail and the form", "EMAIL_ADDRESS", "mariaortega99@gmail"),
    ("GMAIL mariaortega99@gmail AND THE FORM", "EMAIL_ADDRESS", "mariaortega99@gmail"),
    ("so\ngmail mariaortega99@gmail and the form", "EMAIL_ADDRESS", "mariaortega99@gmail"),
    ("paypal maria＠example．net was billed,", "EMAIL_ADDRESS", "maria＠example．net"),
    ("PAYPAL maria＠example．net WAS BILLED,", "EMAIL_ADDRESS", "maria＠example．net"),
    ("so\npaypal maria＠example．net was billed,", "EMAIL_ADDRESS", "maria＠example．net"),
    ("herpes with herbs, email him drodion@example.com", "EMAIL_ADDRESS", "drodion@example.com"),
    ("HERPES WITH HERBS, EMAIL HIM drodion@example.com", "EMAIL_ADDRESS", "drodion@example.com"),
    ("so\nherpes with herbs, email him drodion@example.com", "EMAIL_ADDRESS", "drodion@example.com"),
    ("I get mails for someoneelse@example.com since Tuesday,", "EMAIL_ADDRESS", "someoneelse@example.com"),
    ("I GET MAILS FOR someoneelse@example.com SINCE TUESDAY,", "EMAIL_ADDRESS", "someoneelse@example.com"),
    ("it was changed to hkr_2291@example.info overnight,", "EMAIL_ADDRESS", "hkr_2291@example.info"),
    ("IT WAS CHANGED TO hkr_2291@example.info OVERNIGHT,", "EMAIL_ADDRESS", "hkr_2291@example.info"),
    ("try LENA.BERG@EXAMPLE.DE for once,", "EMAIL_ADDRESS", "LENA.BERG@EXAMPLE.DE"),
    ("TRY LENA.BERG@EXAMPLE.DE FOR ONCE,", "EMAIL_ADDRESS", "LENA.BERG@EXAMPLE.DE"),
    ("Account hacked? Write to recover.now@example.com they restored", "EMAIL_ADDRESS", "recover.now@example.com"),
    ("ACCOUNT HACKED? WRITE TO recover.now@example.com THEY RESTORED", "EMAIL_ADDRESS", "recover.now@example.com"),
    ("call +1-888-555-0177 or mail desk@fix.example", "EMAIL_ADDRESS", "desk@fix.example"),
    ("CALL +1-888-555-0177 OR MAIL desk@fix.example", "EMAIL_ADDRESS", "desk@fix.example"),
    ("my address kim.tran@example.com got swapped", "EMAIL_ADDRESS", "kim.tran@example.com"),
    ("MY ADDRESS kim.tran@example.com GOT SWAPPED", "EMAIL_ADDRESS", "kim.tran@example.com"),
    ("kim.tran@example.com got swapped for zz81@example.ru by a stranger", "EMAIL_ADDRESS", "zz81@example.ru"),
    ("KIM.TRAN@EXAMPLE.COM GOT SWAPPED FOR zz81@example.ru BY A STRANGER", "EMAIL_ADDRESS", "zz81@example.ru"),
    ("mail me: kim dot tran at example dot com, not the phone", "EMAIL_ADDRESS", "kim dot tran at example dot com"),
    ("MAIL ME: kim dot tran at example dot com, NOT THE PHONE", "EMAIL_ADDRESS", "kim dot tran at example dot com"),
    ("reach kimtran88 at gmail dot com with the refund", "EMAIL_ADDRESS", "kimtran88 at gmail dot com"),
    ("REACH kimtran88 at gmail dot com WITH THE REFUND", "EMAIL_ADDRESS", "kimtran88 at gmail dot com"),
    ("kim.tran [at] example.com is the right", "EMAIL_ADDRESS", "kim.tran [at] example.com"),
    ("kim.tran [at] example.com IS THE RIGHT", "EMAIL_ADDRESS", "kim.tran [at] example.com"),
    ("recover your account, contact ghost@example.org", "EMAIL_ADDRESS", "ghost@example.org"),
    ("RECOVER YOUR ACCOUNT, CONTACT ghost@example.org", "EMAIL_ADDRESS", "ghost@example.org"),
]
KEPT = [
    "looked at netflix.com",
    "watch it at netflix.com",
    "@netflix fix this",
    "great.It works",
    "meet at 5.30",
    "available at example.com",
    "look at that. Come on",
    "email support at your own risk",
    "look at netflix dot com slash help",
    "@netflix fix your app",
]
HOSTILE = ["a@", "a.", "x at y dot ", "a b c @ ", "x at gmail ", "(at) ", "user_", "dot dot ", "*at* "]


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
    assert cpu_ratio(lambda t: [list(rule.find(t)) for rule in emails.RULES], text[:2500], text) < 12


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_gets_spans_inside_it(unit):
    text = unit * (2_000 // len(unit))
    assert all(0 <= h.start < h.end <= len(text) for rule in emails.RULES for h in rule.find(text))
