"""F012: a metric's unit that is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hetao_cli.check.registry import rule
from hetao_cli.model.errors import near_miss
from hetao_cli.model.finding import Finding, Pointer, Severity
from hetao_cli.quantities.units import dimension_of, unit_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.finding import Words

NOUN = r"[a-z]+(?:[ -][a-z]+)*"
"""A counted noun in lower case: `company`, `start-up`."""


@rule(
    "F012",
    "unknown-unit",
    Severity.ERROR,
    needs="metric",
    example="""
[[metric]]
id = "floor-area"
name = { en = "floor area" }
unit = "M2"  # m2
kind = "stock"
""",
    title="a metric's unit that is none",
    message="'{unit}' is no unit that is known, and no noun in lower case ({near})",
    remedy="write the unit's symbol, or what is counted: company, person",
)
def find(evidence: Evidence) -> Iterator[Finding]:
    """A metric has a unit that is neither known nor a noun for what is counted.

    **Why it matters.** Figures in hectares can't be held against square metres where the log writes ``M2``: they are
    read as of another unit, and compared with nothing.

    **Instead.** Write the symbol of the unit (``km2``, ``HKD``, ``%``), or the noun for what is counted, in lower case.
    """
    for metric in evidence.log.metrics.values():
        unit = metric.unit
        if dimension_of(unit) is None and re.fullmatch(NOUN, unit) is None:
            symbols = unit_words().meanings
            meant = symbols.get(unit.lower())
            near = near_miss(meant, [meant]) if meant else near_miss(unit, sorted(set(filter(None, symbols.values()))))
            words: Words = {"unit": unit, "near": near}
            yield Finding("F012", Pointer(metric.spot, "unit"), words, key=metric.id)
