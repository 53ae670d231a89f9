"""The questions on a terminal: one key an answer, each answer written at once."""

import os
import sys
from collections.abc import Sequence
from shutil import get_terminal_size

from hetao_cli.cli.manner import shows_colour
from hetao_cli.cli.triage.keys import END, read_key
from hetao_cli.cli.triage.session import Session
from hetao_cli.cli.triage.subjects import asked_metric, asked_place
from hetao_cli.messages.message import Localized, Message, in_language
from hetao_cli.model.blocks import Styled, Text
from hetao_cli.model.errors import HetaoError
from hetao_cli.model.excerpt import cut
from hetao_cli.model.mention import DateMention
from hetao_cli.model.safe import columns_of, safe
from hetao_cli.model.wrapping import wrapped
from hetao_cli.render.spans import plain, spans_of
from hetao_cli.reports.triage.report import candidate_name
from hetao_cli.write.triage.decisions import Decision
from hetao_cli.write.triage.questions import Question

_LINES = 3
"""How many lines of a sentence are shown."""


def ask_all(session: Session) -> None:
    """Ask the open questions until none is left, or the person asked stops.

    What is skipped is asked again in the next run.
    """
    skipped: set[str] = set()
    asking = _Asking(session)
    while (question := next((one for one in session.questions if one.id not in skipped), None)) is not None:
        left = sum(one.id not in skipped for one in session.questions)
        asking.show(question, left)
        try:
            key = asking.key()
            if key in {"q", END}:
                return
            if key == "s":
                skipped.add(question.id)
            else:
                asking.answer(question, key)
        except HetaoError as error:
            asking.tell(("  ", Styled(in_language(error.message, session.language), "error")))
        except KeyboardInterrupt:
            return


