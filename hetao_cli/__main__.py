"""`python -m hetao_cli`."""

from hetao_cli.cli.entry import entry

entry()
