"""The records of what was added to a log."""

from typing import Annotated

from hetao_cli.model.finding_records import FindingRecord
from hetao_cli.model.records import SPREAD, Envelope, Line, Value
from hetao_cli.quick.tuples import NamedTuple


class AddedEntry(NamedTuple):
    """A new entry.

    Attributes:
        kind: What kind of entry it is. Example: "figure"
        id: Its id; of a figure or a dating without one of its own the one that is made of what it says; of a review
            its rule and what it is about.
            Example: "lo-2026/hk-park/area"
        path: The file that it is in, from the folder where the command ran. Example: "seeds/lo-2026.toml"
        line: The line of its header. Example: 12
    """

    kind: Annotated[str, Value(choices=("place", "metric", "event", "source", "figure", "dating", "review"))]
    id: str
    path: str
    line: Line


class AddedDocument(NamedTuple):
    r"""What was added to a log: the document of `hetao add` and `hetao init`.

    Attributes:
        envelope: What opens the document.
        written: Whether it was written: false with --dry-run. Example: true
        undecided: How many figures and dates of a document stand in its file as comments, for an editor to decide
            about.
            Example: 5
        text: The TOML that is new. Example: "[[event]]\nid = \"mou\"\ndate = \"2017\"\n"
        entries: The new entries, in the order of their kinds and lines.
        findings: What a check of the log says of the new entries, as in the document of `hetao check`.
    """

    envelope: Annotated[Envelope, SPREAD]
    written: bool
    undecided: Annotated[int, Value("entries", least=0)]
    text: str
    entries: list[AddedEntry]
    findings: list[FindingRecord]
