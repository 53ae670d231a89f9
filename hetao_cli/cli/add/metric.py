"""`hetao add metric`."""

from typing import Annotated

import typer

from hetao_cli.cli.add import options
from hetao_cli.cli.add.named import add_named
from hetao_cli.cli.options import FormatName, Language


def run(
    name: options.NewId = None,
    name_en: options.NameEnglish = None,
    name_hans: options.NameHans = None,
    name_hant: options.NameHant = None,
    unit: Annotated[
        str | None, typer.Option("--unit", metavar="UNIT", help="km2, CNY, %, …, or what is counted: company.")
    ] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="NAME", help="constant, stock, cumulative, flow or share.")
    ] = None,
    adds_up: Annotated[bool, typer.Option("--adds-up", help="A whole is the sum of its parts.")] = False,
    sum_of: Annotated[
        list[str] | None, typer.Option("--sum-of", metavar="ID", help="A metric that it sums up; may be repeated.")
    ] = None,
    share_of: Annotated[
        list[str] | None,
        typer.Option("--share-of", metavar="ID", help="Of a share: twice, the part's metric and the whole's."),
    ] = None,
    growth_of: Annotated[
        str | None, typer.Option("--growth-of", metavar="ID", help="Of a growth in %: the metric that grew.")
    ] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="ID", help="Of what is on land: the land's area.")] = None,
    tolerance: Annotated[
        str | None, typer.Option("--tolerance", metavar="PERCENT", help="How far apart is still a note: 2%.")
    ] = None,
    sense: Annotated[
        str | None, typer.Option("--sense", metavar="NAME", help="more or less: which of them is better.")
    ] = None,
    word: Annotated[
        list[str] | None, typer.Option("--word", metavar="TEXT", help="How texts name it; may be repeated.")
    ] = None,
    same_as: options.SameAs = None,
    log: options.OwnLog = None,
    dry_run: options.DryRun = False,
    format_name: FormatName = "text",
    lang: Language = "en",
) -> None:
    """Add a metric: what is counted or measured.

    It goes behind the last metric of the log. On a terminal, what is missing is asked for.
    """
    typed = {"id": name, "unit": unit, "kind": kind, "growth_of": growth_of, "on": on, "tolerance": tolerance}
    names = {"en": name_en, "zh-Hans": name_hans, "zh-Hant": name_hant}
    more = {"adds_up": adds_up or None, "sum_of": sum_of, "share_of": share_of, "words": word, "same_as": same_as}
    common = options.Common(log, lang, None, format_name, dry_run)
    add_named("metric", {**typed, "sense": sense}, names, more, common)
