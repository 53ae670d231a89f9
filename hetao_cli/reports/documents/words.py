"""The words of a document's report, by language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message

if TYPE_CHECKING:
    from hetao_cli.messages.message import Localized

VERDICT_NAMES: dict[str, Message] = {
    "confirmed": Message("documents.verdict-names.confirmed", "confirmed"),
    "compatible": Message("documents.verdict-names.compatible", "compatible"),
    "contradicts": Message("documents.verdict-names.contradicts", "contradicts"),
    "disputed": Message("documents.verdict-names.disputed", "disputed"),
    "newer": Message("documents.verdict-names.newer", "newer"),
    "new": Message("documents.verdict-names.new", "new"),
    "not-comparable": Message("documents.verdict-names.not-comparable", "not comparable"),
}

SEVERITY_NAMES: dict[str, Message] = {
    "error": Message("documents.severity-names.error", "error"),
    "warning": Message("documents.severity-names.warning", "warning"),
    "note": Message("documents.severity-names.note", "note"),
}

AGREEMENT_NAMES: dict[str, Message] = {
    "exactly": Message("documents.agreement-names.exactly", "exactly"),
    "within-rounding": Message("documents.agreement-names.within-rounding", "within rounding"),
    "within-hedge": Message("documents.agreement-names.within-hedge", "within a hedge"),
    "within-date": Message("documents.agreement-names.within-date", "on days that both can mean"),
    "differs": Message("documents.agreement-names.differs", "differs"),
    "not-compared": Message("documents.agreement-names.not-compared", "not compared"),
}

LABELS: dict[str, Message] = {
    "log": Message("documents.log", "the log"),
    "timeline": Message("documents.timeline", "our timeline"),
    "why": Message("documents.why", "why"),
    "note": Message("documents.note", "note"),
    "best": Message("documents.best", "best supported"),
    "sources": Message("documents.sources", "{value} ({n} independent sources)"),
    "source": Message("documents.source", "{value} (1 independent source)"),
    "help": Message("documents.help", "help"),
    "document": Message("documents.document", "the document"),
    "mentions": Message("documents.mentions", "{n} figures and dates: {told}"),
    "mention": Message("documents.mention", "1 figure or date: {told}"),
    "between": Message("documents.between", ", "),
    "rest": Message("documents.rest", " (--verbose lists {n} more)"),
    "nothing": Message("documents.nothing", "no figures and no dates"),
    "confirmed": Message("documents.confirmed", "{n} confirmed"),
    "compatible": Message("documents.compatible", "{n} compatible"),
    "contradicts": Message("documents.contradicts", "{n} contradicted"),
    "disputed": Message("documents.disputed", "{n} disputed"),
    "newer": Message("documents.newer", "{n} newer than the log"),
    "new": Message("documents.new", "{n} new"),
    "not-comparable": Message("documents.not-comparable", "{n} not comparable"),
    "known-as": Message("documents.known-as", "this document is the log's source '{id}'"),
    "more": Message("documents.more", "… and {n} more"),
    "about": Message("documents.about", "{metric} of {place}"),
    "as-of": Message("documents.as-of", "as of {date}"),
    "held": Message("documents.held", "Held against the log '{title}' on {today}"),
    "published": Message("documents.published", "published {date}"),
    "legend": Message("documents.legend", "What the marks mean"),
    "text": Message("documents.text", "Text"),
    "all": Message("documents.all", "All figures and dates"),
    "line": Message("documents.line", "line {n}"),
    "as-read": Message("documents.as-read", "lines of HTML, PDF and Word documents are those of the text as read"),
    "documents": Message("documents", "Documents"),
    "lacks": Message("documents.lacks", "What the log has of these places and the document lacks"),
    "lacking": Message("documents.lacking", "{label}: {value}"),
    "lacks-more": Message("documents.lacks-more", "{place} (--verbose lists {n} more): {told}"),
    "lacks-of": Message("documents.lacks-of", "{place}: {told}"),
    "joined": Message("documents.joined", "; "),
    "shown": Message("documents.shown", "Verdicts that are shown"),
    "reset": Message("documents.reset", "show all"),
    "back": Message("documents.back", "back to the text"),
}

LEGEND: dict[str, Message] = {
    "confirmed": Message("documents.legend.confirmed", "the log says so, too"),
    "compatible": Message("documents.legend.compatible", "the log neither says so nor rules it out"),
    "contradicts": Message("documents.legend.contradicts", "the log says otherwise of the same time"),
    "disputed": Message("documents.legend.disputed", "the sources of the log differ, and some of them say so"),
    "newer": Message("documents.legend.newer", "later than all that the log knows of it"),
    "new": Message("documents.legend.new", "the log knows what it is about, but not this"),
    "not-comparable": Message("documents.legend.not-comparable", "there is nothing to hold it against"),
}

_STANDINGS: dict[str, Message] = {
    "actual": Message("documents.standings.actual", "an outcome"),
    "plan": Message("documents.standings.plan", "a plan"),
    "estimate": Message("documents.standings.estimate", "an estimate"),
}

REASONS: dict[str, Message] = {
    "the-log": Message("documents.reasons.the-log", "the log"),
    "none-in-log": Message("documents.reasons.none-in-log", "the log has no {metric} of {place}"),
    "unit-not-of-metric": Message(
        "documents.reasons.unit-not-of-metric", "{unit} is no unit of {metric}, which is measured in {wanted}"
    ),
    "at-rate": Message("documents.reasons.at-rate", "at {rate}"),
    "other-currency-than-log": Message(
        "documents.reasons.other-currency-than-log", "it is in {unit}, and the log has it in {others}"
    ),
    "currency-of-document": Message(
        "documents.reasons.currency-of-document", "{sign} is taken as {unit}, which the document names elsewhere"
    ),
    "currency-of-place": Message(
        "documents.reasons.currency-of-place", "{sign} is taken as {unit}, which the log states for {place}"
    ),
    "currency-of-log": Message(
        "documents.reasons.currency-of-log", "{sign} is taken as {unit}, in which the log has such amounts"
    ),
    "other-whole": Message(
        "documents.reasons.other-whole", "the log has it of something else alone: another whole, or another beginning"
    ),
    "not-entailed": Message(
        "documents.reasons.not-entailed", "can be true, but does not follow from what the log has: {values}"
    ),
    "beyond-bound": Message(
        "documents.reasons.beyond-bound", "{odd} is {factor} times the number of {anchor}, which promises to be near"
    ),
    "below-bound": Message(
        "documents.reasons.below-bound", "the number of {anchor} is {factor} times {odd}, and promises to be near"
    ),
    "log-disagrees": Message("documents.reasons.log-disagrees", "the log itself has several values: {values}"),
    "as-of-then": Message("documents.reasons.as-of-then", "as the log has it of {date}"),
    "later-than-log": Message("documents.reasons.later-than-log", "the latest in the log is {says}, as of {date}"),
    "unchanged-since": Message(
        "documents.reasons.unchanged-since", "the same as the latest in the log, {says}, as of {date}"
    ),
    "had-elsewhere": Message("documents.reasons.had-elsewhere", "it has {says} of {place}"),
    "had-of-whole": Message("documents.reasons.had-of-whole", "the log has it of {place}, of which this is a part"),
    "had-of-part": Message("documents.reasons.had-of-part", "the log has it of {place}, which is a part of this"),
    "entered-otherwise": Message(
        "documents.reasons.entered-otherwise", "the log has it otherwise of this document: perhaps of something else"
    ),
    "no-date": Message("documents.reasons.no-date", "of which time it is can't be told"),
    "no-such-date": Message("documents.reasons.no-such-date", "the log has it of other times only"),
    "rule-not-chosen": Message(
        "documents.reasons.rule-not-chosen", "it differs from the log, but rule {code} was not selected"
    ),
    "no-place": Message("documents.reasons.no-place", "which place it is of is not known"),
    "no-metric": Message("documents.reasons.no-metric", "what it measures is not known"),
    "no-place-and-metric": Message("documents.reasons.no-place-and-metric", "what it measures and where is not known"),
    "no-event": Message("documents.reasons.no-event", "it dates no event of the log"),
    "no-subject": Message("documents.reasons.no-subject", "what it is about is not sure"),
    "no-sure-subject": Message("documents.reasons.no-sure-subject", "it could be about {candidates}"),
    "perhaps-about": Message("documents.reasons.perhaps-about", "perhaps about {about}"),
    "no-says": Message("documents.reasons.no-says", "it is too long for a literal"),
    "event-undated": Message("documents.reasons.event-undated", "the log has no date of the event"),
    "date-not-entailed": Message(
        "documents.reasons.date-not-entailed", "can be true, but does not follow from {date}, which the log has"
    ),
    "day-of-publication": Message(
        "documents.reasons.day-of-publication",
        "it is told from the day of publication, which can be a day late: the log has {date}",
    ),
    "date-uncertain": Message("documents.reasons.date-uncertain", "one of the dates is uncertain"),
    "confirmed-beside": Message(
        "documents.reasons.confirmed-beside", "the sentence has {says}, too, with which the log agrees"
    ),
    "as-metric": Message("documents.reasons.as-metric", "taken as {metric}"),
    "unit-and-digit": Message(
        "documents.reasons.unit-and-digit", "{odd} would differ from {anchor} in one digit if its unit were {unit}"
    ),
    "far-from-event": Message(
        "documents.reasons.far-from-event", "far from {date}, which the log has: perhaps of something else"
    ),
    "perhaps-part": Message(
        "documents.reasons.perhaps-part", "so much less than the log has that it is perhaps of a part"
    ),
    "perhaps-of": Message("documents.reasons.perhaps-of", "perhaps of {place}, of which the log has that figure"),
    "plan-kept-otherwise": Message(
        "documents.reasons.plan-kept-otherwise", "the log has {says} as a plan, too; it happened on {date}"
    ),
    "plan-before-outcome": Message(
        "documents.reasons.plan-before-outcome", "it was still to come then; it happened on {date}"
    ),
    "plan-moved": Message("documents.reasons.plan-moved", "the plan has moved: the log has {date}, announced earlier"),
    "plan-of-another-day": Message(
        "documents.reasons.plan-of-another-day", "a plan of another day: the log has {date}"
    ),
    "still-planned-after": Message(
        "documents.reasons.still-planned-after", "{source} still announces {says}, in {date} or later"
    ),
    "year-slip-of-document": Message("documents.reasons.year-slip-of-document", "only the year differs from {date}"),
    "month-slip-of-document": Message("documents.reasons.month-slip-of-document", "only the month differs from {date}"),
    "day-slip-of-document": Message("documents.reasons.day-slip-of-document", "only the day differs from {date}"),
}
"""The reasons why a mention is not confirmed, or remarks on one that is."""

PERHAPS = Message("documents.perhaps", "perhaps about {about}: {message}")
"""A finding about a mention that has its subject only perhaps."""

_AGAINST = Message("documents.against", "it is {own} here, and {other} in the log")


def words_for(kind: str) -> Localized:
    """Return the template of a reason or of an explanation of the checker."""
    if kind in REASONS:
        return REASONS[kind]
    own, against, other = kind.partition("-against-")
    if against:
        return _AGAINST.filled(own=_STANDINGS[own], other=_STANDINGS[other])
    from hetao_cli.analysis.explanation_words import words_of

    return words_of(kind)
