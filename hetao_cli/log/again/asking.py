"""Answers about a log that stay from look to look, as long as all that they were made of stays.

An answer is what a function makes of the evidence (`Evidence.once`). While it is made, it is noted which parts of the
evidence and which other answers are looked at. At the next look it holds if these are what they were; what is made anew
and is the same as before is the old answer, so that the change goes no further. That is how incremental compilers do it
(Salsa, Adapton): no rule has to say what it depends on.
"""

# The parts of a log are of many types, and an answer can be of any.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from hetao_cli.log.evidence import Evidence
from hetao_cli.model.log import Log

if TYPE_CHECKING:
    from collections.abc import Callable, ItemsView, Iterator, KeysView, ValuesView

_WHOLE, _KEYS, _ITEM, _ANSWER = range(4)
"""What can be looked at: a part of the evidence, the keys of one, the value of a key, another answer."""

_Look: TypeAlias = "tuple[int, Any, Any]"
"""One of these; the name of a part or the function that makes an answer; the key, or what the answer is about."""

_MISSING = object()


class _Answer:
    """An answer, what was looked at for it and seen there, in this order, and the last look at which it held."""

    __slots__ = ("looks", "number", "value")

    def __init__(self, value: Any, looks: dict[_Look, object], number: int) -> None:
        self.value, self.looks, self.number = value, looks, number


class Asking:
    """The answers about a log; those that a look does not ask for are forgotten at the next."""

    def __init__(self) -> None:
        self._answers: dict[tuple[Any, ...], _Answer] = {}
        self._noting: list[dict[_Look, object]] = []
        self._parts: dict[str, Any] = {}
        self._keys: dict[str, list[Any]] = {}
        self._number = 0
        self._evidence = _Noted(self)

    def look(self, evidence: Evidence) -> Evidence:
        """Look at a log as it is now, and return its evidence, whose answers are kept.

        What has stayed the same since the last look should be the same objects: whatever is not is compared.
        """
        self._answers = {asked: one for asked, one in self._answers.items() if one.number == self._number}
        self._number += 1
        parts = {name: getattr(evidence, name) for name in Evidence._fields if name not in {"log", "memo"}}
        parts |= {name: getattr(evidence.log, name) for name in Log._fields}
        old_keys, self._keys = self._keys, {}
        for name, part in parts.items():
            before = self._parts.get(name)
            if type(part) is dict:
                keys, known = list(part), old_keys.get(name)
                self._keys[name] = known if known is not None and known == keys else keys
                parts[name] = _kept(before or {}, part)
            if same(before, parts[name]):
                parts[name] = before
        self._parts = parts
        return cast("Evidence", self._evidence)

    def answer(self, make: Callable[..., Any], key: tuple[Any, ...]) -> Any:
        """Return what a function makes of the evidence as it is now and of a key."""
        value = self._current(make, key)
        self._note(_ANSWER, make, key, value)
        return value

    def part(self, name: str) -> Any:
        """Return a part of the evidence or its log; what is looked at in one that has keys is noted one by one."""
        try:
            value = self._parts[name]
        except KeyError:
            raise AttributeError(name) from None
        if type(value) is dict:
            return _Map(self, name)
        self._note(_WHOLE, name, None, value)
        return value

    def items(self, name: str) -> dict[Any, Any]:
        """Return all of a part that has keys."""
        value: dict[Any, Any] = self._parts[name]
        self._note(_WHOLE, name, None, value)
        return value

    def keys(self, name: str) -> dict[Any, Any]:
        """Return a part of which only the keys are looked at."""
        self._note(_KEYS, name, None, self._keys[name])
        value: dict[Any, Any] = self._parts[name]
        return value

    def item(self, name: str, key: Any, default: Any) -> Any:
        """Return the value of a key in a part, or what is given for a missing one."""
        value = self._parts[name].get(key, _MISSING)
        self._note(_ITEM, name, key, value)
        return default if value is _MISSING else value

    def _note(self, kind: int, what: Any, key: Any, seen: object) -> None:
        if self._noting:
            self._noting[-1][kind, what, key] = seen

    def _current(self, make: Callable[..., Any], key: tuple[Any, ...]) -> Any:
        asked = (make, key)
        answer = self._answers.get(asked)
        if answer is None:
            answer = self._answers[asked] = _Answer(*self._made(make, key), self._number)
        elif answer.number != self._number:
            if not self._holds(answer):
                value, answer.looks = self._made(make, key)
                if not same(answer.value, value):
                    answer.value = value
            answer.number = self._number
        return answer.value

    def _made(self, make: Callable[..., Any], key: tuple[Any, ...]) -> tuple[Any, dict[_Look, object]]:
        looks: dict[_Look, object] = {}
        self._noting.append(looks)
        try:
            return make(self._evidence, *key), looks
        finally:
            self._noting.pop()

    def _holds(self, answer: _Answer) -> bool:
        """Return whether all that an answer was made of is as it was.

        In the order in which it was looked at: what came later was only looked at as what came before is as it is.
        """
        parts = self._parts
        for (kind, what, key), seen in answer.looks.items():
            if kind == _ITEM:
                now = parts[what].get(key, _MISSING)
            elif kind == _ANSWER:
                now = self._current(what, key)
            else:
                now = parts[what] if kind == _WHOLE else self._keys[what]
            if now is not seen:
                return False
        return True


