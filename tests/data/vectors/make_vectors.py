# SPDX-License-Identifier: BSD-3-Clause
"""Writes the vectors that the C++ and the Python tests share: what must come out, worked out here by
enumeration in plain Python, without the library. `figures.json` is not made here: it records what the
library answered, read through against the offices' own lists of symbols, so that a change is seen.

    python tests/data/vectors/make_vectors.py
"""

import json
import random
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).parent


def whole(low, high):
    return str(low) if low == high else f"{low}..{'' if high is None else high}"


def closed(low, high):
    return f"[{low}, {high}]"


def rounded(x, base, mode):
    """All that may be printed for the count x."""
    down, rest = x // base * base, x % base
    if rest == 0:
        return {x}
    if mode == "random":
        return {down, down + base}
    twice = 2 * rest - base
    if mode == "half_even" and twice == 0:
        return {down if down // base % 2 == 0 else down + base}
    up = {"half_up": twice >= 0, "half_even": twice > 0, "half_down": twice > 0, "truncate": False, "outward": True}[mode]
    return {down + base if up else down}


def registers():
    """What each register prints for small counts, and which counts print so: all counts tried, some kept."""
    vectors = []
    for base in (1, 3, 5, 10):
        for mode in ("half_up", "half_even", "half_down", "truncate", "random") if base > 1 else ("half_up",):
            for below, zero in ((0, "shown"), (4, "shown"), (5, "hidden"), (10, "shown")):
                def prints(x):
                    hidden = x < below and (x > 0 or zero == "hidden")
                    return {f"<{below}"} if hidden else {str(y) for y in rounded(x, base, mode)}

                counts = {}
                for x in range(200):
                    for text in prints(x):
                        counts.setdefault(text, []).append(x)
                for x in range(41):
                    for text in sorted(prints(x)):
                        vectors.append({"rounding": str(base), "mode": mode, "below": str(below), "zero": zero, "x": str(x),
                                        "text": text, "range": whole(min(counts[text]), max(counts[text]))})
    return random.Random(2).sample(vectors, 600)


def arithmetic():
    """Operations on ranges: the smallest and the largest result over all pairs of numbers."""
    pick = random.Random(3)
    operations = {
        "+": lambda a, b: a + b,
        "-": lambda a, b: a - b,
        "*": lambda a, b: a * b,
        "percent_change": lambda a, b: Fraction(100 * (b - a), a),
        "share": lambda a, b: Fraction(100 * a, b),
    }
    vectors = []
    for name, operation in operations.items():
        for _ in range(60):
            lowest = 0 if name in ("percent_change", "share") else -20
            a, b = (sorted(pick.choices(range(lowest, 30), k=2)) for _ in range(2))
            base = {"percent_change": a, "share": b}.get(name)
            if base and base[1] == 0:
                continue
            pairs = [(x, y) for x in range(a[0], a[1] + 1) for y in range(b[0], b[1] + 1)]
            if base:  # a change or a share states a base above 0
                pairs = [(x, y) for x, y in pairs if (x if base is a else y) > 0]
            results = [operation(x, y) for x, y in pairs]
            text = closed if base else whole
            vectors.append({"operation": name, "a": [str(x) for x in a], "b": [str(x) for x in b],
                            "range": text(min(results), max(results))})
    return vectors


MADE = {"registers.json": registers, "arithmetic.json": arithmetic}


def text(vectors):
    return "[\n" + ",\n".join(json.dumps(v, ensure_ascii=False) for v in vectors) + "\n]\n"


if __name__ == "__main__":
    for name, make in MADE.items():
        (HERE / name).write_text(text(make()), encoding="utf-8")
