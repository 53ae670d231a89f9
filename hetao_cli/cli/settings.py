"""`KEY=VALUE` as it is typed: which key of an entry is to have which value."""

# A value that is typed as TOML can be of any type until its form is checked.
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false

import re
from typing import Any

import rtoml

from hetao_cli.cli.add.fields import resolver
from hetao_cli.cli.opening import Opened
from hetao_cli.log.schema import TABLES, Field
from hetao_cli.messages.message import LANGUAGES, Message
from hetao_cli.model.errors import UnknownNameError, UsageError
from hetao_cli.model.forms import FLAG, MONTH, NAMES
from hetao_cli.quick.patterns import regex
from hetao_cli.write.editing import Setting
from hetao_cli.write.toml_text import Value

_TYPED = regex(r"(?P<key>\w+(?:-\w+)*)(?:\.(?P<part>\w+(?:-\w+)*))?(?P<how>[+-]?=)(?P<value>.*)", re.DOTALL)


def settings_of(opened: Opened, kind: str, typed: list[str]) -> list[Setting]:
    """Return what is to be changed of an entry.

    Args:
        opened: The log.
        kind: The kind of the entry.
        typed: What was typed, such as `name.en=North park`, `aliases+=NP` or `part_of=`.

    Raises:
        UsageError: Something can't be read, or can't be the value of its key.
    """
    return [_setting(opened, kind, one) for one in typed]


def _setting(opened: Opened, kind: str, typed: str) -> Setting:
    found = _TYPED.fullmatch(typed)
    if found is None:
        raise UsageError(_NO_SETTING.filled(typed=typed))
    key, part, how, value = found["key"].replace("-", "_"), found["part"], found["how"], found["value"].strip()
    fields = {field.key: field for field in TABLES[kind].fields}
    if key not in fields:
        raise UnknownNameError("key", key, fields)
    if key == "id":
        raise UsageError(_RENAME.filled())
    field = fields[key]
    if part is not None:
        return _of_language(field, part, how, value, typed)
    if how != "=":
        if not _is_list(field) or not value:
            raise UsageError(_NO_LIST.filled(typed=typed, key=key))
        return Setting(
            key, "add" if how == "+=" else "take", _one(opened, kind, field, value) if how == "+=" else value
        )
    if not value:
        if field.required:
            raise UsageError(_REQUIRED.filled(key=key))
        return Setting(key, "unset")
    return Setting(key, "set", _whole(opened, kind, field, value))


def _of_language(field: Field, part: str, how: str, value: str, typed: str) -> Setting:
    if field.form is not NAMES or how != "=":
        raise UsageError(_NO_SETTING.filled(typed=typed))
    if part not in LANGUAGES:
        raise UnknownNameError("language", part, LANGUAGES)
    return Setting(field.key, "set" if value else "unset", value, part)


def _whole(opened: Opened, kind: str, field: Field, value: str) -> Value:
    """Return the value of a key of which all is typed.

    Raises:
        UsageError: It can't be its value.
    """
    given: Any = _from_toml(value) if value[0] in "[{" else value
    if field.form is FLAG:
        given = {"true": True, "false": False}.get(value, value)
    elif field.form is MONTH and value.isdecimal():
        given = int(value)
    elif _is_list(field) and isinstance(given, str) and not field.form.accepts(given):
        given = [given]
    if isinstance(given, list):
        given = [_one(opened, kind, field, one) if isinstance(one, str) else one for one in given]
    elif isinstance(given, str):
        return _one(opened, kind, field, given)
    if not field.form.accepts(given):
        raise UsageError(_NO_VALUE.filled(value=value, key=field.key, wanted=field.form.wanted))
    return tuple(given) if isinstance(given, list) else given


def _one(opened: Opened, kind: str, field: Field, value: str) -> str:
    """Return a text of a key, or of its list, as the log has it: an id for a name, a date in EDTF."""
    if _is_list(field) and field.refers_to is None:
        return value
    return resolver(opened, kind, field)(value)


def _is_list(field: Field) -> bool:
    """Return whether a key has a list of texts, or can have one."""
    schema = field.form.schema
    forms = [schema, *schema.get("anyOf", ())]
    return any(one.get("type") == "array" and one.get("items", {}).get("type") == "string" for one in forms)


def _from_toml(value: str) -> Any:  # noqa: ANN401 - of any type until its form is checked
    try:
        return rtoml.loads(f"value = {value}")["value"]
    except rtoml.TomlParsingError:
        return value


_NO_SETTING = Message("edit.no-setting", "'{typed}' is not KEY=VALUE, KEY+=VALUE, KEY-=VALUE or name.en=VALUE")
_RENAME = Message("edit.rename", "an id is changed by hetao rename, so that what refers to it follows")
_NO_LIST = Message("edit.no-list", "'{typed}': {key} is no list to which one text is added, or from which it is taken")
_REQUIRED = Message("edit.required", "{key} can't be taken away: there is no such entry without it")
_NO_VALUE = Message("edit.no-value", "'{value}' can't be {key}: {wanted}")
