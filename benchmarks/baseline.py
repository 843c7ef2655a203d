#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""What a careful Python script reaches on the same work: cells read with regular expressions, Decimal and babel, and
intervals added with portion and uncertainties. Compare with benchmark_parse and benchmark_range_columns.

    pip install babel portion uncertainties
    baseline.py [cells.tsv] [number of cells]

Processor time, best of three. The reader below knows the shapes of cells.tsv and gives low, high and parts; it reads no
words beyond those, finds no problems and keeps no statuses, so it does less than the library.
"""
import re
import sys
import time
from decimal import Decimal
from pathlib import Path

NUMBER = r"[\d][\d.,  ]*"
SHAPES = [
    (re.compile(rf"^({NUMBER})\s*\((\d+)\s*j\s*-\s*(\d+)\s*m\)$"), "parts"),
    (re.compile(rf"^({NUMBER})\s*\(([\d,.]+)%\s*=\s*({NUMBER})\)$"), "share"),
    (re.compile(rf"^({NUMBER})\s*\+\s*({NUMBER})\s*(?:\((.*)\))?$"), "terms"),
    (re.compile(rf"^({NUMBER})\s*\((.+)\)$"), "bracket"),
    (re.compile(r"^(\d+) (?:meisjes?|girls?), (\d+) (?:jongens?|boys?)$"), "listed"),
    (re.compile(rf"^<\s*({NUMBER})$"), "below"),
    (re.compile(rf"^[≥>]\s*({NUMBER})$"), "above"),
    (re.compile(rf"^({NUMBER})\s*(?:tot|-|–)\s*({NUMBER})$"), "range"),
    (re.compile(rf"^([+−-]?\s*{NUMBER})\s*%(?:\s*\(([+-]?{NUMBER})%\))?$"), "percent"),
    (re.compile(rf"^\*{{0,2}}({NUMBER})\s*(?:<sup>.*</sup>|\*+|\[\w+\](?:\[\w+\])*|[a-zA-Z]{{1,3}})?$"), "number"),
]
SYMBOLS = {"x": (0, None), "X": (0, None), "onbekend": (0, None), "-": (0, 0), ".": (0, None), ":": (0, None), "*": (1, 7),
           "Suppressed": (0, 9), "[low]": (0, Decimal("0.5")), "0n": (0, Decimal("0.5")), "0s": (0, Decimal("0.5"))}


def reader(parse_decimal):
    def number(text, language):
        return parse_decimal(text.strip().replace(" ", "").replace(" ", ""), locale=language)

    def read(text, language):
        if text in SYMBOLS:
            return SYMBOLS[text]
        for shape, kind in SHAPES:
            match = shape.match(text)
            if not match:
                continue
            if kind == "below":
                return 0, number(match[1], language) - 1
            if kind == "above":
                return number(match[1], language), None
            if kind == "range":
                return number(match[1], language), number(match[2], language)
            if kind == "terms":
                total = number(match[1], language) + number(match[2], language)
                return total, total
            if kind == "percent":
                x = number(match[1].replace("−", "-").replace(" ", "").lstrip("+"), language)
                half = Decimal(5).scaleb(x.as_tuple().exponent - 1)
                return x - half, x + half
            if kind == "listed":
                total = int(match[1]) + int(match[2])
                return total, total, (int(match[1]), int(match[2]))
            x = number(match[1], language)
            if kind == "parts":
                return x, x, (int(match[2]), int(match[3]))
            if kind == "share":
                return x, x, (number(match[2], language), number(match[3], language))
            return x, x
        return None

    return read


def best_of(turns, work):
    best = float("inf")
    for _ in range(turns):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def measure_parsing(path, wanted):
    from babel.numbers import parse_decimal

    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line]
    dutch = {"report": "nl", "cbs": "nl", "destatis": "nl"}
    cells = [(text, dutch.get(dialect, "en")) for dialect, text in lines]
    cells = (cells * (wanted // len(cells) + 1))[:wanted]
    read = reader(lambda text, locale: parse_decimal(text, locale=locale))
    unread = sorted({text for text, language in cells[: len(lines)] if safely(read, text, language) is None})
    seconds = best_of(3, lambda: [safely(read, text, language) for text, language in cells])
    print(f"regex + Decimal + babel: {wanted / seconds / 1e6:.4f} million cells/s; {len(unread)} of {len(lines)} kinds not read")


def safely(read, text, language):
    try:
        return read(text, language)
    except ValueError:
        return None


def measure_adding(rows):
    try:
        import portion

        a = [portion.closed(i % 1000, i % 1000 + 9) for i in range(rows)]
        b = [portion.closed(0, 3)] * rows
        add = lambda: [portion.closed(x.lower + y.lower, x.upper + y.upper) for x, y in zip(a, b)]
        print(f"portion (has no +; ends added by hand): {best_of(3, add) / rows * 1e9:.0f} ns a row, {rows} rows")
    except ImportError:
        print("portion is not installed")
    try:
        from uncertainties import ufloat

        c = [ufloat(i % 1000, 4.5) for i in range(rows)]
        d = [ufloat(0, 1.5) for _ in range(rows)]
        print(f"uncertainties: {best_of(3, lambda: [x + y for x, y in zip(c, d)]) / rows * 1e9:.0f} ns a row, {rows} rows")
    except ImportError:
        print("uncertainties is not installed")


if __name__ == "__main__":
    measure_parsing(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("cells.tsv"),
                    int(sys.argv[2]) if len(sys.argv) > 2 else 20_000)
    measure_adding(10_000)
