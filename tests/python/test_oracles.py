# SPDX-License-Identifier: BSD-3-Clause
"""The engine against other ways to the same answer: CP-SAT, exact simplex of GLPK, brute force, laws.

Tables are generated. OR-tools (pip) and glpsol (Debian: glpk-utils) are optional; without them their
tests are skipped.
"""

import itertools
import random
import re
import shutil
import subprocess
from fractions import Fraction

import pandas as pd
import pytest

import kinderrechten as kr

AXES = "abc"


class Cube:
    """A table of several dimensions with all margins, some of its cells hidden or bounded."""

    def __init__(self, seed: int, dims: tuple[int, ...] = (), hidden: float = 0.45, wrong: bool = False):
        pick = random.Random(seed)
        self.dims = dims or pick.choice([(3, 4), (4, 4), (2, 3, 3), (3, 3, 2), (2, 2, 2)])
        inner = {at: pick.choice([0, 1, 1, 2, 3, 7, 40]) for at in itertools.product(*map(range, self.dims))}
        self.truth, self.text = {}, {}
        for at in itertools.product(*([*range(n), "T"] for n in self.dims)):
            value = sum(v for where, v in inner.items() if all(c in ("T", x) for c, x in zip(at, where, strict=True)))
            self.truth[at], self.text[at] = value, str(value)
            if pick.random() < (hidden if "T" not in at else hidden / 4):
                self.text[at] = "<5" if value < 5 and pick.random() < 0.4 else "x"
        if wrong:
            at = pick.choice([at for at, text in self.text.items() if text.isdigit()])
            self.text[at] = str(self.truth[at] + pick.choice([-1, 1, 2, 10]) if self.truth[at] else 1)

    def frame(self, order=None) -> pd.DataFrame:
        return pd.DataFrame(
            [(*map(str, at), self.text[at]) for at in order or self.text], columns=[*AXES[: len(self.dims)], "freq"]
        )

    def table(self, **options) -> kr.Table:
        return kr.Table.from_frame(self.frame(**options), list(AXES[: len(self.dims)]), "freq", total="T")

    def ranges(self):
        rows = self.table().ranges()
        return {at: (row.low, row.high, row.tight) for at, row in zip(self.text, rows.itertuples(), strict=True)}

    def box(self, at) -> tuple[int, int | None]:
        text = self.text[at]
        return (0, None) if text == "x" else (0, 4) if text == "<5" else (int(text), int(text))

    def sums(self):
        """Each margin and the cells that it adds up."""
        for at in self.text:
            for d, code in enumerate(at):
                if code == "T":
                    yield at, [(*at[:d], k, *at[d + 1 :]) for k in range(self.dims[d])]


def contradicts(cube: Cube) -> bool:
    try:
        cube.ranges()
    except kr.InputError:
        return True
    return False


def cp_sat_range(cube: Cube, cell):
    cp_model = pytest.importorskip("ortools.sat.python.cp_model", reason="needs OR-tools (pip install ortools)")
    ends = []
    for sense in ("minimize", "maximize"):
        model = cp_model.CpModel()
        x = {at: model.new_int_var(cube.box(at)[0], 10_000 if cube.box(at)[1] is None else cube.box(at)[1], "")
             for at in cube.text}  # fmt: skip
        for margin, parts in cube.sums():
            model.add(x[margin] == sum(x[p] for p in parts))
        getattr(model, sense)(x[cell])
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        if solver.solve(model) == cp_model.INFEASIBLE:
            return None
        ends.append(int(solver.objective_value))
    return tuple(ends)


@pytest.mark.parametrize("seed", range(25))
def test_cp_sat_finds_the_same_ranges(seed):
    pytest.importorskip("ortools", reason="needs OR-tools (pip install ortools)")
    cube = Cube(seed)
    found = cube.ranges()
    unknown = [at for at in cube.text if not cube.text[at].isdigit()]
    for at in random.Random(seed).sample(unknown, min(3, len(unknown))):
        low, high, tight = found[at]
        assert tight
        expected = cp_sat_range(cube, at)
        assert (low, None if high is pd.NA else high) == (expected[0], None if expected[1] == 10_000 else expected[1])


@pytest.mark.parametrize("seed", range(15))
def test_cp_sat_agrees_on_what_contradicts(seed):
    pytest.importorskip("ortools", reason="needs OR-tools (pip install ortools)")
    cube = Cube(100 + seed, wrong=True)
    assert contradicts(cube) == (cp_sat_range(cube, next(iter(cube.text))) is None)


