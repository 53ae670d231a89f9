"""Run cases of the command line one after the other, each in a fork of one process that has loaded the command line once.

Started by `compare.py`, once a side, with the side's code first on the path: `worker.py CASES FIRST STEP OUT`.
"""

import json
import os
import pty
import signal
import sys
from pathlib import Path
from shutil import copytree, rmtree

SECONDS = 120


def main() -> None:
    """Run every STEP-th case from the FIRST on, and write what each gave to a file of its number in OUT."""
    cases = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    out = Path(sys.argv[4])
    from hetao_cli.cli.app import main as run

    for number in range(int(sys.argv[2]), len(cases), int(sys.argv[3])):
        result = out / f"{number}.json"
        if cases[number] is not None and not result.exists():
            result.write_text(json.dumps(_outcome(cases[number], run, out / f"room-{sys.argv[2]}")), encoding="utf-8")


def _outcome(case: dict, run: object, room: Path) -> dict:
    """Return the exit code, what was written to both streams, and the files of the folder if the case changes them."""
    rmtree(room, ignore_errors=True)
    room.mkdir(parents=True)
    for name in case["folders"]:
        copytree(Path(os.environ["CASES"]) / name, room / name)
    streams = room.parent / f"{room.name}-out", room.parent / f"{room.name}-err"
    child, terminal = pty.fork() if case["columns"] else (os.fork(), -1)
    if child == 0:
        _be_the_command(case, run, room, streams)
    shown = _all_of(terminal) if case["columns"] else ""
    _, status = os.waitpid(child, 0)
    written = [shown, ""] if case["columns"] else [path.read_text("utf-8", "replace") for path in streams]
    files = {}
    if case["writes"]:
        files = {
            str(path.relative_to(room)): path.read_text("utf-8", "replace")
            for path in sorted(room.rglob("*"))
            if path.is_file()
        }
    return {"code": os.waitstatus_to_exitcode(status), "out": written[0], "err": written[1], "files": files}


def _be_the_command(case: dict, run: object, room: Path, streams: tuple[Path, Path]) -> None:
    signal.alarm(SECONDS)
    os.chdir(room)
    os.environ["COLUMNS"] = str(case["columns"] or 80)
    os.environ["TERM"] = "xterm" if case["columns"] else "dumb"
    if not case["columns"]:
        given = os.memfd_create("in")
        os.write(given, case["stdin"].encode())
        os.lseek(given, 0, os.SEEK_SET)
        os.dup2(given, 0)
        for number, path in enumerate(streams, 1):
            os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), number)
    sys.argv = ["hetao", *case["arguments"]]
    code = 3
    try:
        run()
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _all_of(terminal: int) -> str:
    data = b""
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        if not piece:
            break
        data += piece
    os.close(terminal)
    return data.decode("utf-8", "replace")


main()
