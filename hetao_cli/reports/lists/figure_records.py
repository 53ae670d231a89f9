"""The document of a list of figures."""

from typing import Annotated, NamedTuple

from hetao_cli.log.records import FigureRecord
from hetao_cli.model.records import SPREAD, Envelope


class FiguresDocument(NamedTuple):
    """What sources say: the document of `hetao figures`.

    Attributes:
        envelope: What opens the document.
        figures: The figures: by place and metric as the log has them, then by date.
    """

    envelope: Annotated[Envelope, SPREAD]
    figures: list[FigureRecord]
