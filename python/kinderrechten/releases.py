# SPDX-License-Identifier: BSD-3-Clause
"""Releases: rules for publishing a table, and the table as it can be published, with its proof."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence

from . import _core
from .errors import ValueError
from .progress import Bar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    import pandas as pd

__all__ = ["Rules", "protect"]

_METHODS = ("auto", "fast")
_LATER = ("optimal", "hierarchical", "gauss", "round", "cell-key")


class Rules:
    """Which cells are sensitive: a cell is when any rule says so.

    `minimum_frequency`: fewer contributors than that, and not none. `zero_sensitive`: cells that are 0.
    `dominance`: pairs (n, k), the n largest contributions are more than k per cent of the cell. `p_percent`: p, or (p, n)
    with a coalition of n: the others can estimate the largest contribution to within p per cent. `pq`: (p, q), the same where
    each is known to within q per cent beforehand. Sources: Hundepool et al., Statistical Disclosure Control (2012), ch. 4.

    >>> kinderrechten.Rules(minimum_frequency=4, p_percent=10)
    Rules(minimum_frequency=4, p_percent=10)
    """

    def __init__(
        self,
        *,
        minimum_frequency: int | None = None,
        zero_sensitive: bool = False,
        dominance: Sequence[tuple[int, Any]] = (),
        p_percent: Any = None,
        pq: tuple[Any, Any] | None = None,
    ) -> None:
        pairs = [dominance] if dominance and not isinstance(dominance[0], (tuple, list)) else dominance
        self.minimum_frequency, self.zero_sensitive = minimum_frequency, zero_sensitive
        self.dominance = tuple((n, k) for n, k in pairs)
        self.p_percent, self.pq = p_percent, pq

    def __repr__(self) -> str:
        return f"Rules({', '.join(f'{name}={value!r}' for name, value in vars(self).items() if value not in (None, False, ()))})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rules) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash(tuple(vars(self).items()))

    def _spec(self) -> dict[str, Any]:
        """As the table [rules] of a spec has it."""
        rules: dict[str, Any] = {"zero_sensitive": self.zero_sensitive}
        if self.minimum_frequency is not None:
            rules["minimum_frequency"] = _number(self.minimum_frequency)
        rules["dominance"] = [{"n": _number(n), "k": _number(k)} for n, k in self.dominance]
        if isinstance(self.p_percent, (tuple, list)):
            p, n = self.p_percent
            rules["p_percent"] = {"p": _number(p), "n": _number(n)}
        elif self.p_percent is not None:
            rules["p_percent"] = _number(self.p_percent)
        if self.pq is not None:
            p, q = self.pq
            rules["pq"] = {"p": _number(p), "q": _number(q)}
        return rules


def _number(x: Any) -> Any:
    """A number as a spec has it: whole, or its exact text."""
    if isinstance(x, bool) or not hasattr(x, "__index__"):
        return str(x)
    return int(x)


def _texts(column: Iterable[Any] | None, rows: int, what: str) -> list[str] | None:
    """A column beside the table, one entry a row, as text."""
    if column is None:
        return None
    from .frame_cells import text

    cells = [text(x, None) for x in column]
    if len(cells) != rows:
        raise ValueError(f"{what} has {len(cells)} entries, the table {rows} cells", "protect", "give one for each row of the table")
    return cells


def protect(
    table: _core.Table,
    rules: Rules,
    method: str = "auto",
    *,
    protection: Mapping[str, Any] | None = None,
    contributors: bool = False,
    frequency: Iterable[Any] | None = None,
    contributions: Iterable[Iterable[Any]] = (),
    cost: str | Iterable[Any] = "one",
    kind: str | None = None,
    missing: str = "unknown",
    effort: int = 100,
    time_limit: float | None = None,
    seed: int = 0,
    threads: int = 1,
    progress: bool | Callable[[int, int], bool | None] = False,
) -> _core.Release:
    """The table as it can be published: as little hidden as is found, and a proof that nobody can narrow a sensitive number.

    `table`: the true numbers, margins included. `rules`: which are sensitive. `protection`: `width`, `lower`, `upper`, what is
    demanded of their feasibility intervals, as numbers of the table; without it no count can be known exactly, and a
    magnitude keeps the level of its rule. `contributors`: protect against those who know their own contribution too.
    Columns beside the table, one entry a row: `frequency`, the contributors of each cell (of counts the number itself);
    `contributions`, the largest, the second largest, …, where a rule looks at them. `cost` of hiding a cell: 'one', 'value',
    'frequency', 'log' or a column. `kind`: 'count' or 'magnitude'; unless given, a table with decimals or with
    contributions is of magnitudes. `method`: 'auto' or 'fast', which search alternatives by linear programs around each
    sensitive cell and then search them anew as long as that hides less; at `effort` 0 not. Other options as `Table.ranges`.

    The answer has `cost`, `bound` (no safe pattern costs less), `gap`, `to_frame()` and `save()`; `safe` is false when the
    levels of some cell are not proven, and then it cannot be saved.

    >>> import pandas as pd
    >>> frame = pd.DataFrame({"sex": ["m", "m", "m", "f", "f", "f", "Total", "Total", "Total"], "age": ["0-11", "12-17", "Total"] * 3,
    ...                       "freq": [2, 18, 20, 9, 21, 30, 11, 39, 50]})
    >>> table = kinderrechten.Table.from_frame(frame, ["sex", "age"], "freq")
    >>> release = kinderrechten.protect(table, kinderrechten.Rules(minimum_frequency=4))
    >>> release.primary, release.secondary, release.cost, release.bound, release.safe
    (1, 3, 4, 3, True)
    >>> kinderrechten.verify(release)
    'no hidden number can be narrowed below the 4 intervals listed'
    """
    from .tables import _limits, _zero

    if method in _LATER:
        raise ValueError(f"method '{method}' is not available in this version", "protect", f"use {' or '.join(_METHODS)}")
    if method not in _METHODS:
        raise ValueError(f"method is '{method}'", "protect", f"use {' or '.join(_METHODS)}")
    if kind not in (None, "count", "magnitude"):
        raise ValueError(f"kind is '{kind}'", "protect", "use count or magnitude")
    if not isinstance(rules, Rules):
        raise ValueError(f"the rules are a {type(rules).__name__}", "protect", "give kinderrechten.Rules(…)")
    rows = len(table)
    largest = [_texts(column, rows, "a column of contributions") for column in contributions]
    counts = None if kind is None else kind == "count"
    spec = {"rules": rules._spec(), "protection": {k: _number(v) for k, v in (protection or {}).items()},
            "attackers": {"contributors": bool(contributors)}}
    costs = None if isinstance(cost, str) else _texts(cost, rows, "cost")
    if costs is None and cost not in ("one", "value", "frequency", "log"):
        raise ValueError(f"cost is '{cost}'", "protect", "use one, value, frequency, log or a column")
    with Bar(progress) as report:
        return _core._protect_table(table, spec, _zero(missing, "protect"), counts, _texts(frequency, rows, "frequency"), largest,
                                    cost if costs is None else "", costs, *_limits("protect", effort, time_limit, seed, threads), report)


def _gap(self: _core.Release) -> Any:
    """An exact fraction: how far the cost may be above what is possible, as a share of it: (cost - bound) / cost."""
    from fractions import Fraction

    return Fraction(self.cost - self.bound, self.cost) if self.cost else Fraction(0)


def _to_frame(self: _core.Release) -> pd.DataFrame:
    """For the producer: dimensions…, published, status (safe, primary, secondary), low, high.

    `low` and `high` are the feasibility interval as the proof shows it; `published` is text, x where a number is hidden.
    """
    import pandas as pd

    from .frames import _ends

    table, status, low, high = self._columns()
    frame = pd.DataFrame([table.codes(i) for i in range(len(table))], columns=table.dimensions)
    frame["published"] = [table.figure(i).text or str(low[i]) for i in range(len(table))]
    frame["status"], frame["low"], frame["high"] = status, _ends(low), _ends(high)
    return frame


def _save(
    self: _core.Release,
    path: str | os.PathLike[str],
    *,
    proof: str | os.PathLike[str] | None = None,
    private_proof: str | os.PathLike[str] | None = None,
    with_status: bool = False,
) -> list[str]:
    """Writes RELEASE.csv, RELEASE.spec.toml with the public structure, and the proofs that are named; returns the paths.

    `proof` can be published: it follows from the release alone. `private_proof` cannot. `with_status`: primary and
    secondary in place of hidden, for internal use. Raises `ValueError` when the release is not safe; nothing is written then.
    """
    return self._save(os.fspath(path), proof, private_proof, with_status)


def _repr(self: _core.Release) -> str:
    state = "proven" if self.safe else f"{len(self.unproven)} cells not proven"
    return f"<Release: {self.primary} sensitive and {self.secondary} further cells hidden, cost {self.cost} (at least {self.bound}), {state}>"


def install() -> None:
    """Gives `Release` its doors to pandas and files."""
    _core.Release.gap = property(_gap)
    _core.Release.to_frame = _to_frame
    _core.Release.save = _save
    _core.Release.__repr__ = _repr
