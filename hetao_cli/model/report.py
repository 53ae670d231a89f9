"""The report of a command, before any format: a document for programs and blocks for people."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.model.blocks import Block
    from hetao_cli.model.finding_records import Annex


class Report(NamedTuple):
    """The report of a command.

    Attributes:
        kind: The kind of its document, as in `hetao schema KIND`.
        records: The key of the document's main list; its items are the rows of jsonl, csv and tsv.
        document: Makes the document for programs, a record.
        blocks: Makes the blocks for people.
        talk: Lines for stderr, such as what was left out or could not be read.
        again: Makes the report of some of its records alone, by their numbers and in the order of these; None where
            its text has an order of its own.
        annex: Makes the annex for formats of findings; None for a report without findings.
    """

    kind: str
    records: str
    document: Callable[[], Any]
    blocks: "Callable[[], list[Block]]"
    talk: tuple[str, ...] = ()
    annex: "Callable[[], Annex] | None" = None
    again: "Callable[[Sequence[int]], Report] | None" = None
