"""`hetao rename`, `remove`, `edit`, `merge`, `move` and `undo`: what changes, and that nothing else does."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from changeable_logs import FILES, IDS, files_of, logs, plain_files, write_files
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_log import started

from hetao_cli.log.assemble import load_log
from hetao_cli.model.errors import HetaoError
from hetao_cli.system.replacing import NotWrittenError
from hetao_cli.write import changing
from hetao_cli.write.changing import change_log, put
from hetao_cli.write.editing import Setting, plan_editing
from hetao_cli.write.journal import SETTING, kept_changes
from hetao_cli.write.merging import plan_merging
from hetao_cli.write.moving import plan_moving
from hetao_cli.write.planning import resolve_entry
from hetao_cli.write.removing import plan_removing
from hetao_cli.write.renaming import plan_renaming
from hetao_cli.write.undoing import undo

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Hetao

    from hetao_cli.write.changing import Planned
    from hetao_cli.write.trial import Current

A_CHANGE = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the path of a log in a folder of its own, whose changes can be undone."""
    monkeypatch.setenv(SETTING, str(tmp_path / "journal"))
    return write_files(tmp_path / "log", plain_files())


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, str(tmp_path / "journal"))


def changed(files: dict[str, bytes], before: dict[str, bytes]) -> dict[str, tuple[str, str]]:
    """Return the lines that differ by file, where each line has one in its place."""
    found: dict[str, tuple[str, str]] = {}
    for name, data in files.items():
        old, new = before[name].decode().splitlines(), data.decode().splitlines()
        pairs = [(a, b) for a, b in zip(old, new, strict=True) if a != b]
        if pairs:
            found[name] = ("\n".join(a for a, _ in pairs), "\n".join(b for _, b in pairs))
    return found


NAMED = st.sampled_from([(kind, name) for kind, names in IDS.items() for name in names])


@pytest.mark.usefixtures("journal")
@given(files=logs(), named=NAMED)
@A_CHANGE
def test_renaming_there_and_back_changes_nothing(files: dict[str, bytes], named: tuple[str, str]) -> None:
    kind, name = named
    if kind == "figure" and "/" in name:
        return  # which has an id of its own from then on
    with TemporaryDirectory() as folder:
        path = write_files(Path(folder), files)
        change_log(str(path), lambda current: plan_renaming(current, name, "another-name", kind))
        there = files_of(Path(folder))
        assert there != files
        assert b"another-name" in b"".join(there.values())
        change_log(str(path), lambda current: plan_renaming(current, "another-name", name, kind))
        assert files_of(Path(folder)) == files


def plans() -> st.SearchStrategy[Callable[[Current], Planned]]:
    """Return changes of any verb; some can't be made, and are refused."""
    ids = st.sampled_from([name for names in IDS.values() for name in names])
    claims = st.sampled_from(["few", "gazette/north/firms", "weekly/zone/companies", "gazette/opening", "daily/mou"])
    set_ups = st.sampled_from(
        [
            ("north", Setting("name", "set", "北園區", "zh-Hant")),
            ("upper-north", Setting("name", "set", "上北園區", "zh-Hant")),
            ("companies", Setting("name", "set", "公司", "zh-Hant")),
            ("north", Setting("aliases", "add", "北区")),
            ("north", Setting("aliases", "take", "the park")),
            ("zone", Setting("aliases", "add", "HSITP")),
            ("north", Setting("part_of", "unset")),
            ("few", Setting("as_of", "set", "2024")),
            ("few", Setting("of", "unset")),
            ("opening", Setting("after", "take", "mou")),
            ("firms", Setting("adds_up", "set", value=True)),
        ]
    )
    return st.one_of(
        ids.map(lambda one: lambda current: plan_renaming(current, one, "x-1", None)),
        st.tuples(ids, st.booleans()).map(
            lambda one: lambda current: plan_removing(current, [one[0]], None, with_all=one[1])
        ),
        st.tuples(ids, ids).map(lambda two: lambda current: plan_merging(current, two[0], two[1], None)),
        st.tuples(claims, st.sampled_from(IDS["source"])).map(
            lambda two: lambda current: plan_moving(current, [two[0]], two[1], None)
        ),
        set_ups.map(lambda one: lambda current: plan_editing(current, resolve_entry(current.log, one[0]), [one[1]])),
    )


