"""Both regular-expression engines give the same answers."""

import re

import pytest

from moderation.engine import harm_rules, spam_rules, threat_rules
from moderation.engine.linear import compile_linear
from tests.engine.cases import lines, sections

TEXTS = [
    *lines("harmless.txt"),
    *lines("not_spam.txt"),
    *(text for name in ("harm.txt", "spam.txt") for texts in sections(name).values() for text in texts),
]
PATTERNS = {
    name: getattr(module, name)
    for module in (harm_rules, spam_rules, threat_rules)
    for name in dir(module)
    if name.isupper() and isinstance(getattr(module, name), str) and not name.startswith("_")
}


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_a_rule_means_the_same_in_both_engines(name):
    fast, slow = compile_linear(PATTERNS[name]), compile_linear(PATTERNS[name], force_standard=True)
    for text in TEXTS:
        low = text.lower()
        assert bool(fast.search(low)) == bool(slow.search(low)), text


def test_offsets_count_code_points():
    match = compile_linear("b+").search("é💩abb")
    assert match is not None
    assert match.span() == (3, 5)


@pytest.mark.parametrize("standard", [True, False])
def test_a_bad_pattern_is_refused(standard):
    with pytest.raises((re.error, ValueError, Exception), match=r"\S"):
        compile_linear("(", force_standard=standard)


@pytest.mark.parametrize("standard", [True, False])
def test_word_boundaries_are_ascii(standard):
    pattern = compile_linear(r"\bfin\b", force_standard=standard)
    assert pattern.search("éfiné")
