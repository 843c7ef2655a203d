# SPDX-License-Identifier: BSD-3-Clause
"""Spec files: TOML as plain values, with errors that say where."""

from __future__ import annotations

import os
import re
import tomllib

from .errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

__all__ = ["load"]

_LIMIT = 16 * 2**20  # a spec is written by hand


def load(path: str | os.PathLike[str]) -> dict[str, Any]:
    """The spec as a tree of plain values; numbers with decimals as their text, so that they stay exact.

    Raises `InputError` with file, line and column for a file that cannot be read or is not TOML.
    """
    name = os.fspath(path)
    try:
        with open(path, "rb") as file:
            data = file.read(_LIMIT + 1)
    except OSError as error:
        raise InputError(f"cannot read the spec: {error.strerror or error}", name, "check the path") from None
    if len(data) > _LIMIT:
        raise InputError("too large for a spec", name, "give the TOML file, not the data")
    try:
        return tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"), parse_float=str)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        raise InputError("the spec is not UTF-8", f"{name}:{line}:{column}", "save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise _toml_error(name, str(error), data) from None


def _toml_error(name: str, message: str, data: bytes) -> InputError:
    where = re.search(r" \(at line (\d+), column (\d+)\)$", message)
    if where:
        return InputError(message[: where.start()], f"{name}:{where[1]}:{where[2]}", "correct the TOML there")
    line = data.count(b"\n") + 1
    return InputError(message.replace(" (at end of document)", ""), f"{name}:{line}:1",
                      "the file ends too early: close what is open")
