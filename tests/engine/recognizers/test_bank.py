"""Bank details, and numbers without a bank."""

from __future__ import annotations

import pytest

from moderation.engine.recognizers import bank
from tests.engine.pii_texts import removed

STRIPPED = [
    ("IBAN GB82 WEST 1234 5698 7654 32", "IBAN_CODE", "GB82 WEST 1234 5698 7654 32"),
    ("de89370400440532013000", "IBAN_CODE", "de89370400440532013000"),
    ("routing number 021000021", "ROUTING_NUMBER", "021000021"),
    ("sort code 12-34-56", "SORT_CODE", "12-34-56"),
    ("bank account 9876543210", "BANK_ACCOUNT", "9876543210"),
    ("swift code DEUTDEFF500", "BIC", "DEUTDEFF500"),
    ("number is 12345678 and sort code 20-00-00", "SORT_CODE", "20-00-00"),
    ("NUMBER IS 12345678 AND SORT CODE 20-00-00", "SORT_CODE", "20-00-00"),
    ("so\nnumber is 12345678 and sort code 20-00-00", "SORT_CODE", "20-00-00"),
    ("IBAN gb82 west 1234 5698 7654 32 refund there", "IBAN_CODE", "gb82 west 1234 5698 7654 32"),
    ("IBAN gb82 west 1234 5698 7654 32 REFUND THERE", "IBAN_CODE", "gb82 west 1234 5698 7654 32"),
    ("so\nIBAN gb82 west 1234 5698 7654 32 refund there", "IBAN_CODE", "gb82 west 1234 5698 7654 32"),
    ("send it to DE89 3704 0044 0532 0130 00", "IBAN_CODE", "DE89 3704 0044 0532 0130 00"),
    ("SEND IT TO DE89 3704 0044 0532 0130 00", "IBAN_CODE", "DE89 3704 0044 0532 0130 00"),
    ("so\nsend it to DE89 3704 0044 0532 0130 00", "IBAN_CODE", "DE89 3704 0044 0532 0130 00"),
    ("iban: de89370400440532013000 pls", "IBAN_CODE", "de89370400440532013000"),
    ("IBAN: de89370400440532013000 PLS", "IBAN_CODE", "de89370400440532013000"),
    ("so\niban: de89370400440532013000 pls", "IBAN_CODE", "de89370400440532013000"),
    ("bank acct # 000123456789 routing 021000021", "BANK_ACCOUNT", "000123456789"),
    ("BANK ACCT # 000123456789 ROUTING 021000021", "BANK_ACCOUNT", "000123456789"),
    ("so\nbank acct # 000123456789 routing 021000021", "BANK_ACCOUNT", "000123456789"),
    ("acct # 000123456789 routing 021000021", "ROUTING_NUMBER", "021000021"),
    ("ACCT # 000123456789 ROUTING 021000021", "ROUTING_NUMBER", "021000021"),
    ("so\nacct # 000123456789 routing 021000021", "ROUTING_NUMBER", "021000021"),
    ("Routing number 110000000 account 000123456789", "ROUTING_NUMBER", "110000000"),
    ("ROUTING NUMBER 110000000 ACCOUNT 000123456789", "ROUTING_NUMBER", "110000000"),
    ("so\nRouting number 110000000 account 000123456789", "ROUTING_NUMBER", "110000000"),
    ("sort code 200000 acc no 55779911", "SORT_CODE", "200000"),
    ("SORT CODE 200000 ACC NO 55779911", "SORT_CODE", "200000"),
    ("so\nsort code 200000 acc no 55779911", "SORT_CODE", "200000"),
    ("sort code 200000 acc no 55779911", "BANK_ACCOUNT", "55779911"),
    ("SORT CODE 200000 ACC NO 55779911", "BANK_ACCOUNT", "55779911"),
    ("so\nsort code 200000 acc no 55779911", "BANK_ACCOUNT", "55779911"),
    ("acct no. 31926819, s/c 60-16-13, still no", "SORT_CODE", "60-16-13"),
    ("ACCT NO. 31926819, S/C 60-16-13, STILL NO", "SORT_CODE", "60-16-13"),
    ("so\nacct no. 31926819, s/c 60-16-13, still no", "SORT_CODE", "60-16-13"),
    ("ABA 021000021 acct 9876543210", "ROUTING_NUMBER", "021000021"),
    ("ABA 021000021 ACCT 9876543210", "ROUTING_NUMBER", "021000021"),
    ("so\nABA 021000021 acct 9876543210", "ROUTING_NUMBER", "021000021"),
    ("BIC DEUTDEFF500 IBAN DE89370400440532013000", "BIC", "DEUTDEFF500"),
    ("so\nBIC DEUTDEFF500 IBAN DE89370400440532013000", "BIC", "DEUTDEFF500"),
    ("BIC DEUTDEFF500 IBAN DE89370400440532013000", "IBAN_CODE", "DE89370400440532013000"),
    ("so\nBIC DEUTDEFF500 IBAN DE89370400440532013000", "IBAN_CODE", "DE89370400440532013000"),
    ("my IFSC is SBIN0001234 and a/c no", "ROUTING_NUMBER", "SBIN0001234"),
    ("MY IFSC IS SBIN0001234 AND A/C NO", "ROUTING_NUMBER", "SBIN0001234"),
    ("so\nmy IFSC is SBIN0001234 and a/c no", "ROUTING_NUMBER", "SBIN0001234"),
    ("BSB 062-000 account 12345678", "ROUTING_NUMBER", "062-000"),
    ("BSB 062-000 ACCOUNT 12345678", "ROUTING_NUMBER", "062-000"),
    ("so\nBSB 062-000 account 12345678", "ROUTING_NUMBER", "062-000"),
    ("Kontonummer 0532013000 BLZ 37040044", "BANK_ACCOUNT", "0532013000"),
    ("KONTONUMMER 0532013000 BLZ 37040044", "BANK_ACCOUNT", "0532013000"),
    ("so\nKontonummer 0532013000 BLZ 37040044", "BANK_ACCOUNT", "0532013000"),
    ("Kontonummer 0532013000 BLZ 37040044", "ROUTING_NUMBER", "37040044"),
    ("KONTONUMMER 0532013000 BLZ 37040044", "ROUTING_NUMBER", "37040044"),
    ("so\nKontonummer 0532013000 BLZ 37040044", "ROUTING_NUMBER", "37040044"),
    ("FR14 2004 1010 0505 0001 3M02 606 is where the", "IBAN_CODE", "FR14 2004 1010 0505 0001 3M02 606"),
    ("FR14 2004 1010 0505 0001 3M02 606 IS WHERE THE", "IBAN_CODE", "FR14 2004 1010 0505 0001 3M02 606"),
    ("so\nFR14 2004 1010 0505 0001 3M02 606 is where the", "IBAN_CODE", "FR14 2004 1010 0505 0001 3M02 606"),
    ("refund to GB29NWBK60161331926819 was promised", "IBAN_CODE", "GB29NWBK60161331926819"),
    ("REFUND TO GB29NWBK60161331926819 WAS PROMISED", "IBAN_CODE", "GB29NWBK60161331926819"),
    ("so\nrefund to GB29NWBK60161331926819 was promised", "IBAN_CODE", "GB29NWBK60161331926819"),
    ("please refund to Barclays 20-45-77 73518846 like I told", "BANK_ACCOUNT", "20-45-77 73518846"),
    ("PLEASE REFUND TO BARCLAYS 20-45-77 73518846 LIKE I TOLD", "BANK_ACCOUNT", "20-45-77 73518846"),
    ("so\nplease refund to Barclays 20-45-77 73518846 like I told", "BANK_ACCOUNT", "20-45-77 73518846"),
    ("my checking account 4400123987 at Chase was", "BANK_ACCOUNT", "4400123987"),
    ("MY CHECKING ACCOUNT 4400123987 AT CHASE WAS", "BANK_ACCOUNT", "4400123987"),
    ("so\nmy checking account 4400123987 at Chase was", "BANK_ACCOUNT", "4400123987"),
    ("was debited twice, routing is 122105155 if you must", "ROUTING_NUMBER", "122105155"),
    ("WAS DEBITED TWICE, ROUTING IS 122105155 IF YOU MUST", "ROUTING_NUMBER", "122105155"),
    ("so\nwas debited twice, routing is 122105155 if you must", "ROUTING_NUMBER", "122105155"),
    ("transfer the money back to nl91 abna 0417 1643 00 you thieves,", "IBAN_CODE", "nl91 abna 0417 1643 00"),
    ("TRANSFER THE MONEY BACK TO nl91 abna 0417 1643 00 YOU THIEVES,", "IBAN_CODE", "nl91 abna 0417 1643 00"),
    ("so\ntransfer the money back to nl91 abna 0417 1643 00 you thieves,", "IBAN_CODE", "nl91 abna 0417 1643 00"),
    ("IBAN is IE29AIBK93115212345678, BIC AIBKIE2D,", "IBAN_CODE", "IE29AIBK93115212345678"),
    ("IBAN IS IE29AIBK93115212345678, BIC AIBKIE2D,", "IBAN_CODE", "IE29AIBK93115212345678"),
    ("so\nIBAN is IE29AIBK93115212345678, BIC AIBKIE2D,", "IBAN_CODE", "IE29AIBK93115212345678"),
    ("IE29AIBK93115212345678, BIC AIBKIE2D, refund promised", "BIC", "AIBKIE2D"),
    ("IE29AIBK93115212345678, BIC AIBKIE2D, REFUND PROMISED", "BIC", "AIBKIE2D"),
    ("so\nIE29AIBK93115212345678, BIC AIBKIE2D, refund promised", "BIC", "AIBKIE2D"),
    ("BSB: 733-000, Acc: 112233445,", "ROUTING_NUMBER", "733-000"),
    ("BSB: 733-000, ACC: 112233445,", "ROUTING_NUMBER", "733-000"),
    ("so\nBSB: 733-000, Acc: 112233445,", "ROUTING_NUMBER", "733-000"),
    ("konto: DE12 5001 0517 0648 4898 90 bitte das", "IBAN_CODE", "DE12 5001 0517 0648 4898 90"),
    ("KONTO: DE12 5001 0517 0648 4898 90 BITTE DAS", "IBAN_CODE", "DE12 5001 0517 0648 4898 90"),
    ("so\nkonto: DE12 5001 0517 0648 4898 90 bitte das", "IBAN_CODE", "DE12 5001 0517 0648 4898 90"),
    ("acc: 13719713 sort: 20-32-06 is the Barclays", "SORT_CODE", "20-32-06"),
    ("ACC: 13719713 SORT: 20-32-06 IS THE BARCLAYS", "SORT_CODE", "20-32-06"),
    ("so\nacc: 13719713 sort: 20-32-06 is the Barclays", "SORT_CODE", "20-32-06"),
    ("my bank account is 0012-345-678 and you keep", "BANK_ACCOUNT", "0012-345-678"),
    ("MY BANK ACCOUNT IS 0012-345-678 AND YOU KEEP", "BANK_ACCOUNT", "0012-345-678"),
    ("so\nmy bank account is 0012-345-678 and you keep", "BANK_ACCOUNT", "0012-345-678"),
    ("a/c 50100123456789 ifsc HDFC0001234 refund pending", "ROUTING_NUMBER", "HDFC0001234"),
    ("A/C 50100123456789 IFSC HDFC0001234 REFUND PENDING", "ROUTING_NUMBER", "HDFC0001234"),
    ("so\na/c 50100123456789 ifsc HDFC0001234 refund pending", "ROUTING_NUMBER", "HDFC0001234"),
    ("swift CHASUS33 account 987654321:", "BIC", "CHASUS33"),
    ("SWIFT CHASUS33 ACCOUNT 987654321:", "BIC", "CHASUS33"),
    ("so\nswift CHASUS33 account 987654321:", "BIC", "CHASUS33"),
    ("savings acct. 77889900112 was overdrawn", "BANK_ACCOUNT", "77889900112"),
    ("SAVINGS ACCT. 77889900112 WAS OVERDRAWN", "BANK_ACCOUNT", "77889900112"),
    ("so\nsavings acct. 77889900112 was overdrawn", "BANK_ACCOUNT", "77889900112"),
    ("IBAN: AT61 1904 3002 3457 3201. Three weeks", "IBAN_CODE", "AT61 1904 3002 3457 3201"),
    ("IBAN: AT61 1904 3002 3457 3201. THREE WEEKS", "IBAN_CODE", "AT61 1904 3002 3457 3201"),
    ("account # 4455667788 routing # 011401533 and stop sending", "ROUTING_NUMBER", "011401533"),
    ("ACCOUNT # 4455667788 ROUTING # 011401533 AND STOP SENDING", "ROUTING_NUMBER", "011401533"),
    ("sort code is 30-00-00, account is", "SORT_CODE", "30-00-00"),
    ("SORT CODE IS 30-00-00, ACCOUNT IS", "SORT_CODE", "30-00-00"),
    ("code is 30-00-00, account is 41234567, and Lloyds", "BANK_ACCOUNT", "41234567"),
    ("CODE IS 30-00-00, ACCOUNT IS 41234567, AND LLOYDS", "BANK_ACCOUNT", "41234567"),
    ("Kontonummer: 1234567890, BLZ 10050000", "BANK_ACCOUNT", "1234567890"),
    ("KONTONUMMER: 1234567890, BLZ 10050000", "BANK_ACCOUNT", "1234567890"),
    ("Kontonummer: 1234567890, BLZ 10050000 habe ich dreimal", "ROUTING_NUMBER", "10050000"),
    ("KONTONUMMER: 1234567890, BLZ 10050000 HABE ICH DREIMAL", "ROUTING_NUMBER", "10050000"),
    ("the agent took my sort code 11-22-33 and account", "SORT_CODE", "11-22-33"),
    ("THE AGENT TOOK MY SORT CODE 11-22-33 AND ACCOUNT", "SORT_CODE", "11-22-33"),
    ("11-22-33 and account number 87654321 and then the", "BANK_ACCOUNT", "87654321"),
    ("11-22-33 AND ACCOUNT NUMBER 87654321 AND THEN THE", "BANK_ACCOUNT", "87654321"),
    ("my IBAN ES91 2100 0418 4502 0005 1332 is refused", "IBAN_CODE", "ES91 2100 0418 4502 0005 1332"),
    ("MY IBAN ES91 2100 0418 4502 0005 1332 IS REFUSED", "IBAN_CODE", "ES91 2100 0418 4502 0005 1332"),
    ("routing: 026009593, account:", "ROUTING_NUMBER", "026009593"),
    ("ROUTING: 026009593, ACCOUNT:", "ROUTING_NUMBER", "026009593"),
]
KEPT = [
    "bank holiday 2024",
    "Android OS 15 and now Netflix",
    "is 90 percent shows that are bad",
    "sort by 12-34",
    "swift response",
    "current plan 15.99",
]
HOSTILE = ["DE89 ", "GB82 WEST 1234 ", "20-00-00 ", "account number 1", "sort code ", "iban ", "12345678 ", "AA11"]


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
    assert cpu_ratio(lambda t: [list(rule.find(t)) for rule in bank.RULES], text[:2500], text) < 12


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_gets_spans_inside_it(unit):
    text = unit * (2_000 // len(unit))
    assert all(0 <= h.start < h.end <= len(text) for rule in bank.RULES for h in rule.find(text))
