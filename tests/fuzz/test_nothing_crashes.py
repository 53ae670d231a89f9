"""Dates, literals, texts, logs and documents that nobody writes: no exception but those that are promised."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from budget import chances, corpus, lines
from conftest import TWO_PARKS
from good_log import GOOD, TODAY
from made_documents import pdf_of, word_of
from mutators import mutated, mutated_bytes, mutated_log, values_of

from hetao_cli import read_text
from hetao_cli.dates.edtf import DateError, moment_of, parse_date
from hetao_cli.dates.typed import resolve_typed_date
from hetao_cli.documents.article import ArticleError
from hetao_cli.documents.opening import open_article
from hetao_cli.quantities.literal import read_literal
from hetao_cli.render.registry import format_names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Hetao

pytestmark = pytest.mark.slow

DATES, LITERALS, TEXTS = lines("dates.txt"), lines("literals.txt"), corpus("texts")
LOGS = [GOOD, TWO_PARKS, *corpus("logs")]
TODAYS = parse_date(TODAY)
COMMANDS = ["timeline", "compare", "check", "figures", "sources", "stats"]


def examples(target: str, seeds: list[str]) -> Iterator[str]:
    """Yield the seeds of a target as they are, then one changed one after the other."""
    yield from seeds
    for random in chances(target):
        yield mutated(random.choice(seeds), random, seeds)


def test_a_date_is_read_or_refused_and_reads_the_same_again() -> None:
    for text in examples("dates", DATES):
        try:
            moment = parse_date(text)
        except DateError:
            assert moment_of(text) is None, text
        else:
            assert moment.earliest <= moment.latest, text
            assert parse_date(moment.edtf) == moment, text
        try:
            assert parse_date(resolve_typed_date(text, TODAYS).edtf), text
        except DateError:
            continue


def test_a_literal_is_read_or_not_and_its_interval_has_its_value() -> None:
    for text in examples("literals", LITERALS):
        quantity = read_literal(text)
        if quantity is not None:
            low, high = quantity.interval.low, quantity.interval.high
            assert low is None or high is None or low <= high, text


def test_what_is_read_in_a_text_stands_there_in_order() -> None:
    for text in examples("texts", TEXTS):
        reading = read_text(text, "2025-08-11")
        for found in (reading.figures, reading.dates):
            spans = [(one.start, one.end) for one in found]
            assert spans == sorted(spans), text
            assert all(0 <= start < end <= len(text) for start, end in spans), text


def test_no_log_makes_a_command_crash(hetao: Hetao, tmp_path: Path) -> None:
    values = values_of(LOGS)
    path = tmp_path / "events.toml"
    for random in chances("logs"):
        text = mutated_log(random.choice(LOGS), random, values)
        path.write_text(text, encoding="utf-8", newline="")
        command = random.choice(COMMANDS)
        output = random.choice(format_names(command))
        options = ["--group", "strict", "--verbose"] if command == "check" else []

        told = hetao(command, *options, "--log", str(path), "--format", output, "--today", TODAY)

        assert told.code in {0, 1, 2, 3}, text
        assert "internal error" not in told.err, f"{told.err}\n{text}"
        if output == "json" and told.out:
            assert json.loads(told.out)["kind"] == command, text


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, bytes]]:
    """Return a document of each format: where it is, and its bytes."""
    folder = tmp_path_factory.mktemp("documents")
    text = TEXTS[0]
    paragraphs = "".join(f"<p>{line}</p>" for line in text.splitlines())
    page = f'<!DOCTYPE html><html lang="zh"><head><title>x</title></head><body><article>{paragraphs}</article></body>'
    contents = {
        "a.txt": text.encode("gb18030"),
        "a.md": f"# Title\n\n{text}".encode(),
        "a.html": page.encode(),
        "a.pdf": pdf_of(text.splitlines()[:3]),
        "a.docx": word_of(lambda document: document.add_paragraph(text)),
    }
    return [(folder / name, data) for name, data in contents.items()]


@pytest.mark.filterwarnings("ignore")
def test_a_document_is_read_or_refused(documents: list[tuple[Path, bytes]]) -> None:
    for path, data in documents:
        path.write_bytes(data)
        assert open_article(str(path)).text
    for random in chances("documents"):
        path, data = random.choice(documents)
        path.write_bytes(mutated_bytes(data, random))
        try:
            open_article(str(path))
        except ArticleError:
            continue
