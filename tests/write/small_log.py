"""A small log to write to, and the command line as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import hetao_cli

if TYPE_CHECKING:
    from collections.abc import Sequence

EVENTS = """\
# The log of the parks.
[log]
version = 1
include = ["seeds/*.toml"]

[[place]]
id = "north"
name = { en = "north park", zh-Hans = "北园区" }  # opened first
aliases = ["NP"]

[[metric]]
id = "firms"
name = { en = "firms" }
unit = "company"
kind = "stock"
words = ["firms", "企业"]

# What happened.

# the agreement
[[event]]
id = "mou"
date = "2017-01-03"
title = { en = "The cities agree" }
kind = "agreement"

# the opening
[[event]]
id = "opening"
date = "2025-12"
title = { en = "The park opens" }
place = "north"
# found in the gazette

# The end.
"""

GAZETTE = """\
[source]
id = "gazette"
title = "Parks"
published = "2025-06"

[[figure]]
place = "north"
metric = "firms"
says = "447 firms"

[[dating]]
event = "opening"
says = "December 2025"
"""


def write_log(folder: Path, events: str = EVENTS, gazette: str = GAZETTE) -> Path:
    """Write the log to a folder; return the path of its own file."""
    (folder / "seeds").mkdir(parents=True, exist_ok=True)
    (folder / "seeds" / "gazette.toml").write_bytes(gazette.encode())
    path = folder / "events.toml"
    path.write_bytes(events.encode())
    return path


def started(arguments: Sequence[str], folder: Path, **settings: str) -> subprocess.Popen[str]:
    """Start the command as a process of its own, in a folder."""
    environment = {**os.environ, "PYTHONPATH": str(Path(hetao_cli.__file__).parents[1]), **settings}
    return subprocess.Popen(
        [sys.executable, "-m", "hetao_cli", *arguments],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
