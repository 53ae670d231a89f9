"""Make the pictures of the README: `python docs/pictures.py`, with chromium at hand for that of the page.

The terminal's is an SVG that Rich writes of what the command prints; the page's a PNG that the browser takes.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
WIDTH = 100
COMMANDS = (
    "hetao timeline --place hk-park --from 2025-06",
    "hetao check --log examples/shenzhen-zhongshan/events.toml --select C301",
)
TODAY = "2026-11-30"
WINDOW = "1200,900"
NO_FONTS = re.sub(r"@font-face \{\{.*?\}\}\n", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
"""Without the fonts that a reader's browser would fetch from elsewhere."""


def printed(command: str) -> Text:
    """Return what a command prints on a terminal, with its colours."""
    arguments = [sys.executable, "-m", *command.replace("hetao", "hetao_cli", 1).split()]
    settings = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": str(WIDTH), "HETAO_CACHE": "off"}
    more = ["--color", "always", "--today", TODAY, *(["--exit-zero"] if " check " in command else [])]
    done = subprocess.run([*arguments, *more], cwd=ROOT, env=settings, capture_output=True, text=True, check=False)
    if done.stderr or not done.stdout:
        raise SystemExit(f"{command}: {done.stderr}")
    return Text.from_ansi(done.stdout)


def terminal() -> None:
    """Write the picture of a terminal."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), highlight=False)
    for command in COMMANDS:
        console.print(Text(f"$ {command}", style="bold"))
        console.print(printed(command))
    svg = console.export_svg(title="hetao", code_format=NO_FONTS, unique_id="terminal")
    (PICTURES / "terminal.svg").write_text(svg, encoding="utf-8")


def page() -> None:
    """Write the picture of the page."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        raise SystemExit("no chromium is at hand: the picture of the page is left as it is")
    with tempfile.TemporaryDirectory() as room:
        written = str(Path(room, "report.html"))
        report = [sys.executable, "-m", "hetao_cli", "report", "--today", TODAY, "-o", written]
        subprocess.run(report, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True)
        shot = f"--screenshot={PICTURES / 'page.png'}"
        size = f"--window-size={WINDOW}"
        arguments = ["--headless", "--no-sandbox", "--hide-scrollbars", size, shot, f"file://{written}"]
        subprocess.run([browser, *arguments], capture_output=True, check=True)


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    terminal()
    page()
