"""The command as a process of its own that keeps its answers, and what it has kept."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import hetao_cli

PACKAGE = Path(hetao_cli.__file__).parent

LOG = """\
[log]
version = 1
title = { en = "Two parks" }
include = ["seeds/*.toml"]
[[place]]
id = "north"
name = { en = "north park", zh-Hans = "北园区" }
[[place]]
id = "south"
name = { en = "south park" }
[[metric]]
id = "firms"
name = { en = "firms", zh-Hans = "企业" }
unit = "company"
kind = "stock"
[[event]]
id = "opening"
date = "2025-12"
title = { en = "The park opens", zh-Hans = "开园" }
place = "north"
[[event]]
id = "bridge"
date = "2027"
title = { en = "The bridge opens" }
place = "south"
status = "planned"
"""

SEED = """\
[source]
id = "{name}"
title = "Parks"
published = "2025-06"
language = "en"
[[figure]]
place = "north"
metric = "firms"
says = "{says} firms"
"""


class Ended(NamedTuple):
    """How a process ended."""

    code: int
    out: bytes
    err: bytes


class Runs:
    """Runs of the command in one folder, with one folder of kept answers."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.here = folder / "place" / "desk"
        self.store = folder / "kept"
        self.log = folder / "place" / "events.toml"
        self.seeds = folder / "place" / "seeds"
        self.here.mkdir(parents=True)
        self.seeds.mkdir()
        self.log.write_text(LOG, encoding="utf-8")
        self.write_seed("gazette", 447)
        self.write_seed("daily", 500)

    def write_seed(self, name: str, says: int) -> None:
        """Write what a source says."""
        (self.seeds / f"{name}.toml").write_text(SEED.format(name=name, says=says), encoding="utf-8")

    def fresh(self, *arguments: str, **environment: str) -> Ended:
        """Run without kept answers."""
        return self.run(arguments, {**environment, "HETAO_CACHE": "off"})

    def keeping(self, *arguments: str, **environment: str) -> Ended:
        """Run with kept answers."""
        return self.run(arguments, {**environment, "HETAO_CACHE": str(self.store)})

    def run(self, arguments: tuple[str, ...], environment: dict[str, str]) -> Ended:
        """Run the command as it is here, with these variables of its environment."""
        ended = subprocess.run(
            [sys.executable, "-m", "hetao_cli", *arguments],
            capture_output=True,
            cwd=self.here,
            env={**os.environ, "PYTHONPATH": str(PACKAGE.parent), **environment},
            check=False,
            timeout=60,
            stdin=subprocess.DEVNULL,
        )
        return Ended(ended.returncode, ended.stdout, ended.stderr)

    def kept(self) -> dict[str, int]:
        """Return the names of the files that are kept, with their inodes: one that is written anew has another."""
        if not self.store.exists():
            return {}
        return {path.name: path.stat().st_ino for path in self.store.iterdir()}
