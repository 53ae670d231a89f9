"""Draft the entries of a document for a log."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from hetao_cli.dates.phrases import read_date
from hetao_cli.log.fiscal_years import fiscal_year_start_of
from hetao_cli.log.ids import identified
from hetao_cli.log.schema import entry_of
from hetao_cli.mentions.attribution.gates import DRAFTED
from hetao_cli.model.entries import Dating, Figure, Spot
from hetao_cli.model.forms import MOST_CHARACTERS
from hetao_cli.model.mention import DateMention
from hetao_cli.quantities.change import FALL, signed, span_with_change
from hetao_cli.quantities.literal import read_literal
from hetao_cli.quantities.rates import of_period, span_of_rate
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.write.currencies import inferred_currency
from hetao_cli.write.datelines import is_dateline
from hetao_cli.write.draft_values import value_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.model.entries import Source
    from hetao_cli.model.log import Log
    from hetao_cli.model.mention import FigureMention, Reading
    from hetao_cli.model.moment import Moment
    from hetao_cli.model.quantity import Quantity


class DraftFigure(NamedTuple):
    """A figure as it would be in the log, and the mention that it was made of."""

    entry: Figure
    mention: FigureMention


class DraftDating(NamedTuple):
    """A dating as it would be in the log, and the mention that it was made of."""

    entry: Dating
    mention: DateMention


class Undecided(NamedTuple):
    """A mention that is no entry yet.

    Attributes:
        missing: The keys to decide: `place`, `metric` or `event`; `says` if the literal is longer than a log allows.
        proposed: Its entry if it has a subject that is not sure enough; None if it has none.
        last_named: The last time that the document names before its paragraph, if that names none, in EDTF.
    """

    mention: FigureMention | DateMention
    missing: tuple[str, ...]
    proposed: Figure | Dating | None = None
    last_named: str | None = None


class Draft(NamedTuple):
    """The drafted entries of a document, each kind in the order of the text.

    Attributes:
        source: The document; its spot and those of its entries are of the file behind the log's last one.
        figures: The figures whose place and metric are known.
        datings: The dates whose event is known.
        undecided: The other figures and dates, but for the day of publication in a dateline; those whose subject is not
            sure enough are among them, with the entry that is proposed.
    """

    source: Source
    figures: tuple[DraftFigure, ...]
    datings: tuple[DraftDating, ...]
    undecided: tuple[Undecided, ...]


def draft_entries(reading: Reading, log: Log, source: Source, least: float = 0.0) -> Draft:
    """Return the draft of a document's entries.

    Args:
        reading: The figures and dates read in the document.
        log: The log whose places, metrics and events its mentions name.
        source: The document as a source of the log.
        least: The least confidence of a subject that is sure enough for an entry.
    """
    figures: list[DraftFigure] = []
    datings: list[DraftDating] = []
    undecided: list[Undecided] = []
    context = _Context(reading.text, source, len(log.files), log, reading)
    for mention in reading.figures:
        missing = context.missing_of_figure(mention)
        if missing:
            undecided.append(Undecided(mention, missing, last_named=_last_named(reading, mention)))
        elif mention.sureness < least:
            proposed = context.figure(mention, 0)
            undecided.append(Undecided(mention, _unsure(mention), proposed, _last_named(reading, mention)))
        else:
            figures.append(DraftFigure(context.figure(mention, len(figures)), mention))
    for date in reading.dates:
        if is_dateline(reading, date):
            continue
        missing = context.missing_of_date(date)
        if missing:
            undecided.append(Undecided(date, missing))
        elif date.sureness < least:
            undecided.append(Undecided(date, ("event",), context.dating(date, 0)))
        else:
            datings.append(DraftDating(context.dating(date, len(datings)), date))
    undecided.sort(key=lambda one: one.mention.start)
    named = [one._replace(entry=entry) for one, entry in zip(figures, _named(figures), strict=True)]
    dated = [one._replace(entry=entry) for one, entry in zip(datings, _named(datings), strict=True)]
    return Draft(source._replace(spot=Spot(context.file, "source", 0)), tuple(named), tuple(dated), tuple(undecided))


def drafted_claim(reading: Reading, log: Log, source: Source, mention: FigureMention | DateMention) -> Figure | Dating:
    """Return the entry of a mention that has its subject."""
    context = _Context(reading.text, source, source.spot.file, log, reading)
    return context.dating(mention, 0) if isinstance(mention, DateMention) else context.figure(mention, 0)


def _last_named(reading: Reading, mention: FigureMention) -> str | None:
    """Return the last time named before a paragraph without a date; it is perhaps that of the figure, no more."""
    paragraph, end = reading.text.rfind("\n", 0, mention.start) + 1, reading.text.find("\n", mention.start)
    behind = bisect_left(reading.dates, (end if end >= 0 else len(reading.text),))
    before = bisect_left(reading.dates, (paragraph,))
    return reading.dates[before - 1].named.edtf if 0 < before == behind else None


def _unsure(mention: FigureMention) -> tuple[str, ...]:
    """Return the keys of a figure's subject, those that are less sure first; the other only if it is unsure, too."""
    confidence = mention.confidence
    ranked = sorted(("place", "metric"), key=lambda key: getattr(confidence, key))
    return tuple(key for key in ranked if key == ranked[0] or getattr(confidence, key) < DRAFTED)


