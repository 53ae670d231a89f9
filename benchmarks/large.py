"""Time `hetao check` on large logs and print ratios of one run: `python benchmarks/large.py [EVENTS ...]`.

Run it with the Python of an environment in which hetao is installed from a wheel. Each log has two figures an event,
one source for 250 events, and one figure in a hundred ten times too large. Where `bean-check` (beancount) or `hledger`
is on the PATH, they check as many transactions, in turn with it; of three rounds the medians are printed. These are
first runs, of which nothing is kept; the second run on an unchanged log, whose answer is kept, is a ratio of its own.
"""

import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 3
WRONG = 0.01
"""How many of the figures are ten times too large."""

KEPT = "second run"

METRICS = (("area", "km2", "constant"), ("firms", "company", "stock"), ("staff", "person", "stock"))


def write_log(events: int, path: Path) -> None:
    """Write a log of so many events; two runs write the same bytes."""
    rng = random.Random(1)  # noqa: S311 - a benchmark, no secret
    places = [f"place-{number}" for number in range(max(2, events // 50))]
    sources = max(1, events // 250)
    parts = ["[log]\nversion = 1\n"]
    for name, unit, kind in METRICS:
        parts.append(table("metric", id=name, unit=unit, kind=kind) + f'name = {{ en = "{name}" }}\n')
    parts += [table("place", id=place) + f'name = {{ en = "{place}" }}\n' for place in places]
    for number in range(sources):
        parts.append(table("source", id=f"source-{number}", title=str(number), published=str(rng.randint(2018, 2025))))
    true: dict[tuple[str, str, int], int] = {}
    for number in range(events):
        place = rng.choice(places)
        date = f"{rng.randint(1985, 2017)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
        event = table("event", id=f"event-{number}", date=date, place=place)
        parts.append(event + 'title = { en = "Signed", zh-Hans = "签署" }\n')
        for _ in range(2):
            metric, _unit, kind = rng.choice(METRICS)
            year = rng.randint(2010, 2024)
            value = true.setdefault((place, metric, 0 if kind == "constant" else year), rng.randint(100, 9_000))
            value *= 10 if rng.random() < WRONG else 1
            says = {"area": f"{value / 100:.2f} km²", "firms": f"{value}家", "staff": f"{value}名"}[metric]
            source = f"source-{rng.randrange(sources)}"
            parts.append(table("figure", source=source, place=place, metric=metric, says=says, as_of=str(year)))
    path.write_text("\n".join(parts), encoding="utf-8")


def table(name: str, **keys: str) -> str:
    """Return the text of an entry."""
    return f"[[{name}]]\n" + "".join(f'{key} = "{value}"\n' for key, value in keys.items())


def write_journal(transactions: int, path: Path, *, beancount: bool) -> None:
    """Write a journal of so many transactions for beancount or hledger."""
    rng = random.Random(1)  # noqa: S311 - a benchmark, no secret
    accounts = [f"Expenses:Place{number}" for number in range(200)]
    head = [f"1990-01-01 open {account}\n" for account in (*accounts, "Assets:Bank")] if beancount else []
    name = '"memorandum"' if beancount else "memorandum"
    days = sorted((rng.randint(2001, 2025), rng.randint(1, 12), rng.randint(1, 28)) for _ in range(transactions))
    body: list[str] = []
    for year, month, day in days:
        amount = f"{rng.choice(accounts)}  {rng.randint(100, 99_999) / 100:.2f} HKD"
        body.append(f"{year}-{month:02d}-{day:02d} * {name}\n    {amount}\n    Assets:Bank\n\n")
    path.write_text("".join([*head, *body]), encoding="utf-8")


def main() -> None:
    """Time each size and print seconds, microseconds an event, memory and ratios."""
    hetao = shutil.which("hetao", path=str(Path(sys.executable).parent))
    if hetao is None:
        sys.exit("hetao is not installed beside this Python")
    with tempfile.TemporaryDirectory() as folder:
        for events in [int(word) for word in sys.argv[1:]] or [1_000, 10_000, 100_000]:
            log = Path(folder, "events.toml")
            write_log(events, log)
            commands = {"hetao": [hetao, "check", "--log", str(log), "--format", "json", "--exit-zero"]}
            for name, beancount in (("bean-check", True), ("hledger", False)):
                path = Path(folder, f"{name}.journal")
                found = shutil.which(name)
                if found is not None:
                    write_journal(events, path, beancount=beancount)
                    commands[name] = [found, str(path)] if beancount else [found, "check", "-f", str(path)]
            commands[KEPT] = commands["hetao"]
            report(events, commands, log.stat().st_size, Path(folder, "kept"))


def report(events: int, commands: dict[str, list[str]], size: int, kept: Path) -> None:
    """Run the commands in turn, keeping answers of one in a folder, and print what they took."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    environment = {**os.environ, "BEANCOUNT_DISABLE_LOAD_CACHE": "1"}
    keeping = {**environment, "HETAO_CACHE": str(kept)}
    subprocess.run(commands[KEPT], stdout=subprocess.DEVNULL, check=True, env=keeping)
    peaks: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            environment["HETAO_CACHE"] = str(kept) if name == KEPT else "off"
            begun = time.perf_counter()
            peaks[name].append(peak_of(command, environment))
            seconds[name].append(time.perf_counter() - begun)
    median = {name: statistics.median(times) for name, times in seconds.items()}
    ours = median["hetao"]
    words = [
        f"{events:,} events, {size / 1e6:.1f} MB: hetao {ours:.2f} s, {ours / events * 1e6:.0f} µs an event",
        f"peak {max(peaks['hetao']):,.0f} MiB",
        *(f"/ {name} {ours / other:.2f}" for name, other in median.items() if name not in {"hetao", KEPT}),
        f"{KEPT} / first run {median[KEPT] / ours:.3f}",
    ]
    print("; ".join(words), flush=True)


def peak_of(command: list[str], environment: dict[str, str]) -> float:
    """Run a command that must succeed, and return the most memory that its largest process had, in MiB."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"'{' '.join(command)}' ended with {process.returncode}")
    return usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
