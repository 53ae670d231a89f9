"""How texts of a language name places, what is measured, and what happens: one file of this folder for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hetao_cli.model.packs import Packs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from hetao_cli.mentions.proposals.papers import Paper


class Name(NamedTuple):
    """A name in a text.

    Attributes:
        start: The offset of its first character.
        end: The offset after its last.
        is_sure: Both of its ends are seen, not guessed.
    """

    start: int
    end: int
    is_sure: bool = True


def _no_names(papers: Sequence[Paper]) -> list[list[Name]]:
    return [[] for _ in papers]


def _nothing(_paper: Paper, _first: int, _start: int, _end: int) -> tuple[int, int] | None:
    return None


class ProposalLanguage(NamedTuple):
    """How texts of one language name things; all but its tags have a default.

    Attributes:
        tags: The tags of names in it: `en`; `zh-Hans` and `zh-Hant`.
        names: Returns the names in each of some texts, in their order.
        kinds: The nouns of the kinds of places, by kind, separated by blanks.
        measures: The names of usual metrics by their ids: the name first, then other words, separated by `, `.
        ahead: Returns the span of what is measured that stands before a figure, from an offset on; None for none.
        behind: Returns the same behind a figure, up to an offset.
        happenings: The words for what happens, by the kind of event: the title first, then patterns.
        aside: A pattern of what stands before a name that says where something is, and not what is spoken of.
        yearly: A pattern of what says that a figure is of a period.
        total: A pattern of what says that it is a total since a start.
    """

    tags: tuple[str, ...]
    names: Callable[[Sequence[Paper]], list[list[Name]]] = _no_names
    kinds: Mapping[str, str] = {}
    measures: Mapping[str, str] = {}
    ahead: Callable[[Paper, int, int, int], tuple[int, int] | None] = _nothing
    behind: Callable[[Paper, int, int, int], tuple[int, int] | None] = _nothing
    happenings: Mapping[str, tuple[str, ...]] = {}
    aside: str = "(?!)"
    yearly: str = "(?!)"
    total: str = "(?!)"


LANGUAGES: Packs[ProposalLanguage] = Packs(__name__, "LANGUAGE")
"""All languages, in the order of their names."""
