# SPDX-License-Identifier: BSD-3-Clause
"""Progress of long work in a notebook or a script: a bar of tqdm or rich, or the caller's own function."""

from __future__ import annotations

from collections.abc import Callable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

__all__ = ["Bar", "Progress"]

#: True shows a bar; a function gets (done, total) and cancels by returning true; False is silent.
Progress = bool | Callable[[int, int], bool | None]


class Bar:
    """A bar of tqdm, or else of rich; the caller's own function; or nothing."""

    def __init__(self, wanted: Progress | None, unit: str = "numbers") -> None:
        self._wanted = wanted
        self._unit = unit
        self._close: Any = None

    def __enter__(self) -> Any:
        if callable(self._wanted):
            return self._wanted
        if not self._wanted:
            return None
        try:
            from tqdm.auto import tqdm
        except ImportError:
            return self._rich()
        bar = tqdm(unit=self._unit, unit_scale=self._unit == "B")

        def show(done: int, total: int) -> bool:
            bar.total = total
            bar.update(done - bar.n)
            return False

        self._close = bar.close
        return show

    def _rich(self) -> Any:
        try:
            from rich.progress import Progress
        except ImportError:
            return None
        progress = Progress(transient=True)
        progress.start()
        task = progress.add_task(self._unit, total=None)

        def show(done: int, total: int) -> bool:
            progress.update(task, completed=done, total=total)
            return False

        self._close = progress.stop
        return show

    def __exit__(self, *_: object) -> None:
        if self._close is not None:
            self._close()
