"""Logs that are edited at random: rows of the rules' cases, as tables of files, and what an editor does to them."""

# What a case holds can be of any type.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

import rtoml
from hypothesis import strategies as st
from rule_cases import FOLDERS, KINDS, SHARED, folder_of, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MAIN, FILES = "events.toml", ("seeds/a.toml", "seeds/b.toml")
HEAD = '[log]\nversion = 1\ninclude = ["seeds/*.toml"]\n'
ODD = (
    '[[figure]]\nsource = "daily"\nplace = "zone"\nmetric = "area"\nsays = "3 km²"\nnote = """a\n[[figure]]\nb"""\n',
    '[[figure]]\nsource = "daily"\nplace = "nowhere"\nmetric = "area"\nsays = "3 km²"\n',
    '[[figure]]\nsource = "daily"\nplace = "zone"\nmetric = "area"\nsays = 3\nsayz = "3"\n',
    '[[figure]] # with a remark\nsource = "daily"\nplace = "zone"\nmetric = "area"\nsays = "3 km²" # so\n\n\n',
    '  [[dating]]\n  source = "daily"\n  event = "plan"\n  says = "2023"\n',
    "[[figure]]\nsource = 'daily'\nplace = 'zone'\nmetric = 'area'\nsays = '''3\nkm²'''\n",
    '[[place]]\nid = "part"\npart_of = "zone"\n[place.name]\nen = "part"\n',
    '[[metric]]\nid = "area"\nname = { en = "area, again" }\nunit = "ha"\n',
    '[source]\nid = "alone"\ntitle = "Alone"\npublished = "2026"\n',
    '[event]\nid = "alone"\ndate = "2026"\ntitle = { en = "Alone" }\n',
    '[[unknown]]\nid = "alone"\n',
    "[[figure]]\nrows = [\n[[1, 2]],\n]\n",
    "# [[figure]]\n",
    "\n\n",
)
"""What stands in few logs, as it is written."""
BROKEN = '[[figure]]\nsays = "'


class Table(NamedTuple):
    """A table of a file: its name, and its keys with their values, as they are written; or any other text alone."""

    name: str
    keys: dict[str, str]
    text: str = ""

    def __str__(self) -> str:
        """Return it in TOML."""
        keys = "".join(f"{key} = {value}\n" for key, value in self.keys.items())
        return self.text or f"[[{self.name}]]\n{keys}\n"


class Edit(NamedTuple):
    """What is done, and three numbers which tell to what."""

    kind: str
    where: int
    which: int
    what: int


