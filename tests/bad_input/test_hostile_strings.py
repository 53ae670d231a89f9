"""Each hostile text, in each place of a log or a document, through every command and format: nobody obeys it."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
import rtoml
from good_log import GOOD
from hostile import HOSTILE, OBEYED

from hetao_cli.render.registry import format_names

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Hetao

COMMANDS = {
    "timeline": ["timeline", "--gaps", "--ids"],
    "compare": ["compare"],
    "check": ["check", "--group", "strict", "--verbose"],
    "check-statistics": ["check", "--statistics"],
    "figures": ["figures"],
    "sources": ["sources"],
    "stats": ["stats"],
    "stats-milestones": ["stats", "--milestones"],
    "plot": ["plot", "companies"],
    "show": ["show", "p-0"],
    "show-source": ["show", "s-0"],
    "read": ["read", "{document}", "--published", "2025-08"],
    "check-document": ["check", "{document}", "--published", "2025-08"],
}
KINDS = {"check-statistics": "check", "stats-milestones": "stats", "show-source": "show"}
CASES = [(name, output) for name in COMMANDS for output in format_names(KINDS.get(name, name))]


def log_of(texts: list[str]) -> str:
    """Return a log in which each text is the name, the title or a remark of entries that contradict each other."""
    tables: dict[str, Any] = rtoml.loads(GOOD)
    for number, text in enumerate(texts):
        place, metric, event, source = (f"{kind}-{number}" for kind in "pmes")
        tables["place"].append({"id": place, "name": {"en": text}, "part_of": "sz-park", "aliases": [text]})
        tables["metric"].append({"id": metric, "name": {"en": text}, "unit": "company", "words": [text]})
        tables["event"].append({"id": event, "date": "2024-01-01", "title": {"en": text}, "kind": text, "place": place})
        tables["source"].append(
            {"id": source, "title": text, "publisher": text, "author": text, "published": "2025-06", "url": text}
        )
        rows = [("first", "447家"), (source, "500 firms"), (source, text[:40])]
        tables["figure"] += [
            {
                "source": one,
                "place": place,
                "metric": metric,
                "says": says,
                "as_of": "2024-07",
                "note": text,
                "by": text,
            }
            for one, says in rows
        ]
        tables["dating"] += [
            {"source": source, "event": event, "says": "2 January 2024"},
            {"source": "first", "event": event, "says": text[:40]},
        ]
        tables["review"].append({"code": "K702", "about": [place], "reason": text})
    return rtoml.dumps(tables)


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder: Path = tmp_path_factory.mktemp("hostile")
    texts = list(HOSTILE.values())
    log, document = folder / "log.toml", folder / "document.md"
    log.write_text(log_of(texts), encoding="utf-8", newline="")
    lines = [f"In July 2024 the {text} had 99 companies. {text} 园区占地97公顷 {text} 2024年1月5日。" for text in texts]
    document.write_text("\n\n".join(lines).replace("\0", ""), encoding="utf-8", newline="")
    return {"log": str(log), "document": str(document)}


class Tags(HTMLParser):
    """Collects the tags of a page, each with the names of its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen |= {tag, *(f"{name}=" for name, _ in attrs)}


def must_be_cells(rows: list[list[str]]) -> None:
    """Demand that rows are of one length, and none of their cells is a formula."""
    assert len({len(row) for row in rows}) == 1
    for cell in (cell for row in rows for cell in row):
        stripped = cell.strip()
        assert stripped[:1] not in {*"=@＝＠"}, cell
        assert stripped[:1] not in {*"+-＋－"} or re.fullmatch(r"[+-]\d[\d.,/-]*( ?\w+|%)?", stripped), cell


def must_be_csv(out: str) -> None:
    must_be_cells(list(csv.reader(io.StringIO(out))))


def must_be_tsv(out: str) -> None:
    must_be_cells([line.split("\t") for line in out.split("\n")[:-1]])


def must_be_json_lines(out: str) -> None:
    assert all(json.loads(line) for line in out.split("\n")[:-1])


def must_be_lines(out: str) -> None:
    """Demand that a finding is a line, as editors want it, and none of them a text's own."""
    for line in out.split("\n")[:-1]:
        assert re.match(r"\S+\.(?:toml|md):\d+:\d+: ", line), line
        assert not re.match(r"log\.toml:1:1: error X999", line), line


def must_be_commands(out: str) -> None:
    for line in out.split("\n")[:-1]:
        assert re.match(r"::(?:error|warning|notice) title=[^,:]+,file=[^,:]+(?:,\w+=\d+)*::", line), line


def must_be_html(out: str) -> None:
    seen = Tags(out).seen
    assert not seen & {"script", "img", "iframe", "object", "link"}
    assert not [name for name in seen if name.startswith("on")]


def must_be_markdown(out: str) -> None:
    """Demand that no markup of a text is left: no tag, no link, and no row or fence of its own."""
    unfenced = re.sub(r"(?ms)^(`{3,}).*?^\1$", "", out)
    assert not re.search(r"(?<!\\)<\s*(?!br>)[a-zA-Z/!]", unfenced)
    assert not re.search(r"(?<!\\)\]\(", unfenced)
    rows = [line for line in unfenced.split("\n") if line.startswith("|")]
    assert "| --- |" not in rows


MUST_BE: dict[str, Callable[[str], object]] = {
    "csv": must_be_csv,
    "tsv": must_be_tsv,
    "json": json.loads,
    "jsonl": must_be_json_lines,
    "gitlab": json.loads,
    "sarif": json.loads,
    "junit": ET.fromstring,
    "html": must_be_html,
    "markdown": must_be_markdown,
    "concise": must_be_lines,
    "github": must_be_commands,
    "text": str,
}


@pytest.mark.parametrize(("name", "output"), CASES)
def test_nobody_obeys_what_a_stranger_wrote(name: str, output: str, hetao: Hetao, paths: dict[str, str]) -> None:
    arguments = [argument.format_map(paths) for argument in COMMANDS[name]]
    told = hetao(*arguments, "--log", paths["log"], "--format", output, "--today", "2026-11-21")

    assert told.code in {0, 1}, told.err
    assert told.out
    assert not OBEYED & set(told.out + told.err)
    MUST_BE[output](told.out)
    if output != "github":  # a build server also reads what is not meant for it
        assert [line for line in told.out.split("\n") if line.lstrip().startswith("::")] == []


@pytest.mark.parametrize("output", format_names("added"))
def test_nobody_obeys_what_is_added(output: str, hetao: Hetao, tmp_path: Path) -> None:
    log = tmp_path / "log.toml"
    log.write_text(GOOD, encoding="utf-8")
    for text in HOSTILE.values():
        title = ("--title-en", text.replace("\0", ""))
        told = hetao(
            *("add", "event", "--id", "new", "--date", "2024", *title, "--dry-run"),
            *("--log", str(log), "--format", output),
        )

        assert told.code == 0, told.err
        assert not OBEYED & set(told.out + told.err)
        MUST_BE[output](told.out)
