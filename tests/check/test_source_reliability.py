"""How much a source's word weighs."""

from __future__ import annotations

from typing import Any

import pytest
from checked_logs import VOCABULARY, document, figure, rules_about

from hetao_cli.analysis.conflicts.source_reliability import Reliability, Side, learn_reliability


def sides(*voters: str) -> list[Side]:
    return [Side(frozenset(one.split())) for one in voters]


def test_of_unknown_sources_each_weighs_the_same() -> None:
    assert learn_reliability([]).shares(sides("a", "b")) == [0.5, 0.5]


def test_two_unknown_sources_outweigh_one() -> None:
    shares = learn_reliability([sides("a b", "c")]).shares(sides("a b", "c"))
    assert shares[0] > 0.7


def test_a_source_that_others_often_confirm_outweighs_one_that_they_do_not() -> None:
    confirmed = [sides(f"steady x{n}", "loner") for n in range(10)]
    assert learn_reliability(confirmed).shares(sides("steady", "loner"))[0] > 0.6


def test_one_dispute_of_two_sources_decides_nothing_between_them_however_often_it_is_asked() -> None:
    assert learn_reliability([sides("a", "b")] * 20).shares(sides("a", "b")) == pytest.approx([0.5, 0.5])


def test_a_source_is_not_its_own_witness() -> None:
    others = [sides(f"right-{n} also-{n}", f"wrong-{n}") for n in range(20)]
    once = learn_reliability([*others, sides("a b", "c")]).reliability
    twice = learn_reliability([*others, sides("right-3 a b", "c")]).reliability
    assert once["a"] == pytest.approx(twice["a"], abs=0.03)


def test_a_source_that_shares_the_mistakes_of_many_counts_little_beside_them() -> None:
    solid = [sides(f"solid-{n} solid-{n + 1}", f"vandal-{n} echo") for n in range(12)]
    reliability = learn_reliability(solid)
    assert reliability.echo["echo"] > reliability.echo["solid-3"]
    with_echo, alone = reliability.weight(frozenset({"vandal-3", "echo"})), reliability.weight(frozenset({"vandal-3"}))
    assert with_echo - alone < reliability.weight(frozenset({"solid-3", "solid-4"})) - reliability.weight(
        frozenset({"solid-3"})
    )


def test_the_weight_of_sources_does_not_depend_on_their_order() -> None:
    disputes = [sides("a b", "c"), sides("c", "a"), sides("b c d", "e a")]
    one, other = learn_reliability(disputes), learn_reliability(disputes[::-1])
    assert one.shares(sides("a b", "c d")) == pytest.approx(other.shares(sides("a b", "c d")))


def test_shares_add_up_to_one() -> None:
    reliability = Reliability({"a": 0.9, "b": 0.2, "c": 0.5}, {"a": 0.1, "b": 0.3, "c": 0.9}, {})
    assert sum(reliability.shares(sides("a", "b", "c"))) == pytest.approx(1)


SOURCES = "".join(f'[[source]]\nid = "{name}"\ntitle = "{name}"\npublished = "2026"\n' for name in "cde")


def of_2025(source: str, says: str) -> str:
    return figure(source, "companies", says, as_of="2025", id=f"{source}-{says}")


def findings(*figures: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = document(VOCABULARY + SOURCES + "".join(figures), rules=rules_about("C301"))[
        "findings"
    ]
    return found


def test_a_value_out_of_proportion_needs_better_witnesses() -> None:
    (finding,) = findings(*(of_2025(*said) for said in zip("abcde", ("447", "447", "2", "2", "390"), strict=True)))
    assert finding["best"]["low"] == 447
    assert finding["suspects"] == ["c-2", "d-2", "e-390"]


def test_nothing_is_wrong_of_one_vote_against_one_that_no_other_dispute_tells_of() -> None:
    (finding,) = findings(of_2025("a", "447"), of_2025("b", "474"), of_2025("c", "4"))
    assert finding["suspects"] == []
    assert finding["explanations"][-1]["kind"] == "weight-open"


def test_copies_of_one_value_give_it_no_more_weight_for_what_nobody_disputes() -> None:
    disputed = of_2025("a", "447"), of_2025("b", "474")
    agreed = [
        figure(source, "companies", "440", as_of=f"20{year}", id=f"{source}{year}")
        for year in range(10, 20)
        for source in "ac"
    ]
    (finding,) = findings(*disputed, *agreed)
    assert finding["suspects"] == []