def glpk_exact(cube: Cube, cell, sense: str):
    """The optimum over the reals, by rational simplex; None when there is no solution."""
    name = {at: f"x{k}" for k, at in enumerate(cube.text)}
    lines = [sense, f" obj: {name[cell]}", "Subject To"]
    lines += [f" r{k}: {name[m]} - {' - '.join(name[p] for p in parts)} = 0" for k, (m, parts) in enumerate(cube.sums())]
    lines += ["Bounds"]
    for at, x in name.items():
        low, high = cube.box(at)
        lines.append(f" {low} <= {x} <= {10_000 if high is None else high}")
    program = "\n".join([*lines, "End", ""])
    run = subprocess.run(["glpsol", "--lp", "/dev/stdin", "--exact", "-o", "/dev/stdout"], input=program,
                         capture_output=True, text=True, check=True)  # fmt: skip
    if "NO PRIMAL FEASIBLE SOLUTION" in run.stdout or "PROBLEM HAS NO" in run.stdout or "INFEASIBLE" in run.stdout:
        return None
    return Fraction(re.search(r"Objective:\s+obj = (\S+)", run.stdout)[1]).limit_denominator(1000)


@pytest.mark.skipif(not shutil.which("glpsol"), reason="needs glpsol (Debian: glpk-utils)")
@pytest.mark.parametrize("seed", range(12))
def test_no_range_is_wider_than_the_exact_linear_one(seed):
    """Over whole numbers at most as wide; in two dimensions, where the matrix is a network, as wide."""
    cube = Cube(200 + seed)
    found = cube.ranges()
    unknown = [at for at in cube.text if not cube.text[at].isdigit()]
    for at in random.Random(seed).sample(unknown, min(2, len(unknown))):
        low, high, _ = found[at]
        linear = glpk_exact(cube, at, "Minimize"), glpk_exact(cube, at, "Maximize")
        high = 10_000 if high is pd.NA else high
        assert linear[0] <= low and high <= linear[1]
        if len(cube.dims) == 2:
            assert (low, high) == linear


@pytest.mark.parametrize("seed", range(30))
def test_laws(seed):
    cube = Cube(300 + seed)
    found = cube.ranges()
    pick = random.Random(seed)
    for at, (low, high, _) in found.items():  # the truth is always inside
        assert low <= cube.truth[at] and (high is pd.NA or cube.truth[at] <= high)

    order = list(cube.text)
    pick.shuffle(order)  # the order of rows means nothing
    rows = cube.table(order=order).ranges()
    for at, row in zip(order, rows.itertuples(), strict=True):
        assert (row.low, row.high) == found[at][:2] or (row.high is pd.NA and found[at][1] is pd.NA)

    turned = cube.frame()[[*reversed(AXES[: len(cube.dims)]), "freq"]]  # nor that of dimensions
    rows = kr.Table.from_frame(turned, list(turned.columns[:-1]), "freq", total="T").ranges()
    for at, row in zip(cube.text, rows.itertuples(), strict=True):
        assert row.low == found[at][0] and (row.high is pd.NA or row.high == found[at][1])

    unknown = [at for at in cube.text if not cube.text[at].isdigit()]
    if unknown:  # a true fact never widens
        told = pick.choice(unknown)
        cube.text[told] = str(cube.truth[told])
        for at, (low, high, _) in cube.ranges().items():
            assert low >= found[at][0] and (found[at][1] is pd.NA or high <= found[at][1])

    before = cube.ranges()  # a cell printed as what it must be changes nothing
    known = [at for at, (low, high, _) in before.items() if low == high and not cube.text[at].isdigit()]
    if known:
        cube.text[known[0]] = str(before[known[0]][0])
        for at, (low, high, _) in cube.ranges().items():
            assert low == before[at][0] and (high is pd.NA or high == before[at][1])


def test_rounding_to_threes_by_brute_force():
    """Conventional rounding to base 3 of a 3 × 2 × 2 table, each number by itself, margins too."""
    for seed in range(4):
        cube = Cube(400 + seed, dims=(3, 2, 2), hidden=0)
        boxes = {}
        for at, value in cube.truth.items():
            shown = (value + 1) // 3 * 3
            boxes[at] = (max(0, shown - 1), shown + 1)
            cube.text[at] = f"{boxes[at][0]} tot {boxes[at][1]}"
        found = {at: (row.low, row.high) for at, row in zip(cube.text, cube.table().ranges().itertuples(), strict=True)}
        inner = [at for at in cube.text if "T" not in at]
        reached = {at: set() for at in cube.text}
        for world in itertools.product(*(range(boxes[at][0], boxes[at][1] + 1) for at in inner)):
            values = dict(zip(inner, world, strict=True))
            if not all(low <= _margin(values, at) <= high for at, (low, high) in boxes.items() if "T" in at):
                continue
            for at in cube.text:
                reached[at].add(values[at] if at in values else _margin(values, at))
        for at, values in reached.items():
            assert found[at] == (min(values), max(values))


def _margin(values, at):
    return sum(v for where, v in values.items() if all(c in ("T", x) for c, x in zip(at, where, strict=True)))


