"""Passwords, told from sentences about passwords ("my password is not working")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moderation.engine.recognizers.base import SURE, Hit, Rule, chain, compiled

_LABEL = (
    r"pass\s?words?|passwrd|pasword|passwort|kennwort|wachtwoord|contrase(?:\u00f1|n)a|mot\sde\spasse|passwd|pass\s?phrase|pwds?|pswd|psw|pw|p/w|passw?(?=\s?[:=])|"
    r"pass(?=\s?(?:[:=]|is\s))"
)
_LINK = (
    r"(?:[\s,]{1,3}(?:and|or)\s(?:user\s?name|login|e-?mail))?(?:[\s\"']{0,2}(?:to|as|with|for|on|of|"
    r"(?:my|the|this|her|his|our)(?:\s(?:netflix|account|profile|new|old))?(?:\saccount)?"
    r"|netflix|account|again|now|still|i\suse|i\sused|used|called|literally|just|both|back|obviously|"
    r"which|that|was|is|are|it's|its|it|they|he|she|you|gave|sent|me|us|made|created|chose|picked|set|changed|reset|being|be|from)){0,6}"
)
_SHARP = r"\s{0,2}(?::|=|->|=>|-\s|\u2014|\u2013\s|>)\s{0,3}"
_AFTER = compiled(
    rf"(?<![a-z0-9_])(?:{_LABEL})(?![a-z])(?P<link>{_LINK})(?:(?P<sharp>{_SHARP})|"
    rf"[\s,(]{{1,4}})(?P<v>[\"'\u201c(\[]?\S{{3,64}})"
)
_QUOTED = compiled(
    rf"(?<![a-z0-9_])(?:{_LABEL})(?![a-z]){_LINK}(?:{_SHARP}|"
    rf"[\s,:(]{{1,4}})(?P<q>[\"'\u201c])(?P<v>[^\"\u201d\n]{{3,60}}?)(?:(?P=q)|\u201d)(?!\w)"
)
_PASSPHRASE = compiled(
    r"(?:pass\s?phrase|seed\sphrase|recovery\sphrase|secret\sphrase|seed\swords)(?:\s(?:is|"
    r"was))?\s?[:=]?\s{0,2}(?P<v>[a-z]{2,12}(?:[\s,-]{1,2}[a-z]{2,12}){3,23})"
)
_BEFORE = compiled(
    rf"(?<=\S)\s(?:is|was|as)\s(?:(?:my|the|our|his|her|your|a)\s)?(?:\w{{2,12}}\s)?(?:{_LABEL})(?![a-z])"
)
_LAST_TOKEN = compiled(r"(?<!\S)\S{4,42}\Z")
_NEXT = compiled(
    r"[\"'.,]{0,2}\s(?:to|and|then|or|->|=>)\s(?:then\s|to\s|it\sto\s|now\s(?:it'?s\s|is\s)?)?[\"'(]?(?P<v>\S{4,40})"
)
_PAIR = compiled(
    r"(?<![a-z])(?:user(?:name)?|login|log\s?in|email)\s?(?:/|and|&|\+)\s?pass(?:word)?(?:\s(?:is|are|"
    r"was|were))?\s?[:=]?\s?(?P<u>\S{3,60}?)\s?(?:/|:|,|\sand\s|\s)\s?(?P<v>\S{4,40})"
)
_AFTER_LOGIN = compiled(r"(?<![a-z])(?:login|user\w{0,4}|e?mail|id)\b[^!?\n]{1,40}?\bpass(?:wd)?\s(?P<v>\S{4,40})")
# Words that follow "password is" in complaints. Shape decides for everything else.
PLAIN = frozenset(
    """
    a abc able about above absolutely accepted after again all already also always an and and/or annoying any
    anymore anything apparently are as asap asked asking at automatically away awful back bad ban be because been
    before being blank box broken bs but by can cannot case casesensitive change changed changes changing code
    coming complicated compromised confirmed confusing constantly correct corrupt crackdown cracked crap created
    definitely deleted denied did different difficult disabled does doesnt doing dont easy email emails empty
    encrypted enough entered entry even ever every everyone everytime exactly expired exposed extremely failed
    failing fails fake feature features field fine fixed for forever forgot forgotten form from garbage gone good
    great guessed hacked hard has hasnt have hell help her here hers hidden his horrible how huge i if ignored
    impossible in incorrect insane insecure instead invalid is isnt issue issues it its itself joke just keep keeps
    kept known leaked legit less like link linked literally locked logged login logins lol long longer lost manager
    managers mandatory me mine mismatch missing more my n/a necessary need needed needing needs never new nightmare
    no none nonsense not nothing now nowhere obsolete of off ok okay old on once one ones only option or other our
    out over page perfect please pointless policies policy possible pretty private probably problem problems
    processed prompt protected protection public random really recognised recognized recovery refused rejected
    request requests required reset resets resetted resetting ridiculous right rule rules safe same saved screen
    secure security sent set several shared sharers sharing should showing simple since so some somebody somehow
    someone something somewhere still stolen stopped strong stuff stupid such suddenly support sure suspended
    terrible than that the their them then there these they thing this those three thru times to together too
    totally twice two typed un unable unacceptable unknown unrecognized unsafe until unusable up updated us use used
    useless username users using usually valid verified very via visible want was wasnt way we weak were what when
    where whether which while who why will with within without wont work worked working works worthless would wrong
    yes yet you your yours yourself
    """.split()  # noqa: SIM905 - a word list reads better so
)
STEMS = re.compile(r"(?:ed|ing|ly|able|ible|n't|n’t|ful|less|ous)$")
_EDGE_CHARS = "\"'“”‘’()[]{}<>,;`*"


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGE_CHARS:
        start += 1
    while start < end and (text[end - 1] in _EDGE_CHARS + ".:?…" or text[end - 2 : end] == "!!"):
        end -= 1
    return start, end


def _strange(value: str) -> bool:
    """Return whether a token looks made up: a digit, an inner sign, or mixed case inside, and not a time or price."""
    if re.fullmatch(
        (
            r"[$€£₹]?\d{1,3}(?:[.,:]\d+)?(?:%|x|k|am|pm|st|nd|rd|th|hrs?|mins?|\+|\$|days?)?|(?:19|"
            r"20)\d\ds?|\d{1,3}-\w+|\d+/\d+"
        ),
        value,
        re.IGNORECASE,
    ):
        return False
    if "://" in value or re.fullmatch(r"(?:www\.)?[a-z-]+\.(?:com|org|net|tv)\S*", value, re.IGNORECASE):
        return False
    if any(c.isdigit() for c in value):
        return True
    core = value.rstrip("!?.")
    if re.search(r"[A-Za-z][@#$%^&*_+=~|<>\\!][A-Za-z]|^[@#$%^&*_+=~|\\]\w|\w[@#$%^&*_+=~|\\]$", core):
        return True
    return bool(re.search(r"[a-z][A-Z]", core)) and not re.fullmatch(r"(?:[A-Z][a-z]+){1,2}", core)


def _plain_word(value: str) -> bool:
    word = value.lower().rstrip("!?.").replace("'", "").replace("’", "")
    return word in PLAIN or bool(STEMS.search(value.lower().rstrip("!?."))) or not re.fullmatch(r"[a-z][a-z'_-]+", word)


def _accept(value: str, link: str, *, sharp: bool) -> bool:
    if _strange(value):
        return len(value) >= 4
    if sharp:
        return not _plain_word(value) and len(value) >= 4
    said = re.search(r"\b(?:is|was|to|it's|its|are|from)$", link.strip().lower())
    return bool(said) and bool(re.search(r"\b(?:my|is|was|it's|its)\b", link.lower())) and _lonely(value)


def _lonely(value: str) -> bool:
    return len(value) >= 4 and not _plain_word(value)


def _ends_clause(text: str, end: int) -> bool:
    """Return whether a clause ends here: "password is sunshine." but not "password is case sensitive"."""
    return bool(
        re.match(
            r"[\"')]{0,2}(?:\s*[.,;!?)]|\s*$|\s*\n|\s(?:and|but|so|because|which|for|on|now|lol|please|when|if)\b)",
            text[end : end + 12],
        )
    )


def find_quoted(text: str) -> Iterator[Hit]:
    """Yield what stands in quotation marks after a password label."""
    for match in _QUOTED.finditer(text):
        words = match.group("v").split()
        if words and not _plain_word(words[0]) and len(words) <= 6:
            yield Hit(*match.span("v"), "PASSWORD", SURE)


def find_passwords(text: str) -> Iterator[Hit]:
    """Yield what stands after a password label and looks like one, and what it was changed to."""
    for match in _AFTER.finditer(text):
        start, end = _trim(text, *match.span("v"))
        sharp = match.group("sharp") is not None
        if not _accept(text[start:end], match.group("link"), sharp=sharp):
            continue
        if not (_strange(text[start:end]) or sharp or _ends_clause(text, end)):
            continue
        yield Hit(start, end, "PASSWORD", SURE)
        follow = _NEXT.match(text, end)
        if follow:
            first, last = _trim(text, *follow.span("v"))
            if _strange(text[first:last]) or (_lonely(text[first:last]) and _ends_clause(text, last)):
                yield Hit(first, last, "PASSWORD", SURE)


def find_named_after(text: str) -> Iterator[Hit]:
    """Yield what is called a password after it stands: "Blue7 was my password"."""
    for match in _BEFORE.finditer(text):  # from the link back to the value: from each word on would be slow
        low = max(0, match.start() - 43)
        token = _LAST_TOKEN.search(text[low : match.start()])
        if token:
            start, end = _trim(text, low + token.start(), match.start())
            if _strange(text[start:end]) and end - start >= 4:
                yield Hit(start, end, "PASSWORD", SURE)


def _find_pairs(text: str) -> Iterator[Hit]:
    for match in _PASSPHRASE.finditer(text):
        if not _plain_word(match.group("v").split()[0]):
            yield Hit(*match.span("v"), "PASSWORD", SURE)
    for match in _AFTER_LOGIN.finditer(text):
        start, end = _trim(text, *match.span("v"))
        if _strange(text[start:end]) and any(map(str.isalpha, text[start:end])):
            yield Hit(start, end, "PASSWORD", SURE)
    for match in _PAIR.finditer(text):
        start, end = _trim(text, *match.span("v"))
        if _strange(text[start:end]) or (":" in match.group() and _lonely(text[start:end])):
            yield Hit(start, end, "PASSWORD", SURE)
            yield Hit(*_trim(text, *match.span("u")), "USERNAME", SURE)


RULES = (
    Rule(
        "passwords",
        ("PASSWORD", "USERNAME"),
        (
            r"pass|kennwort|wachtwoord|contrase",
            r"pwd|pw|pswd|psw|p/w|pasword",
            r"(?:seed|recovery|secret)\s(?:phrase|words)",
        ),
        chain(find_quoted, find_passwords, find_named_after, _find_pairs),
    ),
)
