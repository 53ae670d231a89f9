"""The log of the library: loaded once, asked as often as one likes, with the answers of the command line."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from hetao_cli.library.cut import UNCUT
from hetao_cli.library.given import log_given, moment_given, names_given, period_given
from hetao_cli.library.listing import Listing, columns_of_records, table_columns
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.model.records import Envelope, LogName
from hetao_cli.tables.selection import Filters, Selection
from hetao_cli.tables.tables import Tables, table_named

if TYPE_CHECKING:
    import os

    from hetao_cli.library.cut import Cut
    from hetao_cli.library.given import DayGiven, Given
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
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.messages.message import Names
    from hetao_cli.model import log as model
    from hetao_cli.model.mention import Reading
    from hetao_cli.model.moment import Moment
    from hetao_cli.tables.columns import Cell


class Log:
    """A log of dated events and figures.

    >>> log = Log.load("events.toml", today="2026-11-30")
    >>> log.answer("hk-park", "area").unit
    'km2'

    Filters take one name or several, and are those of the commands. A day is a `datetime.date`, EDTF, or as people
    write it. Labels and messages are in the `language` that the log was loaded with.
    """

    def __init__(self, log: model.Log, today: Moment, language: str, cut: Cut = UNCUT) -> None:
        self._log = log
        self._today = today
        self._language = language
        self._cut = cut

    @classmethod
    def load(
        cls,
        path: str | os.PathLike[str] | None = None,
        *,
        today: DayGiven | None = None,
        language: str = "en",
    ) -> Log:
        """Load a log.

        Args:
            path: Its file or folder; None for HETAO_LOG, else the nearest events.toml upward, else the one shipped.
            today: The day that overdue and stale things are judged by; None for the clock's.
            language: The language of labels and messages: en, zh-Hans, zh-Hant.

        Raises:
            UsageError: There is no such file.
            LogError: It can't be read.
            UnknownNameError: There is no such language.
        """
        return cls(log_given(path, language), moment_given(today), language)

    def __repr__(self) -> str:
        """Return its path, and how much it has."""
        return f"<Log {self.path}: {len(self._log.events)} events, {len(self._log.figures)} figures>"

    @property
    def path(self) -> str:
        """Its path."""
        return self._log.path

    @property
    def entries(self) -> model.Log:
        """Its entries as they are written, as `load_log` returns them."""
        return self._log

    @property
    def title(self) -> Names:
        """What it is about, by language."""
        return self._log.title

    @property
    def today(self) -> Moment:
        """The day that overdue and stale things are judged by."""
        return self._today

    def known_by(self, day: DayGiven) -> Log:
        """Return the log with only the sources published by a day: what one could know, judged as of then.

        Raises:
            DateError: It is no date.
        """
        from hetao_cli.log.as_known import known_by_then
        from hetao_cli.model.moment import iso_day

        moment = moment_given(day, self._today)
        last = iso_day(moment.latest)
        until = self._today if last is None else moment_given(last)
        return Log(known_by_then(self._log, moment)[0], until, self._language, self._cut._replace(told_only=True))

    def as_of(self, day: DayGiven) -> Log:
        """Return the log with only what held or had happened by a day.

        Raises:
            DateError: It is no date.
        """
        from hetao_cli.log.as_known import of_then

        moment = moment_given(day, self._today)
        return Log(of_then(self._log, moment), self._today, self._language, self._cut._replace(as_of=moment))

    def figures(
        self,
        *,
        place: Given = None,
        metric: Given = None,
        source: Given = None,
        status: Given = None,
        start: DayGiven | None = None,
        end: DayGiven | None = None,
    ) -> Listing[Figure]:
        """Return the figures that pass the filters, as `hetao figures` lists them.

        Raises:
            UnknownNameError: A filter names nothing that there is.
            DateError: A day is no date.
        """
        from hetao_cli.library.making import figures_of
        from hetao_cli.reports.lists.figure_report import report_figures

        filters = self._filters(places=place, metrics=metric, sources=source, statuses=status, start=start, end=end)
        tables = self._tables(filters)
        claims = tables.selection.claims
        report = report_figures(self._evidence, claims, self._envelope("figures"), self._language)
        return Listing(figures_of(self._evidence, claims, self._language), report, table_columns(tables, "figures"))

    def timeline(
        self,
        *,
        place: Given = None,
        kind: Given = None,
        status: Given = None,
        source: Given = None,
        start: DayGiven | None = None,
        end: DayGiven | None = None,
    ) -> Listing[Event]:
        """Return the events that pass the filters, in order, as `hetao timeline` prints them.

        Raises:
            UnknownNameError: A filter names nothing that there is.
            DateError: A day is no date.
        """
        from hetao_cli.analysis.lanes import lanes_of
        from hetao_cli.library.making import events_of
        from hetao_cli.reports.timeline.options import TimelineOptions
        from hetao_cli.reports.timeline.report import Told, report_timeline

        filters = self._filters(places=place, kinds=kind, sources=source, statuses=status, start=start, end=end)
        tables = self._tables(filters)
        shown = tables.selection.happenings
        options = TimelineOptions(lanes_of(self._log, None, shown), self._language)
        told = Told(self._evidence.date_claims, self._today)
        report = report_timeline(self._log, shown, self._envelope("timeline"), options, told)
        return Listing(events_of(shown, report), report, table_columns(tables, "events"))

    def events(
        self, *, place: Given = None, kind: Given = None, status: Given = None, source: Given = None
    ) -> Listing[Event]:
        """Return the events that pass the filters, as `hetao events` lists them: with how often each is told.

        Raises:
            UnknownNameError: A filter names nothing that there is.
        """
        from hetao_cli.library.making import events_of
        from hetao_cli.reports.lists.entry_list import report_events

        tables = self._tables(self._filters(places=place, kinds=kind, sources=source, statuses=status))
        shown = tables.selection.happenings
        report = report_events(self._log, [one.event for one in shown], self._envelope("events"))
        return Listing(events_of(shown, report), report, table_columns(tables, "events"))

    def datings(self, *, event: Given = None, source: Given = None) -> Listing[Dating]:
        """Return what sources say of dates, as `hetao datings` lists it.

        Raises:
            UnknownNameError: A filter names nothing that there is.
        """
        from hetao_cli.library.making import datings_of
        from hetao_cli.model.errors import UnknownNameError
        from hetao_cli.reports.lists.entry_list import report_datings

        events = names_given(event)
        for name in events:
            if name not in self._log.events:
                raise UnknownNameError("event", name, self._log.events)
        tables = self._tables(self._filters(sources=source))
        shown = [one for one in tables.selection.date_claims if not events or one.dating.event in events]
        report = report_datings(self._log, shown, self._envelope("datings"))
        kept = {one.dating.id for one in shown}
        return Listing(datings_of(shown, report), report, table_columns(tables, "datings", lambda key: key in kept))

    def places(self) -> Listing[Place]:
        """Return the places, as `hetao places` lists them."""
        from hetao_cli.library.making import places_of
        from hetao_cli.reports.lists.entry_list import report_places

        report = report_places(self._log, self._envelope("places"))
        return Listing(places_of(report), report, table_columns(self._tables(Filters()), "places"))

    def metrics(self) -> Listing[Metric]:
        """Return the metrics, as `hetao metrics` lists them."""
        from hetao_cli.library.making import metrics_of
        from hetao_cli.reports.lists.entry_list import report_metrics

        report = report_metrics(self._log, self._envelope("metrics"))
        return Listing(metrics_of(report), report, table_columns(self._tables(Filters()), "metrics"))

    def sources(self) -> Listing[Source]:
        """Return the sources, as `hetao sources` lists them."""
        from hetao_cli.library.making import sources_of
        from hetao_cli.reports.lists.source_report import report_sources

        report = report_sources(self._log, self._envelope("sources"), self._language)
        return Listing(sources_of(report), report, table_columns(self._tables(Filters()), "sources"))

    def answer(self, place: str, metric: str, *, status: str = "actual", on: DayGiven | None = None) -> Answer | None:
        """Return what is known of a metric of a place; None if no figure of that status says anything of it.

        Args:
            place: The place, by id, name or alias.
            metric: The metric, by id, name or a word of texts.
            status: actual, plan or estimate.
            on: The day; None for the newest that is known.

        Raises:
            UnknownNameError: There is no such place or metric.
            DateError: The day is no date.
        """
        from hetao_cli.library.making import answer_of

        day = None if on is None else moment_given(on, self._today)
        return answer_of(self._evidence, (place, metric), status, day, self._language)

    def compare(self, first: str | None = None, second: str | None = None, *, metric: Given = None) -> Listing[Any]:
        """Return two places side by side, as `hetao compare` does; its values are the records of the rows.

        Raises:
            UnknownNameError: There is no such place or metric.
            UsageError: One place is named, or the log has no two sides.
        """
        from hetao_cli.library.comparing import report_compared

        places, envelope = (first, second), self._envelope("compare")
        report = report_compared(self._evidence, places, names_given(metric), self._cut, envelope)
        rows = report.document().rows
        return Listing(rows, report, lambda: columns_of_records(rows))

    def check(
        self,
        today: DayGiven | None = None,
        *,
        select: Given = None,
        ignore: Given = None,
        group: str | None = None,
    ) -> Listing[Finding]:
        """Return what is inconsistent in the log, as `hetao check` finds it.

        Args:
            today: The day that overdue and stale things are judged by; None for that of the log.
            select: Only these rules: codes, beginnings of codes or names.
            ignore: All rules but these.
            group: basic, strict or extra; None for the basic rules, or all that are selected.

        Raises:
            UnknownNameError: There is no such rule or group.
            DateError: The day is no date.
        """
        from hetao_cli.check.selection import chosen_rules
        from hetao_cli.library.holding import report_checked
        from hetao_cli.library.making import findings_of

        day = self._today if today is None else moment_given(today, self._today)
        evidence = self._evidence if day == self._today else gather_evidence(self._log, day)
        rules = chosen_rules(names_given(select), names_given(ignore), group)
        report = report_checked(evidence, rules, self._envelope("check"))
        found = report.document().findings
        return Listing(findings_of(found), report, lambda: columns_of_records(found))

    def read(self, text: str, published: DayGiven | None = None) -> Reading:
        """Return the figures and dates of a text, each with what of the log it is about.

        Args:
            text: The text.
            published: When it was published; None if it is not known.

        Raises:
            DateError: That is no date.
        """
        from hetao_cli.mentions.reading import read_text
        from hetao_cli.mentions.vocabulary import Vocabulary

        near = None if published is None else moment_given(published, self._today)
        return read_text(text, near, Vocabulary(self._log))

    def hold(self, document: str | os.PathLike[str], published: DayGiven | None = None) -> Listing[Verdict]:
        """Hold a document against the log, as `hetao check FILE` does.

        Args:
            document: A path (a `pathlib.Path`), or the text itself.
            published: When it was published; None for what the document says of itself.

        Raises:
            ArticleError: The document can't be read.
            DateError: The day is no date.
        """
        from hetao_cli.library.holding import report_held
        from hetao_cli.library.making import verdicts_of

        near = None if published is None else moment_given(published, self._today)
        report = report_held(self._evidence, document, near, self._envelope("check-document"))
        mentions = report.document().mentions
        return Listing(verdicts_of(mentions), report, lambda: columns_of_records(mentions))

    def changes(self, first: DayGiven, second: DayGiven | None = None) -> Listing[Change]:
        """Return what one knows now and did not know then, as `hetao changes` tells it.

        Args:
            first: The day of then.
            second: The day of now; None for today.

        Raises:
            DateError: One is no date.
        """
        from hetao_cli.library.comparing import report_known
        from hetao_cli.library.making import changes_of

        days = moment_given(first, self._today), self._today if second is None else moment_given(second, self._today)
        logs = [(known.entries, known.today) for known in map(self.known_by, days)]
        report = report_known(logs, days, self._envelope("changes"))
        records = report.document().changes
        return Listing(changes_of(records), report, lambda: columns_of_records(records))

    def query(self, sql: str) -> Listing[dict[str, str | int | float | None]]:
        """Return what a query finds in the tables of the log, as `hetao query` does: rows by the names of columns.

        Raises:
            UsageError: It is no query, or takes too long.
        """
        from hetao_cli.tables.querying import query
        from hetao_cli.tables.reporting import report_query

        found = query(self._tables(Filters()), sql)
        report = report_query(found, self._envelope("query"))
        rows = report.document().rows
        return Listing(rows, report, lambda: columns_of_records(rows))

    def table(self, name: str) -> list[dict[str, Cell]]:
        """Return the rows of a table (`hetao tables`), by the names of its columns.

        >>> Log.load("events.toml").table("places")[0]["id"]
        'zone'

        Raises:
            UnknownNameError: There is no such table.
        """
        return self._tables(Filters()).dicts(table_named(name).name)

    @cached_property
    def _evidence(self) -> Evidence:
        return gather_evidence(self._log, self._today)

    def _tables(self, filters: Filters) -> Tables:
        knowing = {"told_only": self._cut.told_only, "hindsight": not self._cut.told_only}
        return Tables(Selection(self._evidence, filters, self._language, **knowing))

    def _filters(self, *, start: DayGiven | None = None, end: DayGiven | None = None, **names: Given) -> Filters:
        given = {name: names_given(some) for name, some in names.items()}
        places, metrics, kinds, statuses, sources = (given.get(name, ()) for name in Filters._fields[:5])
        return Filters(places, metrics, kinds, statuses, sources, *period_given(start, end, self._today))

    def _envelope(self, kind: str) -> Envelope:
        return Envelope(kind, 1, LogName(self._log.path, self._log.title), self._today.edtf, self._language)
