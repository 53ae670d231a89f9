"""What of a log goes into its tables: all, or what filters let pass."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.analysis.happenings import TimelineFilters, happenings
from hetao_cli.model.entries import EVENT_STATUSES, STATUSES
from hetao_cli.model.errors import UnknownNameError
from hetao_cli.reports.lists.chosen_figures import FigureFilters, choose_figures

if TYPE_CHECKING:
    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.check.about import FindingsAbout
    from hetao_cli.check.engine import Checked
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.finding_records import FindingRecord
    from hetao_cli.model.moment import Moment


class Filters(NamedTuple):
    """Filters of what goes into tables: those of a timeline for events, those of `hetao figures` for figures.

    Attributes:
        places: Only what is of these places and of what lies in them.
        metrics: Only figures of these metrics.
        kinds: Only events of these kinds.
        statuses: Only what has one of these statuses.
        sources: Only what one of these sources says.
        start: Only what can have held or been going on on this day or later.
        end: Only what can have held or begun by this day.
    """

    places: tuple[str, ...] = ()
    metrics: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    start: Moment | None = None
    end: Moment | None = None


class Selection:
    """What of a log goes into its tables.

    Args:
        evidence: The log, read.
        filters: What is let pass.
        language: The language of labels and messages.
        told_only: Only what the sources that are left tell is shown of events, and not our own timeline.
        hindsight: What our own timeline has as past is not overdue.

    Raises:
        UnknownNameError: A filter names nothing that there is.
    """

    def __init__(
        self,
        evidence: Evidence,
        filters: Filters,
        language: str = "en",
        *,
        told_only: bool = False,
        hindsight: bool = True,
    ) -> None:
        for name in filters.statuses:
            if name not in STATUSES:
                raise UnknownNameError("status", name, STATUSES)
        self.evidence = evidence
        self.log = evidence.log
        self.filters = filters
        self.language = language
        self._told_only = told_only
        self._hindsight = hindsight

    @cached_property
    def claims(self) -> list[FigureClaim]:
        """The figures, in the order of `hetao figures`."""
        of = self.filters
        wanted = FigureFilters(of.places, of.metrics, of.sources, of.statuses, of.start, of.end)
        return choose_figures(self.log, self.evidence.claims, wanted)

    @cached_property
    def happenings(self) -> list[Happening]:
        """The events, in the order of the timeline."""
        of = self.filters
        statuses = tuple(name for name in of.statuses if name in EVENT_STATUSES)
        if of.statuses and not statuses:
            return []
        wanted = TimelineFilters(of.start, of.end, of.places, of.kinds, statuses, of.sources)
        told, today = self.evidence.date_claims, self.evidence.today
        return happenings(self.log, wanted, today, told, known=self._told_only, hindsight=self._hindsight)

    @cached_property
    def date_claims(self) -> list[DateClaim]:
        """The datings of these events, in the order of the timeline."""
        order = {one.event.id: number for number, one in enumerate(self.happenings)}
        sources = self.filters.sources
        shown = [
            one
            for one in self.evidence.date_claims
            if one.dating.event in order and (not sources or one.dating.source in sources)
        ]
        return sorted(shown, key=lambda one: order[one.dating.event])

    @cached_property
    def checked(self) -> Checked:
        """The outcome of the rules that run by default."""
        from hetao_cli.check.engine import run_rules
        from hetao_cli.check.selection import chosen_rules

        return run_rules(self.evidence, chosen_rules())

    @cached_property
    def findings_of_figures(self) -> FindingsAbout:
        """The fingerprints of the findings about figures and their sources."""
        from hetao_cli.check.about import about_figures

        return about_figures(self.log, (one.finding for one in self.checked.diagnostics))

    @cached_property
    def findings_of_events(self) -> dict[str, tuple[str, ...]]:
        """The fingerprints of the findings about the dates of events."""
        from hetao_cli.check.about import about_dates

        return about_dates(self.log, (one.finding for one in self.checked.diagnostics))

    @cached_property
    def findings(self) -> list[FindingRecord]:
        """What `hetao check` finds; with filters, what is about the figures and events that are left."""
        from hetao_cli.reports.check.report import listed_records

        found = list(listed_records(self.log, self.checked, self.language))
        if self.filters == Filters():
            return found
        figures = {one.figure.id for one in self.claims}
        events = {one.event.id for one in self.happenings}
        return [one for one in found if not (figures.isdisjoint(one.figures) and events.isdisjoint(one.events))]
