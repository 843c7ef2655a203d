# SPDX-License-Identifier: BSD-3-Clause
"""Tables from file to proof: what `infer` and `attack` write, and that both checkers accept it."""

import csv
import itertools
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

pytest.importorskip("kinderrechten._core")
CHECKER = ROOT / "python" / "kinderrechten" / "check_proof.py"
SHARED = Path(os.environ.get("KINDERRECHTEN_SHARED", ROOT.parent / "shared"))


def run(*arguments):
    return subprocess.run([sys.executable, *map(str, arguments)], capture_output=True, text=True, check=False)


def ranges(folder, table, spec, command="infer", status=0):
    """The rows of OUT.csv, after both checkers have accepted the proof."""
    (folder / "t.csv").write_text(table)
    (folder / "s.toml").write_text(spec)
    files = [folder / "t.csv", "--spec", folder / "s.toml"]
    proof = ["--proof", folder / "p.json"]
    done = run("-m", "kinderrechten", command, *files, "-o", folder / "o.csv", *proof)
    assert done.returncode == status, done.stderr
    if not (folder / "o.csv").exists():
        return done.stdout + done.stderr
    for checker in (["-m", "kinderrechten", "verify"], [CHECKER]):
        checked = run(*checker, *files, *proof)
        assert checked.returncode == 0, checked.stderr
    with open(folder / "o.csv", newline="") as file:
        return list(csv.DictReader(file))


def ends(rows, *codes):
    (row,) = (r for r in rows if list(r.values())[: len(codes)] == list(codes))
    return row["low"], row["high"], row["tight"]


FLAT = '[table]\nvalue = "freq"\n[dimensions.r]\n'


@pytest.mark.parametrize(
    ("table", "spec", "code", "expected"),
    [
        ("r,freq\nTotal,x\na,x\nb,x\n", FLAT, "a", ("0", "", "true")),
        ("r,freq\nTotal,5\na,2\nb,3\n", FLAT, "a", ("2", "2", "true")),
        ("r,freq\nTotal,12\na,<10\nb,<5\n", FLAT, "b", ("3", "4", "true")),
        (f"r,freq\nTotal,{10**26}\na,x\nb,{10**26 - 2}\n", FLAT, "a", ("2", "2", "true")),
    ],
    ids=["all hidden", "none hidden", "symbols", "beyond 64 bits"],
)
def test_small_tables(tmp_path, table, spec, code, expected):
    assert ends(ranges(tmp_path, table, spec), code) == expected


def test_signed_sums_with_decimals_have_no_ends(tmp_path):
    (tmp_path / "f.csv").write_text("parent,child,sign\nnet,in,+\nnet,out,-\n")
    spec = (
        '[table]\nvalue = "v"\nkind = "signed"\ndecimals = 1\n[dimensions.f]\nhierarchy = "f.csv"\ntotal = "net"\n'
    )
    rows = ranges(tmp_path, "f,v\nnet,-2.5\nin,x\nout,1.5\n", spec)
    assert ends(rows, "net") == ("-5/2", "-5/2", "true")
    assert ends(rows, "in") == ("-1", "-1", "true")
    assert ends(ranges(tmp_path, "f,v\nnet,-2.5\nin,x\nout,x\n", spec), "in") == ("", "", "true")


def test_a_range_of_one_number_is_not_called_protected(tmp_path):
    """An attacker who meets [3.9999999999999991, 4.0] knows that it is 4."""
    table = (
        "r,c,published,status\nTotal,Total,30,safe\nTotal,x,15,safe\nTotal,y,15,safe\na,Total,10,safe\n"
        "a,x,x,hidden\na,y,x,hidden\nb,Total,8,safe\nb,x,x,hidden\nb,y,4,safe\nc,Total,12,safe\nc,x,7,safe\nc,y,5,safe\n"
    )
    rows = ranges(tmp_path, table, "[dimensions.r]\n[dimensions.c]\n", "attack", status=1)
    assert ends(rows, "b", "x") == ("4", "4", "true")


def test_tables_that_are_safe_alone_tell_all_when_they_are_linked(tmp_path):
    """Eight regions by county and by size: each table hides two cells, together they hide none."""
    value = {"A": 2, "B": 2, "C": 8, "D": 8, "E": 3, "F": 3, "G": 3, "H": 7}
    county = {"k1": "ABC", "k2": "DEF", "k3": "GH"}
    size = {"big": "ACDH", "small": "BEFG"}
    hidden = {"A", "B"}
    for name, groups in (("county", county), ("size", size)):
        lines = ["parent,child", *(f"Total,{g}" for g in groups)]
        lines += [f"{g},{r}" for g, rs in groups.items() for r in rs]
        (tmp_path / f"{name}.csv").write_text("\n".join(lines) + "\n")
    cells = lambda groups: "".join(  # noqa: E731
        [f"Total,{sum(value.values())}\n", *(f"{g},{sum(value[r] for r in rs)}\n" for g, rs in groups.items())]
        + [f"{r},{'x' if r in hidden else v}\n" for r, v in value.items()]
    )
    alone = '[table]\nvalue = "freq"\n[dimensions.region]\nhierarchy = "county.csv"\n'
    rows = ranges(tmp_path, "region,freq\n" + cells(county), alone)
    assert ends(rows, "A") == ("0", "4", "true")
    (tmp_path / "other.csv").write_text("region,freq\n" + cells(size))
    linked = '[[linked]]\ntable = "other.csv"\n[linked.dimensions.region]\nhierarchy = "size.csv"\n'
    rows = ranges(tmp_path, "region,freq\n" + cells(county), alone + linked, "attack", status=1)
    assert ends(rows, "A") == ("2", "2", "true")
    assert (tmp_path / "o.other.csv").exists()


def test_a_contradiction_is_shown_and_nothing_written(tmp_path):
    said = ranges(tmp_path, "r,freq\nTotal,10\na,3\nb,8\n", FLAT, status=1)
    assert "Total" in said and "10" in said
    assert {p.name for p in tmp_path.iterdir()} == {"t.csv", "s.toml"}


@pytest.mark.skipif(not (SHARED / "data/oracles").is_dir(), reason="needs ../shared/data/oracles")
def test_whole_numbers_tell_more_than_fractions(tmp_path):
    """Tables of which the linear range is wider than what whole numbers allow."""
    for oracle in json.loads((SHARED / "data/oracles/lp_integer_gap.json").read_text()):
        dims, table = oracle["dims"], oracle["table"]
        inner = dict(zip(itertools.product(*map(range, dims)), table))
        lines, position = ["a,b,c,freq"], {}
        for codes in itertools.product(*([None, *range(n)] for n in dims)):
            value = sum(v for at, v in inner.items() if all(c in (None, x) for c, x in zip(codes, at)))
            flat = None if None in codes else (codes[0] * dims[1] + codes[1]) * dims[2] + codes[2]
            position[flat] = [f"{'abc'[k]}{c}" if c is not None else "Total" for k, c in enumerate(codes)]
            lines.append(",".join([*position[flat], "x" if flat in oracle["hidden"] else str(value)]))
        rows = ranges(
            tmp_path, "\n".join(lines) + "\n", '[table]\nvalue = "freq"\n[dimensions.a]\n[dimensions.b]\n[dimensions.c]\n'
        )
        low, high, tight = ends(rows, *position[oracle["cell"]])
        assert tight == "true"
        assert int(low if oracle["side"] == "min" else high) == oracle["integer"]
