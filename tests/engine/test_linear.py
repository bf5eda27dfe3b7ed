"""Both regular-expression engines give the same answers."""

import re

import pytest

from moderation.engine import harm_rules, spam_rules, threat_rules
from moderation.engine.linear import compile_linear, compile_pending, compile_screen, lazy_linear
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


@pytest.mark.parametrize("standard", [True, False])
@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("", []),
        ("nothing here", []),
        ("a cat", [0]),
        ("a dog", [1]),
        ("cat and dog", [0, 1]),
        ("concatenate", []),
        ("7 dogs", [2]),
        ("cat 7", [0, 2]),
        ("é cat", [0]),
        ("CAT", []),
    ],
)
def test_a_screen_tells_which_patterns_a_text_holds(standard, text, met):
    screen = compile_screen([r"\bcat\b", r"\bdog\b", r"[0-9]"], force_standard=standard)
    assert sorted(screen(text)) == met


@pytest.mark.parametrize("standard", [True, False])
def test_a_screen_may_ignore_case(standard):
    screen = compile_screen(["cat", "(?-i:DOG)"], ignore_case=True, force_standard=standard)
    assert sorted(screen("CAT dog")) == [0]
    assert sorted(screen("Cat DOG")) == [0, 1]


def test_a_screen_without_memory_reports_every_pattern(monkeypatch):
    monkeypatch.setattr("moderation.engine.linear.re2.Set.Match", lambda *_: None)
    assert sorted(compile_screen(["a", "b"])("nothing of them")) == [0, 1]


def test_a_lazy_pattern_answers_like_an_eager_one():
    eager, lazy = compile_linear("b+"), lazy_linear("b+")
    for text in ("abba", "bb", "", "xyz"):
        assert [m.span() for m in lazy.finditer(text)] == [m.span() for m in eager.finditer(text)]
        assert bool(lazy.search(text)) == bool(eager.search(text))
        assert bool(lazy.fullmatch(text)) == bool(eager.fullmatch(text))


def test_a_lazy_pattern_is_checked_when_the_pending_ones_are_compiled(monkeypatch):
    monkeypatch.setattr("moderation.engine.linear._lazy", [])
    lazy_linear("(")
    with pytest.raises((re.error, ValueError, Exception), match=r"\S"):
        compile_pending()
