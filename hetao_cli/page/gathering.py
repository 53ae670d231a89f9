"""The contents of a page, gathered once: the same readings, checks and comparisons as those of the commands."""

from __future__ import annotations

import os
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.analysis.answers.figures import answer
from hetao_cli.analysis.answers.support import TOLD
from hetao_cli.analysis.doubtful_sources import doubtful_sources
from hetao_cli.analysis.happenings import TimelineFilters, happenings
from hetao_cli.analysis.lanes import lanes_of
from hetao_cli.check.about import about_dates, about_figures
from hetao_cli.check.engine import run_rules
from hetao_cli.check.selection import chosen_rules
from hetao_cli.dates.edtf import moment_of
from hetao_cli.dates.order import sort_key
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.log.hierarchy import main_sides
from hetao_cli.page.narrowing import listed_of
from hetao_cli.reports.compare.comparison import compare_places

if TYPE_CHECKING:
    from hetao_cli.analysis.answers.figures import Answer
    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.analysis.lanes import Lanes
    from hetao_cli.check.about import FindingsAbout
    from hetao_cli.check.engine import Checked
    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment
    from hetao_cli.page.narrowing import Listed
    from hetao_cli.reports.compare.comparison import Comparison


class Cut(NamedTuple):
    """How the log of a page was cut.

    Attributes:
        whole: The log before.
        known_by: The date of `--known-by`, or None.
        as_of: The date of `--as-of`, or None.
    """

    whole: Log
    known_by: Moment | None
    as_of: Moment | None


class Known(NamedTuple):
    """The newest outcome of a metric at a place."""

    place: str
    metric: str
    answer: Answer


class Gathered:
    """The contents of a page.

    Args:
        log: The log, cut by `--known-by` and `--as-of`.
        today: The day by which things are overdue or stale.
        language: The language in which the page opens.
        cut: How the log was cut, or None; with `--known-by` only dates that sources gave by then are shown of events.
    """

    def __init__(self, log: Log, today: Moment, language: str, cut: Cut | None = None) -> None:
        self.log = log
        self.today = today
        self.language = language
        self.evidence = gather_evidence(log, today)
        self.cut = cut
        self._known = cut is not None and cut.known_by is not None
        self.sides = main_sides(log)

    @cached_property
    def shown(self) -> list[Happening]:
        """The events in order."""
        return happenings(self.log, TimelineFilters(), self.today, self.evidence.date_claims, known=self._known)

    @cached_property
    def lanes(self) -> Lanes:
        """The lanes of the events."""
        return lanes_of(self.log, None, self.shown)

    @cached_property
    def shown_ids(self) -> frozenset[str]:
        """The ids of the events: links lead only to shown ones."""
        return frozenset(one.event.id for one in self.shown)

    @cached_property
    def newest_source(self) -> Moment | None:
        """The last day of which a source is: what happened later none of them can tell; None without sources."""
        doubtful = self.evidence.once(doubtful_sources)
        days = [moment_of(one.published) for one in self.log.sources.values() if one.id not in doubtful]
        return max((day for day in days if day is not None), key=sort_key, default=None)

    @cached_property
    def checked(self) -> Checked:
        """The outcome of the rules that run by default."""
        return run_rules(self.evidence, chosen_rules())

    @cached_property
    def findings_of_events(self) -> dict[str, tuple[str, ...]]:
        """The fingerprints of the findings about the date of each event that the page lists."""
        return about_dates(self.log, (one.finding for one in self.checked.diagnostics))

    def in_question(self, one: Happening) -> tuple[str, ...]:
        """Return the fingerprints of the findings about the date of an event, if they put what is shown in question.

        A date that others agree on is not, where one of its sources is in doubt.
        """
        return self.findings_of_events.get(one.event.id, ()) if one.support.kind in TOLD else ()

    @cached_property
    def findings_of_figures(self) -> FindingsAbout:
        """The fingerprints of the findings about figures and their sources that the page lists."""
        return about_figures(self.log, (one.finding for one in self.checked.diagnostics))

    @cached_property
    def listed(self) -> Listed:
        """What the reference of the page lists: all of it, or of a very large log a part."""
        return listed_of(self.log, self.shown, self.checked.diagnostics, self.said_by)

    @cached_property
    def comparison(self) -> Comparison | None:
        """The two sides of the log compared; None if it has none."""
        return compare_places(self.evidence, self.sides) if self.sides is not None else None

    @cached_property
    def claims(self) -> dict[str, FigureClaim]:
        """The figures by id."""
        return {claim.figure.id: claim for claim in self.evidence.claims}

    @cached_property
    def known(self) -> list[Known]:
        """The newest outcome of each metric at each place."""
        found = ((place, metric, answer(self.evidence, place, metric)) for place, metric in self.evidence.subjects)
        return [Known(place, metric, one) for place, metric, one in found if one is not None]

    @cached_property
    def said_by(self) -> dict[str, tuple[list[FigureClaim], list[DateClaim]]]:
        """The figures and dates of each source."""
        said: dict[str, tuple[list[FigureClaim], list[DateClaim]]] = defaultdict(lambda: ([], []))
        for claim in self.evidence.claims:
            said[claim.figure.source][0].append(claim)
        for date_claim in self.evidence.date_claims:
            said[date_claim.dating.source][1].append(date_claim)
        return said

    @cached_property
    def date_claims_of(self) -> dict[str, list[DateClaim]]:
        """The dates of each event."""
        found: dict[str, list[DateClaim]] = defaultdict(list)
        for date_claim in self.evidence.date_claims:
            found[date_claim.dating.event].append(date_claim)
        return found

    def shown_path(self, path: str) -> str:
        """Return a path from the log's folder: a page that is sent around does not reveal the folders of its author."""
        folder = os.path.dirname(self.log.path)
        return path[len(folder) :].lstrip("/\\") if folder and path.startswith(folder) else path

    def around(self, place: str | None) -> list[str]:
        """Return a place and all places around it, as a filter by place needs them."""
        found: list[str] = []
        while place is not None and place not in found:
            found.append(place)
            entry = self.log.places[place]
            place = entry.part_of or entry.within
        return found
