# SPDX-License-Identifier: BSD-3-Clause
"""Tables from one file format to another; cells keep their printed text."""

from __future__ import annotations

import csv
import io
import os
from html import escape

from . import _core
from .errors import InputError, NameError
from .reading import read_report

__all__ = ["converted"]

_READ = ("markdown", "text", "html", "csv")
_ENDINGS = {".csv": "csv", ".tsv": "tsv", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html",
            ".json": "json"}


def _target_format(target: str, given: str | None) -> str:
    if given is not None:
        if given not in _WRITE:
            raise NameError(f"no format '{given}' to write", "convert", f"use {', '.join(_WRITE)}")
        return given
    ending = os.path.splitext(target)[1].lower()
    if ending not in _ENDINGS:
        raise NameError(f"the ending '{ending}' names no format", target, f"use {', '.join(_ENDINGS)}, or --to")
    return _ENDINGS[ending]


def _grid(table: _core.Table) -> list[list[str]]:
    """Head and rows as printed."""
    if not table.rows:
        head = [*table.dimensions, "text"]
        return [head] + [[*table.codes(i), table.figure(i).text] for i in range(len(table))]
    columns = table.columns
    rows = [[label] + [table[r, c].text for c in range(len(columns))] for r, label in enumerate(table.rows)]
    return [[table.stub_head, *columns], *rows]


def _separated(grids: list[list[list[str]]], delimiter: str) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    for i, grid in enumerate(grids):
        if i:
            text.write("\n")
        writer.writerows(grid)
    return text.getvalue()


def _markdown(grids: list[list[list[str]]]) -> str:
    def line(cells: list[str]) -> str:
        return "| " + " | ".join(c.replace("|", "\\|").replace("\n", "<br>") for c in cells) + " |\n"

    return "\n".join(line(g[0]) + line(["---"] * len(g[0])) + "".join(map(line, g[1:])) for g in grids)


def _html(grids: list[list[list[str]]]) -> str:
    def row(cells: list[str], kind: str) -> str:
        return "<tr>" + "".join(f"<{kind}>{escape(c)}</{kind}>" for c in cells) + "</tr>\n"

    tables = "".join(
        "<table>\n" + row(g[0], "th") + "".join(row(r, "td") for r in g[1:]) + "</table>\n" for g in grids
    )
    return f'<!doctype html>\n<html><head><meta charset="utf-8"><title>table</title></head><body>\n{tables}</body></html>\n'


_WRITE = {"csv": lambda g: _separated(g, ","), "tsv": lambda g: _separated(g, "\t"), "markdown": _markdown,
          "html": _html, "json": None}


def converted(source: str, target: str, source_format: str | None, target_format: str | None, table: int | None) -> str:
    """The text of `target`: the tables of `source` as printed; `table` picks one of them, from 1."""
    wanted = _target_format(target, target_format)
    if source_format is not None and source_format not in _READ:
        raise NameError(f"no format '{source_format}' to read", "convert", f"use {', '.join(_READ)}")
    report = read_report(source, format=source_format or "auto")
    if wanted == "json":
        return report.audit().to_json()
    if not report.tables:
        raise InputError("no table in it", source, "give a file with a table")
    if table is not None and not 1 <= table <= len(report.tables):
        raise InputError(f"no table {table}: there are {len(report.tables)}", source, "choose one of them")
    chosen = report.tables if table is None else [report.tables[table - 1]]
    if wanted in ("csv", "tsv") and len(chosen) > 1:
        raise InputError(f"{len(chosen)} tables do not fit one {wanted} file", source, "choose one with --table N")
    return _WRITE[wanted]([_grid(t) for t in chosen])