@pytest.mark.usefixtures("journal")
@given(files=logs(), steps=st.lists(plans(), min_size=1, max_size=4))
@A_CHANGE
def test_undoing_each_change_gives_back_the_very_bytes(
    files: dict[str, bytes], steps: list[Callable[[Current], Planned]]
) -> None:
    with TemporaryDirectory() as folder:
        path = write_files(Path(folder), files)
        states = [files]
        for step in steps:
            try:
                change_log(str(path), step)
            except HetaoError:
                assert files_of(Path(folder)) == states[-1]
                continue
            assert load_log(str(path)).faults == []
            if files_of(Path(folder)) != states[-1]:
                states.append(files_of(Path(folder)))
        for before in states[-2::-1]:
            undo(str(path))
            assert files_of(Path(folder)) == before
        assert kept_changes(str(path)) == []


@pytest.mark.usefixtures("journal")
@given(files=logs(), step=plans())
@A_CHANGE
def test_a_change_that_is_only_tried_writes_nothing(
    files: dict[str, bytes], step: Callable[[Current], Planned]
) -> None:
    with TemporaryDirectory() as folder:
        path = write_files(Path(folder), files)
        try:
            tried = change_log(str(path), step, dry_run=True)
        except HetaoError:
            return
        assert files_of(Path(folder)) == files
        made = change_log(str(path), step)
        assert [(one.path, one.after) for one in made.files] == [(one.path, one.after) for one in tried.files]
        after = {**files, **{str(Path(one.path).relative_to(folder).as_posix()): one.after for one in tried.files}}
        assert files_of(Path(folder)) == {name: data for name, data in after.items() if data is not None}


def test_references_follow_a_place_in_all_files_and_forms(log: Path, hetao: Hetao) -> None:
    told = hetao("rename", "north", "north-park", "--log", str(log))
    assert (told.code, told.err) == (0, "")
    assert told.out.splitlines()[0] == "place north is north-park now; references that follow: 5"
    lines = changed(files_of(log.parent), plain_files())
    assert lines["events.toml"][1].splitlines() == [
        'id = "north-park"  # opened first',
        "within = 'north-park'",
        'place = "north-park"',
        'about = ["gazette/north-park/firms", "gazette"]',
    ]
    assert lines["seeds/gazette.toml"][1] == 'place = "north-park"'
    assert 'of = "north-park" },  # no number' in lines["seeds/papers.toml"][1]


def test_a_figure_without_an_id_of_its_own_gets_one_and_its_review_follows(log: Path, hetao: Hetao) -> None:
    assert hetao("rename", "gazette/north/firms", "first-page", "--log", str(log)).code == 0
    files = files_of(log.parent)
    assert b'[[figure]]\nid = "first-page"\nplace = "north"\n' in files["seeds/gazette.toml"]
    assert b'about = ["first-page", "gazette"]' in files["events.toml"]


@pytest.mark.parametrize(
    ("name", "new", "reason"),
    [
        ("north", "zone", "the place 'zone' is in the log already"),
        ("north", "North Park", "'North Park' is no id: ids are kebab-case, such as 'north-park'"),
        ("nort", "x", "no entry named 'nort' (did you mean 'north'?)"),
    ],
)
def test_an_id_that_can_not_be_is_refused(name: str, new: str, reason: str, log: Path, hetao: Hetao) -> None:
    told = hetao("rename", name, new, "--log", str(log))
    assert (told.code, told.out) == (2, "")
    assert reason in told.err
    assert files_of(log.parent) == plain_files()


def test_what_still_refers_to_an_entry_is_named_and_it_stays(log: Path, hetao: Hetao) -> None:
    told = hetao("remove", "mou", "--log", str(log))
    papers = log.parent / "seeds" / "papers.toml"
    assert (told.code, told.out) == (2, "")
    assert f"{papers}:10: dating weekly/mou" in told.err
    assert f"{log}:53: event opening" in told.err
    assert files_of(log.parent) == plain_files()


def test_with_all_that_refers_to_it_entries_go_and_keys_go(log: Path, hetao: Hetao) -> None:
    told = hetao("remove", "mou", "--all", "--log", str(log))
    assert told.code == 0, told.err
    files = {name: data.decode() for name, data in files_of(log.parent).items()}
    assert 'after = ["agreement"]' in files["events.toml"]
    assert "dating = [ " in files["seeds/papers.toml"]
    assert "mou" not in "".join(files.values())
    assert files["seeds/gazette.toml"] == FILES["seeds/gazette.toml"]


