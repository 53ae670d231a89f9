"""How long is fuzzed, and from which seed: half a minute in all, from a fixed one, unless the environment says more.

`HETAO_FUZZ_SECONDS=3600 HETAO_FUZZ_SEED=2 python -m pytest tests/fuzz` looks for longer, elsewhere. What it finds goes,
made small, into the corpus, which is tried first.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS = float(os.environ.get("HETAO_FUZZ_SECONDS", "30"))
SEED = os.environ.get("HETAO_FUZZ_SEED", "1")
TARGETS = 7
"""How many tests share the time."""

LEAST = 20
"""Examples that are tried however slow they are."""

CORPUS = Path(__file__).parent / "corpus"


def chances(target: str) -> Iterator[Random]:
    """Yield random numbers for one example after another, until the target's share of the time is over."""
    end = time.monotonic() + SECONDS / TARGETS
    number = 0
    while number < LEAST or time.monotonic() < end:
        yield Random(f"{target} {SEED} {number}")  # noqa: S311 - no secret is made of it
        number += 1


def corpus(folder: str) -> list[str]:
    """Return the texts of a folder of the corpus, in order of their names."""
    return [path.read_text(encoding="utf-8") for path in sorted((CORPUS / folder).iterdir())]


def lines(name: str) -> list[str]:
    """Return the lines of a file of the corpus."""
    return (CORPUS / name).read_text(encoding="utf-8").splitlines()
