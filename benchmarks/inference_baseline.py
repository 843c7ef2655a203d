#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""The ranges of a table's hidden cells, by benchmark_inference_ranges and by HiGHS as a careful engineer would drive it, in one run.

    pip install highspy numpy
    inference_baseline.py PATH/benchmark_inference_ranges FOLDER... [--samples 200]

HiGHS: hidden cells only, one model, presolve off, primal simplex (simplex_strategy=4), all minima, then all maxima, each warm from the
last. Of each direction at least `--samples` bounds are solved, in runs of ten neighbours spread over the table; the rest is extrapolated.
It makes no proofs and its points need not be whole; the program proves every end and keeps a world that attains it. The second column
of HiGHS is the same with its default options (dual simplex), whose warm start is of little use when the objective changes.

Ratios are to the primal simplex. "In process" compares like with like: making the system, the ranges and the proof, least of `--repeat`
turns, CPU time of one thread, against HiGHS' runs without loading; "command" is the user CPU time of the whole program, once.
"""
import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import highspy
import numpy as np


def read_rows(path):
    rows = []
    for line in path.read_text().splitlines():
        right, *terms = line.split()
        rows.append((float(right), [(float(a), int(c)) for a, c in (t.split(":") for t in terms)]))
    return rows


PRIMAL = {"presolve": "off", "solver": "simplex", "simplex_strategy": 4}
DEFAULT = {}


def load(rows, cells, options):
    column = {c: k for k, c in enumerate(cells)}
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(cells), len(rows)
    lp.col_cost_ = np.zeros(len(cells))
    lp.col_lower_, lp.col_upper_ = np.zeros(len(cells)), np.full(len(cells), highspy.kHighsInf)
    lp.row_lower_ = lp.row_upper_ = np.array([right for right, _ in rows])
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.cumsum([0] + [len(terms) for _, terms in rows])
    lp.a_matrix_.index_ = np.array([column[c] for _, terms in rows for _, c in terms])
    lp.a_matrix_.value_ = np.array([a for _, terms in rows for a, _ in terms])
    highs = highspy.Highs()
    for option, value in {"output_flag": False, "threads": 1, "parallel": "off", **options}.items():
        highs.setOptionValue(option, value)
    highs.passModel(lp)
    return highs


def baseline(dump, samples, options):
    """Seconds for all bounds, how many were solved, and how many there are."""
    rows = read_rows(dump)
    cells = sorted({c for _, terms in rows for _, c in terms})
    highs = load(rows, cells, options)
    start = time.process_time()
    highs.run()
    total, solved = time.process_time() - start, 0
    runs = max(1, min(samples, len(cells)) // 10)
    chosen = sorted({k for run in range(runs) for k in range(run * len(cells) // runs, min(len(cells), run * len(cells) // runs + 10))})
    if len(cells) <= 2 * samples:
        chosen = range(len(cells))
    for direction in (1.0, -1.0):
        start = time.process_time()
        for k in chosen:
            highs.changeColCost(k, direction)
            highs.run()
            highs.changeColCost(k, 0.0)
        total += (time.process_time() - start) * len(cells) / len(chosen)
        solved += len(chosen)
    return total, solved, 2 * len(cells)


def run(program, *arguments):
    return json.loads(subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout)


def measure(program, folder, dump, repeat):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    result = run(program, folder)
    result["user_s"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    best = run(program, folder, "--dump", dump, "--repeat", str(repeat))
    result["process_s"] = best["build_s"] + best["solve_s"] + best["spell_out_s"]
    return result


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("program")
    arguments.add_argument("folders", nargs="+")
    arguments.add_argument("--samples", type=int, default=200)
    arguments.add_argument("--default-samples", type=int, default=50, help="the same for HiGHS' default options; 0: leave them out")
    arguments.add_argument("--repeat", type=int, default=5)
    options = arguments.parse_args()
    print("| table | hidden | ends tight | in process: s | command: user s | MiB | HiGHS primal, warm: s | HiGHS default: s "
          "| ratio in process | ratio of command |\n" + "|---" * 10 + "|")
    with tempfile.TemporaryDirectory() as scratch:
        for folder in options.folders:
            dump = Path(scratch, "rows.txt")
            ours = measure(options.program, folder, str(dump), options.repeat)
            seconds, solved, ends = baseline(dump, options.samples, PRIMAL)
            how = "" if solved == ends else f" (from {solved})"
            default = "–"
            if options.default_samples:
                slow, slow_solved, _ = baseline(dump, options.default_samples, DEFAULT)
                default = f"{slow:.2f}" + ("" if slow_solved == ends else f" (from {slow_solved})")
            print(f"| {Path(folder).name} | {ours['hidden']} | {ours['tight']} of {ours['ends']} | {ours['process_s']:.4f} "
                  f"| {ours['user_s']:.2f} | {ours['mib']} | {seconds:.2f}{how} | {default} "
                  f"| {seconds / ours['process_s']:.1f} | {seconds / max(ours['user_s'], 1e-3):.1f} |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
