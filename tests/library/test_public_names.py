"""The door of the package: its names, what they say of themselves, and what they cost."""

from __future__ import annotations

import doctest
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import hetao_cli


def test_dir_names_what_there_is() -> None:
    names = [name for name in dir(hetao_cli) if not name.startswith("_")]
    assert names == sorted(hetao_cli.__all__)
    for name in names:
        assert getattr(hetao_cli, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = hetao_cli.nothing


@pytest.mark.parametrize("name", hetao_cli.__all__)
def test_every_name_has_an_example_that_is_run(name: str) -> None:
    thing = getattr(hetao_cli, name)
    text = inspect.getdoc(thing) or ""
    assert ">>>" in text, name
    assert thing.__module__.startswith("hetao_cli.")


@pytest.mark.parametrize(
    "name", [name for name, one in inspect.getmembers(hetao_cli.Log, callable) if not name.startswith("_")]
)
def test_every_method_of_a_log_is_described(name: str) -> None:
    assert inspect.getdoc(getattr(hetao_cli.Log, name))


def test_the_old_names_work() -> None:
    log = hetao_cli.load_log("events.toml")
    assert hetao_cli.check_log(log, "2026-11-30").diagnostics
    assert hetao_cli.parse_date("2025-12").edtf == "2025-12"
    assert hetao_cli.read_text("447 firms").figures


def test_the_package_alone_loads_nothing_of_it() -> None:
    probe = "import sys, hetao_cli; print([one for one in sys.modules if one.startswith('hetao_cli.')])"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_page_about_the_library_is_true() -> None:
    page = str(Path(__file__).parents[2] / "docs" / "library.md")
    done = doctest.testfile(page, module_relative=False, encoding="utf-8")
    assert (done.failed, done.attempted > 15) == (0, True)
