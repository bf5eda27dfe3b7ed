"""The quick start in docs/api.md works as it is written, against a live site."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from reviews.models import Review
from tests.reviews.api.conftest import Publish

DOCS = Path(settings.BASE_DIR, "docs", "api.md").read_text(encoding="utf-8").split("## Addresses")[0]

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def examples(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", DOCS, flags=re.DOTALL)


def run(command: list[str], example: str, site: str) -> str:
    code = example.replace("https://softmask.example", site).replace("netflix", "acme")
    done = subprocess.run([*command, code], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_curl(live_server, publish: Publish) -> None:
    if not shutil.which("curl"):
        pytest.skip("no curl here")
    publish(4)
    read, send = examples("sh")
    assert '"average":4.0' in run(["sh", "-c"], read, live_server.url)
    assert "202" in run(["sh", "-c"], send, live_server.url)
    assert Review.objects.filter(status="received").count() == 1


def test_python(live_server, publish: Publish) -> None:
    publish(4)
    (example,) = examples("python")
    assert run([sys.executable, "-c"], example, live_server.url).split() == ["4.0", "1", "202"]
    assert Review.objects.filter(status="received").count() == 1


def test_javascript(live_server, publish: Publish) -> None:
    node = shutil.which("node")
    if not node:
        pytest.skip("no Node.js here")
    publish(4)
    (example,) = examples("js")
    assert run([node, "--input-type=module", "-e"], example, live_server.url).split() == ["4", "1", "202"]
    assert Review.objects.filter(status="received").count() == 1