class _Noted:
    """Stands for the evidence as it is now, and for its log: what is looked at is noted."""

    __slots__ = ("_asking",)

    moment = Evidence.moment

    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    @property
    def log(self) -> _Noted:
        return self

    def __getattr__(self, name: str) -> Any:
        return self._asking.part(name)

    def once(self, make: Callable[..., Any], *key: Any) -> Any:
        """Return the answer that is kept, as `Evidence.once` does."""
        return self._asking.answer(make, key)


class _Map(Mapping[Any, Any]):
    """Stands for a part of the evidence that has keys."""

    __slots__ = ("_asking", "_name")

    def __init__(self, asking: Asking, name: str) -> None:
        self._asking, self._name = asking, name

    def __getitem__(self, key: Any) -> Any:
        value = self._asking.item(self._name, key, _MISSING)
        if value is _MISSING:
            raise KeyError(key)
        return value

    def __contains__(self, key: object) -> bool:
        return self._asking.item(self._name, key, _MISSING) is not _MISSING

    def __iter__(self) -> Iterator[Any]:
        return iter(self._asking.keys(self._name))

    def __len__(self) -> int:
        return len(self._asking.keys(self._name))

    def get(self, key: Any, default: Any = None) -> Any:
        return self._asking.item(self._name, key, default)

    def keys(self) -> KeysView[Any]:
        return self._asking.keys(self._name).keys()

    def values(self) -> ValuesView[Any]:
        return self._asking.items(self._name).values()

    def items(self) -> ItemsView[Any, Any]:
        return self._asking.items(self._name).items()


def _kept(before: dict[Any, Any], part: dict[Any, Any]) -> dict[Any, Any]:
    """Return a part with the values that it had before where these are the same."""
    find = before.get
    return {
        key: value if (old := find(key, _MISSING)) is value or not same(old, value) else old
        for key, value in part.items()
    }


def same(one: Any, other: Any) -> bool:
    """Return whether two values are the same to whoever looks at them: also of one type, and in one order.

    >>> same({"a": 1, "b": 2}, {"b": 2, "a": 1}), same((1, [2]), (1, [2])), same(1, 1.0)
    (False, True, False)
    """
    if one is other:
        return True
    kind = type(one)
    if kind is not type(other):
        return False
    if issubclass(kind, tuple | list):
        return len(one) == len(other) and all(map(same, one, other))
    if kind is dict:
        return list(one) == list(other) and all(map(same, one.values(), other.values()))
    return bool(one == other)
