"""From the shared options to a loaded log."""

import os
import time
from collections.abc import Callable, Sequence

from hetao_cli.cli.languages import resolve_language
from hetao_cli.dates.edtf import DateError, moment_of
from hetao_cli.log.assemble import must_be_toml, read_log
from hetao_cli.log.files.includes import NOTHING_YET
from hetao_cli.log.files.locate import is_own_log, locate_log
from hetao_cli.messages.message import Message, counted, in_language
from hetao_cli.model.errors import UsageError
from hetao_cli.model.log import Log
from hetao_cli.model.moment import Moment, iso_day
from hetao_cli.model.records import Envelope, LogName
from hetao_cli.quick.tuples import NamedTuple


class Shared(NamedTuple):
    """The options of every command on a log, as typed."""

    log: str | None
    lang: str
    today: str | None
    known_by: str | None
    as_of: str | None
    tiers: Sequence[str] = ()


class Opened(NamedTuple):
    """A loaded log.

    Attributes:
        log: The log, cut by `--tier`, `--known-by` and `--as-of`.
        today: `--today`, else the last day of `--known-by`, else the clock's day.
        known_by: The date of `--known-by`, or None.
        as_of: The date of `--as-of`, or None.
        language: The language of names and messages.
        talk: Lines for stderr about entries that could not be read or were not taken as known.
        told_only: Only what the sources that are left tell is shown of events, and not our own timeline, which rests on
            others, too.
        whole: The log before `--known-by` and `--as-of` cut it; None if neither is given.
    """

    log: Log
    today: Moment
    known_by: Moment | None
    as_of: Moment | None
    language: str
    talk: tuple[str, ...]
    told_only: bool = False
    whole: Log | None = None

    def envelope(self, kind: str) -> Envelope:
        """Return the keys that open the document of every command."""
        return Envelope(kind, 1, LogName(self.log.path, self.log.title), self.today.edtf, self.language)


def open_log(shared: Shared, *, broken: bool = False, read: Callable[[str], Log] = read_log) -> Opened:
    """Load the log that the options name.

    Args:
        shared: The options.
        broken: Accept a log whose own file can't be read, which is a finding then.
        read: Reads the log at a path.

    Raises:
        UsageError: An option can't be used as typed.
        LogError: The log can't be read.
    """
    language = resolve_language(shared.lang)
    today = resolve_date("--today", shared.today, None)
    known_by = resolve_date("--known-by", shared.known_by, today) if shared.known_by is not None else None
    as_of = resolve_date("--as-of", shared.as_of, today) if shared.as_of is not None else None
    if known_by is not None and shared.today is None:
        today = last_day(known_by) or today
    path = locate_log(shared.log, os.environ)
    log = read(path) if broken else must_be_toml(read(path))
    shipped = [] if is_own_log(shared.log, os.environ) else [in_language(_SHIPPED.filled(title=log.title), language)]
    talk = (*shipped, *(_talk(log, language) if not broken else ()))
    if shared.tiers:
        from hetao_cli.log.tiers import of_tiers

        log = of_tiers(log, shared.tiers)
        talk += () if log.sources else (in_language(_NO_SUCH_SOURCE, language),)
    whole = log if known_by is not None or as_of is not None else None
    if known_by is not None:
        from hetao_cli.log.as_known import known_by_then

        log, later = known_by_then(log, known_by)
        talk += told_too_early(later, known_by, language)
    if as_of is not None:
        from hetao_cli.log.as_known import of_then

        log = of_then(log, as_of)
    told_only = known_by is not None or bool(shared.tiers)
    return Opened(log, today, known_by, as_of, language, talk, told_only, whole)


def told_too_early(names: Sequence[str], by: Moment, language: str) -> tuple[str, ...]:
    """Return the lines about sources that are not taken as known by a day, as they report what is surely after it."""
    from hetao_cli.dates.display import date_words

    return tuple(in_language(_DATED_TOO_EARLY.filled(name=name, date=date_words(by)), language) for name in names)


def last_day(moment: Moment) -> Moment | None:
    """Return the last day of a date as a date of its own; None if its end is open."""
    day = iso_day(moment.latest)
    return moment_of(day) if day is not None else None


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
        raise UsageError(
            Message("error.of-option", "{option}: {error}", {"option": option, "error": error.message})
        ) from None


def resolve_period(start: str | None, end: str | None, today: Moment) -> tuple[Moment | None, Moment | None]:
    """Return the moments of `--from` and `--to`; None for one that is not given.

    Raises:
        UsageError: One is no date, or the first surely comes after the second.
    """
    first = resolve_date("--from", start, today) if start is not None else None
    last = resolve_date("--to", end, today) if end is not None else None
    if first is not None and last is not None and first.earliest > last.latest:
        from hetao_cli.dates.display import date_words

        raise UsageError(
            Message(
                "error.from-is-after-to-the-range",
                "--from {edtf} is after --to {edtf2}: the range is reversed",
                {"edtf": date_words(first), "edtf2": date_words(last)},
            )
        )
    return first, last


def _talk(log: Log, language: str) -> tuple[str, ...]:
    problems = sum(log.sources != {} or fault.words.get("reason") != NOTHING_YET for fault in log.faults)
    if not problems:
        return ()
    return (in_language(counted(problems, _PROBLEM, _PROBLEMS), language),)


_SHIPPED = Message(
    "talk.shipped",
    "no log here or above, so this is the one that comes with hetao: {title}; "
    "--log names another, 'hetao init' starts one",
)
_DATED_TOO_EARLY = Message(
    "talk.dated-too-early",
    "{name} is dated before what it reports, so it is not taken as known by {date} (hetao rule R604)",
)
_NO_SUCH_SOURCE = Message("talk.no-source-of-tier", "no source of the log has that tier")
_PROBLEM = Message("talk.problem", "{n} problem in the log's files, so not all was read; 'hetao check' tells which")
_PROBLEMS = Message("talk.problems", "{n} problems in the log's files, so not all was read; 'hetao check' tells which")
