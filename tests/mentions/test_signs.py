"""What speaks for an answer and against it is told by families of signs, the weightiest first."""

from __future__ import annotations

import pytest

from hetao_cli.mentions.attribution import signs
from hetao_cli.mentions.attribution.choice import Candidate, Model, models
from hetao_cli.mentions.attribution.signs import signs_of

WEIGHTS = {"bc": 1.0, "bc:d1": 0.5, "bc:f1": -2.0, "unknown": -0.1, "bs": -1.5, "0": 0.3, "name": 0.4}


@pytest.fixture(autouse=True)
def of_these_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    model = Model({name: (weight,) for name, weight in WEIGHTS.items()})
    monkeypatch.setattr(signs, "models", lambda: {"place": model})


def told(candidates: list[Candidate], value: str | None) -> tuple[list[str], list[str]]:
    pro, contra = signs_of("place", candidates, value)
    return [str(one) for one in pro], [str(one) for one in contra]


def test_the_weightiest_signs_are_told_on_either_side() -> None:
    candidates = [Candidate("a", ["bc", "bc:d1", "bc:f1", "unknown"]), Candidate(None, ["0"])]

    assert told(candidates, "a") == (
        ["named before it in its clause", "close to it"],
        ["another figure stands between"],
    )


def test_the_likeliest_candidate_of_an_answer_speaks_for_it() -> None:
    candidates = [Candidate("a", ["bs"]), Candidate("a", ["bc"]), Candidate(None, ["0"])]

    assert told(candidates, "a") == (["named before it in its clause"], [])


def test_what_all_candidates_have_says_nothing() -> None:
    candidates = [Candidate("a", ["bc", "name"]), Candidate("b", ["bc"])]

    assert told(candidates, "a") == (["named by its name"], [])


def test_an_answer_without_signs_is_one_of_the_structure() -> None:
    assert told([Candidate("a", [])], "a") == (["the structure of its sentence decides"], [])


def test_each_weight_of_the_model_has_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    for question, model in models().items():
        for feature in model.rows:
            pro, contra = signs_of(question, [Candidate("a", [feature]), Candidate(None, ["nothing"])], "a")
            weight = model.score([feature]) - model.score([])
            assert bool(pro) is (weight >= 0.25)
            assert bool(contra) is (weight <= -0.25)
