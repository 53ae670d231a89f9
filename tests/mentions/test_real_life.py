"""Reading what people write: texts in three languages whose figures and dates were labelled by hand.

How much of them is read rightly is a score: `test_scores.py`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from labelled_texts import CASES, HELD_OUT, labelled_texts

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("folder", [CASES, HELD_OUT], ids=lambda folder: folder.name)
def test_the_labels_stand_in_their_texts_and_do_not_overlap(folder: Path) -> None:
    for case in labelled_texts(folder):
        figures = [(label.start, label.end) for label in case.figures]
        spans = sorted(figures + [(label.start, label.end) for label in case.dates])
        assert all(before[1] <= behind[0] for before, behind in pairwise(spans)), case.id
