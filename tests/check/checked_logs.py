"""Small logs as text, checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hetao_cli.check.engine import run_rules
from hetao_cli.check.selection import chosen_rules
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import assemble_log
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.log.files.files import parse_document
from hetao_cli.model.records import Envelope, LogName, as_json
from hetao_cli.reports.check.outcome import CheckOptions
from hetao_cli.reports.check.report import report_check

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hetao_cli.check.engine import Checked
    from hetao_cli.check.registry import Rule
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.report import Report

ENVELOPE = Envelope("check", 1, LogName("events.toml", {}), "2026-11-21", "en")
VOCABULARY = """\
[log]
version = 1

[[place]]
id = "zone"
name = { en = "zone", zh-Hans = "合作区", zh-Hant = "合作區" }

[[metric]]
id = "area"
name = { en = "land area", zh-Hans = "占地面积", zh-Hant = "佔地面積" }
unit = "km2"
kind = "constant"

[[metric]]
id = "companies"
name = { en = "companies", zh-Hans = "企业", zh-Hant = "企業" }
unit = "company"
kind = "stock"

[[event]]
id = "opening"
date = "2025-12-22"
title = { en = "The park opens", zh-Hans = "园区开园", zh-Hant = "園區開園" }

[[source]]
id = "a"
title = "A"
published = "2026-01"

[[source]]
id = "b"
title = "B"
published = "2026-01"

[[place]]
id = "village"
name = { en = "village", zh-Hans = "村", zh-Hant = "村" }

[[figure]]
source = "a"
place = "village"
metric = "companies"
says = "3"

[[figure]]
source = "b"
place = "village"
metric = "area"
says = "1 ha"
"""
"""Two places, two metrics, an event and two sources, without a fault; each source says something of the village."""


def figure(source: str, metric: str, says: str, **more: str) -> str:
    """Return the text of a figure of the zone."""
    keys = {"source": source, "place": "zone", "metric": metric, "says": says, **more}
    return "\n[[figure]]\n" + "".join(f'{key} = "{value}"\n' for key, value in keys.items())


def evidence_of(*texts: str, today: str = "2026-11-21") -> Evidence:
    """Return the evidence of a log from the texts of its files, `events.toml` first, then `seeds/1.toml` and so on."""
    paths = ["events.toml", *(f"seeds/{number}.toml" for number in range(1, len(texts)))]
    documents = [parse_document(text, path) for text, path in zip(texts, paths, strict=True)]
    return gather_evidence(assemble_log(documents, []), parse_date(today))


def rules_about(codes: str) -> list[Rule]:
    """Return the rules of these codes, or beginnings of codes, parted by commas: those that a test is about."""
    return chosen_rules(select=[codes])


def checked(*texts: str, rules: Iterable[Rule]) -> Checked:
    return run_rules(evidence_of(*texts), rules)


def reported(*texts: str, rules: Iterable[Rule], language: str = "en", verbose: bool = False) -> Report:
    evidence = evidence_of(*texts)
    return report_check(evidence, run_rules(evidence, rules), ENVELOPE, CheckOptions(language, verbose))


def document(*texts: str, rules: Iterable[Rule], language: str = "en", verbose: bool = False) -> dict[str, Any]:
    made: dict[str, Any] = as_json(reported(*texts, rules=rules, language=language, verbose=verbose).document())
    return made
