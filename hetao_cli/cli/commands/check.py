"""`hetao check`."""

import typer

from hetao_cli.check.engine import run_rules
from hetao_cli.check.selection import chosen_rules, resolve_severity
from hetao_cli.check.two_processes import run_side_by_side
from hetao_cli.cli import check_options as of
from hetao_cli.cli.opening import Shared, open_log
from hetao_cli.cli.options import AsOf, KnownBy, Language, LogPath, TierFilter, Today
from hetao_cli.cli.output import send
from hetao_cli.cli.progress import Progress
from hetao_cli.log.evidence import gather_evidence, with_documents
from hetao_cli.reports.check.outcome import CheckOptions, exit_code


def run(
    files: of.Files = None,
    published: of.Published = None,
    select: of.Select = None,
    ignore: of.Ignore = None,
    group: of.Group = None,
    fail_on: of.FailOn = "error",
    exit_zero: of.ExitZero = False,
    baseline: of.Baseline = None,
    write_baseline: of.WriteBaseline = None,
    statistics: of.Statistics = False,
    documents: of.Documents = None,
    suggest: of.SuggestReview = False,
    verbose: of.Verbose = False,
    watch: of.Watch = False,
    tier: TierFilter = None,
    log: LogPath = None,
    format_name: of.FindingFormat = "text",
    lang: Language = "en",
    today: Today = None,
    known_by: KnownBy = None,
    as_of: AsOf = None,
) -> None:
    """Find what is inconsistent in the log, or in documents (FILE…) that are held against it."""
    options = CheckOptions("en", verbose, resolve_severity(fail_on), exit_zero)
    rules = chosen_rules(select or (), ignore or (), group)
    shared = Shared(log, lang, today, known_by, as_of, tier or ())
    unfit: dict[str, object] = {"--write-baseline": write_baseline, "--documents": documents}
    unfit |= {"--statistics": statistics or None, "--suggest-review": suggest or None}
    if watch:
        from hetao_cli.cli.check_watching import CheckWatch, watch_check

        unfit |= {"--published": published, "FILE…": files or None}
        watch_check(CheckWatch(shared, rules, options, format_name, baseline), unfit)
        return
    if files or published is not None:
        from hetao_cli.cli.document_check import CheckRequest, check_documents

        request = CheckRequest(files or (), published, rules, shared, options, format_name)
        raise typer.Exit(check_documents(request, {"--baseline": baseline, **unfit}))
    with Progress() as progress:
        opened = open_log(shared, broken=True)
        progress.say(of.READING, opened.language)
        evidence = gather_evidence(opened.log, opened.today)
        if documents is not None:
            evidence = with_documents(evidence, documents)
        checked = run_rules(
            evidence, rules, lambda code: progress.say(of.CHECKING.filled(code=code), opened.language), run_side_by_side
        )
    new, compared, talk = checked, None, opened.talk
    if baseline is not None or write_baseline is not None:
        from hetao_cli.cli.baseline_file import baseline_notes, compare

        new, compared = compare(opened.log, checked, baseline, write_baseline)
        talk += baseline_notes(compared, opened.language)
    options = options._replace(language=opened.language, compared=compared)
    report = of.report_maker(statistics=statistics, suggest=suggest)(evidence, new, opened.envelope("check"), options)
    send(report._replace(talk=talk), format_name, from_log=documents is baseline is write_baseline is None)
    if write_baseline is not None:
        from hetao_cli.cli.baseline_file import keep

        keep(opened.log, checked, write_baseline, opened.language)
    if exit_code(new, options):
        raise typer.Exit(1)
