"""The record of an answer's support: the same keys in every document."""

from typing import Annotated

from hetao_cli.analysis.answers.support import KINDS, Support
from hetao_cli.messages.message import in_language
from hetao_cli.model.records import Edtf, Sources, Value
from hetao_cli.quick.tuples import NamedTuple


class SupportRecord(NamedTuple):
    """How well a value is supported.

    Attributes:
        kind: `agreed` by two or more independent sources, said by a `single` one, `disputed` by others, `doubtful` as
            only sources that are dated before what they report or that a review doubts say so, or `carried` from an
            earlier day than the one asked about.
            Example: "agreed"
        sources: How many independent sources can agree with it. Example: 2
        official: How many of these are official. Example: 1
        differ: How many others of the same time can't. Example: 0
        camps: In a dispute: ids of the figures or datings of each side, those of most sources first; else empty.
            Example: []
        as_of: The day that it is of; null for the date of an event, and where it is not known. Example: "2025-12"
        why: Why it is disputed, doubtful or carried, in the language of the document; else null.
            Example: null
    """

    kind: Annotated[str, Value(choices=KINDS)]
    sources: Sources
    official: Sources
    differ: Sources
    camps: list[list[str]]
    as_of: Edtf | None
    why: str | None


def support_record(support: Support, language: str) -> SupportRecord:
    """Return the record of a support, with its reason in a language."""
    return SupportRecord(
        kind=support.kind,
        sources=support.sources,
        official=support.official,
        differ=support.differ,
        camps=[list(camp) for camp in support.camps],
        as_of=None if support.as_of is None else support.as_of.edtf,
        why=None if support.why is None else in_language(support.why, language),
    )
