"""How much a source's word weighs."""

from __future__ import annotations

import pytest

from hetao_cli.analysis.conflicts.source_reliability import PRIOR_RELIABILITY, Reliability, learn_reliability

SOLO = [[frozenset({f"right-{n}"}), frozenset({f"wrong-{n}"})] for n in range(3)]


def sides(*voters: str) -> list[frozenset[str]]:
    return [frozenset(one.split()) for one in voters]


def test_of_unknown_sources_each_weighs_the_same() -> None:
    reliability = learn_reliability([], [])
    assert reliability.shares(sides("a", "b")) == [0.5, 0.5]
    assert reliability.reliability["anyone"] == PRIOR_RELIABILITY


def test_two_unknown_sources_outweigh_one() -> None:
    shares = learn_reliability([], [sides("a b", "c")]).shares(sides("a b", "c"))
    assert shares[0] > 0.7


def test_a_source_that_others_often_confirm_outweighs_one_that_they_do_not() -> None:
    confirmed = [sides("steady x", "loner") for _ in range(10)]
    reliability = learn_reliability([frozenset({"steady", "y"})] * 5, confirmed)
    assert reliability.shares(sides("steady", "loner"))[0] > 0.6


def test_a_source_that_shares_the_mistakes_of_many_counts_little_beside_them() -> None:
    solid = [sides(f"solid-{n} solid-{n + 1}", f"vandal-{n} echo") for n in range(12)]
    reliability = learn_reliability([], solid)
    assert reliability.echo["echo"] > reliability.echo["solid-3"]
    with_echo, alone = reliability.weight(frozenset({"vandal-3", "echo"})), reliability.weight(frozenset({"vandal-3"}))
    assert with_echo - alone < reliability.weight(frozenset({"solid-3", "solid-4"})) - reliability.weight(
        frozenset({"solid-3"})
    )


def test_the_weight_of_sources_does_not_depend_on_their_order() -> None:
    disputes = [sides("a b", "c"), sides("c", "a"), sides("b c d", "e a")]
    one, other = learn_reliability([], disputes), learn_reliability([], disputes[::-1])
    assert one.shares(sides("a b", "c d")) == pytest.approx(other.shares(sides("a b", "c d")))


def test_shares_add_up_to_one() -> None:
    reliability = Reliability({"a": 0.9, "b": 0.2, "c": 0.5}, {"a": 0.1, "b": 0.3, "c": 0.9})
    assert sum(reliability.shares(sides("a", "b", "c"))) == pytest.approx(1)
