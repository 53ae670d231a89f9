"""The language that is asked for is that of all words: refusals, helps, rule pages; wherever `--lang` stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from hetao_cli.check.registry import all_rules
from hetao_cli.cli.app import all_commands

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

CHINESE = ("zh-Hans", "zh-Hant")
HAN = re.compile(r"[\u4e00-\u9fff]")
ENGLISH = re.compile(r"(?<![\w'./-])[A-Za-z]{2,}(?: [a-z]{2,}){2,}")
"""Three English words or more in a row."""

FAULTY = """
log = { version = 1 }
place = [
  { id = "zone", name = { en = "zone" } },
  { id = "north", name = { en = "north" }, part_of = "zone" },
  { id = "south", name = { en = "south" }, part_of = "zone" },
  { id = "lost", name = { en = "lost" }, part_of = "nowhere" },
]
metric = [
  { id = "firms", name = { en = "firms" }, unit = "company", kind = "stock" },
  { id = "cost", name = { en = "cost" }, unit = "HKD", kind = "cumulative" },
]
event = [
  { id = "mou", date = "2017-01-03", title = { en = "MoU" }, place = "zone" },
  { id = "some-day", date = "soon", title = { en = "School" } },
]
source = [{ id = "early", title = "Early", published = "2016", language = "en" }]
figure = [
  { source = "early", place = "north", metric = "firms", says = "447 firms" },
  { source = "early", place = "north", metric = "firms", says = "some" },
  { source = "early", place = "south", metric = "cost", says = "87 hectares" },
]
dating = [{ source = "early", event = "mou", says = "3 January 2017" }]
"""
"""Of everything that is told on stderr: a log with a fault, unreadable figures and dates, a source before its news."""


def left_in_english(text: str) -> list[str]:
    return ENGLISH.findall(re.sub(r"'[^']*'|(?<=：)hetao [a-z ]+|hetao check --select", "", text))


def without_defaults(text: str) -> str:
    """Drop the language that a help names as the one that is asked for."""
    return re.sub(r"\s*［\s*(默认|預設)：[^］]*］", "", text)


@pytest.mark.parametrize("language", CHINESE)
@pytest.mark.parametrize("command", sorted(all_commands()))
def test_each_paragraph_of_a_help_is_in_its_language(command: str, language: str, hetao: Hetao) -> None:
    names = () if command == "hetao" else command.split()
    code, out, err = hetao("--lang", language, *names, "--help")

    assert (code, err) == (0, "")
    assert [part for part in re.split(r"\n\n|\n(?=  \S)", out) if not HAN.search(part)] == []
    assert left_in_english(out) == []


@pytest.mark.parametrize("language", CHINESE)
def test_a_language_may_stand_before_the_command(language: str, hetao: Hetao, two_parks_log: str) -> None:
    for call in (("timeline", "--help"), ("add", "figure", "--help"), ("rule", "C301"), ("timeline", "--nonsense")):
        before, after = hetao("--lang", language, *call), hetao(*call, "--lang", language)
        assert before.code == after.code
        assert without_defaults(before.out + before.err) == without_defaults(after.out + after.err)
    told = hetao("--lang", language, "timeline", "--log", two_parks_log)
    assert told == hetao("timeline", "--log", two_parks_log, "--lang", language)
    assert HAN.search(told.out)


def test_no_line_of_a_chinese_help_is_wider_than_a_terminal(hetao: Hetao) -> None:
    from hetao_cli.model.safe import columns_of

    for command in all_commands():
        names = () if command == "hetao" else command.split()
        lines = hetao("--lang", "zh-Hant", *names, "--help").out.splitlines()
        assert [line for line in lines if columns_of(line) > 80] == []
        assert [line for line in lines if line.strip().startswith(tuple("，。；：、）］」"))] == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["timeline", "--form", "json"], ["没有选项 --form（可能的选项：--bom、--format、--from）", "沒有選項 --form"]),
        (["read"], ["缺少参数 'FILE…'", "缺少參數 'FILE…'"]),
        (["rule", "C301", "C302"], ["多余的参数：C302", "多餘的參數：C302"]),
        (["read", "a.txt", "--jobs", "many"], ["'--jobs' / '-j'：'many' 不是整数", "'many' 不是整數"]),
        (["read", "a.txt", "--jobs", "0"], ["0 不在范围 x>=1 之内", "0 不在範圍 x>=1 之內"]),
        (["timeline", "--log"], ["选项 '--log' 需要一个值", "選項 '--log' 需要一個值"]),
        (["timeline", "--gaps=yes"], ["选项 '--gaps' 不带值", "選項 '--gaps' 不帶值"]),
        (["timelin"], ["没有名为 'timelin' 的命令（是否想写 'timeline'？）", "沒有名為 'timelin' 的命令"]),
        (["--place", "x", "check"], ["选项应写在命令之后：hetao check --place …", "選項應寫在命令之後"]),
        ([], ["请写一个命令", "請寫一個命令"]),
        (["rule", "C999"], ["没有名为 'C999' 的规则", "沒有名為 'C999' 的規則"]),
    ],
)
def test_what_is_refused_is_told_in_the_language(arguments: list[str], words: list[str], hetao: Hetao) -> None:
    for language, expected in zip(CHINESE, words, strict=True):
        last = arguments[-1:] if arguments == ["timeline", "--log"] else []
        code, out, err = hetao(*arguments[: len(arguments) - len(last)], "--lang", language, *last)

        assert (code, out) == (2, "")
        assert expected in err
        assert left_in_english(err) == []


@pytest.mark.parametrize("language", CHINESE)
def test_commands_without_a_command_show_their_help(language: str, hetao: Hetao) -> None:
    code, out, err = hetao("--lang", language, "add")

    assert (code, out) == (2, "")
    assert err == hetao("--lang", language, "add", "--help").out


@pytest.mark.parametrize("language", CHINESE)
def test_each_rule_has_its_page_in_the_language(language: str, hetao: Hetao) -> None:
    for code in all_rules():
        page = hetao("rule", code, "--lang", language).out.partition("\n")[2].partition("\n示例:")[0]
        assert [part for part in page.strip().split("\n\n") if not HAN.search(part)] == []
        assert left_in_english(page) == []


@pytest.mark.parametrize("language", CHINESE)
@pytest.mark.parametrize(
    "arguments",
    ["timeline", "stats", "stats firms", "compare", "plot cost", "figures", "report", "timeline --known-by 2025-06"],
)
def test_what_is_said_beside_an_answer_is_in_the_language(
    arguments: str, language: str, hetao: Hetao, tmp_path: Path
) -> None:
    log = tmp_path / "log.toml"
    log.write_text(FAULTY, encoding="utf-8")
    err = hetao(*arguments.split(), "--log", str(log), "--lang", language).err

    assert HAN.search(err)
    assert left_in_english(err.replace("(hetao rule R604)", "")) == []


@pytest.mark.parametrize("language", CHINESE)
def test_what_is_written_is_told_in_the_language(language: str, hetao: Hetao, tmp_path: Path) -> None:
    log = tmp_path / "log.toml"
    log.write_text(FAULTY, encoding="utf-8")
    words = hetao("init", str(tmp_path / "new"), "--lang", language).out
    for arguments in (
        ("check", "--log", str(log), "--write-baseline", str(tmp_path / "known.json")),
        ("check", "--log", str(log), "--baseline", str(tmp_path / "known.json"), "--select", "F"),
        ("add", "event", "--log", str(log), "--id", "new", "--date", "2025", "--title-en", "New", "--dry-run"),
        ("read", str(log)),
    ):
        words += hetao(*arguments, "--lang", language).err

    assert len(HAN.findall(words)) > 50
    assert left_in_english(words.replace(str(tmp_path), "")) == []


def test_english_is_as_it_was(hetao: Hetao) -> None:
    assert hetao("timeline", "--nonsense").err.startswith("Usage: hetao timeline [OPTIONS]\nTry 'hetao timeline -h'")
    assert "\nOptions:\n" in hetao("--lang", "en", "timeline", "--help").out
