"""Logs of every earlier revision of the format are read for ever, and `hetao migrate` brings them up to date."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import rtoml

from hetao_cli.log.assemble import load_log
from hetao_cli.log.schema import TABLES
from hetao_cli.model.errors import LogError

if TYPE_CHECKING:
    from conftest import Hetao

    from hetao_cli.model.log import Log

OLD = sorted((Path(__file__).parent / "old").glob("*.toml"))
OLDEST = OLD[0]


def entries(log: Log, table: str) -> list[object]:
    """Return the entries of a kind, in the order of the log."""
    found: dict[str, list[object]] = {
        "place": list(log.places.values()),
        "metric": list(log.metrics.values()),
        "event": list(log.events.values()),
        "source": list(log.sources.values()),
        "figure": list(log.figures),
        "dating": list(log.datings),
        "rate": list(log.rates),
        "review": list(log.reviews),
    }
    return found[table]


@pytest.mark.parametrize("path", OLD, ids=lambda path: path.stem)
def test_an_old_log_is_read_key_by_key_and_without_a_fault(path: Path) -> None:
    log = load_log(str(path))
    assert log.faults == []
    written = rtoml.loads(path.read_text(encoding="utf-8"))
    for table in written.keys() & TABLES.keys():
        for row, entry in zip(written[table], entries(log, table), strict=True):
            for key, value in row.items():
                read = getattr(entry, "from_" if key == "from" else key)
                assert read in {value, (value,)} if isinstance(value, str) else read == type(read)(value), (table, key)


@pytest.mark.parametrize("path", OLD, ids=lambda path: path.stem)
def test_an_old_log_is_migrated_once_and_its_other_bytes_stay(path: Path, tmp_path: Path, hetao: Hetao) -> None:
    log = Path(shutil.copy(path, tmp_path / "events.toml"))
    before = log.read_text(encoding="utf-8")
    assert hetao("migrate", "--log", str(log)).code == 0
    after = log.read_text(encoding="utf-8")
    assert len(after.splitlines()) == len(before.splitlines())
    assert (after == before) == (path != OLDEST)
    told = hetao("migrate", "--log", str(log))
    assert (told.code, told.out.splitlines()[0]) == (0, "the log is up to date: version 1 of the format")
    assert log.read_text(encoding="utf-8") == after


def test_a_review_that_names_figures_by_their_old_numbers_names_the_same_ones(tmp_path: Path, hetao: Hetao) -> None:
    log = Path(shutil.copy(OLDEST, tmp_path / "events.toml"))
    assert hetao("migrate", "--log", str(log), "--dry-run").out.count("\n+") == 2  # the line, and the file's name
    assert log.read_bytes() == OLDEST.read_bytes()
    hetao("migrate", "--log", str(log))
    loaded = load_log(str(log))
    said = {one.id: one.says for one in loaded.figures}
    (review,) = loaded.reviews
    assert [said.get(name) for name in review.about] == ["460", "460"]  # a plain name stands for all of them


@pytest.mark.parametrize(
    ("text", "migrated"),
    [
        ("# Mine.\n\n[[place]]\nid = 'a'\nname = {en='a'}\n", "[log]\nversion = 1\n\n# Mine.\n\n[[place]]\nid = 'a'\n"),
        ("place = [{id = 'a', name = {en='a'}}]\n", "log = { version = 1 }\nplace = [{id = 'a', name = {en='a'}}]\n"),
        ("[log]  # mine\ntitle = {en='a'}\n", "[log]  # mine\nversion = 1\ntitle = {en='a'}\n"),
        ("log = { title = {en='a'} }\n", "log = { version = 1, title = {en='a'} }\n"),
        ("log = {}\r\n", "log = { version = 1}\r\n"),
        ("log.title = {en='a'}\n", "log.version = 1\nlog.title = {en='a'}\n"),
        ("", "[log]\nversion = 1\n"),
    ],
)
def test_a_log_without_its_version_gets_it(text: str, migrated: str, tmp_path: Path, hetao: Hetao) -> None:
    log = tmp_path / "events.toml"
    log.write_bytes(text.encode())
    assert hetao("migrate", "--log", str(log)).code == 0
    assert log.read_bytes().decode().startswith(migrated)
    assert load_log(str(log)).faults == []


@pytest.mark.parametrize("arguments", [["timeline"], ["migrate"], ["add", "event", "--date", "2025"]])
def test_a_log_of_a_later_version_is_refused_with_its_place(arguments: list[str], tmp_path: Path, hetao: Hetao) -> None:
    log = tmp_path / "events.toml"
    log.write_text('[log]\nversion = 2\ninclude = ["*.toml"]\nnew = "key"\n\n[novelty]\nof = 2\n', encoding="utf-8")
    before = log.read_bytes()
    with pytest.raises(LogError, match=r"events\.toml:2:11: the log is of version 2"):
        load_log(str(log))
    code, _, err = hetao(*arguments, "--log", str(log))
    assert (code, "use a later hetao" in err) == (3, True)
    told = hetao("check", "--log", str(log))
    assert told.code == 1
    assert told.out.count("error F") == 1
    assert log.read_bytes() == before
