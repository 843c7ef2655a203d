# SPDX-License-Identifier: BSD-3-Clause
"""Law: for every form of table that a spec can state, `infer` gives the range over all worlds and no other.

The tables are small and generated; the worlds are enumerated here from the definition alone.
"""

import csv
import itertools
import random
from fractions import Fraction

import pytest

from kinderrechten.cli import main

FORMS = ["flat", "tree", "two trees", "signed sums", "no total", "missing zero", "magnitude", "signed", "linked"]


def tree(pick, leaves, inner):
    """Leaves under named inner nodes under Total, as lists of (child, sign)."""
    groups = {}
    for leaf in leaves:
        groups.setdefault(pick.choice(inner), []).append((leaf, 1))
    return {"Total": [(name, 1) for name in groups], **groups}


class Dimension:
    """Codes and the sums among them."""

    def __init__(self, pick, name, form, folder):
        self.name, self.total, self.trees = name, "Total", []
        self.leaves = [f"{name}{k}" for k in range(pick.randint(2, 3))]
        if form == "no total":
            self.total = ""
        elif form in ("tree", "linked"):
            self.trees = [tree(pick, self.leaves, [name + "A", name + "B"])]
        elif form == "two trees":
            self.trees = [tree(pick, self.leaves, [name + a, name + b]) for a, b in ("AB", "CD")]
        elif form == "signed sums":
            self.trees = [{"Total": [(leaf, 1 if k == 0 else pick.choice([1, -1])) for k, leaf in enumerate(self.leaves)]}]
        else:
            self.total = pick.choice(["Total", "Alle"])
        self.sums = {}  # code: {leaf: sign}
        for leaf in self.leaves:
            self.sums[leaf] = {leaf: 1}
        for one in self.trees or ([{self.total: [(leaf, 1) for leaf in self.leaves]}] if self.total else []):
            for code in one:
                self.sums[code] = self.below(one, code)
        self.files = []
        for k, one in enumerate(self.trees):
            self.files.append(f"{name}{k}.csv")
            rows = [f"{parent},{child},{'+' if sign > 0 else '-'}" for parent in one for child, sign in one[parent]]
            (folder / self.files[-1]).write_text("parent,child,sign\n" + "\n".join(rows) + "\n")

    def below(self, one, code):
        if code not in one:
            return {code: 1}
        return {leaf: sign * s for child, sign in one[code] for leaf, s in self.below(one, child).items()}

    def spec(self, prefix=""):
        lines = [f"[{prefix}dimensions.{self.name}]"]
        if self.files:
            lines.append(f"hierarchy = {self.files if len(self.files) > 1 else self.files[0]!r}".replace("'", '"'))
        if self.total != "Total":
            lines.append(f'total = "{self.total}"')
        return "\n".join(lines) + "\n"


