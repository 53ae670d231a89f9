"""SVG and PNG: each point says who says so, and text of a log stays text."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from drawn_logs import drawn

from hetao_cli.charts.files.fonts import LATIN, NoFontError, require_glyphs
from hetao_cli.charts.files.image import draw_image
from hetao_cli.charts.files.layout import laid_out
from hetao_cli.messages.message import LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path

    from hetao_cli.charts.scene.panels import Picture

SVG = "{http://www.w3.org/2000/svg}"
FIGURES = ("north|firms|440多家|2024-08", "north|firms|over 500 firms|2025-08", "south|firms|200|2027|planned")


def tree_of(picture: Picture) -> ET.Element:
    return ET.fromstring(draw_image(laid_out(picture), "svg"))  # noqa: S314 - we have just written it


def titles(tree: ET.Element) -> dict[str, str]:
    groups = {group.get("id", ""): group.findtext(f"{SVG}title", "") for group in tree.iter(f"{SVG}g")}
    return {name: title for name, title in groups.items() if name.startswith("point-")}


def test_each_point_says_what_it_is_and_who_says_so(tmp_path: Path) -> None:
    assert titles(tree_of(drawn(tmp_path, *FIGURES))) == {
        "point-1": "north park, 2024-08, 441–449, doubtful: “440多家” (gazette)",
        "point-2": "north park, 2025-08, >500, doubtful: “over 500 firms” (gazette)",
        "point-3": "south park, 2027, 200, planned, for 2027: open, doubtful: “200” (gazette)",
    }


def test_labels_are_text_in_fonts_that_have_chinese(tmp_path: Path) -> None:
    tree = tree_of(drawn(tmp_path, *FIGURES, language="zh-Hant"))
    texts = [text.text for text in tree.iter(f"{SVG}text")]
    assert "企業" in texts
    assert "北園區" in texts
    assert "'Noto Sans CJK HK'" in (next(tree.iter(f"{SVG}style")).text or "")
    assert not any("font-family" in text.get("style", "") for text in tree.iter(f"{SVG}text"))


def test_a_picture_has_a_title_and_no_date(tmp_path: Path) -> None:
    svg = draw_image(laid_out(drawn(tmp_path, *FIGURES)), "svg")
    assert ET.fromstring(svg).findtext(f"{SVG}title") == "Parks: firms"  # noqa: S314 - we have just written it
    assert b"dc:date" not in svg


@pytest.mark.parametrize(
    "says", ["<script>alert(1)</script> 5", "$x_{1}$ 7 firms", "5 firms &amp; more", "5 \u202efirms", "5 firms ]]>"]
)
def test_text_of_a_log_stays_text(tmp_path: Path, says: str) -> None:
    picture = drawn(tmp_path, "south|firms|7|2024", "south|firms|9|2025")
    mark, later = picture.marks
    claim = mark.point.claims[0]
    hostile = mark._replace(
        point=mark.point._replace(claims=(claim._replace(figure=claim.figure._replace(says=says)),))
    )
    panel = picture.panels[0]
    line = panel.lines[0]._replace(marks=(hostile, later), label=says, names=dict.fromkeys(LANGUAGES, says))
    tree = tree_of(picture._replace(title=says, panels=(panel._replace(title=says, lines=(line,)),)))
    shown = says.replace("\u202e", "\ufffd")
    assert not list(tree.iter(f"{SVG}script"))
    assert f"“{shown}”" in titles(tree)["point-1"]
    assert any(shown in (text.text or "") for text in tree.iter(f"{SVG}text"))


def test_chinese_without_a_font_is_refused_with_what_to_install() -> None:
    require_glyphs(["north park", "é"], [LATIN])
    with pytest.raises(NoFontError, match="fonts-noto-cjk"):
        require_glyphs(["园区"], [LATIN])


def test_points_in_one_place_are_drawn_around_each_other(tmp_path: Path) -> None:
    picture = drawn(tmp_path, *(f"{place}|firms|60|2024-08-05" for place in ("north", "south")), "north|firms|1|2020")
    groups = [group for group in tree_of(picture).iter(f"{SVG}g") if group.get("id", "").startswith("point-")]
    outlines = {piece.get("points") for group in groups for piece in group.iter(f"{SVG}polygon")}
    assert len(outlines) == 2
    assert any("ring" in (piece.get("class") or "") for group in groups for piece in group.iter(f"{SVG}polygon"))


def test_a_picture_of_very_many_points_has_a_title_for_each(tmp_path: Path) -> None:
    picture = drawn(tmp_path, *(f"north|firms|{year}|{year}" for year in range(1700, 1901)))
    assert len(titles(tree_of(picture))) == 201
