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
        (f"r,freq\nTotal,x\na,x\nb,{10**26}\n", FLAT, "Total", (str(10**26), "", "true")),
        ("r,freq\na,3\nb,4\n", FLAT, "Total", ("7", "7", "true")),
        ("r,freq\nTotal,1.5e+01\na,x\nb,4\n", FLAT, "a", ("11", "11", "true")),
    ],
    ids=["all hidden", "none hidden", "symbols", "beyond 64 bits", "beyond 64 bits and no end", "no total", "exponents"],
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


def test_numbers_printed_by_the_rules_of_a_register(tmp_path):
    """Rounded to tens, nothing below five but zero: 20 is 15 to 24, <5 is 1 to 4."""
    rules = '[table]\nvalue = "freq"\nregister = "COA"\n[registers.COA]\nrounding = {base = 10, ties = "up"}\nthreshold = {below = 5}\n'
    table = "r,freq\nTotal,30\na,20\nb,<5\nc,0\nd,x\n"
    rows = ranges(tmp_path, table, rules + "[dimensions.r]\n")
    assert [ends(rows, code) for code in ("Total", "a", "b", "c", "d")] == [
        ("25", "34", "true"), ("15", "24", "true"), ("1", "4", "true"), ("0", "0", "true"), ("0", "18", "true")]
    (tmp_path / "o.csv").unlink()
    said = ranges(tmp_path, table.replace("20", "23"), rules + "[dimensions.r]\n", status=2)
    assert "t.csv:3:3" in said and "register COA never prints '23'" in said


def test_registers_that_the_table_does_not_name_are_told(tmp_path):
    (tmp_path / "t.csv").write_text("r,freq\nTotal,30\na,30\n")
    (tmp_path / "s.toml").write_text(FLAT + "[registers.COA]\nrounding = 10\n")
    done = run("-m", "kinderrechten", "infer", tmp_path / "t.csv", "--spec", tmp_path / "s.toml", "-o", tmp_path / "o.csv")
    assert "table.register" in done.stderr
    for name, word in (("ABC", "COA"), ("COA", "magnitude")):
        kind = 'kind = "magnitude"\n' if name == "COA" else ""
        (tmp_path / "s.toml").write_text(f'[table]\n{kind}register = "{name}"\n[dimensions.r]\n[registers.COA]\nrounding = 10\n')
        done = run("-m", "kinderrechten", "infer", tmp_path / "t.csv", "--spec", tmp_path / "s.toml", "-o", tmp_path / "o.csv")
        assert done.returncode == 2 and "table.register" in done.stderr and word in done.stderr


def test_a_message_is_one_short_line_however_long_the_cell(tmp_path):
    (tmp_path / "t.csv").write_text(f"r,freq\nTotal,x\na,{'9' * 5000}\n")
    done = run("-m", "kinderrechten", "infer", tmp_path / "t.csv", "-o", tmp_path / "o.csv")
    assert done.returncode == 0
    (line,) = (text for text in done.stderr.splitlines() if "t.csv:3:3" in text)
    assert "5000 characters" in line and len(line) < 300


@pytest.mark.parametrize("big", [1, 10**16, 10**30], ids=["words", "large words", "beyond words"])
def test_numbers_without_ends_are_shown_to_have_none(tmp_path, big):
    (tmp_path / "f.csv").write_text("parent,child,sign\nnet,in,+\nnet,out,-\nin,p,+\nin,q,-\n")
    spec = '[table]\nvalue = "v"\nkind = "signed"\n[dimensions.f]\nhierarchy = "f.csv"\ntotal = "net"\n'
    rows = ranges(tmp_path, f"f,v\nnet,{big}\nin,x\nout,x\np,x\nq,{3 * big}\n", spec)
    assert all(ends(rows, code) == ("", "", "true") for code in ("in", "out", "p"))


def test_the_parts_of_a_proof_may_stand_in_any_order_and_come_through_a_pipe(tmp_path):
    """Any order, also a file that is not written as the library writes it."""
    cube = itertools.product(range(3), repeat=3)
    lines = ["a,b,c,freq"]
    for codes in cube:
        lines.append(",".join("Total" if c == 2 else "abc"[k] + str(c) for k, c in enumerate(codes)) + ("," + ("x" if 2 not in codes else str(2 ** codes.count(2)))))
    rows = ranges(tmp_path, "\n".join(lines) + "\n", '[table]\nvalue = "freq"\n[dimensions.a]\n[dimensions.b]\n[dimensions.c]\n')
    assert {(r["low"], r["high"]) for r in rows if r["text"] == "x"} == {("0", "2")}
    files = [tmp_path / "t.csv", "--spec", tmp_path / "s.toml", "--proof"]
    proof = json.loads((tmp_path / "p.json").read_text())
    for order in (sorted(proof), sorted(proof, reverse=True), ["worlds", "base", "bounds", "steps", "facts"]):
        turned = {key: proof[key] for key in [*order, *(k for k in proof if k not in order)]}
        (tmp_path / "q.json").write_text(json.dumps(turned, indent=1))
        assert run("-m", "kinderrechten", "verify", *files, tmp_path / "q.json").returncode == 0
        turned["bounds"] = [{**turned["bounds"][0], "high": "1"}, *turned["bounds"][1:]]
        (tmp_path / "q.json").write_text(json.dumps(turned))
        assert run("-m", "kinderrechten", "verify", *files, tmp_path / "q.json").returncode == 1
    piped = subprocess.run([sys.executable, "-m", "kinderrechten", "verify", *map(str, files), "/dev/stdin"],
                           input=(tmp_path / "p.json").read_text(), capture_output=True, text=True, check=False)
    assert piped.returncode == 0, piped.stderr


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
