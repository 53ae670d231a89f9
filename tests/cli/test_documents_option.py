"""`hetao check --documents`: what is quoted is proved with the documents at hand."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

LOG = """
[log]
version = 1

[[place]]
id = "park"
name = { en = "park", zh-Hans = "园区", zh-Hant = "園區" }

[[metric]]
id = "companies"
name = { en = "companies", zh-Hans = "企业", zh-Hant = "企業" }
unit = "company"
kind = "stock"

[[source]]
id = "gazette"
title = "The gazette"
published = "2026-01"
sha256 = "SHA256"

[[figure]]
source = "gazette"
place = "park"
metric = "companies"
says = "447 firms"
"""
READ = b"The park has 447\nfirms."


@pytest.mark.parametrize(
    ("name", "held", "codes"),
    [
        ("gazette.txt", READ, []),
        ("a copy.html", READ, []),
        ("gazette.txt", b"The park has 448 firms.", ["R605"]),
        ("other.txt", b"The park has 448 firms.", ["R607"]),
    ],
)
def test_the_document_that_was_read_proves_what_is_quoted(
    hetao: Hetao, tmp_path: Path, name: str, held: bytes, codes: list[str]
) -> None:
    log, folder = tmp_path / "events.toml", tmp_path / "documents"
    log.write_text(LOG.replace("SHA256", hashlib.sha256(READ).hexdigest()), encoding="utf-8")
    folder.mkdir()
    (folder / name).write_bytes(held)

    code, out, _ = hetao("check", "--log", str(log), "--documents", str(folder), "--format", "json")

    assert [found["code"] for found in json.loads(out)["findings"]] == codes
    assert code == (1 if "R605" in codes else 0)


def test_a_literal_that_the_document_does_not_have_fails_the_check(hetao: Hetao, tmp_path: Path) -> None:
    log = tmp_path / "events.toml"
    text = LOG.replace("SHA256", hashlib.sha256(READ).hexdigest()).replace("447 firms", "474 firms")
    log.write_text(text, encoding="utf-8")
    (tmp_path / "read.txt").write_bytes(READ)

    assert hetao("check", "--log", str(log)).code == 0
    code, out, _ = hetao("check", "--log", str(log), "--documents", str(tmp_path), "--format", "concise")

    assert code == 1
    assert "R603 '474 firms' does not stand in " in out


def test_a_folder_that_is_not_there_is_wrong_usage(hetao: Hetao, tmp_path: Path) -> None:
    code, out, err = hetao("check", "--documents", str(tmp_path / "none"))

    assert (code, out) == (2, "")
    assert err == f"hetao: --documents: there is no folder '{tmp_path / 'none'}'\n"
