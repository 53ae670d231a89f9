"""Say which files of the package import each other in a circle, also inside functions and for types alone."""

import ast
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).parents[1]


def name_of(path: Path) -> str:
    """Return the module that a file is."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imported(path: Path, modules: set[str]) -> set[str]:
    """Return the modules of the package that a file imports, wherever it does so."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= (inner & modules) or {node.module}
    return (found & modules) - {name_of(path)}


def main() -> int:
    """Print the first circle that there is, and return the exit code."""
    paths = {name_of(path): path for path in sorted((ROOT / "hetao_cli").rglob("*.py"))}
    rooms: dict[str, set[str]] = {}
    files = {module: imported(path, {*paths}) for module, path in paths.items()}
    for module, others in files.items():
        room = module.rpartition(".")[0]
        outside = {other.rpartition(".")[0] for other in others} - {room}
        rooms.setdefault(room, set()).update(other for other in outside if not other.startswith(f"{room}."))
    for graph in (files, rooms):
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            print("a circle of imports:", " -> ".join(reversed(error.args[1])))
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
