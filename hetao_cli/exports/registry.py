"""The formats of exports: the search for them."""

from __future__ import annotations

import os
from importlib import import_module

from hetao_cli.exports.exported import Format
from hetao_cli.model.errors import UnknownNameError

_FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "formats")


def export_names() -> list[str]:
    """Return the names of the formats: the files of the folder, without an underscore at their end."""
    return sorted(file[:-3].rstrip("_") for file in os.listdir(_FOLDER) if file.endswith(".py") and file[0] != "_")


def export_format(name: str) -> Format:
    """Return the format of that name, and load it alone.

    Raises:
        UnknownNameError: There is none.
    """
    if name not in export_names():
        raise UnknownNameError("format", name, export_names())
    # no module may shadow one of the standard library or the one that it needs: that of csv is csv_
    file = name if os.path.exists(os.path.join(_FOLDER, f"{name}.py")) else f"{name}_"
    module = import_module(f"hetao_cli.exports.formats.{file}")
    return Format(
        name=name,
        title=(module.__doc__ or "").partition("\n")[0],
        ending=module.ENDING,
        has=module.HAS,
        losses=module.LOSSES,
        write=module.write,
        many=getattr(module, "MANY", False),
        packed=getattr(module, "PACKED", False),
        extra=getattr(module, "EXTRA", ""),
    )
