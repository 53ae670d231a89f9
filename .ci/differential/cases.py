"""The command lines that both sides are given: what is asked of which log, in which format and language."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TODAY = ("--today", "2026-11-28")
LANGUAGES = ("en", "zh-Hans", "zh-Hant")
FORMATS = ("text", "json", "jsonl", "csv", "tsv", "markdown")
CHECK_FORMATS = (*FORMATS, "concise", "github", "gitlab", "junit", "sarif")
WITHOUT_LOG = {"rule", "schema", "init"}
LOGS = ("shipped", "small", "empty", "large")
ADD_LOG = ("--log", "small/events.toml", *TODAY)


class Case(TypedDict):
    """A command line.

    `folders` are those that it is run beside, `writes` whether what it leaves there is compared, `columns` the width of
    its terminal, 0 for a pipe.
    """

    arguments: list[str]
    folders: list[str]
    stdin: str
    columns: int
    writes: bool


def case(*arguments: str, stdin: str = "", columns: int = 0, writes: bool = False) -> Case:
    """Make a case; it runs beside the folders that its arguments name."""
    named = {argument.split("/")[0] for argument in arguments if "/" in argument and not argument.startswith("/")}
    return {
        "arguments": list(arguments),
        "folders": sorted(named),
        "stdin": stdin,
        "columns": columns,
        "writes": writes,
    }


def all_cases(inputs: Path, ids: list[str], codes: list[str]) -> list[Case]:
    """Return every case.

    Args:
        inputs: Where the logs and documents are.
        ids: What `show` is asked of the shipped log and of the small one: `log:id`.
        codes: Of all rules.
    """
    cases = [
        *_lists(),
        *_variants(),
        *_checks(inputs),
        *_documents(),
        *_rules(codes),
        *_shown(ids),
        *_writing(),
        *_wrong(),
        *_terminals(),
    ]
    unique = {repr(one): one for one in cases}
    return [one for one in unique.values() if all((inputs / name).is_dir() for name in one["folders"])]


def on(log: str) -> tuple[str, ...]:
    """Return the options that name a log and the day."""
    return ("--log", f"{log}/events.toml", *TODAY)


def _lists() -> Iterator[Case]:
    """Every command on every log in every format, and in every language as text and JSON."""
    commands = ("timeline", "compare", "check", "stats", "figures", "sources", "plot", "stats --milestones")
    for command in commands:
        words = command.split()
        for log in LOGS:
            formats = CHECK_FORMATS if command == "check" else FORMATS
            for form in formats:
                yield case(*words, "--format", form, *on(log))
            for language in LANGUAGES[1:]:
                for form in ("text", "json", "markdown"):
                    yield case(*words, "--format", form, "--lang", language, *on(log))


def _variants() -> Iterator[Case]:
    """The filters and options of each command, each in a language and a format of a fixed dice."""
    dice = random.Random(5)
    variants = {
        "timeline": [
            "--from 2017", "--to 2023", "--from 2017 --to 2025-06", "--place hk-park", "--place hk-park --place sz-park",
            "--kind opening", "--status planned", "--gaps", "--ids", "--gaps --ids --from 2020", "--axis", "--axis --width 60",
            "--axis --width 100 --from 2017", "--axis --width 160 --gaps --ids", "--axis --place hk-park", "--known-by 2024",
            "--as-of 2024-06", "--known-by 2023-08 --as-of 2020", "--from 'Dec 2025'", "--axis --width 40", "--format text",
        ],
        "compare": [
            "", "hk-park sz-park", "zone hk-park", "--metric area", "--metric area --metric tech-companies", "--known-by 2024",
            "--as-of 2024-06",
        ],
        "check": [
            "--group strict", "--group extra", "--select C,D", "--select C301", "--ignore C", "--statistics", "-v",
            "--fail-on note", "--fail-on warning", "--exit-zero", "--group extra -v", "--group extra --statistics",
            "--known-by 2024", "--as-of 2024", "--select values-differ", "--select R --group extra",
        ],
        "figures": [
            "--place hk-park", "--metric area", "--source lo-2026", "--status planned", "--from 2024", "--to 2020",
            "--place hk-park --metric area", "--known-by 2024", "--as-of 2024-06",
        ],
        "sources": ["", "--known-by 2024"],
        "stats": [
            "area", "tech-companies", "area --place hk-park", "--all", "--milestones --place hk-park", "hk-park-opening",
            "researchers", "--known-by 2024", "--as-of 2023",
        ],
        "plot": ["area", "tech-companies", "area researchers", "--place hk-park", "area --known-by 2024"],
    }  # fmt: skip
    for command, each in variants.items():
        for words in each:
            split = [word.strip("'") for word in words.replace("'Dec 2025'", "'Dec_2025'").split()]
            split = [word.replace("_", " ") for word in split]
            for _ in range(2):
                form = () if "--axis" in split or "--format" in split else ("--format", dice.choice(FORMATS))
                yield case(command, *split, *form, "--lang", dice.choice(LANGUAGES), *on("shipped"))
            yield case(command, *split, "--lang", "en", *on("shipped"))
    for words in ("m0", "m1 --place east", "m4", "m9", "e15"):
        for language in LANGUAGES:
            yield case("stats", *words.split(), "--lang", language, *on("large"))
    for words in ("m0", "m1 m3", "m5 --place east"):
        yield case("plot", *words.split(), *on("large"))
        yield case("plot", *words.split(), "--format", "json", *on("large"))


def _checks(inputs: Path) -> Iterator[Case]:
    """The bad and the good cases of every rule, and the spoilt logs."""
    for number, folder in enumerate(sorted((inputs / "rules").glob("*/*"))):
        log = f"rules/{folder.parent.name}/{folder.name}/events.toml"
        if not (folder / "events.toml").exists():
            continue
        documents = ("--documents", log.replace("events.toml", "documents")) if (folder / "documents").is_dir() else ()
        for language in LANGUAGES if folder.name == "bad" else LANGUAGES[number % 3 :][:1]:
            yield case("check", "--group", "extra", "-v", "--lang", language, "--log", log, *TODAY, *documents)
        yield case("check", "--group", "extra", "--format", "json", "--log", log, *TODAY, *documents)
    for name in ("no-toml", "missing-include", "wrong-types", "unknown-keys", "duplicate-ids", "bad-units", "cycles"):
        for language in LANGUAGES:
            yield case("check", "--group", "extra", "--lang", language, *on(name))
        for command in ("timeline", "compare", "figures", "stats"):
            yield case(command, *on(name))
        yield case("check", "--format", "json", *on(name))
    yield case("check", "--write-baseline", "small/base.json", *on("small"), writes=True)
    yield case("check", "--baseline", "small/none.json", *on("small"), writes=True)


def _documents() -> Iterator[Case]:
    names = ("hans.txt", "hant.txt", "english.md", "page.html", "empty.txt", "latin.txt")
    for name in names:
        path = f"documents/{name}"
        for form in (*CHECK_FORMATS, "html"):
            yield case("check", path, "--format", form, *on("shipped"))
        for language in LANGUAGES:
            yield case("check", path, "-v", "--lang", language, *on("shipped"))
            yield case("check", path, "--format", "html", "--lang", language, *on("shipped"))
            yield case("read", path, "--lang", language, *on("shipped"))
        for form in FORMATS:
            yield case("read", path, "--format", form, *on("shipped"))
        yield case("check", path, *on("small"))
        yield case("add", "source", path, *ADD_LOG, writes=True)
    every = [f"documents/{name}" for name in names]
    yield case("check", *every, *on("shipped"))
    yield case("read", *every, "--format", "jsonl", *on("shipped"))
    yield case("read", "documents/lines.jsonl", *on("shipped"))
    yield case("read", "documents/lines.jsonl", "--format", "json", *on("shipped"))
    for language in LANGUAGES:
        for text in ("香港园区占地97公顷", "香港園區企業達60000家", "The Shenzhen park has 3.02 sq km", "无"):
            yield case("check", "-", "--published", "2025-12-22", "--lang", language, *on("shipped"), stdin=text)
            yield case("read", "-", "--format", "json", "--lang", language, *on("shipped"), stdin=text)


def _rules(codes: list[str]) -> Iterator[Case]:
    for number, code in enumerate(codes):
        yield case("rule", code)
        yield case("rule", code, "--format", "json")
        yield case("rule", code, "--lang", LANGUAGES[1 + number % 2])
    for language in LANGUAGES:
        yield case("rule", "--lang", language)
    for form in FORMATS:
        yield case("rule", "--format", form)
        yield case("schema", "--format", form)
    for kind in ("timeline", "compare", "check", "check-document", "figures", "sources", "show", "stats", "plot", "read",
                 "added", "rule", "schema", "log"):  # fmt: skip
        yield case("schema", kind)


def _shown(ids: list[str]) -> Iterator[Case]:
    for number, named in enumerate(ids):
        log, _, name = named.partition(":")
        yield case("show", name, "--lang", LANGUAGES[number % 3], *on(log))
        yield case("show", name, "--format", FORMATS[number % 6], *on(log))
        if number % 4 == 0:
            yield case("show", name, "--format", "json", "--lang", LANGUAGES[number % 3], *on(log))


def _writing() -> Iterator[Case]:
    yield case("init", "empty/new", writes=True)
    yield case("init", "small", writes=True)
    event = ("--date", "2026-05", "--title-en", "A lab opens", "--place", "north", "--kind", "opening")
    figure = ("--source", "gazette", "--place", "north", "--metric", "firms", "--says", "450 firms")
    dating = ("--source", "daily", "--event", "bridge", "--says", "2027年", "--status", "planned")
    for what, words in {"event": event, "figure": figure, "dating": dating}.items():
        for form in ("text", "json"):
            yield case("add", what, *words, "--format", form, *ADD_LOG, writes=True)
        for language in LANGUAGES:
            yield case("add", what, *words, "--dry-run", "--lang", language, *ADD_LOG, writes=True)
            yield case("add", what, *words[2:], "--lang", language, *ADD_LOG, writes=True)
    for log in ("shipped", "small", "large"):
        for language in LANGUAGES:
            yield case("report", "-o", f"{log}/page.html", "--lang", language, *on(log), writes=log != "large")
    yield case("plot", "area", "-o", "shipped/area.svg", *on("shipped"), writes=True)
    yield case("plot", "firms", "-o", "small/firms.svg", "--lang", "zh-Hant", *on("small"), writes=True)


def _wrong() -> Iterator[Case]:
    lines = (
        "", "--help", "nope", "timelin", "--lang zh timeline", "timeline --format nope", "timeline --lang xx",
        "timeline --place nope", "timeline --from 2030 --to 2020", "timeline --from never", "timeline --nope", "compare a",
        "compare nope nope", "compare --metric nope", "check --select NOPE", "check --group nope", "check --fail-on nope",
        "check nothing.txt", "check shipped", "check --published 2025", "read nothing.txt", "read shipped", "show nope",
        "show C999", "rule NOPE", "schema nope", "stats nope", "plot nope", "plot area -o picture.gif", "timeline --axis --format json",
        "timeline --width 50", "figures --status nope", "figures --source nope", "add", "add nope", "add figure --says x",
        "timeline --today nope", "timeline --known-by nope", "check --baseline nothing.json", "check --documents nothing",
        "figures --from 2030 --to 2020", "report -o nothing/page.html", "init shipped/events.toml",
    )  # fmt: skip
    for line in lines:
        words = line.split()
        log = (
            on("shipped")
            if words and not line.startswith("-") and words[0] not in {"nope", "timelin", *WITHOUT_LOG}
            else ()
        )
        if words[:1] == ["add"] and len(words) < 3:
            log = ()
        given = "--today" in words
        log = log[:2] if given else log
        yield case(*words, *log)
        if log:
            for language in LANGUAGES[1:]:
                yield case(*words, *log, "--lang", language)
    yield case("timeline", "--log", "nothing.toml")
    yield case("timeline", "--log", "shipped/")
    for command in ("timeline", "compare", "check", "read", "stats", "plot", "report", "figures", "sources", "show", "rule",
                    "schema", "init", "add"):  # fmt: skip
        yield case(command, "--help")
    for what in ("event", "figure", "dating", "source"):
        yield case("add", what, "--help")


def _terminals() -> Iterator[Case]:
    for columns in (60, 100, 160):
        for number, words in enumerate(
            ("timeline", "compare", "check", "show hk-park", "timeline --axis", "figures", "stats", "plot area")
        ):
            yield case(*words.split(), "--lang", LANGUAGES[number % 3], *on("shipped"), columns=columns)
        yield case("check", "documents/hans.txt", *on("shipped"), columns=columns)
