# SPDX-License-Identifier: BSD-3-Clause
# Written by scripts/stubs; do not edit.
"""
kinderrechten: the compiled part
"""
from __future__ import annotations
import collections.abc
import decimal
import enum
import fractions
import kinderrechten
import numpy
import numpy.typing
import os
import pandas
import typing
__all__: list[str] = ['Audit', 'Change', 'Figure', 'Finding', 'Indicator', 'Note', 'Paragraph', 'Part', 'Period', 'ProtectOutcome', 'Range', 'RangesOutcome', 'RangesProof', 'Reading', 'Register', 'Release', 'Remark', 'Report', 'Rounding', 'Share', 'Table', 'Threshold', 'Verdict', 'VerifyOutcome', 'dialects', 'hull', 'intersection', 'percent_change', 'read_figures', 'share', 'share_of_sum']
class Verdict(enum.Enum):
    """
    What can be said of a statement about numbers that are only known as ranges.
    
    *confirmed*: it holds in every possible world; *refuted*: in none; else *undecided*. `bool()` of an
    undecided verdict raises `UndecidedError`; `~`, `&` and `|` are not, and, or.
    
    >>> import kinderrechten as kr
    >>> kr.Range(7, 28) < 30
    <Verdict.confirmed: 2>
    >>> bool(kr.Range(7, 28) < 10)
    Traceback (most recent call last):
        ...
    kinderrechten.errors.UndecidedError: Verdict: true in some possible worlds and false in others; ...
    """
    confirmed = 2
    refuted = 0
    undecided = 1
    @classmethod
    def __new__(cls, value):
        ...
    def __and__(self: kinderrechten.Verdict, arg0: kinderrechten.Verdict) -> kinderrechten.Verdict:
        ...
    def __bool__(self: kinderrechten.Verdict) -> bool:
        ...
    def __invert__(self: kinderrechten.Verdict) -> kinderrechten.Verdict:
        ...
    def __or__(self: kinderrechten.Verdict, arg0: kinderrechten.Verdict) -> kinderrechten.Verdict:
        ...
    def __str__(self: kinderrechten.Verdict) -> str:
        ...
