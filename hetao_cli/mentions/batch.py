"""Read many documents, on all cores if that pays, in their order."""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from itertools import chain, islice
from typing import TYPE_CHECKING

from hetao_cli.mentions.documents import read_document

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator
    from concurrent.futures import Future

    from hetao_cli.mentions.documents import Reader, UnreadDocument
    from hetao_cli.mentions.records import ReadDocument

_CHUNK_BYTES = 1 << 17
_CHUNK_DOCUMENTS = 256
_TOO_FEW_CHUNKS = 2
"""Up to so many chunks are read sooner than processes have started."""

_WAITING_CHUNKS = 3
"""How many chunks wait for each process: enough to keep it busy, few enough to keep memory small."""

_readers: list[Reader] = []


def read_all(documents: Iterable[UnreadDocument], reader: Reader, jobs: int | None = None) -> Generator[ReadDocument]:
    """Yield the record of each document, in order; no more than some chunks are in memory at once.

    Args:
        documents: The documents to read.
        reader: How they are read.
        jobs: The number of processes; None for one a core.
    """
    workers = jobs or os.cpu_count() or 1
    chunks = _chunks(documents)
    first = list(islice(chunks, _TOO_FEW_CHUNKS + 1))
    if workers == 1 or len(first) <= _TOO_FEW_CHUNKS:
        for chunk in chain(first, chunks):
            yield from (read_document(document, reader) for document in chunk)
    else:
        yield from _side_by_side(chain(first, chunks), reader, workers)


def _side_by_side(chunks: Iterator[list[UnreadDocument]], reader: Reader, workers: int) -> Iterator[ReadDocument]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import active_children

    others = set(active_children())
    pool = ProcessPoolExecutor(workers, initializer=_start, initargs=(reader,))
    waiting: deque[Future[list[ReadDocument]]] = deque()
    try:
        for chunk in chunks:
            waiting.append(pool.submit(_read_chunk, chunk))
            if len(waiting) >= workers * _WAITING_CHUNKS:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BaseException:  # what they have begun is not wanted any more
        ours = set(active_children()) - others
        for process in ours:
            process.terminate()
        # not waited for: its thread would wait for ever for the rest of an answer that a process was ended in
        pool.shutdown(wait=False, cancel_futures=True)
        for process in ours:
            process.join()
        raise
    pool.shutdown()


def _start(reader: Reader) -> None:
    """Set up a process: interrupts are left to the one that started it, and garbage is collected again."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    gc.enable()
    _readers[:] = [reader]


def _read_chunk(chunk: list[UnreadDocument]) -> list[ReadDocument]:
    return [read_document(document, _readers[0]) for document in chunk]


def _chunks(documents: Iterable[UnreadDocument]) -> Iterator[list[UnreadDocument]]:
    """Yield the documents in chunks that are large enough to be worth sending to another process."""
    chunk: list[UnreadDocument] = []
    size = 0
    for document in documents:
        chunk.append(document)
        size += document.size
        if size >= _CHUNK_BYTES or len(chunk) >= _CHUNK_DOCUMENTS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
