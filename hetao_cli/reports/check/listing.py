"""Which findings a check lists: all, but of thousands of faults of one kind in one file the first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hetao_cli.check.findings.phrasing import fill
from hetao_cli.messages.message import Message, in_language
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.check.engine import Diagnostic
    from hetao_cli.model.finding import Finding

MOST_LISTED = 1_000
"""Faults of one rule in one file: what wrote more of them did one thing wrong."""

_FAULTS = "F"
"""How the codes begin of what is wrong with a file, not with what it says."""

_MORE = Message("check.more-faults", "{message} (and {n} more of {code} in this file, which are only counted)")


class Listed(NamedTuple):
    """A finding that is listed, and how many that are not listed it stands for."""

    diagnostic: Diagnostic
    more: int = 0


def listed(diagnostics: Iterable[Diagnostic]) -> list[Listed]:
    """Return the findings that are listed, in their order; the totals count the others, too."""
    chosen: list[Listed] = []
    numbers: Counter[tuple[str, int]] = Counter()
    last: dict[tuple[str, int], int] = {}
    for diagnostic in diagnostics:
        if diagnostic.finding.code.startswith(_FAULTS):
            kind = diagnostic.finding.code, _file(diagnostic.finding)
            numbers[kind] += 1
            if numbers[kind] > MOST_LISTED:
                continue
            last[kind] = len(chosen)
        chosen.append(Listed(diagnostic))
    for kind, index in last.items():
        chosen[index] = chosen[index]._replace(more=max(0, numbers[kind] - MOST_LISTED))
    return chosen


def message_of(one: Listed, language: str) -> str:
    """Return what is wrong in words, with how many more there are of the kind."""
    diagnostic = one.diagnostic
    message = fill(diagnostic.rule.message, diagnostic.finding.words, language)
    if not one.more:
        return message
    return in_language(_MORE, language).format(message=message, n=f"{one.more:,}", code=diagnostic.finding.code)


def _file(finding: Finding) -> int:
    return finding.at.spot.file if finding.at.spot is not None else finding.at.file
