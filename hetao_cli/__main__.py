"""`python -m hetao_cli`."""

from hetao_cli.cli.app import entry

entry()
