"""What a picture has: a panel for each metric and unit, a line for each place, a point for each date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from drawn_logs import drawn, marks_at

from hetao_cli.model.errors import UnknownNameError

if TYPE_CHECKING:
    from pathlib import Path


def test_the_sides_of_the_log_look_as_on_the_axis_of_its_events(tmp_path: Path) -> None:
    places = (("zone", ""), ("left", "zone"), ("right", "zone"))
    more = "".join(
        f'[[place]]\nid = "{name}"\nname = {{ en = "{name}" }}\n' + (f'part_of = "{whole}"\n' if whole else "")
        for name, whole in places
    )
    picture = drawn(tmp_path, *(f"{name}|firms|{len(name)}0|2024" for name, _ in places), more=more)
    slots = {line.place: line.slot for panel in picture.panels for line in panel.lines}
    assert (slots["left"], slots["right"]) == (0, 1)
    assert slots["zone"] not in {0, 1}


def test_each_place_has_a_line_and_each_date_a_point(tmp_path: Path) -> None:
    picture = drawn(tmp_path, "north|firms|60|2024-08", "north|firms|80|2025-08", "south|firms|20|2024")
    (panel,) = picture.panels
    assert [(line.label, len(line.marks)) for line in panel.lines] == [("north park", 2), ("south park", 1)]
    assert [mark.number for mark in picture.marks] == [1, 2, 3]


def test_a_point_has_all_that_it_can_mean_and_no_middle(tmp_path: Path) -> None:
    (mark,) = drawn(tmp_path, "north|firms|440多家|2024-08").marks
    assert (mark.ends, mark.text, mark.when) == ((441, 449), "441–449", "2024-08")
    first, last = mark.days
    assert first is not None
    assert last is not None
    assert last - first == 30


def test_an_open_value_stands_at_the_end_that_is_known(tmp_path: Path) -> None:
    over, under = drawn(tmp_path, "north|firms|over 200 firms|2024", "north|firms|under 50 firms|2022").marks[::-1]
    assert (over.ends, over.point.interval.high) == ((200, 200), None)
    assert (under.ends, under.point.interval.low) == ((50, 50), None)


def test_an_open_date_stands_at_the_day_that_is_known(tmp_path: Path) -> None:
    by, since = drawn(tmp_path, "north|firms|60|[..2024-08-31]", "north|firms|80|2025-01-01/..").marks
    assert by.days == (None, by.span[1])
    assert since.days == (since.span[0], None)


def test_an_approximate_date_is_as_wide_as_it_may_be(tmp_path: Path) -> None:
    exact, about = drawn(tmp_path, "north|firms|60|2024-08", "south|firms|60|2024-08~").marks
    widths = [last - first for first, last in (exact.days, about.days) if first is not None and last is not None]
    assert widths == [30, 92]


def test_other_currencies_have_a_panel_of_their_own(tmp_path: Path) -> None:
    picture = drawn(tmp_path, "north|cost|HK$3 billion|2024", "north|cost|RMB 2 million|2024", metrics=["cost"])
    assert [(panel.metric, panel.unit, panel.size("en")[1]) for panel in picture.panels] == [
        ("cost", "HKD", "billion HKD"),
        ("cost", "CNY", "million CNY"),
    ]


def test_values_far_apart_stand_by_their_powers_of_ten(tmp_path: Path) -> None:
    near = drawn(tmp_path, "north|area|3 km2|2024", "south|area|300 km2|2024", metrics=["area"])
    far = drawn(tmp_path, "north|area|3 km2|2024", "south|area|9.6 million km2|2024", metrics=["area"])
    assert [picture.panels[0].values.by_powers for picture in (near, far)] == [False, True]
    assert far.panels[0].size("en") == (1, "km², powers of ten")


def test_a_place_has_the_same_look_in_all_panels(tmp_path: Path) -> None:
    figures = ["south|area|3 km2|2024", "north|firms|60|2024", "south|firms|70|2024"]
    picture = drawn(tmp_path, *figures, metrics=["area", "firms"])
    slots = {(panel.metric, line.place): line.slot for panel in picture.panels for line in panel.lines}
    assert slots["area", "south"] == slots["firms", "south"] != slots["firms", "north"]


def test_without_a_name_all_that_changes_is_drawn(tmp_path: Path) -> None:
    figures = ["north|firms|60|2024", "north|firms|80|2025", "north|area|3 km2|2024", "north|area|3 km2|2025"]
    picture = drawn(tmp_path, *figures, "north|cost|HK$3 billion|2024", metrics=[])
    assert [panel.metric for panel in picture.panels] == ["firms"]


def test_what_can_not_be_drawn_is_counted(tmp_path: Path) -> None:
    picture = drawn(tmp_path, "north|firms|60|2024", "north|firms|many|2025", "north|firms|50|../..")
    assert picture.undrawn == ("f1", "f2")


def test_a_disputed_point_knows_its_dispute(tmp_path: Path) -> None:
    figures = ["north|firms|447|2024-08|actual|gazette", "north|firms|900|2024-08|actual|daily"]
    (mark,) = marks_at(drawn(tmp_path, *figures), "north")
    assert mark.point.dispute is not None
    assert mark.literals == ("900", "447")
    assert mark.point.sources == ("daily", "gazette")


def test_names_are_in_the_language_asked_for(tmp_path: Path) -> None:
    (panel,) = drawn(tmp_path, "north|firms|1.5万家|2024", language="zh-Hant").panels
    assert (panel.title, panel.lines[0].label, panel.size("zh-Hant")) == ("企業", "北園區", (10000, "萬"))


def test_a_metric_that_is_not_in_the_log_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'firms'"):
        drawn(tmp_path, metrics=["firm"])


def test_a_sum_and_its_parts_are_drawn_on_one_scale(tmp_path: Path) -> None:
    more = "".join(
        f'[[metric]]\nid = "{name}"\nname = {{ en = "{name}" }}\nunit = "company"\nkind = "stock"\n{keys}\n'
        for name, keys in (("built", ""), ("planned", ""), ("all", 'sum_of = ["built", "planned"]'))
    )
    told = [("built", 10, 20), ("planned", 3, 1), ("all", 13, 21), ("firms", 1, 2)]
    figures = [
        f"north|{metric}|{value}|{year}"
        for metric, *values in told
        for value, year in zip(values, (2020, 2024), strict=True)
    ]
    picture = drawn(tmp_path, *figures, metrics=["built", "planned", "all", "firms"], more=more)
    scales = {panel.metric: panel.values for panel in picture.panels}
    assert scales["built"] == scales["planned"] == scales["all"] != scales["firms"]
    assert "one scale for built, planned, all" in picture.panels[0].subtitle("en", picture.today)
