# SPDX-License-Identifier: BSD-3-Clause
"""Audits, reports and tables as pandas data frames of plain columns."""

from __future__ import annotations

from . import _core

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    import pandas as pd

__all__: list[str] = []


def _ends(values: list[Any]) -> Any:
    """Nullable integers where they fit, objects (int, Fraction, NA) where they do not."""
    import pandas as pd

    fits = all(x is None or (isinstance(x, int) and -(2**63) <= x < 2**63) for x in values)
    return pd.array([pd.NA if x is None else x for x in values], dtype="Int64" if fits else object)


def _range_columns(ranges: list[Any]) -> dict[str, Any]:
    columns = {
        "low": _ends([None if r is None else r.low for r in ranges]),
        "high": _ends([None if r is None else r.high for r in ranges]),
    }
    if any(r is not None and (r.low_open or r.high_open) for r in ranges):
        columns["low_open"] = [r is not None and r.low_open for r in ranges]
        columns["high_open"] = [r is not None and r.high_open for r in ranges]
    return columns


def _audit_to_frame(self: _core.Audit, what: str = "cells", wording: str = "") -> pd.DataFrame:
    """The audit as a data frame of plain columns.

    `what="cells"`: one row a printed cell, with table (from 1), r, c, row, column, text, low, high
    and state, the range given everything in the report. `what="findings"`: one row a finding, with
    code, kind, verdict, where, statement, printed, low, high and explanation.
    """
    import pandas as pd

    if what == "findings":
        return _findings_frame(self, wording)
    if what != "cells":
        raise _core_value_error(what)
    known = dict(self._ranges())
    rows, ranges = [], []
    for t, table in enumerate(self.report.tables):
        columns = table.columns
        for r, label in enumerate(table.rows):
            for c, head in enumerate(columns):
                figure = table[r, c]
                if not figure.text and not figure.is_number:
                    continue  # a short row ends before the last column
                rows.append((t + 1, r, c, label, head, figure.text, figure.state))
                ranges.append(known.get((t, r, c, None), figure.range))
    frame = pd.DataFrame(rows, columns=["table", "r", "c", "row", "column", "text", "state"])
    for name, values in reversed(_range_columns(ranges).items()):
        frame.insert(6, name, values)
    return frame


def _core_value_error(what: str) -> Exception:
    from .errors import ValueError

    return ValueError(f"no frame of '{what}'", "to_frame", "use 'cells' or 'findings'")


def _findings_frame(audit: _core.Audit, wording: str) -> pd.DataFrame:
    import pandas as pd

    findings = audit.findings
    places = [f["where"] for f in _audit_to_dict(audit, wording)["findings"]]
    frame = pd.DataFrame({
        "code": [f.code for f in findings],
        "kind": [f.kind for f in findings],
        "verdict": [f.verdict.name for f in findings],
        "where": places,
        "statement": [f.statement for f in findings],
        "printed": [f.printed for f in findings],
    })
    for name, values in _range_columns([f.possible for f in findings]).items():
        frame[name] = values
    frame["explanation"] = [f.explain(wording) for f in findings]
    return frame


def _audit_to_dict(self: _core.Audit, wording: str = "") -> dict[str, Any]:
    """What `to_json` writes, as Python values."""
    import json

    return json.loads(self.to_json(wording))


def _entry(finding: _core.Finding) -> dict[str, Any]:
    """The finding as `to_json` writes it; read once per audit."""
    audit = finding._audit
    if not hasattr(audit, "_findings"):
        audit._findings = _audit_to_dict(audit)["findings"]
    return audit._findings[finding._index]


def _finding_where(self: _core.Finding) -> list[dict[str, Any]]:
    """The places it speaks of, as in the JSON: table from 1, r and c from 0, row, column, text."""
    return _entry(self)["where"]


def _finding_corrections(self: _core.Finding) -> list[list[dict[str, Any]]]:
    """Alternatives, likeliest first; each a list of cells to change together, as in the JSON."""
    return _entry(self)["corrections"]


def _table_to_frame(self: _core.Table) -> pd.DataFrame:
    """One row a cell: the dimensions (a printed table's row and column heads), text, low, high, state."""
    import pandas as pd

    figures = [self.figure(i) for i in range(len(self))]
    if self.rows:
        names = ["row", "column"]
        codes = [(row, column) for row in self.rows for column in self.columns]
    else:
        names, codes = self.dimensions, [self.codes(i) for i in range(len(self))]
    frame = pd.DataFrame(codes, columns=names)
    frame["text"] = [f.text for f in figures]
    for name, values in _range_columns([f.range for f in figures]).items():
        frame[name] = values
    frame["state"] = [f.state for f in figures]
    return frame


def install() -> None:
    """Gives the compiled classes their doors to pandas; pandas is imported when one is used."""
    _core.Audit.to_frame = _audit_to_frame
    _core.Audit.to_dict = _audit_to_dict
    _core.Finding.where = property(_finding_where)
    _core.Finding.corrections = property(_finding_corrections)
    _core.Table.to_frame = _table_to_frame
