"""Additions to an SVG: a title for each point, and the font families of all common systems."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from hetao_cli.charts.series.fonts import families
from hetao_cli.charts.series.notes import note_of

if TYPE_CHECKING:
    from hetao_cli.charts.series.picture import Picture


def with_titles(svg: bytes, picture: Picture) -> bytes:
    """Return an SVG whose points, groups with the ids `point-1` and so on, have titles with subject and sources."""
    titles = {
        f"point-{mark.number}": note_of(picture, panel, line, mark)
        for panel in picture.panels
        for line in panel.lines
        for mark in line.marks
    }
    text = re.sub(
        r'<g id="(point-[0-9]+)">',
        lambda found: f"{found[0]}\n<title>{_text(titles[found[1]])}</title>",
        svg.decode(),
    )
    stack = ", ".join(f"'{name}'" for name in families(picture.language))
    text = re.sub(r"(style=\"[^\"<>]*)font-family: [^;\"<>]+; ", r"\1", text)
    text = text.replace(
        '<style type="text/css">', f'<style type="text/css">text{{font-family: {stack}, sans-serif}}', 1
    )
    text = text.replace("<svg ", '<svg role="img" ', 1)
    return text.encode()


def _text(text: str) -> str:
    return escape("".join(one if one.isprintable() else "\ufffd" for one in text))
