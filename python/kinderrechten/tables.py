# SPDX-License-Identifier: BSD-3-Clause
"""Tables from data frames, and the tightest range of every cell."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping

from . import _core
from .errors import InputError, NameError, ProofError, ValueError
from .frames import _ends
from .progress import Bar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    import pandas as pd

__all__ = ["attack", "verify"]


def _from_frame(
    frame: pd.DataFrame,
    dimensions: Iterable[str],
    value: str,
    hierarchies: Mapping[str, Any] | None = None,
    *,
    total: str = "Total",
    kind: str = "count",
    decimals: int = 0,
    dialect: str | None = None,
) -> _core.Table:
    """A table of one row a cell, margins included.

    `dimensions`: the columns with codes; `value`: the column with the numbers, in any notation, where
    `x` or a missing value is any number of the table's kind. `hierarchies`: for a dimension a tree
    such as ``{"NL": ["North", "South"]}``, nested dicts, rows (parent, child[, sign]) of an iterable or a data
    frame, or a list of several trees over the same leaves; without one the code `total` is the sum of all others.
    `kind`: 'count', 'magnitude' (with `decimals`) or 'signed'. `dialect`: that of texts, 'report' unless named; in
    a table with decimals the text `1.013` is one and a bit unless a dialect is named that reads a thousand.

    >>> import pandas as pd
    >>> frame = pd.DataFrame({"sex": ["men", "women", "Total"], "freq": ["9", "x", "12"]})
    >>> kinderrechten.Table.from_frame(frame, ["sex"], "freq").ranges()[["sex", "text", "low", "high"]]
         sex text  low  high
    0    men    9    9     9
    1  women    x    3     3
    2  Total   12   12    12
    """
    from . import frame_cells as cells_of

    names = [dimensions] if isinstance(dimensions, str) else list(dimensions)
    if not names:
        raise ValueError("no dimension", "Table.from_frame", "name the columns with codes")
    for name in [*names, value]:
        if name not in frame.columns:
            raise NameError(f"no column '{name}'", "Table.from_frame", f"columns: {', '.join(map(str, frame.columns))}")
        if [*names, value].count(name) > 1 or list(frame.columns).count(name) > 1:
            raise ValueError(f"the column '{name}' twice", "Table.from_frame", "name each column once, and use it once")
    if not 0 <= decimals <= 18:
        raise ValueError(f"{decimals} decimals", "Table.from_frame", "use 0 to 18")
    trees = {}
    for name, tree in (hierarchies or {}).items():
        if name not in names:
            raise NameError(f"a hierarchy for '{name}', which is no dimension", "Table.from_frame", f"use {', '.join(names)}")
        several = isinstance(tree, (list, tuple)) and tree and cells_of.is_tree(tree[0])
        trees[str(name)] = [cells_of.splits(t, str(name)) for t in (tree if several else [tree])]
    if not trees and total and not any((frame[name] == total).any() for name in names):
        import warnings

        warnings.warn(f"no dimension has the code '{total}', so nothing adds up in this table; say total=", stacklevel=3)
    columns = [[cells_of.code(code, f"column {name}") for code in frame[name]] for name in names]
    cells = [cells_of.text(x, dialect) for x in frame[value]]
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
    import pandas as pd

    flat = pd.DataFrame([(r, c, cell) for r, cells in zip(frame.index, frame.to_numpy(dtype=object)) for c, cell in zip(frame.columns, cells)])
    flat.columns = [row, column, value := f"value of {row} and {column}"]
    return _from_frame(flat, [row, column], value, total=total, **options)


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
    when tqdm or rich is installed, or a callable gets (done, total) and cancels by returning true. Raises
    `InputError` when the figures contradict each other.
    """
    limits = _limits("Table.ranges", effort, time_limit, seed, threads)
    with Bar(progress) as report:
        return _frame_of(_core._table_ranges(self, _zero(missing, "Table.ranges"), *limits, report))


def _limits(where: str, effort: int, time_limit: float | None, seed: int, threads: int) -> tuple[int, float | None, int, int]:
    """What the search may take, checked: the last arguments of what is compiled."""
    for name, given in (("effort", effort), ("seed", seed), ("threads", threads)):
        if not 0 <= given < 2**63:
            raise ValueError(f"{name} is {given}", where, "give a whole number of 0 or more")
    if time_limit is not None and not time_limit >= 0:
        raise ValueError(f"time_limit is {time_limit}", where, "give seconds, or None for no limit")
    return effort, time_limit, seed, min(max(1, threads), 256)


def _zero(missing: str, where: str) -> bool:
    if missing not in ("unknown", "zero"):
        raise ValueError(f"missing is '{missing}'", where, "say 'unknown' or 'zero'")
    return missing == "zero"


