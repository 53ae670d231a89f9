"""From the shared options to a log that is ready to be looked at."""

import os
import time
from typing import Any, NamedTuple

from hetao_cli.dates.edtf import DateError, moment_of
from hetao_cli.load.assemble import load_log, read_log
from hetao_cli.model.entries import LANGUAGES
from hetao_cli.model.errors import UnknownNameError, UsageError
from hetao_cli.model.log import Log
from hetao_cli.model.moment import Moment
from hetao_cli.read.locate import locate_log


class Shared(NamedTuple):
    """The options that every command on a log has, as typed."""

    log: str | None
    lang: str
    today: str | None
    known_by: str | None
    as_of: str | None


class Opened(NamedTuple):
    """A log that is ready to be looked at.

    Attributes:
        log: With what `--known-by` and `--as-of` leave of it.
        today: `--today`, else the clock's day.
        known_by: The date of `--known-by`, or None.
        language: Of names and messages.
        talk: Lines for stderr about what could not be read.
    """

    log: Log
    today: Moment
    known_by: Moment | None
    language: str
    talk: tuple[str, ...]

    def envelope(self, kind: str) -> dict[str, Any]:
        """Return the keys that open the document of every command."""
        log = {"path": self.log.path, "title": self.log.title}
        return {"kind": kind, "version": 1, "log": log, "today": self.today.edtf, "language": self.language}


def open_log(shared: Shared, *, broken: bool = False) -> Opened:
    """Load the log that the options name.

    Args:
        shared: The options.
        broken: Accept a log whose own file can't be read: then that is a finding.

    Raises:
        UsageError: An option can't be used as typed.
        LogError: The log can't be read.
    """
    language = resolve_language(shared.lang)
    today = resolve_date("--today", shared.today, None)
    path = locate_log(shared.log, os.environ)
    log = read_log(path) if broken else load_log(path)
    talk = _talk(log) if not broken else ()
    known_by = as_of = None
    if shared.known_by is not None or shared.as_of is not None:
        from hetao_cli.load.cuts import known_by_then, of_then

        if shared.known_by is not None:
            known_by = resolve_date("--known-by", shared.known_by, today)
            log = known_by_then(log, known_by)
        if shared.as_of is not None:
            as_of = resolve_date("--as-of", shared.as_of, today)
            log = of_then(log, as_of)
    return Opened(log, today, known_by, language, talk)


def resolve_language(tag: str) -> str:
    """Return the language that a tag means: its own, or the script that its region writes.

    Raises:
        UnknownNameError: Neither.
    """
    known = {
        "zh": "zh-Hans",
        "zh-cn": "zh-Hans",
        "zh-sg": "zh-Hans",
        "zh-hk": "zh-Hant",
        "zh-mo": "zh-Hant",
        "zh-tw": "zh-Hant",
    }
    known.update({language.lower(): language for language in LANGUAGES})
    found = known.get(tag.lower().replace("_", "-"))
    if found is None:
        raise UnknownNameError("language", tag, LANGUAGES)
    return found


def resolve_date(option: str, typed: str | None, today: Moment | None) -> Moment:
    """Return the date that was typed, in EDTF or as people write it; None is the clock's day.

    Raises:
        UsageError: It is no date.
    """
    if typed is None:
        typed = time.strftime("%Y-%m-%d")
    moment = moment_of(typed)
    if moment is not None:
        return moment
    from hetao_cli.dates.typed import resolve_typed_date

    try:
        return resolve_typed_date(typed, today or resolve_date(option, None, None))
    except DateError as error:
        raise UsageError(f"{option}: {error}") from None


def _talk(log: Log) -> tuple[str, ...]:
    if not log.faults:
        return ()
    count = len(log.faults)
    problems = "1 problem" if count == 1 else f"{count} problems"
    return (f"{problems} in the log's files, so not all was read; 'hetao check' tells which",)
