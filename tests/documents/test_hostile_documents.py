"""Documents made to take more time or memory than anyone has: each ends with a line that says so."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import hostile_documents as hostile
import pytest

from hetao_cli.documents.opening import open_article

if TYPE_CHECKING:
    from pathlib import Path

SMALL = {
    "named.pdf": hostile.pdf_of_one_page_named(2),
    "operators.pdf": hostile.pdf_of_packed_operators(2_000),
    "thrice.pdf": hostile.pdf_packed_thrice(2_000),
    "attributes.html": hostile.page_of_attributes(100),
    "siblings.html": hostile.page_of_siblings(100),
    "entity.docx": hostile.word_that_asks_for_a_file("/etc/hosts"),
}
LARGE = {
    "named.pdf": "pdf_of_one_page_named(100_000)",
    "lzw.pdf": "pdf_of_ascii85_and_lzw(2_000_000)",
    "operators.pdf": "pdf_of_packed_operators(50_000_000)",
    "thrice.pdf": "pdf_packed_thrice(300_000_000)",
    "runs.pdf": "pdf_of_run_lengths(300_000_000)",
    "attributes.html": "page_of_attributes(100_000)",
    "siblings.html": "page_of_siblings(1_000_000)",
    "paragraphs.docx": "word_of_paragraphs(30_000_000)",
    "laughs.docx": "word_of_billion_laughs()",
}
MOST_SECONDS, MOST_KILOBYTES = 20, 500_000

MEASURE = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[2:], check=False).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(sys.argv[1], "w", encoding="utf-8") as file:
    file.write(f"{used.ru_utime + used.ru_stime} {used.ru_maxrss}")
sys.exit(code)
"""
"""Runs a command from a small process: what a large one forks is counted as being as large until it runs another."""


def run(code: str) -> str:
    """Run a program in a process of its own, which has one thread as a command has."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    return done.stdout or done.stderr


@pytest.mark.parametrize("name", SMALL)
def test_what_is_made_like_a_hostile_document_but_small_is_read(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(SMALL[name])

    article = open_article(str(path))

    assert article.text
    assert "localhost" not in article.text


def test_a_document_of_entities_within_entities_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "laughs.docx"
    path.write_bytes(hostile.word_of_billion_laughs())

    said = run(f"""
from hetao_cli.documents.article import ArticleError
from hetao_cli.documents.opening import open_article
try:
    open_article({str(path)!r})
except ArticleError as error:
    print(error.message)
""")

    assert said.count("\n") == 1
    assert "no sound Word document" in said


WITHIN = """
from hetao_cli.system.bounded import BoundError, within
def forever():
    while True:
        pass
def greedy():
    return b"x" * 400_000_000
def wrong():
    raise KeyError("slip")
try:
    print(len(within({work}, 1, 200_000_000)))
except BoundError as error:
    print("time" if error.of_time else "memory")
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the system bounds processes on Linux")
@pytest.mark.parametrize(
    ("work", "said"),
    [
        ("forever", "time"),
        ("greedy", "memory"),
        ("wrong", "KeyError: 'slip'"),
        ("lambda: b'x' * 100_000_000", "100000000"),
    ],
)
def test_work_ends_at_its_bounds(work: str, said: str) -> None:
    assert run(WITHIN.format(work=work)).endswith(f"{said}\n")


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the system bounds processes on Linux")
@pytest.mark.parametrize("name", LARGE)
def test_a_batch_goes_on_behind_a_hostile_document(name: str, tmp_path: Path) -> None:
    # made by another process: the memory of this one would be counted as that of the command
    made = f"sys.stdout.buffer.write(hostile_documents.{LARGE[name]})"
    code = f"import sys; sys.path.append({os.path.dirname(__file__)!r}); import hostile_documents; {made}"
    with (tmp_path / name).open("wb") as file:
        subprocess.run([sys.executable, "-c", code], stdout=file, check=True)
    for other in ("a.txt", "b.txt"):
        (tmp_path / other).write_text("On 1 June 2025 the park had 447 firms.\n", encoding="utf-8")
    command = [sys.executable, "-m", "hetao_cli", "read", "a.txt", name, "b.txt", "--format", "jsonl", "--jobs", "1"]

    measured = [sys.executable, "-c", MEASURE, str(tmp_path / "used"), *command]
    done = subprocess.run(measured, cwd=tmp_path, capture_output=True, check=False)
    records: list[dict[str, Any]] = [json.loads(line) for line in done.stdout.splitlines()]
    talk = done.stderr.decode()
    seconds, kilobytes = map(float, (tmp_path / "used").read_text(encoding="utf-8").split())

    assert [bool(record["error"]) for record in records] == [False, True, False]
    assert done.returncode == 1
    assert sum(name in line for line in talk.splitlines()) == 1
    assert seconds < MOST_SECONDS
    assert kilobytes < MOST_KILOBYTES
