# SPDX-License-Identifier: BSD-3-Clause
"""Figures as ranges: read, check and protect published statistics.

>>> import kinderrechten as kr
>>> kr.percent_change(550, kr.Range(355, 365))
Range(-390/11, -370/11)
"""

from . import _pandas_hook, errors
from ._core import (
    Change,
    Figure,
    Part,
    Period,
    Range,
    Reading,
    Register,
    Rounding,
    Share,
    Threshold,
    Verdict,
    __version__,
    hull,
    intersection,
    percent_change,
    share,
    share_of_sum,
)
from .errors import Error, InputError, ParseError, ProofError, UndecidedError

__all__ = [
    "Change",
    "Error",
    "Figure",
    "InputError",
    "ParseError",
    "Part",
    "Period",
    "ProofError",
    "Range",
    "Reading",
    "Register",
    "Rounding",
    "Share",
    "Threshold",
    "UndecidedError",
    "Verdict",
    "__version__",
    "errors",
    "hull",
    "intersection",
    "percent_change",
    "share",
    "share_of_sum",
]

_pandas_hook.install()
