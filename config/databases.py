"""Database settings that make the embedded and the grown-up database behave."""

from __future__ import annotations

from typing import Any

# IMMEDIATE takes the write lock when a transaction begins, so two writers wait for each other instead of
# failing half-way; WAL lets readers go on meanwhile; NORMAL loses nothing to a process crash.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=20000;",
}


def tuned_database(parsed: dict[str, Any]) -> dict[str, Any]:
    """Return Django's settings for one database, from a parsed ``DATABASE_URL``."""
    tuned = dict(parsed)
    if tuned["ENGINE"] == "django.db.backends.sqlite3":
        tuned["OPTIONS"] = {**SQLITE_OPTIONS, **tuned.get("OPTIONS", {})}
    else:
        tuned["CONN_HEALTH_CHECKS"] = True
    # Opening a connection costs more than most requests, SQLite's pragmas included.
    tuned["CONN_MAX_AGE"] = tuned.get("CONN_MAX_AGE") or 60
    return tuned
