"""Looks at a log that changes: each is the log as it is now, made of the last one where that can be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hetao_cli.log.again.asking import Asking, same
from hetao_cli.log.again.kept_files import KeptFile, read_file
from hetao_cli.log.again.naming import Naming
from hetao_cli.log.assemble import Means, assemble_log, gather
from hetao_cli.log.date_claims import read_date_claims
from hetao_cli.log.evidence import evidence_of
from hetao_cli.log.figure_claims import read_figure_claims

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from hetao_cli.log.date_claims import DateClaim
    from hetao_cli.log.evidence import Evidence
    from hetao_cli.log.figure_claims import FigureClaim
    from hetao_cli.log.files.files import ParsedFile
    from hetao_cli.log.schema import EntryTable
    from hetao_cli.model.log import Fault, Log
    from hetao_cli.model.moment import Moment

    Entry = TypeVar("Entry")
    Claim = TypeVar("Claim")

_FIGURES_REST_ON = ("places", "metrics", "sources", "currency", "fiscal_year_start")
_DATINGS_REST_ON = (*_FIGURES_REST_ON, "events")
"""The parts of a log that tell what a figure or a dating means."""


class Looks:
    """What stays from look to look at one log: about as much as the log and what was found in it."""

    def __init__(self) -> None:
        self._asking, self._naming = Asking(), Naming()
        self._files: dict[str, KeptFile] = {}
        self._before: Evidence | None = None

    def read(self, path: str) -> Log:
        """Read the log as it is now, as `read_log` does."""
        now: dict[str, KeptFile] = {}
        failed: list[str] = []

        def parse(text: str, path: str) -> ParsedFile:
            old = self._files.get(path)
            now[path] = file = read_file(text, path, None) if old is None else old.follow(text)
            return file.document

        def load(
            document: ParsedFile, table: EntryTable, number: int, source: str | None, faults: list[Fault]
        ) -> list[Any]:
            made = now[document.path].load(table, number, source, faults)
            if made is None:
                failed.append(document.path)
            return made or []

        means = Means(load, self._naming.identified)
        documents, faults = gather(path, parse)
        log = assemble_log(documents, faults, means)
        if failed or (log.faults and any(file.change is not None for file in now.values())):
            # what is wrong is told from the whole
            for name, file in now.items():
                now[name] = file.whole()
            documents = [document if document.trouble else now[document.path].document for document in documents]
            log = assemble_log(documents, faults, means)
        self._naming.settle()
        for file in now.values():
            file.settle()
        self._files = now
        files = (file._replace(blocks=now[file.path].blocks if file.path in now else None) for file in log.files)
        return log._replace(files=tuple(files))

    def evidence(self, log: Log, today: Moment) -> Evidence:
        """Return the evidence of a log that was read, as `gather_evidence` does; answers about it are kept."""
        before = self._before
        claims, date_claims = _figures(before, log), _datings(before, log)
        self._before = evidence_of(log, today, claims, date_claims)
        return self._asking.look(self._before)


def _figures(before: Evidence | None, log: Log) -> list[FigureClaim]:
    """Return the claims of the figures of a log; those of entries that have stayed stay."""
    if before is None:
        return read_figure_claims(log)
    known = dict(zip(map(id, before.log.figures), before.claims, strict=True))
    rests = _rests(before.log, log, _FIGURES_REST_ON)
    return _stayed(known, log.figures, lambda new: read_figure_claims(log._replace(figures=new)), rests=rests)


def _datings(before: Evidence | None, log: Log) -> list[DateClaim]:
    """Return the claims of the datings of a log, as `_figures` does."""
    if before is None:
        return read_date_claims(log)
    known = dict(zip(map(id, before.log.datings), before.date_claims, strict=True))
    rests = _rests(before.log, log, _DATINGS_REST_ON)
    return _stayed(known, log.datings, lambda new: read_date_claims(log._replace(datings=new)), rests=rests)


def _stayed(
    known: dict[int, Claim], entries: list[Entry], read: Callable[[list[Entry]], list[Claim]], *, rests: bool
) -> list[Claim]:
    """Return the claims of entries: of what rests only new ones are read, else what comes out the same stays.

    Args:
        known: The claims of before, by the identities of their entries.
        entries: The entries.
        read: Reads some of them.
        rests: What tells their meaning is as before.
    """
    if not rests:
        return [_same_or_new(known.get(id(one)), claim) for one, claim in zip(entries, read(entries), strict=True)]
    new = [one for one in entries if id(one) not in known]
    known |= zip(map(id, new), read(new), strict=True)
    return [known[id(one)] for one in entries]


def _rests(before: Log, log: Log, parts: tuple[str, ...]) -> bool:
    return all(same(getattr(before, part), getattr(log, part)) for part in parts)


def _same_or_new(known: Any, new: Any) -> Any:
    return known if known is not None and same(known, new) else new
