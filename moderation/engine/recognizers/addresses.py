"""Street addresses with unit, city, postcode or ZIP; PO boxes; labelled postcodes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moderation.engine.recognizers.base import DIGIT, SURE, Hit, Rule, after, before, compiled

_CLEAR = (
    r"street|str\.|st\b\.?|avenue|ave\b\.?|av\b\.?|road|rd\b\.?|boulevard|blvd\b\.?|lane|ln\b\.?|drive|"
    r"dr\b\.?|court|ct\b\.?|terrace|ter\b\.?|parkway|pkwy\b\.?|"
    r"highway|hwy\b\.?|crescent|cres\b\.?|expressway|expy\b\.?|turnpike|tpke\b|freeway|gardens|gdns\b|"
    r"mews|esplanade|alley|causeway|nagar|marg"
)
_VAGUE = (
    r"way|place|pl\b\.?|square|sq\b\.?|circle|cir\b\.?|close|grove|row|trail|trl\b|loop|walk|hill|park|"
    r"green|rise|view|quay|wharf|plaza|run|"
    r"ridge|pass|path|pike|point|cove|bend|crossing|hollow|heights|broadway|meadow|meadows|field|fields|"
    r"vale|end|gate|bypass|route|rte\b|strand|parade"
)
_STATE = (
    r"A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|"
    r"T[NX]|UT|V[AT]|W[AIVY]|"
    r"ON|QC|BC|AB|MB|SK|NS|NB|NL|PE|NSW|VIC|QLD|ACT|TAS|Alabama|Alaska|Arizona|Arkansas|California|"
    r"Colorado|Connecticut|Delaware|"
    r"Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|"
    r"Massachusetts|Michigan|Minnesota|"
    r"Mississippi|Missouri|Montana|Nebraska|Nevada|New\s(?:Hampshire|Jersey|Mexico|York)|(?:North|"
    r"South)\s(?:Carolina|Dakota)|Ohio|Oklahoma|"
    r"Oregon|Pennsylvania|Rhode\sIsland|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West\sVirginia|"
    r"Wisconsin|Wyoming"
)
UK_POSTCODE = r"(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}|GIR\s?0AA)"
_CODE = rf"(?:\d{{5}}(?:-\d{{4}})?|{UK_POSTCODE}|[A-Z]\d[A-Z][\s-]?\d[A-Z]\d|\d{{4}}|\d{{6}}|\d{{3}}\s\d{{3}})"
_UNIT = (
    r"(?:[\s,\-]{1,3}(?:(?:apt|apartment|unit|suite|ste|flat|room|rm|floor|fl|bldg|building|lot|trailer|"
    r"trlr|space)\b\.?\s?#?\s?[A-Z0-9-]{1,6}|#\s?[A-Z0-9-]{1,6}|"
    r"\d{1,2}(?:st|nd|rd|th)\s(?:floor|fl)\b))"
)
_CITY = r"[A-Z][A-Za-z.'-]{1,20}(?:[\s-][A-Z][A-Za-z.'-]{1,20}){0,3}"
_ANY_CITY = r"[A-Z][A-Za-z.'-]{1,20}(?:[\s-][A-Z][A-Za-z.'-]{1,20}){0,2}"
_TAIL = (
    rf"(?:(?:[\s,]{{1,3}}(?-i:{_CITY})){{0,2}}?[\s,]{{1,3}}(?:(?:{_STATE})\b\.?[\s,]{{1,3}})?{_CODE}(?!\w)"
    rf"|[\s,]{{1,3}}{_ANY_CITY}[\s,]{{1,3}}(?:(?:{_STATE})\b\.?[\s,]{{1,3}})?(?:\d{{5}}(?:-\d{{4}})?|"
    rf"{UK_POSTCODE})(?!\w)"
    rf"|(?:,\s?(?-i:{_CITY})){{1,3}}(?:\s(?-i:{_STATE})\b)?|(?:\s(?-i:{_CITY}))?,?\s(?-i:{_STATE})\b)"
)
_HEAD = (
    r"(?:(?:apt|apartment|unit|suite|flat|room|(?:house|shop|door)(?=\s?(?:no|#|\d))|villa|plot|"
    r"h\.?\s?no)\b\.?\s?#?\s?[A-Z]?\d{0,5}[A-Z]?[\s,/\-]{1,3}(?:no\.?\s?)?)?"
)
_NUMBER = r"(?P<n>\d{1,6}(?:\s?[-/]\s?\d{1,5})?[A-Z]?(?:\s?1/2)?)"
_WORDS = r"(?:(?:N|S|E|W|NE|NW|SE|SW)\b\.?\s{1,2})?(?P<name>(?:[A-Z0-9][\w.'-]{0,24}\s{1,2}){1,4}?)"
_STREET = compiled(
    rf"(?<![\w$€£.,/:#-]){_HEAD}{_NUMBER},?\s{{1,3}}{_WORDS}(?P<kind>(?:{_CLEAR}|"
    rf"{_VAGUE}))(?![A-Za-z'])(?:\s(?:N|S|E|W|NE|NW|SE|SW|north|south|east|"
    rf"west)\b\.?)?{_UNIT}{{0,2}}(?P<tail>{_TAIL})?{_UNIT}?"
)
_BROADWAY = compiled(rf"(?<![\w$€£.,/:#-]){_HEAD}\d{{1,6}}[A-Z]?\s(?-i:Broadway)\b{_UNIT}{{0,2}}(?:{_TAIL})?")
_FLAT = compiled(
    r"(?<!\w)(?:flat|apt|apartment|unit|suite|plot|door|house)\s(?:no\.?\s?)?#?\w{1,5}"
    r"(?:,\s(?-i:[A-Z])[\w'. -]{1,30}){2,4}?,?\s\d{5,6}(?!\w)"
)
_FLAT_UK = compiled(
    rf"(?<!\w)(?:flat|apt|apartment|unit|suite)\s(?:no\.?\s)?#?\w{{1,5}},?\s"
    rf"(?-i:[A-Z0-9])[^\n.!?]{{3,90}}?\s{UK_POSTCODE}(?!\w)"
)
_INDIAN = compiled(
    r"(?<![\w$#])(?:[A-Z]-?)?\d{1,4}[A-Z]?,(?:\s(?-i:[A-Z])[\w'. -]{1,30},){1,4}"
    r"\s(?-i:[A-Z])[\w'. ]{1,30}?,?\s-?\s?\d{6}(?!\w)"
)
_PO_BOX = compiled(rf"(?<!\w)p\.?\s?o\.?\s?box\s?#?\s?\d{{1,7}}(?!\w)(?:{_TAIL})?")
_FOREIGN = compiled(
    r"(?<!\w)(?:(?P<n>\d{1,5}),?\s(?:bis\s)?(?:rue|avenue|boulevard|place|chemin|impasse|all[eé]e|"
    r"quai)\s(?:de\sla\s|de\sl'|du\s|des\s|de\s)?[A-Z][\w'-]{1,24}(?:[\s-][A-Z][\w'-]{1,24}){0,3}"
    r"|(?-i:Calle|Via|Viale|Piazza|Corso|Avenida|Rua|Paseo|Ulica|Ul\.|"
    r"Carrera)\s(?:[A-Za-z.]{1,14}\s){0,3}[A-Z][^\W\d_]{1,24},?\s(?:n[o\u00b0\u00ba]?\.?\s?)?\d{1,5}[A-Z]?"
    r"|[A-Z][a-z]{2,24}(?:stra(?:ss|\u00df)e|str\.|weg|allee|platz|gasse|straat|laan|gatan|vej|gata|"
    r"katu)\s\d{1,4}\s?[a-z]?)"
    rf"(?!\w)(?:[\s,]{{1,3}}\d{{4,5}}\s[A-Z][\w-]{{2,20}})?(?:{_TAIL})?"
)
_BLOCK = compiled(
    r"(?<!\w)(?:#\d{1,3}-\d{1,4}[A-Z]?,?\s)?(?:block|blk)\.?\s\d{1,4}[A-Z]?,?\s(?:(?-i:[A-Z])[\w'.]{0,20}\s?){1,5}\d{0,3}"
    r"(?:,?\s#\d{1,3}-\d{1,4}[A-Z]?)?(?:,?\s(?:S(?:ingapore)?\s?)?\(?\d{6}\)?)?(?!\w)"
)
_RURAL = compiled(
    r"(?<!\w)(?:psc|unit)\s\d{1,5},?\s(?:box\s\d{1,5}|apo\s)[^.\n]{0,20}|(?<!\w)rr\s?#?\d{1,3},?\sbox\s\d{1,5}"
)
_POSTCODE_LABELLED = compiled(
    rf"(?<!\w)(?:post\s?code|postal\s?code|eircode)(?:\s(?:is|was))?\s?[:=#]?\s?(?P<v>{UK_POSTCODE}|"
    rf"[A-Z]\d[A-Z][\s-]?\d[A-Z]\d)(?!\w)"
)
_ZIP_LABELLED = compiled(
    r"(?<!\w)(?:zip|plz|postleitzahl)(?:\s?codes?)?(?:\s(?:is|was|ist|of))?\s?[:=#]?\s?"
    r"(?P<v>\d{5}(?:-\d{4})?)(?![\w-])"
)
_POSTCODE_CITY = compiled(
    r"(?P<v>(?-i:(?:[A-Z][a-z]{2,20},?\s){1,2}(?:[A-Z]{1,2}\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}))(?!\w))", 0
)
_NOT_NAME = re.compile(
    r"\b(?:the|a|an|of|to|in|my|your|our|this|that|it|is|was|were|are|and|or|but|hours?|hrs?|minutes?|"
    r"mins?|days?|weeks?|months?|years?|seconds?|people|times?|"
    r"percent|stars?|star|dollars?|bucks|movies?|shows?|episodes?|seasons?|screens?|devices?|users?|"
    r"accounts?|for|on|with|from|at|by|"
    r"down|up|out|all|every|per|more|less|than|only|just|so|very|too|not|no|different|things?|calls?|"
    r"emails?|reps?|agents?|miles?|km|"
    r"feet|inch|inches|gb|tb|mb|k|th|years?|old|other|another|one|two|three|four|half|full|whole|long|"
    r"short|wrong|right|same|ways?|reviews?)\b"
)
# Films and series that are called by an address.
_TITLE = compiled(
    r"(?:2[12] jump street|10 cloverfield lane|10 rillington place|84 charing cross road|8 mile road|"
    r"1600 penn|42nd street|"
    r"77 sunset strip|704 hauser|1923 main street)(?!,)"
)
_WHERE = re.compile(
    r"\b(?:live|lives|living|lived|address|house|home|deliver(?:ed|y)?|ship(?:ped|ping)?|sent|send|"
    r"mail(?:ed)?|moved|located|reside|resides|residence|"
    r"stay(?:ing)?|come|visit|at|to|near|billing|neighbou?r|door|apartment|flat)\b"
)


def _is_street(text: str, match: re.Match[str]) -> bool:
    name, kind = match.group("name").strip(), match.group("kind")
    if _NOT_NAME.search(name.lower()) and not re.fullmatch(
        r"(?:Old|Long|Half|Short|One|North|The)(?:\s[A-Z]\w+)?", name
    ):
        return False
    if _TITLE.match(text, match.start()):
        return False
    words = name.split()
    capital = all(w[0].isupper() or w[0].isdigit() for w in words) and kind[0].isupper()
    numbered = bool(re.fullmatch(r"\d{1,3}(?:st|nd|rd|th)", words[-1], re.IGNORECASE))
    located = bool(match.group("tail") and re.search(r"\d{4}|[A-Z]\d", match.group("tail")))
    clear = bool(re.fullmatch(_CLEAR, kind, re.IGNORECASE))
    if clear and kind.lower().rstrip(".") not in {"drive", "court", "alley", "st", "dr", "ct", "ter"}:
        return (
            capital
            or numbered
            or located
            or len(match.group("n")) >= 2
            or bool(_WHERE.search(before(text, match.start(), 40)))
        )
    if capital or located:
        return not (
            kind.lower() in {"end", "pass", "run", "point", "view", "green", "park"}
            and not located
            and not _WHERE.search(before(text, match.start(), 40))
        )
    return (
        clear
        and (numbered or bool(_WHERE.search(before(text, match.start(), 30))))
        and not re.match(r"\s(?:in|for|on)\b", after(text, match.end(), 4))
    )


def find_addresses(text: str) -> Iterator[Hit]:
    """Yield street addresses as far as they go, PO boxes and labelled postcodes."""
    for match in _STREET.finditer(text):
        if _is_street(text, match):
            yield Hit(*match.span(), "STREET_ADDRESS", SURE)
    for pattern in (_FLAT, _FLAT_UK, _INDIAN, _BLOCK, _BROADWAY, _PO_BOX, _FOREIGN, _RURAL):
        for match in pattern.finditer(text):
            yield Hit(*match.span(), "STREET_ADDRESS", SURE)
    for pattern in (_POSTCODE_LABELLED, _ZIP_LABELLED, _POSTCODE_CITY):
        for match in pattern.finditer(text):
            yield Hit(*match.span("v"), "STREET_ADDRESS", SURE)


RULES = (
    Rule(
        "addresses",
        ("STREET_ADDRESS",),
        (
            rf"[0-9][^\s]*\s+(?:[^\s]+\s+){{1,6}}(?:{_CLEAR}|{_VAGUE})",
            r"broadway",
            r"[0-9][a-z]?,\s[a-z][^\n]{0,150}\s[0-9]{6}",
            r"p\.?\s?o\.?\s?box|box\s\d",
            r"\d,?\s(?:bis\s)?(?:rue|avenue|boulevard|place|chemin|impasse|all.e|quai)",
            r"(?:calle|via|viale|piazza|corso|avenida|rua|paseo|ulica|ul\.|carrera)\s",
            r"(?:stra(?:ss|.)e|str\.|weg|allee|platz|gasse|straat|laan|gatan|vej|gata|katu)\s\d",
            r"(?:flat|apt|apartment|unit|suite|plot|door|house|block|blk\.?)\s|psc\s",
            r"post\s?code|postal\s?code|eircode|zip|plz|postleitzahl",
            r"[a-z][0-9][a-z0-9]?\s[0-9][a-z]{2}",
        ),
        find_addresses,
        needs=DIGIT,
    ),
)
