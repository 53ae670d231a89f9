"""A log brought up to date with the version of its format; its bytes stay but for what that takes."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from hetao_cli.log.ids import MARK, plain_name
from hetao_cli.messages.message import Message
from hetao_cli.model.entries import Spot
from hetao_cli.model.forms import LOG_VERSION
from hetao_cli.quick.patterns import regex
from hetao_cli.write.edits import Edit, names_in, renamed
from hetao_cli.write.inserting import newline_of
from hetao_cli.write.planning import Plan
from hetao_cli.write.referring import not_changeable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hetao_cli.log.files.files import ParsedFile
    from hetao_cli.messages.message import Localized
    from hetao_cli.write.changing import Planned
    from hetao_cli.write.trial import Current

_NUMBERED = regex(r"/(?P<number>[1-9][0-9]{0,2})\Z", re.ASCII)
_HEADED = regex(r"(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*\[")
_LINE = f"version = {LOG_VERSION}"


def plan_migration(current: Current) -> Planned:
    """Return the change by which a log is one of the present version, with nothing in it of an earlier one.

    Raises:
        UsageError: A file is written in a way that can't be changed.
    """
    plan = Plan(current)
    done: list[Localized] = [one for step in _STEPS for one in step(current, plan)]
    return plan.planned(*(done or [_UP_TO_DATE.filled(version=LOG_VERSION)]))


def _with_version(current: Current, plan: Plan) -> Iterator[Message]:
    """Have the log say its version, which logs by hand once lacked."""
    main = current.documents[0]
    table = main.tables.get("log")
    if isinstance(table, dict) and "version" in table:
        return
    edit = _version_put_in(main) if isinstance(table, dict) else _version_put_first(main)
    plan.edit(Spot(0, "log", 0), edit)
    yield _STATED.filled(version=LOG_VERSION)


def _version_put_first(main: ParsedFile) -> Edit:
    """Return the edit by which a file without it has the table [log]; keys of no table stay those of none."""
    newline = newline_of(main.text)
    if main.tables and _HEADED.match(main.text) is None:
        return Edit(0, 0, f"log = {{ {_LINE} }}{newline}")
    return Edit(0, 0, f"[log]{newline}{_LINE}{newline}{newline}")


def _version_put_in(main: ParsedFile) -> Edit:
    """Return the edit by which the table [log] has the version, under its header, in its braces or with its name."""
    text = main.text
    for pattern, written in (
        (r"^[ \t]*\[[ \t]*log[ \t]*\][^\n\r]*", f"{newline_of(text)}{_LINE}"),
        (r"^[ \t]*log[ \t]*=[ \t]*\{(?=[ \t]*\})", f" {_LINE}"),
        (r"^[ \t]*log[ \t]*=[ \t]*\{", f" {_LINE},"),
        (r"^[ \t]*(?=log[ \t]*\.)", f"log.{_LINE}{newline_of(text)}"),
    ):
        found = re.search(pattern, text, re.MULTILINE)
        if found is not None:
            return Edit(found.end(), found.end(), written)
    raise not_changeable(main.path)


def _with_names_that_stay(current: Current, plan: Plan) -> Iterator[Message]:
    """Have reviews name figures by ids that stay, where they name them by numbers as ids once had them."""
    known = {*(one.id for one in current.log.figures), *current.log.events, *current.log.sources}
    alike: dict[str, list[str]] = defaultdict(list)
    for one in current.log.figures:
        if "/" in one.id or MARK in one.id:
            alike[plain_name(one.id)].append(one.id)
    for review in current.log.reviews:
        number, text = review.spot.file, current.documents[review.spot.file].text
        pair = plan.files.blocks(number)["review"][review.spot.ordinal].pair("about")
        for value, name in names_in(text, pair) if pair is not None else ():
            found = _NUMBERED.search(name) if name not in known else None
            several = alike.get(plain_name(name), []) if found is not None else []
            if found is not None and int(found["number"]) <= len(several):
                new = several[int(found["number"]) - 1]
                plan.edit(review.spot, renamed(text, value, new))
                yield _NAMED.filled(old=name, new=new)


_STEPS: tuple[Callable[[Current, Plan], Iterator[Message]], ...] = (_with_version, _with_names_that_stay)
"""What is done in turn; the first steps of a later version come behind these."""

_UP_TO_DATE = Message("migrate.up-to-date", "the log is up to date: version {version} of the format")
_STATED = Message("migrate.stated", "the log says that it is of version {version} of the format")
_NAMED = Message("migrate.named", "a review names {new}, which was once {old}")
