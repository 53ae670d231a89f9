"""Regular expressions that are compiled at their first use: a run uses a few of the hundreds that it loads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, AnyStr

_METHODS = ("search", "match", "fullmatch", "sub", "findall", "finditer", "split")


class _Uncompiled:
    """A pattern, compiled when something is asked of it; from then on its methods are the compiled one's."""

    def __init__(self, text: str | bytes, flags: int = 0) -> None:
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> object:
        """Compile the pattern, as it has no method yet."""
        compiled = re.compile(self._text, self._flags)
        self.__dict__.update((method, getattr(compiled, method)) for method in _METHODS)
        return getattr(compiled, name)


if TYPE_CHECKING:

    def regex(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
        """Return a pattern that is compiled at its first use.

        >>> regex("[0-9]+").findall("7 and 12")
        ['7', '12']
        """
        ...

else:
    regex = _Uncompiled
