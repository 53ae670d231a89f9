"""The differential check: what an old revision says, and what this tree says, to the same command lines.

    python .ci/differential/compare.py [--old REV] [--new DIR] [--wheels] [--only REGEX] [--most N]

Every difference of output, exit code or written file is shown, but for those that `intended.toml` names; an entry there
that no case needed is an error, too. What the old side said is kept in a folder of temporary files for the next run.
"""

from __future__ import annotations

import argparse
import difflib
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))
from cases import Case, all_cases
from inputs import write_inputs

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FIRST = "06ab2c1"
JOBS = 2
SHOWN_LINES = 18


def main() -> int:
    """Compare, and return the exit code: 1 where anything differs that is not intended."""
    options = _options()
    began = time.monotonic()
    rooms = Path(tempfile.gettempdir()) / f"hetao-differential-{os.getuid()}"
    revision = _git("rev-parse", options.old).strip()
    old_tree = rooms / f"tree-{revision[:12]}"
    if not old_tree.exists():
        old_tree.mkdir(parents=True)
        subprocess.run(["tar", "-x", "-C", str(old_tree)], input=_git_bytes("archive", revision), check=True)
    digest = hashlib.sha256(b"".join((HERE / name).read_bytes() for name in ("cases.py", "inputs.py", "worker.py")))
    work = rooms / f"{revision[:12]}-{digest.hexdigest()[:12]}{'-wheels' if options.wheels else ''}"
    inputs = work / "inputs"
    if not inputs.exists():
        write_inputs(inputs, old_tree)
    trees = {"old": old_tree, "new": Path(options.new).resolve()}
    pythons = {side: _python(tree, rooms, wheels=options.wheels) for side, tree in trees.items()}
    cases = _cases(work, inputs, pythons["old"])
    wanted = [number for number, one in enumerate(cases) if re.search(options.only, line_of(one))]
    with tempfile.TemporaryDirectory(dir=rooms) as room:
        outs = {"old": work / "old", "new": Path(room) / "new"}
        for side, (python, path) in pythons.items():
            _run(outs[side], cases, wanted, python, _environment(path, inputs))
        print(f"{len(wanted)} command lines, {time.monotonic() - began:.0f} s")
        said = {side: _Said(outs[side], trees[side]) for side in trees}
        return _report(said, cases, wanted, most=options.most, whole=options.only == "")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--old", default=FIRST, help="the revision that is the old side")
    parser.add_argument("--new", default=str(ROOT), help="the tree that is the new side")
    parser.add_argument("--wheels", action="store_true", help="build both, and compare what is installed")
    parser.add_argument("--only", default="", help="only command lines that this matches")
    parser.add_argument("--most", type=int, default=20, help="how many differences are shown whole")
    return parser.parse_args()


def _git(*words: str) -> str:
    return _git_bytes(*words).decode()


def _git_bytes(*words: str) -> bytes:
    return subprocess.run(["git", "-C", str(ROOT), *words], check=True, capture_output=True).stdout


def _python(tree: Path, rooms: Path, *, wheels: bool) -> tuple[str, str]:
    """Return the Python of a side, and what is first on its path: the tree, or nothing where its wheel is installed."""
    if not wheels:
        return sys.executable, str(tree)
    room = Path(tempfile.mkdtemp(dir=rooms))
    subprocess.run([sys.executable, "-m", "venv", str(room)], check=True)
    python = str(room / "bin" / "python")
    subprocess.run([python, "-m", "pip", "install", "-q", f"{tree}[documents,plot]"], check=True)
    return python, ""


def _environment(path: str, inputs: Path) -> dict[str, str]:
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("HETAO_", "NO_COLOR", "LC_", "LANG"))
    }
    ours = {"PYTHONPATH": path, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "HETAO_CACHE": "off", "CASES": str(inputs)}
    return {**kept, **ours, "SOURCE_DATE_EPOCH": "1700000000"}


