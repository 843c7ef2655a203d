# SPDX-License-Identifier: BSD-3-Clause
"""`protect`: from a true table and its rules to a release that holds, and nothing written when it does not."""

import csv
import itertools
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

kr = pytest.importorskip("kinderrechten")
pytest.importorskip("pandas")
SHARED = Path(os.environ.get("KINDERRECHTEN_SHARED", ROOT.parent / "shared"))
RULES = "[rules]\nminimum_frequency = 4\n"


def command(*arguments):
    return subprocess.run([sys.executable, "-m", "kinderrechten", *map(str, arguments)], capture_output=True, text=True, check=False)


def write_table(folder, leaf, trees, columns=("freq",)):
    """`leaf(codes)` gives the numbers of a leaf cell; margins are added up. Each dimension is a tree or a list of codes."""
    above = []
    for tree in trees:
        if isinstance(tree, dict):
            above.append({leaf: [leaf, group, "Total"] for group, leaves in tree.items() for leaf in leaves})
        else:
            above.append({code: [code, "Total"] for code in tree})
    cells = {}
    for codes in itertools.product(*above):
        numbers = leaf(codes)
        for up in itertools.product(*(above[d][c] for d, c in enumerate(codes))):
            cells[up] = [a + b for a, b in zip(cells.get(up, [0] * len(numbers)), numbers)]
    # In the order of the hierarchy files, so that the order of the codes is the same whoever reads them.
    orders = [["Total", *tree, *(leaf for leaves in tree.values() for leaf in leaves)] if isinstance(tree, dict) else ["Total", *tree]
              for tree in trees]
    cells = dict(sorted(cells.items(), key=lambda cell: [order.index(code) for order, code in zip(orders, cell[0])]))
    with open(folder / "t.csv", "w", newline="") as file:
        out = csv.writer(file)
        out.writerow([f"d{d}" for d in range(len(trees))] + list(columns))
        out.writerows([*codes, *numbers] for codes, numbers in cells.items())
    spec = ""
    for d, tree in enumerate(trees):
        spec += f"[dimensions.d{d}]\n"
        if isinstance(tree, dict):
            rows = [("Total", group) for group in tree] + [(group, leaf) for group, leaves in tree.items() for leaf in leaves]
            (folder / f"h{d}.csv").write_text("parent,child\n" + "".join(f"{p},{c}\n" for p, c in rows))
            spec += f'hierarchy = "h{d}.csv"\n'
    return spec


TREE = {"north": ["a", "b", "c"], "south": ["d", "e"], "west": ["f", "g", "h"]}


@pytest.fixture
def counts(tmp_path):
    dice = random.Random(20261128)
    spec = write_table(tmp_path, lambda codes: [dice.choice([0, 1, 3, 8, 15, 20, 40])], [TREE, ["p", "q", "r", "s"]])
    (tmp_path / "s.toml").write_text('[table]\nvalue = "freq"\n' + spec + RULES)
    return tmp_path


def protect(folder, *more, status=0):
    done = command("protect", folder / "t.csv", "--spec", folder / "s.toml", "-o", folder / "r.csv", "--proof", folder / "p.json", *more)
    assert done.returncode == status, done.stdout + done.stderr
    return done


def verify(folder, spec, *more, proof="p.json"):
    return command("verify", folder / "r.csv", "--spec", folder / spec, "--proof", folder / proof, *more)


def test_a_release_holds_by_its_public_files_alone_and_against_the_truth(counts):
    protect(counts, "--private-proof", counts / "own.json")
    public = verify(counts, "r.spec.toml")
    assert public.returncode == 0, public.stdout
    own = verify(counts, "s.toml", "--truth", counts / "t.csv", "--private-proof", counts / "own.json")
    assert own.returncode == 0, own.stdout
    assert "keeps its levels" in own.stdout
    attack = command("attack", counts / "r.csv", "--spec", counts / "r.spec.toml", "-o", counts / "i.csv")
    assert attack.returncode == 0, attack.stdout


