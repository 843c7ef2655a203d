# SPDX-License-Identifier: BSD-3-Clause
"""What the library raises: what is wrong, where, and how to mend it.

Every class derives from `Error`; those that say what a built-in exception says derive from that one
too, so ``except ValueError`` works. Contradictory data is *not* an error: it is an answer.

>>> try:
...     kinderrechten.Range(28, 7)
... except ValueError as error:
...     print(error.mend)
give a low end that is not above the high end
"""

import builtins

__all__ = [
    "Error",
    "InputError",
    "NameError",
    "OverflowError",
    "ParseError",
    "ProofError",
    "UndecidedError",
    "ValueError",
]


class Error(Exception):
    """Base of everything the library raises.

    `problem` is what was found and what was expected, `where` the file, line and column, cell or
    argument (empty when the caller knows it), `mend` what to change so that it works.
    """

    def __init__(self, problem: str, where: str = "", mend: str = "") -> None:
        super().__init__(problem, where, mend)
        self.problem = problem
        self.where = where
        self.mend = mend

    def __str__(self) -> str:
        text = f"{self.where}: {self.problem}" if self.where else self.problem
        return f"{text}; {self.mend}" if self.mend else text


class ValueError(Error, builtins.ValueError):
    """A value that does not exist was asked for: an empty range, a base below 1, a share of nothing."""


class OverflowError(Error, builtins.OverflowError):
    """A number does not fit where an exact result was demanded (never a silent wrap-around)."""


class NameError(Error, builtins.KeyError):
    """A name that is not there: a dialect, a column, a row, a code."""


class ParseError(Error, builtins.ValueError):
    """Text that cannot be read as what it should be."""


class InputError(Error, builtins.ValueError):
    """A file that cannot be read or written, or is not of the kind expected."""


class ProofError(Error, builtins.ValueError):
    """A proof or certificate that does not hold."""


class UndecidedError(Error, builtins.TypeError):
    """The truth value of an undecided `Verdict` was asked for."""
