"""A log as it would be: nothing is written that would not load as intended."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hetao_cli.log.assemble import BAD_INCLUDE, assemble_log, gather
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.errors import LogError, UsageError
from hetao_cli.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from hetao_cli.log.files.files import ParsedFile
    from hetao_cli.model.log import Fault, Log


class SpoiltLogError(UsageError):
    """The log would not load with the new text.

    Attributes:
        faults: The faults that the log would have and does not have now.
    """

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__(
            "; ".join(
                f"{one.code} {', '.join(in_language(word, 'en') for word in one.words.values())}" for one in faults
            )
        )


class Current(NamedTuple):
    """A log as its files are now.

    Attributes:
        documents: Its files, its own first.
        faults: The faults of its includes.
    """

    documents: list[ParsedFile]
    faults: list[Fault]
    log: Log


def read_current(path: str) -> Current:
    """Read a log with its files.

    Raises:
        LogError: The file at `path` itself can't be read as TOML.
    """
    documents, faults = gather(path)
    trouble = documents[0].trouble
    if trouble is not None:
        raise LogError(
            Message(
                "error.at",
                "{path}:{line}:{column}: {reason}",
                {"path": path, "line": trouble.line, "column": trouble.column, "reason": trouble.reason},
            )
        )
    return Current(documents, faults, assemble_log(documents, faults))


def with_document(current: Current, number: int, document: ParsedFile) -> Log:
    """Return the log with another text of one of its files, or with one file more if `number` is behind the last.

    Raises:
        SpoiltLogError: The log would have faults that it does not have now.
    """
    documents = [*current.documents[:number], document, *current.documents[number + 1 :]]
    faults = current.faults
    if number == len(current.documents):
        faults = [
            fault for fault in faults if fault.code != BAD_INCLUDE
        ]  # the file may be the one that a pattern lacked
    return must_load(current, assemble_log(documents, faults))


def must_load(current: Current, log: Log) -> Log:
    """Return a log as it would be.

    Raises:
        SpoiltLogError: It would have faults that it does not have now.
    """
    known = Counter(map(_likeness, current.log.faults))
    new: list[Fault] = []
    for fault in log.faults:
        known[_likeness(fault)] -= 1
        if known[_likeness(fault)] < 0:
            new.append(fault)
    if new:
        raise SpoiltLogError(new)
    return log


def _likeness(fault: Fault) -> tuple[object, ...]:
    """Return a key by which a fault is recognised in a file that has grown: all but its position."""
    return fault.code, fault.key, *(in_language(word, "en") for word in fault.words.values())
