# SPDX-License-Identifier: BSD-3-Clause
"""The checker that needs nothing but Python: true proofs pass, changed ones are rejected or still true."""

import copy
import hashlib
import importlib.util
import itertools
import json
import random
import subprocess
import sys

import pytest
from conftest import ROOT

PATH = ROOT / "python" / "kinderrechten" / "check_proof.py"
module = importlib.util.spec_from_file_location("check_proof", PATH)
check_proof = importlib.util.module_from_spec(module)
module.loader.exec_module(check_proof)

SPEC = '[table]\nvalue = "freq"\n[dimensions.r]\n[dimensions.c]\n'


class Maker:
    """A small two-way table with hidden inner cells, all its worlds, and a proof by propagation."""

    def __init__(self, folder, seed):
        pick = random.Random(seed)
        rows, columns = pick.randint(2, 3), 2
        self.inner = [(i, j) for i in range(1, rows + 1) for j in range(1, columns + 1)]
        truth = {ij: pick.randint(0, 4) for ij in self.inner}
        self.codes = list(itertools.product(range(rows + 1), range(columns + 1)))
        self.cell = {ij: n for n, ij in enumerate(self.codes)}
        self.truth = self.margins(truth, rows, columns)
        self.hidden = {self.cell[ij] for ij in pick.sample(self.inner, 4)}
        self.worlds = self.enumerate(rows, columns)
        name = lambda letter, k: f"{letter}{k}" if k else "Total"  # noqa: E731
        lines = ["r,c,freq"]
        for i, j in self.codes:
            n = self.cell[i, j]
            lines.append(f"{name('r', i)},{name('c', j)},{'x' if n in self.hidden else self.truth[n]}")
        self.table, self.spec = folder / f"t{seed}.csv", folder / "spec.toml"
        self.table.write_text("\n".join(lines) + "\n")
        self.spec.write_text(SPEC)
        self.proof_path = folder / f"proof{seed}.json"
        self.published = check_proof.Published(self.table, self.spec)
        self.proof = self.prove()

    def margins(self, inner, rows, columns):
        value = lambda i, j: sum(v for (a, b), v in inner.items() if i in (0, a) and j in (0, b))  # noqa: E731
        return [value(i, j) for i, j in self.codes]

    def enumerate(self, rows, columns):
        found = []
        top = max(self.truth[1:])  # no margin of one dimension is larger
        ranges = [range(top + 1) if self.cell[ij] in self.hidden else [self.truth[self.cell[ij]]] for ij in self.inner]
        for values in itertools.product(*ranges):
            world = self.margins(dict(zip(self.inner, values)), rows, columns)
            if all(world[n] == self.truth[n] for n in range(len(world)) if n not in self.hidden):
                found.append(world)
        return found

    def prove(self):
        facts, steps = [], []
        box = {}
        for n in range(len(self.codes)):
            low = 0 if n in self.hidden else self.truth[n]
            high = None if n in self.hidden else self.truth[n]
            box[n] = {"low": f"b{n}", "high": f"b{n}"}
            facts.append(fact(f"b{n}", "box", {n: 1}, low, high))
        ends = {n: [0, None] for n in self.hidden} | {
            n: [v, v] for n, v in enumerate(self.truth) if n not in self.hidden
        }
        for r, (parent, children) in enumerate(self.published.relations):
            facts.append(fact(f"f{r}", "sum", {parent: 1} | {c: -s for c, s in children}, 0, 0))
        changed = True
        while changed:
            changed = False
            for r, (parent, children) in enumerate(self.published.relations):
                terms = {parent: 1} | {c: -s for c, s in children}
                for n, side in itertools.product(self.hidden & terms.keys(), (0, 1)):
                    changed |= self.tighten(r, terms, n, side, ends, box, steps)
        base = self.worlds[0]
        proof = {
            "format": "kinderrechten-bounds", "version": 1,
            "input_sha256": hashlib.sha256(self.table.read_bytes()).hexdigest(),
            "structure_sha256": self.published.structure_sha256(),
            "cells": len(self.codes), "unit": "1", "minimum": "0", "facts": facts, "steps": steps,
            "base": [[n, str(base[n])] for n in sorted(self.hidden)],
            "worlds": [[[n, str(w[n])] for n in sorted(self.hidden) if w[n] != base[n]] for w in self.worlds[1:]],
            "bounds": [],
        }  # fmt: skip
        for n in sorted(self.hidden):
            bound = {"cell": n, "tight": True}
            for side, k in (("low", 0), ("high", 1)):
                end = ends[n][k]
                at = next((w - 1 for w, world in enumerate(self.worlds) if world[n] == end), None)
                step = box[n][side] if box[n][side][0] == "s" else None
                bound |= {side: None if end is None else str(end), f"{side}_step": step, f"{side}_world": at}
                bound["tight"] = bound["tight"] and at is not None
            proof["bounds"].append(bound)
        return proof

    def tighten(self, r, terms, n, side, ends, box, steps):
        """cell n from the others of the relation: one step, when that is better than what was known."""
        total, premises = 0, [[f"f{r}", str(terms[n])]]
        for m, a in terms.items():
            if m == n:
                continue
            times = -terms[n] * a
            k = side if times > 0 else 1 - side
            if ends[m][k] is None:
                return False
            total += times * ends[m][k]
            premises.append([box[m]["low" if k == 0 else "high"], str(times)])
        old = ends[n][side]
        if old is not None and (total <= old if side == 0 else total >= old):
            return False
        name = f"s{len(steps)}"
        gives = {"cells": [n], "coefficients": ["1"], "low": None, "high": None}
        gives["high" if side else "low"] = str(total)
        steps.append({"id": name, "rule": "lin", "from": premises, "gives": gives})
        ends[n][side], box[n]["high" if side else "low"] = total, name
        return True

    def is_true(self, proof):
        """By brute force: bounds hold in all worlds, worlds are worlds, tight ends are taken."""
        base = dict(enumerate(self.truth)) | {c: int(v) for c, v in proof["base"]}
        for differences in [[], *proof["worlds"]]:
            world = base | {c: int(v) for c, v in differences}
            if list(world[n] for n in range(len(self.truth))) not in self.worlds:
                return False
        for b in proof["bounds"]:
            values = {w[b["cell"]] for w in self.worlds}
            for side, extreme in (("low", min(values)), ("high", max(values))):
                if b[side] is None:
                    if b["tight"]:
                        return False
                    continue
                end = check_proof.number(b[side])
                if (end > extreme if side == "low" else end < extreme) or (b["tight"] and end != extreme):
                    return False
        return True

    def check(self, proof):
        self.proof_path.write_text(json.dumps(proof))
        return check_proof.check(self.table, self.spec, self.proof_path)


