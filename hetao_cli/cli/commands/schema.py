"""`hetao schema`."""

import json
import sys
from typing import Annotated

import typer

from hetao_cli.cli.options import FormatName
from hetao_cli.cli.output import send
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UsageError
from hetao_cli.schemas.documents import document_schema, report_schemas


def run(
    kind: Annotated[
        str | None,
        typer.Argument(metavar="[KIND]", help="A kind of document, or log for the log; default: list them."),
    ] = None,
    format_name: FormatName = "text",
) -> None:
    """Print the JSON Schema of what a command prints as JSON, or of the log's files."""
    if kind is None:
        send(report_schemas(), format_name)
        return
    schema = document_schema(kind)
    if format_name not in {"text", "json"}:
        raise UsageError(
            Message(
                "error.a-schema-is-json-and-has",
                "a schema is JSON and has no format '{format_name}'",
                {"format_name": format_name},
            )
        )
    sys.stdout.flush()
    sys.stdout.buffer.write(f"{json.dumps(schema, ensure_ascii=False, indent=2)}\n".encode())
    sys.stdout.buffer.flush()
