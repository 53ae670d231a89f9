"""What has changed in a year: what one knows now and did not know then, as `hetao changes` tells it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.figures import Answer
from hetao_cli.analysis.answers.support import DOUBTFUL
from hetao_cli.analysis.changes.between import changes_between
from hetao_cli.analysis.changes.kinds import CONFIRMED, KINDS, WORDS
from hetao_cli.analysis.changes.looks import look_at, look_in, year_before
from hetao_cli.analysis.doubtful_sources import doubtful_sources
from hetao_cli.log.as_known import known_by_then
from hetao_cli.messages.message import in_language
from hetao_cli.page.markup import NOTHING, element, in_each_language, joined, link, text
from hetao_cli.page.pieces import badge, date_of, question, section, source_link, support_badge
from hetao_cli.page.words import word
from hetao_cli.reports.changes.compared import ComparedLooks, known_text, news_of, other_sides, subject_text

if TYPE_CHECKING:
    from hetao_cli.analysis.changes.kinds import Change, Known
    from hetao_cli.analysis.changes.looks import Look
    from hetao_cli.model.moment import Moment
    from hetao_cli.page.gathering import Gathered
    from hetao_cli.page.markup import Html

MOST_CHANGES, MOST_FOLDED = 6, 200
"""How many are told, and how many with those that are folded; of each kind there are as many as it says."""


def changed_section(gathered: Gathered) -> Html:
    """Return the most newsworthy changes; nothing where nothing but confirmations came."""
    begin = year_before(gathered.today)
    then, now = _look(gathered, begin), _look(gathered, gathered.today)
    found = [one for one in changes_between(then, now) if one.kind != CONFIRMED]
    if not found:
        return NOTHING
    counts = Counter(one.kind for one in found)

    def summary(language: str) -> str:
        comma = ", " if language == "en" else "、"
        return comma.join(f"{in_language(WORDS[kind], language)} {counts[kind]}" for kind in KINDS if counts[kind])

    rows = [_row(gathered, then, now, one) for one in found[:MOST_FOLDED]]
    told, rest = rows[:MOST_CHANGES], rows[MOST_CHANGES:]
    more = element("summary", word("n more", n=len(found) - len(told)))
    folded = element("details", more, element("ul", *rest, class_="dated")) if rest else NOTHING
    since = [word("changed since"), date_of(begin, begin.edtf), text("·"), in_each_language(summary)]
    return section(
        "changed", word("changed"), element("p", joined(since, " ")), element("ul", *told, class_="dated"), folded
    )


def _look(gathered: Gathered, day: Moment) -> Look:
    """Return what was known on a day; of a log that is all known today, what is gathered already."""
    log, _ = known_by_then(gathered.log, day)
    is_gathered = day == gathered.today and len(log.sources) == len(gathered.log.sources)
    return look_in(gathered.evidence, told_only=True) if is_gathered else look_at(log, day, told_only=True)


def _row(gathered: Gathered, then: Look, now: Look, change: Change) -> Html:
    compared = ComparedLooks(then, now, [], None, "", of_two=False)

    def said(language: str) -> str:
        return subject_text(compared._replace(language=language), change)

    kind = in_each_language(lambda language: in_language(WORDS[change.kind], language))
    parts = [
        element("span", kind, class_="badge"),
        element("span", _subject(gathered, change, in_each_language(said))),
        *([_known(then, change.then), text("→")] if change.then is not None else []),
        _known(now, change.now) if change.now is not None else text("–"),
        *_bringer(gathered, change),
    ]
    return element("li", joined(parts, " "))


def _bringer(gathered: Gathered, change: Change) -> list[Html]:
    """Return the source that brings a change: one that is not in doubt if there is one, else marked; or nothing."""
    doubtful = gathered.evidence.once(doubtful_sources)
    name = min(news_of(change), key=lambda name: name in doubtful, default=None)
    if name is None:
        return []
    return [source_link(gathered.log, name), *([support_badge(DOUBTFUL)] if name in doubtful else [])]


def _subject(gathered: Gathered, change: Change, said: Html) -> Html:
    """Return the subject as a link to what is known of it now."""
    if change.now is None:
        return said
    if isinstance(change.now.shown, Answer):
        return link("q", question(*change.question.subject), said)
    name = change.question.subject[0]
    return link("e", name, said) if name in gathered.shown_ids else said


def _known(look: Look, known: Known) -> Html:
    """Return what was or is known, with the other sides of a dispute."""

    def said(language: str) -> str:
        return " ≠ ".join([known_text(look, known, language), *other_sides(look, known, language)])

    shown = element("span", in_each_language(said), class_="known")
    return joined([shown, badge("overdue")], " ") if known.overdue else shown
