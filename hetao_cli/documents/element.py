"""The type of lxml's elements, which is private in lxml and in its stubs."""

from typing import TypeAlias

from lxml.etree import _Element  # pyright: ignore[reportPrivateUsage]

Element: TypeAlias = _Element
