"""Street addresses as far as they go, and numbers before words that also name streets."""

from __future__ import annotations

import pytest

from moderation.engine.recognizers import addresses
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
    ("I live at 42 Elm Street, Springfield, IL 62704", "STREET_ADDRESS", "42 Elm Street, Springfield, IL 62704"),
    ("I LIVE AT 42 Elm Street, Springfield, IL 62704", "STREET_ADDRESS", "42 Elm Street, Springfield, IL 62704"),
    ("so\nI live at 42 Elm Street, Springfield, IL 62704", "STREET_ADDRESS", "42 Elm Street, Springfield, IL 62704"),
    ("221B Baker Street, London NW1 6XE", "STREET_ADDRESS", "221B Baker Street, London NW1 6XE"),
    ("so\n221B Baker Street, London NW1 6XE", "STREET_ADDRESS", "221B Baker Street, London NW1 6XE"),
    ("12 Rosewood Dr, Toronto ON M5V 2T6", "STREET_ADDRESS", "12 Rosewood Dr, Toronto ON M5V 2T6"),
    ("so\n12 Rosewood Dr, Toronto ON M5V 2T6", "STREET_ADDRESS", "12 Rosewood Dr, Toronto ON M5V 2T6"),
    ("Unit 5/14 Harbour St, Sydney NSW 2000", "STREET_ADDRESS", "Unit 5/14 Harbour St, Sydney NSW 2000"),
    ("so\nUnit 5/14 Harbour St, Sydney NSW 2000", "STREET_ADDRESS", "Unit 5/14 Harbour St, Sydney NSW 2000"),
    ("P.O. Box 1123, Austin TX 78701 is where the", "STREET_ADDRESS", "P.O. Box 1123, Austin TX 78701"),
    ("P.O. Box 1123, Austin TX 78701 IS WHERE THE", "STREET_ADDRESS", "P.O. Box 1123, Austin TX 78701"),
    ("so\nP.O. Box 1123, Austin TX 78701 is where the", "STREET_ADDRESS", "P.O. Box 1123, Austin TX 78701"),
    ("Meine Adresse: Hauptstraße 12, 10115 Berlin", "STREET_ADDRESS", "Hauptstraße 12, 10115 Berlin"),
    ("MEINE ADRESSE: Hauptstraße 12, 10115 Berlin", "STREET_ADDRESS", "Hauptstraße 12, 10115 Berlin"),
    ("so\nMeine Adresse: Hauptstraße 12, 10115 Berlin", "STREET_ADDRESS", "Hauptstraße 12, 10115 Berlin"),
    ("99 north 5th street thats my home,", "STREET_ADDRESS", "99 north 5th street"),
    ("99 north 5th street THATS MY HOME,", "STREET_ADDRESS", "99 north 5th street"),
    ("so\n99 north 5th street thats my home,", "STREET_ADDRESS", "99 north 5th street"),
    ("they have my old address 17 oak lane", "STREET_ADDRESS", "17 oak lane"),
    ("THEY HAVE MY OLD ADDRESS 17 oak lane", "STREET_ADDRESS", "17 oak lane"),
    ("so\nthey have my old address 17 oak lane", "STREET_ADDRESS", "17 oak lane"),
    ("H.No 12-3-45, MG Road, Hyderabad 500001", "STREET_ADDRESS", "H.No 12-3-45, MG Road, Hyderabad 500001"),
    ("so\nH.No 12-3-45, MG Road, Hyderabad 500001", "STREET_ADDRESS", "H.No 12-3-45, MG Road, Hyderabad 500001"),
    ("my postcode is SW1A 1AA", "STREET_ADDRESS", "SW1A 1AA"),
    ("MY POSTCODE IS SW1A 1AA", "STREET_ADDRESS", "SW1A 1AA"),
    ("so\nmy postcode is SW1A 1AA", "STREET_ADDRESS", "SW1A 1AA"),
    ("zip 90210 not accepted", "STREET_ADDRESS", "90210"),
    ("ZIP 90210 NOT ACCEPTED", "STREET_ADDRESS", "90210"),
    ("so\nzip 90210 not accepted", "STREET_ADDRESS", "90210"),
    ("billing zip code: 62704-1234", "STREET_ADDRESS", "62704-1234"),
    ("BILLING ZIP CODE: 62704-1234", "STREET_ADDRESS", "62704-1234"),
    ("so\nbilling zip code: 62704-1234", "STREET_ADDRESS", "62704-1234"),
    ("123 Main St.\nApt 9\nBoston, MA 02118", "STREET_ADDRESS", "123 Main St.\nApt 9\nBoston, MA 02118"),
    ("so\n123 Main St.\nApt 9\nBoston, MA 02118", "STREET_ADDRESS", "123 Main St.\nApt 9\nBoston, MA 02118"),
    ("where Karen Whitfield lives: 12 Elm Road, Leeds LS1 4AP", "STREET_ADDRESS", "12 Elm Road, Leeds LS1 4AP"),
    ("WHERE KAREN WHITFIELD LIVES: 12 Elm Road, Leeds LS1 4AP", "STREET_ADDRESS", "12 Elm Road, Leeds LS1 4AP"),
    ("so\nwhere Karen Whitfield lives: 12 Elm Road, Leeds LS1 4AP", "STREET_ADDRESS", "12 Elm Road, Leeds LS1 4AP"),
    ("I live on 1120 Oakmont Rd and the internet", "STREET_ADDRESS", "1120 Oakmont Rd"),
    ("I LIVE ON 1120 Oakmont Rd AND THE INTERNET", "STREET_ADDRESS", "1120 Oakmont Rd"),
    ("so\nI live on 1120 Oakmont Rd and the internet", "STREET_ADDRESS", "1120 Oakmont Rd"),
    ("Wohne in der Lindenallee 44, 50968 Köln und es ruckelt", "STREET_ADDRESS", "Lindenallee 44, 50968 Köln"),
    ("WOHNE IN DER Lindenallee 44, 50968 Köln UND ES RUCKELT", "STREET_ADDRESS", "Lindenallee 44, 50968 Köln"),
    ("so\nWohne in der Lindenallee 44, 50968 Köln und es ruckelt", "STREET_ADDRESS", "Lindenallee 44, 50968 Köln"),
    ("the technician went to 77 sunset ave instead of", "STREET_ADDRESS", "77 sunset ave"),
    ("THE TECHNICIAN WENT TO 77 sunset ave INSTEAD OF", "STREET_ADDRESS", "77 sunset ave"),
    ("so\nthe technician went to 77 sunset ave instead of", "STREET_ADDRESS", "77 sunset ave"),
    ("he sits at 12 rue de la Paix, 75002 Paris and your VPN", "STREET_ADDRESS", "12 rue de la Paix, 75002 Paris"),
    ("HE SITS AT 12 rue de la Paix, 75002 Paris AND YOUR VPN", "STREET_ADDRESS", "12 rue de la Paix, 75002 Paris"),
    ("postal code K1A 0B1 is not accepted", "STREET_ADDRESS", "K1A 0B1"),
    ("POSTAL CODE K1A 0B1 IS NOT ACCEPTED", "STREET_ADDRESS", "K1A 0B1"),
    ("so\npostal code K1A 0B1 is not accepted", "STREET_ADDRESS", "K1A 0B1"),
    ("Plot 45, Sector 21, Gurgaon 122001 is my address", "STREET_ADDRESS", "Plot 45, Sector 21, Gurgaon 122001"),
    ("Plot 45, Sector 21, Gurgaon 122001 IS MY ADDRESS", "STREET_ADDRESS", "Plot 45, Sector 21, Gurgaon 122001"),
    ("so\nPlot 45, Sector 21, Gurgaon 122001 is my address", "STREET_ADDRESS", "Plot 45, Sector 21, Gurgaon 122001"),
    ("Via Roma 25, 20121 Milano indirizzo", "STREET_ADDRESS", "Via Roma 25, 20121 Milano"),
    ("Via Roma 25, 20121 Milano INDIRIZZO", "STREET_ADDRESS", "Via Roma 25, 20121 Milano"),
    ("so\nVia Roma 25, 20121 Milano indirizzo", "STREET_ADDRESS", "Via Roma 25, 20121 Milano"),
    ("his home address is 31 Oak Lane, Leeds LS6 2AB, go say hi", "STREET_ADDRESS", "31 Oak Lane, Leeds LS6 2AB"),
    ("HIS HOME ADDRESS IS 31 Oak Lane, Leeds LS6 2AB, GO SAY HI", "STREET_ADDRESS", "31 Oak Lane, Leeds LS6 2AB"),
    ("4 Thornbury Road, Exeter EX4 6QA is outside", "STREET_ADDRESS", "4 Thornbury Road, Exeter EX4 6QA"),
    ("4 Thornbury Road, Exeter EX4 6QA IS OUTSIDE", "STREET_ADDRESS", "4 Thornbury Road, Exeter EX4 6QA"),
    ("I'm at 2210 Sunset Blvd Apt 15 on gigabit", "STREET_ADDRESS", "2210 Sunset Blvd Apt 15"),
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
    "The Haunting of Hill House is great",
    "moved from Berlin to Leeds and it broke",
    "Sesame Street is gone, Wall Street too",
    "21 Jump Street was removed",
    "I watch in New York, NY and London",
    "10 Cloverfield Lane disappeared from my list",
    "Elm Street movies and Fear Street 1978 were removed in 2022",
    "10 minutes drive away from me they have better internet",
    "5 star place to watch, 100 ways to lose money",
    "Coronation Street, Baker Street Irregulars, Avenue 5 are gone",
    "my block 5 episodes rule keeps me sane",
    "the 4th street scene in season 2 was cut",
    "20 square inches of ads on my home page",
    "available in Paris, TX and Paris, France? no",
    "8 Mile, 300, 10 Things I Hate About You",
]
HOSTILE = [
    "12 Main ",
    "12 Main Street, ",
    "Flat 1, ",
    "B-1, Aa, ",
    "Block 5 ",
    "Via Roma ",
    "PO Box 1 ",
    "12, Rue ",
    "M1 1AA ",
    "#01-02 ",
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
    assert cpu_ratio(lambda t: [list(rule.find(t)) for rule in addresses.RULES], text[:2500], text) < 12


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_gets_spans_inside_it(unit):
    text = unit * (2_000 // len(unit))
    assert all(0 <= h.start < h.end <= len(text) for rule in addresses.RULES for h in rule.find(text))
