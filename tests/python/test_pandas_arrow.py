# SPDX-License-Identifier: BSD-3-Clause
"""Columns of figures and ranges through Arrow: Parquet, Feather, polars. What comes back is what went in."""

import io
from fractions import Fraction

import pytest

import kinderrechten as kr

pd = pytest.importorskip("pandas")
pa = pytest.importorskip("pyarrow")

FIGURES = ["160 (<10)", "x", "1.013", None, "480 + 70 (7 tot 28)", "76,6%", "12O", "-", "25 meisjes, 4 jongens"]
RANGES = [
    kr.Range(7, 28), None, kr.Range.exactly(3), kr.Range.at_least(5), kr.Range.below(10), kr.Range(2**70, 2**71),
    kr.Range(Fraction(153, 2), Fraction(155, 2), domain="rationals", high_open=True),
    kr.Range(None, Fraction(1, 3), domain="rationals"), kr.Range(None, None),
]


@pytest.fixture(params=["figure", "range"])
def frame(request):
    values = FIGURES if request.param == "figure" else RANGES
    return pd.DataFrame({"n": range(len(values)), "x": pd.array(values, dtype=request.param)})


@pytest.mark.parametrize("kind", ["parquet", "feather"])
def test_what_is_written_is_read(frame, kind):
    file = io.BytesIO()
    getattr(frame, f"to_{kind}")(file)
    file.seek(0)
    back = getattr(pd, f"read_{kind}")(file)
    assert back["x"].dtype == frame["x"].dtype
    assert back["x"].array.equals(frame["x"].array)


def test_tables_of_many_pieces_and_of_none(frame):
    table = pa.concat_tables([pa.Table.from_pandas(frame)] * 3)
    assert len(table.to_pandas()["x"]) == 3 * len(frame)
    empty = pa.Table.from_pandas(frame.iloc[:0]).to_pandas()
    assert empty["x"].dtype == frame["x"].dtype and len(empty) == 0


def test_polars_gets_texts(frame):
    pl = pytest.importorskip("polars")
    assert pl.from_pandas(frame)["x"].to_list() == [None if x is pd.NA else str(x) for x in frame["x"]]


def test_figures_that_their_text_does_not_tell_are_refused():
    column = kr.pandas.FigureArray.read(["*", "12"], dialect="nhs")
    with pytest.raises(TypeError, match=r"more than their texts.*\.kr\.low"):
        pa.array(column)


def test_a_range_is_no_float(frame):
    with pytest.raises(TypeError, match=r"take \.kr\.low or \.kr\.high"):
        frame["x"].astype("float64")
