"""A short run of what `python -m bench.fuzz` does at length: all checks of schemathesis against a live site."""

import re
import subprocess

import pytest

from bench.fuzz import command
from tests.reviews.api.conftest import Publish


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_no_question_makes_the_api_fail(live_server, publish: Publish, settings, tmp_path) -> None:
    settings.API_READS_PER_MINUTE = settings.API_WRITES_PER_MINUTE = 0
    settings.REVIEWS_PER_ADDRESS_PER_HOUR = 1_000_000
    publish(4)
    port = int(live_server.url.rsplit(":", 1)[1])
    done = subprocess.run(command(port, 2), cwd=tmp_path, capture_output=True, text=True, timeout=250, check=False)
    assert done.returncode == 0, done.stdout[-4000:]
    assert re.search(r"\d{2,} generated, \d+ passed", done.stdout)