def _frame_of(columns: tuple[Any, ...]) -> pd.DataFrame:
    import pandas as pd

    full, low, high, tight = columns
    frame = pd.DataFrame([full.codes(i) for i in range(len(full))], columns=full.dimensions)
    frame["text"] = [full.figure(i).text for i in range(len(full))]
    frame["low"], frame["high"], frame["tight"] = _ends(low), _ends(high), tight
    return frame


def _table_prove(
    self: _core.Table,
    *,
    missing: str = "unknown",
    effort: int = 100,
    time_limit: float | None = None,
    seed: int = 0,
    threads: int = 1,
    progress: bool | Callable[[int, int], bool | None] = False,
) -> _core.RangesProof:
    """The ranges of `ranges` with what proves them; `verify(table, proof=...)` checks it. Options as `ranges`.

    >>> import pandas as pd
    >>> frame = pd.DataFrame({"sex": ["men", "women", "Total"], "freq": ["9", "x", "12"]})
    >>> table = kinderrechten.Table.from_frame(frame, ["sex"], "freq")
    >>> proof = table.prove()
    >>> kinderrechten.verify(table, proof=proof)
    'the ranges of 3 cells hold, 3 of them are proven to be the tightest'
    """
    limits = _limits("Table.prove", effort, time_limit, seed, threads)
    with Bar(progress) as report:
        return _core._prove(self, _zero(missing, "Table.prove"), *limits, report)


def _proof_to_frame(self: _core.RangesProof) -> pd.DataFrame:
    """The ranges as `Table.ranges` gives them: dimensions…, text, low, high, tight."""
    return _frame_of(self._columns())


def _codes_of(table: _core.Table, cell: Any) -> list[str]:
    """A cell by row number, by codes in order of the dimensions, or by codes by dimension."""
    names = table.dimensions
    if isinstance(cell, Mapping):
        wrong = [str(n) for n in cell if n not in names] or [n for n in names if n not in cell]
        if wrong:
            raise NameError(f"no dimension '{wrong[0]}'" if wrong[0] not in names else f"no code for dimension '{wrong[0]}'",
                            "Table.explain", f"give one code for each of {', '.join(names)}")
        return [str(cell[n]) for n in names]
    if isinstance(cell, str) or not isinstance(cell, Iterable):
        if isinstance(cell, str):
            cell = (cell,)
        else:
            return table.codes(int(cell))
    codes = [str(code) for code in cell]
    if len(codes) != len(names):
        raise ValueError(f"{len(codes)} codes for {len(names)} dimensions", "Table.explain",
                         f"give one code for each of {', '.join(names)}")
    return codes


def _table_explain(
    self: _core.Table,
    cell: Any,
    *,
    wording: str = "en",
    missing: str = "unknown",
    effort: int = 100,
    time_limit: float | None = None,
) -> str:
    """Why a cell lies in its range, in sentences that can be followed with pen and paper.

    `cell`: its row number, a tuple of codes, or a dict from dimension to code; `wording`: 'nl' or 'en'.
    First the range, then for each end why it goes no further and a world that reaches it.

    >>> import pandas as pd
    >>> frame = pd.DataFrame({"sex": ["men", "women", "Total"], "freq": ["9", "x", "12"]})
    >>> print(kinderrechten.Table.from_frame(frame, ["sex"], "freq").explain("women"))
    women is 3
    women = Total − men = 12 − 9 = 3
    """
    zero = _zero(missing, "Table.explain")
    effort, time_limit, _, _ = _limits("Table.explain", effort, time_limit, 0, 1)
    return "\n".join(_core._explain(self, _codes_of(self, cell), zero, wording, effort, time_limit))


def attack(
    table: _core.Table | _core.Release | str | os.PathLike[str],
    spec: str | os.PathLike[str] | None = None,
    *,
    effort: int = 100,
    time_limit: float | None = None,
    seed: int = 0,
    threads: int = 1,
    progress: bool | Callable[[int, int], bool | None] = False,
) -> pd.DataFrame:
    """The feasibility interval of every hidden cell, as an attacker would compute it.

    `table`: a `Table`, a `Release`, or a release as a CSV file with its `spec`. The attacker knows what is published,
    the structure and the kind of the numbers. Columns: the dimensions, low, high, tight; one row a cell
    that is not published as one number (of linked tables those of the first). Options as `Table.ranges`.

    >>> import pandas as pd
    >>> frame = pd.DataFrame({"sex": ["men", "women", "Total"], "freq": ["x", "x", "12"]})
    >>> kinderrechten.attack(kinderrechten.Table.from_frame(frame, ["sex"], "freq"))
         sex  low  high  tight
    0    men    0    12   True
    1  women    0    12   True
    """
    effort, time_limit, seed, threads = _limits("attack", effort, time_limit, seed, threads)
    options: dict[str, Any] = {"effort": effort, "time_limit": time_limit, "seed": seed, "threads": threads}
    if isinstance(table, _core.Release):
        table = table.table
    if isinstance(table, _core.Table):
        if spec is not None:
            raise ValueError("a spec for a table in memory", "attack", "leave it out: the table has its structure")
        frame = _table_ranges(table, progress=progress, **options)
        printed = [table.figure(i).range for i in range(len(table))]
        hidden = [r is None or not r.is_exact for r in printed]
        hidden += [True] * (len(frame) - len(table))
        return frame[hidden].drop(columns="text").reset_index(drop=True)
    return _attack_file(table, spec, options, progress)


