"""The document of a list of figures."""

from typing import Annotated

from hetao_cli.analysis.answers.records import SupportRecord
from hetao_cli.log.records import FigureRecord
from hetao_cli.model.records import SPREAD, Envelope, Fingerprints
from hetao_cli.quick.tuples import NamedTuple


class ListedFigure(NamedTuple):
    """A figure of a list.

    Attributes:
        figure: The figure.
        support: How well the value that is known of its time is supported; null where it could not be read.
        findings: Fingerprints of the findings about it and its source, for `hetao show`.
            Example: ["ff6ad4a5c25a1d8e"]
    """

    figure: Annotated[FigureRecord, SPREAD]
    support: SupportRecord | None
    findings: Fingerprints


class FiguresDocument(NamedTuple):
    """What sources say: the document of `hetao figures`.

    Attributes:
        envelope: What opens the document.
        figures: The figures: by place and metric as the log has them, then by date.
    """

    envelope: Annotated[Envelope, SPREAD]
    figures: list[ListedFigure]