def test_the_release_says_nothing_but_codes_numbers_and_hidden(counts):
    protect(counts)
    with open(counts / "t.csv", newline="") as a, open(counts / "r.csv", newline="") as b:
        truth, release = list(csv.DictReader(a)), list(csv.DictReader(b))
    assert list(release[0]) == ["d0", "d1", "published", "status"]
    assert [(r["d0"], r["d1"]) for r in release] == [(t["d0"], t["d1"]) for t in truth]
    for t, r in zip(truth, release):
        assert (r["published"], r["status"]) in ((t["freq"], "safe"), ("x", "hidden"))
        if 0 < int(t["freq"]) < 4:
            assert r["status"] == "hidden"
    assert "rules" not in (counts / "r.spec.toml").read_text()
    assert set(json.loads((counts / "p.json").read_text())) == {
        "format", "version", "release_sha256", "structure_sha256", "cells", "unit", "minimum", "base", "worlds", "claims"}
    protect(counts, "--with-status")
    with open(counts / "r.csv", newline="") as file:
        assert {r["status"] for r in csv.DictReader(file)} == {"safe", "primary", "secondary"}


def test_the_same_input_gives_the_same_bytes_whatever_the_threads_and_effort_for_the_proof(counts):
    protect(counts)
    first = {name: (counts / name).read_bytes() for name in ("r.csv", "p.json", "r.spec.toml")}
    protect(counts, "--threads", "2")
    assert first == {name: (counts / name).read_bytes() for name in first}


def test_true_tables_with_one_release_have_one_proof(counts):
    spec = write_table(counts, lambda codes: [{("a", "p"): 2, ("b", "q"): 30}.get(codes, 9)], [["a", "b", "c"], ["p", "q"]])
    (counts / "s.toml").write_text('[table]\nvalue = "freq"\n' + spec + RULES)
    protect(counts, "--private-proof", counts / "own.json")
    release, proof = (counts / "r.csv").read_bytes(), (counts / "p.json").read_bytes()
    own = json.loads((counts / "own.json").read_text())
    with open(counts / "t.csv", newline="") as file:
        rows = list(csv.reader(file))
    pairs = 0
    for world in own["worlds"]:
        other = [list(row) for row in rows]
        for cell, value in world:
            other[cell + 1][2] = value
        with open(counts / "t.csv", "w", newline="") as file:
            csv.writer(file).writerows(other)
        protect(counts)
        if (counts / "r.csv").read_bytes() == release:
            pairs += 1
            assert (counts / "p.json").read_bytes() == proof
    assert pairs > 0


def test_changed_proofs_and_releases_are_rejected(counts):
    protect(counts)
    proof = json.loads((counts / "p.json").read_text())

    def reject(change):
        changed = json.loads(json.dumps(proof))
        change(changed)
        (counts / "changed.json").write_text(json.dumps(changed))
        assert verify(counts, "r.spec.toml", proof="changed.json").returncode == 1

    def more(pair):
        pair[1] = str(int(pair[1]) + 1)

    reject(lambda p: more(p["base"][0]))
    reject(lambda p: p["base"].pop())
    reject(lambda p: more(p["worlds"][0][0]))
    reject(lambda p: p["claims"].pop())
    reject(lambda p: p["claims"][0].update(high="999999"))
    text = (counts / "r.csv").read_text()
    (counts / "r.csv").write_text(text.replace(",safe", ",hidden", 1))
    assert verify(counts, "r.spec.toml").returncode == 1


def test_the_truth_finds_a_sensitive_cell_that_is_published(counts):
    (counts / "s.toml").write_text((counts / "s.toml").read_text().replace("minimum_frequency = 4", "minimum_frequency = 2"))
    protect(counts)
    (counts / "s.toml").write_text((counts / "s.toml").read_text().replace("minimum_frequency = 2", "minimum_frequency = 9"))
    done = verify(counts, "s.toml", "--truth", counts / "t.csv")
    assert done.returncode == 1
    assert "sensitive, and published" in done.stdout


