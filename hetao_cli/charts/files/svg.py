"""A picture as an SVG file: text is text, each mark says what it is, and nothing is asked of any library."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from hetao_cli.charts.drawing.pieces import Group
from hetao_cli.charts.drawing.svg import Node, node_of
from hetao_cli.charts.files.colours import COLOURS, INK, PAPER
from hetao_cli.charts.files.fonts import families
from hetao_cli.charts.files.layout import WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.charts.drawing.pieces import Drawn
    from hetao_cli.charts.files.layout import Laid


def svg_of(page: Laid) -> bytes:
    """Return the bytes of a page as SVG."""
    size = f'width="{WIDTH:g}" height="{page.height:g}" viewBox="0 0 {WIDTH:g} {page.height:g}"'
    written = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size}>',
        f"<title>{_text(page.title)}</title>",
        f"<style>{_style(page.language)}</style>",
        '<rect width="100%" height="100%" class="paper"/>',
    ]
    for part in page.parts:
        inner = "".join(_parts(part.drawn, part.width, page.notes, page.language))
        written.append(f'<g transform="translate({part.left:g} {round(part.top, 1):g})">{inner}</g>')
    return "\n".join([*written, "</svg>", ""]).encode()


def _parts(drawn: Drawn, width: float, notes: dict[int, str], language: str) -> Iterator[str]:
    def across(share: float) -> float:
        return round(share * width / 100, 1)

    for one in drawn:
        if isinstance(one, Group):
            pieces = "".join(_written(node_of(piece, across), language) for piece in one.pieces)
            yield f'<g id="point-{one.number}"><title>{_text(notes[one.number])}</title>{pieces}</g>'
        else:
            yield _written(node_of(one, across), language)


def _written(node: Node, language: str) -> str:
    attributes = "".join(
        f" {key.rstrip('_') if key.endswith('_') else key.replace('_', '-')}={quoteattr(str(value))}"
        for key, value in node.attributes.items()
    )
    inner = "".join(_written(child, language) for child in node.children)
    return f"<{node.name}{attributes}>{inner}{_text(node.words[language]) if node.words else ''}</{node.name}>"


def _text(text: str) -> str:
    return escape("".join(one if one.isprintable() else "\ufffd" for one in text))


def _style(language: str) -> str:
    stack = ", ".join(f"'{name}'" for name in families(language))
    colours = "".join(f".{name}{{--own:{colour}}}" for name, colour in COLOURS.items())
    return _STYLE.replace("STACK", stack).replace("INK", INK).replace("PAPER", PAPER) + colours


_STYLE = (
    "text{font:12px STACK,sans-serif;fill:INK}.title{font-size:18px;font-weight:bold}.heading{font-size:14px;"
    "font-weight:bold}.quiet,.tick{fill:#575763}line.tick,.base{stroke:#767682}.paper{fill:PAPER}"
    ".level{stroke:#d8d8de}.cut{fill:none;stroke:#575763;stroke-width:1.5}.label{fill:var(--own)}"
    ".sign{fill:var(--own);stroke:var(--own);stroke-width:1.5}.plan.sign,.ring.sign{fill:PAPER}.ring.sign{fill:none}"
    ".estimate.sign{fill-opacity:.4}.box{fill:var(--own);fill-opacity:.3;stroke:var(--own)}"
    ".plan.box{fill:PAPER;fill-opacity:.6;stroke-dasharray:4 2}.estimate.box{fill-opacity:.12;stroke-dasharray:1 2}"
    ".band{fill:var(--own);fill-opacity:.13}.arrow{fill:none;stroke:var(--own);stroke-width:1.5}"
    ".alarm{fill:none;stroke:#b3261e;stroke-width:1.5}line.today,.today polyline{stroke:#b3261e;stroke-dasharray:4 3}"
    "line.now{stroke:#575763;stroke-dasharray:1 3}line.late{stroke:#b3261e;stroke-width:3;stroke-opacity:.5}"
    "polyline.today{fill:none;stroke:#b3261e}text.today{fill:#b3261e}"
)
