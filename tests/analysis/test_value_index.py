"""The index of figures by value finds what a look at each of them would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firms_log import CLAIMS, evidence_of
from hypothesis import given
from hypothesis import strategies as st
from tries import examples

from hetao_cli.analysis.pair import Pair, is_narrow
from hetao_cli.analysis.value_index import close_to, pointed_to
from hetao_cli.quantities.intervals import meet

if TYPE_CHECKING:
    from firms_log import Told

LOGS = st.lists(CLAIMS, min_size=2, max_size=9)


@given(LOGS)
@examples(80)
def test_what_a_figure_points_to_is_found_in_the_order_of_the_log(told: list[Told]) -> None:
    evidence = evidence_of(*told)
    claims = [one for each in evidence.subjects.values() for one in each]
    for odd in claims:
        for anchor in claims:
            pair = Pair(evidence, odd, anchor)
            for (place, metric), others in evidence.subjects.items():
                found = [one.figure.id for one in pointed_to(pair, place, metric)]
                assert list(dict.fromkeys(found)) == [one.figure.id for one in others if pair.points_to(one)]
                assert not list(pointed_to(pair, place, metric, {"plan"}))


@given(LOGS)
@examples(80)
def test_the_narrow_figures_close_to_a_value_are_found(told: list[Told]) -> None:
    evidence = evidence_of(*told)
    for one in (one for each in evidence.subjects.values() for one in each):
        for subject, others in evidence.subjects.items():
            found = {other.figure.id for other in close_to(evidence, subject, one.interval, one.unit)}
            wanted = (other for other in others if is_narrow(other.interval) and meet(other.interval, one.interval))
            assert found == {other.figure.id for other in wanted}
