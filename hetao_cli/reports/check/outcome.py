"""The options of a check's report, its counts and its exit code."""

from hetao_cli.check.engine import Checked
from hetao_cli.model.finding import Severity
from hetao_cli.quick.tuples import NamedTuple
from hetao_cli.reports.check.records import BaselineRecord, CheckTotals


class CheckOptions(NamedTuple):
    """The options of a check's report.

    Attributes:
        language: The language of messages.
        verbose: List the relations that hold, not only their count.
        fail_on: The least severity of findings that fail the check.
        exit_zero: Whether the command succeeds nevertheless.
        compared: The counts of findings that a baseline has excluded; None without one.
    """

    language: str = "en"
    verbose: bool = False
    fail_on: Severity = Severity.ERROR
    exit_zero: bool = False
    compared: BaselineRecord | None = None


def exit_code(checked: Checked, options: CheckOptions) -> int:
    """Return the exit code of the command: 1 for findings that fail the check."""
    return int(bool(checked.violations(options.fail_on)) and not options.exit_zero)


def totals(checked: Checked) -> CheckTotals:
    """Count the unacknowledged findings, by severity, and the acknowledged ones."""
    open_ones = [diagnostic.severity for diagnostic in checked.diagnostics if diagnostic.review is None]
    return CheckTotals(
        error=open_ones.count(Severity.ERROR),
        warning=open_ones.count(Severity.WARNING),
        note=open_ones.count(Severity.NOTE),
        acknowledged=len(checked.diagnostics) - len(open_ones),
    )
