"""A small log of two parks, filled with the figures of a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import assemble_log
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.log.files.files import parse_document
from hetao_cli.reports.compare.comparison import compare_places

if TYPE_CHECKING:
    from hetao_cli.analysis.answers.figures import Answer
    from hetao_cli.model.log import Log
    from hetao_cli.reports.compare.comparison import MetricRow

SIDES = ("sz", "hk")

VOCABULARY = """
log = { version = 1, title = { en = "Two parks" } }
place = [
  { id = "zone", name = { en = "zone" } },
  { id = "sz", name = { en = "Shenzhen park", zh-Hans = "深圳园区" }, part_of = "zone" },
  { id = "hk", name = { en = "Hong Kong park", zh-Hant = "香港園區" }, part_of = "zone", aliases = ["the Loop"] },
  { id = "tower", name = { en = "tower" }, within = "hk" },
]
metric = [
  { id = "area", name = { en = "land area" }, unit = "km2", kind = "constant", adds_up = true },
  { id = "floor", name = { en = "floor area" }, unit = "m2", kind = "stock", adds_up = true },
  { id = "firms", name = { en = "firms" }, unit = "company", kind = "stock", adds_up = true, words = ["enterprises"] },
  { id = "cost", name = { en = "cost" }, unit = "HKD", kind = "cumulative", adds_up = true },
  { id = "let", name = { en = "share let" }, unit = "%", kind = "share" },
  { id = "rank", name = { en = "rank" }, unit = "rank", kind = "stock" },
  { id = "ports", name = { en = "ports" }, unit = "port", kind = "stock", adds_up = true },
  { id = "river", name = { en = "river" }, unit = "km", kind = "constant", adds_up = true },
]
source = [
  { id = "a", title = "A", published = "2025-06", language = "en" },
  { id = "b", title = "B", published = "2025-06", language = "zh-Hans" },
  { id = "c", title = "C", published = "2025-06", language = "zh-Hant" },
  { id = "copy", title = "Copy of A", published = "2025-06", language = "en", origin = "a" },
  { id = "old", title = "Old", published = "2023-01", language = "en" },
  { id = "bilingual", title = "Two languages", published = "2025-06", language = ["en", "zh-Hant"] },
]
"""


def text_of(*figures: str, more: str = "") -> str:
    """Return the text of the log with figures, each the inside of an inline table, and more text."""
    listed = ",\n".join(f"  {{ {figure} }}" for figure in figures)
    return f"figure = [\n{listed}\n]\n{VOCABULARY}{more}"


def log_of(*figures: str, more: str = "") -> Log:
    """Return the log with figures, each the inside of an inline table."""
    document = parse_document(text_of(*figures, more=more), "parks.toml")
    assert document.trouble is None, document.trouble
    log = assemble_log([document], [])
    assert not log.faults, log.faults
    return log


def said(place: str, metric: str, says: str, source: str = "a", **keys: str) -> str:
    """Return the inside of the inline table of a figure."""
    table = {"source": source, "place": place, "metric": metric, "says": says, **keys}
    return ", ".join(f'{key} = "{value}"' for key, value in table.items())


def row_of(metric: str, *figures: str) -> MetricRow:
    """Return the one row that figures of a metric make."""
    evidence = gather_evidence(log_of(*figures), parse_date("2026-11-21"))
    [row] = compare_places(evidence, SIDES, [metric]).rows
    return row


def cell_of(metric: str, *figures: str) -> Answer:
    """Return what is known of the first park from figures of a metric."""
    cell = row_of(metric, *figures).cells[0]
    assert cell is not None
    return cell
