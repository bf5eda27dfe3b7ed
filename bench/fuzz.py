"""Ask a running site thousands of questions that nobody would ask: `python -m bench.fuzz --cases 2000`.

It runs schemathesis with all its checks against the OpenAPI document of a site of its own, and ends as it ends.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from bench.server import CONTENT, ROOT, fresh_site, manage, serving


def main() -> int:
    """Fuzz and return 0 if nothing was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=300, help="examples for each address and phase")
    options = parser.parse_args()
    with fresh_site() as environment:
        manage(environment, "load_samples", str(CONTENT / "bluefinch_reviews.yaml"), "--company", "bluefinch-demo")
        manage(environment, "drain")
        with serving("config.wsgi:application", environment) as port:
            return subprocess.run(command(port, options.cases), cwd=ROOT, check=False).returncode


def command(port: int, cases: int) -> list[str]:
    """Return schemathesis' command line."""
    program = str(Path(sys.executable).with_name("schemathesis"))
    site = f"http://127.0.0.1:{port}"
    settings = ["--config-file", str(ROOT / "bench" / "schemathesis.toml")]
    checks = ["--checks", "all", "--max-examples", str(cases), "--continue-on-failure"]
    return [program, *settings, "run", f"{site}/api/v1/openapi.json", "--url", site, *checks]


if __name__ == "__main__":
    sys.exit(main())
