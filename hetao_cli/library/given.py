"""What callers of the library give: days as dates of Python, EDTF or as people write them, and names."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from hetao_cli.dates.edtf import moment_of
from hetao_cli.log.assemble import load_log
from hetao_cli.log.files.locate import locate_log
from hetao_cli.messages.message import LANGUAGES
from hetao_cli.model.errors import UnknownNameError
from hetao_cli.model.moment import Moment

if TYPE_CHECKING:
    from hetao_cli.model.log import Log

DayGiven: TypeAlias = date | str | Moment
"""A day: a date of Python, or one in EDTF or as people write it."""

Given: TypeAlias = str | Iterable[str] | None
"""A name, or several; None for none."""


def moment_given(day: DayGiven | None, today: Moment | None = None) -> Moment:
    """Return a day that was given; None is today.

    >>> moment_given(date(2025, 12, 22)).edtf, moment_given("2025-12").edtf
    ('2025-12-22', '2025-12')

    Raises:
        DateError: It is no date.
    """
    if isinstance(day, Moment):
        return day
    text = time.strftime("%Y-%m-%d") if day is None else day if isinstance(day, str) else day.isoformat()[:10]
    moment = moment_of(text)
    if moment is not None:
        return moment
    from hetao_cli.dates.typed import resolve_typed_date

    return resolve_typed_date(text, today or moment_given(None))


def period_given(start: DayGiven | None, end: DayGiven | None, today: Moment) -> tuple[Moment | None, Moment | None]:
    """Return the first and the last day of a period; None for an end that was not given.

    Raises:
        DateError: One is no date.
    """
    first = None if start is None else moment_given(start, today)
    last = None if end is None else moment_given(end, today)
    return first, last


def log_given(path: str | os.PathLike[str] | None, language: str) -> Log:
    """Return the log at a path, or the one that the command line would find.

    Raises:
        UsageError: There is no such file.
        LogError: It can't be read.
        UnknownNameError: There is no such language.
    """
    if language not in LANGUAGES:
        raise UnknownNameError("language", language, LANGUAGES)
    return load_log(locate_log(None if path is None else os.fspath(path), os.environ))


def names_given(names: Given) -> tuple[str, ...]:
    """Return one name or several as several."""
    return () if names is None else (names,) if isinstance(names, str) else tuple(names)
