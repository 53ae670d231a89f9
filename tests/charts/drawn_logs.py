"""Small logs that are drawn, and what reads a drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.charts.scene.picture import picture_of
from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import load_log
from hetao_cli.log.evidence import gather_evidence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from hetao_cli.charts.scene.panels import Mark, Picture

_HEAD = """
[log]
version = 1
title = { en = "Parks", zh-Hans = "园区", zh-Hant = "園區" }
[[place]]
id = "north"
name = { en = "north park", zh-Hans = "北园区", zh-Hant = "北園區" }
[[place]]
id = "south"
name = { en = "south park", zh-Hans = "南园区", zh-Hant = "南園區" }
[[metric]]
id = "firms"
name = { en = "firms", zh-Hans = "企业", zh-Hant = "企業" }
unit = "company"
kind = "stock"
[[metric]]
id = "area"
name = { en = "area", zh-Hans = "面积", zh-Hant = "面積" }
unit = "km2"
kind = "constant"
[[metric]]
id = "cost"
name = { en = "cost", zh-Hans = "费用", zh-Hant = "費用" }
unit = "HKD"
kind = "cumulative"
[[source]]
id = "gazette"
title = "Parks"
published = "2025-06"
language = "en"
[[source]]
id = "daily"
title = "Parks"
published = "2025-06"
language = "en"
"""


def written(folder: Path, *figures: str, more: str = "") -> str:
    """Write a log of such figures, each a line as `place metric says as_of [status [source]]` between bars.

    Args:
        folder: The folder that it is written to.
        figures: The figures.
        more: Further entries of the log.
    """
    entries: list[str] = []
    for number, line in enumerate(figures):
        place, metric, says, as_of, *rest = (part.strip() for part in line.split("|"))
        status, source = (*rest, *("actual", "gazette")[len(rest) :])
        keys = {"place": place, "metric": metric, "says": says, "as_of": as_of, "status": status, "source": source}
        rows = "\n".join(f'{key} = "{value}"' for key, value in keys.items())
        entries.append(f'[[figure]]\nid = "f{number}"\n{rows}')
    path = folder / "events.toml"
    path.write_text("\n".join([_HEAD, more, *entries]) + "\n", encoding="utf-8")
    return str(path)


def drawn(
    folder: Path, *figures: str, metrics: Sequence[str] = ("firms",), language: str = "en", more: str = ""
) -> Picture:
    """Return the picture of a log of such figures."""
    evidence = gather_evidence(load_log(written(folder, *figures, more=more)), parse_date("2026-01-01"))
    return picture_of(evidence, metrics, None, language)


def marks_at(picture: Picture, place: str) -> list[Mark]:
    """Return the marks of a place."""
    return [mark for panel in picture.panels for line in panel.lines if line.place == place for mark in line.marks]
