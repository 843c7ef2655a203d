# SPDX-License-Identifier: BSD-3-Clause
"""Tables from data frames, and the tightest range of every cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from . import _core
from .errors import NameError, ValueError
from .frames import _ends

if TYPE_CHECKING:
    import pandas as pd

__all__: list[str] = []


def _splits(tree: Any) -> list[tuple[str, list[tuple[str, int]]]]:
    """`{"NL": ["UT", "GE"]}`, nested dicts, or (parent, child[, sign]) rows, as splits."""
    found: dict[str, list[tuple[str, int]]] = {}

    def add(parent: str, children: Any) -> None:
        for child in children:
            if isinstance(child, tuple):
                found.setdefault(parent, []).append((str(child[0]), int(child[1])))
            else:
                found.setdefault(parent, []).append((str(child), 1))
        if isinstance(children, Mapping):
            for child, grandchildren in children.items():
                if grandchildren:
                    add(str(child), grandchildren)

    if isinstance(tree, Mapping):
        for parent, children in tree.items():
            add(str(parent), children)
    else:
        for parent, child, *sign in tree:
            found.setdefault(str(parent), []).append((str(child), int(sign[0]) if sign else 1))
    return list(found.items())


def _text(value: Any) -> str:
    """A cell as text that the dialect reads; missing is an unknown number."""
    if value is None or value != value or type(value).__name__ in ("NAType", "NaTType"):
        return "x"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _from_frame(
    frame: pd.DataFrame,
    dimensions: Iterable[str],
    value: str,
    hierarchies: Mapping[str, Any] | None = None,
    *,
    total: str = "Total",
    kind: str = "count",
    decimals: int = 0,
    dialect: str = "report",
) -> _core.Table:
    """A table of one row a cell, margins included.

    `dimensions`: the columns with codes; `value`: the column with the numbers, in any notation, where
    `x` or a missing value is any number of the table's kind. `hierarchies`: for a dimension a tree
    such as ``{"NL": ["North", "South"]}``, nested dicts, rows (parent, child[, sign]) of an iterable, or a list
    of several trees over the same leaves; without one the code `total` is the sum of all others.
    `kind`: 'count', 'magnitude' (with `decimals`) or 'signed'.

    >>> import pandas as pd
    >>> frame = pd.DataFrame({"sex": ["men", "women", "Total"], "freq": ["9", "x", "12"]})
    >>> kinderrechten.Table.from_frame(frame, ["sex"], "freq").ranges()[["sex", "text", "low", "high"]]
         sex text  low  high
    0    men    9    9     9
    1  women    x    3     3
    2  Total   12   12    12
    """
    names = [dimensions] if isinstance(dimensions, str) else list(dimensions)
    for name in [*names, value]:
        if name not in frame.columns:
            raise NameError(f"no column '{name}'", "Table.from_frame", f"columns: {', '.join(map(str, frame.columns))}")
    trees = {}
    for name, tree in (hierarchies or {}).items():
        if name not in names:
            raise NameError(f"a hierarchy for '{name}', which is no dimension", "Table.from_frame", f"use {', '.join(names)}")
        several = isinstance(tree, (list, tuple)) and tree and isinstance(tree[0], Mapping)
        trees[str(name)] = [_splits(t) for t in (tree if several else [tree])]
    columns = [[str(code) for code in frame[name]] for name in names]
    cells = [_text(x) for x in frame[value]]
    return _core._make_table([str(n) for n in names], columns, cells, trees, total, kind, decimals, dialect)


def _from_crosstab(frame: pd.DataFrame, *, total: str = "All", **options: Any) -> _core.Table:
    """A table from what `pandas.crosstab` gives: rows by the index, columns by the columns.

    `total`: the code of the margins (`margins=True` calls them 'All'); other options as `from_frame`.
    """
    if frame.index.nlevels > 1 or frame.columns.nlevels > 1:
        raise ValueError("a crosstab of more than two dimensions", "Table.from_crosstab", "use Table.from_frame on the long form")
    row, column = frame.index.name or "row", frame.columns.name or "column"
    if row == column:
        row, column = "row", "column"
    flat = frame.rename_axis(index=row, columns=column).stack().rename("value").reset_index()
    return _from_frame(flat, [row, column], "value", total=total, **options)


def _table_ranges(
    self: _core.Table,
    *,
    missing: str = "unknown",
    effort: int = 100,
    time_limit: float | None = None,
    seed: int = 0,
    threads: int = 1,
    progress: bool | Callable[[int, int], bool | None] = False,
) -> pd.DataFrame:
    """The tightest range of every cell: dimensions…, text, low, high, tight.

    Given everything that the table prints. Cells that stand in relations but are not there come
    after the others; `missing` says what they are: 'unknown' or 'zero'. `progress`: True shows a bar
    when tqdm is installed, or a callable gets (done, total) and cancels by returning true. Raises
    `InputError` when the figures contradict each other.
    """
    import pandas as pd

    if missing not in ("unknown", "zero"):
        raise ValueError(f"missing is '{missing}'", "Table.ranges", "say 'unknown' or 'zero'")
    with _Bar(progress) as report:
        full, low, high, tight = _core._table_ranges(self, missing == "zero", effort, time_limit, seed, threads, report)
    frame = pd.DataFrame([full.codes(i) for i in range(len(full))], columns=full.dimensions)
    frame["text"] = [full.figure(i).text for i in range(len(full))]
    frame["low"], frame["high"], frame["tight"] = _ends(low), _ends(high), tight
    return frame


class _Bar:
    """A tqdm bar, the caller's own function, or nothing."""

    def __init__(self, wanted: Any) -> None:
        self._wanted = wanted
        self._bar: Any = None

    def __enter__(self) -> Any:
        if callable(self._wanted):
            return self._wanted
        if not self._wanted:
            return None
        try:
            from tqdm.auto import tqdm
        except ImportError:
            return None
        self._bar = tqdm(unit="numbers")
        return self._show

    def _show(self, done: int, total: int) -> bool:
        self._bar.total = total
        self._bar.update(done - self._bar.n)
        return False

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()


def install() -> None:
    """Gives `Table` its doors to pandas."""
    _core.Table.from_frame = staticmethod(_from_frame)
    _core.Table.from_crosstab = staticmethod(_from_crosstab)
    _core.Table.ranges = _table_ranges
