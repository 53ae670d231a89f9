"""What is said on stderr: behind the name of the program, in a terminal broken between words."""

import sys

from hetao_cli.model.safe import safe

_NAME = "hetao: "


def say(words: str) -> None:
    """Write words on a line of stderr, on several of a terminal that is narrower."""
    sys.stderr.write(f"{_in_lines(f'{_NAME}{safe(words)}')}\n")


def _in_lines(line: str) -> str:
    if not sys.stderr.isatty():
        return line
    from shutil import get_terminal_size

    from hetao_cli.model.blocks import Styled
    from hetao_cli.model.wrapping import wrapped

    rows = wrapped([Styled(line)], get_terminal_size().columns, len(_NAME))
    return "\n".join("".join(span.text for span in row) for row in rows)
