"""The documents say what is true: variables, links, commands, and nothing about the machine that wrote them."""

from __future__ import annotations

import ast
import itertools
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent

# Spelled in parts, because this file is searched too.
REGISTRIES = [
    ".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "com"), ("npmjs", "org"))
]
MACHINE_PATH = re.compile(r"(?<![\w.~$}])/(?:home|root|Users|work|opt|mnt)/\w")

# Written by whoever deploys, so no default can be shown.
WITHOUT_DEFAULT = {"SECRET_KEY", "DATA_KEYS", "HASH_KEY", "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS"}
COMPUTED_DEFAULT = {"DATABASE_URL", "BROKER_URL"}


def tracked(*patterns: str) -> list[Path]:
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listing.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listing.stdout.split("\0") if name and (ROOT / name).is_file()]


def variables() -> dict[str, str]:
    """Return each variable that the settings read and its default as one would write it."""
    found: dict[str, str] = {}
    for node in ast.walk(ast.parse((ROOT / "config/settings.py").read_text())):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and ast.unparse(node.func.value) == "env"
        ):
            if node.func.attr == "read_env":
                continue
            name, default = (ast.literal_eval(node.args[0]), node.args[1])
            found[name] = str(default.value) if isinstance(default, ast.Constant) else ""
    return found


def example() -> dict[str, str]:
    return dict(re.findall(r"^#?([A-Z][A-Z0-9_]+)=(.*)$", (ROOT / ".env.example").read_text(), re.MULTILINE))


def readme_table() -> set[str]:
    return set(re.findall(r"^\| *`([A-Z][A-Z0-9_]+)`", (ROOT / "README.md").read_text(), re.MULTILINE))


def anchor(heading: str) -> str:
    words = re.sub(r"[^\w\s-]", "", heading.strip().lower())
    return re.sub(r"\s", "-", words)


def broken_links(page: Path) -> list[str]:
    broken = []
    text = re.sub(r"^```.*?^```", "", page.read_text(), flags=re.DOTALL | re.MULTILINE)
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, fragment = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists():
            broken.append(link)
        elif fragment and target.suffix == ".md":
            headings = re.findall(r"^#+ (.+)$", target.read_text(), re.MULTILINE)
            broken += [link] if fragment not in map(anchor, headings) else []
    return broken


def targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text()
    return set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))


def test_the_settings_are_where_this_test_looks_for_them():
    assert {"SECRET_KEY", "DATABASE_URL", "BROKER_URL", "LOG_LEVEL"} <= set(variables())


def test_env_example_lists_every_variable_and_no_other():
    assert set(example()) == set(variables())


def test_env_example_shows_the_defaults_that_hold():
    shown = {name: value for name, value in example().items() if name not in WITHOUT_DEFAULT | COMPUTED_DEFAULT}
    assert shown == {name: variables()[name] for name in shown}


def test_env_example_explains_each_variable():
    lines = (ROOT / ".env.example").read_text().splitlines()
    bare = [
        line
        for before, line in itertools.pairwise(lines)
        if re.match(r"#[A-Z_]+=", line) and not before.startswith("# ")
    ]
    assert bare == []


def test_the_readme_table_lists_every_variable_and_no_other():
    assert readme_table() == set(variables())


def test_no_other_module_reads_the_environment():
    pattern = re.compile(r"os\.(environ\b(?!\.setdefault\()|getenv)")
    product = tracked("config/*.py", "reviews/*.py", "moderation/*.py", "manage.py")
    readers = [path for path in product if pattern.search(path.read_text())]
    allowed = {ROOT / "config/settings.py"}
    assert {path.relative_to(ROOT).as_posix() for path in readers if path not in allowed} == set()


@pytest.mark.parametrize("page", tracked("*.md"), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_inside_the_documents_lead_somewhere(page):
    assert broken_links(page) == []


def test_a_broken_link_is_found(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("# One two\n[a](missing.md) [b](#one-two) [c](#three) [d](https://example.com/)\n")
    assert broken_links(page) == ["missing.md", "#three"]


def test_every_target_of_the_makefile_has_one_line_of_help():
    answer = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    listed = re.findall(r"^make (\S+) +\S.*$", answer.stdout, re.MULTILINE)
    assert sorted(listed) == sorted(targets())


def test_the_developers_page_names_every_target():
    page = (ROOT / "docs/development.md").read_text()
    assert [target for target in sorted(targets()) if f"`make {target}`" not in page] == []


def test_no_file_names_a_package_registry_or_a_path_of_one_machine():
    guilty = []
    for path in tracked():
        try:
            text = path.read_text()
        except UnicodeDecodeError:
            continue
        if any(host in text for host in REGISTRIES) or MACHINE_PATH.search(text):
            guilty.append(path.relative_to(ROOT).as_posix())
    assert guilty == []


def test_every_pinned_package_has_an_exact_version_and_hashes():
    for name in ("requirements.txt", "requirements-dev.txt", "tools/uv.txt"):
        entries = re.split(r"\n(?=[a-z0-9])", (ROOT / name).read_text().strip())
        assert [entry.split()[0] for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_developers_get_the_same_versions_as_the_site():
    pins = re.compile(r"^([a-z0-9.-]+)==(\S+)", re.MULTILINE)
    site = dict(pins.findall((ROOT / "requirements.txt").read_text()))
    developers = dict(pins.findall((ROOT / "requirements-dev.txt").read_text()))
    assert {name: developers.get(name) for name in site} == site
