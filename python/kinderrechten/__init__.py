# SPDX-License-Identifier: BSD-3-Clause
"""Figures as ranges: read, check and protect published statistics."""

from ._core import __version__

__all__ = ["__version__"]
