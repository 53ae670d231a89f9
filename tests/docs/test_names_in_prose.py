"""What the prose of this project names is there: modules, functions, and files by their paths."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from pathlib import Path

import pytest

import hetao_cli

ROOT = Path(hetao_cli.__file__).parents[1]
PACKAGE = ROOT / "hetao_cli"
DOTTED = re.compile(r"\bhetao_cli(?:\.[A-Za-z_]\w*)+")
PATHS = re.compile(r"`((?:[\w.-]+/)+(?:[\w-]+\.(?:py|md|toml|json|txt))?)`(?!:\n\n```)")
"""A path in quotes; one above a block of code alone is of a file that is yet to be written."""
CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
HISTORY = {"CHANGELOG.md"}


def docstrings() -> list[tuple[str, str]]:
    return [
        (f"{path.relative_to(ROOT)}:{node.lineno}", node.value.value)
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    ]


def is_there(name: str) -> bool:
    """Return whether a dotted name is that of a module, or of something in one."""
    parts = name.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            found: object = import_module(".".join(parts[:cut]))
        except ModuleNotFoundError:
            continue
        for part in parts[cut:]:
            if not hasattr(found, part):
                return False
            found = getattr(found, part)
        return True
    return False


def test_every_dotted_name_of_the_prose_is_there() -> None:
    pages = [(page.name, CODE.sub("", page.read_text(encoding="utf-8"))) for page in PAGES]
    texts = [*docstrings(), *pages]
    named = {(where, name) for where, text in texts for name in DOTTED.findall(text)}
    assert named
    assert [(where, name) for where, name in sorted(named) if not is_there(name)] == []


@pytest.mark.parametrize("page", [page for page in PAGES if page.name not in HISTORY], ids=lambda page: page.name)
def test_every_path_of_a_page_is_there(page: Path) -> None:
    roots = (ROOT, PACKAGE, page.parent)
    named = {path for path in PATHS.findall(page.read_text(encoding="utf-8")) if "://" not in path}
    assert [
        path
        for path in sorted(named)
        if not any((root / path).exists() for root in roots) and not is_of_a_users_log(path)
    ] == []


def is_of_a_users_log(path: str) -> bool:
    """Return whether a page speaks of a reader's own files."""
    return path.startswith(("seeds/", "my-log/", "documents/"))