def test_entries_that_refer_to_each_other_go_together(log: Path, hetao: Hetao) -> None:
    told = hetao("remove", "weekly", "weekly/zone/companies", "weekly/mou", "--log", str(log))
    assert (told.code, told.err) == (0, "")
    assert [*load_log(str(log)).sources] == ["gazette", "daily"]


def test_a_review_is_called_by_its_rule_and_what_it_is_about(log: Path, hetao: Hetao) -> None:
    name = "C301 gazette/north/firms, gazette"
    assert hetao("edit", name, "reason=seen", "about-=gazette", "--log", str(log)).code == 0
    assert [(one.reason, *one.about) for one in load_log(str(log)).reviews] == [("seen", "gazette/north/firms")]
    told = hetao("rename", "C301 gazette/north/firms", "seen", "--log", str(log))
    assert (told.code, "would not load" in told.err) == (2, True), told.err
    assert hetao("remove", "C301 gazette/north/firms", "--log", str(log)).code == 0
    assert load_log(str(log)).reviews == []


@pytest.mark.parametrize(("before", "behind"), [(0, 0), (0, 1), (1, 0), (1, 1), (1, 2), (2, 1), (3, 2)])
def test_what_parts_sections_stays_where_an_entry_goes(before: int, behind: int, log: Path, hetao: Hetao) -> None:
    one, two, three = (f'[[place]]\nid = "{name}"\nname = {{ en = "{name}" }}\n' for name in ("a", "b", "c"))
    head = "[log]\nversion = 1\n\n"
    log.write_text(f"{head}{one}{before * chr(10)}{two}{behind * chr(10)}{three}", encoding="utf-8")
    assert hetao("remove", "b", "--log", str(log)).code == 0
    assert log.read_text(encoding="utf-8") == f"{head}{one}{max(before, behind) * chr(10)}{three}"


def test_an_entry_goes_with_its_own_comments_alone(log: Path, hetao: Hetao) -> None:
    assert hetao("remove", "opening", "--all", "--log", str(log)).code == 0
    own = '# the opening\n[[event]]\nid = "opening"\ndate = "2025-12"\ntitle = { en = "The park opens" }\n'
    own += 'place = "north"\nafter = ["mou", "agreement"]\n# found in the gazette\n\n'
    assert files_of(log.parent)["events.toml"].decode() == FILES["events.toml"].replace(own, "")


