"""`hetao plot --milestones`: the dates announced for events, drawn above the table of `hetao stats --milestones`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hetao_cli.analysis.announcements import announcements
from hetao_cli.analysis.series.log_as_known import as_known
from hetao_cli.charts.scene.slippage import drawable, slippage_of
from hetao_cli.charts.terminal.slippage import drawn_slip_key, drawn_slippage
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.log.hierarchy import places_below
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.blocks import Drawing
from hetao_cli.model.errors import UnknownNameError
from hetao_cli.reports.stats.milestone import report_milestones

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hetao_cli.cli.opening import Opened
    from hetao_cli.model.blocks import Block
    from hetao_cli.model.report import Report


def milestone_plot(opened: Opened, events: Sequence[str], places: Sequence[str], output: str | None) -> Report | None:
    """Return the report of announced dates with a drawing for each event that was dated in more than one way.

    Args:
        opened: The log.
        events: Ids of the events; none for all.
        places: Only events of these places and of what lies in them; empty for all.
        output: The file to write the drawings to instead, after which there is nothing to report; None for none.

    Raises:
        UnknownNameError: The log has no such event or place.
        UsageError: The file is of no kind that can be written, or there is nothing to draw.
    """
    log, language = opened.log, opened.language
    for name in events:
        if name not in log.events:
            raise UnknownNameError("event", name, log.events)
    below = places_below(log, places) if places else None
    evidence = gather_evidence(as_known(log, opened.today) if opened.told_only else log, opened.today)
    shown = [
        dates for dates in announcements(evidence, events or None) if below is None or dates[0].event.place in below
    ]
    drawn = [slippage_of(dates, opened.today) for dates in drawable(shown)]
    if output is not None:
        from hetao_cli.charts.files.layout import laid_slippages
        from hetao_cli.cli.picture_file import write_picture

        write_picture(laid_slippages(in_language(_TITLE, language), drawn, language), output, opened.talk)
        return None
    report = report_milestones(evidence, shown, opened.envelope("stats"), language)

    def blocks() -> list[Block]:
        pictures = [Drawing(partial(drawn_slippage, one, language)) for one in drawn]
        key = [Drawing(partial(drawn_slip_key, language))] if drawn else []
        return [*pictures, *key, *report.blocks()]

    return report._replace(blocks=blocks)


_TITLE = Message("page.slips", "Announced dates")
