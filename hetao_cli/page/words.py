"""The words of the page itself, in the three languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.messages.message import Message, in_language
from hetao_cli.page.markup import in_each_language

if TYPE_CHECKING:
    from hetao_cli.page.markup import Html


def word(key: str, tag: str = "span", **values: object) -> Html:
    """Return words of the page in each language, with their template filled.

    >>> word("n items", n=3)
    '3'
    """
    names = WORDS[key]
    return in_each_language(lambda language: in_language(names, language).format(**values), tag)


def counted(key: str, count: int) -> Html:
    """Return words with a number, in the singular (`key`) or the plural (`key` with an s)."""
    return word(key if count == 1 else f"{key}s", n=count)


def own_word(key: str, fallback: str) -> Html:
    """Return the page's words for a kind or a status of the log; one without words is returned as it is."""
    return word(key) if key in WORDS else in_each_language(lambda _language: fallback)


WORDS: dict[str, Message] = {
    "n items": Message("page.n-items", "{n}"),
    "skip": Message("page.skip", "Skip to the content"),
    "language": Message("page.language", "Language"),
    "contents": Message("page.contents", "On this page"),
    "untitled": Message("page.untitled", "A log without a title"),
    "as of": Message("page.as-of", "As seen on"),
    "newest source": Message("page.newest-source", "newest source"),
    "made by": Message("page.made-by", "made by hetao from {path}"),
    "what there is": Message("page.what-there-is", "What this is"),
    "lead holds": Message(
        "page.lead-holds", "events {events}, figures {figures}, sources {sources}, of these official {official}."
    ),
    "last": Message("page.last", "Last"),
    "next one": Message("page.next-one", "Next"),
    "lead event": Message("page.lead-event", "{date}: {title}."),
    "lead overdue": Message("page.lead-overdue", "{n} announced date has passed; no source confirms it."),
    "lead overdues": Message("page.lead-overdues", "{n} announced dates have passed; no source confirms them."),
    "known until": Message("page.known-until", "Known until"),
    "lead put off": Message("page.lead-put-off", "{title}, {span} later than first announced."),
    "lead put offs": Message("page.lead-put-offs", "{n} plans; the most: {title}, {span} later than first announced."),
    "lead sides": Message(
        "page.lead-sides",
        "{metric}: {one} {value}, {other} {other_value}, a ratio of {ratio}; {n} of {all} metrics are known of both.",
    ),
    "lead trust": Message(
        "page.lead-trust",
        "Of {n} numbers: agreed on by two or more sources that are no copies of each other {agreed}, from one source "
        "{single}, disputed or in doubt {doubted}.",
    ),
    "lead dispute": Message("page.lead-dispute", "{metric}: {said}; {n} more findings like this."),
    "disputes": Message("page.disputes", "In dispute"),
    "more dispute": Message("page.more-dispute", "{n} more in the findings"),
    "more disputes": Message("page.more-disputes", "{n} more in the findings"),
    "all about it": Message("page.all-about-it", "all about it"),
    "known alone": Message("page.known-alone", "Known only of"),
    "n more": Message("page.n-more", "{n} more"),
    "more of both": Message("page.more-of-both", "{n} more metrics are known of both."),
    "put off": Message("page.put-off", "Put off"),
    "unheard": Message("page.time-passed", "date passed, no newer source"),
    "in question": Message("page.in-question", "in question"),
    "more literals": Message("page.more-literals", "and {n} more"),
    "packed": Message(
        "page.packed",
        "This part is packed, as the log is large: it is shown where scripts run, or by hetao's commands.",
    ),
    "narrowed": Message(
        "page.narrowed",
        "This log is too large for one page: a part that does not list all says so, and the search finds what is "
        "listed.",
    ),
    "narrowed events": Message(
        "page.narrowed-events", "Here are the latest {n} of {all} events; `hetao timeline` has all of them."
    ),
    "narrowed findings": Message(
        "page.narrowed-findings", "Here are the gravest {n} of {all} findings; `hetao check` has all of them."
    ),
    "narrowed places": Message(
        "page.narrowed-places",
        "Here are the {n} of {all} places with the most figures; `hetao plot --place` draws the others.",
    ),
    "narrowed sources": Message(
        "page.narrowed-sources",
        "Here are the newest {n} of {all} sources; `hetao sources` and `hetao figures` have all.",
    ),
    "now": Message("page.now", "Now"),
    "overdue now": Message("page.overdue-now", "Overdue"),
    "none of these": Message("page.none-of-these", "none"),
    "more event": Message("page.more-event", "{n} more in the timeline"),
    "more events": Message("page.more-events", "{n} more in the timeline"),
    "turning": Message("page.turning", "Turning points"),
    "changed": Message("page.changed", "What has changed"),
    "changed since": Message("page.changed-since", "Since"),
    "sides": Message("page.sides", "Side by side"),
    "squares": Message("page.squares", "Land to one scale; pale: what it can be at the most."),
    "trust": Message("page.trust", "What to trust"),
    "trust key": Message("page.trust-key", "A dot for each source that is no copy of another"),
    "number": Message("page.number", "Number"),
    "agree": Message("page.agree", "Sources that agree"),
    "differ": Message("page.differ", "differ"),
    "official count": Message("page.official-count", "{n} official"),
    "official counts": Message("page.official-counts", "{n} official"),
    "more number": Message("page.more-number", "{n} more number is agreed on or in doubt."),
    "more numbers": Message("page.more-numbers", "{n} more numbers are agreed on or in doubt."),
    "known by": Message("page.known-by", "Built with --known-by {date}: only what sources published by then say."),
    "held by": Message("page.held-by", "Built with --as-of {date}: only what held or had happened by then."),
    "left out": Message("page.left-out", "Left out of the log: {events} events, {figures} figures, {sources} sources."),
    "timeline": Message("page.timeline", "Timeline"),
    "list of events": Message("page.list-of-events", "All events, with what each source says of their dates"),
    "comparison": Message("page.comparison", "Comparison"),
    "findings": Message("page.findings", "Findings"),
    "charts": Message("page.charts", "Figures over time"),
    "slips": Message("page.slips", "Announced dates"),
    "sources": Message("page.sources", "Sources"),
    "filters": Message("page.filters", "Filters"),
    "search": Message("page.search", "Search"),
    "search all": Message("page.search-all", "Search events, figures, sources and findings"),
    "copy link": Message("page.copy-link", "Copy a link to this"),
    "place": Message("page.place", "Place"),
    "kind": Message("page.kind", "Kind"),
    "status": Message("page.status", "Status"),
    "source": Message("page.source", "Source"),
    "severity": Message("page.severity", "Severity"),
    "all": Message("page.all", "all"),
    "reset": Message("page.reset", "Reset"),
    "shown": Message("page.shown", "{n} of {all} shown"),
    "axis": Message(
        "page.axis", "Axis, true to scale. Keys: + and - zoom, 0 shows all, arrows go from event to event."
    ),
    "axis name": Message("page.axis-name", "Axis of the events"),
    "zoom in": Message("page.zoom-in", "Zoom in"),
    "zoom out": Message("page.zoom-out", "Zoom out"),
    "zoom all": Message("page.zoom-all", "Show all"),
    "bin": Message("page.bin", "{n} events, {first} to {last}"),
    "open": Message("page.open", "Open in the list"),
    "close": Message("page.close", "Close"),
    "today": Message("page.today", "today"),
    "undated": Message("page.undated", "No date that can be read"),
    "legend": Message(
        "page.legend",
        "● happened   ○ planned   a pale bar: the days that it can have been   ! a finding   // the axis is cut",
    ),
    "no events": Message("page.no-events", "The log has no events."),
    "no sides": Message("page.no-sides", "No place of the log has two parts to compare."),
    "no findings": Message("page.no-findings", "Nothing to report."),
    "no series": Message("page.no-series", "No figure of the log has a value and a date."),
    "no slips": Message("page.no-slips", "No event has more than one announced date."),
    "no sources": Message("page.no-sources", "The log has no sources."),
    "actual": Message("page.actual", "actual"),
    "plan": Message("page.plan", "plan"),
    "planned": Message("page.planned", "planned"),
    "committed": Message("page.committed", "committed"),
    "target": Message("page.target", "target"),
    "estimate": Message("page.estimate", "estimate"),
    "official": Message("page.official", "official"),
    "overdue": Message("page.overdue", "overdue"),
    "says": Message("page.says", "Says"),
    "means": Message("page.means", "Means"),
    "date": Message("page.date", "Date"),
    "held on": Message("page.held-on", "As of"),
    "event": Message("page.event", "Event"),
    "metric": Message("page.metric", "Metric"),
    "dated by": Message("page.dated-by", "Dated by"),
    "unread": Message("page.unread", "not read"),
    "next": Message("page.next", "Still to come"),
    "nothing planned": Message("page.nothing-planned", "nothing planned is known"),
    "error": Message("page.error", "error"),
    "warning": Message("page.warning", "warning"),
    "note": Message("page.note", "note"),
    "acknowledged": Message("page.acknowledged", "acknowledged"),
    "why": Message("page.why", "Why"),
    "help": Message("page.help", "What to do"),
    "reason": Message("page.reason", "Acknowledged"),
    "best": Message("page.best", "Best supported"),
    "suspect": Message("page.suspect", "probably wrong"),
    "about": Message("page.about", "About"),
    "where": Message("page.where", "Where"),
    "rule": Message("page.rule", "Rule"),
    "to edit": Message("page.to-edit", "For who keeps the log"),
    "published": Message("page.published", "Published"),
    "publisher": Message("page.publisher", "Publisher"),
    "author": Message("page.author", "Author"),
    "origin": Message("page.origin", "Copy of"),
    "tier": Message("page.tier", "Tier"),
    "accessed": Message("page.accessed", "Page opened"),
    "copy": Message("page.copy", "Read in place of the page"),
    "archived": Message("page.archived", "Archived"),
    "licence": Message("page.licence", "Licence"),
    "figures of": Message("page.figures-of", "Figures that it gives"),
    "datings of": Message("page.datings-of", "Dates that it gives"),
    "announced": Message("page.announced", "Announced"),
    "slip": Message("page.slip", "Against the first"),
    "later": Message("page.later", "later by {span}"),
    "earlier": Message("page.earlier", "earlier by {span}"),
    "same time": Message("page.same-time", "can be the same"),
    "slips key": Message(
        "page.slips-key",
        "Across: when it was announced; upward: what for; ○ planned, ● came; dotted: that very day. In the table the "
        "oldest comes first, those of doubtful sources last.",
    ),
    "first": Message("page.first", "first"),
    "disputed": Message("page.disputed", "sources differ"),
    "value": Message("page.value", "Value"),
    "numbers": Message("page.numbers", "The numbers of this chart"),
    "chart key": Message(
        "page.chart-key",
        "Boxes: all values and days that a figure can mean; hollow or dashed: planned or estimated; rings: several in "
        "one place; ◇ sources differ; ! a finding. A band joins only what surely differs.",
    ),
    "single": Message("page.single", "Single figures"),
    "top": Message("page.top", "Back to the top"),
    "source count": Message("page.source-count", "{n} source"),
    "source counts": Message("page.source-counts", "{n} sources"),
}