def test_a_source_goes_with_its_file(log: Path, hetao: Hetao) -> None:
    told = hetao("remove", "gazette", "--all", "--log", str(log))
    assert told.code == 0, told.err
    assert set(files_of(log.parent)) == {"events.toml", "seeds/papers.toml"}
    assert "review" not in (log.parent / "events.toml").read_text(encoding="utf-8")
    assert "origin" not in (log.parent / "seeds" / "papers.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("entry", "typed", "old", "new"),
    [
        ("north", "name.en=Northern park", 'en = "north park"', 'en = "Northern park"'),
        ("north", "name.zh-Hant=北園區", 'zh-Hans = "北园区" }', 'zh-Hans = "北园区", zh-Hant = "北園區" }'),
        ("upper-north", "name.zh-Hans=", 'name.zh-Hans = "上北园区"\n', ""),
        ("upper-north", "name.zh-Hant=上北", '"上北园区"\n', '"上北园区"\nname.zh-Hant = "上北"\n'),
        ("companies", "name.en=enterprises", 'en = "companies"', 'en = "enterprises"'),
        ("companies", "words+=公司", "[metric.name]", 'words = ["公司"]\n[metric.name]'),
        ("north", "aliases+=北区", '"the park",\n', '"the park",\n    "北区",\n'),
        ("north", "aliases-=NP", '    "NP",  # as signs have it\n', ""),
        ("zone", 'aliases=["the zone", "Hetao"]', '合作区" }\n', '合作区" }\naliases = ["the zone", "Hetao"]\n'),
        ("opening", "date=22 Dec 2025", 'date = "2025-12"', 'date = "2025-12-22"'),
        ("opening", "place=合作区", 'place = "north"\nafter', 'place = "zone"\nafter'),
        ("opening", "status=planned", 'place = "north"\nafter', 'place = "north"\nstatus = "planned"\nafter'),
        ("north", "at=[22.5, 114.25]", '"the park",\n]\n', '"the park",\n]\nat = [22.5, 114.25]\n'),
        ("north", "same-as+=wikidata:Q1", '"the park",\n]\n', '"the park",\n]\nsame_as = ["wikidata:Q1"]\n'),
        ("opening", "after-=mou", '["mou", "agreement"]', '["agreement"]'),
        ("firms", "adds-up=true", 'kind = "stock"\nwords', 'kind = "stock"\nadds_up = true\nwords'),
        ("north", "fiscal_year_start=4", '"the park",\n]\n', '"the park",\n]\nfiscal_year_start = 4\n'),
        ("gazette/north/firms", "as_of=2025-05", '"447 firms"\n', '"447 firms"\nas_of = "2025-05"\n'),
        ("few", "of=", ', of = "north" }', " }"),
        ("few", "status=target", '"few", of', '"few", status = "target", of'),
        ("daily", "language+=en", '"zh-Hans", origin', '"zh-Hans", origin'),
    ],
)  # fmt: skip
def test_a_key_is_changed_and_nothing_else(entry: str, typed: str, old: str, new: str, log: Path, hetao: Hetao) -> None:
    told = hetao("edit", entry, typed, "--log", str(log))
    assert told.code == 0, told.err
    before = "\0".join(FILES.values())
    after = "\0".join(files_of(log.parent)[name].decode() for name in FILES)
    after = after.replace('"gazette/north/firms/2025-05"', '"gazette/north/firms"')  # the review follows
    if entry == "daily":
        old, new = 'language = "zh-Hans"', 'language = ["zh-Hans", "en"]'
    assert before.count(old) == 1
    assert after == before.replace(old, new)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("name=", "name can't be taken away"),
        ("id=x", "hetao rename"),
        ("colour=red", "no key named 'colour'"),
        ("name.fr=parc", "no language named 'fr'"),
        ("part_of=south", "no place named 'south'"),
        ("part_of=upper-north", "F009"),
        ("part_of+=zone", "is no list"),
        ("fiscal_year_start=13", "'13' can't be fiscal_year_start"),
        ("aliases", "is not KEY=VALUE"),
    ],
)
def test_what_can_not_be_the_value_of_a_key_is_refused(typed: str, reason: str, log: Path, hetao: Hetao) -> None:
    told = hetao("edit", "north", typed, "--log", str(log))
    assert (told.code, told.out) == (2, "")
    assert reason in told.err
    assert files_of(log.parent) == plain_files()


def test_of_two_places_one_has_the_names_of_both_and_all_that_refers_to_them(log: Path, hetao: Hetao) -> None:
    told = hetao("merge", "upper-north", "north", "--log", str(log))
    assert told.code == 0, told.err
    north = load_log(str(log)).places["north"]
    assert north.aliases == ("NP", "the park", "upper north park", "上北园区")
    assert (north.part_of, north.within) == ("zone", None)
    assert [figure.place for figure in load_log(str(log)).figures].count("north") == 3
    assert "upper-north" not in load_log(str(log)).places
    assert "# as signs have it" in log.read_text(encoding="utf-8")


def test_of_two_events_one_stays_and_what_is_lost_is_said(log: Path, hetao: Hetao) -> None:
    told = hetao("merge", "agreement", "mou", "--log", str(log))
    assert told.out.splitlines()[1] == "of agreement there is no more: date = 2017"
    after = load_log(str(log))
    assert after.events["opening"].after == ("mou",)
    assert (after.events["mou"].place, after.events["mou"].words) == ("zone", ("The agreement", "協議"))


def test_a_figure_goes_to_the_file_of_its_source_with_its_comments(log: Path, hetao: Hetao) -> None:
    told = hetao("move", "gazette/north/firms", "weekly", "--log", str(log))
    assert told.code == 0, told.err
    after = load_log(str(log))
    assert [figure.source for figure in after.figures if figure.says == "447 firms"] == ["weekly"]
    assert [[*review.about] for review in after.reviews] == [["weekly/north/firms", "gazette"]]
    told = hetao("move", "weekly/north/firms", "gazette", "--log", str(log))
    assert '[[figure]]\nplace = "north"\nmetric = "firms"\nsays = "447 firms"\n' in (
        (log.parent / "seeds" / "gazette.toml").read_text(encoding="utf-8")
    )


