"""From the options of `hetao changes` to the looks that are compared."""

import os
from typing import NamedTuple

from hetao_cli.analysis.changes.looks import Look, look_at, year_before
from hetao_cli.cli.opening import Opened, Shared, last_day, open_log, resolve_date, told_too_early
from hetao_cli.dates.display import date_words
from hetao_cli.dates.edtf import moment_of
from hetao_cli.log.as_known import known_by_then, without_news
from hetao_cli.log.assemble import load_log
from hetao_cli.log.files.locate import named_log
from hetao_cli.log.tiers import of_tiers
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UsageError
from hetao_cli.model.log import Log
from hetao_cli.model.moment import Moment, iso_day


class Asked(NamedTuple):
    """The days and the other log of a command line, as typed; None for what was not."""

    first: str | None
    second: str | None
    since: str | None
    against: str | None


class Looks(NamedTuple):
    """The looks that are compared.

    Attributes:
        opened: The log of now, of which `log` is uncut.
        then: What was known.
        now: What is known.
        middle: What the log of now would have had to say then; None where both are of one log.
        days: The last days of what was published that both looks know; None where all of it is known.
        from_files: They depend on files alone, and not on a repository.
        talk: Lines for stderr.
    """

    opened: Opened
    then: Look
    now: Look
    middle: Look | None
    days: tuple[Moment, Moment] | None
    from_files: bool
    talk: tuple[str, ...]


def open_looks(shared: Shared, asked: Asked) -> Looks:
    """Load the log, and the other one if one is named, and cut both to what was published by a day.

    Args:
        shared: The options of every command on a log.
        asked: The days, of which the first is a year before the second if neither it nor a log is named, and the second
            is today; and the other log.

    Raises:
        UsageError: An option can't be used as typed.
        LogError: A log can't be read.
    """
    opened = open_log(shared)
    days = _days(asked, opened.today)
    if asked.against is None:
        old, day = opened.log, None
    else:
        old, day = _other(asked.against, opened, shared)
    if days is None:
        told_only = bool(shared.tiers)
        middle = without_news(opened.log, old, day or _newest(old) or opened.today)
        then, news, now = (look_at(one, opened.today, told_only=told_only) for one in (old, middle, opened.log))
        return Looks(opened, then, now, news, None, day is None, opened.talk)
    talk = [*opened.talk]

    def known(log: Log, by: Moment, today: Moment) -> Look:
        left, later = known_by_then(log, by)
        talk.extend(told_too_early(later, by, opened.language))
        return look_at(left, today, told_only=True)

    until = last_day(days[1]) or opened.today
    begin = last_day(days[0]) or until
    then, now = known(old, days[0], begin), known(opened.log, days[1], until)
    between = known(opened.log, days[0], begin) if asked.against is not None else None
    opened = opened._replace(today=until, known_by=days[1], told_only=True)
    return Looks(opened, then, now, between, days, day is None, tuple(dict.fromkeys(talk)))


def _days(asked: Asked, today: Moment) -> tuple[Moment, Moment] | None:
    """Return the days up to which both looks know what was published; None where they know all.

    Raises:
        UsageError: One is no date, the first is after the second, or the first is given twice.
    """
    if asked.first is not None and asked.since is not None:
        raise UsageError(_TWICE)
    option, typed = ("--since", asked.since) if asked.since is not None else ("A", asked.first)
    if typed is None and asked.against is not None:
        return None
    last = resolve_date("B", asked.second, today) if asked.second is not None else today
    first = resolve_date(option, typed, today) if typed is not None else year_before(last)
    if first.latest > last.latest:
        raise UsageError(_REVERSED.filled(first=date_words(first), last=date_words(last)))
    return first, last


def _other(named: str, opened: Opened, shared: Shared) -> tuple[Log, Moment | None]:
    """Return the log that is compared with, and when it was committed if it is a revision; a file comes before one."""
    day = None
    if os.path.exists(named):
        log = load_log(named_log(named, "--against"))
    else:
        from hetao_cli.log.revisions import load_log_of

        log, committed = load_log_of(opened.log.path, named)
        day = moment_of(committed)
    return (of_tiers(log, shared.tiers) if shared.tiers else log), day


def _newest(log: Log) -> Moment | None:
    """Return the last day on which a source of a log was published."""
    days = [moment_of(source.published) for source in log.sources.values()]
    known = [one for one in days if one is not None and iso_day(one.latest) is not None]
    return max(known, key=lambda one: one.latest, default=None)


_TWICE = Message("error.since-and-first", "the first day is given twice: as A and with --since")
_REVERSED = Message("error.changes-reversed", "A ({first}) is after B ({last}): what was known then comes first")