def _cases(work: Path, inputs: Path, old: tuple[str, str]) -> list[Case]:
    """Return all cases; what there is to show is asked of the old side, once."""
    kept = work / "cases.json"
    if not kept.exists():
        asked = [
            ("shipped", "check", "--exit-zero", "--group", "extra"), ("small", "check", "--exit-zero", "--group", "extra"),
            ("shipped", "figures"), ("shipped", "sources"), ("shipped", "timeline"), ("small", "figures"),
        ]  # fmt: skip
        ids = [
            "shipped:hk-park",
            "shipped:zone",
            "shipped:area",
            "small:north",
            "small:firms",
            "small:mou",
            "small:late",
        ]
        for log, *words in asked:
            command = [*words, "--format", "json", "--log", str(inputs / log / "events.toml"), "--today", "2026-11-28"]
            document = _asked(old, inputs, command)
            records = (
                document.get("findings") or document.get("figures") or document.get("sources") or document["events"]
            )
            ids += [f"{log}:{one.get('fingerprint') or one['id']}" for one in records[:: 1 + len(records) // 25]]
        rules = _asked(old, inputs, ["rule", "--format", "json"])["rules"]
        kept.write_text(json.dumps(all_cases(inputs, ids, [one["code"] for one in rules])), encoding="utf-8")
    cases: list[Case] = json.loads(kept.read_text(encoding="utf-8"))
    return cases


def _asked(side: tuple[str, str], inputs: Path, command: list[str]) -> dict[str, Any]:
    done = subprocess.run(
        [side[0], "-m", "hetao_cli", *command], check=True, capture_output=True, env=_environment(side[1], inputs)
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _run(out: Path, cases: list[Case], wanted: list[int], python: str, environment: dict[str, str]) -> None:
    """Run the wanted cases of a side; what it said before is not asked again."""
    out.mkdir(exist_ok=True)
    chosen = out / "chosen"
    numbers = set(wanted)
    chosen.write_text(json.dumps([case if number in numbers else None for number, case in enumerate(cases)]))
    command = [python, str(HERE / "worker.py"), str(chosen)]
    workers = [subprocess.Popen([*command, str(n), str(JOBS), str(out)], env=environment) for n in range(JOBS)]
    if sum(worker.wait() for worker in workers):
        sys.exit(f"a worker of {out} failed")


def line_of(one: Case) -> str:
    """Return a case as a command line."""
    terminal = f"[{one['columns']} columns] " if one["columns"] else ""
    given = f"printf '{one['stdin']}' | " if one["stdin"] else ""
    return f"{terminal}{given}hetao {' '.join(one['arguments'])}"


def _report(said: dict[str, _Said], cases: list[Case], wanted: list[int], *, most: int, whole: bool) -> int:
    intended = tomllib.loads((HERE / "intended.toml").read_text(encoding="utf-8")).get("difference", [])
    used: set[int] = set()
    differing: list[str] = []
    for number in wanted:
        line = line_of(cases[number])
        old, new = said["old"].of(number), said["new"].of(number)
        changed = _as_intended(old, line, intended, used, new)
        if changed != new:
            differing.append(line)
            if len(differing) <= most:
                print(f"\n== {line}\n{_difference(changed, new)}")
            elif len(differing) <= most + 200:
                print(f"== {line}")
    unused = [entry for number, entry in enumerate(intended) if number not in used] if whole else []
    for entry in unused:
        print(f"no case needed the intended difference of {entry['command']}: {entry['why']}")
    print(f"{len(differing)} of {len(wanted)} differ, {len(used)} of {len(intended)} intended differences seen")
    return int(bool(differing or unused))


class _Said(NamedTuple):
    """What a side said: the folder that its workers wrote to, and its tree."""

    out: Path
    tree: Path

    def of(self, number: int) -> dict[str, str]:
        """Return what was said to a case, without what tells the sides apart."""
        said = json.loads((self.out / f"{number}.json").read_text(encoding="utf-8"))
        parts = {"exit code": str(said["code"]), "stdout": said["out"], "stderr": said["err"], **said["files"]}
        room = re.compile(re.escape(str(self.out)) + r"/room-\d")
        return {name: room.sub("<room>", text).replace(str(self.tree), "<tree>") for name, text in parts.items()}


def _as_intended(
    old: dict[str, str], line: str, intended: list[dict[str, str]], used: set[int], new: dict[str, str]
) -> dict[str, str]:
    """Return what the old side said with what is meant to be otherwise now."""
    for number, entry in enumerate(intended):
        if old == new:
            break
        if re.search(entry["command"], line):
            changed = _changed(old, entry, new)
            if changed != old:
                used.add(number)
            old = changed
    return old


def _changed(old: dict[str, str], entry: dict[str, str], new: dict[str, str]) -> dict[str, str]:
    """Return what a side said with one intended difference: of all, of a stream, or as a pattern is replaced."""
    stream = entry.get("stream")
    if stream == "all":
        return new
    if stream is not None:
        return {**old, stream: new[stream]} if old[stream] and new[stream] else old
    return {
        part: re.sub(entry["before"], entry["after"], text, flags=re.MULTILINE) if text != new.get(part) else text
        for part, text in old.items()
    }


def _difference(old: dict[str, str], new: dict[str, str]) -> str:
    lines: list[str] = []
    for part in sorted(old.keys() | new.keys()):
        before, after = old.get(part, "(none)"), new.get(part, "(none)")
        if before != after:
            note = " (the same JSON, written otherwise)" if _same_json(before, after) else ""
            compared = difflib.unified_diff(before.splitlines(), after.splitlines(), "old", "new", lineterm="", n=0)
            lines += [f"-- {part}{note}", *[text[:400] for text in compared][2 : 2 + SHOWN_LINES]]
    return "\n".join(lines)


def _same_json(before: str, after: str) -> bool:
    try:
        return bool(json.loads(before) == json.loads(after))
    except ValueError:
        return False


if __name__ == "__main__":
    sys.exit(main())
