"""JSON as files of exports have it."""

# JSON values can be of any type until they are checked here.
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import json
from typing import Any

from hetao_cli.model.safe import safe_json


def json_bytes(value: Any) -> bytes:
    """Return a value as indented JSON in UTF-8; a key without a value is left out.

    >>> print(json_bytes({"a": None, "b": "节"}).decode().split())
    ['{', '"b":', '"节"', '}']
    """
    text = safe_json(json.dumps(without_nothing(value), ensure_ascii=False, indent=2))
    return f"{text}\n".encode("utf-8", "backslashreplace")


def without_nothing(value: Any) -> Any:
    """Return a value without the keys in it whose values are None."""
    if isinstance(value, dict):
        return {key: without_nothing(inner) for key, inner in value.items() if inner is not None}
    return [without_nothing(inner) for inner in value] if isinstance(value, list | tuple) else value
