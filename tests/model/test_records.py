"""Records become JSON objects, key by key."""

from typing import Annotated, NamedTuple

from hetao_cli.model.records import ABSENT, SPREAD, Absent, as_json, keys_of


class Inner(NamedTuple):
    """What is spread, or stands under a key."""

    a: int
    b: str | Absent = ABSENT


class Outer(NamedTuple):
    """A record with all that one can have."""

    inner: Annotated[Inner, SPREAD]
    count_: int
    pair: tuple[Inner | None, Inner | None]
    many: list[Inner]
    maybe: Inner | Absent | None = ABSENT


OUTER = Outer(Inner(1), 2, (None, Inner(3, "x")), [Inner(4)])


def test_keys_are_in_the_order_of_the_fields_those_that_are_spread_among_them() -> None:
    assert list(as_json(OUTER)) == ["a", "count", "pair", "many"]


def test_records_in_lists_and_tuples_become_objects_and_tuples_stay_tuples() -> None:
    assert as_json(OUTER) == {"a": 1, "count": 2, "pair": (None, {"a": 3, "b": "x"}), "many": [{"a": 4}]}


def test_an_absent_key_is_not_written_and_null_is() -> None:
    assert "maybe" not in as_json(OUTER)
    assert as_json(OUTER._replace(maybe=None))["maybe"] is None
    assert as_json(OUTER._replace(maybe=Inner(5)))["maybe"] == {"a": 5}


def test_the_keys_of_a_record_have_their_values_as_they_are() -> None:
    assert keys_of(OUTER)["many"] == [Inner(4)]
