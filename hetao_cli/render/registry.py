"""The output formats: where they are found, and what they are given."""

import os
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from hetao_cli.model.errors import UnknownNameError, UsageError
from hetao_cli.model.report import Report


class Surface(NamedTuple):
    """What a report is written on.

    Attributes:
        width: Columns of the terminal; None for a pipe or a file, where nothing is cut or wrapped.
        colour: Whether colours show.
    """

    width: int | None
    colour: bool


def format_names(kind: str | None = None) -> list[str]:
    """Return the names of the formats that can say documents of a kind, or of all: the files of the folder."""
    folder = os.path.join(os.path.dirname(__file__), "formats")
    names = sorted(
        file[:-3].removesuffix("_document")
        for file in os.listdir(folder)
        if file.endswith(".py") and not file.startswith("_")
    )
    return names if kind is None else [name for name in names if kind in getattr(_module(name), "KINDS", (kind,))]


def render(report: Report, name: str, surface: Surface) -> str:
    """Return the report in the format of that name, with a newline at its end.

    A format whose module has `KINDS` can say documents of these kinds alone.

    Raises:
        UnknownNameError: There is no such format.
        UsageError: The format is none for documents of this kind.
    """
    if name not in format_names():
        raise UnknownNameError("format", name, format_names())
    module = _module(name)
    kinds: tuple[str, ...] = getattr(module, "KINDS", (report.kind,))
    if report.kind not in kinds:
        others = ", ".join(format_names(report.kind))
        raise UsageError(f"the format '{name}' is for {' and '.join(kinds)} alone; {report.kind} can be {others}")
    text: str = module.render(report, surface)
    return text


def _module(name: str) -> ModuleType:
    # no module may shadow one of the standard library, so that of json is json_document, and of csv csv_document
    return import_module(
        f"hetao_cli.render.formats.{name}_document" if name in {"json", "csv"} else f"hetao_cli.render.formats.{name}"
    )
