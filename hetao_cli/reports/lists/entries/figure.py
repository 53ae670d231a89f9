"""A figure: its meaning, and the other figures of the same place and metric."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.figures import support_of
from hetao_cli.analysis.likeness import COMPARABLE, LIKENESSES, likeness
from hetao_cli.log.records import figure_record
from hetao_cli.log.tiers import source_name
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.blocks import Column, Styled, TextTable
from hetao_cli.quantities.scaled import scaled_text
from hetao_cli.reports.finding_codes import finding_codes
from hetao_cli.reports.lists.chosen_figures import list_order
from hetao_cli.reports.lists.entries.entry import Shown, head, named, word
from hetao_cli.reports.lists.entries.records import FigureEntry, OtherFigure
from hetao_cli.reports.lists.figure_table import says_cell, when_cell
from hetao_cli.reports.lists.labels import support_text, tier_word
from hetao_cli.reports.lists.listed import about, listed_figure

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.log.standing import Standing
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.reports.lists.figure_records import ListedFigure


def figure_entry(evidence: Evidence, claim: FigureClaim, language: str) -> Shown:
    """Return a figure with all others of its place and metric, and whether each can be compared with it and agrees."""
    log, figure = evidence.log, claim.figure
    metric = log.metrics[figure.metric]
    subject = (figure.place, figure.metric)
    beside = [one for one in evidence.claims if (one.figure.place, one.figure.metric) == subject and one is not claim]
    others = [(likeness(metric, claim, one), one) for one in sorted(beside, key=list_order(log))]

    def record() -> FigureEntry:
        _, known, findings = listed_figure(evidence, claim, language)
        found = _standing(evidence, claim)
        return FigureEntry(
            type="figure",
            figure=figure_record(log, claim),
            of=figure.of,
            since=figure.since,
            until=figure.until,
            note=figure.note,
            support=known,
            findings=findings,
            others=[_other(listed_figure(evidence, one, language), relation, language) for relation, one in others],
            currency=figure.currency,
            document=None if found is None else found.document,
            start=None if found is None or found.span is None else found.span[0],
            end=None if found is None or found.span is None else found.span[1],
        )

    return Shown(record, lambda: _blocks(evidence, claim, others, language))


def _standing(evidence: Evidence, claim: FigureClaim) -> Standing | None:
    if evidence.documents is None:
        return None
    from hetao_cli.log.standing import standing_of

    return standing_of(evidence, claim.figure)


def _document_cell(evidence: Evidence, claim: FigureClaim, language: str) -> Text | None:
    """Return the document of a figure and the words around it there; None where it is not at hand."""
    found = _standing(evidence, claim)
    if found is None:
        return None
    if found.span is None:
        return in_language(_NOT_THERE.filled(path=found.document), language)
    before, literal, after = found.excerpt
    where = f"{found.document}, {found.span[0]}–{found.span[1]}: "
    return where, Styled(before, "dim"), Styled(literal, "strong"), Styled(after, "dim")


def _other(listed: ListedFigure, relation: str, language: str) -> OtherFigure:
    why = in_language(LIKENESSES[relation], language)
    return OtherFigure(listed.figure, relation, relation in COMPARABLE, why, listed.support, listed.findings)


def _blocks(
    evidence: Evidence, claim: FigureClaim, others: list[tuple[str, FigureClaim]], language: str
) -> list[Block]:
    log, figure = evidence.log, claim.figure
    support = support_text(support_of(evidence, claim), about(evidence).of([claim]), language)
    entries = log.places[figure.place], log.metrics[figure.metric]
    place, metric = (in_language(entry.name, language) for entry in entries)
    means = None if claim.interval is None else scaled_text(claim.interval, claim.unit, language)
    facts: list[tuple[str, Text | None]] = [
        (word("says", language), Styled(figure.says, "strong")),
        (word("means", language), means),
        (word("support-kind", language), support),
        (word("currency", language), figure.currency),
        (word("place", language), f"{place} ({figure.place})"),
        (word("metric", language), f"{metric} ({figure.metric})"),
        (in_language(_AS_OF, language), when_cell(log, claim, language)),
        (word("of", language), named(log, "place", figure.of, language)),
        (word("since", language), named(log, "event", figure.since, language)),
        (word("until", language), named(log, "event", figure.until, language)),
        (word("source", language), f"{log.sources[figure.source].title} ({figure.source})"),
        (word("tier", language), tier_word(log.sources[figure.source], language)),
        (word("position", language), figure.at),
        (in_language(_DOCUMENT, language), _document_cell(evidence, claim, language)),
        (word("by", language), figure.by),
        (word("note", language), figure.note),
    ]
    blocks: list[Block] = [head(log, f"{place}: {metric}", figure.id, figure.spot, facts)]
    if others:
        labels = (in_language(_OTHERS, language), in_language(_AS_OF, language), word("source", language), "")
        rows = tuple(
            (
                says_cell(one, language),
                when_cell(log, one, language),
                source_name(log, one.figure.source, language),
                (
                    Styled(in_language(LIKENESSES[relation], language), _STYLES.get(relation, "dim")),
                    *finding_codes(about(evidence).of([one])),
                ),
            )
            for relation, one in others
        )
        blocks.append(TextTable(tuple(Column(label, wraps=True) for label in labels), (("", rows),)))
    return blocks


_STYLES = {"agrees": "good", "differs": "warning"}
_AS_OF = Message("figure.as-of", "As of")
_OTHERS = Message("figure.others", "Others say")
_DOCUMENT = Message("entry.document", "Document")
_NOT_THERE = Message("entry.not-in-document", "{path}, where the literal is not found")
