"""Baselines of a check on the command line: read from a file, compared with, written to a file."""

from hetao_cli.check.engine import Checked
from hetao_cli.cli.talk import say
from hetao_cli.documents.encodings import decode
from hetao_cli.messages.message import Message, counted, in_language
from hetao_cli.model.errors import UsageError, os_reason
from hetao_cli.model.log import Log
from hetao_cli.reports.check.baseline import Known, baseline_text, new_only, parse_baseline, violations_of
from hetao_cli.reports.check.records import BaselineRecord
from hetao_cli.system.disk import contents
from hetao_cli.system.replacing import CutOffError, NotWrittenError, write_file

MOST_BYTES = 100_000_000
"""The largest baseline that is read: a million findings."""


def compare(log: Log, checked: Checked, read: str | None, write: str | None) -> tuple[Checked, BaselineRecord]:
    """Return the findings of a check that are not in a baseline, and the counts of those that are.

    Args:
        log: The log that was checked.
        checked: The outcome of the check.
        read: The file of the known findings; None if these are the ones about to be written.
        write: The file to which the findings are written, if any.

    Raises:
        UsageError: The baseline can't be read.
    """
    if read is None:
        return new_only(log, checked, violations_of(log, checked), write or "")
    return new_only(log, checked, read_baseline(read), read)


def keep(log: Log, checked: Checked, path: str, language: str) -> None:
    """Write all that a check found to a file, and say so on stderr, in a language.

    Raises:
        UsageError: The file can't be written.
    """
    known = violations_of(log, checked)
    write_baseline(path, known)
    told = counted(known.total(), _WRITTEN, _WRITTEN_MORE)
    say(in_language(_TO.filled(told=told, path=path), language))


def baseline_notes(compared: BaselineRecord, language: str) -> tuple[str, ...]:
    """Return the line for stderr about findings of a baseline that there are no more."""
    if not compared.gone:
        return ()
    told = counted(compared.gone, _GONE, _GONE_MORE)
    return (in_language(_GONE_FROM.filled(told=told, path=compared.path), language),)


def read_baseline(path: str) -> Known:
    """Read a baseline from a file.

    Raises:
        UsageError: The file can't be read, or is no baseline.
    """
    try:
        text = decode(contents(path, MOST_BYTES, stream=True), path)
    except FileNotFoundError:
        raise UsageError(
            Message(
                "error.there-is-no-file-write-baseline-makes",
                "there is no file '{path}'; --write-baseline {path} makes one",
                {"path": path},
            )
        ) from None
    except (OSError, ValueError) as error:
        raise _unusable(_NOT_READ, path, error) from None
    return parse_baseline(text, path)


def write_baseline(path: str, known: Known) -> None:
    """Write a baseline; a file is the old one or the whole new one at any moment.

    Raises:
        UsageError: It can't be written.
    """
    try:
        write_file(path, baseline_text(known).encode())
    except (NotWrittenError, CutOffError) as error:
        raise UsageError(error.message) from None
    except ValueError as error:  # a NUL in the path
        raise UsageError(
            Message("baseline.not-written", "can't write '{path}': {reason}", {"path": path, "reason": str(error)})
        ) from None


def _unusable(message: Message, path: str, error: OSError | ValueError) -> UsageError:
    reason = os_reason(error) if isinstance(error, OSError) else str(error)
    return UsageError(message.filled(path=path, reason=reason))


_WRITTEN = Message("baseline.written", "{n} finding")
_WRITTEN_MORE = Message("baseline.written-more", "{n} findings")
_TO = Message("baseline.to", "{told} written to {path}")
_GONE = Message("baseline.gone", "{n} finding is")
_GONE_MORE = Message("baseline.gone-more", "{n} findings are")
_GONE_FROM = Message("baseline.gone-from", "{told} gone from those in {path}; --write-baseline {path} leaves them out")
_NOT_READ = Message("baseline.not-read", "can't read '{path}': {reason}")
