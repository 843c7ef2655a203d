#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""Checks a PROOF.json of `infer`, `attack` or `protect` with the standard library alone.

    python check_proof.py TABLE.csv --spec SPEC.toml --proof PROOF.json

Shares nothing with the library that made the proof: it reads the table and its spec itself, builds
the relations, looks up every fact, computes every step again with fractions, and adds up every
world. Needs Python 3.11. Exit 0: the proof holds; 1: it does not; 2: unusable input.

Cells are plain numbers (12, -3, 12.5, 1.5e+07), `<10`, or a symbol for an unknown number. Other notations are
taken as unknown, so a proof that rests on them is rejected here although it may hold: this file is
no second reader of them.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import itertools
import json
import math
import re
import sys
import tomllib
from collections import Counter, defaultdict
from fractions import Fraction
from pathlib import Path

PLAIN = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]\d{1,3})?\Z")
BELOW = re.compile(r"<\s*(\d+)\Z")
NOT_PRINTED = {"hidden", "primary", "secondary", "rounded", "perturbed"}
USUAL_VALUES = ("freq", "value", "count", "n", "obs_value", "aantal")
USUAL_TOTALS = ("Total", "total", "TOTAL", "Totaal", "totaal", "_T")


class Unusable(Exception):
    """The input cannot be read; one line that says where and what."""


class Rejected(Exception):
    """The proof does not hold; one line that says why."""


def number(value) -> Fraction | int:
    """12, "12" or "a/b", exactly."""
    if isinstance(value, int):
        return value
    x = Fraction(value)
    return x.numerator if x.denominator == 1 else x


def optional(value):
    return None if value is None else number(value)


# --- the table -----------------------------------------------------------------------------------


