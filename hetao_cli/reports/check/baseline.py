"""A baseline: the findings that a log had on some day, so that a check can report only new ones.

A finding is recognised by its fingerprint, which depends on its rule and on the entries that it is about, not on lines.
Of several with one fingerprint as many are known as the baseline counts.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, TypeAlias

from hetao_cli.check.findings.fingerprints import fingerprint
from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UsageError
from hetao_cli.reports.check.records import BaselineRecord

if TYPE_CHECKING:
    from hetao_cli.check.engine import Checked, Diagnostic
    from hetao_cli.model.log import Log

Known: TypeAlias = "Counter[tuple[str, str]]"
"""The numbers of findings, by the code of the rule and the fingerprint."""


def new_only(log: Log, checked: Checked, known: Known, path: str) -> tuple[Checked, BaselineRecord]:
    """Return a check without the findings of a baseline; acknowledged ones stay, as they are no violations."""
    left = known.copy()
    kept: list[Diagnostic] = []
    for one in checked.diagnostics:
        key = _key(log, one)
        if one.review is None and left[key] > 0:
            left[key] -= 1
        else:
            kept.append(one)
    ran = {rule.code for rule in checked.rules}
    gone = sum(count for (code, _), count in left.items() if code in ran)
    return checked._replace(diagnostics=kept), BaselineRecord(path, len(checked.diagnostics) - len(kept), gone)


def violations_of(log: Log, checked: Checked) -> Known:
    """Count the findings that no review acknowledges, as a baseline does."""
    return Counter(_key(log, one) for one in checked.violations())


def _key(log: Log, kept: Diagnostic) -> tuple[str, str]:
    return kept.finding.code, fingerprint(log, kept.finding)


def baseline_text(known: Known) -> str:
    """Return a baseline as JSON, a finding a line and in order, so that versions of it can be compared."""
    import json

    findings = [
        json.dumps({"code": code, "fingerprint": name, "count": count})
        for (code, name), count in sorted(known.items())
        if count > 0
    ]
    body = "[\n    " + ",\n    ".join(findings) + "\n  ]" if findings else "[]"
    return f'{{\n  "kind": "baseline",\n  "version": 1,\n  "findings": {body}\n}}\n'


def parse_baseline(text: str, path: str) -> Known:
    """Read a baseline.

    Args:
        text: The text, as `baseline_text` makes it.
        path: The path of its file, for the message.

    Raises:
        UsageError: The text is no baseline.

    >>> parse_baseline(baseline_text(Counter({("C301", "00000000000000ab"): 2})), "x.json")
    Counter({('C301', '00000000000000ab'): 2})
    """
    import json

    try:
        document: Any = json.loads(text)
        rows = [(row["code"], row["fingerprint"], row["count"]) for row in document["findings"]]
        kind = (document["kind"], document["version"])
    except (ValueError, TypeError, KeyError, RecursionError):
        raise _no_baseline(path) from None
    if kind != ("baseline", 1) or not all(tuple(map(type, row)) == (str, str, int) for row in rows):
        raise _no_baseline(path)
    known: Known = Counter()
    for code, name, count in rows:
        known[code, name] += max(count, 0)
    return known


def _no_baseline(path: str) -> UsageError:
    return UsageError(
        Message(
            "error.is-no-baseline-write-baseline-makes-one",
            "'{path}' is no baseline; --write-baseline {path} makes one",
            {"path": path},
        )
    )
