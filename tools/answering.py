"""Say in one line whether the databases of the second test run answer on this machine. Exit code 0 means yes.

python -m tools.answering postgres://postgres@127.0.0.1:5432/softmask redis://127.0.0.1:6379/9
"""

from __future__ import annotations

import sys
from urllib.parse import urlsplit, urlunsplit

import psycopg
import redis


def database_trouble(url: str) -> str | None:
    """Return why a test database cannot be made at ``url``, or None."""
    try:
        # The database itself is made by the tests; the server always has one called postgres.
        with psycopg.connect(urlunsplit(urlsplit(url)._replace(path="/postgres")), connect_timeout=3) as connection:
            row = connection.execute(
                "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"
            ).fetchone()
    except psycopg.Error as error:
        return f"PostgreSQL does not let us in ({type(error).__name__})"
    return None if row and row[0] else "PostgreSQL lets us in but not create a test database"


def broker_trouble(url: str) -> str | None:
    """Return why ``url`` is no use as a broker, or None."""
    try:
        with redis.Redis.from_url(url, socket_connect_timeout=3) as client:
            client.ping()
    except redis.RedisError as error:
        return f"Redis does not answer ({type(error).__name__})"
    return None


def main(database_url: str, broker_url: str) -> int:
    """Print one line where something is missing."""
    troubles = [trouble for trouble in (database_trouble(database_url), broker_trouble(broker_url)) if trouble]
    if troubles:
        print("; ".join(troubles))
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