class Dimension:
    """A column of codes: the codes in order, and its splits (parent, [(child, sign)]), per hierarchy."""

    def __init__(self, name: str, spec: dict | None, folder: Path):
        self.name, self.codes, self.hierarchies = name, {}, []
        self.spec = spec
        files = (spec or {}).get("hierarchy", [])
        for file in [files] if isinstance(files, str) else files:
            self.read(folder / file)

    def add(self, code: str) -> str:
        self.codes.setdefault(code, len(self.codes))
        return code

    def read(self, path: Path):
        splits: dict[str, list] = {}
        with open(path, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                parent, child = self.add(row["parent"]), self.add(row["child"])
                sign = -1 if (row.get("sign") or "+") in ("-", "-1") else 1
                splits.setdefault(parent, []).append((child, sign))
        self.hierarchies.append(splits)

    def finish(self):
        """A dimension without a file is flat: its total is the sum of all other codes."""
        if self.hierarchies:
            return
        total = (self.spec or {}).get("total")
        if total is None:
            words = USUAL_TOTALS if self.spec is None else ("Total",)
            total = next((w for w in words if w in self.codes), "")
            if self.spec is not None and not total:
                if word := next((w for w in USUAL_TOTALS if w in self.codes), None):
                    raise Unusable(f"dimension {self.name} has no code Total but has {word}")
                total = "Total"  # of which no cell is printed
        if total == "":
            return
        self.add(total)
        children = [(c, 1) for c in self.codes if c != total]
        if children:
            self.hierarchies.append({total: children})

    def splits(self):
        return [(p, c) for h in self.hierarchies for p, c in h.items()]


class Table:
    """Cells by codes, in file order, the absent ones appended in dimension order."""

    def __init__(self, path: Path, spec: dict, folder: Path):
        self.path, self.bytes = path, path.read_bytes()
        rows = list(csv.reader(self.bytes.decode("utf-8-sig").splitlines(keepends=True)))
        rows = [r for r in rows if r]
        header = rows[0]
        options = spec.get("table", {})
        self.kind = options.get("kind", "count")
        self.unit = Fraction(1, 10 ** options.get("decimals", 0))
        self.minimum = None if self.kind == "signed" else 0
        wanted = spec.get("value", options.get("value"))
        named = spec.get("dimensions", {})
        if "published" in header:
            value = header.index("published")
        elif wanted is not None:
            value = header.index(wanted)
        else:
            usual = [k for k in range(1, len(header)) if header[k] in USUAL_VALUES]
            value = usual[0] if usual else len(header) - 1
        columns = [k for k, h in enumerate(header) if (h in named if named else k < value)]
        self.status = header.index("status") if "published" in header and "status" in header else None
        self.dimensions = [Dimension(header[k], named.get(header[k]), folder) for k in columns]
        self.rows = {}
        self.boxes, self.hidden = [], []
        release = spec.get("release", {})
        self.register = spec.get("registers", {})[options["register"]] if "register" in options else {}
        for line in rows[1:]:
            if len(line) != len(header):
                raise Unusable(f"{path}: a row has {len(line)} fields, the header {len(header)}")
            codes = tuple(d.add(line[k]) for d, k in zip(self.dimensions, columns))
            if codes in self.rows:
                raise Unusable(f"{path}: cell {codes} stands twice")
            self.rows[codes] = len(self.rows)
            status = line[self.status] if self.status is not None else None
            box = self.box(line[value], status, release)
            self.boxes.append(box)
            self.hidden.append(status in ("hidden", "primary", "secondary") if status else box[0] != box[1])
        self.given = len(self.rows)
        for d in self.dimensions:
            d.finish()
        self.complete(options.get("missing", "unknown"))

    def box(self, text: str, status: str | None, release: dict):
        """What the cell by itself says of its number: low, high, inclusive; None is unbounded."""
        low, high = self.minimum, None
        exact = PLAIN.match(text) is not None
        if exact and status not in NOT_PRINTED:
            low, high = self.registered(number(text))
        elif exact and status == "rounded" and "rounding" in release:
            low, high = self.rounded(number(text), release["rounding"])
        elif exact and status == "perturbed" and "perturbation" in release:
            reach = number(str(release["perturbation"]["maximum"]))
            low, high = number(text) - reach, number(text) + reach
        elif BELOW.match(text):
            high = int(BELOW.match(text)[1]) - self.unit
            if self.threshold()[1] and high >= 1:
                low = 1  # the register prints a zero as zero
        low = None if low is None else math.ceil(low / self.unit) * self.unit
        high = None if high is None else math.floor(high / self.unit) * self.unit
        if self.minimum is not None:
            low = max(low, self.minimum)
        return low, high

    def threshold(self):
        """Of the register: the smallest count that is printed, and whether zero is printed too."""
        rule = self.register.get("threshold", {})
        if not isinstance(rule, dict):
            rule = {"below": rule}
        return rule.get("below", 0), "below" in rule and rule.get("zero", "shown") == "shown"

    def registered(self, printed):
        """The counts that the register can print as `printed`; itself where the spec names none."""
        low = high = printed
        if not self.register:
            return low, high
        rule = self.register.get("rounding")
        if rule is not None:
            low, high = self.rounded(printed, rule if isinstance(rule, dict) else {"base": rule})
            low = max(low, 0)
        below, shown = self.threshold()
        if shown and low <= 0:
            return (0, high) if high >= below else (0, 0)
        if max(low, below) > high:
            raise Unusable(f"{self.path}: the register never prints {printed}")
        return max(low, below), high

    def rounded(self, printed, rule):
        """The multiples of the unit that the rule can round to `printed`; ties go by the size of a number, not its sign."""
        base, ties = number(str(rule["base"])), rule.get("ties", "up").removeprefix("half_")
        if printed % base:
            raise Unusable(f"{self.path}: the stated rule never prints {printed}")
        if rule.get("method", "nearest") != "nearest" or ties == "random":
            return printed - base + self.unit, printed + base - self.unit
        if printed < 0:
            low, high = self.rounded(-printed, rule)
            return -high, -low
        # From nearer to zero (`down`) and from further off (`up`), in bases; each included or not.
        even = printed / base % 2 == 0
        down = {"truncate": Fraction(0), "outward": Fraction(1)}.get(ties, Fraction(1, 2))
        up = 1 - down
        closed_low = ties in ("up", "truncate") or (ties == "even" and even)
        closed_high = ties in ("down", "outward") or (ties == "even" and even)
        if printed == 0:  # alike on both sides
            down, closed_low = up, closed_high
        low, high = printed - down * base, printed + up * base
        low = math.ceil(low / self.unit) if closed_low else math.floor(low / self.unit) + 1
        high = math.floor(high / self.unit) if closed_high else math.ceil(high / self.unit) - 1
        return low * self.unit, high * self.unit

    def complete(self, missing: str):
        inner = [{p for p, _ in d.splits()} for d in self.dimensions]
        for codes in itertools.product(*(d.codes for d in self.dimensions)):
            if codes in self.rows:
                continue
            self.rows[codes] = len(self.rows)
            leaf = not any(c in s for c, s in zip(codes, inner))
            self.boxes.append((0, 0) if missing == "zero" and leaf else (self.minimum, None))
            self.hidden.append(False)

    def relations(self):
        """(parent, ((child, sign), ...)) as rows, for every split and combination of other codes."""
        for k, d in enumerate(self.dimensions):
            others = [list(e.codes) for e in self.dimensions]
            for parent, children in d.splits():
                others[k] = [parent]
                for codes in itertools.product(*others):
                    cell = lambda c: self.rows[codes[:k] + (c,) + codes[k + 1 :]]  # noqa: B023,E731
                    yield self.rows[codes], tuple((cell(c), s) for c, s in children)


def leaf_sums(tables: list[Table], name: str):
    """Per table that has the dimension: code → the signed leaves that it covers, as a frozenset."""
    dimensions = {t: d for t, table in enumerate(tables) for d in table.dimensions if d.name == name}

    def children(t, code):
        for u in [t, *(u for u in dimensions if u != t)]:
            for parent, parts in dimensions[u].splits():
                if parent == code:
                    return u, parts
        return t, []

    def expand(t, code, above=()):
        u, parts = children(t, code)
        if not parts or code in above:
            return Counter({code: 1})
        total: Counter = Counter()
        for child, sign in parts:
            for leaf, times in expand(u, child, (*above, code)).items():
                total[leaf] += sign * times
        return total

    return {
        t: {c: frozenset((leaf, n) for leaf, n in expand(t, c).items() if n) for c in d.codes}
        for t, d in dimensions.items()
    }, dimensions


def number_cells(tables: list[Table]):
    """Per table, row → cell number; cells that cover the same leaf records have one number."""
    if len(tables) == 1:
        return [list(range(len(tables[0].rows)))], len(tables[0].rows)
    names = list(dict.fromkeys(d.name for t in tables for d in t.dimensions))
    sums, everything = {}, {}
    for name in names:
        sums[name], dimensions = leaf_sums(tables, name)
        tops = {
            sums[name][t][code]
            for t, d in dimensions.items()
            for code in {p for p, _ in d.splits()} - {c for _, cs in d.splits() for c, _ in cs}
        }
        all_leaves = {leaf for top in tops for leaf, _ in top}
        everything[name] = next((top for top in tops if {leaf for leaf, _ in top} == all_leaves), None)
    first: dict[tuple, list] = defaultdict(list)
    numbers, count = [], 0
    for t, table in enumerate(tables):
        place = {d.name: k for k, d in enumerate(table.dimensions)}
        own, fresh = [], []
        for codes in table.rows:
            key = tuple(sums[n][t][codes[place[n]]] if n in place else everything[n] for n in names)
            by_name = {n: codes[k] for n, k in place.items()}
            known = first.get(key)
            if known:
                same = [c for c, other in known if all(other.get(n, v) == v for n, v in by_name.items())]
                own.append(same[0] if same else known[0][0])
            else:
                own.append(count)
                fresh.append((key, (count, by_name)))
                count += 1
        for key, entry in fresh:
            first[key].append(entry)
        numbers.append(own)
    return numbers, count


class Published:
    """Everything that is known before anything is inferred."""

    def __init__(self, path: Path, spec_path: Path | None):
        spec = tomllib.loads(spec_path.read_text("utf-8")) if spec_path else {}
        folder = (spec_path or path).parent
        self.tables = [Table(path, spec, folder)]
        for linked in spec.get("linked", []):
            file = folder / linked["table"]
            beside = path.with_name(f"{path.stem}.{file.stem}{path.suffix}")
            if self.tables[0].status is not None and beside.exists():
                file = beside
            own = {k: linked[k] for k in ("value", "dimensions") if k in linked}
            self.tables.append(Table(file, {**spec, "dimensions": {}, **own}, folder))
        first = self.tables[0]
        self.unit, self.minimum = first.unit, first.minimum
        numbers, self.cells = number_cells(self.tables)
        self.boxes = [(self.minimum, None)] * self.cells
        self.hidden = set()
        seen = [False] * self.cells
        relations = set()
        for table, own in zip(self.tables, numbers):
            for row, cell in enumerate(own):
                low, high = table.boxes[row]
                if seen[cell]:
                    other = self.boxes[cell]
                    low = max((x for x in (low, other[0]) if x is not None), default=None)
                    high = min((x for x in (high, other[1]) if x is not None), default=None)
                self.boxes[cell], seen[cell] = (low, high), True
                if table.hidden[row]:
                    self.hidden.add(cell)
            for parent, children in table.relations():
                relations.add((own[parent], tuple(sorted((own[c], s) for c, s in children))))
        self.relations = sorted(relations)
        self.around = defaultdict(list)
        for r, (parent, children) in enumerate(self.relations):
            self.around[parent].append((r, 1))
            for child, sign in children:
                self.around[child].append((r, -sign))

    def structure_sha256(self) -> str:
        lines = sorted(
            f"{p}=" + "".join(f"{'+' if s > 0 else '-'}{c}" for c, s in children)
            for p, children in self.relations
        )
        lines += [f"unit={self.unit}", f"minimum={'' if self.minimum is None else self.minimum}"]
        return hashlib.sha256("".join(line + "\n" for line in lines).encode()).hexdigest()

    def exact(self, cell: int) -> bool:
        low, high = self.boxes[cell]
        return low is not None and low == high

    def is_relation(self, terms: dict) -> bool:
        """Whether the terms are a multiple of a relation."""
        for r, _ in self.around[next(iter(terms))]:
            parent, children = self.relations[r]
            own: Counter = Counter({parent: 1})
            for child, sign in children:
                own[child] -= sign
            own = {c: a for c, a in own.items() if a}
            times = Fraction(terms.get(parent, 0), own.get(parent, 1))
            if times and terms == {c: a * times for c, a in own.items()}:
                return True
        return False


# --- worlds --------------------------------------------------------------------------------------


class Worlds:
    """The base and the others, each put into every box and every relation."""

    def __init__(self, published: Published, base: list, worlds: list):
        self.published = published
        self.base = [box[0] if published.exact(c) else None for c, box in enumerate(published.boxes)]
        self.worlds = [{int(c): number(v) for c, v in w} for w in worlds]
        for cell, value in self.pairs(base, "the base world"):
            self.inside(cell, value, "the base world")
            self.base[cell] = value
        if None in self.base:
            raise Rejected(f"the base world lacks cell {self.base.index(None)}")
        for parent, children in published.relations:
            if self.base[parent] != sum(s * self.base[c] for c, s in children):
                raise Rejected(f"the base world does not add up at the sum in cell {parent}")
        for w, world in enumerate(worlds):
            self.check(f"world {w}", self.pairs(world, f"world {w}"))

    def pairs(self, entries, name):
        seen = set()
        for cell, value in entries:
            if not 0 <= cell < self.published.cells or cell in seen:
                raise Rejected(f"{name} names cell {cell} wrongly")
            seen.add(cell)
            yield cell, number(value)

    def inside(self, cell, value, name):
        low, high = self.published.boxes[cell]
        whole = (value / Fraction(self.published.unit)).denominator == 1
        if not whole or (low is not None and value < low) or (high is not None and value > high):
            raise Rejected(f"{name} puts {value} in cell {cell}")

    def check(self, name, pairs):
        off: Counter = Counter()
        for cell, value in pairs:
            self.inside(cell, value, name)
            for r, sign in self.published.around[cell]:
                off[r] += sign * (value - self.base[cell])
        if any(off.values()):
            raise Rejected(f"{name} does not add up")

    def value(self, world: int, cell: int):
        if not -1 <= world < len(self.worlds):
            raise Rejected(f"there is no world {world}")
        return self.base[cell] if world < 0 else self.worlds[world].get(cell, self.base[cell])

    def goes_on(self, world: int, cell: int, low: bool) -> bool:
        """The way from the base to the world can be followed for ever, and moves the cell."""
        if world < 0:
            return False
        for c, value in self.worlds[world].items():
            box = self.published.boxes[c]
            if (value > self.base[c] and box[1] is not None) or (value < self.base[c] and box[0] is not None):
                return False
        moved = self.value(world, cell) - self.base[cell]
        return moved < 0 if low else moved > 0


# --- ranges --------------------------------------------------------------------------------------


class Row:
    """low <= sum of coefficient * cell <= high."""

    def __init__(self, data: dict, cells: int):
        pairs = list(zip(data["cells"], data["coefficients"], strict=True))
        self.terms = {int(c): int(a) for c, a in pairs}
        if len(self.terms) != len(pairs) or 0 in self.terms.values():
            raise Rejected("a row names a cell twice or with coefficient 0")
        if any(not 0 <= c < cells for c in self.terms):
            raise Rejected("a row names a cell that is not there")
        self.low, self.high = optional(data.get("low")), optional(data.get("high"))

    def impossible(self) -> bool:
        return not self.terms and ((self.low is not None and self.low > 0) or (self.high is not None and self.high < 0))

    def within(self, other: Row) -> bool:
        """This row's ends are at least as tight."""
        return (other.low is None or (self.low is not None and self.low >= other.low)) and (
            other.high is None or (self.high is not None and self.high <= other.high)
        )

    def implies(self, other: Row) -> bool:
        return self.impossible() or (self.terms == other.terms and self.within(other))


def one_cell(cell, low=None, high=None) -> Row:
    row = Row.__new__(Row)
    row.terms, row.low, row.high = {cell: 1}, low, high
    return row


def combine(premises) -> Row:
    row = one_cell(0)
    terms: Counter = Counter()
    low = high = 0
    for times, premise in premises:
        for cell, a in premise.terms.items():
            terms[cell] += times * a
        ends = (premise.low, premise.high) if times > 0 else (premise.high, premise.low)
        low = None if low is None or ends[0] is None else low + times * ends[0]
        high = None if high is None or ends[1] is None else high + times * ends[1]
    row.terms, row.low, row.high = {c: a for c, a in terms.items() if a}, low, high
    return row


class Ranges:
    """Facts, steps and bounds of a proof of ranges."""

    def __init__(self, published: Published, proof: dict):
        self.published, self.unit, self.proof = published, published.unit, proof
        self.facts = {f["id"]: self.fact(f) for f in proof["facts"]}
        self.cases = {s["id"]: s for s in proof["steps"] if s["rule"] == "case"}
        self.steps: dict[str, Row] = {}
        self.under: dict[str, set] = {}
        for step in proof["steps"]:
            self.step(step)

    def fact(self, data: dict) -> Row:
        row, kind = Row(data, self.published.cells), data["kind"]
        if kind == "sum":
            zero = (row.low is None or row.low <= 0) and (row.high is None or row.high >= 0)
            if not row.terms or not zero or not self.published.is_relation(row.terms):
                raise Rejected(f"fact {data['id']} is no relation of the structure")
        elif kind in ("box", "rounding"):
            (cell, a), *more = row.terms.items()
            low, high = self.published.boxes[cell]
            if more or a != 1 or not one_cell(cell, low, high).within(row):
                raise Rejected(f"fact {data['id']} is not what the cell prints")
        else:
            raise Rejected(f"fact {data['id']} is of kind {kind}, which tables do not state")
        return row

    def cite(self, name: str, under: set) -> Row:
        if name in self.facts:
            return self.facts[name]
        if name in self.steps:
            if not self.under[name] <= under:
                raise Rejected(f"{name} is cited where it need not hold")
            return self.steps[name]
        case, _, side = name.rpartition(".")
        if (case, side) not in under:
            raise Rejected(f"{name} is cited before it is given")
        at, cell = number(self.cases[case]["at"]), self.cases[case]["cell"]
        return one_cell(cell, high=at) if side == "below" else one_cell(cell, low=at + self.unit)

    def step(self, data: dict):
        name, rule, gives = data["id"], data["rule"], Row(data["gives"], self.published.cells)
        if name in self.steps or name in self.facts:
            raise Rejected(f"two steps are called {name}")
        under = {(case, side) for case, side in data.get("under", [])}
        for case, side in under:
            at = self.cases.get(case)
            if at is None or side not in ("below", "above") or not 0 <= at["cell"] < self.published.cells:
                raise Rejected(f"{name} stands under a case that is none")
            if (number(at["at"]) / Fraction(self.unit)).denominator != 1:
                raise Rejected(f"{case} splits between two multiples of the unit")
        if rule == "lin":
            if not data["from"]:
                raise Rejected(f"{name} has no premises")
            row = combine((number(m), self.cite(p, under)) for p, m in data["from"])
            holds = row.terms == gives.terms and row.within(gives)
        elif rule == "rnd":
            ((premise, times),) = data["from"]
            holds = number(times) == 1 and self.rounds(self.cite(premise, under), gives)
        elif rule == "case":
            holds = 0 <= data["cell"] < self.published.cells
            for side in ("below", "above"):
                branch = data[side]
                holds = holds and branch in self.steps and self.under[branch] <= under | {(name, side)}
                holds = holds and self.steps[branch].implies(gives)
        else:
            raise Rejected(f"{name} has rule {rule}")
        if not holds:
            raise Rejected(f"{name} ({rule}) does not follow")
        self.steps[name], self.under[name] = gives, under

    def rounds(self, row: Row, gives: Row) -> bool:
        if not row.terms or row.terms.keys() != gives.terms.keys():
            return False
        cell = next(iter(row.terms))
        factor = Fraction(row.terms[cell], gives.terms[cell])
        if factor <= 0 or factor.denominator != 1:
            return False
        unit = Fraction(self.unit)
        rounded = one_cell(0)
        rounded.low = None if row.low is None else math.ceil(row.low / factor / unit) * unit
        rounded.high = None if row.high is None else math.floor(row.high / factor / unit) * unit
        return row.terms == {c: a * factor for c, a in gives.terms.items()} and rounded.within(gives)

    def check_bounds(self):
        proof = self.proof
        used = any(b.get(k) is not None for b in proof["bounds"] for k in ("low_world", "high_world"))
        worlds = None
        if used or proof["base"] or proof["worlds"]:
            worlds = Worlds(self.published, proof["base"], proof["worlds"])
        seen = set()
        for bound in proof["bounds"]:
            cell = bound["cell"]
            if not 0 <= cell < self.published.cells or cell in seen:
                raise Rejected(f"cell {cell} is not there or has two ranges")
            seen.add(cell)
            for side in ("low", "high"):
                self.check_end(bound, cell, side, worlds)
        if proof.get("contradiction"):
            step = proof["contradiction"]
            if self.under.get(step) != set() or not self.steps[step].impossible():
                raise Rejected("the contradiction is none")

    def check_end(self, bound, cell, side, worlds):
        end, step, world = optional(bound[side]), bound.get(side + "_step"), bound.get(side + "_world")
        wanted = one_cell(cell, **{side: end})
        if end is not None:
            shown = one_cell(cell, *self.published.boxes[cell]) if step is None else self.steps.get(step)
            if shown is None or not shown.terms or not shown.implies(wanted) or (step and self.under[step]):
                raise Rejected(f"the {side} end of cell {cell} does not follow from its step")
        elif step is not None:
            raise Rejected(f"a step proves an end of cell {cell} that is not stated")
        if world is None:
            if bound["tight"]:
                raise Rejected(f"cell {cell} is called tight, but no world shows its {side} end")
        elif end is not None and worlds.value(world, cell) != end:
            raise Rejected(f"world {world} does not take the {side} end of cell {cell}")
        elif end is None and not worlds.goes_on(world, cell, side == "low"):
            raise Rejected(f"world {world} does not show that cell {cell} has no {side} end")


# --- releases ------------------------------------------------------------------------------------


def check_release(published: Published, proof: dict):
    for table in published.tables:
        if any(h and table.boxes[r][0] == table.boxes[r][1] for r, h in enumerate(table.hidden)):
            raise Rejected("a hidden cell is printed all the same")
    worlds = Worlds(published, proof["base"], proof["worlds"])
    claimed = set()
    for claim in proof["claims"]:
        cell = claim["cell"]
        if not 0 <= cell < published.cells:
            raise Rejected(f"claim on cell {cell}: there is no such cell")
        low, high = number(claim["low"]), number(claim["high"])
        if (worlds.value(claim["low_world"], cell), worlds.value(claim["high_world"], cell)) != (low, high):
            raise Rejected(f"claim on cell {cell}: it misquotes its worlds")
        if low >= high:
            raise Rejected(f"claim on cell {cell}: its worlds do not differ in the cell")
        if claim.get("attacker") is None:
            if cell in claimed:
                raise Rejected(f"there are two claims on cell {cell}")
            claimed.add(cell)
    missing = set() if proof.get("confidential") else published.hidden - claimed
    if missing:
        raise Rejected(f"no two worlds show that hidden cell {min(missing)} can have two values")


def check(path: Path, spec: Path | None, proof_path: Path) -> str:
    """Raises `Rejected` or `Unusable`, or says in a sentence what holds."""
    try:
        proof = json.loads(proof_path.read_text("utf-8"), parse_float=str)
        published = Published(path, spec)
    except (OSError, ValueError, KeyError, IndexError, UnicodeError) as e:
        raise Unusable(f"{type(e).__name__}: {e}") from e
    if proof.get("version") != 1:
        raise Rejected(f"the proof is of version {proof.get('version')!r}; this checker knows version 1")
    own = proof.get("release_sha256" if proof["format"] == "kinderrechten-release" else "input_sha256")
    if own != hashlib.sha256(published.tables[0].bytes).hexdigest():
        raise Rejected("the proof is of another file: its SHA-256 differs")
    linked = proof.get("linked_sha256", [])
    if linked and linked != [hashlib.sha256(t.bytes).hexdigest() for t in published.tables[1:]]:
        raise Rejected("the proof is of other linked files: their SHA-256 differ")
    if proof["structure_sha256"] != published.structure_sha256():
        raise Rejected("the proof is of another structure")
    if proof["cells"] != published.cells or number(proof["unit"]) != published.unit:
        raise Rejected("the proof is of a table of other size or unit")
    if optional(proof.get("minimum")) != published.minimum:
        raise Rejected("the proof has another minimum")
    try:
        if proof["format"] == "kinderrechten-bounds":
            ranges = Ranges(published, proof)
            ranges.check_bounds()
            return f"{len(proof['bounds'])} ranges hold, {sum(b['tight'] for b in proof['bounds'])} are the tightest"
        if proof["format"] == "kinderrechten-release":
            check_release(published, proof)
            return f"no hidden number can be narrowed below the {len(proof['claims'])} intervals listed"
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as e:
        raise Rejected(f"the proof is not well formed: {type(e).__name__}: {e}") from e
    raise Unusable(f"{proof_path}: format {proof['format']!r} is no proof")


def main(argv=None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("table", type=Path)
    parser.add_argument("--spec", type=Path)
    parser.add_argument("--proof", type=Path, required=True)
    options = parser.parse_args(argv)
    try:
        print(check(options.table, options.spec, options.proof))
    except Rejected as e:
        print(f"rejected: {e}", file=sys.stderr)
        return 1
    except Unusable as e:
        print(f"{e}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
