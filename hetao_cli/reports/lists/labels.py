"""Dates and statuses as cells of several tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.analysis.answers.support import WORDS
from hetao_cli.dates.display import display
from hetao_cli.dates.edtf import moment_of
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.blocks import Styled
from hetao_cli.reports.finding_codes import finding_codes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.analysis.answers.support import Support
    from hetao_cli.messages.message import Localized
    from hetao_cli.model.blocks import Text
    from hetao_cli.model.entries import Source
    from hetao_cli.model.moment import Moment


def date_cell(written: str, moment: Moment | None, language: str, style: str = "") -> Styled:
    """Return a date as people read it; one that is no EDTF as it was written, in the style of a warning."""
    if moment is None:
        return Styled(written, "warning")
    return Styled(display(moment, language), style)


def event_date_cell(written: str, moment: Moment | None, language: str, *, planned: bool) -> Text:
    """Return the date of an event; that of a planned one is marked."""
    if not planned:
        return date_cell(written, moment, language)
    return date_cell(written, moment, language, "planned"), Styled(f" {status_word('planned', language)}", "planned")


def support_text(support: Support | None, fingerprints: Iterable[str], language: str) -> Text | None:
    """Return how well a value is supported, why it is in doubt, and the findings about it; None if there is nothing."""
    codes = finding_codes(fingerprints)
    if support is None:
        return codes[1:] or None
    kind = in_language(WORDS[support.kind], language)
    if support.why is None:
        return (kind, *codes)
    return (Styled(kind, "warning"), Styled(f" ({in_language(support.why, language)})", "dim"), *codes)


def status_word(status: str, language: str) -> str:
    """Return the word for the status of a figure or an event."""
    return in_language(status_names(status), language)


def tier_word(source: Source, language: str) -> str:
    """Return whether a source is official, of the press, or of others; empty where that is not said."""
    return in_language(_TIERS[source.tier], language) if source.tier is not None else ""


def copy_text(source: Source, language: str) -> str:
    """Return what was read in place of a source's page, and when; empty where that is not said."""
    if source.copy is None:
        return ""
    kind = in_language(_COPIES[source.copy], language)
    moment = moment_of(source.copy_date or "")
    return kind if moment is None else f"{kind}, {display(moment, language)}"


def status_names(status: str) -> Localized:
    """Return the word for a status in all languages."""
    return _STATUSES[status]


_STATUSES: dict[str, Message] = {
    "actual": Message("labels.statuses.actual", "actual"),
    "planned": Message("labels.statuses.planned", "planned"),
    "committed": Message("labels.statuses.committed", "committed"),
    "target": Message("labels.statuses.target", "target"),
    "estimate": Message("labels.statuses.estimate", "estimate"),
}
_TIERS: dict[str, Message] = {
    "official": Message("labels.tiers.official", "official"),
    "press": Message("labels.tiers.press", "press"),
    "blog": Message("labels.tiers.blog", "blog"),
}
_COPIES: dict[str, Message] = {
    "corpus": Message("labels.copies.corpus", "its text in a corpus"),
    "mirror": Message("labels.copies.mirror", "a mirror of it"),
}
