# SPDX-License-Identifier: BSD-3-Clause
"""Columns of ranges and of figures in pandas: the dtypes ``"range"`` and ``"figure"``.

Loaded by itself as soon as both `kinderrechten` and `pandas` are imported.

>>> import pandas as pd
>>> cells = pd.Series([kinderrechten.Range(7, 28), 5, None], dtype="range")
>>> (cells + 550).tolist()
[Range(557, 578), Range(555, 555), <NA>]
>>> (cells < 10).tolist()
[<NA>, True, <NA>]

Comparisons give the dtype ``boolean``: true and false where it is certain, NA where the ranges leave
it open or a row has no number. ``==`` asks too whether both *are* the same number; whether two columns
hold the same ranges is asked by ``equals``.
"""

from __future__ import annotations

import numbers
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray, ExtensionDtype, register_extension_dtype
from pandas.api.indexers import check_array_indexer
from pandas.api.types import is_list_like, pandas_dtype

from . import _core
from ._core import Figure, Range

__all__ = ["FigureArray", "FigureDtype", "RangeArray", "RangeDtype"]

_MISSING = (1, 0)  # low above high: no words; see bind_columns.cpp
_EXACT = (2, 0)  # the range stands in the third column


class _Dtype(ExtensionDtype):
    na_value = pd.NA

    @classmethod
    def construct_from_string(cls, string: str):
        if string == cls.name:
            return cls()
        if not isinstance(string, str):
            raise TypeError(f"'construct_from_string' expects a string, got {type(string)}")
        raise TypeError(f"Cannot construct a '{cls.__name__}' from '{string}'")

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"

    def __from_arrow__(self, array):
        """A column that Arrow or Parquet holds as texts; pandas asks this of a dtype that it finds named there."""
        return self.construct_array_type()._from_sequence_of_strings(array.to_pylist())


@register_extension_dtype
class RangeDtype(_Dtype):
    """Many ranges, each possibly missing."""

    type = Range
    name = "range"

    @property
    def _is_numeric(self) -> bool:
        return True

    @classmethod
    def construct_array_type(cls):
        return RangeArray


@register_extension_dtype
class FigureDtype(_Dtype):
    """Many figures as printed; texts become figures of the dialect `report` when the column is made."""

    type = Figure
    name = "figure"

    @classmethod
    def construct_array_type(cls):
        return FigureArray


def _is_na(value: Any) -> bool:
    return value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and value != value)


def _is_number(value: Any) -> bool:
    return isinstance(value, (Range, numbers.Real, Decimal))


