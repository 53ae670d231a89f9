"""Write the generated pages of this folder; with `--check`, only say which are out of date."""

import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

from hetao_cli.check.registry import all_rules
from hetao_cli.lists.json_page import json_page
from hetao_cli.load.schema import LOG_FIELDS, TABLES, Field

FOLDER = Path(__file__).parent

FAMILIES = {
    "F": "Files and their form",
    "N": "Numbers and units",
    "D": "Dates",
    "C": "Conflicts between sources",
    "S": "Sums and shares",
    "O": "Order and series",
    "R": "Sources",
    "K": "Staleness",
    "X": "Reviews",
}


LOG_INTRODUCTION = """\
A log is an `events.toml` and the files that it includes, in TOML. Ids are kebab-case, keys snake_case. Dates and
figures are texts in quotes. Only the log's own file has `[log]`; every other table may stand in any file. In a file
with one `[source]`, that is the source of its figures and datings."""

RULES_INTRODUCTION = """\
A code is a family letter and three digits; it is never used again. `--select` and `--ignore` take codes, beginnings of
codes and names. `hetao rule CODE` prints a rule's page offline."""


def log_page() -> str:
    """Return the page of the keys of a log."""
    parts = [
        "# The keys of a log",
        LOG_INTRODUCTION,
        _fields("log", "[log]", LOG_FIELDS),
    ]
    for table in TABLES.values():
        brackets = "[source] or [[source]]" if table.name == "source" else f"[[{table.name}]]"
        parts.append(_fields(table.name, brackets, table.fields))
    return "\n\n".join(parts) + "\n"


def _fields(name: str, brackets: str, fields: tuple[Field, ...]) -> str:
    rows = [f"## {name}", "", f"`{brackets}`", "", "| key | value | meaning |", "| --- | --- | --- |"]
    for field in fields:
        key = f"**`{field.key}`**" if field.required else f"`{field.key}`"
        default = f" Default: `{field.default}`." if isinstance(field.default, str) else ""
        rows.append(f"| {key} | {field.form.wanted.replace('|', chr(92) + '|')} | {field.meaning}{default} |")
    return "\n".join([*rows, "", "Keys in bold are required."])


def rules_page() -> str:
    """Return the page of the rules."""
    parts = [
        "# The rules of `hetao check`",
        RULES_INTRODUCTION,
    ]
    seen: set[str] = set()
    for rule in all_rules().values():
        family = rule.code[0]
        if family not in seen:
            seen.add(family)
            parts.append(f"## {family}: {FAMILIES[family]}")
        first, *rest = rule.page.split("\n", 1)
        page = first + "\n" + textwrap.dedent(rest[0] if rest else "")
        names = f"`{rule.name}` · {rule.severity.value} · {rule.title['zh-Hans']} · {rule.title['zh-Hant']}"
        parts.append(f"### {rule.code} {rule.title['en']}\n\n{names}\n\n{page.strip()}")
    return "\n\n".join(parts) + "\n"


PAGES: dict[str, Callable[[], str]] = {"log.md": log_page, "rules.md": rules_page, "json.md": json_page}


def main() -> None:
    """Write the pages, or say which are out of date and exit 1."""
    stale = []
    for name, make in PAGES.items():
        path = FOLDER / name
        text = make()
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if "--check" not in sys.argv:
                path.write_text(text, encoding="utf-8")
    if "--check" in sys.argv and stale:
        sys.exit(f"out of date: {', '.join(stale)}; run python docs/generate.py")


if __name__ == "__main__":
    main()
