"""A comparison as tables for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.support import TOLD, WORDS
from hetao_cli.dates.display import display
from hetao_cli.messages.message import in_language
from hetao_cli.model.blocks import Column, Styled, TextLines, TextTable
from hetao_cli.reports.compare.printed import answer_text, density_text, ratio_text
from hetao_cli.reports.compare.words import as_of, counted, planned, reasons, voices, word
from hetao_cli.reports.finding_codes import finding_codes, finding_note

if TYPE_CHECKING:
    from hetao_cli.analysis.answers.figures import Answer
    from hetao_cli.analysis.happenings import Happening
    from hetao_cli.analysis.targets import Target
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.reports.compare.comparison import Compared, MetricRow


def comparison_blocks(compared: Compared) -> list[Block]:
    """Return the table of figures, and that of planned events."""
    language, unknown = compared.language, len(compared.comparison.unknown)
    blocks: list[Block] = []
    if compared.comparison.rows:
        cells = [cell for row in compared.comparison.rows for cell in row.cells if cell is not None]
        codes = (code for cell in cells for code in compared.findings().of(cell.claims))
        blocks += [_figures(compared), *finding_note(codes, language)]
    if unknown:
        blocks.append(TextLines((Styled(counted("unknown", unknown, language), "dim"),)))
    return [*blocks, _milestones(compared)]


def _labels(compared: Compared) -> tuple[str, str]:
    first, second = (
        in_language(compared.log.places[side].name, compared.language) for side in compared.comparison.sides
    )
    return first, second


def _figures(compared: Compared) -> TextTable:
    language, labels = compared.language, _labels(compared)
    groups: dict[str, list[tuple[Text, ...]]] = {
        word("both sides", language): [],
        **{word("only", language).format(place=label): [] for label in labels},
    }
    headings = list(groups)
    for row in compared.comparison.rows:
        first, second = (row.cells[side] is not None or bool(row.unread[side]) for side in (0, 1))
        heading = headings[2 if not first else 1 if not second else 0]
        groups[heading].append(_row(compared, row))
    columns = (Column(word("metric", language), wraps=True), *(Column(label, wraps=True) for label in labels))
    ratio = Column(word("ratio", language), wraps=True)
    return TextTable((*columns, ratio), tuple((heading, tuple(rows)) for heading, rows in groups.items() if rows))


def _row(compared: Compared, row: MetricRow) -> tuple[Text, ...]:
    label = in_language(row.metric.name, compared.language)
    cells = zip(row.cells, row.unread, row.targets, strict=True)
    return (label, *(_cell(compared, *side) for side in cells), _reckoned(compared, row))


def _cell(compared: Compared, cell: Answer | None, unread: list[FigureClaim], targets: list[Target]) -> Text:
    language = compared.language
    if cell is None and unread:
        literals = dict.fromkeys(claim.figure.says for claim in unread)
        return (word("comma", language).join(literals), Styled(f" ({word('not read', language)})", "warning"))
    if cell is None:
        return Styled(word("no figure", language), "dim")
    support = cell.support
    facts = [
        as_of(cell, compared.log, language),
        word(cell.shown.figure.status, language),
        *voices(support, language),
    ]
    said = answer_text(compared.log, cell, language)
    codes = finding_codes(compared.findings().of(cell.claims))
    marked = [Styled(f" ({in_language(WORDS[support.kind], language)})", "warning")] if support.kind in TOLD else []
    # in brackets, as a pipe puts both on one line
    style = "planned" if cell.strand.standing == "plan" else ""
    ahead = [Styled(f"\n→ {text}", "planned") for text in planned(targets, cell, language)]
    return (Styled(said, style), *marked, *codes, Styled(f"\n({' · '.join(facts)})", "dim"), *ahead)


def _reckoned(compared: Compared, row: MetricRow) -> Text:
    """Return the lines for the ratio, the densities, and the reasons why the two are not like for like."""
    language = compared.language
    spread = [
        density_text(density, cell.strand.unit, language)
        for density, cell in zip(row.per_km2, row.cells, strict=True)
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
