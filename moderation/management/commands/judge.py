"""Judge texts from the command line: JSON lines in, JSON lines out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from typing import IO, Any

from django.core.management.base import BaseCommand

from moderation.engine.pipeline import judge
from moderation.engine.policy import DEFAULT_POLICY, Policy
from moderation.engine.verdict import FieldVerdict, Verdict


class Command(BaseCommand):
    """Read ``{"id", "text", "official_contacts": [..]}`` per line and write one verdict per line, as it comes.

    A line that cannot be judged is answered by ``{"line": n, "error": ".."}`` (with its ``id`` where it has one),
    named by number on stderr, and passed over. The exit code is 0 when every line was read, good or bad.
    """

    help = 'Judge JSON lines {"id", "text", "official_contacts"} from stdin; write one JSON line each to stdout.'
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def handle(self, *args: object, **options: object) -> None:
        """Stream verdicts from stdin to stdout."""
        del args, options
        run(sys.stdin.buffer, sys.stdout, sys.stderr)


def run(lines: Iterable[bytes], out: IO[str], err: IO[str]) -> None:
    """Judge ``lines`` of UTF-8 JSON one by one, flushing each answer; blank lines are passed over."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        answer = _answer(number, line)
        if "error" in answer:
            err.write(f"line {number}: {answer['error']}\n")
        out.write(json.dumps(answer) + "\n")  # ASCII only, so that a lone surrogate is escaped, not an error
        out.flush()


def _answer(number: int, line: bytes) -> dict[str, Any]:  # noqa: PLR0911 - one return per kind of line
    """Return the verdict on one line, or an error that quotes nothing of it."""
    known: dict[str, Any] = {}
    try:
        item = json.loads(line.decode("utf-8-sig", "surrogatepass"))
        if not isinstance(item, dict):
            return {"line": number, "error": "not a JSON object"}
        known = {"id": item["id"]} if "id" in item else {}
        if not isinstance(item.get("text"), str):
            return {**known, "line": number, "error": '"text" must be a string'}
        policy = _policy(item.get("official_contacts", []))
        if policy is None:
            return {**known, "line": number, "error": '"official_contacts" must be a list of strings'}
        return {"id": item.get("id"), **_report(judge({"text": item["text"]}, policy))}
    except (UnicodeDecodeError, json.JSONDecodeError):
        return {"line": number, "error": "not valid JSON in UTF-8"}
    except RecursionError:
        return {**known, "line": number, "error": "nested too deeply"}
    except Exception as error:  # noqa: BLE001 - a stream goes on; the type alone, as messages may quote text
        return {**known, "line": number, "error": f"could not be judged ({type(error).__name__})"}


def _policy(contacts: object) -> Policy | None:
    if contacts is None:
        return DEFAULT_POLICY
    if not isinstance(contacts, list) or not all(isinstance(c, str) for c in contacts):
        return None
    return replace(DEFAULT_POLICY, official_contacts=frozenset(contacts)) if contacts else DEFAULT_POLICY


def _report(verdict: Verdict) -> dict[str, Any]:
    field: FieldVerdict = verdict.fields["text"]
    return {
        "masked_text": field.masked_text,
        "findings": [
            {"start": f.start, "end": f.end, "entity_type": f.entity_type, "action": f.action.value}
            for f in field.findings
        ],
        "disposition": verdict.disposition.value,
        "reasons": [reason.value for reason in verdict.reasons],
        "sentiment": None if verdict.sentiment is None else verdict.sentiment.compound,
    }
