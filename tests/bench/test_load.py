"""The load generator counts whole answers of the expected kind, and nothing else."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from bench.load import Run, get, load


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = b"" if self.headers.get("If-None-Match") else b"x" * 200_000
        self.send_response(200 if body else 304)
        if body:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def port() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_port
    server.shutdown()
    server.server_close()
    thread.join()


def test_it_waits_for_the_whole_of_every_answer(port: int) -> None:
    run = load(port, get("/"), b"HTTP/1.1 200", clients=2, seconds=0.3)
    assert run.answers == len(run.latencies) > 0
    assert run.seconds >= 0.3


def test_it_knows_answers_without_a_body(port: int) -> None:
    assert load(port, get("/", If_None_Match="x"), b"HTTP/1.1 304", clients=2, seconds=0.2).answers > 0


def test_another_answer_than_the_expected_one_is_no_figure(port: int) -> None:
    with pytest.raises(ValueError, match="unexpected"):
        load(port, get("/"), b"HTTP/1.1 304", clients=1, seconds=0.2)


def test_percentiles_are_of_what_was_measured() -> None:
    run = Run(4, 2.0, [1.0, 2.0, 3.0, 4.0])
    assert (run.per_second, run.percentile(50), run.percentile(95), run.percentile(100)) == (2.0, 3.0, 4.0, 4.0)
