"""The text of documents that were compared with the log, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.judge.verdict_names import (
    COMPATIBLE,
    CONFIRMED,
    CONTRADICTS,
    DISPUTED,
    NEW,
    NEWER,
    NOT_COMPARABLE,
    VERDICTS,
)
from hetao_cli.dates.display import display_edtf
from hetao_cli.log.files.locate import shipped_folder
from hetao_cli.log.tiers import name_in_tier
from hetao_cli.messages.message import in_language
from hetao_cli.model.blocks import Styled, TextLines
from hetao_cli.model.safe import columns_of
from hetao_cli.quantities.scaled import scaled_text
from hetao_cli.reports.documents.lacking import lacking_texts
from hetao_cli.reports.documents.lines import excerpt
from hetao_cli.reports.documents.recorder import DocumentRecorder
from hetao_cli.reports.documents.words import AGREEMENT_NAMES, LABELS, VERDICT_NAMES

if TYPE_CHECKING:
    from hetao_cli.model.blocks import Block, Text
    from hetao_cli.model.finding_records import DocumentFinding
    from hetao_cli.reports.documents.outcome import DocumentCheck
    from hetao_cli.reports.documents.records import EvidenceRecord, HeldMention
    from hetao_cli.verify.judgement import Judgement, Verified

STYLES = {
    CONFIRMED: "good",
    COMPATIBLE: "planned",
    CONTRADICTS: "error",
    DISPUTED: "warning",
    NEWER: "planned",
    NEW: "planned",
    NOT_COMPARABLE: "dim",
}
"""The style of each verdict; a contradiction has that of its severity."""

MOST_EVIDENCE = 3
"""How many entries of the log are shown for each mention; its record has all."""

MOST_LACKING = 5
"""How much of what a document lacks is shown of a place; its record has all."""

LEAST_COLUMNS = 24


def document_blocks(held: DocumentCheck) -> list[Block]:
    """Return each mention that is not confirmed with its sentence and the log's entries, then the counts.

    Mentions without a place, metric or event in the log are only counted, as are confirmed ones, unless all are wanted.
    """
    lines: list[Text] = []
    for one in held.documents:
        lines += [*_of_document(held, one), *_lacking(held, one)]
        lines += [_summary(one, held), ""]
    if any(one.document.is_extracted and one.judgements for one in held.documents):
        lines += [Styled(_word("as-read", held.options.language), "dim"), ""]
    return [TextLines(tuple(lines[:-1]))]


def _of_document(held: DocumentCheck, verified: Verified) -> list[Text]:
    language = held.options.language
    recorder = DocumentRecorder(verified, language)
    lines: list[Text] = []
    if verified.known_as is not None:
        lines += [Styled(_word("known-as", language).format(id=verified.known_as), "dim"), ""]
    for judgement in verified.judgements:
        if held.options.verbose or _is_worth_showing(judgement):
            lines += [*_told(held, verified, recorder, judgement), ""]
    return lines


def _lacking(held: DocumentCheck, verified: Verified) -> list[Text]:
    """Return what the log has and the document lacks, a line for each place: a few things unless all are wanted."""
    language = held.options.language
    lines: list[Text] = []
    for place, texts in lacking_texts(verified, language):
        shown = texts if held.options.verbose else texts[:MOST_LACKING]
        template = _word("lacks-of" if len(shown) == len(texts) else "lacks-more", language)
        told = _word("joined", language).join(shown)
        lines.append(f"  {template.format(place=place, told=told, n=len(texts) - len(shown))}")
    return [Styled(_word("lacks", language), "strong"), *lines, ""] if lines else []


def _is_worth_showing(judgement: Judgement) -> bool:
    unknown = any(reason.kind.startswith("no-") and reason.kind != "no-such-date" for reason in judgement.reasons)
    is_silent = judgement.verdict == CONFIRMED or (judgement.verdict == NOT_COMPARABLE and unknown)
    return bool(judgement.findings) or not is_silent


def _told(held: DocumentCheck, verified: Verified, recorder: DocumentRecorder, judgement: Judgement) -> list[Text]:
    language = held.options.language
    record = recorder.mention(judgement, [])
    findings = [recorder.finding(judgement, one) for one in judgement.findings]
    style = findings[0].severity if findings else STYLES[judgement.verdict]
    verdict = in_language(VERDICT_NAMES[judgement.verdict], language)
    at = Styled(f"{record.path}:{record.line}:{record.column}: ", "dim")
    lines: list[Text] = []
    for finding in findings:
        severity = Styled(finding.severity, finding.severity)
        lines.append((at, severity, " ", Styled(finding.code, "code"), f" {finding.message}"))
    if not findings:
        about = about_text(verified, record, language)
        lines.append((at, Styled(verdict, style), f": {about}" if about else ""))
    lines += _excerpt(held, verified, record, style)
    lines += _evidence(verified, record, language)
    return lines + _remarks(record, findings, language)


def about_text(verified: Verified, record: HeldMention, language: str) -> str:
    """Return the subject of a mention: the metric of a place, or an event."""
    log = verified.log
    if record.event is not None:
        return in_language(log.events[record.event].title, language)
    place = in_language(log.places[record.place].name, language) if record.place in log.places else ""
    metric = in_language(log.metrics[record.metric].name, language) if record.metric in log.metrics else ""
    return _word("about", language).format(metric=metric, place=place) if place and metric else place or metric


def _excerpt(held: DocumentCheck, verified: Verified, record: HeldMention, style: str) -> list[Text]:
    """Return the sentence and, under it, carets as wide as the mention, in a line each."""
    number = str(record.line)
    room = max(held.columns - len(number) - len("   | "), LEAST_COLUMNS)
    text = verified.document.reading.text
    before, mention, after = (part.replace("\t", " ") for part in excerpt(text, record.start, record.end, room))
    carets = "^" * max(1, columns_of(mention))
    return [
        (Styled(f"  {number} | ", "dim"), before, Styled(mention, "strong"), after),
        (Styled(f"  {' ' * len(number)} | ", "dim"), " " * columns_of(before), Styled(carets, style)),
    ]


def _evidence(verified: Verified, record: HeldMention, language: str) -> list[Text]:
    """Return the entries of the log, those of one literal in one line, at the place of the first."""
    folder = shipped_folder(verified.log.path)
    groups = _by_literal(record)
    lines: list[Text] = []
    for group in groups[:MOST_EVIDENCE]:
        first = group[0]
        path = first.path.removeprefix(folder) if folder else first.path
        at = Styled(f"  {path}:{first.line}:{first.column}: ", "dim")
        said, how = _said(group, language)
        lines.append((at, said, Styled(how, _HOW.get(first.agreement, "good"))))
    if len(groups) > MOST_EVIDENCE:
        lines.append(Styled(f"  {_word('more', language).format(n=len(groups) - MOST_EVIDENCE)}", "dim"))
    return lines


def evidence_texts(record: HeldMention, language: str) -> list[str]:
    """Return the texts of the log's entries about a mention, one for each literal."""
    return ["".join(_said(group, language)) for group in _by_literal(record)]


