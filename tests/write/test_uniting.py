"""Additions of two editors, merged by git and by `hetao unite`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_log import EVENTS, GAZETTE, write_log

import hetao_cli
from hetao_cli.log.assemble import load_log
from hetao_cli.write.uniting import united

if TYPE_CHECKING:
    from conftest import Hetao

GIT = shutil.which("git") or ""
FIGURE = ["add", "figure", "--place", "north", "--metric", "firms", "--source"]
EVENT = ["add", "event", "--title-en", "A thing", "--id"]


def entry(name: str, date: str = "2025") -> str:
    """Return an event of that id."""
    return f'# {name}\n[[event]]\nid = "{name}"\ndate = "{date}"\n'


def text_of(names: list[str], date: str = "2025") -> str:
    """Return a file of such events."""
    return "\n".join(["# The log.\n", *(entry(name, date) for name in names)])


NAMES = st.lists(st.sampled_from("abcdef"), unique=True)


@given(base=NAMES, ours=NAMES)
def test_where_one_side_alone_has_changed_the_file_is_as_that_side_has_it(base: list[str], ours: list[str]) -> None:
    old, new = text_of(base), text_of(ours)
    assert united(old, new, old) == new
    assert united(old, old, new) == new
    assert united(old, new, new) == new


@given(base=st.lists(st.sampled_from("abc"), unique=True), data=st.data())
def test_what_either_side_has_added_or_removed_is_so_in_both(base: list[str], data: st.DataObject) -> None:
    def side(more: str) -> list[str]:
        kept = [name for name in base if data.draw(st.booleans())]
        for name in more:
            kept.insert(data.draw(st.integers(0, len(kept))), name)
        return kept

    ours, theirs = side("rs"), side("xy")
    text = united(text_of(base), text_of(ours), text_of(theirs))
    if text is not None:
        ids = [line[6:-1] for line in text.splitlines() if line.startswith("id = ")]
        kept = {name for name in base if name in ours and name in theirs}
        assert sorted(ids) == sorted(kept | set("rsxy"))
        assert all(entry(name) in text for name in ids)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (GAZETTE.replace("447", "448"), GAZETTE.replace("447", "449")),
        (GAZETTE.replace("447", "448"), GAZETTE.partition("[[figure]]")[0]),
        (GAZETTE + entry("a"), GAZETTE + entry("a", "2026")),
        (GAZETTE + "[[", GAZETTE),
    ],
    ids=["one figure changed twice", "changed and removed", "one id for two", "no TOML"],
)
def test_what_only_a_person_can_decide_is_left_to_one(ours: str, theirs: str, tmp_path: Path, hetao: Hetao) -> None:
    paths = [tmp_path / name for name in ("base", "ours", "theirs")]
    for path, text in zip(paths, (GAZETTE, ours, theirs), strict=True):
        path.write_text(text, encoding="utf-8")
    told = hetao("unite", *map(str, paths))
    assert (told.code, "nothing was written" in told.err) == (1, True)
    assert paths[1].read_text(encoding="utf-8") == ours


def test_ends_of_lines_and_comments_stay(tmp_path: Path, hetao: Hetao) -> None:
    base, ours, theirs = (tmp_path / name for name in ("base", "ours", "theirs"))
    lines = EVENTS.replace("\n", "\r\n")
    base.write_bytes(lines.encode())
    ours.write_bytes(
        lines.replace("# What happened.", entry("a").replace("\n", "\r\n") + "\r\n# What happened.").encode()
    )
    theirs.write_bytes((lines + "\r\n" + entry("b").replace("\n", "\r\n")).encode())
    assert hetao("unite", str(base), str(ours), str(theirs)).code == 0
    text = ours.read_bytes().decode()
    assert "\n" not in text.replace("\r\n", "")
    assert text.replace("\r\n", "\n").endswith(f"# The end.\n\n{entry('b')}")


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run git in a folder, as somebody without settings."""
    settings = {"HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1", "HETAO_CACHE": "off"}
    person = {f"GIT_{role}_{key}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
    path = str(Path(hetao_cli.__file__).parents[1])
    return subprocess.run(
        [GIT, *arguments],
        cwd=folder,
        env={**os.environ, **settings, **person, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
@pytest.mark.skipif(not GIT, reason="git is not installed")
@pytest.mark.parametrize("by", ["git alone", "hetao unite"])
@pytest.mark.parametrize(
    ("one", "other", "goes_well"),
    [
        ([*EVENT, "a", "--date", "2016"], [*EVENT, "b", "--date", "2030"], ("git alone", "hetao unite")),
        ([*EVENT, "a", "--date", "2018"], [*EVENT, "b", "--date", "2019"], ("hetao unite",)),
        ([*FIGURE, "gazette", "--says", "12"], [*FIGURE, "other", "--says", "13"], ("git alone", "hetao unite")),
        ([*FIGURE, "gazette", "--says", "12"], [*FIGURE, "gazette", "--says", "13"], ("hetao unite",)),
    ],
    ids=["events apart", "events side by side", "two sources", "one source"],
)
def test_two_editors_additions_merge(
    one: list[str], other: list[str], goes_well: tuple[str, ...], by: str, tmp_path: Path, hetao: Hetao
) -> None:
    log = write_log(tmp_path)
    (tmp_path / "seeds" / "other.toml").write_text('[source]\nid = "other"\ntitle = "O"\npublished = "2025"\n')
    git(tmp_path, "init", "-q", "-b", "main")
    if by == "hetao unite":
        driver = f"{sys.executable} -m hetao_cli unite %O %A %B || git merge-file %A %O %B"
        git(tmp_path, "config", "merge.hetao.driver", driver)
        (tmp_path / ".gitattributes").write_text("*.toml merge=hetao\n")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "base")
    for branch, arguments in (("one", one), ("other", other)):
        git(tmp_path, "checkout", "-q", "main")
        git(tmp_path, "checkout", "-qb", branch)
        assert hetao(*arguments, "--log", str(log)).code == 0
        git(tmp_path, "commit", "-qam", branch)
    merged = git(tmp_path, "merge", "-q", "-m", "both", "one")
    assert (merged.returncode == 0) == (by in goes_well), merged.stderr
    if merged.returncode == 0:
        loaded = load_log(str(log))
        assert (loaded.faults, len(loaded.events) + len(loaded.figures)) == ([], 5)
    else:
        assert "an unresolved merge in the lines" in hetao("check", "--log", str(log)).out
