"""The checks of a log: one rule a file in `rules`, the engine that runs them, and what describes their findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hetao_cli.check.engine import Checked
    from hetao_cli.model.log import Log


def check_log(log: Log, today: str) -> Checked:
    """Check a log as `hetao check` does, by the rules that run by default.

    >>> from hetao_cli import load_log
    >>> {one.finding.code for one in check_log(load_log("events.toml"), "2026-11-30").violations()} >= {"C306"}
    True

    Args:
        log: As `load_log` returns it.
        today: The day, in EDTF, by which things are overdue or stale.

    Raises:
        DateError: `today` is not EDTF.
    """
    from hetao_cli.check.engine import run_rules
    from hetao_cli.check.selection import chosen_rules
    from hetao_cli.dates.edtf import parse_date
    from hetao_cli.log.evidence import gather_evidence

    return run_rules(gather_evidence(log, parse_date(today)), chosen_rules())
