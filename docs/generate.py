"""Write the generated pages of this folder; with `--check`, only say which are out of date."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import json_schemas

from hetao_cli.analysis.judge.cases import CASES
from hetao_cli.check.registry import TABLE, Rule, page_of, rules_in_files
from hetao_cli.cli.app import command_names, loaded
from hetao_cli.exports.registry import export_format, export_names
from hetao_cli.log.schema import LOG_FIELDS, TABLES, Field
from hetao_cli.messages.message import LANGUAGES, in_language
from hetao_cli.model.entries import KINDS
from hetao_cli.quantities.units import families
from hetao_cli.render.registry import command_of, format_names, format_page
from hetao_cli.schemas import documents
from hetao_cli.schemas.page import json_page
from hetao_cli.tables.tables import TABLES as DATA_TABLES
from hetao_cli.tables.tables import Table

FOLDER = Path(__file__).parent
SCHEMAS = Path(documents.__file__).parent

FAMILIES = {
    "F": "Files and their form",
    "N": "Numbers and units",
    "D": "Dates",
    "C": "Conflicts between sources",
    "S": "Sums and shares",
    "O": "Order and series",
    "R": "Sources",
    "K": "Staleness",
    "X": "Reviews",
}


LOG_EXAMPLE = """\
[log]
version = 1

[[place]]
id = "park"
name = { en = "park", zh-Hans = "园区" }

[[metric]]
id = "companies"
name = { en = "companies", zh-Hans = "企业" }
unit = "company"
kind = "stock"

[[event]]
id = "opening"
date = "2025-12-22"
title = { en = "The park opens" }
place = "park"

[[source]]
id = "gazette"
title = "The park is open"
published = "2026-01-03"
language = "en"

[[figure]]
source = "gazette"
place = "park"
metric = "companies"
says = "more than 60"

[[dating]]
source = "gazette"
event = "opening"
says = "22 December 2025"
"""

KIND_MEANINGS = {
    "constant": "does not change: figures of all times are compared (a land area)",
    "stock": "what there is at one time: figures of one day are compared (companies, staff)",
    "cumulative": "all up to a time: it never falls (products certified so far)",
    "flow": "what happens within a period (the output of a year)",
    "share": "a part of a whole, or a growth, in % or times: shares are never added up",
}
"""What each kind of metric means."""

EDTF_PRIMER = """\
Dates are in EDTF (ISO 8601-2:2019, levels 0 to 2), in quotes; what is not known is left open, not guessed.

| written | meaning |
| --- | --- |
| `2025-12-22`, `2025-12`, `2025` | a day; some day of a month; some day of a year |
| `199X` | some day of the 1990s |
| `2025-21` … `2025-24` | spring, summer, autumn, winter of 2025 |
| `2025-33` … `2025-36`, `2025-40`, `2025-41` | a quarter; the first, the second half of 2025 |
| `2025-12~` | about December 2025; `~` widens it by one unit either way |
| `2025-12?` | December 2025, if the source is right: no finding is certain about it |
| `[2024..2026]` | once, some day from 2024 to 2026 |
| `[..2035]`, `[2027..]` | once, by the end of 2035; once, in 2027 or later |
| `2023/2025` | all the time from some day of 2023 to some day of 2025 |
| `2023/..` | since some day of 2023, and it goes on |

People are shown a year, a month or a day as it stands, and every other form in words: `2025-25` is
“spring 2025 (northern hemisphere)”, `156X-12-25` is “25 December of some year of the 1560s”. JSON has EDTF.

The literal of a dating, a date typed for a command and the dates of a document are read by one grammar, which takes the
words that bound a date or make it approximate with it:

| printed | read as |
| --- | --- |
| by 2035, before 2035, 2035年前, 不迟于2035年 | `[..2035]` |
| from 2027, as early as 2027, after 2027, 2027年起, 最快2027年 | `[2027..]` |
| from 1 April 2027, 2027年4月1日起 | `2027-04-01/..`, a state since that day |
| since 2018, 2018年以来; until 2030, 直到2030年 | `2018/..`; `../2030` |
| around March 2024, 2024年3月左右, 约1905年 | `2024-03~`, `1905~` |
| as of August 2025, 截至2025年8月 | `2025-08`, no bound |
| 22 and 23 December 2025 | `{2025-12-22,2025-12-23}`; in a document each by itself |
| 十四五期间 | `2021/2025` |

