"""Hold files, functions and command modules to 400, 40 (without their docstring) and 80 lines."""

import ast
import sys
from pathlib import Path

MOST_FILE, MOST_FUNCTION, MOST_COMMAND = 400, 40, 80

faults = []
for path in sorted(Path("hetao_cli").rglob("*.py")):
    text = path.read_text(encoding="utf-8")
    lines = text.count("\n")
    most = MOST_COMMAND if path.parent.name == "commands" else MOST_FILE
    if lines > most:
        faults.append(f"{path}: {lines} lines, more than {most}")
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            first = node.body[1] if ast.get_docstring(node) is not None and len(node.body) > 1 else node.body[0]
            length = (node.end_lineno or 0) - first.lineno + 1
            if length > MOST_FUNCTION:
                faults.append(f"{path}:{node.lineno}: {node.name} has {length} lines, more than {MOST_FUNCTION}")
sys.exit("\n".join(faults) or 0)