def _attack_file(path: Any, spec: Any, options: dict[str, Any], progress: Any) -> pd.DataFrame:
    import tempfile
    from fractions import Fraction

    import pandas as pd

    from . import spec as specs

    content = specs.load(os.fspath(spec)) if spec is not None else None
    with tempfile.TemporaryDirectory() as folder, Bar(progress) as report:
        target = os.path.join(folder, "intervals.csv")
        found = _core._attack(path, content, os.fspath(spec) if spec is not None else "", target, progress=report, **options)
        if found.contradicts:
            told = " | ".join("; ".join(text for _, text in conflict) for conflict in found.conflicts)
            raise InputError(f"the figures contradict each other: {told}", os.fspath(path), "correct one of these")
        frame = pd.read_csv(target, dtype=str, keep_default_na=False)
    frame = frame.iloc[found.hidden_rows].drop(columns="text").reset_index(drop=True)
    for end in ("low", "high"):
        frame[end] = _ends([None if x == "" else Fraction(x) if "/" in x else int(x) for x in frame[end]])
    frame["tight"] = frame["tight"] == "true"
    return frame


def verify(
    table: _core.Table | _core.Release | str | os.PathLike[str],
    spec: str | os.PathLike[str] | None = None,
    proof: _core.RangesProof | str | os.PathLike[str] = "",
    *,
    truth: str | os.PathLike[str] | None = None,
    private_proof: str | os.PathLike[str] | None = None,
) -> str:
    """Checks a proof of `infer`, `attack` or `protect` against the file and its spec, with nothing that searches.

    In memory `table` is a `Table` and `proof` what its `Table.prove` gave, or it is a `Release`, which has its own.
    Returns in one sentence what is proven now; raises `ProofError` when the proof does not hold, and
    `InputError` when a file cannot be read. `truth`: the producer's true table, against which the proof
    is held too; `private_proof`: the producer's own.
    """
    if isinstance(table, _core.Release):
        return _verify_release(table, bool(proof) or any(x is not None for x in (spec, truth, private_proof)))
    if isinstance(proof, _core.RangesProof) or isinstance(table, _core.Table):
        return _verify_in_memory(table, proof, any(x is not None for x in (spec, truth, private_proof)))
    from . import spec as specs

    if not proof:
        raise ValueError("no proof is given", "verify", "name the PROOF.json that was written with the file")
    content = specs.load(os.fspath(spec)) if spec is not None else None
    outcome = _core._verify(table, content, os.fspath(spec) if spec is not None else "", proof, truth, private_proof)
    if not outcome.accepted:
        raise ProofError("; ".join(outcome.problems), os.fspath(proof), "make the proof anew from this file and spec")
    return outcome.summary


def _verify_release(release: _core.Release, more: bool) -> str:
    if more:
        raise ValueError("files for a release in memory", "verify", "leave spec, proof, truth and private_proof out: it has its own proof")
    if not release.proven:
        raise ProofError("no proof was found from the release alone", "the release", "ask for smaller levels, or keep to the private proof")
    if problems := release._problems():
        raise ProofError("; ".join(problems), "the release", "protect the table anew")
    return f"no hidden number can be narrowed below the {release.primary + release.secondary} intervals listed"


def _verify_in_memory(table: Any, proof: Any, more: bool) -> str:
    if not (isinstance(table, _core.Table) and isinstance(proof, _core.RangesProof)):
        raise ValueError(f"a {type(table).__name__} and a {type(proof).__name__}", "verify",
                         "give a Table and what its prove() made, or a file and its PROOF.json")
    if more:
        raise ValueError("files for a table in memory", "verify", "leave spec, truth and private_proof out")
    if problems := _core._problems(table, proof):
        raise ProofError("; ".join(problems), "the table", "make the proof anew from this table")
    tight = sum(proof._columns()[3])
    return f"the ranges of {proof._rows} cells hold, {tight} of them are proven to be the tightest"


def install() -> None:
    """Gives `Table` its doors to pandas."""
    _core.Table.from_frame = staticmethod(_from_frame)
    _core.Table.from_crosstab = staticmethod(_from_crosstab)
    _core.Table.ranges = _table_ranges
    _core.Table.prove = _table_prove
    _core.Table.explain = _table_explain
    _core.RangesProof.to_frame = _proof_to_frame
