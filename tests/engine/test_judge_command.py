"""``manage.py judge``: JSON lines in, JSON lines out."""

from __future__ import annotations

import io
import json

from moderation.management.commands.judge import Command, run


def answers(*lines: str | bytes) -> tuple[list[dict], str]:
    out, err = io.StringIO(), io.StringIO()
    run([line if isinstance(line, bytes) else line.encode("utf-8", "surrogatepass") for line in lines], out, err)
    return [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue()


def test_it_answers_each_line_with_its_verdict():
    (answer,), err = answers('{"id": 7, "text": "card 4111 1111 1111 1111 declined again and again"}')
    assert err == ""
    assert answer["id"] == 7
    assert answer["masked_text"] == "card [card number removed] declined again and again"
    assert answer["findings"] == [{"start": 5, "end": 24, "entity_type": "CREDIT_CARD", "action": "remove"}]
    assert (answer["disposition"], answer["reasons"]) == ("PUBLISH", [])
    assert -1 <= answer["sentiment"] <= 1


def test_official_contacts_stay():
    (answer,), _ = answers('{"id": 1, "text": "Call 212-555-0100", "official_contacts": ["+1 212 555 0100"]}')
    assert answer["masked_text"] == "Call 212-555-0100"
    assert answer["findings"][0]["action"] == "note"


def test_a_bad_line_is_named_and_passed_over():
    found, err = answers('{"id": 1, "text": "ok"}', "not json", '{"id": 3, "text": "ok"}')
    assert [a.get("id") for a in found] == [1, None, 3]
    assert found[1] == {"line": 2, "error": "not valid JSON in UTF-8"}
    assert err == "line 2: not valid JSON in UTF-8\n"


def test_a_line_that_is_no_review_keeps_its_id():
    found, _ = answers('{"id": 5, "text": 6}', "[1]", '{"id": 8, "text": "x", "official_contacts": "y"}')
    assert [a["line"] for a in found] == [1, 2, 3]
    assert [a.get("id") for a in found] == [5, None, 8]


def test_errors_quote_nothing_of_the_text(monkeypatch):
    monkeypatch.setattr("moderation.management.commands.judge.judge", lambda *_: int("secret"))
    found, err = answers('{"id": 1, "text": "secret"}')
    assert found == [{"id": 1, "line": 1, "error": "could not be judged (ValueError)"}]
    assert "secret" not in err


def test_lone_surrogates_and_broken_bytes_do_not_stop_it():
    found, _ = answers('{"id": 1, "text": "\\ud800 hi"}', b'{"id": 2, "text": "\xff"}', '{"id": 3, "text": "\ud800"}')
    assert [a.get("id") for a in found] == [1, None, 3]
    assert found[0]["masked_text"] == "\ud800 hi"


def test_deep_nesting_is_a_bad_line():
    found, _ = answers("[" * 100_000, '{"id": 2, "text": "ok"}')
    assert found[0]["line"] == 1
    assert found[1]["id"] == 2


def test_blank_lines_count_but_are_not_answered():
    found, _ = answers("", "\n", "x")
    assert found == [{"line": 3, "error": "not valid JSON in UTF-8"}]


def test_each_answer_is_flushed_before_the_next_line_is_read():
    out = io.StringIO()

    def lines():
        yield b'{"id": 1, "text": "ok"}'
        assert out.getvalue().endswith("\n")
        yield b'{"id": 2, "text": "ok"}'

    run(lines(), out, io.StringIO())
    assert len(out.getvalue().splitlines()) == 2


def test_it_needs_no_database_and_no_checks():
    assert Command.requires_system_checks == []
