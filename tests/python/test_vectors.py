# SPDX-License-Identifier: BSD-3-Clause
"""The vectors of tests/data/vectors, which tests/io/vectors_test.cpp reads too: Python equals C++."""

import importlib.util
import json
import operator
from pathlib import Path

import pytest

import kinderrechten as kr

VECTORS = Path(__file__).resolve().parents[1] / "data" / "vectors"


def load(name):
    return json.loads((VECTORS / name).read_text(encoding="utf-8"))


def text(range_):
    return "" if range_ is None else str(range_)


def part_text(part):
    return " ".join([part.role] + ([part.label] if part.label else []) + [text(part.range)])


def test_the_generated_files_are_what_the_script_writes():
    spec = importlib.util.spec_from_file_location("make_vectors", VECTORS / "make_vectors.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    for name, make in script.MADE.items():
        assert (VECTORS / name).read_text(encoding="utf-8") == script.text(make()), name


@pytest.mark.parametrize("v", load("figures.json"), ids=lambda v: f"{v['dialect']}-{v['text']}")
def test_figures(v):
    if not v["readable"]:
        with pytest.raises(kr.ParseError):
            kr.Figure(v["text"], dialect=v["dialect"], kind=v["kind"])
        return
    figure = kr.Figure(v["text"], dialect=v["dialect"], kind=v["kind"])
    assert figure.state == v["state"]
    assert text(figure.range) == v["range"]
    assert set(figure.status) == set(v["status"].split())
    assert "; ".join(part_text(p) for p in figure.parts) == v["parts"]


def test_what_is_read_prints_and_reads_as_the_same():
    for v in load("figures.json"):
        if v["readable"] and v["kind"] == "counts":
            figure = kr.Figure(v["text"], dialect=v["dialect"])
            again = kr.Figure(figure.format(v["dialect"]), dialect=v["dialect"])
            assert (again.state, again.range, set(again.status)) == (figure.state, figure.range, set(figure.status)), v


def test_registers():
    for v in load("registers.json"):
        rounding = None if v["rounding"] == "1" else kr.Rounding(int(v["rounding"]), v["mode"])
        threshold = int(v["below"]) or None
        register = kr.Register("R", rounding=rounding, threshold=threshold, zero=v["zero"])
        assert v["range"] in [text(f.range) for f in register.outcomes(int(v["x"]))], v


def test_arithmetic():
    operations = {"+": operator.add, "-": operator.sub, "*": operator.mul,
                  "percent_change": kr.percent_change, "share": kr.share}
    for v in load("arithmetic.json"):
        a, b = (kr.Range(int(low), int(high)) for low, high in (v["a"], v["b"]))
        assert text(operations[v["operation"]](a, b)) == v["range"], v
