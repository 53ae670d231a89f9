"""`hetao add event`, `figure` and `dating`: what is written where, what is refused, and what is said."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator
from small_log import EVENTS, GAZETTE, write_log

from hetao_cli.log.assemble import load_log
from hetao_cli.model.errors import LogError
from hetao_cli.schemas.documents import document_schema
from hetao_cli.write.adding import add_entry
from hetao_cli.write.inserting import NewEntry

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

EVENT = ("add", "event", "--id", "bridge", "--date", "2027", "--title-en", "The bridge opens")
FIGURE = ("add", "figure", "--source", "gazette", "--place", "north", "--metric", "firms", "--says", "440多家")
DATING = ("add", "dating", "--source", "gazette", "--event", "mou", "--says", "3 January 2017")
TODAY = ("--today", "2026-11-21")


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_event_is_written_by_date_and_its_line_is_said(hetao: Hetao, tmp_path: Path) -> None:
    path = write_log(tmp_path)
    told = hetao(
        "add", "event", "--id", "plan", "--date", "8 Aug 2023", "--title-en", 'The "plan"', "--title-zh-Hans", "规划",
        "--place", "NP", "--kind", "plan", "--after", "mou", "--supersedes", "opening", "--log", str(path),
    )  # fmt: skip
    assert (told.code, told.out, told.err) == (0, f"{path}:27: event plan\n", "")
    entry = (
        '[[event]]\nid = "plan"\ndate = "2023-08-08"\ntitle = { en = "The \\"plan\\"", zh-Hans = "规划" }\n'
        'place = "north"\nkind = "plan"\nafter = ["mou"]\nsupersedes = ["opening"]\n\n'
    )
    assert path.read_text(encoding="utf-8") == EVENTS.replace("# the opening\n", f"{entry}# the opening\n")


def test_an_event_goes_to_the_end_where_events_are_in_no_order(hetao: Hetao, tmp_path: Path) -> None:
    path = write_log(tmp_path, EVENTS.replace("2025-12", "2001"))
    assert hetao(*EVENT, "--date", "1999", "--log", str(path)).code == 0
    assert list(load_log(str(path)).events) == ["mou", "opening", "bridge"]


def test_a_figure_is_written_behind_what_its_source_says(hetao: Hetao, tmp_path: Path) -> None:
    path = write_log(tmp_path)
    said = "--as-of", "2024", "--status", "actual", "--at", "p. 3", "--by", "the mayor"
    told = hetao(*FIGURE, *said, *TODAY, "--log", str(path))
    written = tmp_path / "seeds" / "gazette.toml"
    assert (told.code, told.out) == (0, f"{written}:11: figure gazette/north/firms/2024\n")
    about = '[[figure]]\nplace = "north"\nmetric = "firms"\nsays = "440多家"\n'
    entry = f'{about}as_of = "2024"\nat = "p. 3"\nby = "the mayor"\n\n'
    assert written.read_text(encoding="utf-8") == GAZETTE.replace("[[dating]]", f"{entry}[[dating]]")


def test_a_figure_names_its_source_in_a_file_of_several(hetao: Hetao, tmp_path: Path) -> None:
    several = GAZETTE.replace("[source]", "[[source]]").replace("]]\nplace", ']]\nsource = "gazette"\nplace')
    several = several.replace("]]\nevent", ']]\nsource = "gazette"\nevent')
    daily = '[[source]]\nid = "daily"\ntitle = "x"\npublished = "2025"\n\n'
    daily += '[[figure]]\nsource = "daily"\nplace = "north"\nmetric = "firms"\nsays = "450"\n'
    path = write_log(tmp_path, gazette=f"{several}\n{daily}")
    assert hetao(*FIGURE, "--as-of", "2020", *TODAY, "--log", str(path)).code == 0
    assert [figure.says for figure in load_log(str(path)).figures] == ["447 firms", "440多家", "450"]


def test_a_date_that_a_source_gives_is_written(hetao: Hetao, tmp_path: Path) -> None:
    path = write_log(tmp_path)
    assert hetao(*DATING, *TODAY, "--log", str(path)).out == f"{tmp_path}/seeds/gazette.toml:15: dating gazette/mou\n"
    assert load_log(str(path)).datings[1].says == "3 January 2017"


@pytest.mark.parametrize("events", ["\ufeff" + EVENTS, EVENTS.replace("\n", "\r\n")], ids=["byte order mark", "CRLF"])
def test_a_file_keeps_its_first_bytes_and_its_ends_of_lines(hetao: Hetao, tmp_path: Path, events: str) -> None:
    path = write_log(tmp_path, events)
    assert hetao(*EVENT, "--log", str(path)).code == 0
    text = path.read_bytes().decode()
    assert text.startswith("\ufeff") == events.startswith("\ufeff")
    assert text.count("\r\n") == (text.count("\n") if "\r\n" in events else 0)
    assert "bridge" in load_log(str(path)).events


def test_entries_in_lists_can_be_added_to(hetao: Hetao, two_parks_log: str, tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    with open(two_parks_log, encoding="utf-8") as file:
        path.write_text(file.read(), encoding="utf-8")
    added = ("add", "figure", "--source", "gazette", "--place", "north", "--metric", "firms", "--says", "448")
    assert hetao(*added, *TODAY, "--log", str(path)).code == 0
    before, after = load_log(two_parks_log), load_log(str(path))
    assert [figure.says for figure in after.figures if figure.says == "448"] == ["448"]
    assert len(after.figures) == len(before.figures) + 1
    assert after.faults == before.faults


REFUSED = {
    "no such place": ((*FIGURE, "--place", "nort"), "no place named 'nort' (did you mean 'north'?)"),
    "no such metric": ((*FIGURE, "--metric", "firm"), "no metric named 'firm' (did you mean 'firms'?)"),
    "no such source": ((*FIGURE, "--source", "gazete"), "no source named 'gazete' (did you mean 'gazette'?)"),
    "no such event": ((*DATING, "--event", "moo"), "no event named 'moo' (did you mean 'mou'?)"),
    "no such event before": ((*EVENT, "--after", "moo"), "no event named 'moo' (did you mean 'mou'?)"),
    "no such status": ((*FIGURE, "--status", "done"), "'done' is no status: 'actual' or 'planned'"),
    "no such section": ((*FIGURE, "--section", "foot"), "'foot' is no section: 'heading' or 'body'"),
    "a sentence": ((*FIGURE, "--says", "x" * 41), "a literal has at most 40 characters, and this has 41"),
    "an id that is taken": ((*EVENT, "--id", "mou"), "the event 'mou' is in the log already"),
    "an id that is none": ((*EVENT, "--id", "The Bridge"), "'The Bridge' is no id: ids are kebab-case, such as"),
    "a date that is none": ((*EVENT, "--date", "someday"), "--date: "),
    "an empty option": ((*EVENT, "--date", " "), "--date is empty"),
    "nothing given": (("add", "event"), "missing --id, --date, --title-en: --id is "),
    "some not given": (("add", "figure", "--place", "north"), "missing --source, --metric, --says: --source is "),
    "no such format": ((*EVENT, "--format", "yaml"), "no format named 'yaml'"),
    "a format of others": ((*EVENT, "--format", "sarif"), "the format 'sarif' is for"),
    "no such kind": (("add", "evnt"), "evnt"),
    "an id of another figure": ((*FIGURE, "--id", "first"), "the figure 'first' is in the log already"),
    "a title of blanks": ((*EVENT, "--title-en", " "), "--title-en is empty"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_can_t_be_written_is_refused_and_no_file_changes(hetao: Hetao, tmp_path: Path, case: str) -> None:
    arguments, reason = REFUSED[case]
    path = write_log(tmp_path, gazette=GAZETTE.replace("[[figure]]", '[[figure]]\nid = "first"'))
    before = files_of(tmp_path)
    told = hetao(*arguments, *(() if case == "no such kind" else ("--log", str(path))))
    assert (told.code, told.out) == (2, "")
    assert reason in told.err
    assert files_of(tmp_path) == before


def test_what_would_not_load_is_refused_in_the_words_of_the_check(hetao: Hetao, tmp_path: Path) -> None:
    circle = EVENTS.replace('kind = "agreement"', 'kind = "agreement"\nafter = ["bridge"]')
    path = write_log(tmp_path, circle)
    before = files_of(tmp_path)
    told = hetao(*EVENT, "--after", "mou", "--log", str(path))
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("hetao: nothing was written, as the log would not load: F009 ")
    assert files_of(tmp_path) == before


def test_a_file_whose_entries_are_torn_apart_is_left_alone(hetao: Hetao, tmp_path: Path) -> None:
    torn = '[log]\nversion = 1\n[[event]]\nid = "a"\ndate = "2020"\n[[place]]\nid = "b"\n[event.extra]\nen = "x"\n'
    path = write_log(tmp_path, torn)
    told = hetao(*EVENT, "--log", str(path))
    assert (told.code, told.out) == (2, "")
    assert "its event entries are written in a way to which none can be added" in told.err
    assert path.read_text(encoding="utf-8") == torn


def test_a_kind_of_entries_that_is_no_list_is_left_alone(hetao: Hetao, tmp_path: Path) -> None:
    path = write_log(tmp_path, "event.id = 1\n[log]\nversion = 1\n")
    told = hetao(*EVENT, "--log", str(path))
    assert (told.code, told.out) == (2, "")
    assert "its [event] is one table alone; write [[event]], so that another can be added" in told.err


def test_a_log_that_breaks_while_it_is_looked_at_is_left_alone(tmp_path: Path) -> None:
    path = write_log(tmp_path, "broken")
    with pytest.raises(LogError, match="not TOML"):
        add_entry(str(path), lambda _log, _documents: (0, NewEntry("event", {}, 0)))
    assert path.read_text(encoding="utf-8") == "broken"


@pytest.mark.parametrize(
    "events", [EVENTS + "broken", EVENTS.replace("version = 1", "version = 1\nbad")], ids=["at its end", "in [log]"]
)
def test_a_log_that_is_no_toml_is_left_alone(hetao: Hetao, tmp_path: Path, events: str) -> None:
    path = write_log(tmp_path, events)
    before = files_of(tmp_path)
    told = hetao(*EVENT, "--log", str(path))
    assert (told.code, told.out) == (3, "")
    assert "not TOML" in told.err
    assert files_of(tmp_path) == before


def test_what_was_wrong_before_is_in_nobodys_way(hetao: Hetao, tmp_path: Path) -> None:
    path = write_log(tmp_path, EVENTS + '\n[[event]]\nid = "odd"\ndat = "2025"\n')
    assert hetao(*EVENT, "--log", str(path)).code == 0
    assert "bridge" in load_log(str(path)).events


def test_a_dry_run_prints_the_entry_and_writes_nothing(hetao: Hetao, tmp_path: Path) -> None:
    path = write_log(tmp_path)
    before = files_of(tmp_path)
    told = hetao(*EVENT, "--dry-run", "--log", str(path))
    assert told.out == '[[event]]\nid = "bridge"\ndate = "2027"\ntitle = { en = "The bridge opens" }\n'
    assert told.err == f"hetao: nothing is written; it would be {path}:35: event bridge\n"
    assert files_of(tmp_path) == before


@pytest.mark.parametrize("arguments", [EVENT, FIGURE, DATING, (*EVENT, "--dry-run")], ids=lambda args: args[1])
def test_the_document_of_an_addition_is_as_its_schema_says(
    hetao: Hetao, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    path = write_log(tmp_path)
    told = hetao(*arguments, "--format", "json", *TODAY, "--log", str(path))
    assert told.code == 0, told.err
    document = json.loads(told.out)
    Draft202012Validator(document_schema("added")).validate(document)
    (entry,) = document["entries"]
    assert (entry["kind"], document["written"]) == (arguments[1], "--dry-run" not in arguments)
    if document["written"]:
        with open(entry["path"], encoding="utf-8") as file:
            lines = file.read().splitlines()
        assert lines[entry["line"] - 1] == f"[[{arguments[1]}]]"


def test_what_the_checker_says_of_the_new_entry_is_told_and_nothing_else(hetao: Hetao, tmp_path: Path) -> None:
    path = write_log(tmp_path, EVENTS + '\n[[event]]\nid = "odd"\ndate = "sometime"\ntitle = { en = "x" }\n')
    told = hetao(*FIGURE, "--says", "many firms", *TODAY, "--log", str(path))
    assert told.code == 0
    assert "N101" in told.err
    assert "sometime" not in told.err
    document = json.loads(hetao(*FIGURE, "--says", "900 firms", *TODAY, "--format", "json", "--log", str(path)).out)
    (found,) = [one["figures"] for one in document["findings"] if one["code"] == "C301"]
    assert sorted(name.partition("~")[0] for name in found) == ["gazette/north/firms"] * 2


@pytest.mark.parametrize("says", ["some time or other", "择日", "03/04/2025"])
def test_a_dating_in_which_no_date_can_be_read_is_refused_unless_it_has_one(
    hetao: Hetao, tmp_path: Path, says: str
) -> None:
    path = write_log(tmp_path)
    before = files_of(tmp_path)
    arguments = ("add", "dating", "--source", "gazette", "--event", "opening", "--says", says, "--log", str(path))
    told = hetao(*arguments)
    assert (told.code, told.out) == (2, "")
    assert f"no date can be read in '{says}'" in told.err
    assert files_of(tmp_path) == before
    assert hetao(*arguments, "--date", "2025", "--log", str(path)).code == 0


def test_only_a_log_of_ones_own_is_written_to(hetao: Hetao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    told = hetao(*EVENT)
    assert (told.code, told.err) == (
        2,
        "hetao: no events.toml here or above: name a log with --log, or start one with 'hetao init'\n",
    )
    write_log(tmp_path)
    monkeypatch.chdir(tmp_path / "seeds")
    assert hetao(*EVENT).out == f"{os.path.join('..', 'events.toml')}:35: event bridge\n"


def test_the_commands_of_add_are_listed(hetao: Hetao) -> None:
    told = hetao("add", "--help")
    assert told.code == 0
    assert all(name in told.out for name in ("source", "event", "figure", "dating"))


def test_an_event_goes_to_the_file_that_has_the_events(hetao: Hetao, tmp_path: Path) -> None:
    head, events = EVENTS.split("# What happened.\n")
    path = write_log(tmp_path, head)
    (tmp_path / "seeds" / "happenings.toml").write_text(events, encoding="utf-8")
    told = hetao(*EVENT, "--date", "2020", "--log", str(path))
    assert (told.code, told.out) == (0, f"{tmp_path}/seeds/happenings.toml:9: event bridge\n")
    assert path.read_text(encoding="utf-8") == head
