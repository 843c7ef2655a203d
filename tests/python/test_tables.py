# SPDX-License-Identifier: BSD-3-Clause
"""Tables from data frames, and the tightest range of every cell against brute force."""

import itertools

import pytest

import kinderrechten as kr

pd = pytest.importorskip("pandas")


def frame(cells):
    """Two by two with margins, row by row; None is hidden."""
    rows = [(a, b) for a in ("A", "B", "Total") for b in ("m", "f", "Total")]
    return pd.DataFrame(
        [(a, b, "x" if x is None else str(x)) for (a, b), x in zip(rows, cells, strict=True)],
        columns=["region", "sex", "freq"],
    )


@pytest.mark.parametrize("hidden", [[0, 1, 3, 4], [0, 1], [0, 4, 2], [0, 1, 3, 4, 2, 5], [0, 3, 6]])
def test_ranges_are_those_of_all_worlds(hidden):
    true = [1, 2, 3, 4, 0, 4, 5, 2, 7]
    cells = [None if i in hidden else x for i, x in enumerate(true)]
    worlds = []
    for a, b, c, d in itertools.product(range(8), repeat=4):
        world = [a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d]
        if all(x is None or x == y for x, y in zip(cells, world, strict=True)):
            worlds.append(world)
    found = kr.Table.from_frame(frame(cells), ["region", "sex"], "freq").ranges()
    assert found["low"].tolist() == [min(column) for column in zip(*worlds, strict=True)]
    assert found["high"].tolist() == [max(column) for column in zip(*worlds, strict=True)]
    assert found["tight"].all()


def test_a_crosstab():
    counts = pd.crosstab(pd.Series(["A", "A", "B"], name="region"), pd.Series(["m", "f", "f"], name="sex"), margins=True)
    counts = counts.astype(object)
    counts.loc["A", "f"] = "x"
    found = kr.Table.from_crosstab(counts).ranges()
    assert found[(found["region"] == "A") & (found["sex"] == "f")]["low"].tolist() == [1]


def test_hierarchies():
    data = pd.DataFrame({"region": ["NL", "North", "South", "a", "b", "c"], "freq": ["20", "x", "8", "5", "x", "8"]})
    trees = ({"NL": ["North", "South"], "North": ["a", "b"], "South": ["c"]},
             {"NL": {"North": {"a": None, "b": None}, "South": {"c": None}}},
             [("NL", "North"), ("NL", "South"), ("North", "a"), ("North", "b"), ("South", "c")])
    for tree in trees:
        found = kr.Table.from_frame(data, "region", "freq", hierarchies={"region": tree}).ranges().set_index("region")
        assert (found.loc["North", "low"], found.loc["North", "high"]) == (12, 12)
        assert found.loc["b", "low"] == found.loc["b", "high"] == 7


def test_a_contradiction_names_its_facts():
    with pytest.raises(kr.InputError, match="contradict"):
        kr.Table.from_frame(frame([5, 2, 3, 4, 0, 4, 5, 2, 7]), ["region", "sex"], "freq").ranges()


def test_progress_and_cancelling():
    seen = []

    def stop(done, total):
        seen.append((done, total))
        return True

    result = kr.Table.from_frame(frame([None] * 9), ["region", "sex"], "freq").ranges(progress=stop)
    assert len(result) == 9


@pytest.mark.parametrize(("options", "kind"), [
    ({"dimensions": ["place"], "value": "freq"}, KeyError),
    ({"dimensions": ["region", "sex"], "value": "count"}, KeyError),
    ({"dimensions": ["region", "sex"], "value": "freq", "kind": "colour"}, KeyError),
    ({"dimensions": ["region", "sex"], "value": "freq", "hierarchies": {"age": {"T": ["a"]}}}, KeyError),
    ({"dimensions": ["region", "sex"], "value": "freq", "hierarchies": {"sex": {"m": ["f"], "f": ["m"]}}}, ValueError),
])
def test_mistakes(options, kind):
    with pytest.raises(kind):
        kr.Table.from_frame(frame([1, 2, 3, 4, 0, 4, 5, 2, 7]), **options)


def test_a_cell_twice():
    data = pd.DataFrame({"sex": ["m", "m", "Total"], "freq": [1, 2, 3]})
    with pytest.raises(kr.Error):
        kr.Table.from_frame(data, ["sex"], "freq").ranges()
