# SPDX-License-Identifier: BSD-3-Clause
"""Every example in a docstring is run, of Python modules and of what is compiled."""

import doctest
import importlib
import pkgutil

import pytest

import kinderrechten

FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def documented():
    """(name, docstring) of every module, class, function and method of the package."""
    seen = set()

    def visit(name, thing):
        if id(thing) in seen:
            return
        seen.add(id(thing))
        text = getattr(thing, "__doc__", None)
        if isinstance(text, str) and ">>>" in text:
            yield name, text
        if isinstance(thing, type):
            for key, member in vars(thing).items():
                member = getattr(member, "__func__", member)
                if callable(member) or isinstance(member, property):
                    yield from visit(f"{name}.{key}", member)

    for info in pkgutil.walk_packages(kinderrechten.__path__, "kinderrechten."):
        try:
            module = importlib.import_module(info.name)
        except ImportError:  # an optional package is not there
            continue
        yield from visit(info.name, module)
        for key, member in vars(module).items():
            home = getattr(member, "__module__", None) or ""
            if home.startswith("kinderrechten") and not key.startswith("__"):
                yield from visit(f"{info.name}.{key}", member)
    yield from visit("kinderrechten", kinderrechten)


@pytest.mark.parametrize(("name", "text"), [pytest.param(n, t, id=n) for n, t in documented()])
def test_examples_of_docstrings(name, text, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    names = {"kr": kinderrechten, "kinderrechten": kinderrechten}
    test = doctest.DocTestParser().get_doctest(text, names, name, None, 0)
    report = []
    doctest.DocTestRunner(optionflags=FLAGS).run(test, out=report.append)
    assert not report, "".join(report)
