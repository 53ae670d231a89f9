"""What a check is told by: its options, its counts and its exit code."""

from typing import TYPE_CHECKING, Any, NamedTuple

from hetao_cli.check.engine import Checked
from hetao_cli.model.finding import Severity

if TYPE_CHECKING:
    from hetao_cli.reports.check.baseline import Compared


class Options(NamedTuple):
    """How a check is told.

    Attributes:
        language: Of messages.
        verbose: List the relations that hold, not only their count.
        fail_on: The least severity of findings that fail the check.
        exit_zero: Whether the command succeeds all the same.
        compared: What a baseline has taken out of the findings; None without one.
    """

    language: str = "en"
    verbose: bool = False
    fail_on: Severity = Severity.ERROR
    exit_zero: bool = False
    compared: "Compared | None" = None


def exit_code(checked: Checked, options: Options) -> int:
    """Return what the command exits with: 1 for findings that fail the check."""
    return int(bool(checked.violations(options.fail_on)) and not options.exit_zero)


def counts(checked: Checked, options: Options) -> dict[str, Any]:
    """Return the keys of a document that count: findings, what holds, and what a baseline takes out."""
    compared = {} if options.compared is None else {"baseline": options.compared._asdict()}
    return {"totals": totals(checked), "held": len(checked.held), **compared}


def totals(checked: Checked) -> dict[str, int]:
    """Count what nobody acknowledged, by severity, and what was acknowledged."""
    open_ones = [told for told in checked.told if told.review is None]
    by_severity = {severity.value: sum(told.severity is severity for told in open_ones) for severity in Severity}
    return {**by_severity, "acknowledged": len(checked.told) - len(open_ones)}
