"""Small logs of the firms of two places, for questions about them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import strategies as st

from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import assemble_log
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.log.files.files import parse_document

if TYPE_CHECKING:
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.model.moment import Moment

LOG = str(Path(__file__).parents[2] / "events.toml")

HEAD = """
log = { version = 1 }
place = [
 { id = "zone", name = { en = "Zone" } },
 { id = "a", name = { en = "Park A" }, part_of = "zone" },
 { id = "b", name = { en = "Park B" }, part_of = "zone" },
]
metric = [{ id = "firms", name = { en = "firms" }, unit = "company", kind = "stock" }]
"""

SOURCES = "".join(
    f'[[source]]\nid = "{name}"\ntitle = "{name}"\npublished = "{published}"\nlanguage = "en"\n'
    for name, published in (*((name, "2025-07-01") for name in "abcdef"), ("early", "2024-01-03"))
)


class Told(NamedTuple):
    """A figure: what a source says of the firms of a place."""

    place: str
    source: str
    low: int
    high: int
    as_of: str

    @property
    def entry(self) -> str:
        """Return its table."""
        says = f"{self.low} firms" if self.low == self.high else f"{self.low} to {self.high} firms"
        keys = {"source": self.source, "place": self.place, "metric": "firms", "says": says, "as_of": self.as_of}
        return "[[figure]]\n" + "".join(f'{key} = "{value}"\n' for key, value in keys.items())

    @staticmethod
    def moment(date: str) -> Moment:
        """Return the moment of a date."""
        return parse_date(date)


def claim(place: str, source: str, low: int, width: int, as_of: str) -> Told:
    return Told(place, source, 100 + low, 100 + low + width, as_of)


CLAIMS = st.builds(
    claim,
    st.sampled_from("ab"),
    st.sampled_from("abcde"),
    st.integers(0, 40),
    st.sampled_from([0, 0, 5, 30]),
    st.sampled_from(["2024", "2024-06", "2024-06-11", "2024-07", "2025-01", "2025-01~", "2025-06-01"]),
)


def log_text(*told: Told) -> str:
    """Return the text of a log of figures."""
    return HEAD + SOURCES + "".join(one.entry for one in told)


def evidence_of(*told: Told) -> Evidence:
    """Return the evidence of a log of figures."""
    document = parse_document(log_text(*told), "log.toml")
    assert document.trouble is None, document.trouble
    log = assemble_log([document], [])
    assert [fault for fault in log.faults if fault.code != "F005"] == []
    return gather_evidence(log, parse_date("2026-11-21"))
