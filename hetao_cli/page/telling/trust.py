"""What to trust: the newest answers that several sources give or that are in doubt, most told first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.support import AGREED, TOLD
from hetao_cli.page.markup import NOTHING, element, in_each_language, joined, link, named, text
from hetao_cli.page.pieces import in_question, question, section, support_badge, table, unbroken
from hetao_cli.page.words import counted, word
from hetao_cli.reports.compare.printed import answer_text
from hetao_cli.reports.compare.words import as_of

if TYPE_CHECKING:
    from hetao_cli.page.gathering import Gathered, Known
    from hetao_cli.page.markup import Html

MOST_ROWS = 6
"""The rows that are told; the rest is in the reference."""


def in_doubt(one: Known) -> bool:
    """Return whether an answer is disputed or doubtful."""
    return one.answer.support.kind in TOLD


def trust_section(gathered: Gathered) -> Html:
    """Return a table of who agrees, disputes first; nothing where no number has two sources."""
    told = [one for one in gathered.known if in_doubt(one) or one.answer.support.kind == AGREED]
    if not told:
        return NOTHING
    told.sort(key=lambda one: (in_doubt(one), -one.answer.support.sources))
    agreed = [one for one in told if not in_doubt(one)]
    told = [*agreed[: MOST_ROWS - 1], *[one for one in told if in_doubt(one)], *agreed[MOST_ROWS - 1 :]]
    rows = [_row(gathered, one) for one in told[:MOST_ROWS]]
    columns = [word(key) for key in ("number", "value", "agree")]
    more = len(told) - len(rows)
    left = element("p", element("a", counted("more number", more), href="#charts"), class_="quiet") if more else NOTHING
    return section("trust", word("trust"), table(word("trust key"), columns, rows, "trusted"), left)


def _row(gathered: Gathered, one: Known) -> Html:
    log, support = gathered.log, one.answer.support
    name = joined([named(log.metrics[one.metric].name), named(log.places[one.place].name)], " · ")
    printed = in_each_language(lambda language: answer_text(log, one.answer, language))
    value = [link("q", question(one.place, one.metric), printed)]
    if in_doubt(one):
        value.append(support_badge(support.kind))
    value += in_question(gathered.findings_of_figures.in_question(one.answer.claims))
    official = element("span", counted("official count", support.official), class_="quiet")
    agree = [_dots(support.sources), *([official] if support.official else [])]
    agree += [_dots(support.differ, "differs"), word("differ")] if support.differ else []
    when = element("span", unbroken(lambda language: as_of(one.answer, log, language)), class_="quiet")
    cells = [joined(value, " "), joined([*agree, when], " ")]
    return element("tr", element("th", name, scope="row"), *(element("td", cell) for cell in cells))


_MOST_DOTS = 12


def _dots(count: int, class_: str = "agrees") -> Html:
    """Return a number, with a dot for each source."""
    dots = "●" * min(count, _MOST_DOTS) + ("…" if count > _MOST_DOTS else "")
    shown = element("span", text(dots), class_=class_, aria_hidden="true")
    return joined([text(str(count)), shown], " ")
