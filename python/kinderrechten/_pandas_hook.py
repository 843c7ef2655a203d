# SPDX-License-Identifier: BSD-3-Clause
"""Makes the dtypes known to pandas when both packages are imported, in either order.

Importing pandas takes half a second and the command line does not need it, so it is never imported
from here: when it is not there yet, a finder waits until somebody else imports it. Finder and loader do
without the base classes of `importlib.abc`, whose import is a fifth of the time a command takes to start.
"""

import sys


class _Finder:
    """Finds `pandas` where it would be found anyway, and notes when it has been loaded."""

    def find_spec(self, fullname, path=None, target=None):
        if fullname != "pandas":
            return None
        import importlib.util

        sys.meta_path.remove(self)  # asked once; also keeps find_spec below from coming back here
        spec = importlib.util.find_spec(fullname)
        if spec is not None and spec.loader is not None:
            spec.loader = _Loader(spec.loader)
        return spec


class _Loader:
    """Loads pandas with its own loader, then our dtypes."""

    def __init__(self, loader) -> None:
        self._loader = loader

    def create_module(self, spec):
        return self._loader.create_module(spec)

    def exec_module(self, module) -> None:
        module.__loader__ = module.__spec__.loader = self._loader
        self._loader.exec_module(module)
        from . import pandas  # noqa: F401

    def __getattr__(self, name):
        return getattr(self._loader, name)


def install() -> None:
    """Registers the dtypes now, or as soon as pandas is imported."""
    if "pandas" in sys.modules:
        from . import pandas  # noqa: F401
    elif not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())