def fact(name, kind, terms, low, high):
    cells = sorted(terms)
    return {
        "id": name, "kind": kind, "cells": cells, "coefficients": [str(terms[c]) for c in cells],
        "low": None if low is None else str(low), "high": None if high is None else str(high),
    }  # fmt: skip


def leaves(node, path=()):
    """Places of all numbers, names and truth values in what a proof says."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from leaves(value, (*path, key))
    elif isinstance(node, list):
        for k, value in enumerate(node):
            yield from leaves(value, (*path, k))
    else:
        yield path, node


def changed(value, pick):
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + pick.choice((-1, 1))
    if value is None:
        return pick.choice(("0", 0))
    if value.lstrip("-").isdigit():
        return str(int(value) + pick.choice((-1, 1)))
    if value[0] in "fsb" and value[1:].isdigit():
        return value[0] + str(int(value[1:]) + pick.choice((-1, 1)))
    return value + "x"


@pytest.mark.parametrize("seed", range(6))
def test_true_proofs_hold_and_changed_ones_do_not(tmp_path, seed):
    maker = Maker(tmp_path, seed)
    assert maker.check(maker.proof).endswith("tightest")
    assert maker.is_true(maker.proof)
    pick = random.Random(seed)
    places = [p for p, _ in leaves({k: maker.proof[k] for k in ("facts", "steps", "base", "worlds", "bounds")})]
    rejected = 0
    for place in pick.sample(places, min(400, len(places))):
        proof = copy.deepcopy(maker.proof)
        node = proof
        for key in place[:-1]:
            node = node[key]
        node[place[-1]] = changed(node[place[-1]], pick)
        try:
            maker.check(proof)
        except check_proof.Rejected:
            rejected += 1
        else:
            assert maker.is_true(proof), place
    assert rejected > 20


def test_it_runs_alone_and_its_exit_says_what(tmp_path):
    maker = Maker(tmp_path, 1)
    maker.check(maker.proof)
    run = lambda *a: subprocess.run(  # noqa: E731
        [sys.executable, "-I", str(PATH), str(maker.table), *a], capture_output=True, text=True, check=False
    )
    good = run("--spec", str(maker.spec), "--proof", str(maker.proof_path))
    assert good.returncode == 0 and "ranges hold" in good.stdout
    maker.table.write_text(maker.table.read_text() + "\n")
    bad = run("--spec", str(maker.spec), "--proof", str(maker.proof_path))
    assert bad.returncode == 1 and "another file" in bad.stderr
    assert run("--proof", str(tmp_path / "none.json")).returncode == 2


def test_a_release_needs_two_worlds_for_each_hidden_cell(tmp_path):
    table, spec, path = tmp_path / "r.csv", tmp_path / "spec.toml", tmp_path / "proof.json"
    table.write_text("region,published,status\nTotal,10,safe\na,4,safe\nb,x,hidden\nc,x,hidden\n")
    spec.write_text("[dimensions.region]\n")
    published = check_proof.Published(table, spec)
    proof = {
        "format": "kinderrechten-release", "version": 1,
        "release_sha256": hashlib.sha256(table.read_bytes()).hexdigest(),
        "structure_sha256": published.structure_sha256(), "cells": 4, "unit": "1", "minimum": "0",
        "base": [[2, "0"], [3, "6"]], "worlds": [[[2, "6"], [3, "0"]]],
        "claims": [
            {"cell": 2, "low_world": -1, "high_world": 0, "low": "0", "high": "6"},
            {"cell": 3, "low_world": 0, "high_world": -1, "low": "0", "high": "6"},
        ],
    }  # fmt: skip

    def holds(**parts):
        path.write_text(json.dumps(proof | parts))
        try:
            check_proof.check(table, spec, path)
        except check_proof.Rejected:
            return False
        return True

    assert holds()
    assert not holds(claims=proof["claims"][:1])
    assert not holds(worlds=[[[2, "6"], [3, "1"]]])
    assert not holds(worlds=[[[2, "7"], [3, "-1"]]])
    assert not holds(base=[[2, "0"]])
    assert not holds(structure_sha256="0" * 64)


def test_a_proof_of_another_version_is_rejected(tmp_path):
    made = Maker(tmp_path, 3)
    made.proof_path.write_text(json.dumps(made.proof | {"version": 2}))
    assert check_proof.main([str(made.table), "--spec", str(made.spec), "--proof", str(made.proof_path)]) == 1
