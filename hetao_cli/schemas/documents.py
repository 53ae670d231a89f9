"""The JSON Schemas of the documents that commands print, and of the log itself."""

import json
import os
from typing import Annotated, Any

from hetao_cli.model.blocks import Block, Column, Styled, TextTable
from hetao_cli.model.errors import UnknownNameError
from hetao_cli.model.records import Value
from hetao_cli.model.report import Report
from hetao_cli.quick.tuples import NamedTuple

LOG = "log"
"""The kind of the log itself, whose schema is made of the fields by which it is read."""

_FOLDER = os.path.dirname(os.path.abspath(__file__))


class DocumentKind(NamedTuple):
    """A kind of document.

    Attributes:
        kind: Its name, as `hetao schema KIND` takes it. Example: "timeline"
        title: What it is, in English. Example: "The events of a log in order"
    """

    kind: str
    title: str


class SchemaDocument(NamedTuple):
    """The kinds of documents: the document of `hetao schema` without a kind.

    Attributes:
        kind: What kind of document this is. Example: "schema"
        version: Version of this kind of document: keys may be added to it, none is renamed or removed. Example: 1
        log: No log is read for this. Example: null
        schemas: The kinds, by name.
    """

    kind: Annotated[str, Value(choices=("schema",))]
    version: Annotated[int, Value(choices=(1,))]
    log: None
    schemas: list[DocumentKind]


def document_kinds() -> list[str]:
    """Return the kinds of documents by name: the files of the folder, and the log."""
    return sorted([LOG, *(file.removesuffix(".json") for file in os.listdir(_FOLDER) if file.endswith(".json"))])


def document_schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the documents of a kind; `log` is a TOML file of a log.

    Raises:
        UnknownNameError: There is no such kind.
    """
    if kind == LOG:
        from hetao_cli.log.json_schema import log_schema

        return log_schema()
    if kind not in document_kinds():
        raise UnknownNameError("kind of document", kind, document_kinds())
    with open(os.path.join(_FOLDER, f"{kind}.json"), encoding="utf-8") as file:
        schema: dict[str, Any] = json.load(file)
    return schema


def report_schemas() -> Report:
    """Return the report of the kinds of documents, each with its title."""
    schemas = [(kind, str(document_schema(kind)["description"])) for kind in document_kinds()]

    def document() -> SchemaDocument:
        return SchemaDocument("schema", 1, None, [DocumentKind(kind, title) for kind, title in schemas])

    def blocks() -> list[Block]:
        rows = tuple((Styled(kind, "code"), title) for kind, title in schemas)
        return [TextTable((Column("Kind"), Column("Document", wraps=True)), (("", rows),))]

    return Report("schema", "schemas", document, blocks)
