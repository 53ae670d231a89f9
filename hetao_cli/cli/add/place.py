"""`hetao add place`."""

from typing import Annotated

import typer

from hetao_cli.cli.add import options
from hetao_cli.cli.add.named import add_named
from hetao_cli.cli.options import FiscalYearStart, FormatName, Language


def run(
    name: options.NewId = None,
    name_en: options.NameEnglish = None,
    name_hans: options.NameHans = None,
    name_hant: options.NameHant = None,
    part_of: Annotated[
        str | None, typer.Option("--part-of", metavar="ID", help="The place that it is a part of.")
    ] = None,
    within: Annotated[
        str | None, typer.Option("--within", metavar="ID", help="The place that it lies in, no part of it.")
    ] = None,
    alias: Annotated[
        list[str] | None, typer.Option("--alias", metavar="TEXT", help="Another name in texts; may be repeated.")
    ] = None,
    kind: Annotated[str | None, typer.Option("--kind", metavar="NAME", help="park, building, firm, …")] = None,
    currency: options.Currency = None,
    fiscal_year_start: FiscalYearStart = None,
    same_as: options.SameAs = None,
    at: Annotated[
        tuple[float, float] | None, typer.Option("--at", metavar="LATITUDE LONGITUDE", help="In degrees, as in WGS 84.")
    ] = None,
    log: options.OwnLog = None,
    dry_run: options.DryRun = False,
    format_name: FormatName = "text",
    lang: Language = "en",
) -> None:
    """Add a place: whatever figures are about.

    It goes behind the last place of the log. On a terminal, what is missing is asked for.
    """
    typed = {"id": name, "part_of": part_of, "within": within, "kind": kind, "currency": currency}
    names = {"en": name_en, "zh-Hans": name_hans, "zh-Hant": name_hant}
    more = {"aliases": alias, "fiscal_year_start": fiscal_year_start, "same_as": same_as, "at": at and list(at)}
    add_named("place", typed, names, more, options.Common(log, lang, None, format_name, dry_run))
