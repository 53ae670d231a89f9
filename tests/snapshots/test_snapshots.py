"""What people see, whole: the outputs of the commands over one small log, in each language, as last agreed on.

`python -m pytest tests/snapshots --rewrite-snapshots` rewrites them; what has changed is then seen in the diff.
What has a line for each rule or statistic, as the list of all rules, has none: a new one is a new file, nothing else.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hetao_cli.messages.message import LANGUAGES

if TYPE_CHECKING:
    from conftest import Hetao

SHOTS = Path(__file__).parent
COMMANDS = {
    "timeline": "timeline --gaps",
    "axis": "timeline --axis --width 90",
    "compare": "compare north south",
    "check": "check",
    "check-document": "check article.txt --published 2025-08",
    "check-document-of-sides": "check sides.txt --published 2025-08 --log sides.toml",
    "check-broken-log": "check --log broken.toml",
    "unknown-place": "timeline --place nort",
    "stats": "stats firms",
    "milestones": "stats --milestones",
    "sources": "sources",
    "figures": "figures",
    "show": "show firms-b",
    "show-event": "show opening",
    "rule": "rule C301",
    "read": "read article.txt --published 2025-08",
    "plot": "plot firms",
}
ARTICLE = """\
The north park has 600 firms by now, and the south park covers 0.95 square kilometres.
南园区2025年11月开园，北园区有企业四百多家。
建造费用约30億元，比去年增長5%。
"""
SIDES = """\
The north park has 600 firms and the south park has 90 firms.
北园区有企业50家以上，南园区有企业60000家。
"""
SIDES_LOG = """\
log = { version = 1 }
place = [
  { id = "north", name = { en = "north park", zh-Hans = "北园区", zh-Hant = "北園區" } },
  { id = "south", name = { en = "south park", zh-Hans = "南园区", zh-Hant = "南園區" } },
]
metric = [
  { id = "firms", name = { en = "firms", zh-Hans = "企业", zh-Hant = "企業" }, unit = "company", kind = "stock" },
]
source = [
  { id = "gazette", title = "Parks", published = "2025-08" },
  { id = "daily", title = "Firms", published = "2025-08" },
]
figure = [
  { source = "gazette", place = "north", metric = "firms", says = "60 firms" },
  { source = "daily", place = "north", metric = "firms", says = "600 firms" },
  { source = "daily", place = "south", metric = "firms", says = "over 60 firms" },
]
"""
BROKEN = "log = { version = 1 }\n[[event]]\nid = 'opening\n"
NAMES = [f"{name}.{language}.txt" for name in COMMANDS for language in LANGUAGES]


@pytest.fixture
def folder(two_parks_log: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that the commands run in, so that every path they print is short and the same."""
    (tmp_path / "events.toml").write_text(Path(two_parks_log).read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "sides.txt").write_text(SIDES, encoding="utf-8")
    (tmp_path / "sides.toml").write_text(SIDES_LOG, encoding="utf-8")
    (tmp_path / "broken.toml").write_text(BROKEN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", NAMES)
def test_people_see_what_was_agreed_on(hetao: Hetao, name: str, pytestconfig: pytest.Config) -> None:
    command, language, _ = name.split(".")
    arguments = [*COMMANDS[command].split(), "--lang", language]
    ended = hetao(*arguments, *([] if command == "rule" else ["--today", "2026-11-21"]))
    seen = f"$ hetao {' '.join(arguments)}\n{ended.out}{ended.err}exit {ended.code}\n"
    shot = SHOTS / name
    if pytestconfig.getoption("rewrite_snapshots"):
        shot.write_text(seen, encoding="utf-8", newline="")
    assert shot.is_file(), "there is no snapshot yet: pytest --rewrite-snapshots"
    assert seen == shot.read_bytes().decode()


def test_each_snapshot_is_of_a_command(pytestconfig: pytest.Config) -> None:
    left = [path for path in SHOTS.glob("*.txt") if path.name not in NAMES]
    if pytestconfig.getoption("rewrite_snapshots"):
        for path in left:
            path.unlink()
    assert [path.name for path in left if path.exists()] == [], "pytest --rewrite-snapshots removes them"