@pytest.fixture
def magnitudes(tmp_path):
    dice = random.Random(5)
    parts = {}

    def leaf(codes):
        parts[codes] = sorted((int(dice.lognormvariate(5, 1.3)) + 1 for _ in range(dice.randint(0, 6))), reverse=True)
        return [len(parts[codes]), sum(parts[codes])]

    spec = write_table(tmp_path, leaf, [TREE, ["p", "q", "r"]], ("freq", "value"))
    groups = {leaf: group for group, leaves in TREE.items() for leaf in leaves}
    with open(tmp_path / "t.csv", newline="") as file:
        rows = list(csv.reader(file))
    rows[0] += ["max1", "max2"]
    for row in rows[1:]:
        inside = [x for codes, found in parts.items() for x in found
                  if row[0] in (codes[0], groups[codes[0]], "Total") and row[1] in (codes[1], "Total")]
        row += [*sorted(inside, reverse=True), 0, 0][:2]
    with open(tmp_path / "t.csv", "w", newline="") as file:
        csv.writer(file).writerows(rows)
    table = '[table]\nvalue = "value"\nkind = "magnitude"\nfrequency = "freq"\ncontributors = ["max1", "max2"]\ncost = "value"\n'
    (tmp_path / "s.toml").write_text(table + spec + "[rules]\np_percent = 15\nminimum_frequency = 3\n")
    return tmp_path


def test_magnitudes_keep_the_level_of_their_rule(magnitudes):
    protect(magnitudes, "--private-proof", magnitudes / "own.json")
    done = verify(magnitudes, "s.toml", "--truth", magnitudes / "t.csv", "--private-proof", magnitudes / "own.json")
    assert done.returncode == 0, done.stdout


def test_contributors_who_know_their_own_part(magnitudes):
    with open(magnitudes / "s.toml", "a") as spec:
        spec.write("[attackers]\ncontributors = true\n")
    protect(magnitudes, "--private-proof", magnitudes / "own.json")
    own = json.loads((magnitudes / "own.json").read_text())
    assert own["confidential"] is True
    assert any(c.get("attacker", "").startswith("contributor:") for c in own["claims"])
    done = verify(magnitudes, "s.toml", "--truth", magnitudes / "t.csv", "--private-proof", magnitudes / "own.json")
    assert done.returncode == 0, done.stdout
    own["claims"] = [c for c in own["claims"] if "attacker" not in c]
    (magnitudes / "own.json").write_text(json.dumps(own))
    done = verify(magnitudes, "s.toml", "--truth", magnitudes / "t.csv", "--private-proof", magnitudes / "own.json")
    assert done.returncode == 1


def test_linked_tables_are_protected_together(tmp_path):
    (tmp_path / "t.csv").write_text("d,e,freq\nTotal,Total,60\na,Total,12\nb,Total,48\nTotal,p,30\nTotal,q,30\na,p,2\na,q,10\nb,p,28\nb,q,20\n")
    (tmp_path / "u.csv").write_text("d,f,freq\nTotal,Total,60\na,Total,12\nb,Total,48\nTotal,m,25\nTotal,n,35\na,m,5\na,n,7\nb,m,20\nb,n,28\n")
    dimension = "[{}dimensions.{}]\ntotal = \"Total\"\n"
    (tmp_path / "s.toml").write_text('[table]\nvalue = "freq"\n' + "".join(dimension.format("", d) for d in "de")
                                     + '[[linked]]\ntable = "u.csv"\n' + "".join(dimension.format("linked.", d) for d in "df") + RULES)
    protect(tmp_path)
    assert (tmp_path / "r.u.csv").exists()
    done = verify(tmp_path, "r.spec.toml")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("spec", "told"),
    [
        ("minimum_frequency = 0", "rules.minimum_frequency is 0"),
        ("minimum_frequency = \"a\"", "rules.minimum_frequency is no number"),
        ("p_percent = 0", "rules.p_percent is 0"),
        ("p_percent = 10", "the rules look at the 2 largest contributions of a cell, 0 are given"),
        ("dominance = [{n = 0, k = 75}]", "rules.dominance.n is 0"),
        ("pq = {p = 60, q = 50}", "rules.pq.p is not below q"),
        ("minimum_freq = 4", "rules.minimum_freq is no key"),
        ("minimum_frequency = 4\n[protection]\nwidth = -1", "protection.width is -1"),
        ("minimum_frequency = 4\n[attackers]\nrule = true", "attackers.rule is true"),
    ],
)
def test_a_wrong_rule_is_told_in_one_line_and_nothing_is_written(counts, spec, told):
    text = (counts / "s.toml").read_text()
    (counts / "s.toml").write_text(text[: text.index("[rules]")] + "[rules]\n" + spec + "\n")
    done = protect(counts, status=2)
    assert told in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert not (counts / "r.csv").exists()