class _Asking:
    """What is shown and asked on a terminal in a session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._language = session.language

    def show(self, question: Question, left: int) -> None:
        """Show a question: where it stands, its sentence, what it could be about, and the keys."""
        columns = get_terminal_size().columns
        where = f"{question.path}:{question.line}"
        counts = _LEFT.filled(left=left, alike=question.alike) if question.alike > 1 else _LEFT_ALONE.filled(left=left)
        self.tell("", (Styled(where, "strong"), "  ", Styled(self._words(counts), "dim")))
        before, marked, after = cut(question.sentence, _LINES * (columns - 4))
        self.tell(("  ", before.lstrip(), Styled(f"[{marked}]", "warning"), after.rstrip()), indent=2)
        for number, one in enumerate(question.candidates, 1):
            name = candidate_name(self._session.log, one, self._language)
            self.tell((Styled(f"  {number}  ", "strong"), name, Styled(f"  {one.confidence:.0%}", "dim")), indent=5)
        self.tell(*(Styled(f"  {row}", "dim") for row in _rows(_keys(question, self._language), columns - 3)))

    def tell(self, *texts: Text, indent: int = 0) -> None:
        """Write texts, each on lines of its own, within the width of the terminal."""
        for text in texts:
            for row in wrapped(spans_of(text), max(get_terminal_size().columns - 1, 20), indent):
                sys.stderr.write(f"{_painted(tuple(row))}\n")
        sys.stderr.flush()

    def key(self) -> str:
        """Return the next key."""
        sys.stderr.write("> ")
        sys.stderr.flush()
        key = read_key()
        sys.stderr.write(f"{safe(key) if key.isprintable() else ''}\n")
        return key.lower()

    def answer(self, question: Question, key: str) -> None:
        """Do what a key says about a question; tell the keys where it says nothing.

        Raises:
            HetaoError: It can't be done; nothing is.
        """
        count = len(question.candidates)
        if key == "y" and count:
            self._take(question, 1)
        elif key.isdigit() and 1 <= int(key) <= count:
            self._take(question, int(key))
        elif key == "a" and count:
            self._write(
                [self._decision(one, 1) for one in self._session.questions if one.likeness == question.likeness]
            )
        elif key == "n":
            self._write([Decision(question)])
        elif key == "u":
            self._session.undo()
            self.tell(("  ", Styled(self._words(_UNDONE), "good")))
        elif key in {"p", "m"} and not isinstance(question.mention, DateMention):
            self._ask_subject(question, key)
        else:
            self.tell(("  ", self._words(_HELP)), indent=2)

    def _take(self, question: Question, number: int) -> None:
        self._write([self._with_words(self._decision(question, number))])

    @staticmethod
    def _decision(question: Question, number: int) -> Decision:
        one = question.candidates[number - 1]
        return Decision(question, one.place, one.metric, one.event)

    def _write(self, decisions: Sequence[Decision]) -> None:
        for one in self._session.write(decisions):
            self.tell(("  ", Styled(self._words(one), "good")))

    def _ask_subject(self, question: Question, key: str) -> None:
        """Ask for the place or the metric of a figure, known ones or new ones; what was not asked for stays."""
        first = question.candidates[0] if question.candidates else None
        known = Decision(question, first and first.place, first and first.metric)
        log, language = self._session.log, self._language
        placed = asked_place(known, log, language) if key == "p" or known.place is None else known
        if placed is None:
            return
        decision = asked_metric(placed, log, language) if key == "m" or placed.metric is None else placed
        if decision is not None:
            self._write([self._with_words(decision)])

    def _with_words(self, decision: Decision) -> Decision:
        """Return a decision with the words beside it that the person asked says are those of its place or metric."""
        question, log = decision.question, self._session.log
        if decision.place in log.places and question.alias is not None:
            name = in_language(log.places[str(decision.place)].name, self._language)
            if self._is_yes(_IS_NAME.filled(alias=question.alias, name=name)):
                decision = decision._replace(alias=question.alias)
        if decision.metric in log.metrics and question.word is not None:
            name = in_language(log.metrics[str(decision.metric)].name, self._language)
            if self._is_yes(_IS_WORD.filled(word=question.word, name=name)):
                decision = decision._replace(word=question.word)
        return decision

    def _is_yes(self, asked: Message) -> bool:
        self.tell(("  ", self._words(asked)), indent=2)
        return self.key() == "y"

    def _words(self, message: Localized) -> str:
        return in_language(message, self._language)


def _painted(text: Text) -> str:
    """Return a text in its colours, where stderr shows them."""
    if not shows_colour(os.environ, terminal=sys.stderr.isatty()):
        return safe(plain(text))
    from hetao_cli.render.painting import painted

    return painted(text)


def _rows(texts: Sequence[str], columns: int) -> list[str]:
    """Return texts beside each other, in rows of at most so many columns, none of them parted."""
    rows = [""]
    for text in texts:
        row = f"{rows[-1]}  {text}" if rows[-1] else text
        rows[-1:] = [row] if columns_of(row) <= columns or not rows[-1] else [rows[-1], text]
    return rows


def _keys(question: Question, language: str) -> list[str]:
    """Return the keys that answer a question, each with what it does."""
    some: list[Message] = []
    if question.candidates:
        some += [_YES, *([_NUMBER.filled(n=len(question.candidates))] if len(question.candidates) > 1 else [])]
        some += [_ALIKE.filled(n=question.alike)] if question.alike > 1 else []
    some += [] if isinstance(question.mention, DateMention) else [_PLACE, _METRIC]
    return [in_language(one, language) for one in (*some, _SKIP, _NEVER, _UNDO, _STOP)]


_LEFT = Message("triage.left", "{left} left, {alike} like this one")
_LEFT_ALONE = Message("triage.left-alone", "{left} left")
_YES = Message("triage.key-yes", "[y] take 1")
_NUMBER = Message("triage.key-number", "[1–{n}] choose")
_ALIKE = Message("triage.key-alike", "[a] take 1 for all {n} alike")
_PLACE = Message("triage.key-place", "[p] other place")
_METRIC = Message("triage.key-metric", "[m] other metric")
_SKIP = Message("triage.key-skip", "[s] skip")
_NEVER = Message("triage.key-never", "[n] never ask")
_UNDO = Message("triage.key-undo", "[u] undo")
_STOP = Message("triage.key-stop", "[q] stop")
_UNDONE = Message("triage.undone", "the last change is undone")
_HELP = Message("triage.no-such-key", "press one of the keys above; what you answer is written at once")
_IS_NAME = Message("triage.is-name", "is '{alias}' a name of '{name}' in texts? [y] yes, any other key: no")
_IS_WORD = Message("triage.is-word", "do texts say '{word}' for '{name}'? [y] yes, any other key: no")
