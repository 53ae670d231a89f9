"""What can be seen of a page that a reader would call broken: found by measuring, in the browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

OPENED = """() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
    for (const sheet of document.styleSheets) for (const rule of sheet.cssRules)
        if (rule.style?.contentVisibility === "auto") rule.style.contentVisibility = "visible" }"""
"""Opens all parts of a page, and has what is out of view laid out as well."""

_BROKEN = r"""() => {
    const found = [], wide = document.documentElement.clientWidth;
    const told = (one) => `${one.localName}.${one.getAttribute("class")} '${one.textContent.trim().slice(0, 40)}'`;
    const scrolled = (one) => {
        for (let up = one.parentElement; up; up = up.parentElement)
            if (getComputedStyle(up).overflowX !== "visible") return true;
        return false };
    const seen = (one) => one.checkVisibility() && !one.closest(".unseen,.skip,script,style");
    const whole = document.documentElement.scrollWidth;
    if (whole > wide) found.push(`scrolls sideways: ${whole}`);
    for (const one of document.body.querySelectorAll("*")) {
        if (!seen(one)) continue;
        const box = one.getBoundingClientRect();
        if (!box.width || !box.height) continue;
        if ((box.right > wide + 1 || box.left < -1) && !scrolled(one)) found.push(`beyond the edge: ${told(one)}`);
        const style = getComputedStyle(one);
        const boxed = !(one instanceof SVGElement) && !one.matches("input,select") && style.display !== "inline";
        if (boxed && one.clientWidth && one.scrollWidth > one.clientWidth + 1 && style.overflowX !== "auto")
            found.push(`wider than its room: ${told(one)}`) }
    for (const mark of document.querySelectorAll(".mark circle:not(.hit)")) {
        const box = mark.getBoundingClientRect(), frame = mark.closest(".frame");
        const left = frame.getBoundingClientRect().left - frame.scrollLeft;
        if (box.left < left || box.right > left + frame.scrollWidth)
            found.push(`cut by its frame: ${told(mark.parentElement)}`) }
    for (const drawing of document.querySelectorAll("svg")) {
        if (!seen(drawing) || drawing.parentElement.closest("svg")) continue;
        const own = drawing.getBoundingClientRect();
        const texts = [...drawing.querySelectorAll("text")].filter((one) => one.textContent.trim() && seen(one))
            .map((one) => [one, one.getBoundingClientRect()]).filter(([, box]) => box.width);
        for (const [n, [one, box]] of texts.entries()) {
            if (box.left < own.left - 4 || box.right > own.right + 4) found.push(`out of its drawing: ${told(one)}`);
            for (const [other, its] of texts.slice(n + 1))
                if (Math.min(box.right, its.right) - Math.max(box.left, its.left) > 2 &&
                    Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top) > 4)
                    found.push(`over each other: ${told(one)} ${told(other)}`) } }
    return [...new Set(found)] }"""


def broken(page: Page) -> list[str]:
    """Return what is cut, what covers other texts, and what makes the page scroll sideways."""
    return list(page.evaluate(_BROKEN))


def axe_violations(page: Page) -> list[str]:
    """Return what axe finds, also of targets too small for a finger: the rule and the markup of each."""
    axe = pytest.importorskip("axe_playwright_python", reason="axe is not installed: pip install '.[dev]'")
    source = Path(axe.__file__).parent / "axe.min.js"
    page.evaluate(source.read_text(encoding="utf-8"))
    ask = "axe.run({resultTypes: ['violations'], rules: {'target-size': {enabled: true}}})"
    told = ".then(run => run.violations.flatMap(one => one.nodes.map(node => `${one.id}: ${node.html}`)))"
    return list(page.evaluate(ask + told))
