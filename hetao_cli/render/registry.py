"""The output formats: the search for them, and the surface that they write for."""

import os
from importlib import import_module
from types import ModuleType

from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UnknownNameError, UsageError
from hetao_cli.model.report import Report
from hetao_cli.quick.tuples import NamedTuple

_COMMANDS = {"check-document": "check FILE"}
"""The commands of kinds of documents; the command of any other kind has its name."""


class Surface(NamedTuple):
    """The surface that a report is written on.

    Attributes:
        width: Columns of the terminal; None for a pipe or a file, for which nothing is cut or wrapped.
        colour: Whether colours show.
        unicode: Whether signs beyond ASCII can be drawn.
        raw: Whether tables have cells as they are, also where a spreadsheet takes them for formulas.
        bom: Whether a table begins with a byte order mark, by which Excel knows UTF-8.
    """

    width: int | None
    colour: bool
    unicode: bool = True
    raw: bool = False
    bom: bool = False


def format_names(kind: str | None = None) -> list[str]:
    """Return the names of the formats for documents of a kind, or of all formats: the files of the folder."""
    names = sorted(_files())
    return names if kind is None else [name for name in names if kind in getattr(_module(name), "KINDS", (kind,))]


def command_of(kind: str) -> str:
    """Return the command that prints documents of a kind."""
    return f"hetao {_COMMANDS.get(kind, kind)}"


def format_page(name: str) -> tuple[str, tuple[str, ...] | None]:
    """Return the description of a format, in a line, and the kinds of documents that it is for; None for all kinds."""
    module = _module(name)
    return (module.__doc__ or "").partition("\n")[0], getattr(module, "KINDS", None)


def render(report: Report, name: str, surface: Surface) -> str:
    """Return the report in the format of that name, with a newline at its end.

    Raises:
        UnknownNameError: There is no such format.
        UsageError: The format is none for documents of this kind.
    """
    text: str = module_of(name, report.kind).render(report, surface)
    return f"\ufeff{text}" if surface.bom else text


def is_table(name: str) -> bool:
    """Return whether a format is a table, which a spreadsheet opens."""
    return name in _files() and getattr(_module(name), "IS_TABLE", False)


def module_of(name: str, kind: str) -> ModuleType:
    """Return the module of a format for documents of a kind; a module with `KINDS` is only for these.

    Raises:
        UnknownNameError: There is no such format.
        UsageError: The format is none for documents of this kind.
    """
    if name not in format_names():
        raise UnknownNameError("format", name, format_names())
    module = _module(name)
    kinds: tuple[str, ...] = getattr(module, "KINDS", (kind,))
    if kind not in kinds:
        others = ", ".join(format_names(kind))
        commands = " and ".join(f"'{command_of(one)}'" for one in kinds)
        raise UsageError(
            Message(
                "error.the-format-is-for-alone-can",
                "the format '{name}' is for {commands} alone; {kind} can be {others}",
                {"name": name, "commands": commands, "kind": kind, "others": others},
            )
        )
    return module


def _module(name: str) -> ModuleType:
    return import_module(f"hetao_cli.render.formats.{_files()[name]}")


def _files() -> dict[str, str]:
    """Return the names of the folder's modules by their formats; no module may shadow one of the standard library.

    For that reason the module of csv is csv_document.
    """
    folder = os.path.join(os.path.dirname(__file__), "formats")
    modules = [file[:-3] for file in os.listdir(folder) if file.endswith(".py") and not file.startswith("_")]
    return {module.removesuffix("_document"): module for module in modules}