def test_a_table_that_does_not_add_up_is_told_by_its_sum(counts):
    text = (counts / "t.csv").read_text()
    row = next(line for line in text.splitlines() if line.startswith("Total,Total,"))
    (counts / "t.csv").write_text(text.replace(row, "Total,Total,1"))
    done = protect(counts, status=2)
    assert "does not add up" in done.stderr
    assert "printed is 1" in done.stderr
    assert not (counts / "r.csv").exists()


def test_methods_that_are_not_there_are_told(counts):
    assert "not available" in protect(counts, "--method", "gauss", status=2).stderr


def test_nothing_sensitive_is_published_as_it_is(counts):
    (counts / "s.toml").write_text((counts / "s.toml").read_text().replace("minimum_frequency = 4", "minimum_frequency = 1"))
    protect(counts)
    assert "hidden" not in (counts / "r.csv").read_text()
    assert verify(counts, "r.spec.toml").returncode == 0


@pytest.mark.skipif(not (SHARED / "bench" / "check_proof.py").exists(), reason="needs the shared bench")
def test_an_independent_checker_accepts_the_release(tmp_path):
    made = subprocess.run([sys.executable, SHARED / "bench" / "gen_tables.py", "--dims", "4,9", "6", "--mean", "8", "--seed", "3",
                           "--out", tmp_path], capture_output=True, text=True, check=False)
    if made.returncode:
        pytest.skip("the generator needs numpy")
    spec = "".join(f'[dimensions.d{d}]\nhierarchy = "h_d{d}.csv"\n' for d in (1, 2))
    (tmp_path / "s.toml").write_text('[table]\nvalue = "freq"\n' + spec + "[rules]\nminimum_frequency = 5\n")
    (tmp_path / "t.csv").write_bytes((tmp_path / "cells.csv").read_bytes())
    protect(tmp_path)
    checked = subprocess.run([sys.executable, SHARED / "bench" / "check_proof.py", tmp_path, tmp_path / "r.csv", tmp_path / "p.json"],
                             capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout


def test_python_and_the_command_give_one_release(counts):
    import pandas as pd

    protect(counts)
    frame = pd.read_csv(counts / "t.csv")
    tree = {"Total": TREE}
    table = kr.Table.from_frame(frame, ["d0", "d1"], "freq", {"d0": tree})
    release = kr.protect(table, kr.Rules(minimum_frequency=4))
    files = release.save(counts / "m.csv", proof=counts / "m.json")
    assert [Path(f).name for f in files] == ["m.csv", "m.d0.hierarchy.csv", "m.spec.toml", "m.json"]
    assert (counts / "m.csv").read_bytes() == (counts / "r.csv").read_bytes()
    assert (counts / "m.json").read_bytes() == (counts / "p.json").read_bytes()
    assert release.gap * release.cost == release.cost - release.bound
    shown = release.to_frame()
    assert list(shown.columns) == ["d0", "d1", "published", "status", "low", "high"]
    assert (shown["status"] != "safe").sum() == release.primary + release.secondary
    hidden = kr.attack(release)
    assert len(hidden) == release.primary + release.secondary
    assert (hidden["low"] < hidden["high"]).all()


def test_rules_are_values():
    assert kr.Rules(minimum_frequency=4) == kr.Rules(minimum_frequency=4)
    assert kr.Rules(dominance=(1, 75)) == kr.Rules(dominance=[(1, 75)])
    assert repr(kr.Rules(p_percent=(10, 2))) == "Rules(p_percent=(10, 2))"
    import pandas as pd

    table = kr.Table.from_frame(pd.DataFrame({"a": ["Total", "b"], "n": [5, 5]}), ["a"], "n")
    with pytest.raises(kr.InputError, match=r"rules.p_percent is 200"):
        kr.protect(table, kr.Rules(p_percent=200))
