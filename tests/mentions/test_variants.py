"""Names and words of a log are found as texts say them otherwise: in other words, numbers, and heads of names."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from measuring import LOG

import hetao_cli
from hetao_cli import load_log
from hetao_cli.mentions.scene import scene_of
from hetao_cli.mentions.variants import variants, with_variants
from hetao_cli.mentions.vocabulary import Vocabulary

PACKAGE = Path(hetao_cli.__file__).parent
OF_EXAMPLES = {"Key", "Field", "Message", "Question"}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary(load_log(str(LOG)))


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("technology companies", "tech firms"),
        ("科技企业", "科技公司"),
        ("phase 1", "first stage"),
        ("Terminal 2", "second Terminal"),
        ("第一期", "首阶段"),
        ("Hetao Cooperation Zone", "Hetao Co-Operation Zone"),
    ],
)
def test_a_word_is_also_said_in_words_that_mean_the_same(word: str, other: str) -> None:
    assert other in list(variants(word))


def test_a_variant_is_of_no_other_than_whose_word_it_is() -> None:
    assert with_variants([("tenants", ["companies"]), ("firms", ["firms"])])["firms"] == ("firms",)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The Hong Kong park opened. The park has 60 firms on the Shenzhen side.", ["hk-park", "hk-park", "sz-park"]),
        ("Hetao zone; the zone has two parts", ["zone", "zone"]),
        ("香港园区开幕，园区首期建成，深圳一侧", ["hk-park", "hk-park", "hk-park-phase-1", "sz-park"]),
        ("the bridge will open", ["boundary-bridge"]),
    ],
)
def test_heads_and_kinds_point_back_and_sides_are_parts(text: str, places: list[str], vocabulary: Vocabulary) -> None:
    assert [naming.place for naming in scene_of(text, vocabulary).places] == places


def test_no_name_of_our_log_stands_in_the_code(vocabulary: Vocabulary) -> None:
    """Cities, which have currencies and governments, and common words aside; docstrings and examples may name them."""
    own = [place for place in vocabulary.places.values() if not vocabulary.surrounds(place.id)]
    names = {word for place in own for word in (place.id, *place.name.values(), *place.aliases)}
    names -= {name for name in names if re.fullmatch(r"\w+|\w+ [0-9]", name, re.ASCII)}
    patterns = "|".join(rf"\b{re.escape(name)}\b" if name.isascii() else re.escape(name) for name in names)
    named = re.compile(patterns, re.IGNORECASE)
    found = [
        (path.name, name[0], text[:60])
        for path in sorted(PACKAGE.rglob("*.py"))
        for text in strings(ast.parse(path.read_text("utf-8")))
        for name in named.finditer(text)
    ]
    assert not found, found


def strings(module: ast.Module) -> list[str]:
    """Return the strings of a module that are neither docstrings nor in examples, such as the logs of rules."""
    left_out: set[ast.AST] = set()
    for node in ast.walk(module):
        called = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in OF_EXAMPLES
        if called or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            left_out.update(ast.walk(node))
    nodes = [node for node in ast.walk(module) if isinstance(node, ast.Constant) and node not in left_out]
    return [node.value for node in nodes if isinstance(node.value, str) and "[[" not in node.value]