class _Array(ExtensionArray):
    """What both arrays share. `_columns` are numpy arrays of one length, written only together."""

    __array_priority__ = 1000
    _columns: tuple[np.ndarray, ...]
    _dtype: ExtensionDtype

    @classmethod
    def _of(cls, columns) -> Any:
        array = cls.__new__(cls)
        array._columns = tuple(columns)
        return array

    def _with(self, columns) -> Any:
        """An array like this one with other rows."""
        return self._of(columns)

    @property
    def dtype(self):
        return self._dtype

    def __len__(self) -> int:
        return len(self._columns[0])

    @property
    def nbytes(self) -> int:
        return sum(column.nbytes for column in self._columns)

    def copy(self):
        return self._with(column.copy() for column in self._columns)

    def view(self, dtype=None):
        if dtype is not None:
            raise NotImplementedError(dtype)
        result = self._with(self._columns)
        result._readonly = self._readonly
        return result

    def __getitem__(self, item):
        item = check_array_indexer(self, item)
        if isinstance(item, numbers.Integral):
            return self._scalar(int(item))
        result = self._with(column[item] for column in self._columns)
        if isinstance(item, slice):
            result._readonly = self._readonly
        return result

    def __setitem__(self, key, value) -> None:
        if self._readonly:
            raise ValueError("Cannot modify read-only array")
        key = check_array_indexer(self, key)
        if isinstance(value, type(self)) or (is_list_like(value) and not isinstance(value, self.dtype.type)):
            if isinstance(key, numbers.Integral):
                raise ValueError("setting an array element with a sequence.")
            source = self._own(self._from_sequence(value, dtype=self.dtype))
        else:
            source = tuple(column[0] for column in self._own(self._from_sequence([value], dtype=self.dtype)))
        for column, new in zip(self._columns, source, strict=True):
            column[key] = new

    def _own(self, other) -> tuple[np.ndarray, ...]:
        """The columns of another array of this kind, as they can stand in this one."""
        return other._columns

    def take(self, indices, *, allow_fill: bool = False, fill_value: Any = None):
        indices = np.asarray(indices, dtype=np.intp)
        n = len(self)
        if n == 0 and (indices >= 0).any():
            raise IndexError("cannot do a non-empty take from an empty axes.")
        if (indices >= n).any():
            raise IndexError("out of bounds value in 'indices'.")
        if allow_fill:
            if (indices < -1).any():
                raise ValueError("a negative index other than -1 cannot be filled")
            source = self._concat_same_type([self, self._from_sequence([fill_value], dtype=self.dtype)])
            return source._with(column[indices] for column in source._columns)  # -1 is the last row
        if n == 0 and len(indices):
            raise IndexError("cannot do a non-empty take from an empty axes.")
        return self._with(column[indices] for column in self._columns)

    def searchsorted(self, value, side="left", sorter=None):
        """Where a value would go in a sorted column; sorted by low end, then by high end."""
        import bisect

        rows = [_sort_key(x) for x in self._as_ranges()]
        rows = rows if sorter is None else [rows[i] for i in sorter]
        find = bisect.bisect_left if side == "left" else bisect.bisect_right
        if is_list_like(value) and not isinstance(value, (Range, Figure)):
            wanted = self._from_sequence(value)._as_ranges()
            return np.array([find(rows, _sort_key(x)) for x in wanted], dtype=np.intp)
        return np.intp(find(rows, _sort_key(self._from_sequence([value])._as_ranges()[0])))

    def _values_for_json(self) -> np.ndarray:
        return np.array([None if x is pd.NA else str(x) for x in self], dtype=object)

    @classmethod
    def _concat_same_type(cls, to_concat):
        rows = [array._columns for array in to_concat]
        return cls._of(np.concatenate(parts) for parts in zip(*rows, strict=True))

    @classmethod
    def _from_factorized(cls, values, original):
        return cls._from_sequence(values, dtype=original.dtype)

    def _values_for_factorize(self):
        return np.asarray(self, dtype=object), pd.NA

    def __array__(self, dtype=None, copy=None):
        if copy is False:
            raise ValueError("a column of ranges or figures cannot be an array without a copy")
        values = np.empty(len(self), dtype=object)
        values[:] = self._objects()
        if dtype is not None and np.dtype(dtype) != object:
            return values.astype(dtype)
        return values

    def to_numpy(self, dtype=None, copy: bool = False, na_value: Any = pd.api.extensions.no_default):
        """Objects, `pd.NA` where missing unless `na_value` says otherwise; always a new array."""
        values = self.__array__()
        if na_value is not pd.api.extensions.no_default:
            values[self.isna()] = na_value
        return values if dtype is None else values.astype(dtype)

    def __iter__(self):
        return iter(self._objects())

    def __arrow_array__(self, type=None):
        """The column as texts, which `__from_arrow__` reads back as the same; for Arrow, Parquet, Feather and polars."""
        import pyarrow

        texts = [None if x is pd.NA else str(x) for x in self]
        if not self.equals(self._from_sequence_of_strings(texts)):
            raise TypeError("these figures are more than their texts read as dialect 'report'; store their texts, low and high "
                            "ends as columns: .astype(str), .kr.low, .kr.high")
        return pyarrow.array(texts, type=type or pyarrow.string())

    def astype(self, dtype, copy: bool = True):
        dtype = pandas_dtype(dtype)
        if isinstance(dtype, RangeDtype) and not isinstance(self._dtype, RangeDtype):
            return self._as_ranges()
        if dtype.kind in "iufcb":
            raise TypeError(f"a {self._dtype.name} may be many numbers and is none of dtype '{dtype}'; take .kr.low or .kr.high")
        return super().astype(dtype, copy=copy)

    def equals(self, other: object) -> bool:
        """True when both hold the same, row by row: identity, not possible worlds."""
        if type(self) is not type(other) or len(self) != len(other):
            return False
        pairs = zip(self, other, strict=True)
        return all(a is b or (a is not pd.NA and b is not pd.NA and a == b) for a, b in pairs)

    def __contains__(self, item: object) -> bool:
        if _is_na(item):
            return item is pd.NA and bool(self.isna().any())
        return any(x is not pd.NA and x == item for x in self)

    # -- comparisons --------------------------------------------------------------------------------
    def _as_ranges(self) -> RangeArray:
        raise NotImplementedError

    def _operand(self, other) -> RangeArray | None:
        """The other side of an operation as ranges: one row for a scalar; None when it is neither."""
        if isinstance(other, _Array):
            return other._as_ranges()
        if isinstance(other, Figure):
            return FigureArray._from_sequence([other])._as_ranges()
        if _is_na(other) or _is_number(other):
            return RangeArray._from_sequence([other])
        if isinstance(other, str) or not is_list_like(other):
            return None
        try:
            return RangeArray._from_sequence(other)
        except (TypeError, ValueError):
            return None

    def _compared(self, name: str, other):
        if isinstance(other, (pd.Series, pd.Index, pd.DataFrame)):
            return NotImplemented
        ranges = self._operand(other)
        if ranges is None:
            if is_list_like(other) and not isinstance(other, str) and len(other) != len(self):
                raise ValueError("Lengths must match to compare")
            if name in ("eq", "ne"):
                return pd.array([name == "ne"] * len(self), dtype="boolean")
            raise TypeError(f"'{name}' compares ranges with ranges or numbers, not with {type(other).__name__}")
        if len(ranges) != len(self) and (len(ranges) != 1 or is_list_like(other)):
            raise ValueError("Lengths must match to compare")
        verdicts = _core._compare("eq" if name == "ne" else name, self._as_ranges()._columns, ranges._columns)
        truth = verdicts == (0 if name == "ne" else 2)
        return pd.arrays.BooleanArray(truth, (verdicts == -1) | (verdicts == 1))

    def __eq__(self, other):
        return self._compared("eq", other)

    def __ne__(self, other):
        return self._compared("ne", other)

    def __lt__(self, other):
        return self._compared("lt", other)

    def __le__(self, other):
        return self._compared("le", other)

    def __gt__(self, other):
        return self._compared("gt", other)

    def __ge__(self, other):
        return self._compared("ge", other)

    # -- arithmetic: always ranges ------------------------------------------------------------------
    def _combined(self, name: str, other, swapped: bool = False):
        if isinstance(other, (pd.Series, pd.Index, pd.DataFrame)):
            return NotImplemented
        ranges = self._operand(other)
        if ranges is None:
            raise TypeError(f"ranges combine with ranges and numbers, not with {type(other).__name__}")
        mine = self._as_ranges()
        if len(ranges) != len(mine):
            if is_list_like(other):
                raise ValueError("Lengths must match")
            ranges = ranges.take(np.zeros(len(mine), dtype=np.intp)) if swapped else ranges
        first, second = (ranges, mine) if swapped else (mine, ranges)
        if len(first) == 0:
            return first
        return RangeArray._of(_core._combine(name, first._columns, second._columns))

    def __add__(self, other):
        return self._combined("add", other)

    def __radd__(self, other):
        return self._combined("add", other, True)

    def __sub__(self, other):
        return self._combined("sub", other)

    def __rsub__(self, other):
        return self._combined("sub", other, True)

    def __mul__(self, other):
        return self._combined("mul", other)

    def __rmul__(self, other):
        return self._combined("mul", other, True)

    def __truediv__(self, other):
        return self._combined("div", other)

    def __rtruediv__(self, other):
        return self._combined("div", other, True)

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        from pandas.core import arraylike

        for part in inputs:
            if isinstance(part, (pd.Series, pd.Index, pd.DataFrame)):
                return NotImplemented
        result = arraylike.maybe_dispatch_ufunc_to_dunder_op(self, ufunc, method, *inputs, **kwargs)
        if result is NotImplemented and method == "__call__":
            single = {"negative": "__neg__", "positive": "__pos__", "absolute": "__abs__"}.get(ufunc.__name__)
            if single and hasattr(self, single):
                return getattr(self, single)()
        return result


