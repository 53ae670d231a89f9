"""The findings of the page: each with its figures and events, its explanations, and the remedy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.analysis.explanation_words import words_of
from hetao_cli.check.findings.fingerprints import fingerprint
from hetao_cli.check.findings.phrasing import fill
from hetao_cli.check.findings.places import own_place
from hetao_cli.log.source_credit import source_credit
from hetao_cli.page.filters import form, names_of
from hetao_cli.page.markup import NOTHING, anchor, element, in_each_language, joined, link, named, quoted, text
from hetao_cli.page.pieces import badge, date_of, dated_literal, facts, folded, listed, literal, source_link, value_of
from hetao_cli.page.words import counted, word
from hetao_cli.reports.check.outcome import totals

if TYPE_CHECKING:
    from hetao_cli.check.engine import Diagnostic
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.finding import Best, Explanation
    from hetao_cli.page.gathering import Gathered
    from hetao_cli.page.markup import Html

MOST_NAMED = 8
"""How many of the figures, events and sources that a finding is about are named at once; the others are folded."""

SEVERITIES = ("error", "warning", "note", "acknowledged")


def findings_section(gathered: Gathered) -> Html:
    """Return the findings, gravest first."""
    checked = gathered.checked
    if not checked.diagnostics:
        return folded("findings", word("findings"), element("p", word("no findings")))
    counts = totals(checked)._asdict()
    summary = [
        element("li", badge(severity), text(f" {counts[severity]}")) for severity in SEVERITIES if counts[severity]
    ]
    ordered = gathered.listed.findings
    places = {place for one in ordered for place in _places(gathered, one)}
    choices: dict[str, list[tuple[str, Localized]]] = {
        "severity": [(anchor("k", one), names_of(one, one)) for one in SEVERITIES if counts[one]],
        "place": [(anchor("p", name), place.name) for name, place in gathered.log.places.items() if name in places],
    }
    return folded(
        "findings",
        word("findings"),
        element("ul", *summary, class_="totals"),
        gathered.listed.note("findings"),
        form("found", choices, gathered.language),
        element("ol", *(_finding(gathered, one) for one in ordered), id="found"),
    )


def _severity(diagnostic: Diagnostic) -> str:
    return diagnostic.severity.value if diagnostic.review is None else "acknowledged"


def _places(gathered: Gathered, diagnostic: Diagnostic) -> list[str]:
    """Return the places that a finding is about, and all places around them."""
    finding, log = diagnostic.finding, gathered.log
    own = [gathered.claims[name].figure.place for name in finding.figures if name in gathered.claims]
    own += [place for name in finding.events if name in log.events and (place := log.events[name].place) is not None]
    return list(dict.fromkeys(around for place in own for around in gathered.around(place)))


def _finding(gathered: Gathered, diagnostic: Diagnostic) -> Html:
    finding, rule, log = diagnostic.finding, diagnostic.rule, gathered.log
    severity, name = _severity(diagnostic), fingerprint(log, finding)
    path, position = own_place(log, finding)
    why = listed(_explained(one) for one in finding.explanations)
    reason = quoted(diagnostic.review.reason) if diagnostic.review is not None else NOTHING
    body = facts(
        [
            (word("about"), _about(gathered, diagnostic)),
            (word("why"), why),
            (word("best"), _best(finding.best)),
            (word("reason"), reason),
        ]
    )
    to_edit = facts(
        [
            (word("rule"), element("code", text(f"{rule.code} {name}"))),
            (word("help"), in_each_language(lambda language: fill(rule.remedy, finding.words, language))),
            (word("where"), element("code", quoted(f"{gathered.shown_path(path)}:{position.line}"))),
        ]
    )

    def message(language: str) -> str:
        return _with_names(gathered, fill(rule.message, finding.words, language), language)

    return element(
        "li",
        element("h3", badge(severity), text(" "), named(rule.title)),
        element("p", in_each_language(message), class_="message"),
        body,
        element("details", element("summary", word("to edit")), to_edit),
        id=anchor("c", name),
        class_=f"finding {severity}",
        tabindex="-1",
        data_severity=anchor("k", severity),
        data_place=" ".join(anchor("p", place) for place in _places(gathered, diagnostic)),
    )


_IN_BRACKETS = re.compile(r"\(([^()]+)\)")


def _with_names(gathered: Gathered, message: str, language: str) -> str:
    """Return a message with the sources that it names in brackets by their ids as readers know them."""
    sources = gathered.log.sources

    def named_as(found: re.Match[str]) -> str:
        names = found[1].split(", ")
        if not all(name in sources for name in names):
            return found[0]
        return f"({'; '.join(source_credit(sources[name], language) for name in names)})"

    return _IN_BRACKETS.sub(named_as, message)


def _explained(one: Explanation) -> Html:
    return in_each_language(lambda language: fill(words_of(one.kind), one.words, language))


def _best(best: Best | None) -> Html:
    if best is None:
        return NOTHING
    return joined([value_of(best.interval, best.unit), counted("source count", best.support)], " · ")


def _about(gathered: Gathered, diagnostic: Diagnostic) -> Html:
    """Return what a finding is about: literals with their sources, events, and sources named by themselves."""
    finding, log = diagnostic.finding, gathered.log
    items: list[Html] = []
    for name in finding.figures:
        claim = gathered.claims.get(name)
        if claim is not None:
            parts = [
                literal(claim, log),
                date_of(claim.as_of, claim.figure.as_of or ""),
                source_link(log, claim.figure.source),
            ]
            parts += [badge("suspect")] if name in finding.suspects else []
            items.append(joined(parts, " "))
    for name in finding.events:
        if name in log.events:
            title = named(log.events[name].title) or quoted(name)
            items.append(link("e", name, title) if name in gathered.shown_ids else title)
        items += [
            joined([dated_literal(one, log), source_link(log, one.dating.source)], " ")
            for one in gathered.date_claims_of.get(name, ())
            if one.dating.source in finding.sources
        ]
    items += [source_link(log, name) for name in finding.sources if name in log.sources]
    rest = items[MOST_NAMED:]
    more = element("details", element("summary", word("more literals", n=len(rest))), listed(rest)) if rest else NOTHING
    return joined([listed(items[:MOST_NAMED]), more])