@pytest.mark.parametrize("seed", range(40))
def test_what_contradicts_is_irreducible_and_corrections_are_all_and_smallest(seed):
    """By brute force over the cells that are printed as numbers."""
    cube = Cube(500 + seed, dims=(2, 2), hidden=0.2, wrong=True)
    if not contradicts(cube):
        return
    outcome = _infer(cube)
    assert outcome.contradicts and outcome.conflicts and not outcome.written
    for conflict in outcome.conflicts:
        premises = [text for kind, text in conflict]
        assert not _has_world(cube, premises)
        for k in range(len(premises)):
            assert _has_world(cube, premises[:k] + premises[k + 1 :])
    printed = [at for at, text in cube.text.items() if text != "x"]
    for size in range(1, 4):
        sets = {frozenset(given) for given in itertools.combinations(printed, size) if _mends(cube, given)}
        if sets:
            break
    assert outcome.changed_cells == size and outcome.every_correction
    told = set()
    for choice in itertools.product(*outcome.corrections):
        cells = [edit.split(":")[0] for text in choice for edit in text.split(" and ")]
        told.add(frozenset(next(at for at in printed if " × ".join(map(str, at)) == cell) for cell in cells))
    assert told == sets


def _infer(cube: Cube):
    import tempfile
    from pathlib import Path

    from kinderrechten import _core, spec

    with tempfile.TemporaryDirectory() as folder:
        table, toml = Path(folder, "t.csv"), Path(folder, "s.toml")
        cube.frame().to_csv(table, index=False)
        dimensions = "".join(f'[dimensions.{d}]\ntotal = "T"\n' for d in AXES[: len(cube.dims)])
        toml.write_text(f'[table]\nvalue = "freq"\n{dimensions}')
        outcome = _core._infer(table, spec.load(str(toml)), str(toml), Path(folder, "o.csv"))
        assert sorted(p.name for p in Path(folder).iterdir()) == ["s.toml", "t.csv"]
        return outcome


def _mends(cube: Cube, given) -> bool:
    freed = Cube(0, dims=cube.dims)
    freed.text = {at: "x" if at in given else text for at, text in cube.text.items()}
    return not contradicts(freed)


def _has_world(cube: Cube, premises) -> bool:
    """By search over a window of whole numbers: the inner cells decide the rest where relations are kept."""
    names = {" × ".join(map(str, at)): at for at in cube.text}
    boxes = dict.fromkeys(cube.text, (-60, 300))
    if "these numbers are not negative" in premises:
        boxes = dict.fromkeys(cube.text, (0, 300))
    rows = []
    for text in premises:
        if " is printed as " in text:
            at = names[text.split(" is printed as ")[0]]
            low, high = cube.box(at)
            boxes[at] = (max(low, boxes[at][0]), min(300 if high is None else high, boxes[at][1]))
            if cube.text[at] != "<5":
                boxes[at] = cube.box(at)
        elif " = " in text:
            left, right = text.split(" = ")
            rows.append((names[left], [names[p] for p in right.split(" + ")]))
    return _feasible(boxes, rows)


def _feasible(boxes, rows) -> bool:
    """Narrows, then splits the first open number: complete, and small here."""
    boxes = dict(boxes)
    for changed in itertools.repeat(None, 10_000):  # noqa: B007
        moved = False
        for margin, parts in rows:
            terms = [(margin, 1), *((p, -1) for p in parts)]
            for at, sign in terms:
                rest = [(other, s) for other, s in terms if other != at]
                low = sum(s * boxes[o][0 if s > 0 else 1] for o, s in rest)
                high = sum(s * boxes[o][1 if s > 0 else 0] for o, s in rest)
                own = (-high, -low) if sign > 0 else (low, high)
                new = (max(boxes[at][0], own[0]), min(boxes[at][1], own[1]))
                if new[0] > new[1]:
                    return False
                if new != boxes[at]:
                    boxes[at], moved = new, True
        if not moved:
            break
    used = {at for margin, parts in rows for at in (margin, *parts)}
    open_cells = [at for at in used if boxes[at][0] < boxes[at][1]]
    if not open_cells:
        return True
    at = min(open_cells, key=lambda c: boxes[c][1] - boxes[c][0])
    low, high = boxes[at]
    middle = (low + high) // 2
    return _feasible({**boxes, at: (low, middle)}, rows) or _feasible({**boxes, at: (middle + 1, high)}, rows)


def test_effort_and_order_do_not_change_what_is_true():
    cube = Cube(7, dims=(3, 3, 3))
    wide = cube.table().ranges(effort=0)
    for at, row in zip(cube.text, wide.itertuples(), strict=True):
        assert row.low <= cube.truth[at] and (row.high is pd.NA or cube.truth[at] <= row.high)
