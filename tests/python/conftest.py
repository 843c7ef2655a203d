# SPDX-License-Identifier: BSD-3-Clause
"""Places that the Python tests read."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def data() -> Path:
    """tests/data: the vectors that the C++ tests read too."""
    return ROOT / "tests" / "data"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder `shared` beside the checkout; an ordinary clone has none, and then the test is skipped."""
    folder = Path(os.environ.get("KINDERRECHTEN_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip(f"no folder {folder}: an ordinary clone has none")
    return folder
