"""The findings about the figures and events of a log, by their ids: the way from a value to what is wrong with it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.check.findings.fingerprints import fingerprint
from hetao_cli.check.registry import all_rules
from hetao_cli.model.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim

_OF_VALUES = ("C", "N", "R602", "R604")
"""The beginnings of the codes of the rules that say something about the value or the source of single figures."""

_OF_DATES = ("C306", "R604")


class FindingsAbout(NamedTuple):
    """The fingerprints of findings by what they are about.

    Attributes:
        figures: By the id of a figure; events and sources likewise.
    """

    figures: dict[str, tuple[str, ...]]
    events: dict[str, tuple[str, ...]]
    sources: dict[str, tuple[str, ...]]

    def of(self, claims: Iterable[FigureClaim]) -> list[str]:
        """Return the fingerprints about some figures, or about their sources alone, each once."""
        return sorted(
            {
                one
                for claim in claims
                for found in (self.figures.get(claim.figure.id, ()), self.sources.get(claim.figure.source, ()))
                for one in found
            }
        )


def findings_about(evidence: Evidence) -> FindingsAbout:
    """Return the findings about figures and their sources; cached by `Evidence.once`."""
    return _about(evidence, _OF_VALUES)


def findings_about_dates(evidence: Evidence) -> FindingsAbout:
    """Return the findings about the dates of events and their sources; cached by `Evidence.once`."""
    return _about(evidence, _OF_DATES)


def _about(evidence: Evidence, codes: tuple[str, ...]) -> FindingsAbout:
    figures: dict[str, list[str]] = defaultdict(list)
    events: dict[str, list[str]] = defaultdict(list)
    sources: dict[str, list[str]] = defaultdict(list)
    for found in _findings(evidence, codes):
        name = fingerprint(evidence.log, found)
        for kept, ids in ((figures, found.figures), (events, found.events)):
            for one in ids:
                kept[one].append(name)
        if found.code == "R604":
            for one in found.sources:
                sources[one].append(name)
    return FindingsAbout(*({key: tuple(names) for key, names in kept.items()} for kept in (figures, events, sources)))


def _findings(evidence: Evidence, codes: tuple[str, ...]) -> Iterable[Finding]:
    for code, rule in all_rules().items():
        if code.startswith(codes):
            yield from (one for one in rule.find(evidence) if isinstance(one, Finding))
