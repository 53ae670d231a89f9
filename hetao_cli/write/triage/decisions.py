"""What an editor decides about figures and dates, and the change of the log that it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.log.assemble import assemble_log
from hetao_cli.log.files.files import parse_document
from hetao_cli.log.schema import TABLES
from hetao_cli.mentions.vocabulary import Vocabulary
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UsageError
from hetao_cli.model.mention import DateMention
from hetao_cli.write.changing import Planned
from hetao_cli.write.drafting import drafted_claim
from hetao_cli.write.editing import Setting, with_settings
from hetao_cli.write.inserting import newline_of, with_entry
from hetao_cli.write.placement import place_claim, place_last
from hetao_cli.write.source_file import MARK, stated_values
from hetao_cli.write.toml_text import entry_text, text_of
from hetao_cli.write.triage.questions import NEVER
from hetao_cli.write.trial import must_load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hetao_cli.messages.message import Localized
    from hetao_cli.model.entries import Spot
    from hetao_cli.model.log import Log
    from hetao_cli.write.toml_text import Value
    from hetao_cli.write.triage.questions import Question
    from hetao_cli.write.trial import Current


class Decision(NamedTuple):
    """What is decided about a question.

    Attributes:
        question: The question.
        place: The id of the place of a figure.
        metric: That of its metric.
        event: That of the event of a date; with none of the three the question is never asked again.
        alias: A name in texts that the place gets.
        word: A word that the metric, or the event, gets.
        new: New entries that it needs, by their kinds.
    """

    question: Question
    place: str | None = None
    metric: str | None = None
    event: str | None = None
    alias: str | None = None
    word: str | None = None
    new: Mapping[str, Mapping[str, Value]] = {}

    @property
    def is_never(self) -> bool:
        """Whether the question is never asked again."""
        return self.place is None and self.metric is None and self.event is None


def plan_deciding(current: Current, decisions: Sequence[Decision]) -> Planned:
    """Return the change by which a log has what was decided.

    Raises:
        UsageError: A figure is not of the unit of its metric, or a file is written in a way that can't be changed.
        SpoiltLogError: A new entry would not load.
    """
    draft = _Draft(current)
    for one in decisions:
        draft.decide(one)
    return Planned(draft.texts(), tuple(done_by(decisions)))


class _Draft:
    """A log in the making: its files with some decisions made."""

    def __init__(self, current: Current) -> None:
        self._current = current
        self._documents = list(current.documents)
        self._log = current.log

    def texts(self) -> dict[int, str | None]:
        """Return the texts of the files that are others, by their numbers."""
        pairs = zip(self._current.documents, self._documents, strict=True)
        return {number: now.text for number, (before, now) in enumerate(pairs) if now is not before}

    def decide(self, decision: Decision) -> None:
        """Make a decision."""
        for table, values in decision.new.items():
            number, entry = place_last(self._log, self._documents, table, values)
            self._set(number, with_entry(self._documents[number], entry))
            self._log = must_load(self._current, assemble_log(self._documents, self._current.faults))
        self._learn(decision)
        question = decision.question
        number = self._log.sources[question.source.id].spot.file
        document = self._documents[number]
        kept = _without_comment(document.text, question)
        if kept != document.text:
            self._set(number, kept)
        if decision.is_never:
            newline = newline_of(kept)
            line = f"{NEVER} {question.source.id} {text_of(question.says)} line {question.line}{newline}"
            gap = "" if kept.endswith(newline) or not kept else newline
            self._set(number, f"{kept}{gap}{line}")
        else:
            self._claim(decision)

    def _set(self, number: int, text: str) -> None:
        self._documents[number] = parse_document(text, self._documents[number].path)

    def _learn(self, decision: Decision) -> None:
        """Give a place another name in texts, and a metric or an event another word."""
        log = self._log
        place = log.places.get(decision.place or "")
        worded = log.metrics.get(decision.metric or "") or log.events.get(decision.event or "")
        if place is not None and decision.alias:
            self._add_to(place.spot, "aliases", decision.alias)
        if worded is not None and decision.word:
            self._add_to(worded.spot, "words", decision.word)

    def _add_to(self, spot: Spot, key: str, text: str) -> None:
        document = self._documents[spot.file]
        self._documents[spot.file] = with_settings(document, spot, [Setting(key, "add", text)])

    def _claim(self, decision: Decision) -> None:
        question, log = decision.question, self._log
        mention = question.mention
        if isinstance(mention, DateMention):
            table, mention = "dating", mention._replace(event=decision.event)
        else:
            table, mention = "figure", mention._replace(place=decision.place, metric=decision.metric)
            if decision.metric not in Vocabulary(log).metrics_for(mention.quantity):
                metric = log.metrics[str(decision.metric)]
                raise UsageError(_OTHER_UNIT.filled(says=question.says, metric=metric.id, unit=metric.unit))
        entry = drafted_claim(question.reading, log, log.sources[question.source.id], mention)
        stated = stated_values(entry)
        values: dict[str, Value] = {"source": question.source.id, **stated}
        ordered = {field.key: values[field.key] for field in TABLES[table].fields if field.key in values}
        number, new = place_claim(log, self._documents, table, ordered)
        chunk = entry_text(f"[[{table}]]  # line {question.line}", new.values)
        self._set(number, with_entry(self._documents[number], new, chunk))


def _without_comment(text: str, question: Question) -> str:
    """Return the text of a file without what it has in comments about a question."""
    literal = re.escape(f"{text_of(question.says)} line {question.line}")
    return re.sub(
        rf"^{re.escape(MARK)}[^\n]*\? {literal}\r?\n(?:#[^\n]*\n?)*(?:\r?\n)?", "", text, count=1, flags=re.MULTILINE
    )


def done_by(decisions: Sequence[Decision]) -> Iterator[Localized]:
    """Yield what decisions do, in words."""
    never = sum(one.is_never for one in decisions)
    if len(decisions) > never:
        yield _WRITTEN.filled(n=len(decisions) - never)
    if never:
        yield _NEVER_AGAIN.filled(n=never)
    words = [text for one in decisions for text in (one.alias, one.word) if text]
    if words:
        yield _LEARNT.filled(words=", ".join(f"'{word}'" for word in words))


def known_decision(log: Log, decision: Decision) -> Decision:
    """Return a decision whose entries are in the log, or new with it.

    Raises:
        UsageError: One is neither; or a figure has no place or no metric, or a date no event.
    """
    is_dating = isinstance(decision.question.mention, DateMention)
    needed = ("event",) if is_dating else ("place", "metric")
    entries = {"place": set(log.places), "metric": set(log.metrics), "event": set(log.events)}
    for key in needed:
        name = getattr(decision, key)
        if name is None or (name not in entries[key] and decision.new.get(key, {}).get("id") != name):
            raise UsageError(_LACKS.filled(says=decision.question.says, key=key, name=name or ""))
    return decision


_OTHER_UNIT = Message("triage.other-unit", "'{says}' is no figure of the metric '{metric}', which is in {unit}")
_LACKS = Message("triage.lacks", "'{says}' needs a {key} that the log has: '{name}'")
_WRITTEN = Message("triage.written", "entries written: {n}")
_NEVER_AGAIN = Message("triage.never-again", "never asked again: {n}")
_LEARNT = Message("triage.learnt", "words learnt: {words}")
