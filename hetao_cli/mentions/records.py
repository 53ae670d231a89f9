"""The records of documents that were read."""

from typing import Annotated

from hetao_cli.model.read_records import ReadDate, ReadFigure, Unread
from hetao_cli.model.records import SPREAD, Edtf, Envelope
from hetao_cli.quick.tuples import NamedTuple


class ReadDocument(NamedTuple):
    """A document that was read, or could not be.

    Attributes:
        id: Its path; of a line of JSON Lines its `id`, else path and line. Example: "draft.txt"
        title: Its title, where it states one. Example: "The park opens"
        published: When it was published; null where that is not known, and then relative dates are not read.
            Example: "2025-08-11"
        language: Its languages, the main one first. Example: ["zh-Hans"]
        error: Why it could not be read; null where it was. Example: "'draft.pdf' can't be read: there is no such file"
        figures: Its figures, in the order of the text.
        dates: Its dates, in the order of the text.
        unread: What looks like a figure or a date and is not read, and dates beside a weekday that is not theirs, in
            the order of the text, each with the reason.
    """

    id: str
    title: str | None
    published: Edtf | None
    language: list[str]
    error: str | None
    figures: list[ReadFigure]
    dates: list[ReadDate]
    unread: list[Unread]


class ReadingDocument(NamedTuple):
    """The figures and dates of documents: the document of `hetao read`.

    Attributes:
        envelope: What opens the document.
        documents: The documents, in the order given.
    """

    envelope: Annotated[Envelope, SPREAD]
    documents: list[ReadDocument]