class RangeArray(_Array):
    """A column of ranges: two columns of machine words, what does not fit them exactly beside."""

    _dtype = RangeDtype()

    def __init__(self, values, dtype=None, copy: bool = False) -> None:
        self._columns = self._from_sequence(values)._columns

    @classmethod
    def from_bounds(cls, low, high) -> RangeArray:
        """Whole numbers `low`..`high`, row by row; None or NA is no bound.

        >>> import pandas as pd
        >>> kinderrechten.pandas.RangeArray.from_bounds([1, 0], [4, None]).tolist()
        [Range(1, 4), Range(0, None)]
        """
        pairs = zip(low, high, strict=True)
        return cls([Range(*(None if _is_na(x) else x for x in pair)) for pair in pairs])

    @classmethod
    def _from_sequence(cls, scalars, *, dtype=None, copy: bool = False):
        if isinstance(scalars, cls):
            return scalars.copy() if copy else scalars
        if isinstance(scalars, FigureArray):
            return scalars._as_ranges()
        values = getattr(scalars, "tolist", None)
        items = values() if values and not isinstance(scalars, str) else list(scalars)
        return cls._of(_core._pack([cls._row(x) for x in items]))

    @staticmethod
    def _row(x):
        if _is_na(x):
            return None
        return _range_from_text(x) if isinstance(x, str) else x

    @classmethod
    def _from_sequence_of_strings(cls, strings, *, dtype=None, copy: bool = False):
        return cls._from_sequence(strings)

    def _scalar(self, i: int):
        if (self._columns[0][i], self._columns[1][i]) == _MISSING:
            return pd.NA
        return _core._unpack(tuple(column[[i]] for column in self._columns))[0]

    def _objects(self) -> list:
        return [pd.NA if x is None else x for x in _core._unpack(self._columns)]

    def isna(self) -> np.ndarray:
        return (self._columns[0] == _MISSING[0]) & (self._columns[1] == _MISSING[1])

    def _as_ranges(self) -> RangeArray:
        return self

    @property
    def low(self):
        """The low ends as nullable integers, or objects where some do not fit; NA without bound."""
        return self._ends(0, "low")

    @property
    def high(self):
        """The high ends as nullable integers, or objects where some do not fit; NA without bound."""
        return self._ends(1, "high")

    def _ends(self, which: int, name: str):
        words = self._columns[which]
        limits = np.iinfo(np.int64)
        rest = (self._columns[0] == _EXACT[0]) & (self._columns[1] == _EXACT[1])
        if not rest.any():
            return pd.arrays.IntegerArray(words.copy(), self.isna() | (words == (limits.max if which else limits.min)))
        ends = [pd.NA if x is pd.NA else getattr(x, name) for x in self]
        return pd.array([pd.NA if x is None else x for x in ends], dtype=object)

    def __neg__(self):
        return self._of(_core._combine("sub", RangeArray([0] * len(self))._columns, self._columns))

    def __pos__(self):
        return self.copy()

    def _values_for_argsort(self):
        """Ranks: by low end, then by high end; no end comes before, or after, every number."""
        if not any(x is not None for x in self._columns[2]):
            order = np.lexsort((self._columns[1], self._columns[0]))
            changes = np.any([np.diff(c[order]) != 0 for c in self._columns[:2]], axis=0)
        else:
            keys = [_sort_key(x) for x in self]
            order = np.array(sorted(range(len(keys)), key=keys.__getitem__), dtype=np.intp)
            changes = np.array([keys[a] != keys[b] for a, b in zip(order, order[1:], strict=False)], dtype=bool)
        ranks = np.empty(len(self), dtype=np.int64)
        ranks[order] = np.concatenate(([0], np.cumsum(changes))) if len(self) else []
        return ranks

    def _reduce(self, name: str, *, skipna: bool = True, keepdims: bool = False, **kwargs):
        present = self[~self.isna()]
        if name not in ("sum", "min", "max", "mean", "count"):
            raise TypeError(f"'RangeArray' with dtype {self.dtype} does not support operation '{name}'")
        if name == "count":
            return len(present)
        enough = len(present) >= kwargs.get("min_count", 0) and (name == "sum" or len(present) > 0)
        if not enough or (not skipna and len(present) < len(self)):
            result = pd.NA
        elif name in ("sum", "mean"):
            result = _core._total(present._columns)
            result = result / len(present) if name == "mean" else result
        else:
            result = _core._extreme(present._columns, name == "max")
        return type(self)([result]) if keepdims else result

    def _accumulate(self, name: str, *, skipna: bool = True, **kwargs):
        if name != "cumsum":
            raise NotImplementedError(f"cannot perform {name} with type {self.dtype}")
        total, rows = Range(0, 0), []
        for x in self:
            if x is pd.NA:
                total = total if skipna else pd.NA
                rows.append(pd.NA)
            else:
                total = total + x if total is not pd.NA else pd.NA
                rows.append(total)
        return type(self)(rows)

    def _formatter(self, boxed: bool = False):
        return str


