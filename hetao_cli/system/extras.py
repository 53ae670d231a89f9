"""Libraries that only some commands need, each of an extra of the package."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from hetao_cli.messages.message import Message
from hetao_cli.model.errors import UsageError


def needed(module: str, extra: str) -> Any:
    """Return a library.

    Raises:
        UsageError: It is not installed.
    """
    try:
        return import_module(module)
    except ImportError:
        words = {"module": module, "extra": extra}
        raise UsageError(
            Message("error.extra-needed", "this needs {module}: pip install 'hetao[{extra}]'", words)
        ) from None