def test_comments_move_with_a_figure_from_header_to_header(log: Path, hetao: Hetao) -> None:
    other = log.parent / "seeds" / "monthly.toml"
    other.write_text('[source]\nid = "monthly"\ntitle = "M"\npublished = "2025"\n', encoding="utf-8")
    assert hetao("move", "gazette/north/firms", "monthly", "--log", str(log)).code == 0
    assert other.read_text(encoding="utf-8").endswith(
        '\n\n# of the first page\n[[figure]]\nplace = "north"\nmetric = "firms"\nsays = "447 firms"\n'
    )


def test_where_a_file_has_changed_since_nothing_is_undone_and_the_difference_is_shown(log: Path, hetao: Hetao) -> None:
    assert hetao("rename", "north", "north-park", "--log", str(log)).code == 0
    text = log.read_text(encoding="utf-8")
    log.write_text(text.replace("zone", "region"), encoding="utf-8")
    before = files_of(log.parent)
    told = hetao("undo", "--log", str(log))
    assert (told.code, told.out) == (2, "")
    assert '\n-id = "zone"\n' in told.err
    assert '\n+id = "region"\n' in told.err
    assert "changed since" in told.err
    assert files_of(log.parent) == before


def test_an_addition_can_be_undone(log: Path, hetao: Hetao, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("The north park has 450 firms.\n", encoding="utf-8")
    hetao("add", "event", "--id", "bridge", "--date", "2027", "--title-en", "The bridge opens", "--log", str(log))
    told = hetao("add", "source", str(article), "--id", "new", "--title", "T", "--published", "2025", "--log", str(log))
    assert told.code == 0, told.err
    assert hetao("undo", "--log", str(log)).code == 0
    assert hetao("undo", "--log", str(log)).code == 0
    assert files_of(log.parent) == plain_files()
    assert "no change of" in hetao("undo", "--log", str(log)).err


def test_the_journal_is_outside_the_log_and_for_its_owner_alone(log: Path, hetao: Hetao, tmp_path: Path) -> None:
    assert hetao("rename", "north", "north-park", "--log", str(log)).code == 0
    assert set(files_of(log.parent)) == set(FILES)
    kept = [path for path in (tmp_path / "journal").rglob("*") if path.is_file()]
    assert [stat.S_IMODE(path.stat().st_mode) for path in kept] == [0o600]
    assert stat.S_IMODE(kept[0].parent.stat().st_mode) == 0o700
    assert hetao("undo", "--list", "--log", str(log)).out.rstrip().endswith("rename north north-park --log " + str(log))


def test_the_journal_is_bounded(log: Path, hetao: Hetao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hetao_cli.write.journal.MOST_CHANGES", 3)
    for number in range(5):
        assert hetao("edit", "north", f"name.en=N{number}", "--log", str(log)).code == 0
    assert len([path for path in (tmp_path / "journal").rglob("*") if path.is_file()]) == 3


def test_where_nothing_can_be_taken_down_the_change_is_made_and_that_is_said(
    log: Path, hetao: Hetao, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SETTING, "/dev/null/journal")
    told = hetao("rename", "north", "north-park", "--log", str(log))
    assert told.code == 0
    assert "can't be undone" in told.err


def test_a_file_keeps_its_mode_also_one_that_is_made_again(log: Path, hetao: Hetao) -> None:
    gazette = log.parent / "seeds" / "gazette.toml"
    gazette.chmod(0o640)
    assert hetao("rename", "north", "north-park", "--log", str(log)).code == 0
    assert stat.S_IMODE(gazette.stat().st_mode) == 0o640
    assert hetao("remove", "gazette", "--all", "--log", str(log)).code == 0
    assert hetao("undo", "--log", str(log)).code == 0
    assert stat.S_IMODE(gazette.stat().st_mode) == 0o640


def test_a_difference_is_shown_and_nothing_written(log: Path, hetao: Hetao) -> None:
    told = hetao("edit", "north", "name.en=Northern park", "--dry-run", "--log", str(log))
    assert told.err == "hetao: nothing is written; it would be: place north changed\n"
    assert told.out.splitlines()[:3] == [f"--- a/{log}", f"+++ b/{log}", "@@ -10,7 +10,7 @@"]
    document = json.loads(hetao("edit", "north", "name.en=N", "--dry-run", "--format", "json", "--log", str(log)).out)
    assert [(one["added"], one["removed"]) for one in document["files"]] == [(1, 1)]
    assert files_of(log.parent) == plain_files()


def test_an_id_of_two_kinds_asks_for_the_kind(log: Path, hetao: Hetao) -> None:
    assert hetao("rename", "daily", "north", "--log", str(log)).code == 0
    told = hetao("rename", "north", "x", "--log", str(log))
    assert "'north' is the id of a place or source: say which with --kind" in told.err
    assert hetao("rename", "north", "x", "--kind", "source", "--log", str(log)).code == 0
    assert [*load_log(str(log)).places] == ["zone", "north", "upper-north"]


def test_an_entry_that_the_log_can_not_use_gets_an_id_that_it_can(log: Path, hetao: Hetao) -> None:
    log.write_text(FILES["events.toml"].replace("north", "北园区"), encoding="utf-8")
    for name in ("gazette.toml", "papers.toml"):
        path = log.parent / "seeds" / name
        path.write_text(path.read_text(encoding="utf-8").replace("north", "北园区"), encoding="utf-8")
    assert load_log(str(log)).faults != []
    for old, new in (("北园区", "north"), ("upper-北园区", "upper-north")):
        told = hetao("rename", old, new, "--log", str(log))
        assert told.code == 0, told.err
    assert load_log(str(log)).faults == []
    assert load_log(str(log)).places["upper-north"].within == "north"


def test_where_one_file_can_not_be_written_none_is_changed(
    log: Path, hetao: Hetao, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: str, data: bytes | None, mode: int | None = None) -> None:
        if data is not None and path.endswith("papers.toml") and data != plain_files()["seeds/papers.toml"]:
            raise NotWrittenError(path, "no space left on device")
        put(path, data, mode)

    monkeypatch.setattr(changing, "put", full)
    told = hetao("rename", "north", "north-park", "--log", str(log))
    assert (told.code, told.out) == (3, "")
    assert files_of(log.parent) == plain_files()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is forked to be killed")
@pytest.mark.filterwarnings("ignore:.*fork")  # of threads that pytest-xdist has: the child does not need them
@pytest.mark.parametrize("written", range(4))
def test_killed_behind_any_file_each_is_whole_and_undo_gives_back_what_was(
    log: Path, written: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = iter([None] * written)

    def killed(path: str, data: bytes | None, mode: int | None = None) -> None:
        if next(left, 0) == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        put(path, data, mode)

    process = os.fork()
    if process == 0:
        monkeypatch.setattr(changing, "put", killed)
        change_log(str(log), lambda current: plan_renaming(current, "north", "north-park", None))
        os._exit(0)
    _, status = os.waitpid(process, 0)
    assert os.WIFSIGNALED(status) == (written < 3)
    whole = {name: data.replace(b"north", b"north-park") for name, data in plain_files().items()}
    found = files_of(log.parent)
    assert set(found) == set(FILES)
    changed_files = [name for name in FILES if found[name] != plain_files()[name]]
    assert len(changed_files) == written
    assert all(b"north-park" in found[name] and len(found[name]) <= len(whole[name]) for name in changed_files)
    undo(str(log))
    assert files_of(log.parent) == plain_files()


@pytest.mark.slow
def test_killed_at_any_moment_each_file_is_whole_and_undo_gives_back_what_was(log: Path, tmp_path: Path) -> None:
    after: dict[str, bytes] = {}
    for pause in [one / 100 for one in range(0, 60, 3)]:
        write_files(log.parent, plain_files())
        process = started(["rename", "north", "north-park", "--log", str(log)], tmp_path)
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        found = files_of(log.parent)
        texts = {name: data for name, data in found.items() if name in FILES}
        for name, data in texts.items():
            assert data == plain_files()[name] or data == after.setdefault(name, data)
        if texts != plain_files():
            subprocess.run(
                [sys.executable, "-m", "hetao_cli", "undo", "--log", str(log)], check=True, env=os.environ, stdout=-3
            )
        assert {name: (log.parent / name).read_bytes() for name in FILES} == plain_files()
