"""A log as documents are compared with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.verify.judgement import MentionFinding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hetao_cli.check.registry import Rule
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.mentions.sentences import Boundaries
    from hetao_cli.model.finding import Finding
    from hetao_cli.model.mention import Reading


class LogView(NamedTuple):
    """A log and a document to compare with it.

    Attributes:
        evidence: The log's, with the document among its files and sources, but without its figures and dates.
        rules: The chosen rules, by code.
        reading: The document.
        bounds: The ends of its sentences and clauses.
        own: The id of the source of the log that is this very document; None if none is.
    """

    evidence: Evidence
    rules: Mapping[str, Rule]
    reading: Reading
    bounds: Boundaries
    own: str | None = None

    def with_rule(self, finding: Finding) -> tuple[MentionFinding, ...]:
        """Return a finding with its rule and severity; nothing if the rule was not chosen."""
        rule = self.rules.get(finding.code)
        return () if rule is None else (MentionFinding(finding, rule, finding.severity or rule.severity),)
