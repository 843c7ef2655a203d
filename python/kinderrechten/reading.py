# SPDX-License-Identifier: BSD-3-Clause
"""Reports from files and text."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from . import _core
from ._core import Report
from .progress import Bar

__all__ = ["read_report", "read_report_text"]

Spec = str | os.PathLike[str] | Mapping[str, object] | None


def _resolved(spec: Spec) -> tuple[dict[str, object] | None, str]:
    """A spec's content and its name in messages; a path is read, a mapping is taken as it is."""
    if spec is None:
        return None, ""
    if isinstance(spec, Mapping):
        return dict(spec), "spec"
    from .spec import load

    return load(spec), os.fspath(spec)


def read_report(
    path: str | os.PathLike[str],
    *,
    language: str = "auto",
    dialect: str = "report",
    format: str = "auto",
    spec: Spec = None,
    progress: bool | Callable[[int, int], bool | None] | None = False,
) -> Report:
    """Reads a report: Markdown, plain text with tab-separated tables, HTML or CSV.

    `language`: 'auto', 'nl' or 'en'; `dialect`: a name of `dialects()`; `format`: 'auto',
    'markdown', 'text', 'html' or 'csv'; `spec`: a TOML file, or what is in it as a dict, which goes
    before everything else; `progress`: True shows a bar of the bytes read, or a callable gets those read and
    those in all, and stops the reading with an `Error` by returning true. `-` as path is standard input. What cannot be made sense of stands in
    `Report.remarks`. Raises `InputError` for a file that cannot be opened, is empty or is not text.
    """
    content, name = _resolved(spec)
    with Bar(progress, "B") as told:
        return _core._read_report(os.fspath(path), language, dialect, format, content, name, told)


def read_report_text(
    text: str | bytes,
    name: str = "report",
    *,
    language: str = "auto",
    dialect: str = "report",
    format: str = "auto",
    spec: Spec = None,
    progress: bool | Callable[[int, int], bool | None] | None = False,
) -> Report:
    """The same for text in memory; `name` stands for the file in messages.

    >>> report = kinderrechten.read_report_text(
    ...     "| Slachtoffers | 2019 | 2020 |\\n|---|---|---|\\n| Totaal | 109 (23j-86m) | 77 (16j-51m) |\\n")
    >>> [finding.statement for finding in report.audit().refuted]
    ['16 + 51 = 77']
    """
    content, spec_name = _resolved(spec)
    data = text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text
    with Bar(progress, "B") as told:
        return _core._read_report_text(data, name, language, dialect, format, content, spec_name, told)
