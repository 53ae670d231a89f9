"""Dated events and figures of a place, from articles in Chinese and English: read, compared and checked.

The library works without the command line: `from hetao_cli import load_log, check_log, read_text`.
"""

TYPE_CHECKING = False  # as typing has it, which takes longer to load than an answer that is kept
if TYPE_CHECKING:
    from typing import Any

    from hetao_cli.check import check_log
    from hetao_cli.dates.edtf import parse_date
    from hetao_cli.log.assemble import load_log
    from hetao_cli.mentions.reading import read_text

__all__ = ["check_log", "load_log", "parse_date", "read_text"]

_DOORS = {
    "check_log": "hetao_cli.check",
    "load_log": "hetao_cli.log.assemble",
    "parse_date": "hetao_cli.dates.edtf",
    "read_text": "hetao_cli.mentions.reading",
}


def __getattr__(name: str) -> "Any":
    if name not in _DOORS:
        raise AttributeError(f"module 'hetao_cli' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(_DOORS[name]), name)
