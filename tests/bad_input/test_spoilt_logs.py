"""A good log with anything changed in it: whatever comes out, no command crashes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from good_log import GOOD, ON_A_LOG
from hypothesis import given
from hypothesis import strategies as st
from tries import examples

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

LINES: list[str] = [*GOOD.split("\n")]
VALUES = [line.split(" = ", 1)[1] for line in LINES if " = " in line]
ODD_VALUES = [
    *VALUES,
    "0",
    "-1",
    "1e400",
    "nan",
    "true",
    "2025-12-22",
    "07:30:00",
    "[]",
    "[[]]",
    "{}",
    '""',
    '" "',
    '"\\u0000"',
    '"../.."',
    '"Y17E8"',
    '"[..2035]"',
    '"2025-12-22/.."',
    '"9999999999999999999999"',
    '"几十"',
    '"1/0"',
    '"0%"',
    '">=-5"',
    '"HK$0"',
    '"{x}"',
    '["zone", "zone"]',
    f'"{"9" * 5000}"',
    f'"{"一" * 40}"',
    f'"{"1," * 19}"',
    '"1e99"',
    '"1e-99..1e99"',
    '"Y1E9999999"',
    '"Y-170000002"',
    f'"[{",".join(["2025"] * 2000)}]"',
    '"XXXX-XX-XX"',
    '"0000-02-29/9999-12-31"',
    '"-9999~/Y17E8?"',
    "'''\nx'''",
]


def replaced(line: str, value: str) -> str:
    return f"{line.split(' = ', 1)[0]} = {value}" if " = " in line else line


@st.composite
def with_changed_lines(draw: st.DrawFn) -> str:
    """Leave out, repeat, move and exchange lines, and give keys the values of others."""
    lines: list[str] = list(LINES)
    for _ in range(draw(st.integers(1, 4))):
        at, other = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["leave out", "repeat", "exchange", "value"])):
            case "leave out":
                del lines[at : at + draw(st.integers(1, 5))]
                lines = lines or [""]
            case "repeat":
                lines.insert(at, lines[other])
            case "exchange":
                lines[at], lines[other] = lines[other], lines[at]
            case _:
                lines[at] = replaced(lines[at], draw(st.sampled_from(ODD_VALUES)))
    return "\n".join(lines)


@st.composite
def with_changed_characters(draw: st.DrawFn) -> str:
    """Delete, insert and replace a few characters anywhere."""
    text = GOOD
    for _ in range(draw(st.integers(1, 3))):
        at, length = draw(st.integers(0, len(text))), draw(st.integers(0, 3))
        inserted = draw(st.text("\"'[]{}=.,#\\\n\r\t 0123456789-~?X/年万多约", max_size=4) | st.text(max_size=3))
        text = text[:at] + inserted + text[at + length :]
    return text


@st.composite
def with_values_of_any_text(draw: st.DrawFn) -> str:
    """Give some keys any text at all."""
    lines: list[str] = list(LINES)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        value = draw(st.text(max_size=20) | st.text("0123456789-/.~?%XYES[]{}, 年月日万亿多近约超", max_size=15))
        lines[at] = replaced(lines[at], json.dumps(value).replace("\x7f", "\\u007f"))
    return "\n".join(lines)


SPOILT = st.one_of(with_changed_lines(), with_changed_characters(), with_values_of_any_text())


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("spoilt") / "log.toml"


@pytest.mark.slow
@examples(200)
@given(text=SPOILT)
def test_a_spoilt_log_makes_no_command_crash(text: str, hetao: Hetao, path: Path) -> None:
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    for command in ON_A_LOG:
        code, out, err = hetao(command, "--log", str(path), "--today", "2026-11-21")

        assert code in ({0, 1, 3} if command != "compare" else {0, 2, 3})
        assert "Traceback" not in err
        assert "internal error" not in err
        assert bool(out) == (code in {0, 1})


@pytest.mark.slow
@examples(100)
@given(text=SPOILT)
def test_a_spoilt_log_makes_no_report_for_programs_crash(text: str, hetao: Hetao, path: Path) -> None:
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    for arguments in (
        ("check", "--verbose"),
        ("timeline", "--gaps", "--known-by", "2025"),
        ("timeline", "--from", "2017", "--to", "2026", "--as-of", "2026-06"),
        ("figures", "--lang", "zh-Hans"),
        ("compare", "--lang", "zh-Hant"),
        ("sources",),
    ):
        code, out, err = hetao(*arguments, "--log", str(path), "--today", "2026-11-21", "--format", "json")

        assert code in {0, 1, 2, 3}
        assert "internal error" not in err
        if code in {0, 1}:
            assert json.loads(out)["kind"] == arguments[0]


@examples(50)
@given(data=st.binary(max_size=200))
def test_any_bytes_at_all_make_no_command_crash(data: bytes, hetao: Hetao, path: Path) -> None:
    path.write_bytes(data)
    for command in ("timeline", "check"):
        code, _out, err = hetao(command, "--log", str(path))

        assert code in {0, 1, 3}
        assert "internal error" not in err