Words such as `from` and 到 bound a date that is still to come when the document is published; a past one they leave as
it is: “up 3 % from 2017”, “到2024年底有447家”. What can't be read is D203 in a log, and `hetao add dating` refuses
it."""

LOG_INTRODUCTION = """\
A log is an `events.toml` and the files that it includes, in TOML. Ids are kebab-case, keys snake_case. Dates and
figures are texts in quotes. Only the log's own file has `[log]`; every other table may stand in any file. In a file
with one `[source]`, that is the source of its figures and datings. A file is a
regular one of at most 256 MB, in the log's folder or below; that of `--log` may be a link or a pipe."""

IDS = """\
Of figures and datings an `id` is seldom written. One without has a name made of what it is about: `source/place/metric`
for a figure, `source/event` for a dating, with the `as_of` (of figures) and the `language` behind, where it has these.
Where several have one name, the last of them has it for its id, and each before it has `~` and eight digits behind it,
which are made of all that it says. So an id stays when entries are inserted before its own, moved, or changed. Entries
that say the very same are numbered. In a `[[review]]`, the name without digits stands for all that share it."""

VERSIONS = """\
`version` is that of the format, not of hetao. A log of version 1 is read by every later hetao, with the same meaning:
within a version keys are added, and none is renamed, removed or given another meaning. Where that can't be helped the
version is raised; hetao then still reads the earlier ones, and `hetao migrate` brings a log up to date: it shows with
`--dry-run` what it would do, keeps every other byte, and says so where there is nothing to do. A log of a later version
than hetao knows is refused, never read in part. A hetao that does not know a key yet tells of it (F003) and reads the
rest. In the tests lies a log of each revision of the keys, which each later one has to read: `tests/log/old`."""

PROVENANCE = """\
`accessed` is the day on which the page at `url` was itself opened. Where only its text in a corpus of pages or a
mirror of it was read, `copy` says which and `copy_date` when, and there is no `accessed` (R609, R610). A `sha256` is
one of the whole document. Whoever republishes a text is a source with an `origin`, however it was read.

`tier` is the standing of the publisher: `official` for the body that decides, builds or counts what is told, as in its
press releases, papers and budgets; `press` for a newspaper, an agency or a broadcaster; `blog` for all others. Who
copies an official text keeps its own tier. Nothing is weighed by it; official sources are named so, and `--tier`
chooses by it.

`at` of a figure or a dating is where in the document it stands, in whatever that counts: `p. 3`, `para. 12`.
`supersedes` is for an event that takes the place of another one, as a new plan does of an old one; dates announced for
one and the same event are datings of it, and their slips are told by `hetao stats --milestones`."""

UNITS = """\
The `unit` of a metric is one of these, or a noun in lower case for what is counted: `company`, `start-up`. A figure may
be printed in any unit of the same family. In `says` units stand as the source prints them: `公顷`, `square kilometres`,
`HK$`. 元, $ and ¥ mean the nearest `currency` that they can mean: that of the figure, of its source, of its place, of
the places around it, of the log. Where none is given, 元 in a text in Simplified Chinese is renminbi. In a document
that is held against the log they mean the currency of its places or of the log.

Currencies are compared by a `[[rate]]` of the log alone: of several between the two, by the one nearest in time, in
either direction. What is compared by it says which it was: C310, `hetao compare`, and the verdicts on documents."""

FORMATS_INTRODUCTION = """\
Standard output is data and standard error is talk. Without `--format`, it is text. The same input and `--today` give
the same bytes. [json.md](json.md) has every key of the JSON; csv and tsv have the records of its main list.

**Tables and spreadsheets.** A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` (or one of these
full-width) for a formula, and titles come from strangers. So `csv` and `tsv` put an apostrophe before such a text, as
[OWASP](https://owasp.org/www-community/attacks/CSV_Injection) has it; numbers, dates and signed literals such as
`-2.3%` stay. `hetao_cli.model.cells.restored` undoes it, cell by cell; `--raw` leaves it out, for programs. `--bom`
puts a byte order mark before the table, by which Excel knows UTF-8.

**Shapes.** Commands that list records (`timeline`, `check`, `places`, `metrics`, `events`, `sources`, `figures`,
`datings`, `changes`, `tables`, `query`) take `--fields id,says,support.kind` (these keys of the JSON alone, also as
columns of text), `--sort place,-high` (what has no value comes last either way) and `--limit N`. `--jq EXPR`, of every
command with a format, prints what [jq](https://jqlang.org) makes of the JSON, texts as they are: it needs `hetao[jq]`.

**Colours.** `--color always` and `--color never` say when text has colours; `auto`, the default, goes by the
environment: [`NO_COLOR`](https://no-color.org) before [`FORCE_COLOR`](https://force-color.org) and
[`CLICOLOR_FORCE`](https://bixense.com/clicolors), these before `CLICOLOR=0`, a `TERM` that is `dumb` or empty, and
whether the output is a terminal."""

