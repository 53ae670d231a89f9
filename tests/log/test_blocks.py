"""Files as blocks: what can be read by itself, what stays when something is put in, and where entries stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli.log.again.blocks import APART, Blocks, blocks_of, changed
from hetao_cli.log.files.files import parse_document
from hetao_cli.log.files.positions import position_of

HEAD = "[log]\nversion = 1\n"
PLACES = [f'[[place]]\nid = "{name}"\n# of {name}\nname = {{ en = "{name}" }}\n' for name in "abcdef"]
EVENTS = [f'[[event]]\nid = "{name}"\n\n' for name in "ghij"]


def _blocks(text: str, old: Blocks | None = None) -> Blocks | None:
    return blocks_of(text, parse_document(text, "events.toml").tables, old)


def _sure(text: str, old: Blocks | None = None) -> Blocks:
    blocks = _blocks(text, old)
    assert blocks is not None
    return blocks


@given(
    st.lists(st.sampled_from(PLACES + EVENTS), min_size=1), st.sampled_from(["", "\n", HEAD, "# [[place]]\n" + HEAD])
)
def test_an_entry_stands_in_its_block_where_it_stands_in_the_text(texts: list[str], head: str) -> None:
    text = head + "".join(texts)
    blocks = _sure(text)

    for name, labels in blocks.by_name.items():
        for ordinal, label in enumerate(labels):
            for key in ("id", "name", "missing", None):
                assert blocks.position(name, label, key) == position_of(text, name, ordinal, key)


@given(st.lists(st.sampled_from(PLACES), min_size=2, max_size=4), st.data())
def test_labels_stay_and_ascend_whatever_is_put_in_and_taken_out(texts: list[str], data: st.DataObject) -> None:
    blocks = _sure(HEAD + "".join(texts))
    for _ in range(data.draw(st.integers(1, 60))):
        at = data.draw(st.integers(0, len(texts)))
        before, kept = blocks, blocks.labels
        texts = [*texts[:at], '[[place]]\nid = "new"\n', *texts[at:]]
        found = changed(before, HEAD + "".join(texts))
        assert found is not None
        blocks = found[0]
        assert blocks.labels == sorted(set(blocks.labels))
        assert len(blocks.labels) == len(texts)
        assert set(kept) <= set(blocks.labels) or blocks.labels == [APART * n for n in range(1, len(texts) + 1)]


@pytest.mark.parametrize(
    "text",
    [
        '[[place]]\nid = "a"\nnote = """\n[[place]]\n"""\n',
        '[[place]]\nid = "a"\n  [[place]]\nid = "b"\n',
        '[[place]]\nid = "a"\n[place.name]\nen = "a"\n',
        '[[place]]\nid = "a"\n[log]\nversion = 1\n',
        '  [[place]]\nid = "a"\n',
        '[["place"]]\nid = "a"\n',
        "[[place]]\nrows = [\n[[1]],\n]\n",
        'place = [{ id = "a" }]\n',
        "[[place.name]]\nid = 1\n",
    ],
)
def test_what_does_not_stand_alone_is_no_file_of_blocks(text: str) -> None:
    assert _blocks(text) is None


@pytest.mark.parametrize(
    "new",
    [
        HEAD.replace("1", "2") + "".join(PLACES),
        HEAD + "".join(PLACES) + "[[",
        HEAD + "".join(PLACES) + '[[place]]\nid = "',
        HEAD + "".join(PLACES) + '[[event]]\nid = "x"\n',
        HEAD + "".join(PLACES) + '[[place]]\n[place.name]\nen = "x"\n',
        HEAD + "".join(PLACES) + '[[place]]\nid = "x"\nid = "y"\n',
        HEAD + "".join(PLACES) + "[source]\n",
    ],
)
def test_a_change_that_may_be_of_more_than_blocks_is_read_as_a_whole(new: str) -> None:
    assert changed(_sure(HEAD + "".join(PLACES)), new) is None


def test_only_what_is_new_is_read() -> None:
    blocks = _sure(HEAD + "".join(PLACES))

    found = changed(blocks, HEAD + "".join([*PLACES[:2], '[[place]]\nid = "x"\n', *PLACES[3:]]))

    assert found is not None
    assert found[1].rows == {"place": [(blocks.labels[2], {"id": "x"})]}
    assert found[1].kept == {"place": (2, 3)}
    assert found[0].labels == blocks.labels
