# SPDX-License-Identifier: BSD-3-Clause
"""Audits of reports: `Report.audit` and `Report.ranges`."""

from __future__ import annotations

from collections.abc import Callable

from . import _core
from .progress import Bar

TYPE_CHECKING = False
if TYPE_CHECKING:
    import pandas as pd

__all__: list[str] = []


def _report_audit(
    self: _core.Report,
    *,
    against: _core.Report | None = None,
    corrections: int = 8,
    effort: int = 100,
    time_limit: float | None = None,
    seed: int = 0,
    threads: int = 1,
    progress: bool | Callable[[int, int], bool | None] | None = False,
) -> _core.Audit:
    """Judges every statement that the report makes, and infers the range of every number.

    `against`: an older edition; for every number that both print there is a finding too, refuted when the
    two cannot be the same number. `corrections`: how many alternatives to offer for a refuted statement.
    `effort`: counted work, the same on every machine; `time_limit`: seconds after which what is not decided
    stays undecided, and `Audit.limit` is 'time'; `threads`: the answer does not depend on it.
    `progress`: True shows a bar when tqdm or rich is installed, or a callable gets the statements judged and
    those in all; what it returns true at is not judged any more.
    """
    with Bar(progress, "statements") as report:
        return self._audit(against=against, corrections=corrections, effort=effort, time_limit=time_limit,
                           seed=seed, threads=threads, progress=report)


def _report_ranges(
    self: _core.Report,
    *,
    effort: int = 100,
    time_limit: float | None = None,
    seed: int = 0,
    threads: int = 1,
    progress: bool | Callable[[int, int], bool | None] | None = False,
) -> pd.DataFrame:
    """What every printed number could be, given everything in the report: `audit().to_frame()`.

    Options as `audit`, whose corrections are not looked for.
    """
    return _report_audit(self, corrections=0, effort=effort, time_limit=time_limit, seed=seed, threads=threads,
                         progress=progress).to_frame()


def install() -> None:
    """Gives `Report` its two questions."""
    _core.Report.audit = _report_audit
    _core.Report.ranges = _report_ranges
