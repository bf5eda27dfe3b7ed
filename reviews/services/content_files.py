"""Read content files (YAML) against a schema; every mistake is told with its line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

T = TypeVar("T")


class BadContent(Exception):
    """A content file is not as it should be. ``problems`` is a list of (line, what is wrong there)."""

    def __init__(self, problems: Sequence[tuple[int, str]]) -> None:
        """Keep the problems."""
        super().__init__("; ".join(f"line {line}: {what}" for line, what in problems))
        self.problems = list(problems)


def read_content(path: Path, schema: TypeAdapter[T]) -> T:
    """Return the file's content as ``schema`` wants it.

    Raises BadContent with every problem and its line, OSError when the file cannot be read.
    """
    try:
        text = path.read_text(encoding="utf-8")
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
        content = yaml.load(text, Loader=_UniqueKeys)  # noqa: S506 - a safe loader
    except UnicodeDecodeError as error:
        raise BadContent([(error.object[: error.start].count(b"\n") + 1, "this is not UTF-8")]) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise BadContent([(mark.line + 1 if mark else 1, f"this is not YAML: {error.problem}")]) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise BadContent([(1, "this is not YAML")]) from error
    try:
        return schema.validate_python(content)
    except ValidationError as error:
        raise BadContent(
            [
                (_line(root, problem["loc"]), f"{'.'.join(map(str, problem['loc'])) or 'file'}: {problem['msg']}")
                for problem in error.errors(include_input=False, include_url=False)
            ]
        ) from error


class _UniqueKeys(yaml.SafeLoader):
    """A safe loader that refuses a key given twice, where YAML would keep the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[object, object]:
        """Construct a mapping whose keys are all different."""
        seen: set[object] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                problem = f"the key '{key}' stands twice"
                raise yaml.constructor.ConstructorError(None, None, problem, key_node.start_mark)
            seen.add(key)
        return super().construct_mapping(node, deep)


def _line(node: yaml.Node | None, location: Sequence[int | str]) -> int:
    """Return the line (from 1) of the deepest node on the way to ``location``."""
    line = 1
    for step in location:
        if node is None:
            break
        line = node.start_mark.line + 1
        node = _child(node, step)
    return node.start_mark.line + 1 if node is not None else line


def _child(node: yaml.Node, step: int | str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        child: yaml.Node = node.value[step]
        return child
    return None