def _by_literal(record: HeldMention) -> list[list[EvidenceRecord]]:
    groups: dict[tuple[str, str, bool], list[EvidenceRecord]] = {}
    for one in record.evidence:
        groups.setdefault((one.says, one.agreement, one.source is None), []).append(one)
    return list(groups.values())


def _said(group: list[EvidenceRecord], language: str) -> tuple[str, str]:
    """Return a literal with its sources, and how it agrees."""
    first = group[0]
    how = in_language(AGREEMENT_NAMES[first.agreement], language)
    if first.source is None:
        return f"{_word('timeline', language)}: {display_edtf(first.says, language)}: ", how
    return f"{_word('log', language)}: '{first.says}' ({'; '.join(_sources(group, language))}): ", how


def _sources(group: list[EvidenceRecord], language: str) -> list[str]:
    """Return the sources of some entries, each once and with the date that it gives; a few of many."""
    named: dict[str | None, str] = {}
    for one in group:
        dated = f", {_word('as-of', language).format(date=display_edtf(one.as_of, language))}" if one.as_of else ""
        named.setdefault(one.source, f"{name_in_tier(one.source or '', one.tier, language)}{dated}")
    shown = list(named.values())
    return shown if len(shown) <= MOST_EVIDENCE else [*shown[:MOST_EVIDENCE], "…"]


_HOW = {"differs": "warning", "not-compared": "dim"}


def _remarks(record: HeldMention, findings: list[DocumentFinding], language: str) -> list[Text]:
    return [
        (Styled("  = ", "dim"), Styled(f"{label}: ", "strong"), text)
        for label, text in remark_texts(record, findings, language)
    ]


def remark_texts(record: HeldMention, findings: list[DocumentFinding], language: str) -> list[tuple[str, str]]:
    """Return the explanations, the reasons and the remedies for a mention, each with its label."""
    label = "why" if findings else "note"
    texts = [one.text for one in record.explanations]
    texts += [one.text for finding in findings for one in finding.explanations if one.text not in texts]
    remarks = [(label, text) for text in texts]
    remarks += [("help", text) for text in dict.fromkeys(finding.remedy for finding in findings)]
    return [(_word(key, language), text) for key, text in remarks]


def best_text(judgement: Judgement, language: str) -> str:
    """Return the best supported value, with the number of its independent sources; empty for none."""
    best = judgement.best
    if best is None:
        return ""
    value = scaled_text(best.interval, best.unit, language)
    return _word("source" if best.support == 1 else "sources", language).format(value=value, n=best.support)


def _summary(verified: Verified, held: DocumentCheck) -> Text:
    """Return the number of mentions of each verdict."""
    language = held.options.language
    number = len(verified.judgements)
    at = Styled(f"{verified.document.path}: ", "dim")
    if not number:
        return (at, _word("nothing", language))
    parts: list[str | Styled] = []
    for verdict in VERDICTS:
        count = sum(judgement.verdict == verdict for judgement in verified.judgements)
        if count:
            parts += [_word("between", language), Styled(_word(verdict, language).format(n=count), STYLES[verdict])]
    template = _word("mention" if number == 1 else "mentions", language)
    before, _, after = template.format(n=number, told="\n").partition("\n")
    hidden = 0 if held.options.verbose else sum(not _is_worth_showing(one) for one in verified.judgements)
    rest = Styled(_word("rest", language).format(n=hidden), "dim") if hidden else ""
    return (at, before, *parts[1:], after, rest)


def _word(key: str, language: str) -> str:
    return in_language(LABELS[key], language)