EXPORTS_INTRODUCTION = """\
`hetao export FORMAT` writes a log as other programs want it. `-o FILE` is replaced whole or left as it was; without it,
an export goes to standard output. `-o FOLDER/` and `-o FILE.zip` take all files of a format that has several: a new
folder is there whole or not at all, in an old one each file is. The filters are those of `hetao timeline` and
`hetao figures`: an option for events alone (`--kind`) leaves figures as they are, one for figures alone (`--metric`)
events. What refers to an entry that was filtered out is left empty.

```console
$ hetao export sqlite -o zone.db            # and zone.metadata.json: datasette zone.db --metadata zone.metadata.json
$ hetao export csv -o tables/               # a file for each table
$ hetao export parquet -o figures.parquet   # one table, that of the figures
$ hetao export ics -o zone.ics --place hk-park --from 2025
$ hetao export atom --known-by 2025-12-31 > findings.atom
```

`at` is where in its document a figure or a date stands, as the log says. With `--documents DIR`, where the document
of a source is at hand (of its `sha256`, or named by its id), `document`, `start` and `end` lead to the literal in the
text that `hetao read` sees; `hetao show ID --documents DIR` shows the words around it.

What a format has no field for stands in the one that it has for notes: a line for each cell, `name: value`, named as
the columns below. What it can't say at all is counted on standard error, so that nothing is lost in silence. One log
and one `--today` give the same bytes."""

TABLES_INTRODUCTION = """\
## Queries

`hetao query SQL` asks the same tables in SQLite, in any `--format`; `hetao tables` lists them with their columns.
A query can only read, and ends after ten seconds or 100,000 rows.

```console
$ hetao query "SELECT place, count(*) AS figures FROM figures GROUP BY place ORDER BY 2 DESC LIMIT 3"
$ hetao query "SELECT id, says FROM figures_fts WHERE figures_fts MATCH '公顷'" --format csv
$ hetao query "SELECT f.id, n.message FROM finding_figures JOIN findings n ON n.number = finding
               JOIN figures f ON f.id = figure WHERE suspect" --format json
```

## The tables

Exports and queries are of the same tables, whose values are those of the commands: `figures` of `hetao figures`,
`events` of `hetao timeline`, `datings`, `places`, `metrics` and `sources` of the commands of these names, `findings` of
`hetao check`, `changes` of `hetao changes`, of the year before today. A `date` is EDTF as written, a `day` is ISO 8601
and empty where a date is open or unknown. In SQLite and CSV a list is a JSON array, and yes is 1 in SQLite. Columns in
bold are the key.

In SQLite each table of words has a search beside it: `figures_fts`, `events_fts` and so on, with the rowids of the
table. Chinese is found by any part of it, so `MATCH '公顷'` finds `87公顷`."""

COMMANDS_INTRODUCTION = """\
Options stand after the command; `hetao COMMAND --help` has all of them."""

RULES_INTRODUCTION = """\
A code is a family letter and three digits; it is never used again. `--select` and `--ignore` take codes, beginnings of
codes and names; `--group strict` and `--group extra` run more than the basic rules. `hetao rule CODE` prints a rule's
page offline. The tests run the examples: one with `[log]` is a whole log, any other stands beside the places, metrics,
events and sources of `tests/cases/example-log.toml`."""


JUDGING_INTRODUCTION = """\
What a figure of a document is to a log, and what figures of a log are to each other, is decided by one table. The first
case that applies, from the top, is the answer: what agrees stands before what a slip explains, that before what may
have been read wrongly, and a plain contradiction behind all that could make it none. `hetao check FILE` reads the cases
that have a verdict, of a figure whose place and metric are known; of figures of one place, metric, standing and time
that share no value, `hetao check` reads those that name a rule, or no finding, in the last column."""

