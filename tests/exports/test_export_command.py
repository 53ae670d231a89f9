"""The command: where it writes, what it refuses, and that nothing is ever half written."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hetao_cli.exports.registry import export_format, export_names

if TYPE_CHECKING:
    from conftest import Hetao

SHIPPED = str(Path(__file__).parents[2] / "events.toml")
NEEDS = {"xlsx": "openpyxl", "parquet": "pyarrow"}


@pytest.mark.parametrize("form", export_names())
@pytest.mark.parametrize("lang", ["en", "zh-Hant"])
def test_every_format_of_every_log_can_be_written(
    hetao: Hetao, two_parks_log: str, empty_log: str, tmp_path: Path, form: str, lang: str
) -> None:
    if form in NEEDS:
        pytest.importorskip(NEEDS[form])
    for log in (two_parks_log, empty_log):
        told = hetao("export", form, "-o", str(tmp_path / f"x.{form}"), "--log", log, "--lang", lang)
        assert (told.code, told.out) == (0, ""), told.err
        assert (tmp_path / f"x.{form}").stat().st_size >= 0


@pytest.mark.parametrize("form", export_names())
def test_a_format_says_what_it_is_and_what_it_has(form: str) -> None:
    described = export_format(form)
    assert described.title.endswith(".")
    assert described.has


def test_formats_are_loaded_by_their_command_alone() -> None:
    probe = (
        "import sys; sys.argv = ['hetao', 'export', 'ics', '--log', 'events.toml', '-o', '/dev/null']\n"
        "from hetao_cli.cli.app import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print([one for one in sys.modules if one.startswith('hetao_cli.exports.formats.')])"
    )
    folder = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, cwd=folder, check=True)
    assert done.stdout.strip() == "['hetao_cli.exports.formats.ics']"


def test_an_unknown_format_or_table_is_told_with_a_near_miss(hetao: Hetao) -> None:
    told = hetao("export", "sqlit", "--log", SHIPPED)
    assert (told.code, "did you mean 'sqlite'" in told.err) == (2, True)
    told = hetao("export", "csv", "--table", "figure", "--log", SHIPPED)
    assert (told.code, "did you mean 'figures'" in told.err) == (2, True)


def test_a_table_is_of_formats_of_tables_alone(hetao: Hetao) -> None:
    told = hetao("export", "ics", "--table", "figures", "--log", SHIPPED)
    assert (told.code, told.out) == (2, "")
    told = hetao("export", "csv", "--table", "figures", "--table", "places", "--log", SHIPPED)
    assert (told.code, told.out) == (2, "")


def test_tables_can_be_chosen(hetao: Hetao, tmp_path: Path) -> None:
    hetao("export", "csv", "--table", "places", "--table", "figures", "-o", str(tmp_path / "x.zip"), "--log", SHIPPED)
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        assert archive.namelist() == ["places.csv", "figures.csv"]


def test_a_folder_that_is_there_keeps_what_else_is_in_it(hetao: Hetao, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    told = hetao("export", "csv", "-o", str(tmp_path), "--log", SHIPPED)
    assert told.code == 0
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "figures.csv").exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="whoever is root writes anywhere")
def test_a_folder_that_can_not_be_made_is_told(hetao: Hetao, tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    told = hetao("export", "csv", "-o", f"{tmp_path}/new/", "--log", SHIPPED)
    tmp_path.chmod(0o755)
    assert (told.code, list(tmp_path.iterdir())) == (3, [])


def test_a_file_in_the_way_of_a_folder_is_told_and_stays(hetao: Hetao, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    told = hetao("export", "csv", "-o", f"{tmp_path}/file/", "--log", SHIPPED)
    assert told.code == 3
    assert [(one.name, one.read_text(encoding="utf-8")) for one in tmp_path.iterdir()] == [("file", "mine")]


def test_a_filter_that_names_nothing_is_told(hetao: Hetao) -> None:
    for option in ("--place", "--metric", "--source", "--status", "--kind"):
        told = hetao("export", "csv", option, "nowhere", "--log", SHIPPED, "-o", "-")
        assert told.code == 2 or option == "--kind"


def test_filters_choose_what_is_exported(hetao: Hetao) -> None:
    whole = hetao("export", "csv", "--table", "figures", "--log", SHIPPED).out
    some = hetao("export", "csv", "--table", "figures", "--place", "hk-park", "--metric", "area", "--log", SHIPPED).out
    assert 1 < len(some.splitlines()) < len(whole.splitlines())
    assert set(some.splitlines()) < set(whole.splitlines())


def test_without_its_library_a_format_says_what_to_install(hetao: Hetao, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    told = hetao("export", "xlsx", "--log", SHIPPED)
    assert (told.code, told.out) == (2, "")
    assert "pip install 'hetao[xlsx]'" in told.err
