"""The output formats: where they are found, and what they are given."""

import os
from importlib import import_module
from typing import NamedTuple

from hetao_cli.model.errors import UnknownNameError
from hetao_cli.model.report import Report


class Surface(NamedTuple):
    """What a report is written on.

    Attributes:
        width: Columns of the terminal; None for a pipe or a file, where nothing is cut or wrapped.
        colour: Whether colours show.
    """

    width: int | None
    colour: bool


def format_names() -> list[str]:
    """Return the names of the formats: the files of the folder."""
    folder = os.path.join(os.path.dirname(__file__), "formats")
    return sorted(
        file[:-3].removesuffix("_document")
        for file in os.listdir(folder)
        if file.endswith(".py") and not file.startswith("_")
    )


def render(report: Report, name: str, surface: Surface) -> str:
    """Return the report in the format of that name, with a newline at its end.

    Raises:
        UnknownNameError: There is no such format.
    """
    if name not in format_names():
        raise UnknownNameError("format", name, format_names())
    # no module may shadow one of the standard library, so that of json is json_document, and of csv csv_document
    module = f"{name}_document" if name in {"json", "csv"} else name
    text: str = import_module(f"hetao_cli.render.formats.{module}").render(report, surface)
    return text