JUDGING_MEANINGS = """\
## What follows from what

A figure is an interval of values, by its hedge and the rounding of its last digit. What the log knows of a time is
its [answer](answers.md), as `compare` and `stats` show it: what all its figures of that time share or, if they share
nothing, the side that the weight of the sources supports; if that decides nothing, the log is disputed.

*Entailed* means that the figure allows every value that the log knows: `over 400` follows from `447`, and `447`
does not follow from `440多`. A number of the log without a hedge stands for itself, so that 215 acres follow from 87
ha. Citing is granted digits that are cut off (15,000 for 15,123) and rounding within 1 % (450 for 447), as rule
C301 grants them; a bound is neither cut nor rounded: no "over 441" with "up to 440". A number whose hedge was left
off (60 for `over 60`) is compatible.

An open hedge promises to be near, from a third to three times its number: a figure that is more than three times the
number of the log's `over` or `at least` is a warning, however true it can be, and so is one that is the number of its
`under` or `up to` without some zeros; any other smaller one may be of a part. The hedge of the document promises
nothing; `over 20` follows from 200. Figures of a log are held to the same promise where their numbers differ by zeros
alone (C301). A count below twenty promises another such count, and "at least one" nothing.

So `confirmed` is never said of what does not follow, `contradicts` never of what shares a value with the log, as far as
the log's hedges promise. With a wider hedge (about 60 for 60, at least 60 for over 60), a number is confirmed where it
was, and contradicted only where it was. What the log has of an earlier day is never confirmed of a later one. Neither
the order of sentences nor the Chinese script of a text changes a verdict."""


def log_page() -> str:
    """Return the page of the keys of a log."""
    parts = [
        "# The keys of a log",
        LOG_INTRODUCTION,
        f"## A whole log\n\n```toml\n{LOG_EXAMPLE}```",
        _fields("log", "[log]", LOG_FIELDS),
    ]
    for table in TABLES.values():
        brackets = "[source] or [[source]]" if table.name == "source" else f"[[{table.name}]]"
        parts.append(_fields(table.name, brackets, table.fields))
    parts += [
        f"## Versions\n\n{VERSIONS}",
        f"## Ids\n\n{IDS}",
        f"## Provenance\n\n{PROVENANCE}",
        _kinds(),
        _units(),
        f"## Dates\n\n{EDTF_PRIMER}",
    ]
    return "\n\n".join(parts) + "\n"


def _kinds() -> str:
    rows = [f"| `{kind}` | {KIND_MEANINGS[kind]} |" for kind in KINDS]
    return "\n".join(["## Kinds of metrics", "", "| kind | what it measures |", "| --- | --- |", *rows])


def _units() -> str:
    rows = [
        f"| {family.dimension} | {' '.join(f'`{unit.symbol}`' for unit in family.units)} |" for family in families()
    ]
    return "\n".join(["## Units", "", UNITS, "", "| family | units |", "| --- | --- |", *rows])


def _fields(name: str, brackets: str, fields: tuple[Field, ...]) -> str:
    rows = [f"## {name}", "", f"`{brackets}`", "", "| key | value | meaning |", "| --- | --- | --- |"]
    for field in fields:
        key = f"**`{field.key}`**" if field.required else f"`{field.key}`"
        default = f" Default: `{field.default}`." if isinstance(field.default, str) else ""
        rows.append(f"| {key} | {str(field.form.wanted).replace('|', chr(92) + '|')} | {field.meaning}{default} |")
    return "\n".join([*rows, "", "Keys in bold are required."])


def formats_page() -> str:
    """Return the page of the output formats."""
    rows = ["| `--format` | what it is | of |", "| --- | --- | --- |"]
    for name in format_names():
        line, kinds = format_page(name)
        commands = [command_of(kind) for kind in kinds] if kinds is not None else ["every command"]
        rows.append(f"| `{name}` | {line.rstrip('.')} | {', '.join(commands)} |")
    return "\n\n".join(["# Output formats", FORMATS_INTRODUCTION, "\n".join(rows)]) + "\n"


