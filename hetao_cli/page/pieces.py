"""Pieces of the page that several sections have: dates, values, literals with links to their source."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.support import WORDS as SUPPORT_WORDS
from hetao_cli.dates.display import display
from hetao_cli.dates.edtf import moment_of
from hetao_cli.log.tiers import OFFICIAL
from hetao_cli.messages.message import LANGUAGES, in_language
from hetao_cli.page.markup import NOTHING, anchor, element, in_each_language, joined, link, quoted, text
from hetao_cli.page.words import own_word, word
from hetao_cli.quantities.scaled import scaled_text
from hetao_cli.reports.event_kinds import kind_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.model.log import Log
    from hetao_cli.model.moment import Moment
    from hetao_cli.model.quantity import Interval
    from hetao_cli.page.markup import Html


def date_of(moment: Moment | None, written: str) -> Html:
    """Return a date as people read it; as written if it is none."""
    return quoted(written) if moment is None else _date(moment)


@lru_cache(maxsize=1 << 12)
def _date(moment: Moment) -> Html:
    return unbroken(lambda language: display(moment, language))


_SHORT = 12
"""The most characters of a date that stands on one line: browsers break a date at its hyphens."""


def unbroken(say: Callable[[str], str]) -> Html:
    """Return a date in each language, on one line if it is short."""
    shown = in_each_language(say)
    return element("span", shown, class_="date") if all(len(say(one)) <= _SHORT for one in LANGUAGES) else shown


def value_of(interval: Interval | None, unit: str) -> Html:
    """Return values with their unit."""
    if interval is None:
        return element("span", word("unread"), class_="warning")
    return in_each_language(lambda language: scaled_text(interval, unit, language))


def question(place: str, metric: str) -> str:
    """Return the name of all that the log has of a metric at a place, for `anchor` and `link` with the kind `q`."""
    return f"{place}--{metric}"


def literal(claim: FigureClaim, log: Log) -> Html:
    """Return a figure's literal as a link to its entry under its source."""
    return link("f", claim.figure.id, quoted(claim.figure.says, language_of(claim, log)), class_="says")


def dated_literal(date_claim: DateClaim, log: Log) -> Html:
    """Return a date's literal as a link to its entry under its source."""
    dating = date_claim.dating
    languages = (dating.language,) if dating.language else log.sources[dating.source].language
    own = languages[0] if len(languages) == 1 else None
    return link("d", dating.id, quoted(dating.says, own), class_="says")


def language_of(claim: FigureClaim, log: Log) -> str | None:
    """Return the language of a literal; None if its source has several."""
    figure = claim.figure
    languages = (figure.language,) if figure.language else log.sources[figure.source].language
    return languages[0] if len(languages) == 1 else None


def source_link(log: Log, name: str) -> Html:
    """Return a source's publisher and date as a link to it; an official one is marked."""
    source = log.sources[name]
    who = quoted(source.publisher or source.author or source.title or name)
    found = link("s", name, joined([who, date_of(moment_of(source.published), source.published)], ", "), title=name)
    return joined([found, badge(OFFICIAL)], " ") if log.sources[name].tier == OFFICIAL else found


@lru_cache
def badge(key: str) -> Html:
    """Return a status or a severity as a small mark."""
    return element("span", own_word(key, key), class_=f"badge {anchor('b', key)}")


@lru_cache
def support_badge(kind: str) -> Html:
    """Return how well an answer is supported as a small mark."""
    mark = in_each_language(lambda language: in_language(SUPPORT_WORDS[kind], language))
    return element("span", mark, class_=f"badge {anchor('b', kind)}")


@lru_cache
def kind_badge(kind: str) -> Html:
    """Return a kind of events as a small mark."""
    name = kind_name(kind)
    return element("span", in_each_language(lambda language: in_language(name, language)), class_="badge")


def in_question(fingerprints: Iterable[str]) -> list[Html]:
    """Return links to the findings about what stands before, the first in words, each other one by its number."""
    return [
        link("c", name, word("in question") if number == 1 else text(str(number)), class_="question")
        for number, name in enumerate(fingerprints, 1)
    ]


def heading(level: int, name: str, shown: Html) -> Html:
    """Return a heading that can be linked to."""
    return element(f"h{level}", shown, id=name)


def section(name: str, title: Html, *children: Html) -> Html:
    """Return a part of the page with its heading."""
    return element("section", heading(2, f"h-{name}", title), *children, id=name, aria_labelledby=f"h-{name}")


def folded(name: str, title: Html, *children: Html) -> Html:
    """Return a part of the page that opens when its heading is pressed, or when a link leads into it."""
    summary = element("summary", heading(2, f"h-{name}", title))
    return element("section", element("details", summary, *children), id=name, aria_labelledby=f"h-{name}")


def table(caption: Html, columns: Iterable[Html], rows: Iterable[Html], name: str) -> Html:
    """Return a table that scrolls by itself if the page is too narrow for it; its caption has the id `name`."""
    return grouped_table(caption, columns, [element("tbody", *rows)], name)


def grouped_table(caption: Html, columns: Iterable[Html], groups: Iterable[Html], name: str) -> Html:
    """Return a table as `table` does, of groups of rows that are elements `tbody`."""
    head = element("thead", element("tr", *(element("th", column, scope="col") for column in columns)))
    return element(
        "div",
        element("table", element("caption", caption, id=name), head, *groups),
        class_="scroll",
        tabindex="0",
        role="group",
        aria_labelledby=name,
    )


def facts(pairs: Iterable[tuple[Html, Html]]) -> Html:
    """Return a list of labels with their contents; empty ones are left out."""
    shown = [element("div", element("dt", label), element("dd", said)) for label, said in pairs if said != NOTHING]
    return element("dl", *shown) if shown else NOTHING


def listed(items: Iterable[Html], class_: str | None = None) -> Html:
    """Return a list; nothing if it is empty."""
    written = joined(element("li", item) for item in items)
    return element("ul", written, class_=class_) if written else NOTHING
