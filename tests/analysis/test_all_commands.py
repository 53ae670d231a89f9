"""Every command gives the same answer to the same question, whatever a log has; so does a document that repeats it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from firms_log import Told, claim, log_text
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tries import examples

if TYPE_CHECKING:
    from conftest import Hetao

PRINTED = {"2024": "2024", "2024-06": "June 2024", "2024-06-11": "11 June 2024", "2025-06-01": "1 June 2025"}
TOLD = st.builds(
    claim,
    st.just("a"),
    st.sampled_from("abcde"),
    st.integers(0, 40),
    st.sampled_from([0, 0, 5, 30]),
    st.sampled_from(list(PRINTED)),
)
COMPARED = Told("b", "f", 7, 7, "2020")
"""A figure of another place, so that there is something to compare."""

EVENT = '[[event]]\nid = "opening"\ndate = "{date}"\ntitle = {{ en = "Opening" }}\n'
DATING = '[[dating]]\nsource = "{source}"\nevent = "opening"\nsays = "{date}"\n'
DATED = st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from(list(PRINTED))), max_size=3)


def document(hetao: Hetao, *arguments: str) -> dict[str, Any]:
    done = hetao(*arguments, "--today", "2026-11-21", "--format", "json")
    assert done.code in {0, 1}, done.err
    found: dict[str, Any] = json.loads(done.out)
    return found


def answers(hetao: Hetao, log: str, cell: dict[str, Any]) -> dict[str, object]:
    """Return what each command says of the newest firms of a: the least, the most, and the support."""

    def newest(points: list[dict[str, Any]]) -> dict[str, Any]:
        return [one for one in points if (one["place"], one["as_of"]) == ("a", cell["support"]["as_of"])][-1]

    at = ("--log", log)
    stats = newest(document(hetao, "stats", "firms", *at)["points"])
    plot = newest(document(hetao, "plot", "firms", *at)["points"])
    listed = newest(document(hetao, "figures", *at)["figures"])
    shown = document(hetao, "show", listed["id"], *at)["entries"][0]
    ends = cell["answer"]["low"], cell["answer"]["high"]
    return {
        "compare": (*ends, cell["support"]),
        "stats": (stats["low"], stats["high"], stats["supported"]),
        "plot": (plot["low"], plot["high"], plot["support"]),
        "figures": (*ends, listed["support"]),
        "show": (*ends, shown["support"]),
    }


def on_the_page(page: str) -> tuple[int, int, set[str]]:
    """Return what the comparison on a page says of the firms of a: the least, the most, and the findings linked to."""
    cell = page.partition('id="of-both"')[2].partition("<td>")[2].partition("</td>")[0]
    value = cell.partition('<p class="value">')[2].partition("</p>")[0]
    numbers = [int(number) for number in re.findall(r"\d+", re.sub(r"<[^>]*>", "", value))]
    return min(numbers), max(numbers), {found[:8] for found in re.findall(r'href="#c-(\w+)"', cell)}


@given(st.lists(TOLD, min_size=1, max_size=4))
@settings(examples(15), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_command_says_the_same_of_a_figure(hetao: Hetao, told: list[Told]) -> None:
    with TemporaryDirectory() as folder:
        log, text = Path(folder, "log.toml"), Path(folder, "draft.txt")
        log.write_text(log_text(*told, COMPARED), encoding="utf-8")
        cell = document(hetao, "compare", "a", "b", "--log", str(log))["rows"][0]["cells"][0]

        found = answers(hetao, str(log), cell)

        assert all(one == found["compare"] for one in found.values()), found
        low, high = cell["answer"]["low"], cell["answer"]["high"]
        page = hetao("report", "--log", str(log), "--today", "2026-11-21").out
        assert on_the_page(page) == (low, high, {found[:8] for found in cell["findings"]})
        if low == high:
            text.write_text(f"As of {PRINTED[cell['support']['as_of']]}, Park A had {low} firms.\n", encoding="utf-8")
            held = document(hetao, "check", str(text), "--log", str(log), "--published", "2026-01-10")
            assert [one["verdict"] for one in held["mentions"] if one.get("metric")] == ["confirmed"]


@given(st.sampled_from(list(PRINTED)), DATED)
@settings(examples(15), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_command_says_the_same_of_a_date(hetao: Hetao, own: str, dated: list[tuple[str, str]]) -> None:
    with TemporaryDirectory() as folder:
        log = Path(folder, "log.toml")
        datings = "".join(DATING.format(source=source, date=date) for source, date in dict(dated).items())
        log.write_text(log_text(COMPARED) + EVENT.format(date=own) + datings, encoding="utf-8")
        [event] = document(hetao, "timeline", "--log", str(log))["events"]

        shown = document(hetao, "show", "opening", "--log", str(log))["entries"][0]

        assert (shown["known"], shown["support"]) == (event["date"], event["support"])
        assert shown["findings"] == event["findings"]
