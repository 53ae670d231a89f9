"""A metric through time for people: a table with a group for each place, and the bases of calculations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.support import DOUBTFUL, WORDS
from hetao_cli.analysis.exchange import no_rate
from hetao_cli.analysis.series.density import per_km2
from hetao_cli.dates.display import display
from hetao_cli.log.source_order import by_date
from hetao_cli.log.tiers import source_names
from hetao_cli.messages.message import in_language
from hetao_cli.model.blocks import Column, Styled, TextLines, TextTable
from hetao_cli.quantities.change_text import change_text
from hetao_cli.quantities.scaled import scaled_text
from hetao_cli.reports.compare.printed import density_text
from hetao_cli.reports.finding_codes import finding_codes, finding_note
from hetao_cli.reports.lists.labels import status_word
from hetao_cli.reports.stats.sparkline import sparkline
from hetao_cli.reports.stats.words import percent_text, word

if TYPE_CHECKING:
    from hetao_cli.analysis.conflicts.disputes import Dispute
    from hetao_cli.analysis.series.change import Change
    from hetao_cli.analysis.series.points import Point
    from hetao_cli.check.about import FindingsAbout
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.reports.stats.metric_series import Series, Through

MARKS = {"actual": "●", "plan": "○", "estimate": "◊"}
"""Plans are hollow and estimates dotted, here as in pictures."""


def metric_blocks(through: Through, about: FindingsAbout) -> list[Block]:
    """Return the name of the metric, the table of its points, and the notes on signs, densities and findings."""
    language = through.language
    title = Styled(in_language(through.metric.name, language), "strong")
    if not through.series:
        return [TextLines((title, word("no series", language)))]
    labels = ("as of", "value", "change", "source")
    disputes = [_told_once(series, language) for series in through.series]
    table = TextTable(
        tuple(Column(word(label, language), wraps=True) for label in labels),
        tuple(
            (
                _heading(through, series),
                tuple(
                    _row(through, series, (point, dispute), change, about)
                    for point, dispute, change in zip(series.points, told, series.changes, strict=True)
                ),
            )
            for series, told in zip(through.series, disputes, strict=True)
        ),
    )
    notes = _notes(through)
    codes = (code for series in through.series for point in series.points for code in about.of(point.concerns))
    return [TextLines((title,)), table, *([TextLines(notes)] if notes else []), *finding_note(codes, language)]


def _heading(through: Through, series: Series) -> str:
    name = in_language(through.log.places[series.place].name, through.language)
    return f"{name}  {sparkline(series.points)}".rstrip()


def _row(
    through: Through, series: Series, told: tuple[Point, str], change: Change | None, about: FindingsAbout
) -> tuple[Text, ...]:
    point, dispute = told
    return (
        _when(point, through.language),
        (*_value(through, series, point, dispute), *finding_codes(about.of(point.concerns))),
        _changed(change, through.language),
        Styled(", ".join(point.sources), "dim"),
    )


def _when(point: Point, language: str) -> Text:
    style = "" if point.strand.standing == "actual" else "planned"
    date = Styled(f"{MARKS[point.strand.standing]} {display(point.as_of, language)}", style)
    if not style:
        return date
    statuses = dict.fromkeys(claim.figure.status for claim in point.claims)
    return (date, Styled(f" {'/'.join(status_word(status, language) for status in statuses)}", style))


def _told_once(series: Series, language: str) -> list[str]:
    """Return the words for the dispute of each point, in full where it is first told; empty where there is none."""
    found: list[str] = []
    for point in series.points:
        words = _dispute(point.dispute, language) if point.dispute is not None else ""
        found.append(word("disputed again", language) if words and words in found else words)
    return found


def _value(through: Through, series: Series, point: Point, dispute: str) -> tuple[str | Styled, ...]:
    """Return the value with its literals, the whole of a share, the dispute, and the density on a km²."""
    language, strand = through.language, point.strand
    style = "" if strand.standing == "actual" else "planned"
    said = ", ".join(dict.fromkeys(claim.figure.says for claim in point.claims))
    lines: list[str | Styled] = [
        Styled(scaled_text(point.interval, strand.unit, language), style),
        Styled(f"({said})", "dim"),
    ]
    if point.exchanged is not None:
        rate = in_language(point.exchanged.words(), language)
        lines.append(Styled(word("at rate", language).format(rate), "dim"))
    limits = [name for name in (strand.of, strand.since, strand.until) if name is not None]
    if limits:
        lines.append(Styled(f"[{' / '.join(limits)}]", "dim"))
    if point.answer.support.kind == DOUBTFUL:
        lines.append(Styled(in_language(WORDS[DOUBTFUL], language), "warning"))
    if dispute:
        lines.append(Styled(dispute, "warning"))
    density = per_km2(series.land, point.interval)
    if density is not None:
        lines.append(Styled(density_text(density, strand.unit, language), "dim"))
    return _joined(lines)


def _dispute(dispute: Dispute, language: str) -> str:
    sides = " ≠ ".join(
        ", ".join(dict.fromkeys(f"{claim.figure.says} ({claim.figure.source})" for claim in cluster))
        for cluster in dispute.clusters
    )
    disputed = word("disputed", language).format(sides)
    if dispute.best is None:
        return f"{disputed}; {word('no best', language)}"
    value = scaled_text(dispute.best.interval, dispute.best.unit, language)
    return f"{disputed}; {word('best', language).format(value=value, n=dispute.best.support)}"


def _changed(change: Change | None, language: str) -> Text:
    if change is None:
        return ""
    unit = change.base.strand.unit
    shares = change.why == "share" and unit == "%"
    total = change_text(change.difference, "pp" if shares else unit, language)
    if change.percent is not None:
        total += f" ({percent_text(change.percent, language)})"
    base = f"{word('since', language).format(display(change.base.as_of, language))}"
    if change.base.strand.standing != "actual":
        base = f"{base} {MARKS[change.base.strand.standing]}"
    if not change.is_seen:
        return _joined([word("unseen", language), Styled(f"({total})", "dim"), Styled(base, "dim")])
    lines: list[str | Styled] = [total, Styled(base, "dim")]
    if change.growth is not None:
        lines.append(word("a year", language).format(percent_text(change.growth, language)))
    elif change.why != "share":
        lines.append(Styled(word(f"why {change.why}", language), "dim"))
    return _joined(lines)


def _notes(through: Through) -> tuple[Text, ...]:
    language, log = through.language, through.log
    notes: list[Text] = []
    if any(point.strand.standing != "actual" for series in through.series for point in series.points):
        notes.append(Styled(word("legend", language), "dim"))
    if through.metric.kind == "constant":
        notes.append(Styled(word("constant", language), "dim"))
    units = dict.fromkeys(point.strand.unit for series in through.series for point in series.points)
    notes += [
        Styled(in_language(no_rate(unit, through.metric.unit), language), "dim")
        for unit in units
        if unit != through.metric.unit
    ]
    for series in through.series:
        if series.land is not None and any(per_km2(series.land, point.interval) for point in series.points):
            sources = by_date(log, (claim.figure.source for claim in series.land.answer.claims))
            note = word("land", language).format(
                place=in_language(log.places[series.place].name, language),
                area=scaled_text(series.land.km2, "km2", language),
                sources=source_names(log, sources, language),
            )
            notes.append(Styled(note, "dim"))
    return tuple(notes)


def _joined(lines: list[str | Styled]) -> tuple[str | Styled, ...]:
    return tuple(part for line in lines for part in ("\n", line))[1:]