class Made:
    """A table of one form: files, and by enumeration what every cell can be."""

    def __init__(self, pick, form, folder):
        self.form, self.unit = form, Fraction(1, 10) if form == "magnitude" else Fraction(1)
        self.dimensions = [Dimension(pick, name, form if k == 0 else pick.choice([form, "flat"]), folder)
                           for k, name in enumerate(["r", "c"][: pick.randint(1, 2)])]
        self.low = -2 if form == "signed" else 0
        points = list(itertools.product(*(d.leaves for d in self.dimensions)))
        for _ in range(1000):
            self.truth = {p: pick.randint(self.low, 2) for p in points}
            self.cells = {}
            for codes in itertools.product(*(d.sums for d in self.dimensions)):
                weights = {}
                for at in itertools.product(*(d.sums[c].items() for d, c in zip(self.dimensions, codes, strict=True))):
                    sign = 1
                    for _, s in at:
                        sign *= s
                    weights[tuple(leaf for leaf, _ in at)] = sign
                self.cells[codes] = weights
            values = {c: self.value(self.truth, c) for c in self.cells}
            if form == "signed" or min(values.values()) >= 0:
                break
        self.texts, self.allowed, self.absent = {}, {}, []
        for codes, v in values.items():
            self.print_cell(pick, codes, v)
        self.write(pick, folder)

    def value(self, world, codes):
        return sum(sign * world[p] for p, sign in self.cells[codes].items())

    def print_cell(self, pick, codes, v):
        leaf = len(self.cells[codes]) == 1 and codes in self.truth
        choice = pick.random()
        anything = (None if self.form == "signed" else 0, None)
        if choice < 0.45 and not (leaf and self.form == "signed"):
            text, allowed = pick.choice(["x", "", "geheim", "?"]), anything
        elif choice < 0.6 or (leaf and self.form == "signed"):
            a, b = v - pick.randint(0, 2), v + pick.randint(0, 2)
            a = a if self.form == "signed" else max(0, a)
            if a < 0:
                text, allowed = self.printed(v), (v, v)
            else:
                text, allowed = f"{self.printed(a)} tot {self.printed(b)}", (a, b)
        else:
            text, allowed = self.printed(v), (v, v)
        if choice > 0.93 and self.form not in ("signed", "linked"):
            if self.form == "missing zero" and leaf:
                if v != 0:
                    self.texts[codes], self.allowed[codes] = text, allowed
                    return
                allowed = (0, 0)
            else:
                allowed = anything
            text = None
            self.absent.append(codes)
        self.texts[codes], self.allowed[codes] = text, allowed

    def printed(self, v):
        text = str(v) if self.unit == 1 else f"{v // 10}.{v % 10}"
        return text

    def write(self, pick, folder):
        names = [d.name for d in self.dimensions]
        order = list(self.texts)
        pick.shuffle(order)
        self.order = [codes for codes in order if self.texts[codes] is not None]
        with open(folder / "t.csv", "w", newline="", encoding=pick.choice(["utf-8", "utf-8-sig"])) as file:
            out = csv.writer(file, lineterminator=pick.choice(["\n", "\r\n"]), quoting=pick.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
            out.writerow([*names, "freq"])
            out.writerows([*codes, self.texts[codes]] for codes in self.order)
        spec = '[table]\nvalue = "freq"\n'
        spec += {"missing zero": 'missing = "zero"\n', "magnitude": 'kind = "magnitude"\ndecimals = 1\n',
                 "signed": 'kind = "signed"\n'}.get(self.form, "")
        spec += "".join(d.spec() for d in self.dimensions)
        if self.form == "linked":
            spec += self.write_linked(pick, folder)
        (folder / "t.toml").write_text(spec, encoding="utf-8")

    def write_linked(self, pick, folder):
        """A further table of the first dimension alone, cut in another way, which may print what the first hides."""
        first = self.dimensions[0]
        groups = {"Total": [("rY", 1), ("rZ", 1)], "rY": [(first.leaves[0], 1)], "rZ": [(x, 1) for x in first.leaves[1:]]}
        (folder / "other_tree.csv").write_text("parent,child\n" + "".join(
            f"{p},{c}\n" for p, cs in groups.items() for c, _ in cs))
        self.linked = {}
        lines = ["r,freq"]
        for code in ["Total", "rY", "rZ", *first.leaves]:
            leaves = first.below(groups, code)
            weights = {p: 1 for p in self.truth if p[0] in leaves}
            v = sum(self.truth[p] for p in weights)
            shown = pick.random() < 0.5
            lines.append(f"{code},{v if shown else 'x'}")
            self.linked[code] = (weights, (v, v) if shown else (0, None))
        (folder / "other.csv").write_text("\n".join(lines) + "\n")
        return '[[linked]]\ntable = "other.csv"\n[linked.dimensions.r]\nhierarchy = "other_tree.csv"\n'

    def worlds(self, top):
        """Leaf values up to `top` that agree with every cell; only these can be told apart by small sums."""
        points = list(self.truth)
        boxes = []
        for p in points:
            low, high = self.allowed[p]
            boxes.append(range(max(low if low is not None else self.low, -4), min(high if high is not None else top, top) + 1))
        checks = [(list(w.items()), self.allowed[c]) for c, w in self.cells.items()]
        checks += [(list(w.items()), allowed) for w, allowed in getattr(self, "linked", {}).values()]
        for values in itertools.product(*boxes):
            world = dict(zip(points, values, strict=True))
            for weights, (low, high) in checks:
                v = sum(sign * world[p] for p, sign in weights)
                if (low is not None and v < low) or (high is not None and v > high):
                    break
            else:
                yield world

    def codes_are_known(self):
        """Codes of a flat dimension are those of the file."""
        return self.order and all({codes[k] for codes in self.order} >= set(d.leaves)
                                  for k, d in enumerate(self.dimensions) if not d.trees)

    def size(self, top):
        n = 1
        for p in self.truth:
            low, high = self.allowed[p]
            n *= (min(high, top) if high is not None else top) - (low if low is not None else self.low) + 1
        return n


def end(text, unit):
    return None if text == "" else Fraction(text) / unit


@pytest.mark.parametrize("form", FORMS)
def test_infer_gives_the_range_over_all_worlds(form, tmp_path, capsys):
    pick, made_any = random.Random(FORMS.index(form)), 0
    for trial in range(35):
        folder = tmp_path / str(trial)
        folder.mkdir()
        made = Made(pick, form, folder)
        top = 9
        if made.size(top) > 60_000 or not made.codes_are_known():
            continue
        made_any += 1
        status = main(["infer", str(folder / "t.csv"), "--spec", str(folder / "t.toml"), "-o", str(folder / "o.csv"),
                       "--proof", str(folder / "p.json")])
        assert status == 0, (capsys.readouterr().err, folder)
        assert main(["verify", str(folder / "t.csv"), "--spec", str(folder / "t.toml"), "--proof", str(folder / "p.json")]) == 0
        worlds = list(made.worlds(top))
        rows = list(csv.reader((folder / "o.csv").open(newline="", encoding="utf-8")))
        names = [d.name for d in made.dimensions]
        assert rows[0] == [*names, "text", "low", "high", "tight"]
        order = [tuple(row[: len(names)]) for row in rows[1:]]
        assert order[: len(made.order)] == made.order
        assert sorted(order[len(made.order):]) == sorted(made.absent)
        for codes, row in zip(order, rows[1:], strict=True):
            text, low, high, tight = row[len(names):]
            assert text == (made.texts[codes] or "")
            values = [made.value(w, codes) for w in worlds]
            check(end(low, made.unit), end(high, made.unit), tight, values, made, codes, top, folder)
        if form == "linked":
            for code, low, high, tight in ((r[0], *r[2:]) for r in list(csv.reader((folder / "o.other.csv").open()))[1:]):
                weights, _ = made.linked[code]
                values = [sum(w[p] for p in weights) for w in worlds]
                check(end(low, 1), end(high, 1), tight, values, made, code, top, folder)
    assert made_any >= 10


def check(low, high, tight, values, made, codes, top, folder):
    assert tight == "true", (folder, codes)
    assert all((low is None or low <= v) and (high is None or v <= high) for v in values), (folder, codes)
    # A world that reaches the border of what is enumerated says nothing of what lies beyond.
    if high is not None and high <= top - 4:
        assert max(values) == high, (folder, codes, high, max(values))
    assert high is not None or max(values) >= top - 4, (folder, codes, max(values))
    if low is not None and low <= top - 4:
        assert min(values) == low, (folder, codes, low, min(values))


def written(folder, table, spec=""):
    """Exit status and the rows of OUT.csv, the header left out."""
    (folder / "t.csv").write_text(table, encoding="utf-8")
    (folder / "t.toml").write_text(spec, encoding="utf-8")
    status = main(["infer", str(folder / "t.csv"), "--spec", str(folder / "t.toml"), "-o", str(folder / "o.csv")])
    return status, (folder / "o.csv").read_text(encoding="utf-8").splitlines()[1:] if status == 0 else None


def test_a_total_that_no_cell_has_is_unknown(tmp_path, capsys):
    assert written(tmp_path, "r,freq\na,3\nb,4\n", "[dimensions.r]\n") == (
        0, ["a,3,3,3,true", "b,4,4,4,true", "Total,,7,7,true"])
    assert "no cell has the total 'Total'" in capsys.readouterr().err
    # Unless the file has one, and only the spec does not say its name.
    assert written(tmp_path, "r,freq\na,3\nTotaal,4\n", "[dimensions.r]\n")[0] == 2
    assert 'dimensions.r.total = "Totaal"' in capsys.readouterr().err
