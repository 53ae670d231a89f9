"""Answers that stay from look to look: made again only if something that was looked at for them has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.again.asking import Asking
from hetao_cli.log.assemble import assemble_log
from hetao_cli.log.evidence import gather_evidence
from hetao_cli.log.files.files import parse_document

if TYPE_CHECKING:
    from collections.abc import Callable

    from hetao_cli.log.evidence import Evidence

PLACE = '[[place]]\nid = "{id}"\nname = {{ en = "{name}" }}\n'


class _Log:
    """A log of places that is looked at again and again, and which answers were made at the last look."""

    def __init__(self) -> None:
        self._asking = Asking()
        self.made: list[str] = []

    def look(self, currency: str = "", **names: str) -> Evidence:
        text = (
            "[log]\nversion = 1\n" + currency + "".join(PLACE.format(id=id_, name=name) for id_, name in names.items())
        )
        self.made.clear()
        log = assemble_log([parse_document(text, "events.toml")], [])
        return self._asking.look(gather_evidence(log, parse_date("2026-11-21")))

    def noted(self, name: str, find: Callable[[Evidence], object]) -> Callable[[Evidence], object]:
        def make(evidence: Evidence) -> object:
            self.made.append(name)
            return find(evidence)

        return make


def test_an_answer_is_made_again_if_what_it_looked_at_is_another() -> None:
    log = _Log()
    finds: dict[str, Callable[[Evidence], object]] = {
        "value": lambda evidence: evidence.log.places["a"].name["en"],
        "missing": lambda evidence: evidence.log.places.get("c"),
        "contained": lambda evidence: "c" in evidence.log.places,
        "keys": lambda evidence: list(evidence.log.places),
        "length": lambda evidence: len(evidence.log.places),
        "all": lambda evidence: [place.name["en"] for place in evidence.log.places.values()],
        "currency": lambda evidence: evidence.log.currency,
        "nothing": lambda _: 1,
    }
    answers = {name: log.noted(name, find) for name, find in finds.items()}

    def asked(evidence: Evidence) -> set[str]:
        for make in answers.values():
            evidence.once(make)
            evidence.once(make)
        assert len(log.made) == len(set(log.made))
        return set(log.made)

    assert asked(log.look(a="A", b="B")) == set(answers)
    assert asked(log.look(a="A", b="B")) == set()
    assert asked(log.look(a="A", b="another")) == {"all"}
    assert asked(log.look(a="another", b="another")) == {"value", "all"}
    assert asked(log.look(a="another", b="another", c="C")) == {"missing", "contained", "keys", "length", "all"}
    assert asked(log.look('currency = "CNY"\n', a="another", b="another", c="C")) == {"currency"}


def test_a_change_goes_no_further_than_to_an_answer_that_comes_out_the_same() -> None:
    log = _Log()
    length = log.noted("length", lambda evidence: len(evidence.log.places["a"].name["en"]))
    double = log.noted("double", lambda evidence: (evidence.once(length), evidence.once(length)))

    assert log.look(a="A").once(double) == (1, 1)
    assert log.look(a="B").once(double) == (1, 1)
    assert log.made == ["length"]
    assert log.look(a="AB").once(double) == (2, 2)
    assert log.made == ["length", "double"]


def test_what_is_no_longer_reached_is_not_asked_for() -> None:
    log = _Log()
    name = log.noted("name", lambda evidence: evidence.log.places["b"].name["en"])
    known = log.noted("known", lambda evidence: evidence.once(name) if "b" in evidence.log.places else None)

    assert log.look(a="A", b="B").once(known) == "B"
    assert log.look(a="A").once(known) is None
    assert log.made == ["known"]


def test_what_is_looked_at_later_is_what_there_is_then() -> None:
    log = _Log()

    def later(evidence: Evidence) -> Callable[[], str]:
        return lambda: evidence.log.places["a"].name["en"]

    told = log.look(a="A").once(later)
    assert log.look(a="B").once(later) is told
    assert told() == "B"


def test_answers_that_nobody_asks_for_are_forgotten() -> None:
    log = _Log()
    one = log.noted("one", lambda _: 1)
    log.look(a="A").once(one)
    log.look(a="A")

    assert log.look(a="A").once(one) == 1
    assert log.made == ["one"]


def test_the_order_of_keys_is_part_of_what_is_looked_at() -> None:
    log = _Log()
    first = log.noted("first", lambda evidence: next(iter(evidence.log.places)))

    assert log.look(a="A", b="B").once(first) == "a"
    assert log.look(b="B", a="A").once(first) == "b"
