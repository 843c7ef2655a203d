# SPDX-License-Identifier: BSD-3-Clause
"""What stands in data frames and trees, as text that the library reads. Imported when a frame is: its number types take
longer to import than a command takes to start."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from numbers import Integral, Real
from typing import Any

from . import _core
from .errors import ValueError

__all__ = ["code", "is_missing", "is_tree", "splits", "text"]


def _sign(given: Any, where: str) -> int:
    for sign, words in ((1, ("", "+", "1", "+1")), (-1, ("-", "-1"))):
        if str(given).strip() in words or (isinstance(given, (int, float)) and given == sign):
            return sign
    raise ValueError(f"sign {given!r}", where, "use +, -, 1 or -1")


def splits(tree: Any, name: str) -> list[tuple[str, list[tuple[str, int]]]]:
    """`{"NL": ["UT", "GE"]}`, nested dicts, or (parent, child[, sign]) rows, as splits."""
    found: dict[str, list[tuple[str, int]]] = {}
    where = f"the hierarchy of {name}"

    def add(parent: str, children: Any) -> None:
        if isinstance(children, str) or not isinstance(children, Iterable):
            raise ValueError(f"{parent!r} is split into {children!r}", where, "give a list of codes, or a dict")
        for child in children:
            if isinstance(child, tuple):
                if len(child) != 2:
                    raise ValueError(f"the child {child!r} of {parent!r}", where, "give a code, or a pair of code and sign")
                found.setdefault(parent, []).append((code(child[0], where), _sign(child[1], where)))
            else:
                found.setdefault(parent, []).append((code(child, where), 1))
        if parent not in found:
            raise ValueError(f"{parent!r} is split into nothing", where, "leave it out, or name its parts")
        if isinstance(children, Mapping):
            for child, grandchildren in children.items():
                if grandchildren:
                    add(code(child, where), grandchildren)

    if isinstance(tree, Mapping):
        for parent, children in tree.items():
            add(code(parent, where), children)
    else:
        for row in tree.itertuples(index=False, name=None) if hasattr(tree, "itertuples") else tree:
            if isinstance(row, str) or not isinstance(row, Iterable) or len(row := tuple(row)) not in (2, 3):
                raise ValueError(f"a row {row!r}", where, "give parent, child and perhaps a sign in each row")
            sign = _sign(row[2], where) if len(row) == 3 and not is_missing(row[2]) else 1
            found.setdefault(code(row[0], where), []).append((code(row[1], where), sign))
    return list(found.items())


def is_missing(value: Any) -> bool:
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return True
    return isinstance(value, (Real, Decimal)) and bool(value != value)


def code(value: Any, where: str) -> str:
    """A code as text; a whole float is what pandas makes of whole numbers beside missing ones."""
    if is_missing(value):
        raise ValueError("a code is missing", where, "give every cell a code in each dimension")
    return str(int(value)) if isinstance(value, Real) and not isinstance(value, bool) and value == value // 1 else str(value)


def text(value: Any, dialect: str | None) -> str:
    """A cell as text that the dialect reads; missing is an unknown number."""
    if is_missing(value):
        return "x"
    if isinstance(value, _core.Range):
        return _range_text(value)
    if type(value).__name__ in ("bool", "bool_"):
        raise ValueError(f"a cell is {value}", "Table.from_frame", "give numbers, or texts as they are printed")
    if not isinstance(value, (Real, Decimal)) or isinstance(value, Integral):
        return str(value)
    if value in (math.inf, -math.inf):
        raise ValueError(f"the number {value}", "Table.from_frame", "give numbers, or x for one that is not known")
    if value == int(value):
        return str(int(value))
    text = format(_decimal(value) if isinstance(value, Fraction) else Decimal(str(value)), "f")
    # A number is no text: in no dialect does its point separate thousands.
    return text + "0" if dialect and len(text) - text.index(".") == 4 else text


def _decimal(value: Fraction) -> Decimal:
    for places in range(19):
        if (scaled := value * 10**places).denominator == 1:
            return Decimal(scaled.numerator).scaleb(-places)
    raise ValueError(f"the number {value} has no end as a decimal", "Table.from_frame", "round it to the table's decimals")


def _range_text(value: _core.Range) -> str:
    """A range of counts as reports print it."""
    low, high = value.low, value.high
    if not all(x is None or isinstance(x, int) for x in (low, high)) or (low is not None and low < 0):
        raise ValueError(f"a cell is {value}", "Table.from_frame", "give ranges of counts, or texts")
    if low is not None and low == high:
        return str(low)
    if high is None:
        return f">={low}" if low else "x"
    return f"{low}-{high}" if low is not None else f"<{high + 1}"


def is_tree(given: Any) -> bool:
    """Whether it is a tree of its own, not a row (parent, child[, sign])."""
    if isinstance(given, Mapping) or hasattr(given, "itertuples"):
        return True
    return isinstance(given, (list, tuple)) and any(isinstance(x, (list, tuple)) for x in given)
