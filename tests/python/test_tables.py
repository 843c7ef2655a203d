# SPDX-License-Identifier: BSD-3-Clause
"""Tables from data frames, and the tightest range of every cell against brute force."""

import itertools
from decimal import Decimal
from fractions import Fraction

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


def column(cells, codes=("a", "b", "Total")):
    return pd.DataFrame({"d": list(codes), "freq": cells})


def found(cells, code="b", codes=("a", "b", "Total"), **options):
    rows = kr.Table.from_frame(column(cells, codes), ["d"], "freq", **options).ranges()
    assert rows["tight"].all()
    row = rows.set_index("d").loc[code]
    return row["low"], row["high"]


def test_hidden_numbers_of_a_signed_table_may_be_below_zero():
    assert all(end is pd.NA for end in found(["x", "x", 10], kind="signed"))
    assert found([14, "x", 10], kind="signed") == (-4, -4)


@pytest.mark.parametrize("cell", [1.013, "1.013", Decimal("1.013"), Fraction(1013, 1000)])
def test_numbers_are_numbers_whatever_a_dialect_makes_of_a_point(cell):
    assert found([cell, "x", 3], kind="magnitude", decimals=3) == (Fraction(1987, 1000),) * 2


def test_a_named_dialect_reads_texts_its_way():
    options = {"kind": "magnitude", "decimals": 3, "dialect": "report"}
    assert found(["1.013", "x", 1500], **options) == (487, 487)
    assert found([1.013, "x", 3], **options) == (Fraction(1987, 1000),) * 2


@pytest.mark.parametrize(("cells", "low"), [
    (pd.array([3, None, 10], dtype="Int64"), 7),
    ([3.0, float("nan"), 10.0], 7),
    ([1e16, None, 3e16], 2 * 10**16),
    ([kr.Range(2, 3), kr.Range.at_least(0), 10], 7),
    (pd.array(["3", "<8", "10"], dtype="figure"), 7),
])
def test_cells_as_pandas_has_them(cells, low):
    assert found(cells)[0] == low


@pytest.mark.parametrize(("cells", "options"), [
    ([-3, "x", 10], {}),
    ([3.5, "x", 10], {}),
    (["35%", "x", 10], {}),
    ([3.255, "x", 10], {"kind": "magnitude", "decimals": 2}),
    ([True, "x", 10], {}),
    ([float("inf"), "x", 10], {}),
    ([Fraction(1, 3), "x", 10], {"kind": "magnitude", "decimals": 2}),
    ([3, "x", 10], {"kind": "magnitude", "decimals": 40}),
    ([3, "x", 10], {"kind": "magnitude", "decimals": -1}),
    ([3, "x", 10], {"hierarchies": {"d": {"Total": "ab"}}}),
    ([3, "x", 10], {"hierarchies": {"d": {"Total": []}}}),
    ([3, "x", 10], {"hierarchies": {"d": [("Total",)]}}),
    ([3, "x", 10], {"hierarchies": {"d": [("Total", "a", "*")]}}),
    ([3, "x", 10], {"hierarchies": {"d": {"Total": ["a", "c"]}}}),  # b is nowhere
    ([3, "x", 10], {"hierarchies": {"d": [{"Total": ["a", "b"]}, {"Total": ["a"]}]}}),
])
def test_what_a_frame_cannot_mean(cells, options):
    with pytest.raises(kr.Error):
        kr.Table.from_frame(column(cells), ["d"], "freq", **options)


def test_codes_and_columns():
    with pytest.raises(kr.Error, match="code is missing"):
        kr.Table.from_frame(column([3, "x", 10], ["a", None, "Total"]), ["d"], "freq")
    for dimensions in ([], ["d", "d"], ["d", "freq"]):
        with pytest.raises(kr.Error):
            kr.Table.from_frame(column([3, "x", 10]), dimensions, "freq")
    with pytest.warns(UserWarning, match="nothing adds up"):
        kr.Table.from_frame(column([3, "x", 10], "abc"), ["d"], "freq")


@pytest.mark.parametrize("tree", [
    [("Total", "a", "-"), ("Total", "b", "+")],
    pd.DataFrame({"parent": ["Total", "Total"], "child": ["a", "b"], "sign": [-1, 1]}),
    {"Total": [("a", -1), "b"]},
])
def test_signs_of_a_hierarchy(tree):
    assert found([3, "x", 10], kind="signed", hierarchies={"d": tree}) == (13, 13)


def test_crosstabs_whatever_their_names():
    for index, columns in (("value", "sex"), ("region", "value"), (None, None)):
        counts = pd.DataFrame([[1, None, 3], [4, 5, 9], [5, 7, 12]], index=pd.Index(["A", "B", "All"], name=index),
                              columns=pd.Index(["m", "f", "All"], name=columns))
        assert kr.Table.from_crosstab(counts).ranges()["low"].tolist() == [1, 2, 3, 4, 5, 9, 5, 7, 12]


@pytest.mark.parametrize("limit", [{"effort": -1}, {"threads": -1}, {"seed": -1}, {"time_limit": -1}, {"time_limit": float("nan")}])
def test_limits_that_mean_nothing(limit):
    table = kr.Table.from_frame(column([3, "x", 10]), ["d"], "freq")
    for ask in (table.ranges, table.prove, lambda **options: kr.attack(table, **options)):
        with pytest.raises(ValueError, match=next(iter(limit))):
            ask(**limit)
