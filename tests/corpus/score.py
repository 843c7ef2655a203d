#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""Measures the audit on a corpus of make_corpus.py: precision first, then recall, then how much stays undecided.

    score.py DIR [--cli kinderrechten] [--show 10]

Reported, per layout and language and in all:
    false     refuted findings that no planted error explains: must be 0
    missed    planted errors without a refuted finding that touches them, by kind
    cells     cells of the corpus found at their place, and how many ranges hold the true number (must be all)
    sentences sentences with a claim: confirmed / undecided / refuted, true ones and false ones
A refuted finding is explained by a planted error when it names the misprinted cell, or, for a misprinted cell, when it is
a sentence (the sentence tells the true number).
"""
import argparse, collections, json, pathlib, subprocess, sys
from fractions import Fraction


def run(cli, path):
    p = subprocess.run([cli, "audit", str(path), "--format", "json"], capture_output=True, text=True, timeout=120)
    if p.returncode not in (0, 1):
        return None, f"exit {p.returncode}: {p.stderr.strip()[:300]}"
    return json.loads(p.stdout), ""


def inside(cell, value):
    low, high = cell["low"], cell["high"]
    value = Fraction(value)
    return (low is None or Fraction(low) <= value) and (high is None or value <= Fraction(high))


def score(path, cli, tally, show):
    truth = json.loads(path.with_name(path.name + ".truth.json").read_text())
    result, problem = run(cli, path)
    key = (truth["layout"], truth["language"])
    if result is None:
        tally[key]["failed"] += 1
        show(f"{path.name}: {problem}")
        return
    planted = truth["planted"]
    bad = {tuple(c) for p in planted for c in p["cells"]}
    misprint = {tuple(p["cells"][0]) for p in planted if p["cells"]}
    sentences = {p["sentence"] for p in planted if p["sentence"]}
    explained = False
    for f in result["findings"]:
        if f["verdict"] != "refuted":
            continue
        cells = {(w["table"], w["r"], w["c"]) for w in f["where"] if "table" in w and w.get("r") is not None and w.get("c") is not None}
        texts = [w["text"] for w in f["where"] if "paragraph" in w]
        if f["kind"] == "disclosure" and not cells & bad and f["possible"]:
            known = {(c["table"], c["r"], c["c"]): c["value"] for c in truth["cells"]}
            if all(known.get(c) is not None and inside(f["possible"], known[c]) for c in cells):
                tally[key]["disclosed"] += 1  # hidden by the threshold, and it can be worked out indeed
                continue
        if cells & bad or any(s in t or t in s for s in sentences for t in texts if t) or (misprint and texts):
            explained = True
            tally[key]["refuted"] += 1
            if cells & bad or not misprint:
                tally[key]["kind right"] += f["kind"] == planted[0]["kind"]
        else:
            tally[key]["false"] += 1
            show(f"{path.name}: FALSE {f['kind']} {f['code']} {sorted(cells)} {texts} {f['statement']} | {f['explanation']}")
    for p in planted:
        tally[key]["planted"] += 1
        tally[key][f"planted {p['kind']}"] += 1
        if explained:
            tally[key][f"found {p['kind']}"] += 1
        else:
            tally[key]["missed"] += 1
            show(f"{path.name}: MISSED {p['kind']} {p['what']} at {p['cells'][:1]} {p['sentence'] or ''}")
    for c in truth["cells"]:
        tally[key]["cells"] += 1
        try:
            cell = result["tables"][c["table"] - 1]["rows"][c["r"]]["cells"][c["c"]]
        except (IndexError, KeyError):
            cell = None
        if cell is None:
            tally[key]["cells lost"] += 1
            show(f"{path.name}: LOST cell {c['table']},{c['r']},{c['c']}")
            continue
        if misprint & {(c["table"], c["r"], k) for k in range(99)} or bad & {(c["table"], c["r"], c["c"])}:
            continue
        if not inside(cell, c["value"]):
            tally[key]["unsound"] += 1
            show(f"{path.name}: UNSOUND {cell['text']!r} {cell['low']}..{cell['high']} but {c['value']}")
        tally[key]["exact"] += cell["low"] == cell["high"]
    for s in truth["sentences"]:
        verdicts = {f["verdict"] for f in result["findings"] for w in f["where"] if "paragraph" in w and (s["text"] in w["text"] or w["text"] in s["text"])}
        if s["claim"] and not (misprint and s["true"]):
            worst = "refuted" if "refuted" in verdicts else "confirmed" if "confirmed" in verdicts else "undecided"
            tally[key][f"{'true' if s['true'] else 'false'} sentence {worst}"] += 1
            if s["true"] and worst == "undecided":
                show(f"{path.name}: UNDECIDED {s['text']}")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("dir", type=pathlib.Path)
    ap.add_argument("--cli", default="kinderrechten")
    ap.add_argument("--show", type=int, default=10, help="how many faults of each sort to print")
    o = ap.parse_args()
    tally, shown = collections.defaultdict(collections.Counter), collections.Counter()

    def show(line):
        sort = line.split(": ", 1)[1].split(" ")[0]
        shown[sort] += 1
        if shown[sort] <= o.show:
            print(line)

    reports = sorted(p for p in o.dir.iterdir() if not p.name.endswith(".truth.json") and p.name.startswith("r"))
    for p in reports:
        score(p, o.cli, tally, show)
    total = sum(tally.values(), collections.Counter())
    for key in sorted(tally):
        t = tally[key]
        print("/".join(key), f"false {t['false']}, planted {t['planted']}, missed {t['missed']}, lost {t['cells lost']}, unsound {t['unsound']}, failed {t['failed']}")
    print()
    for name in sorted(total):
        print(f"{name:28} {total[name]}")
    return 1 if total["false"] or total["unsound"] or total["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
