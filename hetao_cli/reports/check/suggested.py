"""A review for each finding of a check, ready for the log but for its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.check.findings.fingerprints import fingerprint
from hetao_cli.check.findings.places import own_place
from hetao_cli.check.reviews import subjects_of
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.blocks import TextLines
from hetao_cli.model.safe import safe
from hetao_cli.reports.check.listing import Listed, message_of
from hetao_cli.reports.check.report import report_check
from hetao_cli.write.toml_text import entry_text

if TYPE_CHECKING:
    from hetao_cli.check.engine import Checked, Diagnostic
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.blocks import Block
    from hetao_cli.model.log import Log
    from hetao_cli.model.records import Envelope
    from hetao_cli.model.report import Report
    from hetao_cli.reports.check.outcome import CheckOptions
    from hetao_cli.write.toml_text import Value


def report_suggested(evidence: Evidence, checked: Checked, envelope: Envelope, options: CheckOptions) -> Report:
    """Return the report of a check that shows people reviews; its document for programs is that of any check.

    A finding about no figure, event or source, such as that of a broken file, can't be reviewed and is left out.
    """

    def blocks() -> list[Block]:
        found = [one for one in checked.violations() if subjects_of(one.finding)]
        text = "\n".join(_review(evidence.log, one, options.language) for one in found)
        return [TextLines(tuple((text or in_language(_NOTHING, options.language)).rstrip("\n").split("\n")))]

    return report_check(evidence, checked, envelope, options)._replace(blocks=blocks)


def _review(log: Log, diagnostic: Diagnostic, language: str) -> str:
    finding = diagnostic.finding
    path, position = own_place(log, finding)
    message = " ".join(safe(message_of(Listed(diagnostic), language)).split())
    values: dict[str, Value] = {"code": finding.code, "about": subjects_of(finding), "reason": ""}
    return (
        f"# {path}:{position.line}: {diagnostic.severity.value} {finding.code} {message}\n"
        f"# hetao add review {fingerprint(log, finding)} --reason …\n"
        f"{entry_text('[[review]]', values)}"
    )


_NOTHING = Message("check.no-review", "# nothing to review")
