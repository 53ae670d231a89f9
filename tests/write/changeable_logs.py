"""Logs in all the forms in which TOML can be written, to be changed by commands and as properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

HEADERS = """\
# The log of the parks.
[log]
version = 1
include = ["seeds/*.toml"]

[[place]]
id = "zone"
name = { en = "zone", zh-Hans = "合作区" }

# the one in the north
[[place]]
id = "north"  # opened first
name = { en = "north park", zh-Hans = "北园区" }
part_of = "zone"
aliases = [
    "NP",  # as signs have it
    "the park",
]

[[place]]
id = 'upper-north'
name.en = "upper north park"
name.zh-Hans = "上北园区"
within = 'north'

[[metric]]
id = "firms"
name = { en = "firms" }
unit = "company"
kind = "stock"
words = ["firms", "企业"]

[[metric]]
id = "companies"
unit = "company"
kind = "stock"
[metric.name]
en = "companies"
zh-Hans = "公司"

[[event]]
id = "mou"
date = "2017-01-03"
title = { en = "The cities agree" }

[[event]]
id = "agreement"
date = "2017"
title = { en = "The agreement", zh-Hant = "協議" }
place = "zone"

# the opening
[[event]]
id = "opening"
date = "2025-12"
title = { en = "The park opens" }
place = "north"
after = ["mou", "agreement"]
# found in the gazette

[[review]]
code = "C301"
about = ["gazette/north/firms", "gazette"]
reason = "the heading rounds"

# The end.
"""

GAZETTE = """\
# What the gazette says.
[source]
id = "gazette"
title = "Parks"
published = "2025-06"

# of the first page
[[figure]]
place = "north"
metric = "firms"
says = "447 firms"

[[figure]]
place = "upper-north"
metric = "companies"
says = "12 companies"  # a misprint?

[[dating]]
event = "opening"
says = "December 2025"
"""

LISTS = """\
source = [
  { id = "daily", title = "园区", published = "2025-07", language = "zh-Hans", origin = "gazette" },  # a copy
  { id = "weekly", title = "园区", published = "2025-08" },
]
figure = [
  { source = "daily", place = "north", metric = "firms", says = "440多家" },
  { id = "few", source = "daily", place = "zone", metric = "firms", says = "few", of = "north" },  # no number
  { source = "weekly", place = "zone", metric = "companies", says = "500家" }
]
dating = [ { source = "weekly", event = "mou", says = "2017年" }, { source = "daily", event = "mou", says = "2017" } ]
"""

FILES = {"events.toml": HEADERS, "seeds/gazette.toml": GAZETTE, "seeds/papers.toml": LISTS}

IDS = {
    "place": ("zone", "north", "upper-north"),
    "metric": ("firms", "companies"),
    "event": ("mou", "agreement", "opening"),
    "source": ("gazette", "daily", "weekly"),
    "figure": ("gazette/north/firms", "few"),
}


@st.composite
def logs(draw: st.DrawFn) -> dict[str, bytes]:
    """Return the files of a log, with ends of lines, byte order marks and comments as somebody may have them."""
    return {name: _as_written(draw, text) for name, text in FILES.items()}


def _as_written(draw: st.DrawFn, text: str) -> bytes:
    lines = text.split("\n")
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(lines) - 1))
        lines.insert(at, draw(st.sampled_from(["", "# 备注 [[place]]", '  # id = "north"', "\t"])))
    if draw(st.booleans()) and not lines[-1]:
        lines.pop()
    mark = b"\xef\xbb\xbf" if draw(st.booleans()) else b""
    return mark + draw(st.sampled_from(["\n", "\r\n"])).join(lines).encode()


def write_files(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write the files of a log to a folder; return the path of its own file."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder / "events.toml"


def files_of(folder: Path) -> dict[str, bytes]:
    """Return what all files of a folder hold."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def plain_files() -> dict[str, bytes]:
    """Return the files of the log as they are above."""
    return {name: text.encode() for name, text in FILES.items()}
