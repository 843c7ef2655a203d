# SPDX-License-Identifier: BSD-3-Clause
"""The types that editors and checkers see are those of the compiled module."""

import difflib
import subprocess
import sys

import pytest

pytest.importorskip("pybind11_stubgen")
pytest.importorskip("pandas")


def test_the_stub_is_what_the_module_says(root):
    stub = root / "python" / "kinderrechten" / "_core.pyi"
    made = subprocess.run([sys.executable, root / "scripts" / "stubs", "--print"], capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    difference = list(difflib.unified_diff(stub.read_text(encoding="utf-8").splitlines(), made.stdout.splitlines(), lineterm=""))
    assert not difference, "run scripts/stubs\n" + "\n".join(difference[:40])
