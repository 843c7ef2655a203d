# SPDX-License-Identifier: BSD-3-Clause
"""Where the command line writes: standard output, files that are never half-written, the screen."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable

from .errors import InputError

__all__ = ["Progress", "check_target", "complain", "say", "screen", "write", "write_with"]

#: Gives bytes to the function that it is called with.
Produce = Callable[[Callable[[bytes], object]], None]


def complain(text: str) -> None:
    """One line on standard error."""
    line = " ".join(text.split("\n")) if not text.startswith("  ") else text
    sys.stderr.write(line.encode("utf-8", "replace").decode("utf-8") + "\n")


def say(text: str) -> None:
    """One line on standard output."""
    write(None, text + "\n")


def screen(target: str | None) -> tuple[bool, int]:
    """Whether to colour, and how wide: a terminal that does not refuse colour, else 80 columns plain."""
    terminal = target in (None, "-") and sys.stdout.isatty()
    colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = os.get_terminal_size(sys.stdout.fileno()).columns if terminal else 80
    return colour, max(40, width or 80)


def check_target(target: str | None, *sources: str | None) -> None:
    """Refuses, before any work, a place that cannot be written or that is also read."""
    if target is None or target == "-":
        return
    folder = os.path.dirname(os.path.abspath(target))
    if os.path.isdir(target):
        raise InputError("the output is a folder", target, "name a file in it")
    if not os.path.isdir(folder):
        raise InputError("there is no folder for the output", target, "make it first, or choose another place")
    for source in sources:
        if source and source != "-" and os.path.exists(target) and os.path.exists(source) and os.path.samefile(source, target):
            raise InputError("the output is also an input", target, "choose another name")


def write(target: str | None, text: str) -> None:
    """Writes UTF-8 to a file, complete or not at all, or to standard output (`None` and `-`)."""
    write_with(target, lambda put: put(text.encode("utf-8", "surrogateescape")))


def write_with(target: str | None, produce: Produce) -> None:
    """The same for bytes that `produce` gives in pieces. An error names the place that could not be written."""
    try:
        _write(target, produce)
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.filename is None:
            error.filename = "standard output" if target in (None, "-") else target
        raise


def _write(target: str | None, produce: Produce) -> None:
    if target is None or target == "-":
        sys.stdout.flush()
        stream = getattr(sys.stdout, "buffer", None)
        if stream is None:  # captured, as in a notebook
            produce(lambda data: sys.stdout.write(data.decode("utf-8", "surrogateescape")))
        else:
            produce(stream.write)
            stream.flush()
        return
    if os.path.exists(target) and not os.path.isfile(target):  # /dev/stdout, a pipe
        with open(target, "wb") as file:
            produce(file.write)
        return
    target = os.path.realpath(target)
    import tempfile  # takes long to import; answers on standard output do without

    handle, name = tempfile.mkstemp(dir=os.path.dirname(target), prefix=".kinderrechten-")
    try:
        with os.fdopen(handle, "wb") as file:
            produce(file.write)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(name, os.stat(target).st_mode & 0o777 if os.path.exists(target) else 0o666 & ~mask)
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise


class Progress:
    """A line on a terminal's standard error that counts what is settled; nothing elsewhere."""

    def __init__(self, what: str, done: str = "numbers settled") -> None:
        self._what = what
        self._done = done
        self._next = time.monotonic() + 1.0
        self._shown = False
        self._terminal = sys.stderr.isatty()

    def __call__(self, done: int, total: int) -> bool:
        """Shows the state now and then; never asks to stop (Ctrl-C does)."""
        now = time.monotonic()
        if self._terminal and total and now >= self._next:
            self._next = now + 0.2
            self._shown = True
            sys.stderr.write(f"\r{self._what}: {done} of {total} {self._done} ({100 * done // total} %)\x1b[K")
            sys.stderr.flush()
        return False

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
