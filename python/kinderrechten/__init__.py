# SPDX-License-Identifier: BSD-3-Clause
"""Figures as ranges: read, check and protect published statistics.

>>> import kinderrechten as kr
>>> kr.percent_change(550, kr.Range(355, 365))
Range(-390/11, -370/11)
"""

from . import _pandas_hook, audits, display, errors, frames, releases, tables
from ._core import (
    Audit,
    Change,
    Figure,
    Finding,
    Indicator,
    Note,
    Paragraph,
    Part,
    Period,
    Range,
    RangesProof,
    Reading,
    Register,
    Release,
    Remark,
    Report,
    Rounding,
    Share,
    Table,
    Threshold,
    Verdict,
    __version__,
    dialects,
    hull,
    intersection,
    percent_change,
    read_figures,
    share,
    share_of_sum,
)
from .errors import Error, InputError, ParseError, ProofError, UndecidedError
from .reading import read_report, read_report_text
from .releases import Rules, protect
from .tables import attack, verify

__all__ = [
    "Audit",
    "Change",
    "Error",
    "Figure",
    "Finding",
    "Indicator",
    "InputError",
    "Note",
    "Paragraph",
    "ParseError",
    "Part",
    "Period",
    "ProofError",
    "Range",
    "RangesProof",
    "Reading",
    "Register",
    "Release",
    "Remark",
    "Report",
    "Rounding",
    "Rules",
    "Share",
    "Table",
    "Threshold",
    "UndecidedError",
    "Verdict",
    "__version__",
    "attack",
    "dialects",
    "errors",
    "hull",
    "intersection",
    "percent_change",
    "protect",
    "read_figures",
    "read_report",
    "read_report_text",
    "share",
    "share_of_sum",
    "verify",
]

display.install()
audits.install()
frames.install()
tables.install()
releases.install()
_pandas_hook.install()
