"""The page as a whole: its parts, its style and its script, and a policy that allows nothing else."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from hetao_cli.messages.message import LANGUAGES, in_language
from hetao_cli.page.charts import charts_section
from hetao_cli.page.comparison import comparison_section
from hetao_cli.page.filters import KEYS, by_language
from hetao_cli.page.findings import findings_section
from hetao_cli.page.markup import NOTHING, Html, data, element, joined, named, spoken, text, unlinked
from hetao_cli.page.packing import MOST_PLAIN, is_worth_packing, island, without_contents
from hetao_cli.page.pieces import date_of
from hetao_cli.page.slips import slips_section
from hetao_cli.page.sources import sources_section
from hetao_cli.page.telling.ahead import ahead_section
from hetao_cli.page.telling.changed import changed_section
from hetao_cli.page.telling.disputes import disputes_section
from hetao_cli.page.telling.lead import lead
from hetao_cli.page.telling.sides import sides_section
from hetao_cli.page.telling.trust import trust_section
from hetao_cli.page.telling.turning_points import turning_points_section
from hetao_cli.page.timeline import timeline_section
from hetao_cli.page.words import WORDS, word

if TYPE_CHECKING:
    from hetao_cli.messages.message import Localized
    from hetao_cli.page.gathering import Gathered

_TELLING = {
    "now": ahead_section,
    "trust": trust_section,
    "turning": turning_points_section,
    "disputes": disputes_section,
    "changed": changed_section,
    "sides": sides_section,
}
_COLUMNS = (("now", "trust"), ("turning", "disputes"))
"""The parts that stand side by side where there is room; the others are below them."""
_REFERENCE = {
    "timeline": timeline_section,
    "comparison": comparison_section,
    "findings": findings_section,
    "charts": charts_section,
    "slips": slips_section,
    "sources": sources_section,
}
_OWN_NAMES = {"en": "English", "zh-Hans": "简体", "zh-Hant": "繁體"}


def page(gathered: Gathered, *, brief: bool = False) -> str:
    """Return the page: HTML that needs and loads no other file.

    Args:
        gathered: Its contents.
        brief: Only what to know, without the reference: a page to print.
    """
    language = gathered.language
    style, script = _asset("page.css"), _asset("page.js")
    title = gathered.log.title or WORDS["untitled"]
    told = {name: part for name, make in _TELLING.items() if (part := make(gathered)) != NOTHING}
    columns = [element("div", *(told[name] for name in column if name in told)) for column in _COLUMNS]
    below = [part for name, part in told.items() if not any(name in column for column in _COLUMNS)]
    reference = {name: make(gathered) for name, make in _REFERENCE.items()} if not brief else {}
    first = joined([lead(gathered), element("div", *columns, class_="told"), element("div", *below, class_="wide")])
    if brief or gathered.listed.is_narrowed:
        first, *others = unlinked([first, *reference.values()])
        reference = dict(zip(reference, others, strict=True))
    fixed = [
        element("a", word("skip"), href="#main", class_="skip"),
        _header(gathered, element("h1", named(title)), [*told, *reference]),
        first,
        element("footer", element("p", element("a", word("top"), href="#top"))),
    ]
    (skip, header, first, footer), parts, texts, islands = _spoken(fixed, reference, language)
    main = element("main", first, *parts, id="main", tabindex="-1")
    scripts = [element("script", data(texts), type="application/json", id="texts"), element("script", Html(script))]
    whole = element(
        "html",
        element("head", joined(_head(title, language, style, script), "\n")),
        element("body", joined([skip, header, main, footer, *islands, *scripts], "\n"), id="top"),
        lang=language,
        data_lang=KEYS[language],
    )
    return f"<!doctype html>\n{whole}\n"


def _head(title: Localized, language: str, style: str, script: str) -> list[Html]:
    return [
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="generator", content="hetao"),
        element("title", text(in_language(title, language)), **by_language(title)),
        element("style", Html(style)),
    ]


def _spoken(
    fixed: list[Html], reference: dict[str, Html], language: str
) -> tuple[list[Html], list[Html], list[list[str | None]], list[Html]]:
    """Return what is always shown and the parts of the reference, their texts, and what of a large page is packed."""
    is_large = sum(map(len, reference.values())) > MOST_PLAIN
    large = [name for name, part in reference.items() if is_large and is_worth_packing(part)]
    small = [name for name in reference if name not in large]
    note = element("noscript", element("p", word("packed")))
    # what is not packed comes first, so that it has the first texts, and those of the rest are packed, too
    written, texts, reached = spoken([*fixed, note, *(reference[name] for name in (*small, *large))], language)
    note, *rest = written[len(fixed) :]
    parts = dict(zip((*small, *large), rest, strict=True))
    islands: list[Html] = []
    for name in large:
        parts[name], content = without_contents(name, parts[name], note)
        islands.append(island(name, content))
    if large:
        plain = reached[len(fixed) + len(small)]
        islands.append(island("texts", data(texts[plain:])))
        texts = texts[:plain]
    return written[: len(fixed)], [parts[name] for name in reference], texts, islands


def _header(gathered: Gathered, title: Html, parts: list[str]) -> Html:
    languages = [
        element(
            "button",
            text(_OWN_NAMES[tag]),
            type="button",
            lang=tag,
            data_switch=KEYS[tag],
            aria_pressed="true" if tag == gathered.language else "false",
        )
        for tag in LANGUAGES
    ]
    switch = element(
        "div",
        element("span", word("language"), class_="unseen", id="language"),
        *languages,
        class_="languages needs-js",
        role="group",
        aria_labelledby="language",
    )
    entries = [element("li", element("a", word(name), href=f"#{name}")) for name in parts]
    contents = element(
        "nav",
        element("p", word("contents"), id="contents", class_="unseen"),
        element("ul", *entries),
        aria_labelledby="contents",
    )
    narrowed = element("p", word("narrowed"), class_="built", role="note") if gathered.listed.is_narrowed else NOTHING
    made = element("p", *_made(gathered), class_="quiet")
    search = element(
        "form",
        element("label", word("search all"), element("input", type="search", name="q", autocomplete="off")),
        element("ul", id="results", hidden=True, aria_live="polite", **by_language(WORDS["shown"])),
        id="search",
        class_="search needs-js",
        role="search",
    )
    copy = element("button", text("#"), type="button", class_="copy", hidden=True, **by_language(WORDS["copy link"]))
    return element("header", switch, title, made, *_left_out(gathered), narrowed, contents, search, copy)


def _made(gathered: Gathered) -> list[Html]:
    """Return the day that the page is seen from, and that of the newest source, after which nothing can be known."""
    newest = gathered.newest_source
    day = date_of(gathered.today, gathered.today.edtf)
    said = [word("as of"), text(" "), day]
    said += [text(" · "), word("newest source"), text(" "), date_of(newest, "")] if newest is not None else []
    return [*said, text(" · "), word("made by", path=gathered.shown_path(gathered.log.path))]


def _left_out(gathered: Gathered) -> list[Html]:
    """Return which options cut the log of the page, and how much of the whole log they leave out."""
    cut = gathered.cut
    if cut is None:
        return []
    days = {"known by": cut.known_by, "held by": cut.as_of}
    said = [element("p", word(name, date=day.edtf)) for name, day in days.items() if day is not None]
    log = gathered.log
    numbers = {
        "events": len(cut.whole.events) - len(gathered.shown),
        "figures": len(cut.whole.figures) - len(log.figures),
        "sources": len(cut.whole.sources) - len(log.sources),
    }
    counted = {name: str(number) for name, number in numbers.items()}
    return [element("div", *said, element("p", word("left out", **counted)), class_="built", role="note")]


def _asset(name: str) -> str:
    return files("hetao_cli.page").joinpath("assets", name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Return a policy by the hashes of this page's own style and script."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(asset: str) -> str:
    return f"sha256-{b64encode(sha256(asset.encode()).digest()).decode()}"