def _named(drafted: Sequence[DraftFigure] | Sequence[DraftDating]) -> list[Any]:
    """Return the entries with the ids that a log gives them."""
    return identified([one.entry for one in drafted])


class _Context(NamedTuple):
    """The context of all entries of a document: its text, the source, its file's number, the log, what was read."""

    text: str
    source: Source
    file: int
    log: Log
    reading: Reading

    def says(self, mention: FigureMention | DateMention) -> str:
        """Return the literal as printed, on one line; of a rate, and of a share that fell, with what says so."""
        start, end = mention.start, mention.end
        plain = self._printed(start, end)
        if isinstance(mention, DateMention):
            return plain
        is_fall, is_rate = mention.quantity.direction == FALL, _is_rate(self._of_metric(mention))
        if not (is_fall or is_rate):
            return plain
        whole = self._printed(*(span_of_rate if is_rate else span_with_change)(self.text, start, end))
        return whole if _means(whole, mention.quantity) else plain

    def _of_metric(self, mention: FigureMention) -> Quantity:
        """Return what a mention means for its metric, which may be of a period of its own: yearly sales."""
        metric = self.log.metrics.get(str(mention.metric))
        return mention.quantity if metric is None else of_period(mention.quantity, metric.called)

    def _printed(self, start: int, end: int) -> str:
        return " ".join(self.text[start:end].split())

    def missing_of_figure(self, mention: FigureMention) -> tuple[str, ...]:
        """Return the keys that a figure lacks."""
        place = () if mention.place in self.log.places else ("place",)
        metric = () if mention.metric in self.log.metrics else ("metric",)
        is_lost = _is_rate(self._of_metric(mention)) and not _means(self.says(mention), mention.quantity)
        return (*place, *metric) or (("says",) if is_lost else self._too_long(mention))

    def missing_of_date(self, mention: DateMention) -> tuple[str, ...]:
        """Return the keys that a date lacks."""
        return self._too_long(mention) if mention.event in self.log.events else ("event",)

    def _too_long(self, mention: FigureMention | DateMention) -> tuple[str, ...]:
        return ("says",) if len(self.says(mention)) > MOST_CHARACTERS else ()

    def figure(self, mention: FigureMention, ordinal: int) -> Figure:
        """Return the entry of a figure whose place and metric are known."""
        place, metric = str(mention.place), str(mention.metric)
        as_of = mention.as_of.edtf if mention.as_of is not None else None
        says, language = self.says(mention), self._language(mention.start)
        return entry_of(
            Figure,
            Spot(self.file, "figure", ordinal),
            source=self.source.id,
            place=place,
            metric=metric,
            says=says,
            value=value_of(self._of_metric(mention), says, self.log.metrics[metric].unit),
            as_of=as_of,
            status=mention.status or "actual",
            currency=inferred_currency(self.log, self.source, self.reading, mention),
            language=language,
            section=self._section(mention.start),
        )

    def dating(self, mention: DateMention, ordinal: int) -> Dating:
        """Return the entry of a date of a known event."""
        event, says, language = str(mention.event), self.says(mention), self._language(mention.start)
        announced = _moment(self.source.published)
        status = _status(mention.named, announced)
        planned = (status or self.log.events[event].status) == "planned"
        start = fiscal_year_start_of(self.log, self.source, self.log.events[event].place)
        printed = read_date(says, announced, ahead=planned, fiscal_year_start=start)
        return entry_of(
            Dating,
            Spot(self.file, "dating", ordinal),
            source=self.source.id,
            event=event,
            says=says,
            date=None if printed == mention.moment else mention.moment.edtf,
            status=status,
            language=language,
            section=self._section(mention.start),
        )

    def _section(self, start: int) -> str | None:
        """Return the section of a mention: the heading if it is in the line of the document's title, else not known."""
        return "heading" if self._line(start).strip().strip("#* ") == self.source.title.strip() else None

    def _language(self, start: int) -> str | None:
        """Return the language of a mention's line in a document of several languages; None if it has one or none."""
        languages = self.source.language
        if len(languages) < _SEVERAL:
            return None
        is_chinese = any("\u4e00" <= sign <= "\u9fff" for sign in self._line(start))
        return next((tag for tag in languages if tag.startswith("zh") == is_chinese), None)

    def _line(self, start: int) -> str:
        end = self.text.find("\n", start)
        return self.text[self.text.rfind("\n", 0, start) + 1 : end if end >= 0 else len(self.text)]


def _is_rate(quantity: Quantity) -> bool:
    return quantity.dimension == "rate"


def _means(literal: str, quantity: Quantity) -> bool:
    """Return whether a log can have a text as a literal, and it means a quantity there."""
    read = read_literal(literal) if len(literal) <= MOST_CHARACTERS else None
    return read is not None and (signed(read).interval, read.unit) == (signed(quantity).interval, quantity.unit)


_SEVERAL = 2


def _moment(edtf: str) -> Moment | None:
    from hetao_cli.dates.edtf import moment_of

    return moment_of(edtf)


def _status(moment: Moment, announced: Moment | None) -> str | None:
    """Return whether a date was still to come when the document was published; None if that is not known."""
    if announced is None or moment.latest == float("inf"):
        return None
    if announced.surely_before(moment):
        return "planned"
    return "actual" if moment.latest <= announced.latest else None
