"""What texts speak of is proposed for a log: names that figures stand by, what is measured, what happened when."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hetao_cli.documents.article import Article
from hetao_cli.documents.languages import language_of
from hetao_cli.mentions.proposals.papers import paper_of
from hetao_cli.mentions.proposals.whole import proposed_from
from hetao_cli.model.scripts import traditional

if TYPE_CHECKING:
    from hetao_cli.mentions.proposals.whole import Proposed

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "attribution"


def proposed(*texts: str) -> Proposed:
    """Return what is proposed from texts, each a document of 2025."""
    return proposed_from(
        [
            paper_of(Article(str(number), text, None, None, None, "2025", language_of(text), None, ""))
            for number, text in enumerate(texts)
        ]
    )


def names(some: Proposed) -> list[str]:
    return [name for place in some.places for own in place.names.values() for name in own]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Alder Canal is 30 km long.", "Alder Canal"),
        ("In 2024 the Port of Birch handled 3 million tonnes.", "Port of Birch"),
        ("Work on the Cedar-Dogwood Link cost 4 billion yuan.", "Cedar-Dogwood Link"),
        ("The main bridge is 29.6 km long.", "main bridge"),
        ("Elm Line 11 is 44 km long.", "Elm Line 11"),
        ("赤杨运河全长30公里。", "赤杨运河"),
        ("连接白桦口岸的赤杨大桥全长30公里。", "赤杨大桥"),
        ("其中香椿隧道长6公里。", "香椿隧道"),
        ("赤楊醫院設有300張病床。", "赤楊醫院"),
        ("The tunnel of the Alder Bridge is 6 km long.", "tunnel of the Alder Bridge"),
        ("The Alder Bridge's main tunnel is 6 km long.", "Alder Bridge's main tunnel"),
        ("赤杨大桥的隧道长6公里。", "赤杨大桥的隧道"),
    ],
)
def test_a_name_beside_a_figure_is_a_place(text: str, name: str) -> None:
    assert name in names(proposed(text))


def test_a_chinese_name_that_begins_with_a_particle_is_whole_if_it_always_does() -> None:
    text = "新界北将军澳厂占地8公顷。目前将军澳厂有30人。在将军澳厂有5台机器。"
    assert "将军澳厂" in names(proposed(text))


@pytest.mark.parametrize("text", ["In May the price rose to 30 yuan.", "This year 40 firms came.", "今年共有40家。"])
def test_no_word_that_only_opens_a_sentence_is_a_place(text: str) -> None:
    assert names(proposed(text)) == []


@pytest.mark.parametrize(
    ("text", "metric", "kind"),
    [
        ("The Alder Canal is 30 km long.", "length", "constant"),
        ("Alder Bridge cost 4 billion yuan.", "cost", "stock"),
        ("赤杨大桥全长30公里。", "length", "constant"),
        ("赤楊大橋造價30億元。", "cost", "stock"),
        ("Alder Port handled 3 million passengers in 2024.", "passengers", "flow"),
    ],
)
def test_what_a_figure_measures_is_a_metric(text: str, metric: str, kind: str) -> None:
    assert [(one.usual, one.kind) for one in proposed(text).metrics] == [(metric, kind)]


def test_a_metric_that_is_not_usual_is_called_as_texts_do() -> None:
    found = proposed("Alder Hospital has 22 operating theatres.", "赤杨医院设22间手术室。").metrics
    assert sorted(name for one in found for own in one.names.values() for name in own) == [
        "operating theatres",
        "手术室",
    ]


def test_the_places_of_two_languages_with_the_same_rare_figures_are_one() -> None:
    found = proposed("The Alder Tunnel is 5,664 metres long.", "白桦隧道长5.664公里。").places
    assert [dict(one.names) for one in found] == [{"en": ("Alder Tunnel",), "zh-Hans": ("白桦隧道",)}]


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("The Alder Bridge opened on 1 May 2024.", "opening", "2024-05-01"),
        ("赤杨大桥于2024年5月1日通车。", "opening", "2024-05-01"),
        ("Construction of the Alder Bridge began on 3 June 2019.", "start", "2019-06-03"),
        ("赤楊大橋2019年6月3日動工。", "start", "2019-06-03"),
    ],
)
def test_a_verb_with_a_date_is_an_event(text: str, kind: str, date: str) -> None:
    (event,) = proposed(text).events
    assert (event.kind, event.date, event.place is not None) == (kind, date, True)


def test_a_character_that_is_written_in_two_ways_is_not_converted() -> None:
    assert (traditional("赤杨大桥"), traditional("发展"), traditional("里程")) == ("赤楊大橋", None, None)


@pytest.mark.slow
def test_of_the_projects_of_others_no_less_is_found_than_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARK))
    counted = __import__("first_logs").counted
    total: Counter[str] = Counter()
    for project in sorted(path.parent for path in BENCHMARK.glob("*/texts.toml")):
        total += counted(project)
    sys.modules.pop("first_logs")
    least = {"place found": 152, "place proposed": 188, "metric found": 151, "metric proposed": 190}
    assert {name: max(count, total[name]) for name, count in least.items()} == {name: total[name] for name in least}
    assert total["place right"] / total["place sure"] >= 0.65
    assert total["metric right"] / total["metric sure"] >= 0.73