def exports_page() -> str:
    """Return the page of the exports and of the tables that they are made of."""
    rows = [
        "| `hetao export` | what it is | it has | what it can't say, and where that stands | needs |",
        "| --- | --- | --- | --- | --- |",
    ]
    for form in map(export_format, export_names()):
        has = "all tables" if form.has == tuple(DATA_TABLES) else ", ".join(form.has)
        lost = "; ".join(f"{one.what.english.replace(': {n}', '')}: {one.kept.english}" for one in form.losses)
        extra = f"`hetao[{form.extra}]`" if form.extra else ""
        rows.append(f"| `{form.name}` | {form.title.rstrip('.')} | {has} | {lost} | {extra} |")
    parts = ["# Exports", EXPORTS_INTRODUCTION, "\n".join(rows), TABLES_INTRODUCTION]
    return "\n\n".join([*parts, *map(_table, DATA_TABLES.values())]) + "\n"


def _table(table: Table) -> str:
    """Return what the columns of a table are."""
    rows = [
        f"### {table.name}",
        "",
        table.meaning,
        "",
        "| column | type | unit | refers to | meaning |",
        "| --- | --- | --- | --- | --- |",
    ]
    for column in table.columns:
        name = f"**`{column.name}`**" if column.name in table.key else f"`{column.name}`"
        kind = column.type if column.required else f"{column.type}, or empty"
        cells = (name, kind, column.unit, column.refers_to or "", column.meaning)
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def commands_page() -> str:
    """Return the page of the commands."""
    rows = ["| command | what it does |", "| --- | --- |"]
    for name in command_names():
        line = loaded(name).help.partition("\n\n")[0]
        rows.append(f"| `hetao {name}` | {' '.join(line.split()).rstrip('.')} |")
    return "\n\n".join(["# Commands", COMMANDS_INTRODUCTION, "\n".join(rows)]) + "\n"


def rules_page() -> str:
    """Return the page of the rules."""
    parts = [
        "# The rules of `hetao check`",
        RULES_INTRODUCTION,
    ]
    seen: set[str] = set()
    for rule in rules_in_files():
        family = rule.code[0]
        if family not in seen:
            seen.add(family)
            parts.append(f"## {family}: {FAMILIES[family]}")
        facts = (
            f"`{rule.name}`",
            rule.severity.value,
            rule.group,
            *(in_language(rule.title, tag) for tag in LANGUAGES[1:]),
        )
        names = " · ".join(facts)
        parts.append(f"### {rule.code} {rule.title.english}\n\n{names}\n\n{page_of(rule).english}{_example(rule)}")
    return "\n\n".join(parts) + "\n"


def _example(rule: Rule) -> str:
    return f"\n\n**Example.**\n\n```toml\n{rule.example.strip()}\n```" if rule.example else ""


def judging_page() -> str:
    """Return the page of the table of cases."""
    rows = ["| | case | verdict | when | of claims of a log |", "| --: | --- | --- | --- | --- |"]
    for number, case in enumerate(CASES, 1):
        of_claims = ", ".join(case.rules) or ("no finding" if case.of_claims else "")
        verdict = case.verdict.replace("-", " ") if case.of_document else ""
        when = case.explanation.rstrip(".").replace("|", "\\|")
        rows.append(f"| {number} | {case.name} | {verdict} | {when} | {of_claims if case.of_claims else ''} |")
    return "\n\n".join(["# How figures are judged", JUDGING_INTRODUCTION, "\n".join(rows), JUDGING_MEANINGS]) + "\n"


PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands_page,
    "exports.md": exports_page,
    "formats.md": formats_page,
    "log.md": log_page,
    "judging.md": judging_page,
    "rules.md": rules_page,
    "json.md": json_page,
}


def main() -> None:
    """Write the pages, or say which are out of date and exit 1."""
    stale: list[str] = []
    made: dict[Path, Callable[[], str]] = {
        SCHEMAS / f"{kind}.json": partial(json_schemas.schema_text, kind) for kind in json_schemas.documents()
    }
    made[Path(TABLE)] = lambda: "".join(f"{rule.row}\n" for rule in rules_in_files())
    made |= {FOLDER / name: make for name, make in PAGES.items()}  # json.md is made of the schemas
    for path, make in made.items():
        text = make()
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(path.name)
            if "--check" not in sys.argv:
                path.write_text(text, encoding="utf-8")
    if "--check" in sys.argv and stale:
        sys.exit(f"out of date: {', '.join(stale)}; run python docs/generate.py")


if __name__ == "__main__":
    main()