class EditedLog:
    """A log in a folder: its tables by file, of which some are broken off."""

    def __init__(self, folder: Path, cases: list[int]) -> None:
        self.folder = folder
        self.path = folder / MAIN
        self.head = HEAD
        self.broken = set[str]()
        self.tables: dict[str, list[Table]] = {MAIN: _shared(), **{name: [] for name in FILES}}
        for case in cases:
            self.tables[FILES[case % len(FILES)]] += CASES[case]
        self.write()

    def write(self) -> None:
        """Write all files."""
        for name, tables in self.tables.items():
            text = (self.head if name == MAIN else "") + "".join(map(str, tables))
            path = self.folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text + BROKEN * (name in self.broken), encoding="utf-8")

    def edit(self, edit: Edit) -> None:
        """Do what an editor does."""
        name = (MAIN, *FILES)[edit.where % 3]
        EDITS[edit.kind](self, name, edit)
        self.write()

    def break_off(self, name: str, _edit: Edit) -> None:
        self.broken ^= {name}

    def insert(self, name: str, edit: Edit) -> None:
        """Insert a row, of a source that there is."""
        row = ROWS[edit.what % len(ROWS)]
        sources = [one.keys["id"] for tables in self.tables.values() for one in tables if one.name == "source"]
        if sources and "source" in row.keys:
            row = row._replace(keys={**row.keys, "source": sources[edit.which % len(sources)]})
        self.put(name, edit.which, row)

    def insert_odd(self, name: str, edit: Edit) -> None:
        self.put(name, edit.which, Table("", {}, ODD[edit.what % len(ODD)]))

    def put(self, name: str, where: int, table: Table) -> None:
        self.tables[name].insert(where % (len(self.tables[name]) + 1), table)

    def remove(self, name: str, edit: Edit) -> None:
        if self.tables[name]:
            del self.tables[name][edit.which % len(self.tables[name])]

    def move(self, name: str, edit: Edit) -> None:
        if self.tables[name]:
            table = self.tables[name].pop(edit.which % len(self.tables[name]))
            self.put((MAIN, *FILES)[edit.what % 3], edit.what // 3, table)

    def change(self, name: str, edit: Edit) -> None:
        tables = self.tables[name]
        if not tables or not tables[edit.which % len(tables)].keys:
            return
        table = tables[edit.which % len(tables)]
        key = list(table.keys)[edit.what % len(table.keys)]
        values = VALUES[table.name, key]
        tables[edit.which % len(tables)] = table._replace(keys={**table.keys, key: values[edit.what % len(values)]})

    def drop_or_add_key(self, name: str, edit: Edit) -> None:
        tables = self.tables[name]
        if not tables or not tables[edit.which % len(tables)].keys:
            return
        table = tables[edit.which % len(tables)]
        keys = sorted(key for kind, key in VALUES if kind == table.name)
        key = keys[edit.what % len(keys)]
        values = VALUES[table.name, key]
        left = {one: value for one, value in table.keys.items() if one != key}
        more = {} if key in table.keys else {key: values[edit.what // len(keys) % len(values)]}
        tables[edit.which % len(tables)] = table._replace(keys=left | more)

    def review(self, name: str, edit: Edit) -> None:
        about = [
            table.keys.get("id", '"' + "/".join(table.keys.get(key, "").strip('"') for key in _ID) + '"')
            for tables in self.tables.values()
            for table in tables
            if table.name in {"figure", "event", "source"}
        ]
        code = FOLDERS[edit.what % len(FOLDERS)].split("-")[0]
        keys = {"code": written(code), "about": f"[{about[edit.which % len(about)]}]", "reason": '"it is so"'}
        self.put(name, edit.which, Table("review", keys))

    def head_again(self, _name: str, edit: Edit) -> None:
        more = ("", 'currency = "CNY"\n', 'title = { en = "A log" }\n', "fiscal_year_start = 4\n", "# a remark\n")
        self.head = HEAD + more[edit.what % len(more)]

    def turn_names(self, name: str, edit: Edit) -> None:
        tables = [table for table in self.tables[name] if table.keys.get("name", "").startswith("{")]
        if tables:
            table = tables[edit.which % len(tables)]
            names = list(rtoml.loads(f"a = {table.keys['name']}")["a"].items())
            table.keys["name"] = written(dict(names[::-1]))


EDITS: dict[str, Callable[[EditedLog, str, Edit], None]] = {
    "change": EditedLog.change,
    "key": EditedLog.drop_or_add_key,
    "insert": EditedLog.insert,
    "remove": EditedLog.remove,
    "move": EditedLog.move,
    "odd": EditedLog.insert_odd,
    "break": EditedLog.break_off,
    "review": EditedLog.review,
    "head": EditedLog.head_again,
    "names": EditedLog.turn_names,
}
_ID = ("source", "place", "metric")
_NUMBER = st.integers(0, 10_000)
edits = st.builds(Edit, st.sampled_from(list(EDITS)), _NUMBER, _NUMBER, _NUMBER)


def _tables_of(path: Path) -> list[Table]:
    tables: dict[str, Any] = rtoml.loads(path.read_text(encoding="utf-8"))
    return [
        Table(name, {key: written(value) for key, value in row.items()})
        for name, rows in tables.items()
        if isinstance(rows, list)
        for row in rows
    ]


def _shared() -> list[Table]:
    return _tables_of(SHARED)


def _cases() -> list[list[Table]]:
    paths = [folder_of(name) / f"{kind}.toml" for name in FOLDERS for kind in KINDS]
    return [_tables_of(path) for path in paths if path.exists()]


def _values(rows: list[Table]) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for row in rows:
        for key, value in row.keys.items():
            found[row.name, key][value] = None
    return {key: list(values) for key, values in found.items()}


CASES = _cases()
ROWS = [table for case in CASES for table in case]
VALUES = _values([*ROWS, *_shared()])