def _sort_key(x):
    if x is pd.NA:
        return (2, 0, False, 2, 0, False)
    low = (0, 0, False) if x.low is None else (1, x.low, x.low_open)
    high = (1, 0, False) if x.high is None else (0, x.high, not x.high_open)
    return low + high


def _range_from_text(text: str) -> Range:
    """A range as `str` prints it: `7..28`, `550`, `5..`, `[153/2, 155/2)`."""
    from fractions import Fraction

    def end(part: str):
        return None if part.strip() in ("", "-inf", "inf") else Fraction(part.strip())

    text = text.strip()
    try:
        if text[:1] in "[(" and text[-1:] in "])":
            low, high = map(end, text[1:-1].split(","))
            return Range(low, high, domain="rationals", low_open=text[0] == "(", high_open=text[-1] == ")")
        low, dots, high = text.partition("..")
        return Range(end(low), end(high) if dots else end(low), domain="integers")
    except (ValueError, IndexError) as error:
        raise ValueError(f"'{text}' is not a range; write 7..28, 550, 5.. or [3/2, 5/2)") from error


class FigureArray(_Array):
    """A column of figures. Arithmetic, comparisons and reductions are those of their ranges.

    The figures stand in a pool that is only ever added to; the column holds their rows in it, so that
    slices, filters and sorted copies share the figures.
    """

    _dtype = FigureDtype()
    _pool: _core._FigurePool

    def __init__(self, values, dtype=None, copy: bool = False) -> None:
        made = self._from_sequence(values)
        self._columns, self._pool = made._columns, made._pool

    @classmethod
    def read(cls, texts, *, dialect: str | None = "report", language: str | None = None, kind: str = "counts"):
        """Reads a column of cells as another office than `report` prints them; arguments as `read_figures`.

        >>> kinderrechten.pandas.FigureArray.read(["*", "12"], dialect="nhs").ranges.tolist()
        [Range(1, 7), Range(12, 12)]
        """
        pool, rows = _core._figure_pool(list(texts), _is_na, dialect=dialect, language=language, kind=kind)
        return cls._in(pool, rows)

    @classmethod
    def _in(cls, pool, rows) -> FigureArray:
        array = cls._of((rows,))
        array._pool = pool
        return array

    def _with(self, columns) -> FigureArray:
        return self._in(self._pool, *columns)

    def _own(self, other) -> tuple[np.ndarray, ...]:
        if other._pool is self._pool:
            return other._columns
        return (self._pool.append(other._pool, other._columns[0]),)

    def __reduce__(self):
        return type(self), ([None if x is pd.NA else x for x in self],)

    @classmethod
    def _from_sequence(cls, scalars, *, dtype=None, copy: bool = False):
        if isinstance(scalars, cls):
            return scalars.copy() if copy else scalars
        return cls.read(scalars)

    @classmethod
    def _from_sequence_of_strings(cls, strings, *, dtype=None, copy: bool = False):
        return cls.read(None if _is_na(s) else str(s) for s in strings)

    @classmethod
    def _concat_same_type(cls, to_concat):
        """One pool serves all when the others hold nothing; else the figures in use go to a new one."""
        pools = {id(a._pool): a._pool for a in to_concat if (a._columns[0] >= 0).any()}
        if len(pools) < 2:
            pool = next(iter(pools.values()), to_concat[0]._pool)
            return cls._in(pool, np.concatenate([a._columns[0] for a in to_concat]))
        pool = _core._FigurePool()
        return cls._in(pool, np.concatenate([pool.append(a._pool, a._columns[0]) for a in to_concat]))

    def _scalar(self, i: int):
        return self._pool.figures(self._columns[0][[i]], pd.NA)[0]

    def _objects(self) -> list:
        return self._pool.figures(self._columns[0], pd.NA)

    def isna(self) -> np.ndarray:
        return self._columns[0] < 0

    def _as_ranges(self) -> RangeArray:
        return RangeArray._of(self._pool.ranges(self._columns[0]))

    @property
    def states(self) -> list[str]:
        """How much each figure tells of its number: see `Figure.state`."""
        return self._pool.states(self._columns[0], pd.NA)

    @property
    def ranges(self) -> RangeArray:
        """What each figure could truly be; NA where there is no number."""
        return self._as_ranges()

    def _values_for_argsort(self):
        return self._as_ranges()._values_for_argsort()

    def _reduce(self, name: str, *, skipna: bool = True, keepdims: bool = False, **kwargs):
        if name == "count":
            return int((~self.isna()).sum())
        return self._as_ranges()._reduce(name, skipna=skipna, keepdims=keepdims, **kwargs)

    def _formatter(self, boxed: bool = False):
        return str


@pd.api.extensions.register_series_accessor("kr")
class SeriesAccessor:
    """``series.kr``: the ends, width and states of a column of ranges or figures."""

    def __init__(self, series: pd.Series) -> None:
        if not isinstance(series.dtype, _Dtype):
            raise AttributeError("`.kr` is for columns of dtype 'range' or 'figure'; use .astype('figure') first")
        self._series = series

    def _new(self, values, name=None):
        return pd.Series(values, index=self._series.index, name=name or self._series.name)

    @property
    def ranges(self) -> pd.Series:
        """The ranges."""
        return self._new(self._series.array._as_ranges())

    @property
    def low(self) -> pd.Series:
        """The low ends; NA without bound."""
        return self._new(self._series.array._as_ranges().low)

    @property
    def high(self) -> pd.Series:
        """The high ends; NA without bound."""
        return self._new(self._series.array._as_ranges().high)

    @property
    def state(self) -> pd.Series:
        """How much each figure tells of its number."""
        array = self._series.array
        if not isinstance(array, FigureArray):
            raise AttributeError("ranges have no state; a column of dtype 'figure' has")
        return self._new(array.states)


