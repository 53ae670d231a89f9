"""Options, dates, formats and names that can't be used: exit 2 and one line that says what can."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from good_log import GOOD, ON_A_LOG
from hypothesis import given
from hypothesis import strategies as st
from tries import examples

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao


@pytest.fixture
def log(tmp_path: Path) -> str:
    path = tmp_path / "log.toml"
    path.write_text(GOOD, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("command", ON_A_LOG)
@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--format", "xml", "no format named 'xml'"),
        ("--format", "markdow", "did you mean 'markdown'?"),
        ("--format", "", "no format named ''"),
        ("--lang", "de", "no language named 'de'"),
        ("--lang", "zh-Hants", "did you mean 'zh-Hant'?"),
        ("--today", "nonsense", "--today: "),
        ("--today", "", "--today: "),
        ("--today", "2025-13-45", "--today: "),
        ("--today", "03/04/2025", "--today: "),
        ("--known-by", "nonsense", "--known-by: "),
        ("--as-of", "someday", "--as-of: "),
        ("--as-of", "\x1b[31m", "--as-of: "),
    ],
)
def test_a_value_that_can_t_be_used_is_told_in_one_line(
    command: str, option: str, value: str, words: str, hetao: Hetao, log: str
) -> None:
    code, out, err = hetao(command, "--log", log, option, value)

    assert (code, out) == (2, "")
    assert err.startswith("hetao: ")
    assert words in err
    assert err.count("\n") == 1
    assert "\x1b" not in err


@pytest.mark.parametrize("command", ON_A_LOG)
@pytest.mark.parametrize("arguments", [["--nonsense"], ["--log"], ["one", "two", "three"], ["--lan=en"], ["-x"]])
def test_arguments_that_there_are_not_are_refused(command: str, arguments: list[str], hetao: Hetao) -> None:
    code, out, err = hetao(command, *arguments)

    assert (code, out) == (2, "")
    assert err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "arguments",
    [["--documents", "x", "check"], ["--place=x", "check"], ["-x", "json", "check", "--verbose"], ["--foo", "check"]],
)
def test_an_option_before_the_command_is_told_where_it_stands(arguments: list[str], hetao: Hetao) -> None:
    code, out, err = hetao(*arguments)

    assert (code, out) == (2, "")
    option = arguments[0].partition("=")[0]
    assert f"options stand after the command: hetao check {option} …" in err


@pytest.mark.parametrize("before", [["--log", "LOG"], ["--log=LOG", "-f", "text"], ["--lang", "en", "--log", "LOG"]])
def test_options_of_most_commands_may_stand_before_the_command(
    before: list[str], hetao: Hetao, two_parks_log: str
) -> None:
    typed = [one.replace("LOG", two_parks_log) for one in before]
    today = hetao("timeline", "--today", "2020", "--format", "json", "--log", two_parks_log)

    assert hetao(*typed, "sources").out == hetao("sources", "--log", two_parks_log).out
    assert hetao(*typed, "--today", "2020", "--format", "json", "timeline").out == today.out
    assert hetao("--format", "json", "sources", "-f", "csv", "--log", two_parks_log).out.startswith("id,")


def test_an_option_before_a_command_that_does_not_take_it_is_refused(hetao: Hetao) -> None:
    code, out, err = hetao("--log", "x", "rule", "C301")

    assert (code, out) == (2, "")
    assert "'hetao rule' has no option --log" in err
    assert hetao("--log", "x", "--gaps", "timeline").err.endswith("hetao timeline --gaps …\n")


def test_an_option_that_there_is_not_is_told_with_a_near_miss(hetao: Hetao) -> None:
    assert "--version" in hetao("--verison").err


@pytest.mark.parametrize(("name", "near"), [("timelin", "timeline"), ("chek", "check"), ("figure", "figures")])
def test_a_misspelt_command_is_told_with_the_one_that_was_meant(name: str, near: str, hetao: Hetao) -> None:
    code, out, err = hetao(name)

    assert (code, out) == (2, "")
    assert f"no command named '{name}' (did you mean '{near}'?)" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["timeline", "--place", "hong-kong-park"], "no place named 'hong-kong-park'"),
        (["timeline", "--place", "hk-prak"], "did you mean 'hk-park'?"),
        (["timeline", "--from", "soon"], "--from: "),
        (["timeline", "--to", "2025-1"], None),
        (["compare", "sz-park", "moon"], "no place named 'moon'"),
        (["compare", "sz-park", "sz-park"], "sz-park"),
        (["compare", "--metric", "areas"], "did you mean 'area'?"),
        (["figures", "--metric", "are"], "did you mean 'area'?"),
        (["figures", "--source", "frist"], "did you mean 'first'?"),
        (["figures", "--place", "zonee"], "did you mean 'zone'?"),
        (["check", "--select", "C999"], "no rule named 'C999'"),
        (["check", "--ignore", "values-difer"], "did you mean 'values-differ'?"),
        (["check", "--fail-on", "errors"], "did you mean 'error'?"),
        (["show", "openning"], "did you mean 'opening'?"),
    ],
)
def test_a_name_of_nothing_is_told_with_a_near_miss(
    arguments: list[str], words: str | None, hetao: Hetao, log: str
) -> None:
    code, out, err = hetao(*arguments, "--log", log)

    if words is None:
        assert code == 0
    else:
        assert (code, out) == (2, "")
        assert words in err
        assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2026-11-21", "2026-11-21"),
        ("21 November 2026", "2026-11-21"),
        ("2026年11月21日", "2026-11-21"),
        ("2026", "2026"),
        ("2026-41", "2026-41"),
    ],
)
def test_a_date_can_be_typed_as_people_write_it(typed: str, edtf: str, hetao: Hetao, log: str) -> None:
    code, out, _err = hetao("timeline", "--log", log, "--today", typed, "--format", "json")

    assert code == 0
    assert f'"today": "{edtf}"' in out


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"], ["check", "--help"], ["timeline", "-h"]])
def test_help_is_no_error(arguments: list[str], hetao: Hetao) -> None:
    code, out, err = hetao(*arguments)

    assert (code, err) == (0, "")
    assert "Usage: hetao" in out


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("note", 1)])
def test_a_check_fails_at_the_level_asked_for(level: str, code: int, hetao: Hetao, log: str) -> None:
    arguments = ["check", "--log", log, "--today", "2030", "--fail-on", level]

    assert hetao(*arguments).code == code
    assert hetao(*arguments, "--exit-zero").code == 0
    assert hetao(*arguments, "--ignore", "K703").code == 0


TYPED = st.text(max_size=30) | st.text(
    "0123456789-/.~?%XYES[]{}, 年月日上下半今去明本早末约JanuryMchto:TZ+", max_size=20
)


@pytest.fixture(scope="module")
def lasting_log(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("log") / "log.toml"
    path.write_text(GOOD, encoding="utf-8")
    return str(path)


@examples(150)
@given(option=st.sampled_from(["--today", "--from", "--to", "--known-by", "--as-of"]), typed=TYPED)
def test_any_date_that_is_typed_is_understood_or_refused(
    option: str, typed: str, hetao: Hetao, lasting_log: str
) -> None:
    code, out, err = hetao("timeline", "--gaps", "--log", lasting_log, f"{option}={typed}")

    assert code in {0, 2}
    assert "internal error" not in err
    assert bool(out) == (code == 0)


@examples(100)
@given(
    option=st.sampled_from(["--lang", "--format", "--place", "--kind", "--status", "--source"]),
    typed=st.text(max_size=10),
)
def test_any_name_that_is_typed_is_understood_or_refused(
    option: str, typed: str, hetao: Hetao, lasting_log: str
) -> None:
    code, _out, err = hetao("timeline", "--log", lasting_log, f"{option}={typed}")

    assert code in {0, 2}
    assert "internal error" not in err


@examples(50)
@given(arguments=st.lists(st.text(max_size=8), max_size=4))
def test_any_arguments_at_all_make_no_crash(arguments: list[str], hetao: Hetao) -> None:
    code, _out, err = hetao(*arguments)

    assert code in {0, 2}
    assert "internal error" not in err
