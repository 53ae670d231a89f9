"""The type of lxml's elements, which it keeps to itself, and its stubs with it."""

from typing import TypeAlias

from lxml.etree import _Element  # pyright: ignore[reportPrivateUsage]

Element: TypeAlias = _Element
