"""The records of what was changed in a log."""

from typing import Annotated, TypeAlias

from hetao_cli.model.records import SPREAD, Column, Envelope, Line, Value
from hetao_cli.quick.tuples import NamedTuple

Lines: TypeAlias = Annotated[int, Value("lines", least=0)]


class ChangedFile(NamedTuple):
    r"""A file that was changed.

    Attributes:
        path: The file, from the folder where the command ran. Example: "seeds/lo-2026.toml"
        change: Whether it was changed, made or removed. Example: "changed"
        added: How many lines are new, or other than before. Example: 1
        removed: How many lines are no more, or were other. Example: 1
        diff: The difference as `diff -u` has it. Example: "--- a/events.toml\n+++ b/events.toml\n…"
    """

    path: str
    change: Annotated[str, Value(choices=("changed", "new", "removed"))]
    added: Lines
    removed: Lines
    diff: str


class LeftOut(NamedTuple):
    """A row of an imported file that was left out.

    Attributes:
        path: The file. Example: "figures.csv"
        line: Its line; of a spreadsheet its row. Example: 12
        column: The column of what can't be read; of a spreadsheet the number of its column. Example: 8
        reason: Why, in words. Example: "no place named 'Loop' (did you mean 'loop'?)"
    """

    path: str
    line: Line
    column: Column
    reason: str


class ChangedDocument(NamedTuple):
    """What was changed in a log: the document of the verbs that change what it has, and of `hetao import`.

    Attributes:
        envelope: What opens the document.
        written: Whether it was written: false with --dry-run. Example: true
        done: What was done, in words. Example: ["place park is north-park now; references that follow: 3"]
        files: The files that it changed.
        left_out: The rows that `hetao import` left out, as they can't be read.
    """

    envelope: Annotated[Envelope, SPREAD]
    written: bool
    done: list[str]
    files: list[ChangedFile]
    left_out: list[LeftOut]
