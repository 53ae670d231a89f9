"""A log to begin with: a place, a metric, an event, and a source with a figure and a date for them."""

from __future__ import annotations

import os
from contextlib import suppress

from hetao_cli.log.files.locate import LOG_NAME
from hetao_cli.messages.message import Message, in_language
from hetao_cli.model.errors import UsageError, os_reason
from hetao_cli.system.ending import ending_in_order
from hetao_cli.system.replacing import NotWrittenError, create_file
from hetao_cli.write.locking import locked

EXAMPLE = "example.toml"

_LOG = Message(
    "skeleton.log",
    """\
# A log: what there is to talk about, and what happened. What each article says stands in seeds/, one file a source.
# `hetao check` finds what is inconsistent, `hetao timeline` and `hetao compare` show it, `hetao add` writes to it.
# The entries below are an example: change them to your own.

[log]
version = 1
title = { en = "My log" }                       # by language: en, zh-Hans, zh-Hant
include = ["seeds/*.toml"]


# Places: whatever figures are about. `part_of`: areas that together make up the whole.

[[place]]
id = "park"
name = { en = "Science park", zh-Hans = "科学园", zh-Hant = "科學園" }
aliases = ["the park", "园区", "園區"]          # other names that texts use


# Metrics: what is counted or measured. kind: constant, stock, cumulative, flow or share.

[[metric]]
id = "companies"
name = { en = "companies", zh-Hans = "企业", zh-Hant = "企業" }
unit = "company"
kind = "stock"
words = ["companies", "firms", "企业", "企業"]  # how texts name it


# Events, in the order of their dates. A date is EDTF: "2025-12-22", "2025-12", "199X", "[2027..]" (2027 or later).

[[event]]
id = "park-opening"
date = "2025-12-22"
title = { en = "The park opens", zh-Hans = "园区开园", zh-Hant = "園區開園" }
place = "park"
kind = "opening"
""",
)

_SOURCE = Message(
    "skeleton.source",
    """\
# What one article says. `says` is the figure or the date as printed, at most 40 characters of it; hetao reads it.

[source]
id = "example"
title = "The park is open"
publisher = "Example News"
published = "2025-12-23"                        # as the article says
language = "en"

[[figure]]
place = "park"
metric = "companies"
says = "more than 60"                           # 447, 440多家, nearly 2.6 million, 五六十

[[dating]]
event = "park-opening"
says = "22 December 2025"
""",
)


def start_log(folder: str, language: str = "en") -> str:
    """Start a log in a folder, which is made if there is none, with its comments in a language; return its path.

    Raises:
        UsageError: The folder has a log, or an example, already.
        NotWrittenError: A file can't be written.
    """
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise NotWrittenError(folder, os_reason(error)) from None
    path = os.path.join(folder, LOG_NAME) if folder != "." else LOG_NAME
    example = os.path.join(os.path.dirname(path), "seeds", EXAMPLE)
    with locked(path):
        for name in (path, example):
            if os.path.lexists(name):
                raise UsageError(
                    Message(
                        "error.there-is-a-file-already-nothing",
                        "there is a file '{name}' already; nothing was changed",
                        {"name": name},
                    )
                )
        with ending_in_order():
            try:
                create_file(example, in_language(_SOURCE, language).encode())
                create_file(path, in_language(_LOG, language).encode())
            except BaseException:
                with suppress(OSError):
                    os.unlink(example)
                    os.rmdir(os.path.dirname(example))
                raise
    return path
