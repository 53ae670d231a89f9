"""Bring the catalogues up to date with the messages in the code; with `--check`, only say what is missing or changed.

A translation stays with its message; one whose English has changed is marked fuzzy, a new message has none, and what
nothing says any more goes. A translator edits `hetao_cli/messages/*.po` with any editor of PO files.
"""

import ast
import sys
from io import BytesIO
from keyword import iskeyword
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from hetao_cli.check.registry import page_of, rules_in_files
from hetao_cli.cli.add.fields import meanings
from hetao_cli.cli.app import all_commands
from hetao_cli.cli.help import help_messages
from hetao_cli.messages.message import LANGUAGES

ROOT = Path(__file__).parents[1]
HEADER = "# What hetao says in {language}. The context of an entry is its id, the msgid its English.\n"


def messages() -> dict[str, tuple[str, str]]:
    """Return the English and the file of each message of the code, by its id."""
    found: dict[str, tuple[str, str]] = {}
    for path in sorted((ROOT / "hetao_cli").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Message":
                texts = [one.value for one in node.args[:2] if isinstance(one, ast.Constant)]
                if len(texts) == 2:  # noqa: PLR2004 - an id and its English
                    _add(found, texts[0], texts[1], path)
    for rule in rules_in_files():
        path = next((ROOT / "hetao_cli" / "check" / "rules").glob(f"{rule.code.lower()}_*.py"))
        for message in (rule.title, rule.message, rule.remedy, rule.held, page_of(rule)):
            if message.english:
                _add(found, message.id, message.english, path)
    for message in help_messages(all_commands()):
        command = message.id.split(".")[1]
        path = ROOT / "hetao_cli" / "cli" / "commands" / f"{command}{'_' * iskeyword(command)}.py"
        _add(found, message.id, message.english, path if path.exists() else ROOT / "hetao_cli" / "cli" / "options.py")
    for message in meanings():
        _add(found, message.id, message.english, ROOT / "hetao_cli" / "model" / "entries.py")
    return dict(sorted(found.items(), key=lambda entry: (entry[1][1], entry[0])))


def _add(found: dict[str, tuple[str, str]], name: str, english: str, path: Path) -> None:
    where = str(path.relative_to(ROOT))
    if found.setdefault(name, (english, where))[0] != english:
        sys.exit(f"{where}: two messages have the id '{name}'")


def brought_up_to_date(language: str, path: Path) -> tuple[bytes, list[str]]:
    """Return the text that a catalogue should have, and what of it is to be translated."""
    with path.open("rb") as file:
        old = {entry.context: entry for entry in read_po(file, locale=language.replace("-", "_")) if entry.id}
    new = Catalog(locale=language.replace("-", "_"), header_comment=HEADER.format(language=language), fuzzy=False)
    open_ones: list[str] = []
    for name, (english, where) in messages().items():
        known = old.get(name)
        fuzzy = known is not None and bool(known.string) and (known.id != english or known.fuzzy)
        new.add(english, known.string if known else "", [(where, None)], flags=["fuzzy"] * fuzzy, context=name)  # type: ignore[list-item]
        if fuzzy or not (known and known.string):
            open_ones.append(name)
    out = BytesIO()
    write_po(out, new, width=0, omit_header=True, include_lineno=False)
    head = HEADER.format(language=language) + 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    return head.encode() + out.getvalue(), open_ones


def main() -> int:
    """Write the catalogues, or say what is out of date; return the exit code."""
    code = 0
    for language in LANGUAGES[1:]:
        path = ROOT / "hetao_cli" / "messages" / f"{language}.po"
        text, open_ones = brought_up_to_date(language, path)
        if "--check" in sys.argv:
            if path.read_bytes() != text:
                print(f"{path.name} is out of date: run python .ci/messages.py")
                code = 1
        else:
            path.write_bytes(text)
        for name in open_ones:
            print(f"{path.name}: to be translated: {name}")
            code = 1
    return code


if __name__ == "__main__":
    sys.exit(main())