class Range:
    """
    The set of numbers that one printed figure could truly be.
    
    Over the integers both ends are whole and included; over the rationals an end may be open: a printed
    76,6% is [76.55, 76.65). An end of None is unbounded. A range is never empty: making one raises.
    
    Operands are **independent**: `x - x` is not zero, because two figures with the same range need not be
    the same number. Questions within one table go to inference; a percentage in which a number occurs
    twice goes to `percent_change`, `share` or `share_of_sum`, which are tight. `<`, `<=`, `>` and `>=`
    give a `Verdict`; `==` and `hash` compare domain and ends.
    
    >>> import kinderrechten as kr
    >>> hidden = kr.Range(7, 28)
    >>> hidden + 550
    Range(557, 578)
    >>> 7 in hidden, hidden.width
    (True, 21)
    >>> kr.Range(28, 7)
    Traceback (most recent call last):
        ...
    kinderrechten.errors.ValueError: empty range: no number lies between [28 and 7]; ...
    """
    @staticmethod
    def above(x: int) -> kinderrechten.Range:
        """
        Whole numbers over `x`, without a high end.
        """
    @staticmethod
    def at_least(x: int) -> kinderrechten.Range:
        """
        Whole numbers from `x`, without a high end.
        """
    @staticmethod
    def at_most(x: int) -> kinderrechten.Range:
        """
        Whole numbers up to `x`, without a low end.
        """
    @staticmethod
    def below(x: int) -> kinderrechten.Range:
        """
        Whole numbers under `x`, without a low end: `below(10)` is ..9.
        """
    @staticmethod
    def count() -> kinderrechten.Range:
        """
        Any count: 0 or more.
        """
    @staticmethod
    def exactly(x: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Range:
        """
        One number.
        """
    def __add__(self: kinderrechten.Range, arg0: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Range:
        ...
    def __contains__(self: kinderrechten.Range, arg0: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> bool:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...
    def __eq__(self: kinderrechten.Range, arg0: object) -> bool:
        ...
    def __format__(self: kinderrechten.Range, arg0: str) -> typing.Any:
        ...
    def __ge__(self: kinderrechten.Range, arg0: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Verdict:
        ...
    def __getstate__(self: kinderrechten.Range) -> tuple[int, typing.Any]:
        ...
    def __gt__(self: kinderrechten.Range, arg0: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Verdict:
        ...
    def __hash__(self: kinderrechten.Range) -> int:
        ...
    def __init__(self: kinderrechten.Range, low: typing.Any, high: typing.Any, *, domain: str = '', low_open: bool = False, high_open: bool = False) -> None:
        """
        Numbers `low`..`high`, both included unless said to be open; None is unbounded.
        
        The domain is the integers when both ends are ints, else the rationals; `domain` states it. A
        float stands for the decimal that it prints as. Raises `ValueError` when nothing lies inside.
        """
    def __le__(self: kinderrechten.Range, arg0: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Verdict:
        ...
    def __lt__(self: kinderrechten.Range, arg0: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Verdict:
        ...
    def __mul__(self: kinderrechten.Range, arg0: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Range:
        ...
    def __neg__(self: kinderrechten.Range) -> kinderrechten.Range:
        ...
    def __pos__(self: kinderrechten.Range) -> kinderrechten.Range:
        ...
    def __radd__(self: kinderrechten.Range, arg0: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Range:
        ...
    def __repr__(self: kinderrechten.Range) -> str:
        ...
    def __rmul__(self: kinderrechten.Range, arg0: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Range:
        ...
    def __rsub__(self: kinderrechten.Range, arg0: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Range:
        ...
    def __rtruediv__(self: kinderrechten.Range, arg0: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Range:
        ...
    def __setstate__(self: kinderrechten.Range, arg0: tuple) -> None:
        ...
    def __str__(self: kinderrechten.Range) -> str:
        ...
    def __sub__(self: kinderrechten.Range, arg0: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Range:
        ...
    def __truediv__(self: kinderrechten.Range, arg0: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Range:
        ...
    def _repr_html_(self) -> str:
        ...
    def certainly_equal(self: kinderrechten.Range, other: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> bool:
        """
        Both are one number, and the same one.
        """
    def certainly_greater(self: kinderrechten.Range, other: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> bool:
        """
        Every number of this range is above every number of `other`.
        """
    def certainly_greater_equal(self: kinderrechten.Range, other: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> bool:
        """
        No number of this range is below any number of `other`.
        """
    def certainly_less(self: kinderrechten.Range, other: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> bool:
        """
        Every number of this range is below every number of `other`.
        """
    def certainly_less_equal(self: kinderrechten.Range, other: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> bool:
        """
        No number of this range is above any number of `other`.
        """
    def contains(self: kinderrechten.Range, other: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> bool:
        """
        True when every number of `other`, a number or a range, is in this range.
        """
    def equal(self: kinderrechten.Range, other: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Verdict:
        """
        The verdict on "the same number"; `==` compares domain and ends instead.
        """
    def less(self: kinderrechten.Range, other: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Verdict:
        """
        The verdict on "below": what `<` gives.
        """
    def less_equal(self: kinderrechten.Range, other: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Verdict:
        """
        The verdict on "not above": what `<=` gives.
        """
    def possibly_equal(self: kinderrechten.Range, other: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> bool:
        """
        Some number is in both ranges.
        """
    def possibly_greater(self: kinderrechten.Range, other: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> bool:
        """
        Some number of this range is above some number of `other`.
        """
    def possibly_greater_equal(self: kinderrechten.Range, other: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> bool:
        """
        Some number of this range is not below some number of `other`.
        """
    def possibly_less(self: kinderrechten.Range, other: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> bool:
        """
        Some number of this range is below some number of `other`.
        """
    def possibly_less_equal(self: kinderrechten.Range, other: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> bool:
        """
        Some number of this range is not above some number of `other`.
        """
    @property
    def bounded(self) -> bool:
        """
        True when both ends are there.
        """
    @property
    def domain(self) -> str:
        """
        'integers' or 'rationals'; ranges of the two never compare equal.
        """
    @property
    def high(self) -> typing.Any:
        """
        The high end: an int, a `Fraction` over the rationals, None when unbounded.
        """
    @property
    def high_open(self) -> bool:
        """
        True when the high end is approached but not reached.
        """
    @property
    def is_exact(self) -> bool:
        """
        True when only one number is possible.
        """
    @property
    def low(self) -> typing.Any:
        """
        The low end: an int, a `Fraction` over the rationals, None when unbounded.
        """
    @property
    def low_open(self) -> bool:
        """
        True when the low end is approached but not reached.
        """
    @property
    def width(self) -> typing.Any:
        """
        High minus low; None when unbounded.
        """
class Share:
    """
    A percentage of a whole as printed: it stands for every true percentage that prints so.
    
    >>> import kinderrechten as kr
    >>> kr.Share("76.6").range
    Range(1531/20, 1533/20, high_open=True)
    >>> kr.Share(58).states(11565, 19872)
    <Verdict.confirmed: 2>
    """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...
    def __eq__(self: kinderrechten.Share, arg0: object) -> bool:
        ...
    def __getstate__(self: kinderrechten.Share) -> tuple[int, typing.Any]:
        ...
    def __hash__(self: kinderrechten.Share) -> int:
        ...
    def __init__(self: kinderrechten.Share, printed: typing.Any, decimals: typing.SupportsInt | typing.SupportsIndex | None = None, mode: str = 'half_up') -> None:
        """
        `printed` per cent: a number or a text such as '76.6' or '50.0', whose decimals count.
        """
    def __repr__(self: kinderrechten.Share) -> str:
        ...
    def __setstate__(self: kinderrechten.Share, arg0: tuple) -> None:
        ...
    def part_of(self: kinderrechten.Share, whole: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Range | None:
        """
        The counts that are this share of `whole`; None when there are none.
        """
    def states(self: kinderrechten.Share, part: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float, whole: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Verdict:
        """
        Is `part` this share of `whole`?
        """
    @property
    def decimals(self) -> int:
        """
        Decimals printed.
        """
    @property
    def mode(self) -> str:
        """
        How it was rounded: 'half_up', 'half_even', 'truncate', …
        """
    @property
    def printed(self) -> int | fractions.Fraction:
        """
        As printed, in per cent.
        """
    @property
    def range(self) -> kinderrechten.Range:
        """
        The true percentages that print as this.
        """
class Change:
    """
    A change in per cent from one period to another, as printed: `-39%`, `+140%`.
    
    It stands for every true change that is printed so; half up is half away from zero, so -39% is
    (-39.5, -38.5].
    
    >>> import kinderrechten as kr
    >>> kr.Change("-39%").states(109, 67)
    <Verdict.confirmed: 2>
    """
    @staticmethod
    def computed(range: kinderrechten.Range) -> kinderrechten.Change:
        """
        A change that was computed, not printed: every value in `range` is possible.
        """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...
    def __eq__(self: kinderrechten.Change, arg0: object) -> bool:
        ...
    def __getstate__(self: kinderrechten.Change) -> tuple[int, typing.Any]:
        ...
    def __hash__(self: kinderrechten.Change) -> int:
        ...
    def __init__(self: kinderrechten.Change, printed: typing.Any, decimals: typing.SupportsInt | typing.SupportsIndex | None = None, mode: str = 'half_up') -> None:
        """
        `printed` per cent: a number or a text such as '-39%' or '+1.5', whose decimals count.
        """
    def __repr__(self: kinderrechten.Change) -> str:
        ...
    def __setstate__(self: kinderrechten.Change, arg0: tuple) -> None:
        ...
    @typing.overload
    def states(self: kinderrechten.Change, before: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float, after: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Verdict:
        """
        Did a number go from `before` to `after` by this much?
        """
    @typing.overload
    def states(self: kinderrechten.Change, claim: typing.Any, *, mode: str = 'half_up') -> kinderrechten.Verdict:
        """
        Is this change the one that `claim`, such as '-39%', prints?
        """
    @property
    def decimals(self) -> int:
        """
        Decimals printed.
        """
    @property
    def mode(self) -> str:
        """
        How it was rounded: 'half_up', 'half_even', 'truncate', …
        """
    @property
    def printed(self) -> int | fractions.Fraction | None:
        """
        As printed; None for a computed change.
        """
    @property
    def range(self) -> kinderrechten.Range:
        """
        The true changes, in per cent.
        """
class Period:
    """
    The years a figure speaks of, both included: `2019`, or `2016-2017`.
    
    A type of its own, so that a year is never added to a count.
    
    >>> import kinderrechten as kr
    >>> kr.Period("2016-2017").previous
    Period('2014-2015')
    """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...
    def __eq__(self: kinderrechten.Period, arg0: object) -> bool:
        ...
    def __ge__(self: kinderrechten.Period, arg0: kinderrechten.Period) -> bool:
        ...
    def __getstate__(self: kinderrechten.Period) -> tuple[int, typing.Any]:
        ...
    def __gt__(self: kinderrechten.Period, arg0: kinderrechten.Period) -> bool:
        ...
    def __hash__(self: kinderrechten.Period) -> int:
        ...
    @typing.overload
    def __init__(self: kinderrechten.Period, period: typing.Any) -> None:
        """
        A year (2019, '2019') or two ('2016-2017', '2016/17').
        """
    @typing.overload
    def __init__(self: kinderrechten.Period, first: typing.SupportsInt | typing.SupportsIndex, last: typing.SupportsInt | typing.SupportsIndex) -> None:
        ...
    def __le__(self: kinderrechten.Period, arg0: kinderrechten.Period) -> bool:
        ...
    def __lt__(self: kinderrechten.Period, arg0: kinderrechten.Period) -> bool:
        ...
    def __repr__(self: kinderrechten.Period) -> str:
        ...
    def __setstate__(self: kinderrechten.Period, arg0: tuple) -> None:
        ...
    def __str__(self: kinderrechten.Period) -> str:
        ...
    @property
    def first(self) -> int:
        """
        First year.
        """
    @property
    def is_year(self) -> bool:
        """
        True for a single year.
        """
    @property
    def last(self) -> int:
        """
        Last year, included.
        """
    @property
    def previous(self) -> kinderrechten.Period:
        """
        The period of equal length just before.
        """
class Rounding:
    """
    A register's rounding rule, used in both directions.
    
    `outcomes(x)`: everything that may be printed for x; `preimage(printed)`: the smallest range of
    numbers for which this may be printed. With `zero_exempt` only a true zero prints as zero.
    
    >>> import kinderrechten as kr
    >>> kr.Rounding(10).preimage(20)
    Range(15, 24)
    >>> kr.Rounding(3, "random").outcomes(7)
    [6, 9]
    """
    @staticmethod
    def to_decimals(decimals: typing.SupportsInt | typing.SupportsIndex, mode: str = 'half_up') -> kinderrechten.Rounding:
        """
        To so many decimal places.
        """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...
    def __eq__(self: kinderrechten.Rounding, arg0: object) -> bool:
        ...
    def __getstate__(self: kinderrechten.Rounding) -> tuple[int, typing.Any]:
        ...
    def __hash__(self: kinderrechten.Rounding) -> int:
        ...
    def __init__(self: kinderrechten.Rounding, base: typing.Any, mode: str = 'half_up', zero_exempt: bool = False) -> None:
        """
        To multiples of `base`, or graduated: {0: 5, 100: 10} rounds to fives, from 100 to tens.
        """
    def __repr__(self: kinderrechten.Rounding) -> str:
        ...
    def __setstate__(self: kinderrechten.Rounding, arg0: tuple) -> None:
        ...
    def outcomes(self: kinderrechten.Rounding, x: int | fractions.Fraction | decimal.Decimal | float) -> list[int | fractions.Fraction]:
        """
        Everything that may be printed for `x`: one number, or two for random rounding.
        """
    def preimage(self: kinderrechten.Rounding, printed: int | fractions.Fraction | decimal.Decimal | float, domain: str = 'integers') -> kinderrechten.Range | None:
        """
        The smallest range of numbers for which `printed` may be printed; None when it never is.
        """
    @property
    def base(self) -> int | fractions.Fraction:
        """
        The base for small numbers (the only one unless graduated).
        """
    @property
    def mode(self) -> str:
        """
        'half_up', 'half_even', 'half_down', 'truncate', 'outward' or 'random'.
        """
    @property
    def steps(self) -> dict:
        """
        From which absolute value which base holds.
        """
    @property
    def zero_exempt(self) -> bool:
        """
        True when only a true zero prints as zero.
        """
class Threshold:
    """
    A register's rule that small counts are not printed.
    
    `<5` stands for 1..4, or for 0..4 when a zero is hidden too.
    
    >>> import kinderrechten as kr
    >>> kr.Threshold(5).preimage()
    Range(1, 4)
    >>> kr.Threshold(5, zero="hidden").preimage()
    Range(0, 4)
    """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...
    def __eq__(self: kinderrechten.Threshold, arg0: object) -> bool:
        ...
    def __getstate__(self: kinderrechten.Threshold) -> tuple[int, typing.Any]:
        ...
    def __hash__(self: kinderrechten.Threshold) -> int:
        ...
    def __init__(self: kinderrechten.Threshold, below: int, zero: str = 'shown') -> None:
        """
        Counts under `below` are hidden.
        """
    def __repr__(self: kinderrechten.Threshold) -> str:
        ...
    def __setstate__(self: kinderrechten.Threshold, arg0: tuple) -> None:
        ...
    def hides(self: kinderrechten.Threshold, x: int) -> bool:
        """
        Is this count not printed?
        """
    def preimage(self: kinderrechten.Threshold) -> kinderrechten.Range:
        """
        The counts that are printed as "fewer than `below`".
        """
    @property
    def below(self) -> int:
        """
        The smallest count that is printed.
        """
    @property
    def zero(self) -> str:
        """
        Whether a true zero is 'shown' as zero or 'hidden'.
        """
class Register:
    """
    A source of figures and the publication rules it applies.
    
    One value used in both directions: what would this register print for 3 (`publish`), and which
    numbers print as `20` (`preimage`). A threshold goes before rounding.
    
    >>> import kinderrechten as kr
    >>> coa = kr.Register("COA", rounding=10, threshold=5, zero="shown")
    >>> coa.preimage(20)
    Range(15, 24)
    >>> coa.preimage(0)
    Range(0, 0)
    """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...
    def __eq__(self: kinderrechten.Register, arg0: object) -> bool:
        ...
    def __getstate__(self: kinderrechten.Register) -> tuple[int, typing.Any]:
        ...
    def __hash__(self: kinderrechten.Register) -> int:
        ...
    def __init__(self: kinderrechten.Register, name: str, *, rounding: typing.Any = None, threshold: typing.Any = None, zero: str = 'shown', refuses: collections.abc.Sequence[str] = [], embargo: typing.Any = None, breaks: collections.abc.Iterable = ()) -> None:
        """
        `rounding`: a base or a `Rounding`; `threshold`: the smallest count printed or a `Threshold`;
        `zero`: whether the threshold leaves a true zero 'shown' or 'hidden'; `refuses`: symbols printed
        instead of a number; `embargo`: a date; `breaks`: years that do not compare with the one before.
        """
    def __repr__(self: kinderrechten.Register) -> str:
        ...
    def __setstate__(self: kinderrechten.Register, arg0: tuple) -> None:
        ...
    def figure(self: kinderrechten.Register, text: str, *, dialect: str = 'report', language: str | None = None) -> kinderrechten.Figure:
        """
        What this register means by a printed text.
        
        >>> import kinderrechten as kr
        >>> kr.Register("COA", rounding=10, threshold=5).figure("320").range
        Range(315, 324)
        """
    def outcomes(self: kinderrechten.Register, x: int, *, dialect: str = 'report') -> list[kinderrechten.Figure]:
        """
        Everything that may be printed for the true count `x`: two figures when rounding is random.
        """
    def preimage(self: kinderrechten.Register, printed: int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Range | None:
        """
        The counts that may be printed as this number; None when it is never printed.
        """
    def publish(self: kinderrechten.Register, x: int, *, dialect: str = 'report') -> kinderrechten.Figure:
        """
        What is printed for the true count `x`. Raises `ValueError` for random rounding: use `outcomes`.
        
        >>> import kinderrechten as kr
        >>> str(kr.Register("COA", rounding=10, threshold=5, zero="shown").publish(3))
        '<5'
        """
    @property
    def breaks(self) -> list[kinderrechten.Period]:
        """
        Periods that do not compare with the one before.
        """
    @property
    def embargo(self) -> typing.Any:
        """
        Nothing may be published before this day; a `datetime.date` or None.
        """
    @property
    def name(self) -> str:
        ...
    @property
    def refuses(self) -> list[str]:
        """
        Symbols it prints when it does not give a number.
        """
    @property
    def rounding(self) -> kinderrechten.Rounding | None:
        ...
    @property
    def threshold(self) -> kinderrechten.Threshold | None:
        ...
class Part:
    """
    One number printed inside a cell beside or within its whole: `25j`, `70`.
    """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...
    def __eq__(self: kinderrechten.Part, arg0: object) -> bool:
        ...
    def __getstate__(self: kinderrechten.Part) -> tuple[int, typing.Any]:
        ...
    def __hash__(self: kinderrechten.Part) -> int:
        ...
    def __repr__(self: kinderrechten.Part) -> str:
        ...
    def __setstate__(self: kinderrechten.Part, arg0: tuple) -> None:
        ...
    def __str__(self: kinderrechten.Part) -> str:
        ...
    @property
    def change(self) -> kinderrechten.Change | None:
        """
        In a change column: the change of this part; else None.
        """
    @property
    def label(self) -> str:
        """
        Plain name, such as 'jongens'; empty when none is printed.
        """
    @property
    def range(self) -> kinderrechten.Range | None:
        """
        Of the part's number; in per cent when only a share or change is printed.
        """
    @property
    def role(self) -> str:
        """
        'part' (of which), 'term' (a summand), 'share' or 'other'.
        """
    @property
    def share(self) -> kinderrechten.Share | None:
        """
        The percentage of the whole printed with it; else None.
        """
    @property
    def state(self) -> str:
        """
        How much it tells of its number: see `Figure.state`.
        """
    @property
    def text(self) -> str:
        """
        As printed, without brackets.
        """
class Reading:
    """
    One of several things that a symbol may mean when no dialect decides.
    """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...
    def __eq__(self: kinderrechten.Reading, arg0: object) -> bool:
        ...
    def __getstate__(self: kinderrechten.Reading) -> tuple[int, typing.Any]:
        ...
    def __hash__(self: kinderrechten.Reading) -> int:
        ...
    def __repr__(self: kinderrechten.Reading) -> str:
        ...
    def __setstate__(self: kinderrechten.Reading, arg0: tuple) -> None:
        ...
    @property
    def dialects(self) -> list[str]:
        """
        The offices that read it so.
        """
    @property
    def range(self) -> kinderrechten.Range | None:
        ...
    @property
    def state(self) -> str:
        ...
    @property
    def status(self) -> list[str]:
        ...
class Figure:
    """
    What a report prints in one place, and the set of numbers that it stands for.
    
    A value: what was printed and what it means by the rules of its dialect and register. Footnote marks
    and statuses are fields, never digits. A percentage's range is in per cent. A cell of words has no
    range; a hidden number has any count, or what its symbol says.
    """
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...
    def __eq__(self: kinderrechten.Figure, arg0: object) -> bool:
        ...
    def __format__(self: kinderrechten.Figure, arg0: str) -> typing.Any:
        ...
    def __getstate__(self: kinderrechten.Figure) -> tuple[int, typing.Any]:
        ...
    def __hash__(self: kinderrechten.Figure) -> int:
        ...
    def __init__(self: kinderrechten.Figure, text: str, *, language: str | None = None, dialect: str | None = None, register: kinderrechten.Register | None = None, kind: str = 'counts', bracket: str | None = None) -> None:
        """
        Reads one cell.
        
        `dialect`: whose symbols they are; None reads it as every office would and lists `readings` that
        differ. `register`: whose rules the number was printed by. `kind`: what the cells around it state:
        'counts', 'change', 'share' or 'names'. `bracket`: what a number in brackets is: 'part', 'term',
        'share' or 'other'. Raises `ParseError` for text that cannot be read.
        
        >>> import kinderrechten as kr
        >>> f = kr.Figure("480 + 70 (7 tot 28)", language="nl", dialect="report")
        >>> f.range
        Range(550, 550)
        >>> [(p.role, p.text) for p in f.parts]
        [('term', '480'), ('term', '70'), ('part', '7 tot 28')]
        """
    def __repr__(self: kinderrechten.Figure) -> str:
        ...
    def __setstate__(self: kinderrechten.Figure, arg0: tuple) -> None:
        ...
    def __str__(self: kinderrechten.Figure) -> str:
        ...
    def _repr_html_(self) -> str:
        ...
    def format(self: kinderrechten.Figure, dialect: str = 'report', language: str | None = None) -> str:
        """
        The figure as this dialect prints it; reading that gives the figure again.
        """
    @property
    def change(self) -> kinderrechten.Change | None:
        """
        When the cell is a change.
        """
    @property
    def is_hidden(self) -> bool:
        """
        True when the number is hidden.
        """
    @property
    def is_number(self) -> bool:
        """
        True for cells that state a number, known or hidden.
        """
    @property
    def notes(self) -> list[str]:
        """
        Footnote marks, in printed order.
        """
    @property
    def parts(self) -> list[kinderrechten.Part]:
        """
        In printed order.
        """
    @property
    def problem(self) -> str:
        """
        Why it could not be read as a number (`12O`); else empty.
        """
    @property
    def range(self) -> kinderrechten.Range | None:
        """
        Of the whole: terms added up, parts not added; None when there is no number.
        """
    @property
    def readings(self) -> list[kinderrechten.Reading]:
        """
        More than one when offices differ and no dialect was named.
        """
    @property
    def share(self) -> kinderrechten.Share | None:
        """
        When the cell is a percentage.
        """
    @property
    def state(self) -> str:
        """
        How much it tells of its number: 'exact', 'range', 'rounded', 'below', 'share', 'suppressed',
        'refused', 'unknown', 'not_applicable' or 'text'.
        """
    @property
    def status(self) -> list[str]:
        """
        'provisional', 'revised', 'break', …; in SDMX's order of precedence.
        """
    @property
    def text(self) -> str:
        """
        Exactly as printed.
        """
class _FigurePool:
    """
    Figures that columns of a data frame share; for pandas.py alone.
    """
    def __init__(self: _FigurePool) -> None:
        ...
    def append(self: _FigurePool, other: _FigurePool, rows: typing.Annotated[numpy.typing.ArrayLike, numpy.int64]) -> numpy.typing.NDArray[numpy.int64]:
        ...
    def figures(self: _FigurePool, rows: typing.Annotated[numpy.typing.ArrayLike, numpy.int64], missing: typing.Any) -> list:
        ...
    def ranges(self: _FigurePool, rows: typing.Annotated[numpy.typing.ArrayLike, numpy.int64]) -> tuple[typing.Any, ...]:
        ...
    def states(self: _FigurePool, rows: typing.Annotated[numpy.typing.ArrayLike, numpy.int64], missing: typing.Any) -> list:
        ...
class Indicator:
    """
    What is counted, by whom, and the figure of each period: one row of a report.
    
    >>> import kinderrechten as kr
    >>> victims = kr.Indicator("Minderjarige slachtoffers",
    ...                        figures={"2019": "109 (23j-86m)", "2020": "67 (16j-51m)"})
    >>> victims.change("2019", "2020").states("-39%")
    <Verdict.confirmed: 2>
    """
    def __contains__(self: kinderrechten.Indicator, period: typing.Any) -> bool:
        ...
    def __copy__(self) -> typing.Any:
        ...
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...
    def __eq__(self: kinderrechten.Indicator, arg0: object) -> bool:
        ...
    def __getitem__(self: kinderrechten.Indicator, period: typing.Any) -> kinderrechten.Figure:
        """
        The figure of a period. Raises `NameError`, a `KeyError`, when there is none.
        """
    def __getstate__(self: kinderrechten.Indicator) -> tuple[int, typing.Any]:
        ...
    def __hash__(self: kinderrechten.Indicator) -> int:
        ...
    def __init__(self: kinderrechten.Indicator, label: str, *, register: kinderrechten.Register | None = None, figures: dict = {}, unit: str = '', breaks: collections.abc.Iterable = (), dialect: str = 'report', language: str | None = None) -> None:
        """
        `figures`: period to figure, whole number or text; `breaks`: periods that do not compare with the one before.
        """
    def __repr__(self: kinderrechten.Indicator) -> str:
        ...
    def __setstate__(self: kinderrechten.Indicator, arg0: tuple) -> None:
        ...
    def broken_between(self: kinderrechten.Indicator, before: typing.Any, after: typing.Any) -> bool:
        """
        True when a break in the series lies after the first, up to and including the second.
        """
    def change(self: kinderrechten.Indicator, before: typing.Any, after: typing.Any) -> kinderrechten.Change:
        """
        The change in per cent between two periods.
        """
    def range(self: kinderrechten.Indicator, period: typing.Any) -> kinderrechten.Range:
        """
        The figure's range. Raises `NameError` when the period has none or it states no number.
        """
    @property
    def breaks(self) -> list[kinderrechten.Period]:
        ...
    @property
    def figures(self) -> dict[kinderrechten.Period, kinderrechten.Figure]:
        """
        By period, in order.
        """
    @property
    def label(self) -> str:
        ...
    @property
    def register(self) -> kinderrechten.Register | None:
        ...
    @property
    def unit(self) -> str:
        ...
class Note:
    """
    A footnote: its mark as printed, and its words.
    """
    def __repr__(self: kinderrechten.Note) -> str:
        ...
    @property
    def mark(self) -> str:
        ...
    @property
    def place(self) -> tuple[typing.Any, ...]:
        """
        Line and column, from 1.
        """
    @property
    def text(self) -> str:
        ...
class Paragraph:
    """
    A piece of running text.
    """
    def __repr__(self: kinderrechten.Paragraph) -> str:
        ...
    def __str__(self: kinderrechten.Paragraph) -> str:
        ...
    @property
    def heading(self) -> bool:
        ...
    @property
    def place(self) -> tuple[typing.Any, ...]:
        """
        Line and column, from 1.
        """
    @property
    def text(self) -> str:
        ...
class Remark:
    """
    Something the reader could not make sense of; never silent, never fatal.
    """
    def __repr__(self: kinderrechten.Remark) -> str:
        ...
    def explain(self: kinderrechten.Remark, wording: str = '') -> str:
        """
        The same in 'nl' or 'en'.
        """
    @property
    def code(self) -> str:
        """
        Stable, for example KR012.
        """
    @property
    def place(self) -> tuple[typing.Any, ...]:
        """
        Line and column, from 1; 0 when unknown.
        """
    @property
    def text(self) -> str:
        """
        What was found, what was expected, how to mend it, in the report's language.
        """
class Table:
    """
    Figures laid out along dimensions.
    
    A printed table has rows and value columns; `table[r, c]` is a figure, both from 0. Any table is a
    list of cells, each with one code a dimension.
    """
    @staticmethod
    def from_crosstab(frame: pandas.DataFrame, *, total: str = 'All', **options: typing.Any) -> Table:
        """
        A table from what `pandas.crosstab` gives: rows by the index, columns by the columns.
        
            `total`: the code of the margins (`margins=True` calls them 'All'); other options as `from_frame`.
            
        """
    @staticmethod
    def from_frame(frame: pandas.DataFrame, dimensions: collections.abc.Iterable[str], value: str, hierarchies: collections.abc.Mapping[str, typing.Any] | None = None, *, total: str = 'Total', kind: str = 'count', decimals: int = 0, dialect: str | None = None) -> Table:
        """
        A table of one row a cell, margins included.
        
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
    def __getitem__(self: kinderrechten.Table, arg0: tuple[typing.SupportsInt | typing.SupportsIndex, typing.SupportsInt | typing.SupportsIndex]) -> kinderrechten.Figure:
        ...
    def __len__(self: kinderrechten.Table) -> int:
        ...
    def __repr__(self: kinderrechten.Table) -> str:
        ...
    def _repr_html_(self: kinderrechten.Table) -> str:
        ...
    def codes(self: kinderrechten.Table, cell: typing.SupportsInt | typing.SupportsIndex) -> list[str]:
        """
        The cell's code in each dimension.
        """
    def explain(self, cell: typing.Any, *, wording: str = 'en', missing: str = 'unknown', effort: int = 100, time_limit: float | None = None) -> str:
        """
        Why a cell lies in its range, in sentences that can be followed with pen and paper.
        
            `cell`: its row number, a tuple of codes, or a dict from dimension to code; `wording`: 'nl' or 'en'.
            First the range, then for each end why it goes no further and a world that reaches it.
        
            >>> import pandas as pd
            >>> frame = pd.DataFrame({"sex": ["men", "women", "Total"], "freq": ["9", "x", "12"]})
            >>> print(kinderrechten.Table.from_frame(frame, ["sex"], "freq").explain("women"))
            women is 3
            women = Total − men = 12 − 9 = 3
            
        """
    def figure(self: kinderrechten.Table, cell: typing.SupportsInt | typing.SupportsIndex) -> kinderrechten.Figure:
        """
        The cell's figure; cells count from 0.
        """
    def prove(self, *, missing: str = 'unknown', effort: int = 100, time_limit: float | None = None, seed: int = 0, threads: int = 1, progress: bool | collections.abc.Callable[[int, int], bool | None] = False) -> RangesProof:
        """
        The ranges of `ranges` with what proves them; `verify(table, proof=...)` checks it. Options as `ranges`.
        
            >>> import pandas as pd
            >>> frame = pd.DataFrame({"sex": ["men", "women", "Total"], "freq": ["9", "x", "12"]})
            >>> table = kinderrechten.Table.from_frame(frame, ["sex"], "freq")
            >>> proof = table.prove()
            >>> kinderrechten.verify(table, proof=proof)
            'the ranges of 3 cells hold, 3 of them are proven to be the tightest'
            
        """
    def ranges(self, *, missing: str = 'unknown', effort: int = 100, time_limit: float | None = None, seed: int = 0, threads: int = 1, progress: bool | collections.abc.Callable[[int, int], bool | None] = False) -> pandas.DataFrame:
        """
        The tightest range of every cell: dimensions…, text, low, high, tight.
        
            Given everything that the table prints. Cells that stand in relations but are not there come
            after the others; `missing` says what they are: 'unknown' or 'zero'. `progress`: True shows a bar
            when tqdm or rich is installed, or a callable gets (done, total) and cancels by returning true. Raises
            `InputError` when the figures contradict each other.
            
        """
    def to_frame(self) -> pandas.DataFrame:
        """
        One row a cell: the dimensions (a printed table's row and column heads), text, low, high, state.
        """
    @property
    def columns(self) -> list[str]:
        """
        Heads of a printed table's value columns, as printed; after the head over it where the same text stands twice.
        """
    @property
    def dimensions(self) -> list[str]:
        """
        Names of the dimensions.
        """
    @property
    def rows(self) -> list[str]:
        """
        Labels of a printed table's rows, as printed.
        """
    @property
    def stub_head(self) -> str:
        """
        Head of a printed table's label column.
        """
    @property
    def title(self) -> str:
        ...
class Report:
    """
    A chapter as printed: tables, notes and text in reading order, and the relations that it states.
    
    Made by `read_report`.
    """
    def __repr__(self: kinderrechten.Report) -> str:
        ...
    def _audit(self: kinderrechten.Report, *, against: kinderrechten.Report | None = None, corrections: typing.SupportsInt | typing.SupportsIndex = 8, effort: typing.SupportsInt | typing.SupportsIndex = 100, time_limit: typing.SupportsFloat | typing.SupportsIndex | None = None, seed: typing.SupportsInt | typing.SupportsIndex = 0, threads: typing.SupportsInt | typing.SupportsIndex = 1, progress: typing.Any = None, take: bool = False) -> kinderrechten.Audit:
        """
        `audit`; `take`: nobody looks at the report any more.
        """
    def audit(self, *, against: Report | None = None, corrections: int = 8, effort: int = 100, time_limit: float | None = None, seed: int = 0, threads: int = 1, progress: bool | collections.abc.Callable[[int, int], bool | None] | None = False) -> Audit:
        """
        Judges every statement that the report makes, and infers the range of every number.
        
            `against`: an older edition; for every number that both print there is a finding too, refuted when the
            two cannot be the same number. `corrections`: how many alternatives to offer for a refuted statement.
            `effort`: counted work, the same on every machine; `time_limit`: seconds after which what is not decided
            stays undecided, and `Audit.limit` is 'time'; `threads`: the answer does not depend on it.
            `progress`: True shows a bar when tqdm or rich is installed, or a callable gets the statements judged and
            those in all; what it returns true at is not judged any more.
            
        """
    def ranges(self, *, effort: int = 100, time_limit: float | None = None, seed: int = 0, threads: int = 1, progress: bool | collections.abc.Callable[[int, int], bool | None] | None = False) -> pandas.DataFrame:
        """
        What every printed number could be, given everything in the report: `audit().to_frame()`.
        
            Options as `audit`, whose corrections are not looked for.
            
        """
    @property
    def dialect(self) -> str:
        ...
    @property
    def language(self) -> str:
        """
        'nl' or 'en'.
        """
    @property
    def name(self) -> str:
        """
        File name.
        """
    @property
    def notes(self) -> list[kinderrechten.Note]:
        ...
    @property
    def paragraphs(self) -> list[kinderrechten.Paragraph]:
        ...
    @property
    def percent(self) -> str:
        """
        How its percentages are rounded.
        """
    @property
    def registers(self) -> list[kinderrechten.Register]:
        ...
    @property
    def remarks(self) -> list[kinderrechten.Remark]:
        """
        What the reader could not make sense of.
        """
    @property
    def tables(self) -> list[kinderrechten.Table]:
        """
        In reading order; a continued table is one table.
        """
    @property
    def year(self) -> int | None:
        """
        The year it reports on; None when not said.
        """
class Audit:
    """
    What an audit found: every statement with its verdict, and what every number could be.
    
    Made by `Report.audit`. Shown as text by `print`, as tables with coloured cells in a notebook.
    """
    def __repr__(self: kinderrechten.Audit) -> str:
        ...
    def __str__(self: kinderrechten.Audit) -> str:
        ...
    def _ranges(self: kinderrechten.Audit) -> list:
        ...
    def _repr_html_(self: kinderrechten.Audit) -> str:
        ...
    def _write_json(self: kinderrechten.Audit, write: typing.Any, wording: str = '') -> None:
        """
        The bytes of `to_json`, given to `write` in pieces.
        """
    def to_dict(self, wording: str = '') -> dict[str, typing.Any]:
        """
        What `to_json` writes, as Python values.
        """
    def to_frame(self, what: str = 'cells', wording: str = '') -> pandas.DataFrame:
        """
        The audit as a data frame of plain columns.
        
            `what="cells"`: one row a printed cell, with table (from 1), r, c, row, column, text, low, high
            and state, the range given everything in the report. `what="findings"`: one row a finding, with
            code, kind, verdict, where, statement, printed, low, high and explanation.
            
        """
    def to_html(self: kinderrechten.Audit, wording: str = '') -> str:
        """
        The audit as one page that needs nothing else.
        """
    def to_json(self: kinderrechten.Audit, wording: str = '') -> str:
        """
        The audit as JSON; `wording` 'nl' or 'en', the report's language when empty.
        """
    def to_markdown(self: kinderrechten.Audit, wording: str = '', *, verbose: bool = False) -> str:
        """
        The audit as Markdown, to post under a pull request.
        """
    def to_text(self: kinderrechten.Audit, wording: str = '', *, colour: bool = False, width: typing.SupportsInt | typing.SupportsIndex = 80, verbose: bool = False) -> str:
        """
        The audit as text for a terminal; `verbose` lists what was confirmed too.
        """
    @property
    def confirmed(self) -> list[kinderrechten.Finding]:
        """
        Statements that hold in every possible world.
        """
    @property
    def findings(self) -> list[kinderrechten.Finding]:
        """
        All of them: refuted first, then undecided, then confirmed.
        """
    @property
    def limit(self) -> str:
        """
        'time' or 'cancelled' where that ended it before everything was looked at, else 'none'.
        """
    @property
    def refuted(self) -> list[kinderrechten.Finding]:
        """
        Statements that hold in no possible world.
        """
    @property
    def report(self) -> kinderrechten.Report:
        ...
    @property
    def undecided(self) -> list[kinderrechten.Finding]:
        """
        Statements that hold in some possible worlds only.
        """
class Finding:
    """
    One statement of a report, judged.
    """
    def __repr__(self: kinderrechten.Finding) -> str:
        ...
    def _repr_html_(self: kinderrechten.Finding) -> str:
        ...
    def explain(self: kinderrechten.Finding, wording: str = '') -> str:
        """
        The same in 'nl' or 'en'.
        """
    @property
    def _audit(self) -> kinderrechten.Audit:
        ...
    @property
    def _index(self) -> int:
        ...
    @property
    def code(self) -> str:
        """
        Stable, for example KR101.
        """
    @property
    def corrections(self) -> list[list[dict[str, typing.Any]]]:
        """
        Alternatives, likeliest first; each a list of cells to change together, as in the JSON.
        """
    @property
    def explanation(self) -> str:
        """
        Why it is judged so, in the report's language.
        """
    @property
    def facts(self) -> list[str]:
        """
        Formulas of the facts of a contradiction or a derivation.
        """
    @property
    def kind(self) -> str:
        """
        'breakdown', 'total', 'share', 'change', 'bound', 'linked', 'prose', 'date', 'ranking' or 'disclosure'.
        """
    @property
    def possible(self) -> kinderrechten.Range | None:
        """
        What it could be, by everything else; None when it is no number.
        """
    @property
    def printed(self) -> str:
        """
        The number that is judged, as printed.
        """
    @property
    def statement(self) -> str:
        """
        As a formula in the printed numbers.
        """
    @property
    def verdict(self) -> kinderrechten.Verdict:
        ...
    @property
    def where(self) -> list[dict[str, typing.Any]]:
        """
        The places it speaks of, as in the JSON: table from 1, r and c from 0, row, column, text.
        """
class RangesProof:
    """
    The range of every cell of a table with what proves it, in memory.
    
    Made by `Table.prove`, checked by `verify`: anyone who has the table can check it with exact sums, without
    trusting whatever found it.
    """
    def __repr__(self: kinderrechten.RangesProof) -> str:
        ...
    def _columns(self: kinderrechten.RangesProof) -> tuple[typing.Any, ...]:
        ...
    def to_frame(self) -> pandas.DataFrame:
        """
        The ranges as `Table.ranges` gives them: dimensions…, text, low, high, tight.
        """
    @property
    def _rows(self) -> int:
        ...
    @property
    def facts(self) -> int:
        """
        How many printed numbers and relations it starts from.
        """
    @property
    def limit(self) -> str:
        """
        Why the search stopped early: 'none', 'effort', 'time' or 'cancelled'.
        """
    @property
    def steps(self) -> int:
        """
        How many sums are worked out from these.
        """
    @property
    def worlds(self) -> int:
        """
        How many complete tables show that ends are taken.
        """
class Release:
    """
    A table that can be published, with what proves it; made by `protect`.
    """
    def __repr__(self) -> str:
        ...
    def _columns(self: kinderrechten.Release) -> tuple[typing.Any, ...]:
        ...
    def _problems(self: kinderrechten.Release) -> list[str]:
        ...
    def _save(self: kinderrechten.Release, output: os.PathLike | str | bytes, proof: os.PathLike | str | bytes | None, private_proof: os.PathLike | str | bytes | None, with_status: bool) -> list[str]:
        ...
    def save(self, path: str | os.PathLike[str], *, proof: str | os.PathLike[str] | None = None, private_proof: str | os.PathLike[str] | None = None, with_status: bool = False) -> list[str]:
        """
        Writes RELEASE.csv, RELEASE.spec.toml with the public structure, and the proofs that are named; returns the paths.
        
            `proof` can be published: it follows from the release alone. `private_proof` cannot. `with_status`: primary and
            secondary in place of hidden, for internal use. Raises `ValueError` when the release is not safe; nothing is written then.
            
        """
    def to_frame(self) -> pandas.DataFrame:
        """
        For the producer: dimensions…, published, status (safe, primary, secondary), low, high.
        
            `low` and `high` are the feasibility interval as the proof shows it; `published` is text, x where a number is hidden.
            
        """
    @property
    def bound(self) -> typing.Any:
        """
        No safe pattern costs less.
        """
    @property
    def cost(self) -> typing.Any:
        """
        Of all hidden cells.
        """
    @property
    def gap(self) -> typing.Any:
        """
        An exact fraction: how far the cost may be above what is possible, as a share of it: (cost - bound) / cost.
        """
    @property
    def limit(self) -> str:
        """
        Why it was not improved further: 'none', 'effort', 'time' or 'cancelled'.
        """
    @property
    def primary(self) -> int:
        """
        Sensitive cells.
        """
    @property
    def proven(self) -> bool:
        """
        The levels are proven from the release alone, by worlds that can be published.
        """
    @property
    def remarks(self) -> list[str]:
        ...
    @property
    def safe(self) -> bool:
        """
        Every sensitive cell is proven to keep its levels.
        """
    @property
    def secondary(self) -> int:
        """
        Further cells hidden to protect these.
        """
    @property
    def table(self) -> kinderrechten.Table:
        """
        What is published; x where a number is hidden.
        """
    @property
    def unproven(self) -> list[str]:
        """
        Sensitive cells that are not proven to keep their levels, by codes; while there are any, nothing may leave.
        """
class ProtectOutcome:
    """
    What came of the command `protect`.
    """
    @property
    def bound(self) -> typing.Any:
        ...
    @property
    def cells(self) -> int:
        ...
    @property
    def cost(self) -> typing.Any:
        ...
    @property
    def limit(self) -> str:
        ...
    @property
    def primary(self) -> int:
        ...
    @property
    def proven(self) -> bool:
        ...
    @property
    def public_proof(self) -> bool:
        ...
    @property
    def remarks(self) -> list[str]:
        ...
    @property
    def secondary(self) -> int:
        ...
    @property
    def status(self) -> int:
        ...
    @property
    def unproven(self) -> int:
        ...
    @property
    def unproven_names(self) -> list[str]:
        ...
    @property
    def written(self) -> list[str]:
        ...
class RangesOutcome:
    """
    What came of `infer` or `attack`.
    """
    @property
    def attack_status(self) -> int:
        ...
    @property
    def cells(self) -> int:
        """
        All cells, with those absent from the file.
        """
    @property
    def changed_cells(self) -> int:
        """
        How many cells a smallest correction changes.
        """
    @property
    def conflicts(self) -> list[list[tuple[str, str]]]:
        """
        Of each contradiction the printed numbers and relations that cannot all hold, none needless, as (kind, text).
        """
    @property
    def contradicts(self) -> bool:
        """
        The input contradicts itself; no file was written.
        """
    @property
    def corrections(self) -> list[list[str]]:
        """
        Of each error apart its alternatives in words, likeliest first.
        """
    @property
    def every_correction(self) -> bool:
        """
        All are listed, and fewer cells are proven not to do.
        """
    @property
    def exposed(self) -> int:
        """
        Hidden cells that can be known exactly.
        """
    @property
    def exposed_names(self) -> list[str]:
        """
        The first ten of them, by codes.
        """
    @property
    def hidden_rows(self) -> list[int]:
        """
        Rows of the first output that `attack` is about.
        """
    @property
    def infer_status(self) -> int:
        ...
    @property
    def limit(self) -> str:
        """
        Why the search stopped early: 'none', 'effort', 'time' or 'cancelled'.
        """
    @property
    def remarks(self) -> list[str]:
        ...
    @property
    def tight(self) -> int:
        """
        Unknown cells whose range is proven tightest.
        """
    @property
    def unknown(self) -> int:
        """
        Cells not printed as one number.
        """
    @property
    def written(self) -> list[str]:
        ...
class VerifyOutcome:
    """
    What came of `verify`: accepted when `problems` is empty.
    """
    @property
    def accepted(self) -> bool:
        ...
    @property
    def claims(self) -> int:
        ...
    @property
    def facts(self) -> int:
        ...
    @property
    def format(self) -> str:
        ...
    @property
    def problem_count(self) -> int:
        ...
    @property
    def problems(self) -> list[str]:
        """
        Why it was rejected, the first twenty.
        """
    @property
    def remarks(self) -> list[str]:
        ...
    @property
    def steps(self) -> int:
        ...
    @property
    def summary(self) -> str:
        ...
    @property
    def worlds(self) -> int:
        ...
def _attack(table: os.PathLike | str | bytes, spec: typing.Any, spec_path: os.PathLike | str | bytes, output: os.PathLike | str | bytes, proof: os.PathLike | str | bytes | None = None, effort: typing.SupportsInt | typing.SupportsIndex = 100, time_limit: typing.SupportsFloat | typing.SupportsIndex | None = None, seed: typing.SupportsInt | typing.SupportsIndex = 0, threads: typing.SupportsInt | typing.SupportsIndex = 1, progress: typing.Any = None) -> RangesOutcome:
    ...
def _combine(arg0: str, arg1: tuple, arg2: tuple) -> tuple[typing.Any, ...]:
    ...
def _compare(arg0: str, arg1: tuple, arg2: tuple) -> numpy.typing.NDArray[numpy.int8]:
    ...
def _explain(table: kinderrechten.Table, codes: collections.abc.Sequence[str], missing_zero: bool, wording: str, effort: typing.SupportsInt | typing.SupportsIndex, time_limit: typing.SupportsFloat | typing.SupportsIndex | None) -> list[str]:
    ...
def _extreme(arg0: tuple, arg1: bool) -> kinderrechten.Range | None:
    ...
def _figure_json(arg0: kinderrechten.Figure) -> str:
    ...
def _figure_pool(items: list, is_missing: collections.abc.Callable, *, dialect: str | None = 'report', language: str | None = None, kind: str = 'counts') -> tuple[typing.Any, ...]:
    ...
def _figure_text(arg0: kinderrechten.Figure, arg1: str, arg2: bool, arg3: typing.SupportsInt | typing.SupportsIndex) -> str:
    ...
def _infer(table: os.PathLike | str | bytes, spec: typing.Any, spec_path: os.PathLike | str | bytes, output: os.PathLike | str | bytes, proof: os.PathLike | str | bytes | None = None, effort: typing.SupportsInt | typing.SupportsIndex = 100, time_limit: typing.SupportsFloat | typing.SupportsIndex | None = None, seed: typing.SupportsInt | typing.SupportsIndex = 0, threads: typing.SupportsInt | typing.SupportsIndex = 1, progress: typing.Any = None) -> RangesOutcome:
    ...
def _make_table(arg0: collections.abc.Sequence[str], arg1: collections.abc.Sequence[collections.abc.Sequence[str]], arg2: collections.abc.Sequence[str], arg3: collections.abc.Mapping[str, collections.abc.Sequence[collections.abc.Sequence[tuple[str, collections.abc.Sequence[tuple[str, typing.SupportsInt | typing.SupportsIndex]]]]]], arg4: str, arg5: str, arg6: typing.SupportsInt | typing.SupportsIndex, arg7: str | None) -> kinderrechten.Table:
    ...
def _pack(arg0: collections.abc.Iterable) -> tuple[typing.Any, ...]:
    ...
def _problems(table: kinderrechten.Table, proof: kinderrechten.RangesProof) -> list[str]:
    ...
def _protect(table: os.PathLike | str | bytes, spec: typing.Any, spec_path: os.PathLike | str | bytes, output: os.PathLike | str | bytes, proof: os.PathLike | str | bytes | None = None, private_proof: os.PathLike | str | bytes | None = None, with_status: bool = False, effort: typing.SupportsInt | typing.SupportsIndex = 100, time_limit: typing.SupportsFloat | typing.SupportsIndex | None = None, seed: typing.SupportsInt | typing.SupportsIndex = 0, threads: typing.SupportsInt | typing.SupportsIndex = 1, progress: typing.Any = None) -> ProtectOutcome:
    ...
def _protect_table(table: kinderrechten.Table, spec: typing.Any, missing_zero: bool, count: bool | None, frequency: collections.abc.Sequence[str] | None, contributions: collections.abc.Sequence[collections.abc.Sequence[str]], cost: str, costs: collections.abc.Sequence[str] | None, effort: typing.SupportsInt | typing.SupportsIndex, time_limit: typing.SupportsFloat | typing.SupportsIndex | None, seed: typing.SupportsInt | typing.SupportsIndex, threads: typing.SupportsInt | typing.SupportsIndex, progress: typing.Any) -> kinderrechten.Release:
    ...
def _prove(table: kinderrechten.Table, missing_zero: bool, effort: typing.SupportsInt | typing.SupportsIndex, time_limit: typing.SupportsFloat | typing.SupportsIndex | None, seed: typing.SupportsInt | typing.SupportsIndex, threads: typing.SupportsInt | typing.SupportsIndex, progress: typing.Any) -> kinderrechten.RangesProof:
    ...
def _read_report(arg0: os.PathLike | str | bytes, arg1: str, arg2: str, arg3: str, arg4: typing.Any, arg5: str, arg6: typing.Any) -> kinderrechten.Report:
    ...
def _read_report_text(arg0: bytes, arg1: str, arg2: str, arg3: str, arg4: str, arg5: typing.Any, arg6: str, arg7: typing.Any) -> kinderrechten.Report:
    ...
def _table_ranges(table: kinderrechten.Table, missing_zero: bool, effort: typing.SupportsInt | typing.SupportsIndex, time_limit: typing.SupportsFloat | typing.SupportsIndex | None, seed: typing.SupportsInt | typing.SupportsIndex, threads: typing.SupportsInt | typing.SupportsIndex, progress: typing.Any) -> tuple[typing.Any, ...]:
    ...
def _total(arg0: tuple) -> kinderrechten.Range:
    ...
def _unpack(arg0: tuple) -> list:
    ...
def _verify(table: os.PathLike | str | bytes, spec: typing.Any, spec_path: os.PathLike | str | bytes, proof: os.PathLike | str | bytes, truth: os.PathLike | str | bytes | None = None, private_proof: os.PathLike | str | bytes | None = None) -> VerifyOutcome:
    ...
def dialects() -> dict:
    """
    The dialects there are, and whose conventions each holds.
    """
def hull(a: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float, b: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Range:
    """
    The smallest range that holds both.
    """
def intersection(a: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float, b: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Range | None:
    """
    The numbers that are in both; None when there are none.
    """
def percent_change(before: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float, after: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Range:
    """
    Change from `before` to `after` in per cent, exact and tight.
    
    A change says that the base is above 0: only such bases are considered. Raises `ValueError` when
    there is none.
    
    >>> import kinderrechten as kr
    >>> kr.percent_change(550, kr.Range(355, 365))
    Range(-390/11, -370/11)
    """
def read_figures(texts: collections.abc.Sequence[str], *, dialect: str | None = 'report', language: str | None = None, kind: str = 'counts') -> list[kinderrechten.Figure]:
    """
    Reads many cells of one kind in one call.
    
    Never raises for what is in a cell: a text that cannot be read has a `problem`. A `Figure` is made of
    every cell; a column of a million is kept some ten times as fast, and smaller, as
    `kinderrechten.pandas.FigureArray.read(texts)`.
    
    >>> import kinderrechten as kr
    >>> [f.range for f in kr.read_figures(["223 (25j-98m)", "<10"])]
    [Range(223, 223), Range(0, 9)]
    """
def share(part: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float, whole: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Range:
    """
    `part` as a percentage of `whole`, for a whole above 0.
    
    The two are independent here; when the whole is the part plus a rest use `share_of_sum`. Raises
    `ValueError` when the whole cannot be above 0.
    """
def share_of_sum(part: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float, rest: kinderrechten.Range | int | fractions.Fraction | decimal.Decimal | float) -> kinderrechten.Range:
    """
    `part` as a percentage of `part + rest`; tight although the part occurs twice.
    
    Both are 0 or more and not both 0, else `ValueError`.
    
    >>> import kinderrechten as kr
    >>> kr.share_of_sum(kr.Range(1, 3), 3)
    Range(25, 50, domain='rationals')
    """
__version__: str = ...
