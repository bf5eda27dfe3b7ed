"""A small load generator: some clients that each ask, wait for the answer, and ask again, over kept connections."""

from __future__ import annotations

import selectors
import socket
import time
from dataclasses import dataclass, field


@dataclass(slots=True)
class Run:
    """What came back: answers, seconds, and the milliseconds of each answer in rising order."""

    answers: int
    seconds: float
    latencies: list[float]

    @property
    def per_second(self) -> float:
        """Return the answers per second."""
        return self.answers / self.seconds

    def percentile(self, percent: float) -> float:
        """Return the latency that ``percent`` of the answers did not exceed, in milliseconds."""
        return self.latencies[min(len(self.latencies) - 1, int(len(self.latencies) * percent / 100))]


@dataclass(slots=True)
class Client:
    """One connection and the answer that is being read on it."""

    connection: socket.socket
    began: float = 0.0
    received: bytearray = field(default_factory=bytearray)


def load(port: int, request: bytes, expected: bytes, *, clients: int = 16, seconds: float = 3.0) -> Run:
    """Ask with ``clients`` at once for ``seconds``; every answer must start with ``expected``."""
    selector = selectors.DefaultSelector()
    crowd = [Client(socket.create_connection(("127.0.0.1", port))) for _ in range(clients)]
    latencies: list[float] = []
    began = time.perf_counter()
    try:
        for client in crowd:
            client.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            selector.register(client.connection, selectors.EVENT_READ, client)
            _ask(client, request)
        while time.perf_counter() - began < seconds:
            for key, _ in selector.select(1):
                client = key.data
                if _is_whole(client, expected):
                    latencies.append((time.perf_counter() - client.began) * 1000)
                    _ask(client, request)
        passed = time.perf_counter() - began
    finally:
        selector.close()
        for client in crowd:
            client.connection.close()
    return Run(len(latencies), passed, sorted(latencies))


def get(path: str, **headers: str) -> bytes:
    """Return the bytes of a GET request; ``_`` stands for ``-`` in the names of headers."""
    lines = [f"GET {path} HTTP/1.1", "Host: 127.0.0.1", *(f"{k.replace('_', '-')}: {v}" for k, v in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode()


def _ask(client: Client, request: bytes) -> None:
    client.received.clear()
    client.began = time.perf_counter()
    client.connection.sendall(request)


def _is_whole(client: Client, expected: bytes) -> bool:
    """Read what has come, and say whether it is the whole answer."""
    piece = client.connection.recv(65536)
    if not piece:
        raise ConnectionError("the server hung up")
    client.received += piece
    head, separator, body = bytes(client.received).partition(b"\r\n\r\n")
    if not separator:
        return False
    if not head.startswith(expected):
        raise ValueError(f"an unexpected answer: {head[:60]!r}")
    _, found, rest = head.lower().partition(b"content-length: ")
    return len(body) >= (int(rest.split(b"\r\n", 1)[0]) if found else 0)
