"""The help of a command: what its options can be is named by the registries that know."""

from collections.abc import Iterable
from typing import Any

from hetao_cli.messages.message import LANGUAGES
from hetao_cli.render.registry import format_names


def with_names(command: Any, kind: str) -> Any:
    """Return a command of Typer's with the names of formats and languages in its help.

    Args:
        command: The command; those under it are changed as well.
        kind: The kind of document that it prints, so that only formats that can say it are named.
    """
    for name, inner in getattr(command, "commands", {}).items():
        with_names(inner, f"{kind} {name}")
    for option in command.params:
        if getattr(option, "help", None):
            option.help = option.help.replace("{languages}", _listed(LANGUAGES)).replace("{formats}", _formats(kind))
    return command


def _formats(kind: str) -> str:
    """Name the formats of a kind of document, the default first, and apart what documents held against a log can be."""
    own = format_names(kind)
    listed = _listed(["text", *(name for name in own if name != "text")])
    further = [name for name in format_names(f"{kind}-document") if name not in own]
    return f"{listed}; of documents also {_listed(further)}" if further else listed


def _listed(names: Iterable[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last
