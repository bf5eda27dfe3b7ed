"""Moderators' watched terms over the lexicon."""

from moderation.engine.normalize import normalise
from moderation.engine.policy import Policy, TermAction, WatchedRule
from moderation.engine.profanity import detect_profanity
from moderation.engine.verdict import Action


def rule(term, action, severity=2, kind="profanity"):
    return WatchedRule(term, TermAction(action), severity, kind)


def findings(text, *rules):
    return detect_profanity(normalise(text), Policy(watched=rules))


def spans(text, *rules):
    return [text[f.start : f.end] for f in findings(text, *rules)]


def test_a_masked_term_is_masked_whatever_its_severity():
    (found,) = findings("total flimflam here", rule("flimflam", "mask", severity=1))
    assert (found.action, found.entity_type, found.detector) == (Action.MASK, "PROFANITY", "watched")


def test_a_term_is_met_without_regard_to_case_and_accents():
    assert spans("FLIMFLÀM", rule("flimflam", "mask")) == ["FLIMFLÀM"]


def test_a_term_is_met_as_a_whole_word_only():
    assert spans("flimflammery and aflimflam", rule("flimflam", "mask")) == []


def test_a_phrase_is_met_over_any_white_space():
    assert spans("pay  the\nransom now", rule("pay the ransom", "mask")) == ["pay  the\nransom"]


def test_a_held_term_is_noted_for_the_pipeline():
    (found,) = findings("mention acme here", rule("acme", "hold"))
    assert (found.action, found.entity_type) == (Action.NOTE, "WATCHED_TERM")


def test_an_allowed_term_silences_the_lexicon():
    assert spans("Holy shit cakes", rule("holy shit cakes", "allow")) == []


def test_an_allowed_phrase_is_an_exception_to_a_masked_word():
    rules = rule("scam", "mask"), rule("scam alert", "allow")
    assert spans("scam alert: a scam", *rules) == ["scam"]


def test_a_shorter_held_term_is_found_inside_a_longer_masked_one():
    found = findings("refund scam", rule("refund scam", "mask"), rule("scam", "hold"))
    assert {f.entity_type for f in found} == {"PROFANITY", "WATCHED_TERM"}


def test_a_held_word_of_the_lexicon_is_masked_and_held():
    found = findings("shit", rule("shit", "hold"))
    assert {(f.entity_type, f.action) for f in found} == {("PROFANITY", Action.MASK), ("WATCHED_TERM", Action.NOTE)}


def test_a_watched_slur_is_a_slur():
    (found,) = findings("you zorgon", rule("zorgon", "mask", severity=4, kind="slur"))
    assert found.entity_type == "SLUR"


def test_signs_in_a_term_mean_themselves():
    assert spans("use a+b (now)", rule("a+b (now)", "mask")) == ["a+b (now)"]


def test_a_blank_term_meets_nothing():
    assert spans("any text", rule("  ", "mask")) == []


def test_the_order_of_rules_does_not_matter():
    rules = [rule("acme", "hold"), rule("zap", "mask"), rule("zap acme", "allow")]
    text = "zap acme and acme and zap"
    assert findings(text, *rules) == findings(text, *reversed(rules))


def test_two_policies_do_not_mix():
    first, second = Policy(watched=(rule("one", "mask"),)), Policy(watched=(rule("two", "mask"),))
    shadow = normalise("one two")
    for _ in range(3):
        assert [f.start for f in detect_profanity(shadow, first)] == [0]
        assert [f.start for f in detect_profanity(shadow, second)] == [4]


def test_more_policies_than_are_remembered_still_work():
    for number in range(20):
        policy = Policy(watched=(rule(f"word{number}", "mask"),))
        assert len(detect_profanity(normalise(f"word{number}"), policy)) == 1
