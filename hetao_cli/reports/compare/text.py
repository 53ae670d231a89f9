"""A comparison as tables for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.support import TOLD, WORDS
from hetao_cli.dates.display import display
from hetao_cli.messages.message import in_language
from hetao_cli.model.blocks import Column, Styled, TextLines, TextTable
from hetao_cli.reports.compare.printed import answer_text, density_text, ratio_text
from hetao_cli.reports.compare.words import as_of, counted, only, planned, ratio_label, reasons, voices, word
from hetao_cli.reports.finding_codes import finding_codes, finding_note
from hetao_cli.reports.slip_record import slip_text

if TYPE_CHECKING:
    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.reports.compare.comparison import Compared, MetricRow
    from hetao_cli.reports.compare.milestones import Slipped


def comparison_blocks(compared: Compared) -> list[Block]:
    """Return the tables of figures, that of planned events, and that of announced dates that slipped."""
    language, rows, unknown = compared.language, compared.comparison.rows, len(compared.comparison.unknown)
    both, *alone = ([row for row in rows if row.lacks == side] for side in (None, 1, 0))
    blocks: list[Block] = [_of_both(compared, both)] if both else []
    blocks += [_of_one(compared, side, own) for side, own in enumerate(alone) if own]
    cells = [cell for row in rows for cell in row.cells if cell is not None]
    blocks += finding_note((code for cell in cells for code in compared.findings().of(cell.claims)), language)
    if unknown:
        blocks.append(TextLines((Styled(counted("unknown", unknown, language), "dim"),)))
    blocks.append(_milestones(compared))
    return [*blocks, _slips(compared)] if any(compared.slips) else blocks


def _labels(compared: Compared) -> tuple[str, str]:
    first, second = (
        in_language(compared.log.places[side].name, compared.language) for side in compared.comparison.sides
    )
    return first, second


def _of_both(compared: Compared, rows: list[MetricRow]) -> TextTable:
    """Return the table of the metrics that are known of both places."""
    language = compared.language
    labels = (word("metric", language), *_labels(compared), ratio_label(compared.comparison, None, language))
    told = tuple(
        (_name(compared, row), _cell(compared, row, 0), _cell(compared, row, 1), _reckoned(compared, row))
        for row in rows
    )
    return _table(labels, word("both sides", language), told)


def _of_one(compared: Compared, side: int, rows: list[MetricRow]) -> TextTable:
    """Return the table of the metrics that are known of one place alone, under why that is so."""
    language, label = compared.language, _labels(compared)[side]
    labels = (
        word("metric", language),
        label,
        word("told", language),
        ratio_label(compared.comparison, 1 - side, language),
    )
    told = [(_name(compared, row), *_alone(compared, row, side), _reckoned(compared, row)) for row in rows]
    shown = len(labels) if any(reckoned for *_, reckoned in told) else len(labels) - 1
    heading = only(compared.log, compared.comparison.sides, side, language)
    return _table(labels[:shown], heading, tuple(row[:shown] for row in told))


def _table(labels: tuple[str, ...], heading: str, rows: tuple[tuple[Text, ...], ...]) -> TextTable:
    return TextTable(tuple(Column(label, wraps=True) for label in labels), ((heading, rows),))


def _name(compared: Compared, row: MetricRow) -> str:
    return in_language(row.metric.name, compared.language)


def _alone(compared: Compared, row: MetricRow, side: int) -> tuple[Text, Text]:
    """Return the cells of a figure and of its facts."""
    return _cell(compared, row, side, alone=True), Styled(_facts(compared, row, side, brief=True), "dim")


def _facts(compared: Compared, row: MetricRow, side: int, *, brief: bool = False) -> str:
    """Return the day of a figure, its status and who says so; nothing of one that was not read.

    Args:
        compared: The comparison.
        row: The row.
        side: The side.
        brief: That a figure is an outcome goes without saying.
    """
    language, cell = compared.language, row.cells[side]
    if cell is None:
        return ""
    status = cell.shown.figure.status
    told = [] if brief and status == "actual" else [word(status, language)]
    return " · ".join((as_of(cell, compared.log, language), *told, *voices(cell.support, language)))


def _cell(compared: Compared, row: MetricRow, side: int, *, alone: bool = False) -> Text:
    """Return a figure, what is doubtful about it, its facts unless it is wanted alone, and what is planned."""
    language, cell = compared.language, row.cells[side]
    if cell is None:
        literals = dict.fromkeys(claim.figure.says for claim in row.unread[side])
        return (word("comma", language).join(literals), Styled(f" ({word('not read', language)})", "warning"))
    support = cell.support
    said = answer_text(compared.log, cell, language)
    codes = finding_codes(compared.findings().of(cell.claims))
    marked = [Styled(f" ({in_language(WORDS[support.kind], language)})", "warning")] if support.kind in TOLD else []
    # in brackets, as a pipe puts both on one line
    facts = [] if alone else [Styled(f"\n({_facts(compared, row, side)})", "dim")]
    style = "planned" if cell.strand.standing == "plan" else ""
    ahead = [
        part
        for text, claims in planned(row.targets[side], cell, language).items()
        for part in (Styled(f"\n→ {text}", "planned"), *finding_codes(compared.findings().of(claims)))
    ]
    return (Styled(said, style), *marked, *codes, *facts, *ahead)


def _reckoned(compared: Compared, row: MetricRow) -> Text:
    """Return the lines for the ratio, the densities, and the reasons why the two are not like for like."""
    language = compared.language
    spread = [
        density_text(density, cell.strand.unit, language, compared.comparison.per or "km2")
        for density, cell in zip(row.per_unit, row.cells, strict=True)
        if density is not None and cell is not None
    ]
    lines: list[str | Styled] = [ratio_text(row.ratio)] if row.ratio is not None else []
    if spread:
        lines.append(Styled(" : ".join(spread), "dim"))
    if row.differences and None not in row.cells:
        lines.append(Styled(f"≠ {word('unlike', language)}", "warning"))
        lines.append(Styled(reasons(compared.log, compared.comparison.sides, row, language), "dim"))
    return tuple(part for line in lines for part in ("\n", line))[1:]


def _milestones(compared: Compared) -> TextTable:
    language = compared.language
    columns = (Column(word("date", language)), Column(word("event", language), wraps=True))
    groups = zip(_labels(compared), compared.milestones, strict=True)
    return TextTable(columns, tuple((label, _ahead(ahead, language)) for label, ahead in groups))


def _ahead(ahead: list[Happening], language: str) -> tuple[tuple[Text, ...], ...]:
    if not ahead:
        return (("–", Styled(word("nothing planned", language), "dim")),)
    return tuple(
        (display(one.moment, language) if one.moment is not None else one.date, _milestone(one, language))
        for one in ahead
    )


def _milestone(one: Happening, language: str) -> Text:
    title = in_language(one.event.title, language)
    return (title, Styled(f" ({word('overdue', language)})", "warning")) if one.overdue else title


def _slips(compared: Compared) -> TextTable:
    """Return the table of announced dates that slipped: those of both places once, then those of each."""
    language = compared.language
    first, second = compared.slips
    shared = [one for one in first if one in second]
    groups = {word("both sides", language): shared}
    groups |= {
        label: [one for one in own if one not in shared]
        for label, own in zip(_labels(compared), compared.slips, strict=True)
    }
    columns = tuple(Column(word(label, language), wraps=True) for label in ("announced", "now", "slip", "event"))
    return TextTable(
        columns, tuple((label, tuple(_slipped(one, language) for one in own)) for label, own in groups.items() if own)
    )


def _slipped(one: Slipped, language: str) -> tuple[Text, ...]:
    last = one.dates[-1]
    before = dict.fromkeys(display(moment, language) for moment in one.revisions)
    now = f"{'○' if last.planned else '●'} {display(last.moment, language)}"
    return (
        " → ".join(before),
        Styled(now, "planned" if last.planned else ""),
        slip_text(one.slip, last.moment, language),
        in_language(one.event.title, language),
    )
