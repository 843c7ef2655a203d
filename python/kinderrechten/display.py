# SPDX-License-Identifier: BSD-3-Clause
"""How small values look in a notebook; tables, findings and audits bring their own HTML."""

from __future__ import annotations

from . import _core

__all__: list[str] = []


def _range_html(self: _core.Range) -> str:
    from html import escape  # takes long to import

    return f"<code>{escape(str(self))}</code>"


def _figure_html(self: _core.Figure) -> str:
    from html import escape

    meaning = escape(str(self.range)) if self.range is not None else escape(self.state)
    rows = "".join(
        f"<tr><td>{escape(p.role)}</td><td>{escape(p.label or p.text)}</td><td>{escape(str(p.range))}</td></tr>"
        for p in self.parts
    )
    parts = f"<table>{rows}</table>" if rows else ""
    return f"<div><strong>{escape(self.text)}</strong> <code>{meaning}</code> {escape(self.state)}{parts}</div>"


def install() -> None:
    """Gives the compiled classes their notebook form."""
    _core.Range._repr_html_ = _range_html
    _core.Figure._repr_html_ = _figure_html
