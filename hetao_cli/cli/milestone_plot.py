"""`hetao plot --milestones`: the dates announced for events, drawn above the table of `hetao stats --milestones`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hetao_cli.analysis.announcements import announcements
from hetao_cli.analysis.series.log_as_known import as_known
from hetao_cli.charts.slips import drawable, drawn_dates
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.log.hierarchy import places_below
from hetao_cli.messages.message import Message
from hetao_cli.model.blocks import Drawing
from hetao_cli.model.errors import UnknownNameError, UsageError
from hetao_cli.reports.stats.milestone import report_milestones

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.cli.opening import Opened
    from hetao_cli.model.blocks import Block
    from hetao_cli.model.report import Report


def milestone_plot(opened: Opened, events: Sequence[str], places: Sequence[str], output: str | None) -> Report:
    """Return the report of announced dates with a drawing for each event that was announced for more than one.

    Args:
        opened: The log.
        events: Ids of the events; none for all.
        places: Only events of these places and of what lies in them; empty for all.
        output: The file that was asked for, which can't be written.

    Raises:
        UsageError: A file was asked for.
        UnknownNameError: The log has no such event or place.
    """
    if output is not None:
        raise UsageError(_NO_FILE)
    log, language = opened.log, opened.language
    for name in events:
        if name not in log.events:
            raise UnknownNameError("event", name, log.events)
    below = places_below(log, places) if places else None
    evidence = gather_evidence(as_known(log, opened.today) if opened.told_only else log, opened.today)
    shown = [
        dates for dates in announcements(evidence, events or None) if below is None or dates[0].event.place in below
    ]
    report = report_milestones(evidence, shown, opened.envelope("stats"), language)

    def blocks() -> list[Block]:
        return [*(Drawing(partial(drawn_dates, dates, language)) for dates in drawable(shown)), *report.blocks()]

    return report._replace(blocks=blocks)


_NO_FILE = Message(
    "error.milestones-are-drawn-on-a-terminal",
    "--milestones draws on a terminal: leave out -o; the page of 'hetao report' has these pictures, too",
)
