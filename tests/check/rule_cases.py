"""The cases of the rules: each the shared log with rows of its own beside it, or a folder with a log of its own.

`tests/cases/README.md` has their form.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import rtoml

from hetao_cli.check.engine import run_rules
from hetao_cli.check.findings.places import own_place
from hetao_cli.check.registry import all_rules
from hetao_cli.check.selection import chosen_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import assemble_log, read_log
from hetao_cli.log.evidence import gather_evidence, with_documents
from hetao_cli.log.files.files import parse_document, read_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.check.engine import Checked
    from hetao_cli.check.registry import Rule
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.files.files import ParsedFile
    from hetao_cli.model.log import Log

CASES = Path(__file__).parent.parent / "cases"
SHARED = CASES / "example-log.toml"
FOLDERS = sorted(path.name for path in (CASES / "rules").iterdir())
KINDS = ("bad", "good")
TODAY = "2026-11-21"

_FILES_OF_ROWS = [f"{kind}.toml" for kind in KINDS]
_MARK = re.compile(r"#((?:[ ]+[A-Z][0-9]{3}(?:\.[a-z0-9_]+)?)+)[ \t\r]*$")
_ROW = re.compile(r"(?:(?P<opened>\w+) = )?\s*(?P<row>\{)?")


class Mark(NamedTuple):
    """Where a finding of a rule is wanted, or found.

    Attributes:
        file: Within the folder of the rule's cases.
        key: The key of the row that it is about; empty in a log of its own, where a key has a line.
    """

    file: str
    line: int
    code: str
    key: str = ""


class Line(NamedTuple):
    """A line of a case as it is checked, and the line and the key of the case's row that it comes from."""

    text: str
    row: int
    key: str


def rules_of(name: str, group: str = "strict") -> list[Rule]:
    """Return the rules that run over a case: its own and those of a group, of which `strict` has all of `basic`."""
    code = name.split("-", maxsplit=1)[0]
    running = {rule.code for rule in chosen_rules(group=group)} | {code}
    return [rule for rule in all_rules().values() if rule.code in running]


def checked(name: str, kind: str) -> tuple[Evidence, Checked]:
    """Return the evidence of a case, and what its rules find in it."""
    evidence = gather_evidence(log_of(name, kind), parse_date(TODAY))
    documents = folder_of(name) / f"{kind}-documents"
    if documents.is_dir():
        evidence = with_documents(evidence, str(documents))
    return evidence, run_rules(evidence, rules_of(name))


def log_of(name: str, kind: str) -> Log:
    """Return the log of a case: that in its folder, or the shared one as if it included the case's file."""
    case = folder_of(name) / f"{kind}.toml"
    if not case.exists():
        return read_log(str(folder_of(name) / kind / "events.toml"))
    return assemble_log([read_document(str(SHARED)), _in_tables(case)], [])


def folder_of(name: str) -> Path:
    """Return the folder of a rule's cases."""
    return CASES / "rules" / name


def found(name: str, kind: str) -> Counter[Mark]:
    """Return where the rules of a case find something because of it, but for what is reviewed."""
    return _found(name, *checked(name, kind)) - _found_in_shared(name)


def _found_in_shared(name: str) -> Counter[Mark]:
    """Return what the rules of a case find in the shared log alone."""
    evidence = gather_evidence(assemble_log([read_document(str(SHARED))], []), parse_date(TODAY))
    return _found(name, evidence, run_rules(evidence, rules_of(name)))


def _found(name: str, evidence: Evidence, findings: Checked) -> Counter[Mark]:
    lines: dict[str, list[Line]] = {}
    marks: Counter[Mark] = Counter()
    for one in findings.violations():
        path, position = own_place(evidence.log, one.finding)
        file = os.path.relpath(path, folder_of(name))
        if file in _FILES_OF_ROWS:
            if file not in lines:
                lines[file] = list(_lines(Path(path)))
            line = lines[file][position.line - 1]
            marks[Mark(file, line.row, one.finding.code, line.key)] += 1
        else:
            marks[Mark(file, position.line, one.finding.code)] += 1
    return marks


def wanted(name: str, kind: str) -> Counter[Mark]:
    """Return the marks in the files of a case."""
    case = folder_of(name) / f"{kind}.toml"
    if case.exists():
        return Counter(_marks(case, case.name, "says"))
    files = (folder_of(name) / kind).rglob("*.toml")
    return Counter(mark for file in files for mark in _marks(file, file.relative_to(folder_of(name)).as_posix(), ""))


def _marks(path: Path, name: str, usual_key: str) -> Iterator[Mark]:
    # a log of its own need not be UTF-8, and no other sign than a line feed ends its lines
    for number, line in enumerate(path.read_bytes().decode("latin-1").split("\n"), start=1):
        match = _MARK.search(line)
        for mark in match[1].split() if match is not None else ():
            code, _, key = mark.partition(".")
            yield Mark(name, number, code, key or usual_key)


def _in_tables(case: Path) -> ParsedFile:
    return parse_document("\n".join(line.text for line in _lines(case)), str(case))


def _lines(case: Path) -> Iterator[Line]:
    """Yield the rows of a case as tables, a line for each key: only in these does a finding have a line of its own."""
    text = case.read_text(encoding="utf-8")
    tables: dict[str, Any] = rtoml.loads(text)
    numbers = _row_numbers(text)
    for table, rows in tables.items():
        header, several = (f"[{table}]", [rows]) if isinstance(rows, dict) else (f"[[{table}]]", rows)
        for number, row in zip(numbers[table], several, strict=True):
            yield Line(header, number, "")
            yield from (Line(f"{key} = {written(value)}", number, key) for key, value in row.items())


def _row_numbers(text: str) -> dict[str, list[int]]:
    """Return the lines that the rows of each table stand on."""
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    table = ""
    for number, line in enumerate(text.split("\n"), start=1):
        match = _ROW.match(line)
        if match is not None:
            table = match["opened"] or table
            if match["row"]:
                numbers[table].append(number)
    return numbers


def written(value: object) -> str:
    """Return a value in TOML, whose texts, lists, numbers and truths are written as in JSON."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {written(one)}" for key, one in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False)
