"""A session of triage: the log as it is, what is open about it, what was decided."""

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from hetao_cli.cli.add.added import refusal
from hetao_cli.cli.opening import Opened
from hetao_cli.documents.of_sources import articles_of
from hetao_cli.log.assemble import load_log
from hetao_cli.messages.message import Localized, Message
from hetao_cli.model.errors import UsageError
from hetao_cli.model.report import Report
from hetao_cli.reports.triage.report import Answered, report_triage
from hetao_cli.write.changing import change_log
from hetao_cli.write.triage.decisions import Decision, done_by, plan_deciding
from hetao_cli.write.triage.questions import open_questions
from hetao_cli.write.trial import SpoiltLogError
from hetao_cli.write.undoing import undo

if TYPE_CHECKING:
    from hetao_cli.model.log import Log


class Session:
    """A session of triage.

    Args:
        opened: The log.
        paths: Documents of its sources, and folders of them.
        dry_run: Try what is decided, but write nothing.
    """

    def __init__(self, opened: Opened, paths: Sequence[str], *, dry_run: bool = False) -> None:
        self.log: Log = opened.log
        self._opened = opened
        self._dry_run = dry_run
        self._articles = articles_of(paths, opened.log.sources)
        self.questions = open_questions(self.log, self._articles)
        self._decided: list[Sequence[Decision]] = []

    @property
    def language(self) -> str:
        """The language of what people are shown."""
        return self._opened.language

    def surer_than(self, share: float, answered: Collection[str]) -> Iterator[Decision]:
        """Yield the decisions for the likeliest candidates that are as sure as a share, or surer.

        Args:
            share: The share, from 0 to 1.
            answered: The ids of questions that are answered already.
        """
        for one in self.questions:
            if one.candidates and one.confidence >= share and one.id not in answered:
                first = one.candidates[0]
                yield Decision(one, first.place, first.metric, first.event)

    def write(self, decisions: Sequence[Decision]) -> tuple[Localized, ...]:
        """Write what is decided, in one change; return what that did, in words.

        Raises:
            UsageError: It can't be written so.
        """
        if not decisions:
            return ()
        try:
            changed = change_log(
                self.log.path, lambda current: plan_deciding(current, decisions), dry_run=self._dry_run
            )
        except SpoiltLogError as error:
            raise refusal(error, self.language) from None
        self.log = changed.log
        self._decided.append(decisions)
        decided = {one.question.id for one in decisions}
        is_learnt = any(one.alias or one.word or one.new for one in decisions)
        if is_learnt:
            self.questions = open_questions(self.log, self._articles)
        else:
            self.questions = [one for one in self.questions if one.id not in decided]
        return changed.done

    def undo(self) -> None:
        """Take back the last change of this session.

        Raises:
            UsageError: There is none, or a file has changed since.
        """
        if not self._decided:
            raise UsageError(_NOTHING_TO_UNDO)
        undo(self.log.path)
        self._decided.pop()
        self.log = load_log(self.log.path)
        self.questions = open_questions(self.log, self._articles)

    def report(self, *, listed: bool) -> Report:
        """Return the report of what was done and of what is open."""
        envelope = self._opened._replace(log=self.log).envelope("triage")
        count = len(self._articles)
        done = tuple(done_by([one for some in self._decided for one in some]))
        report = report_triage(
            self.log, self.questions, count, envelope, Answered(done, bool(done) and not self._dry_run), listed=listed
        )
        return report._replace(talk=(*self._opened.talk, *report.talk))


_NOTHING_TO_UNDO = Message("triage.nothing-to-undo", "nothing was written in this session yet")
