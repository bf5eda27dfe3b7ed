"""Connections stay open between requests, whatever the database."""

import pytest

from config.databases import tuned_database


@pytest.mark.parametrize("engine", ["django.db.backends.sqlite3", "django.db.backends.postgresql"])
@pytest.mark.parametrize("parsed", [{}, {"CONN_MAX_AGE": 0}])
def test_connections_are_kept_for_a_minute(engine: str, parsed: dict) -> None:
    assert tuned_database({"ENGINE": engine, **parsed})["CONN_MAX_AGE"] == 60


def test_another_time_may_be_asked_for() -> None:
    assert tuned_database({"ENGINE": "django.db.backends.sqlite3", "CONN_MAX_AGE": 5})["CONN_MAX_AGE"] == 5


def test_only_a_server_is_asked_whether_it_is_still_there() -> None:
    assert "CONN_HEALTH_CHECKS" not in tuned_database({"ENGINE": "django.db.backends.sqlite3"})
    assert tuned_database({"ENGINE": "django.db.backends.postgresql"})["CONN_HEALTH_CHECKS"]
