"""What the site imports is what its pinned requirements install: the developers' extras must not creep in."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import sys
from pathlib import Path

from tools import lock

ROOT = Path(__file__).resolve().parent.parent.parent
OWN = {"config", "moderation", "reviews", "tools"}
# Runs before anything is installed.
STANDARD_LIBRARY_ONLY = ("setup.py", "child.py", "measure_start.py", "ports.py")


def is_for_types_only(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")


def imports(tree: ast.AST) -> set[str]:
    """Return the top-level names that run-time imports of this tree need."""
    found: set[str] = set()
    for node in ast.iter_child_nodes(tree):
        if is_for_types_only(node):
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            found.add(node.module.partition(".")[0])
        found |= imports(node)
    return found - set(sys.stdlib_module_names) - OWN


def pinned(name: str) -> set[str]:
    return set(re.findall(r"^([a-z0-9.-]+)==", (ROOT / name).read_text(), re.MULTILINE))


def test_the_site_imports_only_what_its_requirements_install():
    distributions = importlib.metadata.packages_distributions()
    site = pinned("requirements.txt")
    foreign = {}
    for package in OWN:
        for path in (ROOT / package).rglob("*.py"):
            for name in imports(ast.parse(path.read_text())):
                providers = {re.sub(r"[-_.]+", "-", found).lower() for found in distributions.get(name, [])}
                if not providers & site:
                    foreign[f"{path.relative_to(ROOT)}: {name}"] = providers
    assert foreign == {}


def test_what_runs_first_needs_the_standard_library_only():
    for name in STANDARD_LIBRARY_ONLY:
        assert imports(ast.parse((ROOT / "tools" / name).read_text())) == set(), name


def test_imports_for_types_only_do_not_count():
    tree = ast.parse("import django\nif TYPE_CHECKING:\n    import mypy\ndef f():\n    import celery.app\n")
    assert imports(tree) == {"django", "celery"}


def test_each_requirements_file_is_compiled_for_every_platform_with_hashes():
    for source, (target, extra) in lock.PAIRS.items():
        words = lock.command(source, target, extra)
        assert (ROOT / source).is_file()
        assert (ROOT / target).is_file()
        assert {"--universal", "--generate-hashes", "--no-emit-index-url"} <= set(words)
