"""Ask about TCP ports of this machine."""

from __future__ import annotations

import contextlib
import http.client
import socket

LOOPBACK = "127.0.0.1"


def is_free(port: int) -> bool:
    """Return whether a server could listen on ``port`` now."""
    with socket.socket() as listener:
        # A server that ended a moment ago leaves its port in TIME_WAIT; that does not hinder its successor.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((LOOPBACK, port))
        except OSError:
            return False
    return True


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind((LOOPBACK, 0))
        return int(listener.getsockname()[1])


def accepts(port: int) -> bool:
    """Return whether somebody accepts connections on ``port``."""
    with contextlib.suppress(OSError), socket.create_connection((LOOPBACK, port), timeout=0.5):
        return True
    return False


def page_status(port: int, path: str = "/", *, timeout: float = 20) -> int | None:
    """Return the HTTP status of a page on this machine, or None where nobody answers."""
    connection = http.client.HTTPConnection(LOOPBACK, port, timeout=timeout)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()
