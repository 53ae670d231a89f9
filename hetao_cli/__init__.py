"""Dated events and figures of a place, from articles in Chinese and English: read, compared and checked.

The library works without the command line: `from hetao_cli import Log`. docs/library.md has all of it.
"""

TYPE_CHECKING = False  # as typing has it, which takes longer to load than an answer that is kept
if TYPE_CHECKING:
    from typing import Any

    from hetao_cli.check import check_log
    from hetao_cli.dates.edtf import DateError, parse_date
    from hetao_cli.library.listing import Listing
    from hetao_cli.library.log import Log
    from hetao_cli.library.values import (
        Answer,
        Change,
        Dating,
        Event,
        Figure,
        Finding,
        Metric,
        Place,
        Source,
        Verdict,
    )
    from hetao_cli.log.assemble import load_log
    from hetao_cli.mentions.reading import read_text
    from hetao_cli.model.errors import HetaoError, LogError, UnknownNameError, UsageError
    from hetao_cli.model.mention import Reading
    from hetao_cli.model.moment import Moment
    from hetao_cli.model.quantity import Interval

__all__ = [
    "Answer",
    "Change",
    "DateError",
    "Dating",
    "Event",
    "Figure",
    "Finding",
    "HetaoError",
    "Interval",
    "Listing",
    "Log",
    "LogError",
    "Metric",
    "Moment",
    "Place",
    "Reading",
    "Source",
    "UnknownNameError",
    "UsageError",
    "Verdict",
    "check_log",
    "load_log",
    "parse_date",
    "read_text",
]

_VALUES = "hetao_cli.library.values"
_ERRORS = "hetao_cli.model.errors"
_DOORS = {
    "Answer": _VALUES,
    "Change": _VALUES,
    "DateError": "hetao_cli.dates.edtf",
    "Dating": _VALUES,
    "Event": _VALUES,
    "Figure": _VALUES,
    "Finding": _VALUES,
    "HetaoError": _ERRORS,
    "Interval": "hetao_cli.model.quantity",
    "Listing": "hetao_cli.library.listing",
    "Log": "hetao_cli.library.log",
    "LogError": _ERRORS,
    "Metric": _VALUES,
    "Moment": "hetao_cli.model.moment",
    "Place": _VALUES,
    "Reading": "hetao_cli.model.mention",
    "Source": _VALUES,
    "UnknownNameError": _ERRORS,
    "UsageError": _ERRORS,
    "Verdict": _VALUES,
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


def __dir__() -> list[str]:
    return sorted([*__all__, "__all__", "__doc__", "__file__", "__name__", "__path__"])
