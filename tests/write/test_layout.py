"""`hetao format`: the same log, its keys and empty lines in order."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
import rtoml
from changeable_logs import FILES, files_of, logs, plain_files, write_files
from hypothesis import given, settings
from hypothesis import strategies as st

from hetao_cli.write.laying_out import laid_out

if TYPE_CHECKING:
    from conftest import Hetao


@given(files=logs())
@settings(max_examples=60)
def test_a_file_that_is_laid_out_says_the_same_and_stays_so(files: dict[str, bytes]) -> None:
    for data in files.values():
        text = data.decode().removeprefix("\ufeff")
        once = laid_out(text)
        assert rtoml.loads(once) == rtoml.loads(text)
        assert laid_out(once) == once
        assert sorted(line.strip() for line in once.split("\n") if "#" in line) == sorted(
            line.strip() for line in text.split("\n") if "#" in line
        )


@given(order=st.permutations(['place = "north"', 'metric = "firms"', 'says = "447" # seen', "# why\nas_of = '2024'"]))
def test_keys_stand_in_the_order_of_the_documentation_with_their_comments(order: list[str]) -> None:
    lines = "\n".join(order)
    assert laid_out(f"[[figure]]\n{lines}\n") == (
        '[[figure]]\nplace = "north"\nmetric = "firms"\nsays = "447" # seen\n# why\nas_of = \'2024\'\n'
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('[source]\nid="a"', '[source]\nid = "a"\n'),
        ('  [[ figure ]]   # one\n\tsays   =   "1"  \n', '[[figure]]   # one\nsays = "1"\n'),
        ("\n\n# head\n\n\n\n\n[log]\nversion = 1\n\n\n", "# head\n\n\n[log]\nversion = 1\n"),
        ('[[place]]\nid = "a"\n[[place]]\nid = "b"\n', '[[place]]\nid = "a"\n\n[[place]]\nid = "b"\n'),
        ('[[place]]\nid = "a"\n# of b\n[[place]]\nid = "b"\n', '[[place]]\nid = "a"\n\n# of b\n[[place]]\nid = "b"\n'),
        ('[[figure]]\r\nnote = """\r\na  \r\n\r\n\r\nb"""', '[[figure]]\r\nnote = """\r\na  \r\n\r\n\r\nb"""\r\n'),
        ('[[place]]\nid = "a"\n\nkind = "x"\nname.en = "A"\n', '[[place]]\nid = "a"\nname.en = "A"\nkind = "x"\n'),
    ],
)  # fmt: skip
def test_layout(text: str, wanted: str) -> None:
    assert laid_out(text) == wanted


def test_check_names_the_files_and_writes_nothing(hetao: Hetao) -> None:
    with TemporaryDirectory() as folder:
        path = write_files(Path(folder), {**plain_files(), "seeds/gazette.toml": FILES["seeds/gazette.toml"].encode()})
        path.write_text(FILES["events.toml"].replace('date = "2017"\n', 'date =   "2017"\n'), encoding="utf-8")
        before = files_of(Path(folder))
        told = hetao("format", "--check", "--log", str(path))
        assert (told.code, told.out, told.err) == (1, f"{path} laid out\n", "")
        assert files_of(Path(folder)) == before
        assert hetao("format", "--log", str(path)).code == 0
        assert path.read_text(encoding="utf-8") == FILES["events.toml"]
        assert hetao("format", "--check", "--log", str(path)) == (0, "nothing to change\n", "")


def test_our_own_log_says_the_same_when_it_is_laid_out() -> None:
    root = Path(__file__).parents[2]
    for path in (root / "events.toml", *sorted((root / "seeds").glob("*.toml"))):
        text = path.read_text(encoding="utf-8")
        once = laid_out(text)
        assert laid_out(once) == once
