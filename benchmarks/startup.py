"""Time short commands and print ratios of one run: `python benchmarks/startup.py [RUNS]`.

Run it with the Python of an environment in which hetao is installed from a wheel. `bare` is an app of three commands on
the same Typer that prints a
constant as JSON; `pass` is `python -c pass`. The commands take turns, so that a machine whose speed drifts slows all of
them; medians are printed. Nothing is kept of the commands, but of those named `kept`: they give an answer that is kept.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BARE = """
import json, sys
from typing import Annotated
import typer
app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
@app.command()
def timeline(log: Annotated[str, typer.Option()] = "", form: Annotated[str, typer.Option("--format", "-f")] = "json"):
    sys.stdout.write(json.dumps({"kind": "timeline", "events": [1, 2, 3]}) + "\\n")
@app.command()
def compare(one: str = ""):
    pass
@app.command()
def check(one: str = ""):
    pass
app()
"""

JOURNAL = "1990-01-01 open Expenses:Place\n1990-01-01 open Assets:Bank\n" + "".join(
    f'2020-01-{day:02d} * "memorandum"\n  Expenses:Place  {day}.00 HKD\n  Assets:Bank\n\n' for day in range(1, 11)
)

RATIOS = (
    ("timeline", "bare"),
    ("timeline", "pass"),
    ("timeline", "bean-check"),
    ("check", "bare"),
    ("timeline, kept", "bare"),
    ("timeline, kept", "pass"),
    ("timeline, kept", "bean-check"),
    ("check, kept", "pass"),
)


def main() -> None:
    """Time the commands in turn and print medians and ratios."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    hetao = shutil.which("hetao", path=str(Path(sys.executable).parent))
    if hetao is None:
        sys.exit("hetao is not installed beside this Python")
    with tempfile.TemporaryDirectory() as folder:
        app, journal = Path(folder, "bare.py"), Path(folder, "small.beancount")
        app.write_text(BARE, encoding="utf-8")
        journal.write_text(JOURNAL, encoding="utf-8")
        commands = {
            "pass": [sys.executable, "-c", "pass"],
            "bare": [sys.executable, str(app), "timeline", "--format", "json"],
            "timeline": [hetao, "timeline", "--format", "json"],
            "check": [hetao, "check", "--format", "json", "--exit-zero"],
        }
        bean_check = shutil.which("bean-check", path=str(Path(sys.executable).parent)) or shutil.which("bean-check")
        if bean_check is not None:
            commands["bean-check"] = [bean_check, "--no-cache", str(journal)]
        for name in ("timeline", "check"):
            commands[f"{name}, kept"] = commands[name]
        seconds = measure(commands, runs, folder)
    medians = {name: statistics.median(times) for name, times in seconds.items()}
    for name, median in medians.items():
        print(f"{name:14} {median * 1000:6.1f} ms")
    for above, below in RATIOS:
        if below in medians:
            ratio = statistics.median(one / other for one, other in zip(seconds[above], seconds[below], strict=True))
            print(f"{above} / {below}: {ratio:.2f}")


def measure(commands: dict[str, list[str]], runs: int, folder: str) -> dict[str, list[float]]:
    """Return the wall seconds of each run of each command, in turn, after two that are not counted.

    Answers are kept, in the folder, of the commands named so; those two runs make them.
    """
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(runs + 2):
        for name, command in commands.items():
            environment = {**os.environ, "HETAO_CACHE": str(Path(folder, "kept")) if name.endswith(", kept") else "off"}
            begun = time.perf_counter()
            done = subprocess.run(
                command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=folder, env=environment, check=False
            )
            elapsed = time.perf_counter() - begun
            if done.returncode not in {0, 1}:
                sys.exit(f"{' '.join(command)}: {done.stderr.decode()}")
            if number > 1:
                seconds[name].append(elapsed)
    return seconds


if __name__ == "__main__":
    main()
