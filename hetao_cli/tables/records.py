"""The documents of a query and of the list of tables."""

from typing import Annotated, NamedTuple, TypeAlias

from hetao_cli.model.records import SPREAD, Envelope, Value

Cells: TypeAlias = dict[str, str | int | float | None]
"""A row of a query, by the names of its columns."""


class QueryDocument(NamedTuple):
    """What a query finds: the document of `hetao query`.

    Attributes:
        envelope: What opens the document.
        columns: The names of the columns, each another. Example: ["id", "says"]
        rows: The rows, each with its cells by the names of the columns.
            Example: [{"id": "lo-2026/hk-park/area", "says": "87公頃"}]
    """

    envelope: Annotated[Envelope, SPREAD]
    columns: list[str]
    rows: list[Cells]


class ColumnRecord(NamedTuple):
    """A column of a table.

    Attributes:
        table: The table. Example: "figures"
        name: Its name. Example: "low"
        type: What its cells are: `date` is EDTF, `day` ISO 8601, `list` a JSON array of texts. Example: "number"
        unit: What they are measured in; null for what has no unit. Example: "`unit`"
        required: Whether none of them is empty. Example: false
        key: Whether it is of the columns by which rows are told apart. Example: false
        refers_to: The table whose rows it names; null where it names none. Example: "places"
        meaning: What its cells mean. Example: "The least value that it can mean."
    """

    table: str
    name: str
    type: Annotated[str, Value(choices=("text", "integer", "number", "boolean", "date", "day", "list"))]
    unit: str | None
    required: bool
    key: bool
    refers_to: str | None
    meaning: str


class TablesDocument(NamedTuple):
    """The columns of the tables that exports and queries are of: the document of `hetao tables`.

    Attributes:
        kind: What kind of document this is. Example: "tables"
        version: Version of this kind of document: keys may be added to it, none is renamed or removed. Example: 1
        log: No log is read for this. Example: null
        columns: The columns, table by table.
    """

    kind: Annotated[str, Value(choices=("tables",))]
    version: Annotated[int, Value(choices=(1,))]
    log: None
    columns: list[ColumnRecord]
