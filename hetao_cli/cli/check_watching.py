"""`hetao check --watch`: what a check finds follows the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.engine import run_rules
from hetao_cli.cli.languages import resolve_language
from hetao_cli.cli.opening import open_log
from hetao_cli.cli.output import send
from hetao_cli.cli.watching import follow, is_read, say, watched
from hetao_cli.log.again.looks import Looks
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UsageError
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.reports.check.again import report_again, turned
from hetao_cli.reports.check.report import report_check

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hetao_cli.check.engine import Checked
    from hetao_cli.check.registry import Rule
    from hetao_cli.cli.opening import Shared
    from hetao_cli.model.log import Log
    from hetao_cli.reports.check.again import Turned
    from hetao_cli.reports.check.outcome import CheckOptions


class CheckWatch(NamedTuple):
    """The request for a check that follows the log, as typed.

    Attributes:
        shared: The options of every command on a log.
        rules: The rules that run.
        options: The options of its report.
        format_name: The format of its report.
        baseline: The file of the known findings, or None.
    """

    shared: Shared
    rules: list[Rule]
    options: CheckOptions
    format_name: str
    baseline: str | None


def watch_check(wish: CheckWatch, unfit: Mapping[str, object]) -> None:
    """Tell what is found, and after each change of the log what is new and what is gone, until interrupted.

    Args:
        wish: What was asked for.
        unfit: The options that a check that goes on can't have, as given; None for one that was not.

    Raises:
        UsageError: One of these was given.
        HetaoError: The first check can't be made.
    """
    given = [name for name, value in unfit.items() if value is not None]
    if given:
        raise UsageError(_ONCE.filled(given=given[0]))
    checking = _Checking(wish)
    language = resolve_language(wish.shared.lang)
    follow(checking.check, lambda error: say(_UNUSABLE.filled(error=error.message), language), is_read)


class _Checking:
    """A check that goes on: what it found last is what the next findings are held against."""

    def __init__(self, wish: CheckWatch) -> None:
        self._wish, self._looks = wish, Looks()
        self._before: tuple[Log, Checked] | None = None

    def check(self) -> list[str]:
        """Check, tell what is found, and return the files and folders that it depends on."""
        wish = self._wish
        opened = open_log(wish.shared, broken=True, read=self._looks.read)
        evidence = self._looks.evidence(opened.log, opened.today)
        checked, compared, talk = run_rules(evidence, wish.rules), None, opened.talk
        if wish.baseline is not None:
            from hetao_cli.cli.baseline_file import baseline_notes, compare

            checked, compared = compare(opened.log, checked, wish.baseline, None)
            talk += baseline_notes(compared, opened.language)
        options = wish.options._replace(language=opened.language, compared=compared)
        envelope = opened.envelope("check")
        if self._before is None:
            report = report_check(evidence, checked, envelope, options)._replace(talk=talk)
            words = _WATCHING.filled(files=len(opened.log.files))
        else:
            what = turned(self._before, (opened.log, checked))
            report, words = report_again(evidence, checked, what, envelope, options), _counted(what)
        send(report, wish.format_name, on_a_line=True)
        say(words, opened.language)
        self._before = opened.log, checked
        return sorted(watched(wish.shared, opened))


def _counted(what: Turned) -> Message:
    return _AGAIN.filled(new=len(what.new), gone=len(what.gone))


_ONCE = Message("error.watch-is-of-the-log", "{given} is for a single check, not for one that goes on (--watch)")
_UNUSABLE = Message("watching.unusable", "{error}; waiting for the next change")
_WATCHING = Message("watching.files", "watching {files} file(s); Ctrl-C ends it")
_AGAIN = Message("watching.again", "checked again: {new} new, {gone} gone")
